// The events of yaml-cpp's parser become a Value tree; what it refuses is explained in our own words.
#include "base/yaml_reader.h"

#include <algorithm>
#include <initializer_list>
#include <istream>
#include <streambuf>
#include <string>
#include <utility>
#include <vector>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include "base/text.h"
#include "base/value_builder.h"
#include "base/yaml_lines.h"
#include "base/yaml_text.h"

namespace kehoach {
namespace {

// Thrown through the parser to leave it; the error has been reported.
struct Stop {};

// A syntax error: what yaml-cpp says and a byte of the source.
struct Refusal {
    std::string message;
    std::size_t offset = 0;
};

// Lets the parser read memory as a stream without a copy.
struct MemoryBuffer : std::streambuf {
    explicit MemoryBuffer(std::string_view text) {
        char* start = const_cast<char*>(text.data());  // only ever read
        setg(start, start, start + text.size());
    }
};

class EventReader : public YAML::EventHandler {
  public:
    // `base` is the byte of the source at which the text given to the parser begins, `end` where it ends.
    EventReader(const Source& source, std::size_t base, std::size_t end, LimitedErrors& errors)
        : text_(std::string_view(source.text()).substr(0, end)),
          base_(base),
          errors_(errors),
          places_(source),
          builder_(errors) {}

    void OnDocumentStart(const YAML::Mark& mark) override;
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& text) override;
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override;
    void OnSequenceEnd() override { end(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override;
    void OnMapEnd() override { end(); }

    void explain(const Refusal& refusal);
    Value take() { return builder_.take(); }
    void abandon() { builder_.abandon(); }
    std::size_t offset_of(const YAML::Mark& mark) const {
        return std::min(base_ + static_cast<std::size_t>(std::max(mark.pos, 0)), text_.size());
    }

  private:
    void begin(Value::Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
               YAML::EmitterStyle::value style);
    void end();
    void refuse_properties(std::size_t offset, const std::string& tag, YAML::anchor_t anchor);
    void refuse_unquoted(std::size_t offset);
    void explain_escape(std::size_t offset);
    void explain_in_brackets(std::size_t offset);
    Span null_span(std::size_t offset);
    Span scalar_span(std::size_t offset, const std::string& text);
    Span block_scalar_span(std::size_t offset);
    std::size_t line_end(std::size_t offset) const {
        return std::min(text_.find('\n', offset), text_.size());
    }
    char at(std::size_t offset) const { return offset < text_.size() ? text_[offset] : '\n'; }

    std::string_view text_;
    std::size_t base_;
    LimitedErrors& errors_;
    Places places_;
    ValueBuilder builder_;
    std::vector<bool> is_in_brackets_;  // each list and map that is open
    bool has_document_ = false;
};

void EventReader::OnDocumentStart(const YAML::Mark& mark) {
    const std::size_t offset = offset_of(mark);
    if (!std::exchange(has_document_, true)) return;
    const std::string_view before = trim(text_.substr(base_, offset - base_));
    const bool is_marked = text_.substr(offset, 3) == "---" || before.ends_with("...");
    if (!is_marked) throw Refusal{YAML::ErrorMsg::END_OF_MAP, offset};  // text behind a finished value
    errors_.error("second-document", places_.rest_of_line(offset));
    throw Stop{};
}

// An empty value has no place of its own: its key's, or that of the dash or comma of a list.
Span EventReader::null_span(std::size_t offset) {
    constexpr std::string_view names[] = {"null", "Null", "NULL", "~"};
    for (const std::string_view name : names) {
        if (text_.substr(offset, name.size()) == name) return places_.span(offset, name.size());
    }
    if (!builder_.is_in_list()) return builder_.has_open() ? builder_.key_span() : places_.span(offset, 1);
    while (offset > base_ && std::string_view("-,[").find(text_[offset - 1]) == text_.npos) {
        --offset;
    }
    return places_.span(offset > base_ ? offset - 1 : offset, 1);
}

void EventReader::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
    const std::size_t offset = offset_of(mark);
    refuse_properties(offset, "", anchor);
    if (builder_.wants_key()) {
        errors_.error("key-not-text", places_.rest_of_line(offset));
        throw Stop{};
    }
    Value value;
    value.span = null_span(offset);
    if (!builder_.add(std::move(value))) throw Stop{};
}

void EventReader::OnAlias(const YAML::Mark& mark, YAML::anchor_t) {
    const std::size_t offset = offset_of(mark);
    refuse_unquoted(offset);
    Value value;
    value.span = places_.span(offset, 1);
    if (builder_.wants_key() || !builder_.add(std::move(value))) throw Stop{};
}

void EventReader::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                           const std::string& text) {
    const std::size_t offset = offset_of(mark);
    refuse_properties(offset, tag, anchor);
    Value value;
    value.kind = Value::Kind::text;
    value.text = text;
    value.quoted = tag == "!";
    value.span = scalar_span(offset, text);
    if (at(offset) == '"') value.text = check_escaped(text, value.span, errors_);
    if (builder_.wants_key()) {
        builder_.key(std::move(value.text), value.span);
    } else if (!builder_.add(std::move(value))) {
        throw Stop{};
    }
}

// Looks no further than the scalar reaches: a line may hold a great many.
Span EventReader::scalar_span(std::size_t offset, const std::string& text) {
    const char first = at(offset);
    if (first == '"' || first == '\'') {
        const std::size_t end = std::min(quoted_end(text_, offset), text_.size());
        return places_.span(offset, end - offset);
    }
    if (first == '|' || first == '>')
        return text.empty() ? places_.span(offset, 1) : block_scalar_span(offset);
    if (text_.substr(offset, text.size()) == text) return places_.span(offset, text.size());
    const std::string_view rest = text_.substr(offset, excerpt_bytes);  // it goes on in the next line
    return places_.span(offset, plain_end(rest, 0, rest.find('\n')));
}

// The first line with content.
Span EventReader::block_scalar_span(std::size_t offset) {
    const std::size_t content = text_.find_first_not_of(" \t\r\n", line_end(offset));
    if (content == text_.npos) return places_.span(offset, 1);
    return places_.span(content, line_end(content) - content);
}

void EventReader::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                                  YAML::EmitterStyle::value style) {
    begin(Value::Kind::list, mark, tag, anchor, style);
}

