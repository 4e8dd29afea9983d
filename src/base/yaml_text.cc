// How far values reach, and how to put them in quotes.
#include "base/yaml_text.h"

#include <algorithm>

namespace kehoach {

std::string in_quotes(std::string_view value) {
    if (value.find_first_of("\"\\") == value.npos) return '"' + std::string(value) + '"';
    std::string quoted = "'";
    for (const char c : value) {
        if (c == '\'') quoted += c;  // written twice
        quoted += c;
    }
    return quoted + "'";
}

std::size_t plain_end(std::string_view text, std::size_t start, std::size_t end) {
    end = std::min(end, text.size());
    for (std::size_t i = start + 1; i < end; ++i) {
        if (text[i] == '#' && is_blank(text[i - 1])) end = i;
    }
    while (end > start && (is_blank(text[end - 1]) || text[end - 1] == '\r')) {
        --end;
    }
    return end;
}

std::size_t behind_quote(std::string_view text, std::size_t position, char quote) {
    for (std::size_t i = position; i < text.size(); ++i) {
        if (text[i] == '\\' && quote == '"') {
            ++i;
        } else if (text[i] == quote) {
            const bool is_doubled = quote == '\'' && i + 1 < text.size() && text[i + 1] == quote;
            if (!is_doubled) return i + 1;
            ++i;
        }
    }
    return text.npos;
}

std::size_t quoted_end(std::string_view text, std::size_t start) {
    return behind_quote(text, start + 1, text[start]);
}

}  // namespace kehoach
