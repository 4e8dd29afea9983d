// What goes wrong in YAML typed by people who do not know YAML, found line by line: a real parser stops at
// the first fault and names it in its own terms.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kehoach {

struct LineFault {
    std::string_view slug;
    std::size_t offset = 0;  // of the part of one line that is at fault
    std::size_t size = 0;
    std::vector<std::string> arguments;
    // True: a fault even where the parser reads on (it takes an unclosed quote to the end of the file).
    // Otherwise it only explains why the parser refuses the text.
    bool is_certain = false;
};

// In the order of the text. Knows indentation, quotes, block scalars and brackets well enough not to speak
// about what stands inside them.
std::vector<LineFault> find_line_faults(std::string_view text);

// A fault of one value, which leaves the lines around it as they are.
bool is_local(const LineFault& fault);

// The text with tabs in the indentation as spaces and the other faults, local ones, overwritten; all offsets
// stay.
std::string mend(std::string_view text, const std::vector<LineFault>& faults);

}  // namespace kehoach