void EventReader::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value style) {
    begin(Value::Kind::map, mark, tag, anchor, style);
}

void EventReader::begin(Value::Kind kind, const YAML::Mark& mark, const std::string& tag,
                        YAML::anchor_t anchor, YAML::EmitterStyle::value style) {
    const std::size_t offset = offset_of(mark);
    refuse_properties(offset, tag, anchor);
    const Span span = places_.rest_of_line(offset);
    if (builder_.wants_key()) {
        errors_.error("key-not-text", span);
        throw Stop{};
    }
    if (!builder_.begin(kind, span)) throw Stop{};
    is_in_brackets_.push_back(style == YAML::EmitterStyle::Flow);
}

void EventReader::end() {
    builder_.end();
    is_in_brackets_.pop_back();
}

// Tags and anchors; "?" and "!" are the parser's own marks for plain and quoted.
void EventReader::refuse_properties(std::size_t offset, const std::string& tag, YAML::anchor_t anchor) {
    const bool is_tagged = (!tag.empty() && tag != "?" && tag != "!") || (tag == "!" && at(offset) == '!');
    if (is_tagged || anchor != YAML::NullAnchor) refuse_unquoted(offset);
}

// The whole value is shown, as far as an excerpt goes.
void EventReader::refuse_unquoted(std::size_t offset) {
    const bool is_in_brackets = !is_in_brackets_.empty() && is_in_brackets_.back();
    const std::string_view rest = text_.substr(offset, excerpt_bytes);
    const std::size_t last = rest.find_first_of(is_in_brackets ? ",]}\n" : "\n");
    const std::string_view value = rest.substr(0, plain_end(rest, 0, last));
    errors_.error("unquoted-indicator", places_.span(offset, value.size()),
                  {std::string(value.substr(0, 1)), in_quotes(value)});
}

// ---- the parser's refusals

bool starts_with_any(std::string_view message, std::initializer_list<std::string_view> starts) {
    return std::ranges::any_of(starts, [&](std::string_view start) { return message.starts_with(start); });
}

// The names are those of yaml-cpp/exceptions.h. What find_line_faults() sees never comes here, so that most
// of this is about the inside of brackets.
void EventReader::explain(const Refusal& refusal) {
    namespace says = YAML::ErrorMsg;
    const std::string_view message = refusal.message;
    const std::size_t offset = refusal.offset;
    const bool lacks_end = starts_with_any(message, {says::END_OF_MAP_FLOW, says::END_OF_SEQ_FLOW});
    if (starts_with_any(message, {says::INVALID_ESCAPE, says::INVALID_HEX, says::INVALID_UNICODE})) {
        explain_escape(offset);
    } else if (lacks_end || (at(offset) == ':' && message == says::MAP_VALUE)) {
        explain_in_brackets(offset);
    } else if (message == says::FLOW_END) {
        errors_.error("unmatched-bracket", places_.span(offset, 1), {std::string(1, at(offset))});
    } else if (message == says::TAB_IN_INDENTATION) {
        errors_.error("tab-indentation", places_.span(offset, 1));
    } else if (message == says::UNKNOWN_TOKEN || std::string_view("&*!|>").find(at(offset)) != text_.npos) {
        refuse_unquoted(offset);
    } else {
        errors_.error("yaml-syntax", places_.rest_of_line(offset));
    }
}

// The parser's place lies behind the escape.
void EventReader::explain_escape(std::size_t offset) {
    const std::size_t backslash = text_.rfind('\\', offset);
    const std::size_t start = backslash == text_.npos ? offset : backslash;
    errors_.error("yaml-bad-escape",
                  places_.span(start, 1 + byte_of_character(text_.substr(start + 1, 4), 1)));
}

