// Workbooks that are damaged, mean harm, or are none: a clear message, in bounded time and memory.
#include <algorithm>
#include <random>

#include <gtest/gtest.h>

#include "sheets/small_book.h"

namespace kehoach::sheets {
namespace {

SmallBook book_of(std::string rows) {
    SmallBook book;
    book.sheet = "<sheetData>" + std::move(rows) + "</sheetData>";
    return book;
}

// The archive of parts in which the bytes of one are others.
std::string with_part(const SmallBook& book, std::string_view name, std::string bytes) {
    auto parts = book.parts();
    std::ranges::find(parts, name, &writers::ooxml::ZipEntry::name)->bytes = std::move(bytes);
    return writers::ooxml::write_zip(parts);
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

const std::string compound("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);

TEST(HostileWorkbook, IsToldWhatItIs) {
    EXPECT_EQ(complaint(""), "bang.xlsx: error: this file is no Excel workbook (.xlsx) [not-a-workbook]");
    EXPECT_EQ(complaint("a;b;c\n"),
              "bang.xlsx: error: this file is no Excel workbook (.xlsx) [not-a-workbook]");
    EXPECT_EQ(
        complaint(compound + std::string(600, 'x')),
        "bang.xlsx: error: this is a workbook of the old kind (Excel 97-2003, .xls), which cannot be read "
        "[old-workbook]");
    EXPECT_EQ(complaint(compound + std::string("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32)),
              "bang.xlsx: error: the workbook is protected by a password and cannot be read "
              "[encrypted-workbook]");
}

TEST(HostileWorkbook, IsNotAnotherOfficeFile) {
    const SmallBook book;
    const auto with_root = [&](const std::string& target) {
        return std::vector<writers::ooxml::ZipEntry>{
            {"_rels/.rels", book.relationships(book.relationship("rId1", "officeDocument", target))},
            {target, "x"}};
    };
    EXPECT_EQ(complaint(writers::ooxml::write_zip(with_root("word/document.xml"))),
              "bang.xlsx: error: this file is no Excel workbook (.xlsx) [not-a-workbook]");
    EXPECT_EQ(complaint(writers::ooxml::write_zip(with_root("xl/workbook.bin"))),
              "bang.xlsx: error: this is a binary workbook (.xlsb), which cannot be read [binary-workbook]");
    EXPECT_EQ(complaint(writers::ooxml::write_zip({{"mimetype", "x"}, {"content.xml", "<x/>"}})),
              "bang.xlsx: error: this is an OpenDocument file (.ods, .odt), which cannot be read "
              "[open-document]");
}

TEST(HostileWorkbook, MayBeCutOffOrDamaged) {
    SmallBook book = book_of(R"(<row r="1"><c r="A1"><v>7</v></c></row>)");
    std::string rows;
    for (int i = 1; i < 200; ++i)
        rows += "<row r=\"" + std::to_string(i) + "\"><c><v>" + std::to_string(i * 7919) + "</v></c></row>";
    book.sheet = "<sheetData>" + rows + "</sheetData>";
    const std::string sound = book.bytes();
    ASSERT_EQ(complaint(sound), "");
    EXPECT_EQ(complaint(sound.substr(0, sound.size() / 2)),
              "bang.xlsx: error: the file is damaged: the archive that it is cannot be opened "
              "[damaged-archive]");
    // Inside the compressed worksheet, which is the last part: deflate or the checksum notices.
    std::string damaged = sound;
    const std::size_t inside = damaged.find("xl/worksheets/sheet1.xml") + 300;
    damaged[inside] = static_cast<char>(damaged[inside] ^ 0x10);
    EXPECT_EQ(complaint(damaged),
              "bang.xlsx: error: the file is damaged in its part xl/worksheets/sheet1.xml [damaged-part]");
}

TEST(HostileWorkbook, MayHaveAWrongChecksum) {
    const std::string sound = book_of(R"(<row r="1"><c r="A1"><v>7</v></c></row>)").bytes();
    std::string damaged = sound;
    const std::size_t header = damaged.rfind("PK\x01\x02");  // of the last part; its CRC-32 is at 16
    damaged[header + 16] = static_cast<char>(damaged[header + 16] ^ 1);
    EXPECT_EQ(complaint(damaged),
              "bang.xlsx: error: the file is damaged in its part xl/worksheets/sheet1.xml [damaged-part]");
}

TEST(HostileWorkbook, MayHaveEncryptedParts) {
    std::string bytes = book_of("").bytes();
    // Bit 0 of the flags, at 6 of a part's own header and at 8 of its entry in the directory (APPNOTE 4.4.4).
    for (std::size_t at = bytes.find("PK\x03\x04"); at != bytes.npos; at = bytes.find("PK\x03\x04", at + 4))
        bytes[at + 6] = static_cast<char>(bytes[at + 6] | 1);
    for (std::size_t at = bytes.find("PK\x01\x02"); at != bytes.npos; at = bytes.find("PK\x01\x02", at + 4))
        bytes[at + 8] = static_cast<char>(bytes[at + 8] | 1);
    EXPECT_EQ(complaint(bytes),
              "bang.xlsx: error: the workbook is protected by a password and cannot be read "
              "[encrypted-workbook]");
}

TEST(HostileWorkbook, MayHaveAPartTwice) {
    SmallBook book = book_of("");
    book.further = {{"xl/worksheets/sheet2.xml", "<x/>"}};
    EXPECT_EQ(complaint(replaced(book.bytes(), "sheet2.xml", "sheet1.xml")),
              "bang.xlsx: error: the file is damaged in its part xl/worksheets/sheet1.xml [damaged-part]");
}

TEST(HostileWorkbook, MayLackAPart) {
    SmallBook book = book_of("");
    book.sheet_target = "worksheets/none.xml";
    EXPECT_EQ(complaint(book),
              "bang.xlsx: error: the file lacks its part xl/worksheets/none.xml [missing-part]");
    book.sheets.clear();
    EXPECT_EQ(complaint(book), "bang.xlsx: error: the workbook has no worksheet [no-worksheets]");
}

TEST(HostileWorkbook, MayUnpackToMuchMoreThanItIs) {
    EXPECT_EQ(
        complaint(book_of(std::string(16u << 20, ' '))),
        "bang.xlsx: error: the part xl/worksheets/sheet1.xml of the file unpacks to more than 200 times "
        "its size, as files do that mean harm [zip-bomb]");
}

TEST(HostileWorkbook, MayDeclareEntities) {
    const std::string bomb =
        "<!DOCTYPE w [<!ENTITY a \"xxxxxxxxxx\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c SYSTEM "
        "\"/etc/passwd\">]>"
        "<worksheet><sheetData><row><c "
        "t=\"inlineStr\"><is><t>&b;&c;</t></is></c></row></sheetData></worksheet>";
    EXPECT_EQ(complaint(with_part(book_of(""), "xl/worksheets/sheet1.xml", bomb)),
              "bang.xlsx: error: the part xl/worksheets/sheet1.xml of the file declares a DOCTYPE, as no "
              "Word or Excel file does [xml-doctype]");
}

TEST(HostileWorkbook, MayBeNestedDeepOrHaveLongTags) {
    std::string deep;
    for (int i = 0; i < 100'000; ++i)
        deep += "<a" + std::to_string(i % 977) + ">";
    EXPECT_EQ(
        complaint(book_of(deep)),
        "bang.xlsx: error: the part xl/worksheets/sheet1.xml of the file is nested too deep [xml-too-deep]");
    std::string digits;
    for (unsigned i = 0; i < 600'000; ++i)
        digits += std::to_string(i * 7919 % 100'003);
    EXPECT_EQ(complaint(book_of("<row r=\"" + digits + "\"/>")),
              "bang.xlsx: error: the part xl/worksheets/sheet1.xml of the file has an XML tag of abnormal "
              "length [xml-too-long]");
}

TEST(HostileWorkbook, MayBeNoXml) {
    const SmallBook book = book_of("");
    EXPECT_EQ(complaint(with_part(book, "xl/worksheets/sheet1.xml", "<worksheet>\n<a>\n</b></worksheet>")),
              "bang.xlsx: error: the part xl/worksheets/sheet1.xml of the file is no well-formed XML, line 3 "
              "[xml-syntax]");
    EXPECT_EQ(complaint(with_part(book, "xl/workbook.xml", "\xFF\xFE<")),
              "bang.xlsx: error: the part xl/workbook.xml of the file is no well-formed XML, line 1 "
              "[xml-syntax]");
    EXPECT_EQ(
        complaint(with_part(book, "xl/styles.xml", "")),
        "bang.xlsx: error: the part xl/styles.xml of the file is no well-formed XML, line 1 [xml-syntax]");
}

TEST(HostileWorkbook, MayReferToCellsThatAreNone) {
    const auto refused = [](const std::string& reference) {
        return "bang.xlsx:Bảng: error: the file refers to \"" + reference +
               "\", which is no cell of a worksheet [bad-cell-reference]";
    };
    EXPECT_EQ(complaint(book_of(R"(<row r="0"/>)")), refused("0"));
    EXPECT_EQ(complaint(book_of(R"(<row r="1048577"/>)")), refused("1048577"));
    EXPECT_EQ(complaint(book_of(R"(<row r="-3"/>)")), refused("-3"));
    EXPECT_EQ(complaint(book_of(R"(<row r="1"><c r="XFE1"><v>1</v></c></row>)")), refused("XFE1"));
    EXPECT_EQ(complaint(book_of(R"(<row r="1"><c r="A2"><v>1</v></c></row>)")), refused("A2"));
    EXPECT_EQ(complaint(book_of(R"(<row r="1"><c r="XFD1"/><c><v>1</v></c></row>)")), refused(""));
    SmallBook merged;
    merged.sheet = R"(<mergeCells><mergeCell ref="A1:ZZZZ9"/></mergeCells>)";
    EXPECT_EQ(complaint(merged), refused("A1:ZZZZ9"));
}

TEST(HostileWorkbook, MayReferToTextsThatAreNotThere) {
    EXPECT_EQ(complaint(book_of(R"(<row r="3"><c r="B3" t="s"><v>0</v></c></row>)")),
              "bang.xlsx:Bảng!B3: error: the cell refers to text number 0, which the file has not "
              "[bad-string-number]");
    EXPECT_EQ(complaint(book_of(R"(<row r="3"><c r="B3" t="s"><v>-1</v></c></row>)")),
              "bang.xlsx:Bảng!B3: error: the cell refers to text number -1, which the file has not "
              "[bad-string-number]");
}

TEST(HostileWorkbook, MayStoreNumbersThatAreNone) {
    for (const std::string value : {"x", "1e999", "nan", "inf", "1,5", "0x10", "1 2"})
        EXPECT_EQ(complaint(book_of(R"(<row r="1"><c r="A1"><v>)" + value + "</v></c></row>")),
                  "bang.xlsx:Bảng!A1: error: the cell is stored as \"" + value +
                      "\", which is neither a number nor a date [bad-stored-value]");
    EXPECT_EQ(complaint(book_of(R"(<row r="1"><c r="A1" t="d"><v>hôm qua</v></c></row>)")),
              "bang.xlsx:Bảng!A1: error: the cell is stored as \"hôm qua\", which is neither a number nor a "
              "date [bad-stored-value]");
}

TEST(HostileWorkbook, MayHaveCellsTwiceAndMergedRangesThatOverlap) {
    EXPECT_EQ(complaint(book_of(R"(<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>)")),
              "bang.xlsx:Bảng!A1: error: the cell is in the file twice [cell-twice]");
    SmallBook merged;
    merged.sheet = R"(<mergeCells><mergeCell ref="A1:C3"/><mergeCell ref="C3:D4"/></mergeCells>)";
    EXPECT_EQ(
        complaint(merged),
        "bang.xlsx:Bảng!C3: error: the merged range that begins here overlaps another [merged-overlap]");
}

TEST(HostileWorkbook, MayHaveMoreCellsThanMemory) {
    const SmallBook book = book_of("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>");
    EXPECT_EQ(complaint(book, {.cells = 3}), "");
    EXPECT_EQ(complaint(book, {.cells = 2}),
              "bang.xlsx:Bảng: error: the table has more than 2 cells with content [too-many-cells]");
    // Cells that hold nothing cost nothing.
    EXPECT_EQ(complaint(book_of(R"(<row><c s="1"/><c s="1"/><c><v>1</v></c></row>)"), {.cells = 1}), "");
}

TEST(HostileWorkbook, MayRepeatOneLongTextWithoutEnd) {
    std::string rows;
    for (int i = 0; i < 1'100; ++i)
        rows += "<row><c t=\"s\"><v>0</v></c></row>";
    SmallBook book = book_of(rows);
    book.strings = "<si><t>" + std::string(1'000, 'x') + "</t></si>";
    EXPECT_EQ(complaint(book, {.text_bytes = 2u << 20}), "");
    EXPECT_EQ(complaint(book, {.text_bytes = 1u << 20}),
              "bang.xlsx:Bảng: error: the text of the workbook is longer than 1 MiB [too-much-text]");
}

// Whatever bytes change, reading ends in a sheet or in an error.
TEST(HostileWorkbook, SurvivesEveryChange) {
    SmallBook book = book_of(
        R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f>A1</f><v>5</v></c></row><row r="2" hidden="1"/>)");
    book.strings = "<si><r><rPr><b/></rPr><t>Việc</t></r></si>";
    book.styles = R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>)";
    const auto parts = book.parts();
    std::minstd_rand random(7);
    for (int i = 0; i < 400; ++i) {
        auto changed = parts;
        std::string& bytes = changed[random() % changed.size()].bytes;
        for (int change = 0; change < 3; ++change)
            bytes[random() % bytes.size()] = static_cast<char>(random() % 256);
        complaint(writers::ooxml::write_zip(changed));
        std::string archive = book.bytes();
        archive[random() % archive.size()] = static_cast<char>(random() % 256);
        complaint(archive);
    }
}

}  // namespace
}  // namespace kehoach::sheets
