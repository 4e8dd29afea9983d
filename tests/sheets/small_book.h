// Workbooks of a few cells, put together part by part, and sheets as lines of text.
#pragma once

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/diagnostics.h"
#include "sheets/moment.h"
#include "sheets/sheet.h"
#include "sheets/xlsx.h"
#include "writers/ooxml/zip.h"

namespace kehoach::sheets {

inline const std::string transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
inline const std::string relationships_of_package =
    "http://schemas.openxmlformats.org/package/2006/relationships";
inline const std::string relationships_of_office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

// The parts of a workbook with one sheet "Bảng"; a test changes what it is about.
struct SmallBook {
    std::string space = transitional;
    std::string relations = relationships_of_office;
    std::string sheet_target = "worksheets/sheet1.xml";
    std::string workbook_properties;  // <workbookPr/>, <calcPr/>
    std::string sheets = R"(<sheet name="Bảng" sheetId="1" r:id="rId1"/>)";
    std::string strings;  // <si>…</si>
    std::string styles;   // what stands in <styleSheet>
    std::string sheet;    // what stands in <worksheet>
    std::vector<writers::ooxml::ZipEntry> further;

    std::string relationship(const std::string& id, const std::string& type,
                             const std::string& target) const {
        return "<Relationship Id=\"" + id + "\" Type=\"" + relations + "/" + type + "\" Target=\"" + target +
               "\"/>";
    }
    std::string relationships(const std::string& list) const {
        return "<Relationships xmlns=\"" + relationships_of_package + "\">" + list + "</Relationships>";
    }
    std::string element(const std::string& name, const std::string& content) const {
        return "<" + name + " xmlns=\"" + space + "\" xmlns:r=\"" + relations + "\">" + content + "</" +
               name + ">";
    }

    std::vector<writers::ooxml::ZipEntry> parts() const {
        std::vector<writers::ooxml::ZipEntry> parts{
            {"_rels/.rels", relationships(relationship("rId1", "officeDocument", "xl/workbook.xml"))},
            {"xl/workbook.xml", element("workbook", workbook_properties + "<sheets>" + sheets + "</sheets>")},
            {"xl/_rels/workbook.xml.rels",
             relationships(relationship("rId1", "worksheet", sheet_target) +
                           relationship("rId8", "sharedStrings", "sharedStrings.xml") +
                           relationship("rId9", "styles", "styles.xml"))},
            {"xl/sharedStrings.xml", element("sst", strings)},
            {"xl/styles.xml", element("styleSheet", styles)},
            {"xl/worksheets/sheet1.xml", element("worksheet", sheet)},
        };
        parts.insert(parts.end(), further.begin(), further.end());
        return parts;
    }

    std::string bytes() const { return writers::ooxml::write_zip(parts()); }
};

inline std::string shown_moment(const Moment& moment) {
    std::string text = moment.date ? to_iso(*moment.date) : "";
    if (moment.seconds > 0) text += (text.empty() ? "" : " ") + std::to_string(moment.seconds) + "s";
    return text;
}

inline std::string shown(const Cell& cell, const Sheet& sheet) {
    std::string text = cell_name({cell.row, cell.column}) + " ";
    if (cell.kind == CellKind::number) text += "number ";
    if (cell.kind == CellKind::boolean) text += "boolean ";
    if (cell.kind == CellKind::error) text += "error ";
    if (cell.kind == CellKind::moment)
        text += "moment " + shown_moment(moment_of_serial(cell.number, sheet.dates).value());
    else
        text += cell.text;
    if (cell.formula >= 0) text += " =" + sheet.formulas.at(static_cast<std::size_t>(cell.formula));
    if (!cell.is_calculated) text += " uncalculated";
    return text;
}

inline std::vector<std::string> shown(const Sheet& sheet) {
    std::vector<std::string> lines;
    for (const Cell& cell : sheet.cells)
        lines.push_back(shown(cell, sheet));
    return lines;
}

// Fails the test on any diagnostic.
inline Sheet read_clean(const std::string& bytes, std::size_t index = 0) {
    Diagnostics diagnostics;
    auto file = XlsxFile::open(bytes, "bang.xlsx", diagnostics);
    auto sheet = file ? file->read(index, diagnostics) : std::nullopt;
    EXPECT_EQ(to_text(diagnostics, Language::english), "");
    return sheet ? std::move(*sheet) : Sheet{};
}

inline Sheet read_clean(const SmallBook& book) { return read_clean(book.bytes()); }

// The first line of the message that reading the first sheet ends in; empty when it can be read.
inline std::string complaint(const std::string& bytes, const Limits& limits = {}) {
    Diagnostics diagnostics;
    auto file = XlsxFile::open(bytes, "bang.xlsx", diagnostics, limits);
    const bool is_read = file && file->read(0, diagnostics);
    EXPECT_EQ(is_read, !diagnostics.has_errors());
    const std::string text = to_text(diagnostics, Language::english);
    return text.substr(0, text.find('\n'));
}

inline std::string complaint(const SmallBook& book, const Limits& limits = {}) {
    return complaint(book.bytes(), limits);
}

}  // namespace kehoach::sheets
