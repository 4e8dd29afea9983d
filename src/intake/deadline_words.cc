#include "intake/deadline_words.h"

#include <array>

#include "base/date.h"
#include "base/text.h"
#include "plan/deadline.h"
#include "plan/marker.h"

namespace kehoach::intake {

namespace {

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

// Which numbers below ten have a zero before them: as the decree has it, days and the months 1 and 2.
enum class Zeros { all, decree, none };

// 05/6/2026, or 05 tháng 6 năm 2026.
struct Style {
    Zeros zeros = Zeros::all;
    const char* before_month = "/";
    const char* before_year = "/";
};

constexpr Style with_words(Zeros zeros) { return {zeros, " tháng ", " năm "}; }
constexpr std::array styles{Style{Zeros::all},         Style{Zeros::decree},   Style{Zeros::none},
                            with_words(Zeros::decree), with_words(Zeros::all), with_words(Zeros::none)};

std::string month(const Date& date, const Style& style) {
    const bool has_zero = style.zeros == Zeros::all || (style.zeros == Zeros::decree && date.month <= 2);
    return (has_zero ? two_digits(date.month) : std::to_string(date.month)) + style.before_year +
           std::to_string(date.year);
}
std::string day(const Date& date, const Style& style) {
    const bool has_zero = style.zeros != Zeros::none;
    return (has_zero ? two_digits(date.day) : std::to_string(date.day)) + style.before_month +
           month(date, style);
}

// How words name days by the first and the last of them.
struct Form {
    const char* before;
    enum class Part { last_day, day_after, month, quarter, year } part;
};

constexpr std::array forms{Form{"Ngày ", Form::Part::last_day},  Form{"Tháng ", Form::Part::month},
                           Form{"Quý ", Form::Part::quarter},    Form{"Năm ", Form::Part::year},
                           Form{"", Form::Part::last_day},       Form{"Trước ngày ", Form::Part::day_after},
                           Form{"Trước ", Form::Part::day_after}};
constexpr std::size_t plainest_forms = 4;

std::string words_in(const Form& form, const Date& last, const Style& style) {
    const std::string year = std::to_string(last.year);
    switch (form.part) {
        case Form::Part::last_day:
            return form.before + day(last, style);
        case Form::Part::day_after:
            return form.before + day(next_day(last), style);
        case Form::Part::month:
            return form.before + month(last, style);
        case Form::Part::quarter:
            return form.before + plan::to_roman((last.month + 2) / 3) + style.before_year + year;
        case Form::Part::year:
            return form.before + year;
    }
    return {};
}

}  // namespace

Days days_of(const std::string& words, std::optional<int> plan_year) {
    if (words.empty()) return {};
    const plan::Deadline deadline = plan::read_deadline(collapse_spaces(words), plan_year);
    return {deadline.start ? to_iso(*deadline.start) : "", deadline.end ? to_iso(*deadline.end) : ""};
}

std::optional<std::string> words_for(const Days& days, const std::string& before,
                                     std::optional<int> plan_year) {
    const auto last = parse_date(days.end);
    if (!last) return std::nullopt;
    const auto last_before = parse_date(days_of(before, plan_year).end);
    for (const Style& style : styles)
        for (std::size_t i = 0; i < forms.size(); ++i) {
            const bool fits = before.empty()
                                  ? i < plainest_forms
                                  : last_before && words_in(forms[i], *last_before, style) == before;
            if (!fits) continue;
            const std::string words = words_in(forms[i], *last, style);
            if (days_of(words, plan_year) == days) return words;
        }
    return std::nullopt;
}

}  // namespace kehoach::intake
