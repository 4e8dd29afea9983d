#include "writers/xlsx_formula.h"

#include "base/source.h"

namespace kehoach::writers {

std::optional<std::string> sum_formula(const std::vector<int>& rows, int column) {
    constexpr int most_ranges = 255;
    constexpr std::size_t longest = 8192;
    std::string formula = "=SUM(";
    int ranges = 0;
    for (std::size_t first = 0; first < rows.size();) {
        std::size_t last = first;
        while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1)
            ++last;
        if (++ranges > 1) formula += ",";
        formula += cell_name({rows[first], column});
        if (last > first) formula += ":" + cell_name({rows[last], column});
        first = last + 1;
    }
    formula += ")";
    if (ranges == 0 || ranges > most_ranges || formula.size() > longest) return std::nullopt;
    return formula;
}

}  // namespace kehoach::writers
