// What the sheets for work have in common: the tasks as one table, what is reckoned with them, and how cells
// look.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "document/workbook.h"
#include "fill/lead_names.h"
#include "fill/rules.h"
#include "plan/plan.h"
#include "plan/task_table.h"

namespace kehoach::fill {

// A group of one annex; a task without a group has an empty one.
struct TaskGroup {
    std::string annex;  // of plans with several lists of tasks: the name of its sheet
    std::string name;
};

// What the other sheets reckon with, of one row of the table.
struct TaskFacts {
    std::size_t group = 0;    // of TaskBook::groups()
    const char* fixed = "";   // as fixed_period() has it
    const char* period = "";  // one of the names in task_periods.h
    std::optional<Date> start;
    std::optional<Date> end;
    plan::TaskStatus status = plan::TaskStatus::todo;
    bool is_link = false;            // its result
    std::vector<std::size_t> units;  // that lead it
};

class TaskBook {
  public:
    // `plan` and `rules` must outlive it. Diagnostics (warnings): long-cell, long-link,
    // too-many-links, long-column-title.
    TaskBook(const plan::Plan& plan, const Rules& rules, Date date, Diagnostics& diagnostics);

    const plan::Plan& plan() const { return plan_; }
    const plan::TaskTable& table() const { return table_; }
    const std::vector<TaskFacts>& facts() const { return facts_; }    // row by row
    const std::vector<TaskGroup>& groups() const { return groups_; }  // in the order of their first rows
    const UnitNames& units() const { return units_; }
    int year() const { return year_; }   // that quarters and months are of
    Date date() const { return date_; }  // the job's: what cells that ask for today's date come to

    bool has(plan::TaskField field) const { return table_.find(field).has_value(); }
    // The title of a column that the table has.
    const std::string& title(plan::TaskField field) const;
    // Of a row's cells, as much as a cell of a sheet takes; empty where the table has no such column.
    std::string text(const plan::TaskRow& row, plan::TaskField field) const;

    // An empty landscape sheet.
    document::Sheet new_sheet(const char* name) const;
    const document::CellLook& normal() const { return normal_; }
    document::CellLook heading_look() const;  // the title of a sheet

  private:
    void add_facts(const plan::TaskRow& row, Diagnostics& diagnostics);
    void cap_cells(const plan::TaskRow& row, Diagnostics& diagnostics) const;
    bool can_link(const plan::TaskRow& row, Diagnostics& diagnostics);
    std::size_t group_of(const plan::TaskRow& row);

    const plan::Plan& plan_;
    plan::TaskTable table_;
    UnitNames units_;
    document::PageSetup page_;
    document::CellLook normal_;
    document::CellLook page_number_;
    int year_;
    Date date_;
    std::vector<TaskFacts> facts_;
    std::vector<TaskGroup> groups_;
    std::size_t links_ = 0;
};

// TheoDoi[Kỳ]: a column of the working sheet from its first row to the last, in formulas; and its cell in the
// row of the formula.
std::string table_column(std::string_view title);
std::string this_row(std::string_view title);

}  // namespace kehoach::fill
