// Lengths on paper: whole English Metric Units, so that sums are exact and every format's unit divides them.
#pragma once

#include <cmath>
#include <compare>
#include <cstdint>

namespace kehoach {

// 1 mm = 36,000 EMU, 1 pt = 12,700 EMU, 1 twip (1/20 pt) = 635 EMU (ECMA-376 Part 1, 20.1.10.16).
class Length {
  public:
    constexpr Length() = default;

    static constexpr Length emu(std::int64_t value) { return Length(value); }
    static Length mm(double value) { return Length(std::llround(value * 36000.0)); }
    static Length pt(double value) { return Length(std::llround(value * 12700.0)); }
    static constexpr Length twips(std::int64_t value) { return Length(value * 635); }

    constexpr std::int64_t to_emu() const { return emu_; }
    constexpr double to_mm() const { return static_cast<double>(emu_) / 36000.0; }
    constexpr double to_pt() const { return static_cast<double>(emu_) / 12700.0; }
    constexpr double to_inches() const { return static_cast<double>(emu_) / 914400.0; }
    // Rounded to the nearest whole twip, as Word stores lengths.
    constexpr std::int64_t to_twips() const { return divide_rounded(emu_, 635); }

    constexpr auto operator<=>(const Length&) const = default;
    constexpr Length operator-() const { return Length(-emu_); }
    constexpr Length& operator+=(Length other) { return *this = *this + other; }
    constexpr Length& operator-=(Length other) { return *this = *this - other; }
    friend constexpr Length operator+(Length a, Length b) { return Length(a.emu_ + b.emu_); }
    friend constexpr Length operator-(Length a, Length b) { return Length(a.emu_ - b.emu_); }
    friend constexpr Length operator*(Length a, std::int64_t n) { return Length(a.emu_ * n); }
    friend constexpr Length operator/(Length a, std::int64_t n) { return Length(a.emu_ / n); }

    // This length times numerator / denominator, rounded to the nearest EMU; denominator must be positive.
    constexpr Length scaled(std::int64_t numerator, std::int64_t denominator) const {
        return Length(divide_rounded(emu_ * numerator, denominator));
    }

  private:
    constexpr explicit Length(std::int64_t value) : emu_(value) {}

    static constexpr std::int64_t divide_rounded(std::int64_t n, std::int64_t d) {
        return n >= 0 ? (n + d / 2) / d : -((-n + d / 2) / d);
    }

    std::int64_t emu_ = 0;
};

}  // namespace kehoach
