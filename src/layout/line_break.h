// Where lines end: greedy, without hyphenation, at the places where LibreOffice and Word end theirs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kehoach::layout {

// Whether a line may end between two neighbouring characters: after spaces, hyphens and dashes, not after
// slashes; before an opening bracket only after punctuation.
bool can_break(char32_t before, char32_t after);

// Whether the character belongs to the one before it (combining diacritics); nothing divides the two.
bool is_combining(char32_t character);

// Whether the character has neither form nor width: soft hyphen, zero width space, word joiner, byte order
// mark. It is not printed; after a zero width space a line may end.
bool is_invisible(char32_t character);

// One character on the endless line of its paragraph.
struct SetCharacter {
    char32_t value = 0;
    bool break_before = false;    // a line may begin here
    bool begins_portion = false;  // its look is not that of the character before
    std::uint32_t byte = 0;       // where it begins in the paragraph's text
    std::int64_t x = 0;           // its left edge in EMU times units per em: the sum of true advances
    std::int64_t grid_x = 0;      // the same in sixths of a twip, each advance rounded
};

// How wide a line is when LibreOffice asks whether it fits: advances are whole sixths of a twip, and each
// portion of one look but the last is a whole number of twips (tried with a hundred lines of one and more
// looks).
class LineExtent {
  public:
    // `characters` must outlive the extent.
    LineExtent(const std::vector<SetCharacter>& characters, std::size_t first)
        : characters_(characters), portion_(first) {}

    // A new line from character `first` on.
    void restart(std::size_t first) {
        portion_ = first;
        before_ = 0;
    }
    // The width, in sixths of a twip, when the line goes to character i; they must be asked for in order.
    std::int64_t with(std::size_t i);

  private:
    const std::vector<SetCharacter>& characters_;
    std::size_t portion_;      // where the last portion begins
    std::int64_t before_ = 0;  // width of those before it
};

// Characters [first, end) are printed, those to `next` are spaces that hang beyond the margin.
struct LineRange {
    std::size_t first = 0;
    std::size_t end = 0;
    std::size_t next = 0;

    bool operator==(const LineRange&) const = default;
};

// `characters` ends in one more, whose x is the width of the whole. Measures are sixths of a twip.
// There is at least one line, an empty one if need be.
// A word wider than the measure begins a new line and is broken between letters.
std::vector<LineRange> break_lines(const std::vector<SetCharacter>& characters, std::int64_t first_measure,
                                   std::int64_t measure);

}  // namespace kehoach::layout
