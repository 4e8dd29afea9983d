#include "document/workbook.h"

#include <algorithm>

namespace kehoach::document {

RichText plain_text(std::string_view text) {
    RichText rich;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::vector<Run>& runs = rich.paragraphs.emplace_back();
        if (end > begin) runs.push_back({std::string(text.substr(begin, end - begin)), false, false, "", {}});
        begin = end + 1;
    }
    return rich;
}

double serial_number(Date date) {
    constexpr long long seconds_a_day = 86'400;
    return static_cast<double>((to_unix_time(date) - to_unix_time({1899, 12, 30})) / seconds_a_day);
}

}  // namespace kehoach::document
