#include "fill/record_sheet.h"

#include <algorithm>
#include <string>
#include <vector>

#include "fill/sheet_builder.h"
#include "fill/sheet_limits.h"
#include "plan/task_sheet.h"

namespace kehoach::fill {

namespace {

// An empty cell is absent.
void add_texts(const std::vector<std::string>& texts, const document::CellLook& look, RowBuilder cells) {
    for (std::size_t i = 0; i < texts.size(); ++i)
        if (!texts[i].empty()) cells.text(static_cast<int>(i), texts[i], look);
}

void add_heading(const TaskBook& tasks, const document::CellLook& look, document::Sheet& sheet) {
    std::vector<std::string> keys, titles;
    for (const plan::TaskColumn& column : tasks.table().columns()) {
        keys.push_back(column.key);
        titles.push_back(column.title);
    }
    const std::string values[] = {tasks.plan().name, plan::content_hash(tasks.table()),
                                  std::to_string(tasks.facts().size()), std::to_string(keys.size())};
    SheetBuilder rows(sheet);
    add_texts({plan::record_format}, look, rows.add_row());
    for (std::size_t i = 0; i < plan::record_keys.size(); ++i)
        add_texts({plan::record_keys[i], values[i]}, look, rows.add_row());
    add_texts(keys, look, rows.add_row());
    add_texts(titles, look, rows.add_row());
    sheet.columns.resize(std::max<std::size_t>(keys.size(), 2), {Length::mm(30), {}});
}

}  // namespace

document::Sheet record_sheet(const std::shared_ptr<const TaskBook>& tasks) {
    document::Sheet sheet = tasks->new_sheet(plan::record_sheet);
    sheet.use = document::SheetUse::screen;
    sheet.visibility = document::Visibility::very_hidden;
    document::CellLook look = tasks->normal();
    look.wrap = false;
    add_heading(*tasks, look, sheet);
    sheet.further_rows = document::RowSource{tasks->facts().size(), [tasks, look](const auto& visit) {
                                                 tasks->table().for_each([&](const plan::TaskRow& row) {
                                                     document::SheetRow cells;
                                                     std::vector<std::string> texts = row.cells;
                                                     for (std::string& text : texts)
                                                         text = capped(std::move(text));
                                                     add_texts(texts, look, RowBuilder(cells));
                                                     visit(cells);
                                                 });
                                             }};
    return sheet;
}

}  // namespace kehoach::fill
