// Number formats of spreadsheets, as far as paper needs to know them (ECMA-376 Part 1, 18.8.30 and 18.8.31).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kehoach::sheets {

struct NumberFormat {
    // general: as many decimals as the number has. text: "@", and whatever has no digits.
    enum class Kind { general, number, percent, moment, text };
    Kind kind = Kind::general;

    // Of numbers and percents.
    int least_decimals = 0;
    int most_decimals = 0;
    int least_digits = 1;  // before the decimal point: 3 for "000"
    bool grouped = false;  // thousands are set apart
    int thousands = 0;     // how often the number is divided by 1,000 to be shown: "#,##0," once
    std::string prefix;    // what stands before and after the digits: "₫"
    std::string suffix;
    std::optional<std::string> zero;  // what stands for 0, if not its digits: "-" in accounts

    // Of moments: the parts that are shown.
    bool day = false;
    bool month = false;
    bool year = false;
    bool time = false;
    bool seconds = false;

    bool operator==(const NumberFormat&) const = default;
};

// Reads the first section of a format code, that of positive numbers, and of the third what stands for zero.
NumberFormat parse_number_format(std::string_view code);

// A format that workbooks name by number alone; general for a number that has no meaning.
NumberFormat builtin_number_format(int id);

}  // namespace kehoach::sheets
