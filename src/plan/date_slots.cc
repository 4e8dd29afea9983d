// Dates with blank parts, and the nearest real date to an impossible one.
#include "plan/date_slots.h"

#include <algorithm>
#include <string>

#include "base/date.h"
#include "base/text.h"

namespace kehoach::plan {

namespace {

constexpr std::size_t year_digits = 4;

// The whole number in `text`, which has `digits` at most; 0 is for make_date() to refuse.
std::optional<int> whole_number(std::string_view text, std::size_t digits) {
    if (text.empty() || text.size() > digits) return std::nullopt;
    if (text.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
    return std::stoi(std::string(text));
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

// Year, month, day as far as they are written; empty when the text has not the shape of a date.
std::vector<int> date_parts(std::string_view text) {
    std::vector<std::string_view> parts = split(text, '-');
    if (text.find('/') != std::string_view::npos) {
        parts = split(text, '/');
        if (parts.size() != 3) return {};
        std::ranges::reverse(parts);
    }
    if (parts.size() > 3 || parts.front().size() != year_digits) return {};
    std::vector<int> numbers;
    for (const std::string_view part : parts) {
        const auto number = whole_number(part, numbers.empty() ? year_digits : 2);
        if (!number) return {};
        numbers.push_back(*number);
    }
    return numbers;
}

// The date that a text of another form may mean, in ours: "9-2-2026", "2026/02/09", "09.02.26", "02/2026",
// "ngày 09 tháng 02 năm 2026". Nothing when the numbers do not say which is which.
std::optional<std::string> meant_date(std::string_view text) {
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (c >= '0' && c <= '9')
            parts.back() += c;
        else if (!parts.back().empty())
            parts.emplace_back();
    }
    if (parts.back().empty()) parts.pop_back();
    if (parts.size() < 2 || parts.size() > 3) return std::nullopt;
    if (parts.front().size() != year_digits) std::ranges::reverse(parts);
    if (parts.front().size() == 2 && parts.size() == 3) parts.front().insert(0, "20");
    if (parts.front().size() != year_digits) return std::nullopt;
    std::vector<int> numbers;
    for (const std::string& part : parts) {
        const auto number = whole_number(part, numbers.empty() ? year_digits : 2);
        if (!number) return std::nullopt;
        numbers.push_back(*number);
    }
    constexpr std::size_t sizes[] = {0, 4, 7, 10};
    const Date date{numbers[0], numbers[1], numbers.size() > 2 ? numbers[2] : 1};
    if (!make_date(date.year, date.month, date.day)) return std::nullopt;
    return to_iso(date).substr(0, sizes[numbers.size()]);
}

int part_or_first(const std::vector<int>& parts, std::size_t i) { return i < parts.size() ? parts[i] : 1; }

// The nearest real date with as many parts: 2026-02-31 → 2026-02-28.
std::string nearest_date(const std::vector<int>& parts) {
    constexpr std::size_t sizes[] = {0, 4, 7, 10};  // of the ISO form's beginnings
    const int year = std::max(parts.front(), 1);
    const int month = std::clamp(part_or_first(parts, 1), 1, 12);
    const int day = std::clamp(part_or_first(parts, 2), 1, days_in_month(year, month));
    return to_iso({year, month, day}).substr(0, sizes[parts.size()]);
}

}  // namespace

void read_date(const Value& typed, TextReader& reader, Slots& slots) {
    const std::string text(trim(typed.text));
    if (text.empty()) return;
    const std::vector<int> parts = date_parts(text);
    if (parts.empty()) {
        if (const auto meant = meant_date(text))
            reader.diagnostics().error("date-form", reader.place(typed), {text, *meant});
        else
            reader.diagnostics().error("bad-date", reader.place(typed), {text});
        return;
    }
    if (!make_date(parts[0], part_or_first(parts, 1), part_or_first(parts, 2))) {
        reader.diagnostics().error("impossible-date", reader.place(typed), {text, nearest_date(parts)});
        return;
    }
    slots.year = parts[0];
    if (parts.size() > 1) slots.month = parts[1];
    if (parts.size() > 2) slots.day = parts[2];
}

}  // namespace kehoach::plan