// A value that needs quotes inside brackets: what lies between the separators around `offset`.
void EventReader::explain_in_brackets(std::size_t offset) {
    const std::size_t line = text_.rfind('\n', offset) + 1;  // npos + 1 is 0
    std::size_t start = offset;
    for (int depth = 0; start > line; --start) {
        const char c = text_[start - 1];
        if (c == ']' || c == '}') ++depth;
        if (depth == 0 && std::string_view(",[{:").find(c) != text_.npos) break;
        if (c == '[' || c == '{') --depth;
    }
    std::size_t end = offset;
    const std::size_t last = line_end(offset);
    for (int depth = 0; end < last; ++end) {
        const char c = text_[end];
        if (depth == 0 && std::string_view(",]}").find(c) != text_.npos) break;
        if (c == '[' || c == '{') ++depth;
        if (c == ']' || c == '}') --depth;
    }
    while (start < offset && text_[start] == ' ') {
        ++start;
    }
    const std::string_view value = trim(text_.substr(start, end - start));
    errors_.error(at(offset) == ':' ? "unquoted-colon" : "unquoted-in-brackets",
                  places_.span(start, value.size()), {in_quotes(value)});
}

// ---- reading

// What lines [first_line, last_line] are in the source.
struct Part {
    std::string_view text;
    std::size_t base = 0;  // its first byte
};

Part part_of(const Source& source, int first_line, int last_line) {
    std::size_t base = source.line_start(std::max(1, first_line));
    const std::size_t end = last_line < first_line ? base : source.line_start(last_line + 1);
    // The parser would pass over byte order marks without counting them.
    while (std::string_view(source.text()).substr(base, end - base).starts_with("\uFEFF")) {
        base += 3;
    }
    return {std::string_view(source.text()).substr(base, end - base), base};
}

enum class Outcome { read, stopped, refused };

// Feeds `text`, all or a mended copy of the part that `reader` was made for. A refusal is kept in `refusal`.
Outcome parse(std::string_view text, EventReader& reader, Refusal& refusal) {
    MemoryBuffer buffer(text);
    std::istream stream(&buffer);
    try {
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(reader)) {
        }
        return Outcome::read;
    } catch (const Stop&) {
        return Outcome::stopped;
    } catch (const Refusal& thrown) {
        refusal = thrown;
    } catch (const YAML::Exception& thrown) {
        refusal = {thrown.msg, reader.offset_of(thrown.mark)};
    }
    return Outcome::refused;
}

// The faults of the lines; when they are such that the rest can be read, then also what is wrong there.
void report(const std::vector<LineFault>& faults, const Source& source, const Part& part,
            Diagnostics& diagnostics) {
    LimitedErrors errors(diagnostics);
    Places places(source);
    for (const LineFault& fault : faults) {
        errors.error(fault.slug, places.span(part.base + fault.offset, fault.size), fault.arguments);
    }
    const bool are_local = std::ranges::all_of(faults, is_local);
    const bool can_be_mended = std::ranges::all_of(
        faults, [](const LineFault& f) { return is_local(f) || f.slug == "tab-indentation"; });
    if (can_be_mended) {
        EventReader reader(source, part.base, part.base + part.text.size(), errors);
        Refusal refusal;
        const bool is_refused = parse(mend(part.text, faults), reader, refusal) == Outcome::refused;
        if (is_refused && are_local) reader.explain(refusal);
        reader.abandon();
    }
    errors.finish();
}

}  // namespace

std::optional<Value> read_yaml(const Source& source, int first_line, int last_line,
                               Diagnostics& diagnostics) {
    const Part part = part_of(source, first_line, last_line);
    const std::vector<LineFault> faults = find_line_faults(part.text);
    if (std::ranges::any_of(faults, &LineFault::is_certain)) {
        report(faults, source, part, diagnostics);
        return std::nullopt;
    }
    Diagnostics found;
    LimitedErrors errors(found);
    EventReader reader(source, part.base, part.base + part.text.size(), errors);
    Refusal refusal;
    const Outcome outcome = parse(part.text, reader, refusal);
    if (outcome != Outcome::read && !faults.empty()) {
        report(faults, source, part, diagnostics);
        return std::nullopt;
    }
    if (outcome == Outcome::refused) reader.explain(refusal);
    if (outcome != Outcome::read) reader.abandon();
    errors.finish();
    for (const Diagnostic& diagnostic : found.all()) {
        diagnostics.add(diagnostic);
    }
    if (outcome != Outcome::read) return std::nullopt;
    Value value = reader.take();
    if (value.kind == Value::Kind::null) value.span = {&source, first_line, 1, 1};
    return value;
}

std::optional<Value> read_yaml(const Source& source, Diagnostics& diagnostics) {
    return read_yaml(source, 1, source.line_count(), diagnostics);
}

}  // namespace kehoach
