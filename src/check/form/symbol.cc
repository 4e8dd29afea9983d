#include "check/form/symbol.h"

#include <algorithm>

#include "base/text.h"

namespace kehoach::check::form {
namespace {

bool is_blank_sign(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c == ' ' || c == '.' || c == '_'; }) ||
           text.find("…") != text.npos;
}

}  // namespace

SymbolLine read_symbol(std::string_view text) {
    SymbolLine line;
    const std::size_t colon = text.find(':');
    const std::size_t slash = std::min(text.find('/'), text.size());
    const std::size_t digit = std::min(text.find_first_of("0123456789"), slash);
    const std::size_t label = colon != text.npos && colon < slash ? colon + 1 : std::min(digit, slash);
    line.label = trim(text.substr(0, label));
    const std::string_view number = text.substr(label, slash - label);
    if (!is_blank_sign(number)) line.number = trim(number);
    line.symbol = slash < text.size() ? text.substr(slash + 1) : std::string_view();
    line.has_spaces =
        line.symbol.find(' ') != line.symbol.npos || (!line.number.empty() && number.ends_with(' '));
    std::string group;
    for (const char c : line.symbol + "-") {
        if (c != '-' && c != '/') {
            if (c != ' ') group += c;
            continue;
        }
        if (!group.empty()) line.groups.push_back(group);
        group.clear();
    }
    return line;
}

}  // namespace kehoach::check::form
