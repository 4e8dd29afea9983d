#include "job/report_workbook.h"

#include <system_error>
#include <utility>

#include "fill/sheet_looks.h"
#include "fill/template.h"
#include "layout/fonts.h"
#include "layout/lay_out.h"
#include "writers/xlsx.h"

namespace kehoach::job {

namespace {

draft::ReportLook report_look(const fill::Rules& rules) {
    draft::ReportLook look;
    look.page = rules.page_setup(true);
    look.page_number = fill::look_of(rules.styles.at(document::page_number_style));
    look.title = fill::look_of(rules.styles.at("ten-phu-luc"));
    look.subtitle = fill::look_of(rules.styles.at("kem-theo"));
    look.header = fill::look_of(rules.styles.at("bang-dau"));
    look.text = fill::look_of(rules.styles.at("bang-chu"));
    look.header.border = look.text.border = true;
    look.header.center_vertically = true;
    return look;
}

}  // namespace

std::string report_xlsx(const std::vector<draft::ReportTable>& tables, const std::string& title,
                        const ReportSetup& setup) {
    Diagnostics diagnostics;
    const auto form = fill::load_template(setup.templates, "plan", {}, nullptr, diagnostics);
    if (!form) throw SetupError(diagnostics);
    document::Properties properties;
    properties.title = title;
    properties.date = setup.date;
    const layout::FontFiles fonts(setup.fonts);
    document::Workbook workbook = layout::measure(
        draft::report_workbook(tables, report_look(form->rules), std::move(properties)), fonts, diagnostics);
    return writers::xlsx(std::move(workbook), scratch_folder());
}

std::filesystem::path scratch_folder() {
    std::error_code error;
    const std::filesystem::path folder = std::filesystem::temp_directory_path(error);
    return error ? std::filesystem::path("/tmp") : folder;
}

}  // namespace kehoach::job
