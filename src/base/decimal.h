// Decimal numbers, exact: money and percentages are added up without a trace of binary fractions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kehoach {

// units / 10^scale; scale from 0 to 9.
class Decimal {
  public:
    static constexpr int longest_scale = 9;

    Decimal() = default;
    // Nothing when `scale` is out of bounds.
    static std::optional<Decimal> make(std::int64_t units, int scale);
    // Digits with an optional sign in front and an optional point among them: "-1250.5". Nothing when it is
    // anything else, or has more digits than 18 or more decimals than 9.
    static std::optional<Decimal> parse(std::string_view digits);
    // A stored binary number as spreadsheets show it: 15 digits, 9 decimals at most. Nothing when it is not
    // finite or beyond 10^18.
    static std::optional<Decimal> from_double(double number);

    std::int64_t units() const { return units_; }
    int scale() const { return scale_; }
    bool is_negative() const { return units_ < 0; }
    double to_double() const;

    // Half a unit is rounded away from zero, as in accounts.
    Decimal rounded(int decimals) const;
    // Without zeros at the end.
    Decimal shortened() const;
    // The decimal point moved to the right (to the left where `power` is negative, down to -9; what is beyond
    // the ninth decimal is rounded). Nothing when the number becomes too large.
    std::optional<Decimal> times_ten_to(int power) const;

    // Nothing when the sum is too large.
    friend std::optional<Decimal> add(Decimal a, Decimal b);
    // By value: 1.50 is 1.5.
    friend bool operator==(Decimal a, Decimal b);

    // "-1250.5", with as many decimals as the scale.
    std::string to_string() const;

  private:
    Decimal(std::int64_t units, int scale) : units_(units), scale_(scale) {}

    std::int64_t units_ = 0;
    int scale_ = 0;
};

}  // namespace kehoach
