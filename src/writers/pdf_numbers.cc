#include "writers/pdf_numbers.h"

#include <array>
#include <charconv>

namespace kehoach::writers {

std::int64_t divide_rounded(std::int64_t numerator, std::int64_t denominator) {
    const std::int64_t half = denominator / 2;
    return numerator >= 0 ? (numerator + half) / denominator : -((-numerator + half) / denominator);
}

std::int64_t thousandths_of_point(Length length) { return divide_rounded(length.to_emu() * 10, 127); }

void append_thousandths(std::string& out, std::int64_t thousandths) {
    if (thousandths < 0) {
        out += '-';
        thousandths = -thousandths;
    }
    std::array<char, 24> digits;
    const auto written = std::to_chars(digits.begin(), digits.end(), thousandths / 1000);
    out.append(digits.begin(), written.ptr);
    const int decimals = static_cast<int>(thousandths % 1000);
    if (decimals == 0) return;
    out += '.';
    out += static_cast<char>('0' + decimals / 100);
    if (decimals % 100 != 0) out += static_cast<char>('0' + decimals / 10 % 10);
    if (decimals % 10 != 0) out += static_cast<char>('0' + decimals % 10);
}

}  // namespace kehoach::writers
