#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "fill/fill.h"
#include "fill/lists_sheet.h"
#include "fill/print_sheet.h"
#include "fill/record_sheet.h"
#include "fill/sheet_looks.h"
#include "fill/summary_sheet.h"
#include "fill/task_book.h"
#include "fill/timeline_sheet.h"
#include "fill/working_sheet.h"
#include "plan/task_sheet.h"

namespace kehoach::fill {

namespace {

void set_mark(const plan::Plan& plan, const document::StyleSheet& styles, document::Sheet& sheet) {
    if (plan.status != plan::Status::draft) return;
    sheet.mark = "DỰ THẢO";
    sheet.mark_look = look_of(styles.at("du-thao"));
}

void add_print_sheets(const plan::Plan& plan, document::Document& document, document::Workbook& workbook,
                      Diagnostics& diagnostics) {
    const auto sheets = std::make_shared<PrintSheets>();
    sheets->styles = document.styles;
    for (std::size_t i = 0; i < plan.annexes.size(); ++i) {
        const bool is_text = !plan.annexes[i].body.empty();
        const auto section = std::ranges::find(document.sections, plan.annexes[i].id, &document::Section::id);
        if (is_text || section == document.sections.end()) continue;
        auto sheet = print_sheet(std::move(*section), plan::print_sheet(plan, i + 1), sheets, diagnostics);
        if (!sheet) continue;
        set_mark(plan, document.styles, *sheet);
        workbook.sheets.push_back(std::move(*sheet));
    }
}

void add_working_sheets(const std::shared_ptr<const TaskBook>& tasks, document::Workbook& workbook,
                        Diagnostics& diagnostics) {
    workbook.sheets.push_back(working_sheet(tasks));
    workbook.sheets.push_back(summary_sheet(*tasks, diagnostics));
    if (has_timeline(*tasks)) workbook.sheets.push_back(timeline_sheet(*tasks));
    workbook.sheets.push_back(lists_sheet(*tasks));
    workbook.sheets.push_back(record_sheet(tasks));
    workbook.names = list_names(*tasks);
}

}  // namespace

document::Workbook fill_workbook(const Template& form, const plan::Plan& plan, document::Document document,
                                 Diagnostics& diagnostics) {
    document::Workbook workbook;
    workbook.properties.title = document.properties.subject;
    workbook.properties.author = document.properties.author;
    workbook.properties.date = document.properties.date;
    workbook.normal = look_of(document.styles.at("bang-chu"));
    add_print_sheets(plan, document, workbook, diagnostics);
    const auto tasks =
        std::make_shared<const TaskBook>(plan, form.rules, document.properties.date, diagnostics);
    if (!tasks->table().empty() && !workbook.sheets.empty()) add_working_sheets(tasks, workbook, diagnostics);
    return workbook;
}

}  // namespace kehoach::fill
