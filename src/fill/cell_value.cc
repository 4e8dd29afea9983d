#include "fill/cell_value.h"

#include <string>
#include <utility>

namespace kehoach::fill {

namespace {

// In the file "," and "." mean the separators of a country: the reader's, or, for programs that look at it,
// that of the language 42A, Vietnamese: 1.250.000,5.
std::string format_of(const plan::Amount& amount) {
    std::string format = "[$-42A]#,##0";
    if (amount.decimals > 0) format += "." + std::string(static_cast<std::size_t>(amount.decimals), '0');
    if (amount.is_percent) format += "%";
    if (!amount.unit.empty()) format += "\"" + amount.unit + "\"";
    return format;
}

}  // namespace

document::Number number_of(const plan::Amount& amount) {
    const Decimal on_paper = amount.on_paper();
    const auto stored = amount.is_percent ? on_paper.times_ten_to(-2) : std::nullopt;
    return {stored.value_or(on_paper).to_double(), format_of(amount), plan::printed(amount)};
}

document::Sum sum_of(const plan::Amount& total, std::vector<int> rows) {
    return {number_of(total), std::move(rows)};
}

}  // namespace kehoach::fill
