#include "fill/summary_units.h"

#include <array>
#include <string>
#include <vector>

#include "fill/lists_sheet.h"
#include "plan/task_sheet.h"

namespace kehoach::fill {

namespace {

using Counts = std::array<double, periods.size()>;

struct UnitCounts {
    std::vector<Counts> units;
    Counts others{};
    Counts all{};
};

UnitCounts count(const TaskBook& tasks) {
    UnitCounts counts;
    counts.units.resize(tasks.units().units().size(), Counts{});
    for (const TaskFacts& facts : tasks.facts()) {
        for (std::size_t i = 0; i < periods.size(); ++i) {
            if (std::string_view(facts.period) != periods[i]) continue;
            ++counts.all[i];
            if (facts.units.empty()) ++counts.others[i];
            for (const std::size_t unit : facts.units)
                ++counts.units[unit][i];
        }
    }
    return counts;
}

// The text of the lead without the longer names that hide this one.
std::string searched(const UnitNames& units, std::size_t unit, std::size_t name) {
    std::string text = table_column(plan::plain_lead_title);
    for (const std::string& longer : units.hiding(unit, name))
        text = "SUBSTITUTE(" + text + "," + document::text_in_formula(longer) + "," +
               document::text_in_formula(hiding_mask) + ")";
    return text;
}

std::string names_unit(const UnitNames& units, std::size_t unit) {
    std::string found;
    for (std::size_t name = 0; name < units.units()[unit].names.size(); ++name)
        found += (found.empty() ? "" : "+") + ("ISNUMBER(FIND(" + unit_name_cell(units, unit, name) + "," +
                                               searched(units, unit, name) + "))");
    return "(" + found + ")>0";
}

// The condition is of the unit; empty: all rows.
void add_row(const std::string& name, const std::string& condition, const Counts& counts, bool is_total,
             SummaryRows& rows) {
    rows.begin_row(name, is_total);
    double total = 0;
    for (std::size_t i = 0; i < periods.size(); ++i) {
        std::vector<std::string> conditions;
        if (!condition.empty()) conditions.push_back(condition);
        conditions.push_back(table_column(plan::period_title) + "=" + document::text_in_formula(periods[i]));
        rows.add_count(conditions, counts[i]);
        total += counts[i];
    }
    rows.add_row_total(total);
}

}  // namespace

RowRange add_unit_counts(SummaryRows& rows) {
    const UnitNames& units = rows.tasks().units();
    const UnitCounts counts = count(rows.tasks());
    rows.add_heading("1. Nhiệm vụ theo đơn vị chủ trì và thời hạn");
    std::vector<std::string> titles{"Đơn vị chủ trì"};
    titles.insert(titles.end(), periods.begin(), periods.end());
    titles.emplace_back("Cộng");
    rows.add_titles(titles);
    RowRange range{rows.row() + 1, 0};
    for (std::size_t unit = 0; unit < units.units().size(); ++unit)
        add_row(units.units()[unit].name, names_unit(units, unit), counts.units[unit], false, rows);
    add_row("Đơn vị khác, chưa ghi", table_column(plan::unit_count_title) + "=0", counts.others, false, rows);
    range.last = rows.row();
    add_row("Tổng số", "", counts.all, true, rows);
    rows.add_note(
        "Nhiệm vụ do nhiều đơn vị cùng chủ trì được tính cho từng đơn vị; dòng Tổng số tính mỗi nhiệm vụ một "
        "lần. Nhiệm vụ có nhiều phần thì tính từng phần.");
    return range;
}

}  // namespace kehoach::fill
