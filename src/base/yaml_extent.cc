// From the first byte of a value on: quotes to their end, plain words as far as they match, lists and maps to
// the end of what they hold last.
#include "base/yaml_extent.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "base/yaml_text.h"

namespace kehoach {

namespace {

constexpr std::string_view white = " \t\r\n";

bool is_white(char c) { return white.find(c) != std::string_view::npos; }

}  // namespace

std::size_t YamlExtents::offset_of(const Span& span) {
    const std::size_t start = source_.line_start(span.line);
    const bool goes_on = last_.line == span.line && last_.column <= span.column;
    const int from = goes_on ? last_.column : 1;
    const std::size_t byte = goes_on ? last_byte_ : start;
    last_ = span;
    last_byte_ = byte + byte_of_character(text_.substr(byte), span.column - from);
    return last_byte_;
}

std::optional<Stretch> YamlExtents::of(const Value& value) {
    const std::size_t begin = offset_of(value.span);
    switch (value.kind) {
        case Value::Kind::null:
            return of_null(value, begin);
        case Value::Kind::text:
            return of_text(value, begin);
        case Value::Kind::list:
        case Value::Kind::map:
            break;
    }
    const char first = at(begin);
    const bool is_list = value.kind == Value::Kind::list;
    if (first == (is_list ? '[' : '{')) {
        const auto last = end_of_last(value);
        const auto end =
            last ? closing_bracket(std::max(*last, begin + 1), is_list ? ']' : '}') : std::nullopt;
        return end ? std::optional(Stretch{begin, *end}) : std::nullopt;
    }
    const bool is_block =
        is_list ? first == '-' : !value.entries.empty() && offset_of(value.entries.front().key_span) == begin;
    const auto end = is_block ? end_of_last(value) : std::nullopt;
    return end && *end > begin ? std::optional(Stretch{begin, *end}) : std::nullopt;
}

std::optional<Stretch> YamlExtents::of_key(const Entry& entry) {
    const std::size_t begin = offset_of(entry.key_span);
    const std::size_t size = byte_of_character(text_.substr(begin), entry.key_span.length);
    return Stretch{begin, begin + size};
}

std::optional<Stretch> YamlExtents::of_value(const Entry& entry) {
    const bool is_written = entry.value.kind != Value::Kind::null ||
                            entry.value.span.line != entry.key_span.line ||
                            entry.value.span.column != entry.key_span.column;
    if (is_written) return of(entry.value);
    const auto key = of_key(entry);
    const std::size_t colon = text_.find_first_not_of(" \t", key->end);
    if (colon == text_.npos || at(colon) != ':') return std::nullopt;
    return Stretch{colon + 1, colon + 1};
}

bool YamlExtents::is_in_brackets(const Value& value) {
    const bool holds_values = value.kind == Value::Kind::list || value.kind == Value::Kind::map;
    const char first = holds_values ? at(offset_of(value.span)) : '\n';
    return first == '[' || first == '{';
}

bool YamlExtents::is_literal(const Value& value) {
    if (value.kind != Value::Kind::text) return false;
    const auto sign = block_sign(value, offset_of(value.span));
    return sign && at(*sign) == '|';
}

std::optional<Stretch> YamlExtents::of_text(const Value& value, std::size_t begin) {
    if (!value.quoted) return of_plain(value.text, begin);
    if (const auto sign = block_sign(value, begin)) {
        const auto content = *sign == begin ? std::nullopt : of_block_scalar(begin);
        return content ? Stretch{*sign, content->end} : Stretch{*sign, begin + 1};
    }
    if (at(begin) != '"' && at(begin) != '\'') return std::nullopt;
    const std::size_t end = quoted_end(text_, begin);
    return end == text_.npos ? std::nullopt : std::optional(Stretch{begin, end});
}

// A plain value may go on over several lines, where the reader makes one space of each line's end.
std::optional<Stretch> YamlExtents::of_plain(std::string_view value, std::size_t begin) const {
    std::size_t position = begin;
    for (std::size_t i = 0; i < value.size();) {
        if (!is_white(value[i])) {
            if (at(position) != value[i]) return std::nullopt;
            ++position, ++i;
            continue;
        }
        if (!is_white(at(position)) || position >= text_.size()) return std::nullopt;
        i = std::min(value.find_first_not_of(white, i), value.size());
        position = std::min(text_.find_first_not_of(white, position), text_.size());
    }
    return Stretch{begin, position};
}

// An empty item of a list has the place of its dash; what is empty in brackets is not followed.
std::optional<Stretch> YamlExtents::of_null(const Value& value, std::size_t begin) const {
    constexpr std::array<std::string_view, 4> names{"null", "Null", "NULL", "~"};
    for (const std::string_view name : names)
        if (value.span.length == static_cast<int>(name.size()) && text_.substr(begin, name.size()) == name)
            return Stretch{begin, begin + name.size()};
    if (at(begin) == '-') return Stretch{begin + 1, begin + 1};
    return std::nullopt;
}

// Whether the text at `begin`, which the reader calls quoted, is one behind | or >: then where that sign is.
std::optional<std::size_t> YamlExtents::block_sign(const Value& value, std::size_t begin) const {
    if (!value.quoted) return std::nullopt;
    if (value.text.empty() && (at(begin) == '|' || at(begin) == '>')) return begin;
    // Empty lines may come first.
    const std::size_t before = begin == 0 ? text_.npos : text_.find_last_not_of(white, begin - 1);
    if (before == text_.npos) return std::nullopt;
    const std::size_t line = text_.rfind('\n', before) + 1;  // npos + 1 is 0
    if (text_.substr(before, begin - before).find('\n') == text_.npos) return std::nullopt;
    std::size_t end = plain_end(text_, line, std::min(text_.find('\n', before), text_.size()));
    while (end > line && std::string_view("+-0123456789").find(text_[end - 1]) != text_.npos)
        --end;
    const bool has_sign = end > line && (text_[end - 1] == '|' || text_[end - 1] == '>') &&
                          (end - 1 == line || is_blank(text_[end - 2]));
    return has_sign ? std::optional(end - 1) : std::nullopt;
}

// All lines that are indented as deep as the one with `content`, and empty ones between them.
std::optional<Stretch> YamlExtents::of_block_scalar(std::size_t content) const {
    const std::size_t first = text_.rfind('\n', content) + 1;
    const std::size_t indent = content - first;
    std::size_t end = content;
    for (std::size_t line = first; line < text_.size();) {
        const std::size_t line_end = std::min(text_.find('\n', line), text_.size());
        const std::size_t word = text_.find_first_not_of(" \r", line);
        const bool is_empty = word >= line_end;
        if (!is_empty && word < line + indent) break;
        if (!is_empty)
            end = text_.find_last_not_of("\r\n", line_end - (line_end == text_.size() ? 1 : 0)) + 1;
        line = line_end + 1;
    }
    return Stretch{content, end};
}

// Where what stands last in a list or map ends; its beginning when it is empty.
std::optional<std::size_t> YamlExtents::end_of_last(const Value& value) {
    std::optional<Stretch> last;
    if (!value.items.empty())
        last = of(value.items.back());
    else if (!value.entries.empty())
        last = of_value(value.entries.back());
    else
        return offset_of(value.span);
    return last ? std::optional(last->end) : std::nullopt;
}

// Behind the bracket that closes: only commas, comments and space may stand before it.
std::optional<std::size_t> YamlExtents::closing_bracket(std::size_t position, char bracket) const {
    for (; position < text_.size(); ++position) {
        const char c = text_[position];
        if (c == bracket) return position + 1;
        if (c == '#')
            position = std::min(text_.find('\n', position), text_.size());
        else if (c != ',' && c != ':' && !is_white(c))
            return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace kehoach
