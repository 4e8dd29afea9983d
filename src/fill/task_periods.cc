#include "fill/task_periods.h"

#include <algorithm>
#include <map>

#include "base/text.h"

namespace kehoach::fill {

namespace {

bool says_recurring(std::string_view due) {
    const std::string words = to_lower(due);
    return std::ranges::any_of(recurring_words,
                               [&](const char* recurring) { return words.find(recurring) != words.npos; });
}

const char* period_of_words(std::string_view due) {
    return says_recurring(due) ? recurring_period : unknown_period;
}

// One of the names above that is the same text.
const char* named(std::string_view period) {
    for (const char* name : {heading_period, recurring_period, unknown_period})
        if (period == name) return name;
    return "";
}

}  // namespace

int counted_year(const plan::Plan& plan, const plan::TaskTable& table, Date date) {
    if (const auto year = plan::year_of(plan)) return *year;
    std::map<int, int> counts;
    table.for_each([&](const plan::TaskRow& row) {
        if (row.task->deadline && row.task->deadline->end) ++counts[row.task->deadline->end->year];
    });
    const auto most = std::ranges::max_element(counts, {}, [](const auto& count) { return count.second; });
    return most == counts.end() ? date.year : most->first;
}

const char* fixed_period(const plan::TaskRow& row, std::string_view due) {
    if (row.is_heading) return heading_period;
    const std::optional<plan::Deadline>& deadline = row.task->deadline;
    if (!deadline || deadline->end) return "";
    const bool recurs = deadline->kind == plan::DeadlineKind::recurring;
    const std::string_view read = recurs ? recurring_period : unknown_period;
    return read == period_of_words(due) ? "" : named(read);
}

const char* period_of(const std::optional<Date>& end, std::string_view due, std::string_view fixed,
                      int year) {
    constexpr int months_a_quarter = 3;
    if (fixed == heading_period) return heading_period;
    if (end && end->year != year) return other_year_period;
    if (end) return periods[static_cast<std::size_t>((end->month - 1) / months_a_quarter)];
    return fixed.empty() ? period_of_words(due) : named(fixed);
}

std::string period_formula(const PeriodCells& cells) {
    const auto quoted = [](std::string_view text) { return "\"" + std::string(text) + "\""; };
    if (cells.due.empty())
        return "IF(" + cells.fixed + "<>\"\"," + cells.fixed + "," + quoted(unknown_period) + ")";
    const std::string quarter =
        "\"Quý \"&CHOOSE(ROUNDUP(MONTH(" + cells.end + ")/3,0),\"I\",\"II\",\"III\",\"IV\")";
    const std::string by_day =
        "IF(YEAR(" + cells.end + ")=" + cells.year + "," + quarter + "," + quoted(other_year_period) + ")";
    const std::string recurs =
        "SUMPRODUCT(--ISNUMBER(SEARCH(" + cells.recurring_words + "," + cells.due + ")))>0";
    const std::string by_words =
        "IF(" + recurs + "," + quoted(recurring_period) + "," + quoted(unknown_period) + ")";
    return "IF(" + cells.fixed + "=" + quoted(heading_period) + "," + cells.fixed + ",IF(ISNUMBER(" +
           cells.end + ")," + by_day + ",IF(" + cells.fixed + "<>\"\"," + cells.fixed + "," + by_words +
           ")))";
}

}  // namespace kehoach::fill
