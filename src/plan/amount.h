// Amounts as Vietnamese papers print them: 1.250.000, 98,5%, 12,50 ha.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/decimal.h"

namespace kehoach::plan {

struct Amount {
    Decimal value;     // 98.5 of 98,5%; of a workbook's number it may have more decimals than are printed
    int decimals = 0;  // that are printed
    bool is_percent = false;
    std::string unit;  // behind the number, with the space before it if there is one: " ha", "đ"

    // The number that stands on the paper.
    Decimal on_paper() const { return value.rounded(decimals); }
    bool operator==(const Amount&) const = default;
};

// 1.250.000,5: full stops between thousands, a comma before decimals.
std::string printed(const Amount& amount);

// How the digits of a text are meant.
enum class Digits {
    vietnamese,  // 1.250.000,5 or 1250000,5
    english,     // 1,250,000.5 or 1250000.5
};

// Reads digits with what may stand behind them: %, or a unit without digits. Nothing when the text does not
// begin with a number, when its points and commas stand where they cannot, or when it has too many digits.
std::optional<Amount> parse_amount(std::string_view text, Digits digits);

// A text that an author would take for a number: it begins with a digit, or a sign and a digit.
bool looks_like_amount(std::string_view text);

}  // namespace kehoach::plan
