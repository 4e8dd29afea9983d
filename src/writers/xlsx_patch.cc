#include "writers/xlsx_patch.h"

#include <algorithm>
#include <cassert>
#include <memory>
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

// A height that is marked as somebody's choice would stay when the text grows. In place, of whole tags.
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

// libxlsxwriter counts them in sixteen bits.
void count_merged_cells(std::string& xml) {
    constexpr std::string_view before = "<mergeCells count=\"";
    const std::size_t list = xml.find(before);
    if (list == std::string::npos) return;
    constexpr std::string_view cell = "<mergeCell ";
    std::size_t count = 0;
    for (std::size_t at = xml.find(cell, list); at != std::string::npos; at = xml.find(cell, at + 1))
        ++count;
    const std::size_t number = list + before.size();
    xml.replace(number, xml.find('"', number) - number, std::to_string(count));
}

// What stands behind the rows.
void patch_end(std::string& xml, const document::Sheet& sheet) {
    // libxlsxwriter leaves the number 1 out, which is the schema's default but not what every reader assumes.
    replace(xml, "useFirstPageNumber=", "firstPageNumber=\"1\" useFirstPageNumber=");
    // A sheet that is shrunk to the page's width must not shrink its page number below the decree's 13 pt.
    replace(xml, "<headerFooter>", "<headerFooter differentFirst=\"1\" scaleWithDoc=\"0\">");
    replace(xml, "</oddHeader>", "</oddHeader>" + first_header(sheet));
    count_merged_cells(xml);
}

// A sheet comes in pieces: its rows, which are nearly all of it, are never held as a whole.
class SheetPatch {
  public:
    SheetPatch(ooxml::Pieces made, const document::Sheet& sheet, int digit)
        : made_(std::move(made)), sheet_(sheet), digit_(digit) {}

    std::string next() {
        switch (part_) {
            case Part::begin:
                return begin();
            case Part::rows:
                return rows();
            case Part::end:
                return end();
        }
        return {};
    }

  private:
    enum class Part { begin, rows, end };

    std::string begin() {
        hold_up_to("<sheetData");
        std::string xml = taken(held_.find("<sheetData"));
        replace_columns(xml, sheet_, digit_);
        part_ = Part::rows;
        return xml;
    }

    // No tag is cut: what its end is missing from waits for it.
    std::string rows() {
        constexpr std::string_view end_tag = "</sheetData>";
        std::string xml;
        while (xml.empty()) {
            const std::size_t end = std::min(held_.find(end_tag), held_.find("<sheetData/>"));
            if (end != std::string::npos) {
                part_ = Part::end;
                xml = taken(held_.find('>', end) + 1);
                break;
            }
            const std::size_t last = held_.rfind('<');
            const bool is_cut = last != std::string::npos && held_.find('>', last) == std::string::npos;
            xml = taken(is_cut ? last : held_.size());
            hold_more();
        }
        if (sheet_.use == document::SheetUse::screen) let_heights_follow(xml);
        return xml;
    }

    std::string end() {
        while (hold_more()) {
        }
        std::string xml = taken(held_.size());
        if (!xml.empty()) patch_end(xml, sheet_);
        return xml;
    }

    void hold_up_to(std::string_view word) {
        while (held_.find(word) == std::string::npos) {
            const bool has_more = hold_more();
            assert(has_more);
            static_cast<void>(has_more);
        }
    }

    bool hold_more() {
        const std::string piece = made_();
        held_ += piece;
        return !piece.empty();
    }

    std::string taken(std::size_t size) {
        std::string xml = held_.substr(0, size);
        held_.erase(0, size);
        return xml;
    }

    ooxml::Pieces made_;
    const document::Sheet& sheet_;
    int digit_;
    Part part_ = Part::begin;
    std::string held_;
};

ooxml::Pieces patched_sheet(ooxml::Pieces made, const document::Sheet& sheet, int digit) {
    return [patch = std::make_shared<SheetPatch>(std::move(made), sheet, digit)] { return patch->next(); };
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

ooxml::Pieces patched_xlsx_part(const std::string& name, ooxml::Pieces made,
                                const document::Workbook& workbook) {
    const auto patched = [&](const auto& patch) {
        std::string xml = ooxml::joined(made);
        patch(xml);
        return ooxml::one_piece(std::move(xml));
    };
    // libxlsxwriter takes 1970-01-01 for "now", knows no language and uses gmtime()'s shared buffer, which
    // the other writers, running at the same time, may use too.
    if (name == "docProps/core.xml") return ooxml::one_piece(ooxml::core_properties(workbook.properties));
    if (name == "xl/theme/theme1.xml") return patched(patch_theme);
    for (std::size_t i = 0; i < workbook.sheets.size(); ++i)
        if (name == "xl/worksheets/sheet" + std::to_string(i + 1) + ".xml")
            return patched_sheet(std::move(made), workbook.sheets[i], digit_pixels(workbook.normal.size));
    if (name == "xl/workbook.xml")
        return patched([&](std::string& xml) {
            for (const document::Sheet& sheet : workbook.sheets)
                patch_visibility(xml, sheet);
        });
    const auto with_table = std::ranges::find_if(
        workbook.sheets, [](const document::Sheet& sheet) { return sheet.table.has_value(); });
    if (name == "xl/tables/table1.xml" && with_table != workbook.sheets.end())
        return patched([&](std::string& xml) { add_column_formulas(xml, *with_table->table); });
    return made;
}

}  // namespace kehoach::writers
