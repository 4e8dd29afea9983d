// The line "Số: 47/KH-UBND", taken apart.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kehoach::check::form {

struct SymbolLine {
    std::string label;                // before the number: "Số:"
    std::string number;               // empty: left blank
    std::string symbol;               // behind the first slash: "KH-UBND"
    std::vector<std::string> groups;  // of the symbol, cut at hyphens and slashes, without spaces
    bool has_spaces = false;          // around slash or hyphen
};

// `text` with runs of white space as one space.
SymbolLine read_symbol(std::string_view text);

}  // namespace kehoach::check::form
