#include "fill/timeline_bars.h"

#include <string>

#include "fill/task_periods.h"
#include "fill/timeline_columns.h"
#include "plan/task_table.h"

namespace kehoach::fill {

namespace {

std::string in_row(int column, int row) { return "$" + document::column_name(column) + std::to_string(row); }

}  // namespace

void add_bars(int first_row, int last_row, document::Sheet& sheet) {
    const document::CellRange bars{first_row, first_month_column, last_row, timeline_columns - 1};
    const int row = first_row + 1;
    const std::string month =
        document::column_name(first_month_column) + "$" + std::to_string(first_row);  // of the column
    const std::string last_day = "EOMONTH(" + month + ",0)";
    const std::string start = in_row(start_column, row);
    const std::string end = in_row(end_column, row);
    const auto is = [&](plan::TaskStatus wanted) {
        return in_row(status_column, row) + "=" + document::text_in_formula(plan::status_word(wanted));
    };
    // From the first day, or the month of the last where there is none; without a last day the month of the
    // first.
    const std::string from = "IF(ISNUMBER(" + start + ")," + start + "," + end + ")";
    const std::string to = "IF(ISNUMBER(" + end + ")," + end + "," + start + ")";
    const std::string in_bar = "ISNUMBER(" + from + ")," + from + "<=" + last_day + "," + to + ">=" + month;
    const std::string has_end = "ISNUMBER(" + end + ")," + end;
    const std::string not_dropped = "NOT(" + is(plan::TaskStatus::dropped) + ")";
    const auto add = [&](const std::string& conditions, document::Color fill) {
        sheet.highlights.push_back({bars, "AND(" + conditions + ")", fill, {}, false});
    };
    add(in_bar + "," + is(plan::TaskStatus::done), done_color);
    add(in_bar + "," + not_dropped + "," + has_end + "<TODAY()", overdue_color);
    add(in_bar + "," + not_dropped + "," + has_end + "<=" + last_day, last_month_color);
    add(in_bar + "," + not_dropped, planned_color);
    add(in_row(period_column, row) + "=" + document::text_in_formula(recurring_period) + "," + not_dropped,
        recurring_color);
}

}  // namespace kehoach::fill
