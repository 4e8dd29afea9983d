#include "fill/summary_sheet.h"

#include <algorithm>
#include <optional>
#include <string>

#include "fill/summary_groups.h"
#include "fill/summary_months.h"
#include "fill/summary_rows.h"
#include "fill/summary_units.h"
#include "plan/task_sheet.h"

namespace kehoach::fill {

namespace {

void set_columns(document::Sheet& sheet) {
    sheet.columns.assign(all_summary_columns, {Length::mm(19), {}});
    sheet.columns[0].wanted = std::nullopt;  // the rest
    for (const int column : {annex_column, group_column}) {
        sheet.columns[static_cast<std::size_t>(column)].wanted = Length::mm(30);
        sheet.columns[static_cast<std::size_t>(column)].hidden = true;
    }
}

void add_title(SummaryRows& rows, document::Sheet& sheet) {
    const TaskBook& tasks = rows.tasks();
    rows.add_line("TỔNG HỢP NHIỆM VỤ NĂM " + std::to_string(tasks.year()), tasks.heading_look());
    document::CellLook subtitle = rows.plain_look(false, true);
    subtitle.align = document::Align::center;
    rows.add_line(plan::plain(tasks.plan().title), subtitle);
    sheet.title_rows = rows.row() + 1;
}

document::Chart new_chart(document::Chart::Kind kind, const char* title, RowRange rows, int value_column) {
    document::Chart chart;
    chart.kind = kind;
    chart.title = title;
    chart.value_title = "Số nhiệm vụ";
    chart.names = {rows.first, 0, rows.last, 0};
    chart.values = {rows.first, value_column, rows.last, value_column};
    return chart;
}

// Beside the months, from their titles to their sum.
document::Chart month_chart(RowRange months) {
    document::Chart chart = new_chart(document::Chart::Kind::columns, "Số nhiệm vụ đến hạn theo tháng",
                                      months, first_number_column);
    chart.place = {months.first - 1, first_number_column + 2, months.last + 1, summary_columns - 1};
    return chart;
}

// Below its list, over the whole width; higher the more units there are, up to a page.
document::Chart unit_chart(RowRange units, SummaryRows& rows) {
    document::Chart chart =
        new_chart(document::Chart::Kind::bars, "Số nhiệm vụ theo đơn vị chủ trì", units, summary_columns - 1);
    constexpr int rows_of_title = 4;
    constexpr int most_rows = 30;
    const int bars = units.last - units.first + 1;
    const int first_row = rows.row() + 2;
    rows.add_empty(1 + std::min(rows_of_title + bars, most_rows));
    chart.place = {first_row, 0, rows.row(), summary_columns - 1};
    return chart;
}

// What is added stands on one page.
template <class Add>
void add_together(SummaryRows& rows, const Add& add) {
    const int first = rows.row() + 1;
    add();
    rows.keep_together(first);
}

}  // namespace

document::Sheet summary_sheet(const TaskBook& tasks, Diagnostics& diagnostics) {
    document::Sheet sheet = tasks.new_sheet(plan::summary_sheet);
    sheet.use = document::SheetUse::report;
    sheet.grid_lines = false;
    set_columns(sheet);
    SummaryRows rows(tasks, sheet, diagnostics);
    add_together(rows, [&] { add_title(rows, sheet); });
    if (tasks.has(plan::TaskField::lead)) {
        RowRange units;
        add_together(rows, [&] { units = add_unit_counts(rows); });
        add_together(rows, [&] { sheet.charts.push_back(unit_chart(units, rows)); });
    }
    add_together(rows, [&] { add_group_counts(rows); });
    if (tasks.has(plan::TaskField::due))
        add_together(rows, [&] { sheet.charts.push_back(month_chart(add_month_counts(rows))); });
    return sheet;
}

}  // namespace kehoach::fill
