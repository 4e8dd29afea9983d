#include "papers/pdf_state.h"

#include <algorithm>
#include <cmath>

namespace kehoach::papers {
namespace {

std::string hex_color(double red, double green, double blue) {
    constexpr const char* digits = "0123456789ABCDEF";
    std::string color;
    for (const double part : {red, green, blue}) {
        const auto value = static_cast<unsigned>(std::lround(std::clamp(part, 0.0, 1.0) * 255));
        color += {digits[value >> 4], digits[value & 15]};
    }
    return color;
}

}  // namespace

double number(const Operands& operands, std::size_t index) {
    if (index >= operands.size()) return 0;
    QPDFObjectHandle operand = operands[index];
    const double value = operand.isNumber() ? operand.getNumericValue() : 0;
    return std::isfinite(value) ? std::clamp(value, -1e6, 1e6) : 0;
}

std::optional<std::string> color_of(const Operands& operands) {
    const auto at = [&](std::size_t i) { return number(operands, i); };
    if (operands.size() == 1) return hex_color(at(0), at(0), at(0));
    if (operands.size() == 3) return hex_color(at(0), at(1), at(2));
    if (operands.size() != 4) return std::nullopt;
    const double key = 1 - at(3);
    return hex_color((1 - at(0)) * key, (1 - at(1)) * key, (1 - at(2)) * key);
}

Matrix matrix_of(const Operands& operands) {
    return {number(operands, 0), number(operands, 1), number(operands, 2),
            number(operands, 3), number(operands, 4), number(operands, 5)};
}

}  // namespace kehoach::papers
