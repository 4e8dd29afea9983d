#include "fill/working_sheet.h"

#include <algorithm>
#include <string>
#include <vector>

#include "fill/sheet_builder.h"
#include "fill/sheet_limits.h"
#include "fill/sheet_looks.h"
#include "fill/working_columns.h"
#include "fill/working_rules.h"
#include "plan/task_sheet.h"

namespace kehoach::fill {

namespace {

using document::CellLook;
using plan::TaskField;

constexpr document::Color link_color{0x0563C1};

// Makes the rows of the sheet, in the order of the table.
class WorkingRows {
  public:
    WorkingRows(const TaskBook& tasks, const std::vector<WorkingColumn>& columns)
        : tasks_(tasks), columns_(columns) {}

    void for_each(const std::function<void(document::SheetRow&)>& visit) const {
        std::size_t next = 0;
        tasks_.table().for_each([&](const plan::TaskRow& row) {
            document::SheetRow cells;
            RowBuilder builder(cells);
            for (std::size_t i = 0; i < columns_.size(); ++i)
                add_cell(builder, static_cast<int>(i), columns_[i], row, tasks_.facts()[next]);
            ++next;
            visit(cells);
        });
        if (next == 0) visit_empty_row(visit);
    }

  private:
    using Kind = WorkingColumn::Kind;

    // A table has at least one row.
    void visit_empty_row(const std::function<void(document::SheetRow&)>& visit) const {
        document::SheetRow cells;
        for (std::size_t i = 0; i < columns_.size(); ++i)
            RowBuilder(cells).empty(static_cast<int>(i), columns_[i].look);
        visit(cells);
    }

    void add_cell(RowBuilder& cells, int number, const WorkingColumn& column, const plan::TaskRow& row,
                  const TaskFacts& facts) const {
        switch (column.kind) {
            case Kind::period:
                return cells.formula(number, column.formula, facts.period, column.look);
            case Kind::fixed:
                return cells.text(number, facts.fixed, column.look);
            case Kind::plain_lead:
                return cells.formula(number, column.formula, plain_lead(row), column.look);
            case Kind::unit_count:
                return cells.formula(number, column.formula, count_names(plain_lead(row)), column.look);
            case Kind::table:
                return add_of_table(cells, number, column, row, facts);
        }
    }

    void add_of_table(RowBuilder& cells, int number, const WorkingColumn& column, const plan::TaskRow& row,
                      const TaskFacts& facts) const {
        switch (column.field) {
            case TaskField::start:
                return add_day(cells, number, facts.start, column.look);
            case TaskField::end:
                return add_day(cells, number, facts.end, column.look);
            case TaskField::status:
                return cells.text(number, plan::status_word(facts.status), column.look);
            case TaskField::progress:
                return add_percent(cells, number, row.task->work.progress, column.look);
            case TaskField::result:
                return add_result(cells, number, row.cells[column.index], facts.is_link, column.look);
            default:
                return cells.text(number, capped(row.cells[column.index]), column.look);
        }
    }

    static void add_day(RowBuilder& cells, int number, const std::optional<Date>& day, const CellLook& look) {
        if (day)
            cells.date(number, *day, look);
        else
            cells.empty(number, look);
    }

    static void add_percent(RowBuilder& cells, int number, const std::optional<int>& percent,
                            const CellLook& look) {
        constexpr double whole = 100;
        if (percent)
            cells.number(number, *percent / whole, look);
        else
            cells.empty(number, look);
    }

    static void add_result(RowBuilder& cells, int number, const std::string& result, bool is_link,
                           CellLook look) {
        if (!is_link) return cells.text(number, capped(result), look);
        look.color = link_color;
        look.underline = true;
        cells.text(number, result, look);
        cells.link(result);
    }

    std::string plain_lead(const plan::TaskRow& row) const {
        return plain_form(tasks_.text(row, TaskField::lead));
    }

    // As the formula counts them: every name that stands in the text.
    double count_names(const std::string& plain) const {
        int count = 0;
        for (const Unit& unit : tasks_.units().units())
            for (const std::string& name : unit.names)
                count += plain.find(name) != plain.npos ? 1 : 0;
        return count;
    }

    const TaskBook& tasks_;
    const std::vector<WorkingColumn>& columns_;
};

CellLook title_look(const TaskBook& tasks) {
    CellLook look = tasks.normal();
    look.border = true;
    look.bold = true;
    look.fill = header_fill;
    look.align = document::Align::center;
    look.center_vertically = true;
    return look;
}

void add_titles(const TaskBook& tasks, const std::vector<WorkingColumn>& columns, document::Sheet& sheet) {
    const CellLook look = title_look(tasks);
    RowBuilder titles = SheetBuilder(sheet).add_row();
    int number = 0;
    for (const WorkingColumn& column : columns) {
        sheet.columns.push_back({Length::mm(column.width_mm), {}, column.hidden});
        titles.text(number++, column.title, look);
        if (column.is_table() && column.field == TaskField::task) sheet.frozen_columns = number;
    }
    sheet.header_rows = 1;
}

document::SheetTable table_of(const std::vector<WorkingColumn>& columns, int last_row) {
    document::SheetTable table;
    table.name = plan::task_table_name;
    table.last_row = last_row;
    for (const WorkingColumn& column : columns)
        table.columns.push_back({column.title, column.formula});
    return table;
}

}  // namespace

document::Sheet working_sheet(const std::shared_ptr<const TaskBook>& tasks) {
    document::Sheet sheet = tasks->new_sheet(plan::working_sheet);
    sheet.use = document::SheetUse::screen;
    const auto columns = std::make_shared<const std::vector<WorkingColumn>>(working_columns(*tasks));
    add_titles(*tasks, *columns, sheet);
    const std::size_t rows = std::max<std::size_t>(tasks->facts().size(), 1);
    sheet.further_rows = document::RowSource{
        rows, [tasks, columns](const auto& visit) { WorkingRows(*tasks, *columns).for_each(visit); }};
    sheet.table = table_of(*columns, static_cast<int>(rows));
    add_working_rules(*tasks, *columns, static_cast<int>(rows), sheet);
    return sheet;
}

}  // namespace kehoach::fill
