#include "check/fix.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <tuple>

#include "base/encoding.h"
#include "base/source.h"
#include "base/text.h"
#include "base/value.h"
#include "base/yaml_reader.h"
#include "plan/front_matter.h"
#include "plan/json.h"

namespace kehoach::check {

namespace {

constexpr std::string_view composed_rule = "FT-04";

// One line of a file as it stands there, and what ends it: LF, CR LF, CR or the end of the file.
struct Line {
    std::string text;
    std::string_view ending;
};

std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        const std::size_t length =
            text.substr(end).starts_with("\r\n") ? 2 : std::min<std::size_t>(1, text.size() - end);
        lines.push_back({std::string(text.substr(0, end)), text.substr(end, length)});
        text.remove_prefix(end + length);
    }
    return lines;
}

std::string text_of(const std::vector<Line>& lines) {
    std::string text;
    for (const Line& line : lines)
        (text += line.text) += line.ending;
    return text;
}

// Bytes [begin, end) of one line in NFC, and what shall stand there.
struct Edit {
    std::size_t line = 0;  // from 0
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text;
};

// Nothing when the place does not say what was quoted: the file has changed, or says it in other characters.
std::optional<Edit> edit_of(const Finding& finding, const std::vector<Line>& lines) {
    const Place& place = finding.place;
    const auto index = static_cast<std::size_t>(place.line) - 1;
    if (!finding.replacement || place.line < 1 || index >= lines.size()) return std::nullopt;
    const std::string text = to_nfc(lines[index].text);
    const Edit edit{index, byte_of_character(text, place.column - 1),
                    byte_of_character(text, place.column - 1 + place.length), *finding.replacement};
    const std::string typed = text.substr(edit.begin, edit.end - edit.begin);
    if (collapse_spaces(typed) != collapse_spaces(finding.quote)) return std::nullopt;
    return edit;
}

// In the order of the file, none upon another.
std::vector<Edit> edits_of(const std::vector<const Finding*>& findings, const std::vector<Line>& lines) {
    std::vector<Edit> all;
    for (const Finding* finding : findings)
        if (auto edit = edit_of(*finding, lines)) all.push_back(std::move(*edit));
    std::ranges::stable_sort(all, {}, [](const Edit& edit) { return std::tuple(edit.line, edit.begin); });
    std::vector<Edit> kept;
    for (Edit& edit : all)
        if (kept.empty() || kept.back().line != edit.line || kept.back().end <= edit.begin)
            kept.push_back(std::move(edit));
    return kept;
}

std::vector<Line> with(const std::vector<Edit>& edits, std::vector<Line> lines) {
    for (std::size_t i = edits.size(); i-- > 0;) {
        std::string& text = lines[edits[i].line].text;
        const bool is_first_here = i + 1 == edits.size() || edits[i + 1].line != edits[i].line;
        if (is_first_here) text = to_nfc(text);
        text.replace(edits[i].begin, edits[i].end - edits[i].begin, edits[i].text);
    }
    return lines;
}

// What the keys of a file say, without its letters: kinds, keys, how many bytes its texts are, and how many
// they take in the file.
struct Outline {
    std::string shape;
    std::size_t bytes = 0;
    std::size_t typed_bytes = 0;
};

void add(const Value& value, Outline& outline) {
    outline.shape += "ntlm"[static_cast<int>(value.kind)];
    outline.bytes += value.text.size();
    for (const Value& item : value.items)
        add(item, outline);
    for (const Entry& entry : value.entries) {
        (outline.shape += entry.key) += ':';
        add(entry.value, outline);
    }
    outline.shape += ';';
}

std::optional<Value> read_keys(const Source& source, int first, int last) {
    Diagnostics unsaid;
    if (source.name().ends_with(".json")) return plan::read_json(source, unsaid);
    return read_yaml(source, first, last, unsaid);
}

// Of the lines "---" to "---" in plan.md, else of the whole file. Nothing when they cannot be read.
std::optional<Outline> outline_of(const std::string& name, const std::vector<Line>& lines) {
    const Source source(name, to_nfc(with_line_feeds(text_of(lines))));
    int first = 1, last = source.line_count();
    if (name.ends_with(".md")) {
        Diagnostics unsaid;
        const plan::FrontMatter front = plan::find_front_matter(source, unsaid);
        if (!front.is_whole()) return Outline{};
        first = front.opening + 1;
        last = front.closing - 1;
    }
    const std::optional<Value> value = read_keys(source, first, last);
    if (!value) return std::nullopt;
    Outline outline;
    outline.typed_bytes = source.line_start(last + 1) - source.line_start(first);
    add(*value, outline);
    return outline;
}

// Whether `after` has the keys and lists of `before`, and texts that grew as the file did: a remedy that made
// a comment or a key out of a text would lose some.
bool says_the_same(const Outline& before, const std::optional<Outline>& after) {
    return after && after->shape == before.shape &&
           after->typed_bytes + before.bytes == before.typed_bytes + after->bytes;
}

std::vector<Edit> safe(const std::string& name, std::vector<Edit> edits, const std::vector<Line>& lines) {
    const auto before = outline_of(name, lines);
    if (!before) return {};
    const auto is_safe = [&](const std::vector<Edit>& some) {
        return says_the_same(*before, outline_of(name, with(some, lines)));
    };
    if (is_safe(edits)) return edits;
    std::erase_if(edits, [&](const Edit& edit) { return !is_safe({edit}); });
    return is_safe(edits) ? edits : std::vector<Edit>{};
}

bool can_be_mended(const std::string& name) {
    return name.ends_with(".md") || name.ends_with(".yaml") || name.ends_with(".yml") ||
           name.ends_with(".json");
}

}  // namespace

FixedText fix_text(const std::string& name, std::string_view bytes, const std::vector<Finding>& findings) {
    FixedText fixed{std::string(bytes), {}};
    std::vector<const Finding*> own;
    for (const Finding& finding : findings)
        if (finding.place.file == name && finding.place.cell.empty()) own.push_back(&finding);
    if (own.empty() || !can_be_mended(name)) return fixed;

    const std::string_view body = without_byte_order_mark(bytes);
    const std::vector<Line> lines = lines_of(body);
    std::vector<Line> mended = with(safe(name, edits_of(own, lines), lines), lines);
    const bool composes =
        std::ranges::any_of(own, [](const Finding* finding) { return finding->rule->id == composed_rule; });
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (composes) mended[i].text = to_nfc(mended[i].text);
        if (mended[i].text != lines[i].text)
            fixed.changes.push_back({static_cast<int>(i) + 1, lines[i].text, mended[i].text});
    }
    fixed.bytes = std::string(bytes.substr(0, bytes.size() - body.size())) + text_of(mended);
    return fixed;
}

std::string to_diff(const std::string& name, const std::vector<ChangedLine>& changes) {
    if (changes.empty()) return {};
    std::string diff = "--- " + name + "\n+++ " + name + "\n";
    for (const ChangedLine& change : changes) {
        const std::string number = std::to_string(change.number);
        diff += "@@ -" + number + " +" + number + " @@\n-" + change.before + "\n+" + change.after + "\n";
    }
    return diff;
}

}  // namespace kehoach::check
