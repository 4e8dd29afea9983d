#include "fill/lists_sheet.h"

#include <algorithm>
#include <set>
#include <utility>

#include "fill/sheet_builder.h"
#include "fill/task_periods.h"
#include "plan/task_sheet.h"

namespace kehoach::fill {

namespace {

constexpr int unit_name_column = 5;

struct ListColumn {
    const char* name;  // in formulas; null: none
    const char* title;
    std::vector<std::string> items;
};

std::vector<std::string> status_words() {
    std::vector<std::string> words;
    for (const plan::TaskStatus status : plan::task_statuses)
        words.emplace_back(plan::status_word(status));
    return words;
}

// Those that have a name, each once.
std::vector<std::string> group_names(const TaskBook& tasks) {
    std::vector<std::string> names;
    std::set<std::string> known;
    for (const TaskGroup& group : tasks.groups())
        if (!group.name.empty() && known.insert(group.name).second) names.push_back(group.name);
    return names;
}

// In the order of the sheet's columns; unit_name_column is one of them.
std::vector<ListColumn> list_columns(const TaskBook& tasks) {
    std::vector<std::string> shown, names, owners;
    for (const Unit& unit : tasks.units().units()) {
        shown.push_back(unit.name);
        for (const std::string& name : unit.names) {
            names.push_back(name);
            owners.push_back(unit.name);
        }
    }
    return {{status_list, "Trạng thái", status_words()},
            {recurring_list, "Từ chỉ việc thường xuyên", {recurring_words.begin(), recurring_words.end()}},
            {plan_year, "Năm kế hoạch", {std::to_string(tasks.year())}},
            {group_list, "Nhóm nhiệm vụ", group_names(tasks)},
            {unit_list, "Đơn vị", std::move(shown)},
            {unit_name_list, "Tên để dò", std::move(names)},
            {nullptr, "Là tên của", std::move(owners)}};
}

}  // namespace

std::string unit_name_cell(const UnitNames& units, std::size_t unit, std::size_t name) {
    std::size_t row = 1 + name;
    for (std::size_t before = 0; before < unit; ++before)
        row += units.units()[before].names.size();
    return document::sheet_prefix(plan::lists_sheet) +
           document::fixed_cell_name(static_cast<int>(row), unit_name_column);
}

document::Sheet lists_sheet(const TaskBook& tasks) {
    document::Sheet sheet = tasks.new_sheet(plan::lists_sheet);
    sheet.use = document::SheetUse::screen;
    sheet.visibility = document::Visibility::hidden;
    document::CellLook title = tasks.normal();
    title.bold = true;
    document::CellLook item = tasks.normal();
    item.wrap = false;
    const std::vector<ListColumn> columns = list_columns(tasks);
    std::size_t longest = 0;
    SheetBuilder rows(sheet);
    RowBuilder titles = rows.add_row();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        sheet.columns.push_back({Length::mm(45), {}});
        titles.text(static_cast<int>(i), columns[i].title, title);
        longest = std::max(longest, columns[i].items.size());
    }
    for (std::size_t row = 0; row < longest; ++row) {
        RowBuilder cells = rows.add_row();
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (row >= columns[i].items.size()) continue;
            if (columns[i].name == plan_year)
                cells.number(static_cast<int>(i), tasks.year(), item);
            else
                cells.text(static_cast<int>(i), columns[i].items[row], item);
        }
    }
    return sheet;
}

std::vector<document::DefinedName> list_names(const TaskBook& tasks) {
    std::vector<document::DefinedName> names;
    const std::vector<ListColumn> columns = list_columns(tasks);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const int last = static_cast<int>(columns[i].items.size());  // below the title
        if (!columns[i].name || last == 0) continue;
        const int column = static_cast<int>(i);
        names.push_back({columns[i].name, document::sheet_prefix(plan::lists_sheet) +
                                              document::fixed_range_name({1, column, last, column})});
    }
    return names;
}

}  // namespace kehoach::fill
