#include "fill/summary_months.h"

#include <array>
#include <numeric>
#include <string>
#include <vector>

#include "fill/lists_sheet.h"
#include "plan/task_sheet.h"

namespace kehoach::fill {

namespace {

using plan::TaskField;

constexpr int months = 12;

std::array<double, months> count(const TaskBook& tasks) {
    std::array<double, months> counts{};
    for (const TaskFacts& facts : tasks.facts())
        if (is_counted(facts) && facts.end && facts.end->year == tasks.year())
            ++counts[static_cast<std::size_t>(facts.end->month - 1)];
    return counts;
}

std::string first_day(int month) {
    return std::string("DATE(") + plan_year + "," + std::to_string(month) + ",1)";
}

}  // namespace

RowRange add_month_counts(SummaryRows& rows) {
    const TaskBook& tasks = rows.tasks();
    const std::array<double, months> counts = count(tasks);
    const std::string end = table_column(tasks.title(TaskField::end));
    rows.add_heading("3. Nhiệm vụ theo tháng đến hạn trong năm " + std::to_string(tasks.year()));
    rows.add_titles({"Tháng", "Số nhiệm vụ"});
    const RowRange range{rows.row() + 1, rows.row() + months};
    for (int month = 1; month <= months; ++month) {
        rows.begin_row(std::to_string(month));
        rows.add_count({"ISNUMBER(" + end + ")", end + ">=" + first_day(month),
                        end + "<" + first_day(month + 1), is_counted()},
                       counts[static_cast<std::size_t>(month - 1)]);
    }
    rows.begin_row("Cộng", true);
    rows.add_number(sum_of({range.first, first_number_column, range.last, first_number_column}),
                    std::accumulate(counts.begin(), counts.end(), 0.0), true);
    return range;
}

}  // namespace kehoach::fill
