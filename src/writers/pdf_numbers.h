// Numbers as a PDF file writes them: at most three decimals, no exponent, no locale.
#pragma once

#include <cstdint>
#include <string>

#include "base/length.h"

namespace kehoach::writers {

// numerator / denominator rounded to the nearest whole number; denominator must be positive.
std::int64_t divide_rounded(std::int64_t numerator, std::int64_t denominator);

// Thousandths of a point, the finest step that we write: far below what a printer can place.
std::int64_t thousandths_of_point(Length length);

// 12500 → "12.5", -40 → "-0.04", 3000 → "3".
void append_thousandths(std::string& out, std::int64_t thousandths);

}  // namespace kehoach::writers
