#include "fill/task_book.h"

#include <algorithm>

#include "base/text.h"
#include "fill/sheet_limits.h"
#include "fill/sheet_looks.h"
#include "fill/task_periods.h"
#include "plan/task_sheet.h"

namespace kehoach::fill {

using plan::TaskField;

namespace {

// Of the column with this title, or one that ends with it below the titles of others.
Span title_place(const plan::Plan& plan, std::string_view title) {
    for (const plan::Annex& annex : plan.annexes)
        for (const plan::Column* leaf : plan::leaf_columns(annex.columns)) {
            const std::string own = collapse_spaces(plan::plain(leaf->title));
            if (!own.empty() && title.ends_with(own)) return leaf->title.span;
        }
    return plan.span;
}

void report_long_titles(const plan::Plan& plan, const plan::TaskTable& table, Diagnostics& diagnostics) {
    constexpr std::string_view own_key = "other:";
    for (const plan::TaskColumn& column : table.columns()) {
        if (!column.key.starts_with(own_key)) continue;
        const std::string_view typed = std::string_view(column.key).substr(own_key.size());
        if (typed.empty() || column.title.starts_with(typed)) continue;
        diagnostics.warning("long-column-title", title_place(plan, typed),
                            {std::to_string(count_characters(typed)), column.title});
    }
}

}  // namespace

TaskBook::TaskBook(const plan::Plan& plan, const Rules& rules, Date date, Diagnostics& diagnostics)
    : plan_(plan),
      table_(plan),
      units_(find_units(plan.agency, table_)),
      page_(rules.page_setup(true)),
      normal_(look_of(rules.styles.at("bang-chu"))),
      page_number_(look_of(rules.styles.at(document::page_number_style))),
      year_(counted_year(plan, table_, date)),
      date_(date) {
    const Range& size = rules.ranges.at("bang-chu").size;
    normal_.size = size.from.value_or(size.standard);
    report_long_titles(plan, table_, diagnostics);
    table_.for_each([&](const plan::TaskRow& row) { add_facts(row, diagnostics); });
}

const std::string& TaskBook::title(TaskField field) const {
    return table_.columns()[table_.find(field).value()].title;
}

std::string TaskBook::text(const plan::TaskRow& row, TaskField field) const {
    const auto column = table_.find(field);
    return column ? capped(row.cells[*column]) : std::string();
}

void TaskBook::add_facts(const plan::TaskRow& row, Diagnostics& diagnostics) {
    cap_cells(row, diagnostics);
    TaskFacts facts;
    facts.group = group_of(row);
    if (row.task->deadline) {
        facts.start = row.task->deadline->start;
        facts.end = row.task->deadline->end;
    }
    facts.status = row.task->work.status;
    const std::string due = text(row, TaskField::due);
    facts.fixed = fixed_period(row, due);
    facts.period = period_of(facts.end, due, facts.fixed, year_);
    facts.units = units_.named_in(plain_form(text(row, TaskField::lead)));
    facts.is_link = can_link(row, diagnostics);
    facts_.push_back(std::move(facts));
}

void TaskBook::cap_cells(const plan::TaskRow& row, Diagnostics& diagnostics) const {
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        if (!row.covered[i]) capped(row.cells[i], row.task->span, diagnostics);
}

bool TaskBook::can_link(const plan::TaskRow& row, Diagnostics& diagnostics) {
    const std::string& result = row.task->work.result;
    if (!is_web_address(result) || !fits_link(result, row.task->span, diagnostics)) return false;
    if (++links_ <= document::most_links) return true;
    if (links_ == document::most_links + 1)
        diagnostics.warning("too-many-links", row.task->span, {std::to_string(document::most_links)});
    return false;
}

std::size_t TaskBook::group_of(const plan::TaskRow& row) {
    const std::string annex = text(row, TaskField::annex);
    const std::string name = text(row, TaskField::group);
    // The rows of a group stand together.
    const bool is_same = !groups_.empty() && groups_.back().annex == annex && groups_.back().name == name;
    if (!is_same) groups_.push_back({annex, name});
    return groups_.size() - 1;
}

document::Sheet TaskBook::new_sheet(const char* name) const {
    document::Sheet sheet;
    sheet.name = name;
    sheet.page = page_;
    sheet.page_number = page_number_;
    return sheet;
}

document::CellLook TaskBook::heading_look() const {
    document::CellLook look = page_number_;
    look.bold = true;
    look.align = document::Align::center;
    return look;
}

std::string table_column(std::string_view title) {
    return std::string(plan::task_table_name) + "[" + std::string(title) + "]";
}

std::string this_row(std::string_view title) {
    return std::string(plan::task_table_name) + "[[#This Row],[" + std::string(title) + "]]";
}

}  // namespace kehoach::fill
