#include "fill/working_columns.h"

#include <utility>

#include "fill/lists_sheet.h"
#include "fill/sheet_looks.h"
#include "fill/task_periods.h"
#include "plan/task_sheet.h"

namespace kehoach::fill {

namespace {

using document::CellLook;
using plan::TaskField;

constexpr document::Color calculated_color{0x595959};

double width_of(TaskField field) {
    switch (field) {
        case TaskField::number:
            return 11;
        case TaskField::task:
            return 72;
        case TaskField::group:
            return 34;
        case TaskField::product:
        case TaskField::lead:
        case TaskField::support:
            return 33;
        case TaskField::other:
        case TaskField::result:
        case TaskField::note:
            return 30;
        case TaskField::due:
            return 27;
        case TaskField::status:
            return 27;
        case TaskField::id:
        case TaskField::annex:
        case TaskField::start:
        case TaskField::end:
            return 22;
        case TaskField::progress:
            return 16;
    }
    return 20;
}

CellLook cell_look(const TaskBook& tasks) {
    CellLook look = tasks.normal();
    look.border = true;
    return look;
}

CellLook centred(const TaskBook& tasks, const char* number_format) {
    CellLook look = cell_look(tasks);
    look.align = document::Align::center;
    look.number_format = number_format;
    return look;
}

CellLook look_of(const TaskBook& tasks, TaskField field) {
    switch (field) {
        // What looks like a date stays as it is typed.
        case TaskField::number:
        case TaskField::due:
            return centred(tasks, "@");
        case TaskField::start:
        case TaskField::end:
            return centred(tasks, day_format);
        case TaskField::progress:
            return centred(tasks, "0%");
        case TaskField::status:
        case TaskField::annex:
            return centred(tasks, "");
        default:
            return cell_look(tasks);
    }
}

std::string period(const TaskBook& tasks) {
    PeriodCells cells;
    cells.fixed = this_row(plan::fixed_title);
    cells.year = plan_year;
    cells.recurring_words = recurring_list;
    if (tasks.has(TaskField::due)) {
        cells.end = this_row(tasks.title(TaskField::end));
        cells.due = this_row(tasks.title(TaskField::due));
    }
    return period_formula(cells);
}

// Names of units that stand in the lead's cell.
std::string unit_count(const TaskBook& tasks) {
    if (tasks.units().units().empty()) return "0";
    return std::string("SUMPRODUCT(--ISNUMBER(FIND(") + unit_name_list + "," +
           this_row(plan::plain_lead_title) + ")))";
}

WorkingColumn calculated(const TaskBook& tasks, WorkingColumn::Kind kind, const char* title, double width_mm,
                         std::string formula) {
    WorkingColumn column;
    column.kind = kind;
    column.title = title;
    column.width_mm = width_mm;
    column.hidden = kind != WorkingColumn::Kind::period;
    column.formula = std::move(formula);
    column.look = centred(tasks, "");
    column.look.color = calculated_color;
    return column;
}

}  // namespace

std::vector<WorkingColumn> working_columns(const TaskBook& tasks) {
    using Kind = WorkingColumn::Kind;
    std::vector<WorkingColumn> columns;
    const std::vector<plan::TaskColumn>& of_table = tasks.table().columns();
    for (std::size_t i = 0; i < of_table.size(); ++i) {
        const TaskField field = of_table[i].field;
        if (field == TaskField::status)
            columns.push_back(calculated(tasks, Kind::period, plan::period_title, 26, period(tasks)));
        columns.push_back({Kind::table, field, i, of_table[i].title, width_of(field), field == TaskField::id,
                           "", look_of(tasks, field)});
    }
    columns.push_back(calculated(tasks, Kind::fixed, plan::fixed_title, 20, ""));
    if (!tasks.has(TaskField::lead)) return columns;
    columns.push_back(calculated(tasks, Kind::plain_lead, plan::plain_lead_title, 30,
                                 plain_form_formula(this_row(tasks.title(TaskField::lead)))));
    columns.push_back(calculated(tasks, Kind::unit_count, plan::unit_count_title, 14, unit_count(tasks)));
    return columns;
}

}  // namespace kehoach::fill
