#include "writers/xlsx_patch.h"

#include <algorithm>
#include <cassert>
#include <string>
#include <string_view>
#include <utility>

#include "writers/ooxml/core_properties.h"
#include "writers/xlsx_formats.h"
#include "writers/xlsx_table.h"
#include "writers/xlsx_text.h"
#include "writers/xlsx_units.h"

namespace kehoach::writers {
namespace {

// Replaces the first `from`, which must be there.
void replace(std::string& text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    assert(at != std::string::npos);
    text.replace(at, from.size(), to);
}

std::string columns_element(const document::Sheet& sheet, int digit) {
    std::string element = "<cols>";
    const std::vector<int> pixels = column_pixels(sheet.columns);
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        element.append("<col min=\"").append(number).append("\" max=\"").append(number);
        element.append("\" width=\"").append(column_units(pixels[i], digit)).append("\"");
        if (sheet.columns[i].hidden) element += " hidden=\"1\"";
        element += " customWidth=\"1\"/>";
    }
    return element + "</cols>";
}

// The mark's letters are none that XML or a header's codes know.
std::string first_header(const document::Sheet& sheet) {
    if (sheet.mark.empty()) return "<firstHeader/>";
    std::string code = "&L" + header_font(sheet.mark_look) + sheet.mark;
    for (std::size_t at = code.find('&'); at != std::string::npos; at = code.find('&', at + 1))
        code.replace(at, 1, "&amp;");
    return "<firstHeader>" + code + "</firstHeader>";
}

// libxlsxwriter rounds the widths to its own font's digits.
void replace_columns(std::string& xml, const document::Sheet& sheet, int digit) {
    if (sheet.columns.empty()) return;
    constexpr std::string_view end_tag = "</cols>";
    const std::size_t begin = xml.find("<cols>");
    const std::size_t end = xml.find(end_tag, begin);
    assert(begin != std::string::npos && end != std::string::npos);
    xml.replace(begin, end + end_tag.size() - begin, columns_element(sheet, digit));
}

// A height that is marked as somebody's choice would stay when the text grows. In place: it is most of a big
// file.
void let_heights_follow(std::string& xml) {
    constexpr std::string_view mark = " customHeight=\"1\"";
    std::size_t kept = 0;
    std::size_t from = 0;
    const auto keep_to = [&](std::size_t end) {
        kept = static_cast<std::size_t>(std::copy(xml.begin() + static_cast<std::ptrdiff_t>(from),
                                                  xml.begin() + static_cast<std::ptrdiff_t>(end),
                                                  xml.begin() + static_cast<std::ptrdiff_t>(kept)) -
                                        xml.begin());
    };
    for (std::size_t row = xml.find("<row "); row != std::string::npos; row = xml.find("<row ", row)) {
        const std::size_t end = xml.find('>', row);
        const std::size_t at = std::string_view(xml).substr(0, end).find(mark, row);
        row = end;
        if (at == std::string::npos) continue;
        keep_to(at);
        from = at + mark.size();
    }
    keep_to(xml.size());
    xml.resize(kept);
}

// The rows, which are nearly all of a sheet, lie between the two places that change.
void patch_sheet(std::string& xml, const document::Sheet& sheet, int digit) {
    const std::size_t after_rows = xml.rfind("<pageSetup ");
    assert(after_rows != std::string::npos);
    std::string end = xml.substr(after_rows);
    xml.erase(after_rows);

    // libxlsxwriter leaves the number 1 out, which is the schema's default but not what every reader assumes.
    replace(end, "useFirstPageNumber=", "firstPageNumber=\"1\" useFirstPageNumber=");
    // A sheet that is shrunk to the page's width must not shrink its page number below the decree's 13 pt.
    replace(end, "<headerFooter>", "<headerFooter differentFirst=\"1\" scaleWithDoc=\"0\">");
    replace(end, "</oddHeader>", "</oddHeader>" + first_header(sheet));
    xml += end;

    replace_columns(xml, sheet, digit);
    if (sheet.use == document::SheetUse::screen) let_heights_follow(xml);
}

// Excel lists a very hidden sheet nowhere; libxlsxwriter knows hidden ones.
void patch_visibility(std::string& xml, const document::Sheet& sheet) {
    if (sheet.visibility != document::Visibility::very_hidden) return;
    const std::string name = "<sheet name=\"" + sheet.name + "\"";
    const std::size_t at = xml.find(" state=\"hidden\"", xml.find(name));
    assert(at != std::string::npos);
    xml.replace(at, std::string_view(" state=\"hidden\"").size(), " state=\"veryHidden\"");
}

// The theme's fonts are what charts and new text boxes begin with.
void patch_theme(std::string& xml) {
    const std::string ours = std::string("<a:latin typeface=\"") + xlsx_font + "\"/>";
    replace(xml, "<a:latin typeface=\"Cambria\"/>", ours);
    replace(xml, "<a:latin typeface=\"Calibri\"/>", ours);
}

}  // namespace

void patch_xlsx_part(const std::string& name, std::string& xml, const document::Workbook& workbook) {
    for (std::size_t i = 0; i < workbook.sheets.size(); ++i) {
        const document::Sheet& sheet = workbook.sheets[i];
        if (name == "xl/worksheets/sheet" + std::to_string(i + 1) + ".xml")
            patch_sheet(xml, sheet, digit_pixels(workbook.normal.size));
        if (name == "xl/workbook.xml") patch_visibility(xml, sheet);
        if (name == "xl/tables/table1.xml" && sheet.table) add_column_formulas(xml, *sheet.table);
    }
    if (name == "xl/theme/theme1.xml") patch_theme(xml);
    // libxlsxwriter takes 1970-01-01 for "now", knows no language and uses gmtime()'s shared buffer, which
    // the other writers, running at the same time, may use too.
    if (name == "docProps/core.xml") xml = ooxml::core_properties(workbook.properties);
}

}  // namespace kehoach::writers
