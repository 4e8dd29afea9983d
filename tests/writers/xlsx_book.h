// For tests of the XLSX writer: small workbooks, measured by hand, and finished files read back with pugixml.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>
#include <pugixml.hpp>

#include "document/workbook.h"
#include "writers/ooxml/zip.h"
#include "writers/xlsx.h"

namespace kehoach::writers {

// A test with a folder of its own for libxlsxwriter's temporary files.
class XlsxTest : public testing::Test {
  protected:
    void SetUp() override {
        std::string pattern = (std::filesystem::temp_directory_path() / "kehoach-xlsx-XXXXXX").string();
        ASSERT_NE(mkdtemp(pattern.data()), nullptr);
        scratch_ = pattern;
    }
    void TearDown() override { std::filesystem::remove_all(scratch_); }

    std::filesystem::path scratch_;
};

inline document::CellLook plain_look() {
    document::CellLook look;
    look.size = Length::pt(12);
    look.border = true;
    return look;
}

inline document::Run run(std::string text, bool bold = false, bool italic = false) {
    return {std::move(text), bold, italic, {}, {}};
}

inline document::SheetCell cell(int column, document::RichText text, int column_span = 1, int row_span = 1) {
    return {column, column_span, row_span, std::move(text), plain_look()};
}

inline document::SheetCell cell(int column, std::string text, int column_span = 1, int row_span = 1) {
    return cell(column, document::RichText{{{run(std::move(text))}}}, column_span, row_span);
}

inline document::SheetRow row(std::vector<document::SheetCell> cells, double points = 20) {
    return {std::move(cells), Length::pt(points), {}};
}

// One landscape A4 sheet with two columns of 30 mm and 60 mm.
inline document::Workbook workbook_of(std::vector<document::SheetRow> rows) {
    document::Sheet sheet;
    sheet.name = "Phụ lục";
    sheet.page = {Length::mm(297), Length::mm(210), Length::mm(20), Length::mm(20),
                  Length::mm(30),  Length::mm(15),  Length::mm(10)};
    sheet.page_number.size = Length::pt(14);
    sheet.columns = {{{}, Length::mm(30)}, {{}, Length::mm(60)}};
    sheet.rows = std::move(rows);

    document::Workbook workbook;
    workbook.properties.title = "KẾ HOẠCH";
    workbook.properties.author = "UBND xã Vĩnh Linh";
    workbook.properties.date = {2026, 2, 9};
    workbook.normal.size = Length::pt(12);
    workbook.sheets.push_back(std::move(sheet));
    return workbook;
}

// The parts of a finished file.
class XlsxBook {
  public:
    explicit XlsxBook(const std::string& bytes) {
        for (ooxml::ZipEntry& entry : ooxml::read_zip(bytes))
            parts_[entry.name] = std::move(entry.bytes);
        load(sheet_, "xl/worksheets/sheet1.xml");
        if (parts_.contains("xl/sharedStrings.xml")) load(strings_, "xl/sharedStrings.xml");
        load(styles_, "xl/styles.xml");
    }

    const std::map<std::string, std::string>& parts() const { return parts_; }
    pugi::xml_node sheet() const { return sheet_.document_element(); }
    pugi::xml_node styles() const { return styles_.document_element(); }

    pugi::xml_node row(int number) const {
        return sheet().child("sheetData").find_child_by_attribute("row", "r", std::to_string(number).c_str());
    }
    pugi::xml_node cell(int row_number, const char* name) const {
        return row(row_number).find_child_by_attribute("c", "r", name);
    }
    // Of a cell that holds a text; the characters as they stand in the file.
    std::string text(int row_number, const char* name) const {
        std::string text;
        for (const pugi::xpath_node& part : string_of(row_number, name).select_nodes(".//t")) {
            text += part.node().text().get();
        }
        return text;
    }
    pugi::xml_node string_of(int row_number, const char* name) const {
        EXPECT_STREQ(cell(row_number, name).attribute("t").value(), "s") << name;
        const int index = cell(row_number, name).child("v").text().as_int();
        return nth(strings_.document_element(), index);
    }
    // The format of a cell, and what it refers to.
    pugi::xml_node format(int row_number, const char* name) const {
        return nth(styles().child("cellXfs"), cell(row_number, name).attribute("s").as_int());
    }
    pugi::xml_node font(int row_number, const char* name) const {
        return nth(styles().child("fonts"), format(row_number, name).attribute("fontId").as_int());
    }
    std::string number_format(int row_number, const char* name) const {
        const pugi::xml_node formats = styles().child("numFmts");
        const char* id = format(row_number, name).attribute("numFmtId").value();
        return formats.find_child_by_attribute("numFmtId", id).attribute("formatCode").value();
    }

  private:
    void load(pugi::xml_document& document, const std::string& name) {
        // Keeps texts that are only white space; everything else as a reader of XML 1.0 sees it.
        const unsigned options = pugi::parse_default | pugi::parse_ws_pcdata_single;
        EXPECT_TRUE(document.load_string(parts_[name].c_str(), options)) << name;
    }
    static pugi::xml_node nth(pugi::xml_node parent, int index) {
        pugi::xml_node child = parent.first_child();
        for (int i = 0; i < index; ++i)
            child = child.next_sibling();
        return child;
    }

    std::map<std::string, std::string> parts_;
    pugi::xml_document sheet_;
    pugi::xml_document strings_;
    pugi::xml_document styles_;
};

}  // namespace kehoach::writers
