// In which part of the plan's year a task is due: once here, and once as a formula that reckons the same when
// people change its days or words.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "plan/plan.h"
#include "plan/task_table.h"

namespace kehoach::fill {

inline constexpr const char* other_year_period = "Năm khác";
inline constexpr const char* recurring_period = "Thường xuyên";
inline constexpr const char* unknown_period = "Chưa xác định";
// Of a task whose parts are counted in its place.
inline constexpr const char* heading_period = "(mục lớn)";

// A range falls in the quarter of its last day. Words without a day are recurring when they say so
// (recurring_words), else nobody knows when.
inline constexpr std::array<const char*, 7> periods{
    "Quý I", "Quý II", "Quý III", "Quý IV", other_year_period, recurring_period, unknown_period};

inline constexpr std::array<const char*, 14> recurring_words{
    "thường xuyên", "thường kỳ", "định kỳ",   "liên tục",  "hằng ngày",  "hằng tuần", "hằng tháng",
    "hằng quý",     "hằng năm",  "hàng ngày", "hàng tuần", "hàng tháng", "hàng quý",  "hàng năm"};

// The year that the plan is for; else that in which most of its tasks end, else that of `date`.
int counted_year(const plan::Plan& plan, const plan::TaskTable& table, Date date);

// What the reader of deadlines knows better than the words show; empty where both agree.
const char* fixed_period(const plan::TaskRow& row, std::string_view due);
// One of the above: of the row's days and words, and what is fixed.
const char* period_of(const std::optional<Date>& end, std::string_view due, std::string_view fixed, int year);

// References to cells of one row, and to the lists that the formula needs. Tables without deadlines have no
// end and due.
struct PeriodCells {
    std::string fixed;
    std::string end;
    std::string due;
    std::string year;
    std::string recurring_words;
};
std::string period_formula(const PeriodCells& cells);

}  // namespace kehoach::fill
