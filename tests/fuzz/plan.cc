// A plan folder from its files to its pages and worksheets.
#include <map>
#include <set>

#include "document/dump.h"
#include "fill/fill.h"
#include "fill/house_style.h"
#include "fuzzing.h"
#include "layout/dump.h"
#include "layout/fonts.h"
#include "layout/lay_out.h"
#include "plan/load.h"

using namespace kehoach;

namespace {

namespace fs = std::filesystem;

const fs::path root = KEHOACH_SOURCE_DIR;

// Those that an input may write: a name of its own could lead anywhere.
const std::set<std::string, std::less<>> names{"plan.md", "plan.json", "agency.yaml", "house.yaml", "a.yaml",
                                               "b.yaml",  "a.md",      "a.csv",       "a.xlsx"};

void put_files(const fuzz::Folder& folder, std::string_view input) {
    std::map<std::string, std::string_view> files;
    for (const auto& [name, text] : fuzz::files_in(input))
        if (names.contains(name)) files.emplace(name, text);
    for (const std::string& name : names)
        fs::remove(folder.path() / name);
    for (const auto& [name, text] : files)
        folder.write(name, text);
}

// What a run does between reading a plan and writing its files.
void make_papers(plan::Plan& plan, Diagnostics& diagnostics) {
    static const layout::FontFiles fonts(root / "fonts");
    if (!plan.agency.rules.empty())
        plan.agency.house_style = fill::read_house_style(plan.agency.rules, plan.sources, diagnostics);
    if (diagnostics.has_errors()) return;
    const Value* house_style = plan.agency.house_style ? &*plan.agency.house_style : nullptr;
    const auto form = fill::load_template(root / "templates", plan.template_name, plan.template_span,
                                          house_style, diagnostics);
    fuzz::require(form.has_value() == !diagnostics.has_errors());
    if (!form) return;
    const Date date{2026, 2, 9};
    document::Document document = fill::fill(*form, plan, date, diagnostics);
    if (diagnostics.has_errors()) return;
    document = layout::measure(std::move(document), fonts, diagnostics);
    const layout::Pages pages = layout::lay_out(document, fonts, diagnostics);
    const document::Workbook workbook =
        layout::measure(fill::fill_workbook(*form, plan, document, diagnostics), fonts, diagnostics);
    if (diagnostics.has_errors()) return;
    for (const std::string& text : {dump(document), dump(workbook), layout::dump(pages)})
        fuzz::require(!find_bad_utf8(text));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const fuzz::Folder folder;
    put_files(folder, fuzz::text_of(data, size));
    Diagnostics diagnostics;
    auto plan = plan::load_plan(folder.path(), {}, diagnostics);
    fuzz::require(plan.has_value() == !diagnostics.has_errors());
    if (plan) make_papers(*plan, diagnostics);
    fuzz::check(diagnostics);
    return 0;
}
