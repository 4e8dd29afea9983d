#include "base/decimal.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <cmath>

namespace kehoach {
namespace {

constexpr std::int64_t powers_of_ten[] = {
    1, 10, 100, 1'000, 10'000, 100'000, 1'000'000, 10'000'000, 100'000'000, 1'000'000'000,
};

std::int64_t power_of_ten(int power) {
    assert(power >= 0 && power <= Decimal::longest_scale);
    return powers_of_ten[power];
}

// units × 10^power, unless that is too large.
std::optional<std::int64_t> scaled_up(std::int64_t units, int power) {
    std::int64_t result = 0;
    if (__builtin_mul_overflow(units, power_of_ten(power), &result)) return std::nullopt;
    return result;
}

}  // namespace

std::optional<Decimal> Decimal::make(std::int64_t units, int scale) {
    if (scale < 0 || scale > longest_scale) return std::nullopt;
    return Decimal(units, scale);
}

std::optional<Decimal> Decimal::parse(std::string_view digits) {
    constexpr int most_digits = 18;
    const bool is_negative = digits.starts_with('-');
    if (is_negative || digits.starts_with('+')) digits.remove_prefix(1);
    std::int64_t units = 0;
    int count = 0;
    int scale = -1;  // no point yet
    for (const char c : digits) {
        if (c == '.' && scale < 0 && count > 0) {
            scale = 0;
            continue;
        }
        if (c < '0' || c > '9' || ++count > most_digits) return std::nullopt;
        units = units * 10 + (c - '0');
        if (scale >= 0) ++scale;
    }
    if (count == 0 || scale == 0) return std::nullopt;
    return make(is_negative ? -units : units, std::max(scale, 0));
}

std::optional<Decimal> Decimal::from_double(double number) {
    constexpr double too_large = 1e18;
    constexpr int shown_digits = 15;
    if (!(std::abs(number) < too_large)) return std::nullopt;
    // The decimals that 15 digits leave: 1234567.1 has 8.
    int whole_digits = 1;
    for (double rest = std::abs(number); rest >= 10; rest /= 10)
        ++whole_digits;
    const int decimals = std::clamp(shown_digits - whole_digits, 0, longest_scale);
    char text[64];
    const auto end = std::to_chars(text, text + sizeof text, number, std::chars_format::fixed, decimals).ptr;
    const auto result = parse({text, static_cast<std::size_t>(end - text)});
    return result ? std::optional(result->shortened()) : std::nullopt;
}

double Decimal::to_double() const {
    // Correctly rounded, as reading the digits is; a division need not be.
    const std::string digits = to_string();
    double number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

Decimal Decimal::rounded(int decimals) const {
    if (decimals >= scale_) return *this;
    const std::int64_t divisor = power_of_ten(scale_ - std::max(decimals, 0));
    const std::int64_t quotient = units_ / divisor;
    const std::int64_t rest = std::abs(units_ % divisor);
    const std::int64_t up = rest >= divisor - rest ? (units_ < 0 ? -1 : 1) : 0;
    return {quotient + up, std::max(decimals, 0)};
}

Decimal Decimal::shortened() const {
    Decimal result = *this;
    while (result.scale_ > 0 && result.units_ % 10 == 0) {
        result.units_ /= 10;
        --result.scale_;
    }
    return result;
}

std::optional<Decimal> Decimal::times_ten_to(int power) const {
    if (power < 0) {
        const Decimal kept = rounded(longest_scale + power);
        return Decimal(kept.units_, kept.scale_ - power).shortened();
    }
    if (power <= scale_) return Decimal(units_, scale_ - power).shortened();
    const auto units = scaled_up(units_, power - scale_);
    return units ? std::optional(Decimal(*units, 0)) : std::nullopt;
}

std::optional<Decimal> add(Decimal a, Decimal b) {
    if (a.scale_ < b.scale_) std::swap(a, b);
    const auto units = scaled_up(b.units_, a.scale_ - b.scale_);
    std::int64_t sum = 0;
    if (!units || __builtin_add_overflow(a.units_, *units, &sum)) return std::nullopt;
    return Decimal(sum, a.scale_);
}

bool operator==(Decimal a, Decimal b) {
    const Decimal left = a.shortened();
    const Decimal right = b.shortened();
    return left.units_ == right.units_ && left.scale_ == right.scale_;
}

std::string Decimal::to_string() const {
    std::string digits = std::to_string(units_);
    const bool negative = digits.starts_with('-');
    if (negative) digits.erase(0, 1);
    const auto decimals = static_cast<std::size_t>(scale_);
    if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
    if (decimals > 0) digits.insert(digits.size() - decimals, ".");
    return (negative ? "-" : "") + digits;
}

}  // namespace kehoach
