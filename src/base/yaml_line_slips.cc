#include "base/yaml_line_slips.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "base/yaml_text.h"

namespace kehoach {
namespace {

constexpr std::size_t most_words = 5;  // "ngày tháng năm ban hành" is a name, a sentence is none

constexpr std::string_view full_width_colon = "：";
// No-break, en, em, narrow no-break and ideographic space: Word and web pages put them where a space is
// typed.
constexpr std::array<std::string_view, 5> odd_spaces{"\u00A0", "\u2002", "\u2003", "\u202F", "\u3000"};
constexpr std::array<std::string_view, 9> item_signs{"–", "—", "•", "·", "∙", "●", "▪", "*", "+"};

template <std::size_t N>
std::string_view first_of(const std::array<std::string_view, N>& candidates, std::string_view text) {
    const auto found = std::ranges::find_if(
        candidates, [&](std::string_view candidate) { return text.starts_with(candidate); });
    return found == candidates.end() ? std::string_view() : *found;
}

std::size_t odd_spaces_size(std::string_view text) {
    std::size_t size = 0;
    while (size < text.size()) {
        const std::string_view space = first_of(odd_spaces, text.substr(size));
        if (space.empty() && !is_blank(text[size])) break;
        size += space.empty() ? 1 : space.size();
    }
    return size;
}

bool begins_with_odd_space(std::string_view text) { return !first_of(odd_spaces, text).empty(); }

LineFault fault(std::string_view slug, std::size_t offset, std::size_t size, std::string hint) {
    return {slug, offset, size, {std::move(hint)}, true};  // the parser may see nothing in it
}

bool is_name(std::string_view text) {
    constexpr std::size_t longest = 100;  // bytes
    return !text.empty() && text.size() <= longest && split_words(text).size() <= most_words;
}

std::string rest_after(std::string_view line, std::size_t bytes) {
    return std::string(line.substr(bytes + odd_spaces_size(line.substr(bytes))));
}

}  // namespace

std::optional<LineFault> explain_item_sign(std::string_view text, std::size_t position, std::size_t end) {
    const std::string_view line = text.substr(position, plain_end(text, position, end) - position);
    std::string_view sign = first_of(item_signs, line);
    if (sign.empty() && line.starts_with('-')) sign = line.substr(0, 1);
    if (sign.empty() || line.size() == sign.size()) return std::nullopt;
    const std::string_view rest = line.substr(sign.size());
    if (sign == "-" && is_blank(rest[0])) return std::nullopt;
    const bool is_apart = is_blank(rest[0]) || begins_with_odd_space(rest);
    const bool is_glued = sign == "-" && rest[0] != '-' && !(rest[0] >= '0' && rest[0] <= '9');
    if (!is_apart && !is_glued) return std::nullopt;
    return fault("item-sign", position, sign.size(), "- " + rest_after(line, sign.size()));
}

std::optional<LineFault> explain_slip(std::string_view text, std::size_t position, std::size_t end) {
    const std::string_view line = text.substr(position, plain_end(text, position, end) - position);
    if (begins_with_odd_space(line)) {
        const std::size_t size = odd_spaces_size(line);
        return fault("no-break-space", position, size, std::string(line.substr(size)));
    }
    if (auto item = explain_item_sign(text, position, end)) return item;

    const std::size_t colon = line.find(full_width_colon);
    const std::size_t sign = std::min(line.find_first_of(":="), line.size());
    if (colon < sign && is_name(line.substr(0, colon))) {
        const std::string hint = std::string(trim(line.substr(0, colon))) + ": " +
                                 rest_after(line, colon + full_width_colon.size());
        return fault("full-width-colon", position + colon, full_width_colon.size(), hint);
    }
    if (sign + 1 >= line.size() || !is_name(line.substr(0, sign))) return std::nullopt;
    const std::string_view after = line.substr(sign + 1);
    const std::string hint = std::string(trim(line.substr(0, sign))) + ": " + rest_after(line, sign + 1);
    if (line[sign] == '=') return fault("equals-sign", position + sign, 1, hint);
    if (begins_with_odd_space(after))
        return fault("no-break-space", position + sign + 1, odd_spaces_size(after), hint);
    // An address, a Windows path, a time of day.
    const bool is_text = after[0] == '/' || after[0] == '\\' || (after[0] >= '0' && after[0] <= '9');
    if (is_text || is_blank(after[0])) return std::nullopt;
    return fault("no-space-after-colon", position + sign, 1, hint);
}

bool is_glued_sign(std::string_view text, std::size_t position, std::size_t end) {
    return position + 1 < end && !is_blank(text[position + 1]) && text[position + 1] != '#';
}

std::optional<LineFault> explain_comment_sign(std::string_view text, std::size_t start, std::size_t last,
                                              std::size_t end) {
    std::size_t sign = last;
    while (sign < end && is_blank(text[sign])) {
        ++sign;
    }
    if (sign >= end || text[sign] != '#') return std::nullopt;
    const bool is_far = sign - last >= 2 || text[last] == '\t';
    const bool is_comment = is_far && !is_glued_sign(text, sign, end);
    if (is_comment) return std::nullopt;
    while (end > sign && is_blank(text[end - 1])) {
        --end;
    }
    return fault("comment-sign", sign, end - sign, in_straight_quotes(text.substr(start, end - start)));
}

std::string in_straight_quotes(std::string_view value) {
    constexpr std::array<std::string_view, 6> opening{"“", "”", "„", "‘", "'", "\""};
    constexpr std::array<std::string_view, 5> closing{"”", "“", "’", "'", "\""};
    const std::string_view open = first_of(opening, value);
    const auto close =
        std::ranges::find_if(closing, [&](std::string_view sign) { return value.ends_with(sign); });
    if (open.empty() || close == closing.end() || value.size() <= open.size() + close->size())
        return in_quotes(value);
    return in_quotes(value.substr(open.size(), value.size() - open.size() - close->size()));
}

}  // namespace kehoach
