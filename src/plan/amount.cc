#include "plan/amount.h"

#include <algorithm>
#include <vector>

#include "base/text.h"

namespace kehoach::plan {

namespace {

constexpr std::size_t longest_unit = 40;  // bytes

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The minus sign that Word makes of a hyphen, too.
std::size_t sign_size(std::string_view text) {
    for (const std::string_view sign : {"-", "+", "\u2212"})
        if (text.starts_with(sign)) return sign.size();
    return 0;
}

// Digits, points and commas at the start of `text`; a point or comma at the end belongs to the sentence.
std::string_view number_at_start(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && (is_digit(text[end]) || text[end] == '.' || text[end] == ','))
        ++end;
    while (end > 0 && !is_digit(text[end - 1]))
        --end;
    return text.substr(0, end);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = std::min(text.find(separator), text.size());
        parts.push_back(text.substr(0, end));
        if (end == text.size()) return parts;
        text.remove_prefix(end + 1);
    }
}

// Three digits in each group but the first, which has one to three; or one group without any separator.
bool are_groups(const std::vector<std::string_view>& groups) {
    const auto is_number = [](std::string_view group) {
        return !group.empty() && std::ranges::all_of(group, is_digit);
    };
    if (!std::ranges::all_of(groups, is_number)) return false;
    if (groups.size() == 1) return true;
    return groups.front().size() <= 3 &&
           std::all_of(groups.begin() + 1, groups.end(), [](auto group) { return group.size() == 3; });
}

// "1.250,5" → "1250.5" and the decimals.
std::optional<std::string> plain_digits(std::string_view number, Digits digits, int& decimals) {
    const bool is_english = digits == Digits::english;
    const auto halves = split(number, is_english ? '.' : ',');
    if (halves.size() > 2) return std::nullopt;
    const auto groups = split(halves.front(), is_english ? ',' : '.');
    const bool has_decimals = halves.size() == 2;
    if (!are_groups(groups) || (has_decimals && !are_groups({halves.back()}))) return std::nullopt;
    std::string plain;
    for (const std::string_view group : groups)
        plain += group;
    decimals = has_decimals ? static_cast<int>(halves.back().size()) : 0;
    if (has_decimals) plain.append(".").append(halves.back());
    return plain;
}

// "%", or a unit that has no digits; false for anything else.
bool read_unit(std::string_view text, Amount& amount) {
    std::string_view unit = trim(text);
    // An end of the sentence, or of the plan: "12 người./."
    while (unit.ends_with('.') || unit.ends_with('/') || unit.ends_with(';'))
        unit.remove_suffix(1);
    if (unit == "%") {
        amount.is_percent = true;
        return true;
    }
    if (unit.size() > longest_unit || std::ranges::any_of(unit, is_digit)) return false;
    if (unit.starts_with('-') || unit.starts_with(',') || unit.starts_with('.') || unit.starts_with("–"))
        return false;
    const bool is_apart = !unit.empty() && !text.starts_with(unit);
    amount.unit = (is_apart ? " " : "") + std::string(unit);
    return true;
}

}  // namespace

std::string printed(const Amount& amount) {
    std::string digits = amount.on_paper().to_string();
    const bool is_negative = digits.starts_with('-');
    if (is_negative) digits.erase(0, 1);
    const std::size_t point = std::min(digits.find('.'), digits.size());
    std::string decimals = digits.substr(std::min(point + 1, digits.size()));
    decimals.resize(static_cast<std::size_t>(amount.decimals), '0');
    std::string whole = digits.substr(0, point);
    for (std::size_t i = whole.size(); i > 3; i -= 3)
        whole.insert(i - 3, ".");
    const bool is_zero = (whole + decimals).find_first_not_of("0.") == std::string::npos;
    std::string text = (is_negative && !is_zero ? "-" : "") + whole;
    if (!decimals.empty()) text += "," + decimals;
    return text + (amount.is_percent ? "%" : "") + amount.unit;
}

bool looks_like_amount(std::string_view text) {
    text = trim(text);
    text.remove_prefix(sign_size(text));
    return !text.empty() && is_digit(text.front());
}

std::optional<Amount> parse_amount(std::string_view text, Digits digits) {
    text = trim(text);
    const std::size_t sign = sign_size(text);
    const bool is_negative = sign > 0 && !text.starts_with('+');
    text.remove_prefix(sign);
    const std::string_view number = number_at_start(text);
    Amount amount;
    const auto plain = plain_digits(number, digits, amount.decimals);
    if (!plain || !read_unit(text.substr(number.size()), amount)) return std::nullopt;
    const auto value = Decimal::parse((is_negative ? "-" : "") + *plain);
    if (!value) return std::nullopt;
    amount.value = *value;
    return amount;
}

}  // namespace kehoach::plan
