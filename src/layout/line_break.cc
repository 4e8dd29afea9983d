#include "layout/line_break.h"

#include <cassert>
#include <string_view>

#include "base/text.h"

namespace kehoach::layout {
namespace {

bool is_one_of(char32_t character, std::u32string_view set) { return set.find(character) != set.npos; }

// Letters and digits of Latin text and its neighbours, which is most of every text; nothing else in these ranges
// lets a line end beside it.
bool is_plain(char32_t character) {
    const char32_t lower = character | 0x20;
    return (lower >= U'a' && lower <= U'z') || (character >= U'0' && character <= U'9') ||
           (character >= 0xC0 && character < 0x2000);
}

}  // namespace

// Tried with LibreOffice 7.4 in Vietnamese text, where ICU's rules are changed for slashes, dashes and the
// like.
bool can_break(char32_t before, char32_t after) {
    if (is_plain(before) && is_plain(after)) return false;
    if (before == U' ') return after != U' ';
    if (after == U' ') return false;
    const bool opening_follows = is_one_of(after, U"([{");
    const bool after_punctuation = is_one_of(before, U")]}.,;:");
    switch (before) {
        case U'-':
        case U'–':
            return opening_follows || after == U'…' || is_letter_or_digit(after);
        case U'—':
        case U'!':
        case U'?':
        case U'…':
            return opening_follows || is_letter_or_digit(after);
        case U'|':
        case U'\\':
            return is_letter_or_digit(after);
        default:
            break;
    }
    if (opening_follows) return after_punctuation;
    return after == U'—' && (after_punctuation || is_letter_or_digit(before));
}

bool is_combining(char32_t character) {
    return (character >= 0x0300 && character <= 0x036F) || (character >= 0x1AB0 && character <= 0x1AFF) ||
           (character >= 0x1DC0 && character <= 0x1DFF) || (character >= 0x20D0 && character <= 0x20FF) ||
           (character >= 0xFE20 && character <= 0xFE2F);
}

bool is_invisible(char32_t character) {
    return character == 0x00AD || character == 0x200B || character == 0x2060 || character == 0xFEFF;
}

namespace {

// The end of a piece of a word that is wider than its line and overflows at `at`: at least one whole
// character.
std::size_t cut_word(const std::vector<SetCharacter>& characters, std::size_t first, std::size_t at) {
    while (at > first && is_combining(characters[at].value))
        --at;
    if (at > first) return at;
    do {
        ++at;
    } while (at + 1 < characters.size() && is_combining(characters[at].value));
    return at;
}

LineRange next_line(const std::vector<SetCharacter>& characters, std::size_t first, std::int64_t measure) {
    const std::size_t size = characters.size() - 1;
    LineExtent extent(characters, first);
    LineRange to_last_break{first, first, first};
    std::size_t end = first;  // of what is not a hanging space
    for (std::size_t i = first; i < size; ++i) {
        if (characters[i].break_before && i > first) to_last_break = {first, end, i};
        const std::int64_t width = extent.with(i);
        if (characters[i].value == U' ') continue;
        if (width > measure) {
            if (to_last_break.next > first) return to_last_break;
            const std::size_t cut = cut_word(characters, first, i);
            return {first, cut, cut};
        }
        end = i + 1;
    }
    return {first, end, size};
}

}  // namespace

std::int64_t LineExtent::with(std::size_t i) {
    if (characters_[i].begins_portion && i > portion_) {
        const std::int64_t width = characters_[i].grid_x - characters_[portion_].grid_x;
        before_ += (width + 3) / 6 * 6;
        portion_ = i;
    }
    return before_ + characters_[i + 1].grid_x - characters_[portion_].grid_x;
}

std::vector<LineRange> break_lines(const std::vector<SetCharacter>& characters, std::int64_t first_measure,
                                   std::int64_t measure) {
    assert(!characters.empty());
    std::vector<LineRange> lines;
    do {
        const std::size_t first = lines.empty() ? 0 : lines.back().next;
        lines.push_back(next_line(characters, first, lines.empty() ? first_measure : measure));
    } while (lines.back().next + 1 < characters.size());
    return lines;
}

}  // namespace kehoach::layout
