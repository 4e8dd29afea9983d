// A finished XLSX as a whole: fonts, properties, the same bytes again.
#include "writers/xlsx.h"

#include <clocale>
#include <csignal>
#include <cstdlib>
#include <ctime>

#include <sys/resource.h>

#include "base/files.h"
#include "writers/xlsx_book.h"

namespace kehoach::writers {
namespace {

using Xlsx = XlsxTest;

document::Workbook two_sheets() {
    const document::SheetCell rich = cell(1, document::RichText{{{run("Trước "), run("hạn", true)}}});
    document::SheetCell date = cell(1, "");
    date.value = Date{2026, 1, 15};
    document::Workbook workbook = workbook_of({row({cell(0, "1"), rich}), row({cell(0, "2"), date})});
    workbook.sheets.push_back(workbook.sheets[0]);
    workbook.sheets[0].name = "Phụ lục I";
    workbook.sheets[1].name = "Phụ lục II & <III>";
    return workbook;
}

// The bytes made in a time zone, given as POSIX writes it.
std::string made_in(const char* time_zone, const document::Workbook& workbook,
                    const std::filesystem::path& scratch) {
    setenv("TZ", time_zone, 1);
    tzset();
    std::string bytes = xlsx(workbook, scratch);
    unsetenv("TZ");
    tzset();
    return bytes;
}

TEST_F(Xlsx, GivesTheSameBytesAgain) {
    EXPECT_EQ(xlsx(two_sheets(), scratch_), xlsx(two_sheets(), scratch_));
}

TEST_F(Xlsx, GivesTheSameBytesInEveryTimeZone) {
    document::Workbook workbook = two_sheets();
    EXPECT_EQ(made_in("XXX-14", workbook, scratch_), made_in("XXX+12", workbook, scratch_));
    // libxlsxwriter takes the first second of 1970 for "not set".
    workbook.properties.date = {1970, 1, 1};
    EXPECT_EQ(made_in("XXX-14", workbook, scratch_), made_in("XXX+12", workbook, scratch_));
}

TEST_F(Xlsx, GivesTheSameBytesUnderALocaleWithDecimalCommas) {
    // No machine is sure to have such a locale, so one is made.
    const std::string locales = (scratch_ / "locales").string();
    std::filesystem::create_directory(locales);
    const std::string make = "localedef --quiet -i de_DE -f UTF-8 " + locales + "/de_DE.UTF-8 2>/dev/null";
    if (std::system(make.c_str()) != 0) GTEST_SKIP() << "no localedef, or none of its sources";
    const document::Workbook workbook = workbook_of({row({cell(0, "a")}, 33.75)});
    const std::string expected = xlsx(workbook, scratch_);

    setenv("LOCPATH", locales.c_str(), 1);
    ASSERT_NE(std::setlocale(LC_ALL, "de_DE.UTF-8"), nullptr);
    EXPECT_EQ(xlsx(workbook, scratch_), expected);
    EXPECT_STREQ(std::localeconv()->decimal_point, ",");  // and leaves the caller's as it was
    std::setlocale(LC_ALL, "C");
    unsetenv("LOCPATH");
}

TEST_F(Xlsx, LeavesNothingInTheScratchFolder) {
    static_cast<void>(xlsx(two_sheets(), scratch_));
    EXPECT_TRUE(std::filesystem::is_empty(scratch_));
}

TEST_F(Xlsx, ThrowsWhenTheScratchFolderRefuses) {
    EXPECT_THROW(xlsx(two_sheets(), scratch_ / "missing"), FileError);
}

TEST_F(Xlsx, ThrowsWhenTheScratchFolderIsFull) {
    // In a process of its own: a limit on the size of its files is the nearest to a full disk.
    const auto write_beyond_the_limit = [this] {
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit{};
        limit.rlim_cur = limit.rlim_max = 1000;
        ::setrlimit(RLIMIT_FSIZE, &limit);
        try {
            static_cast<void>(xlsx(two_sheets(), scratch_));
        } catch (const FileError& error) {
            std::_Exit(error.path() == scratch_ ? 0 : 2);
        }
        std::_Exit(1);
    };
    EXPECT_EXIT(write_beyond_the_limit(), testing::ExitedWithCode(0), "");
}

TEST_F(Xlsx, KeepsTheSheetsInOrder) {
    const XlsxBook book(xlsx(two_sheets(), scratch_));
    pugi::xml_document workbook;
    ASSERT_TRUE(workbook.load_string(book.parts().at("xl/workbook.xml").c_str()));
    const pugi::xml_node sheets = workbook.document_element().child("sheets");
    EXPECT_STREQ(sheets.first_child().attribute("name").value(), "Phụ lục I");
    EXPECT_STREQ(sheets.last_child().attribute("name").value(), "Phụ lục II & <III>");
    EXPECT_TRUE(book.parts().contains("xl/worksheets/sheet2.xml"));
}

TEST_F(Xlsx, KnowsNoFontButTimesNewRoman) {
    const XlsxBook book(xlsx(two_sheets(), scratch_));
    for (const pugi::xml_node font : book.styles().child("fonts").children()) {
        EXPECT_STREQ(font.child("name").attribute("val").value(), "Times New Roman");
        EXPECT_STREQ(font.child("family").attribute("val").value(), "1");
        EXPECT_STREQ(font.child("color").attribute("rgb").value(), "FF000000");
        EXPECT_FALSE(font.child("scheme"));
    }
    for (const auto& [name, bytes] : book.parts())
        EXPECT_EQ(bytes.find("Calibri"), std::string::npos) << name;
}

TEST_F(Xlsx, WritesTheDefaultStyleInItsSize) {
    document::Workbook workbook = two_sheets();
    workbook.normal.size = Length::pt(13);
    const XlsxBook book(xlsx(workbook, scratch_));
    const pugi::xml_node normal = book.styles().child("cellStyleXfs").child("xf");
    EXPECT_STREQ(normal.attribute("fontId").value(), "0");
    EXPECT_STREQ(book.styles().child("fonts").first_child().child("sz").attribute("val").value(), "13");
}

TEST_F(Xlsx, WritesTheProperties) {
    document::Workbook workbook = two_sheets();
    workbook.properties.title = "Kế hoạch <A> & B";
    workbook.properties.subject = "CCHC";
    const XlsxBook book(xlsx(workbook, scratch_));
    pugi::xml_document core;
    ASSERT_TRUE(core.load_string(book.parts().at("docProps/core.xml").c_str()));
    const pugi::xml_node properties = core.document_element();
    EXPECT_STREQ(properties.child_value("dc:title"), "Kế hoạch <A> & B");
    EXPECT_STREQ(properties.child_value("dc:subject"), "CCHC");
    EXPECT_STREQ(properties.child_value("dc:creator"), "UBND xã Vĩnh Linh");
    EXPECT_STREQ(properties.child_value("dc:language"), "vi-VN");
    EXPECT_STREQ(properties.child_value("dcterms:created"), "2026-02-09T00:00:00Z");
    EXPECT_STREQ(properties.child_value("dcterms:modified"), "2026-02-09T00:00:00Z");
}

TEST_F(Xlsx, WritesTwentyThousandRows) {
    std::vector<document::SheetRow> rows;
    for (int i = 0; i < 20000; ++i) {
        rows.push_back(row({cell(0, std::to_string(i + 1)), cell(1, "Nhiệm vụ " + std::to_string(i + 1))}));
    }
    const XlsxBook book(xlsx(workbook_of(std::move(rows)), scratch_));
    EXPECT_EQ(book.text(20000, "B20000"), "Nhiệm vụ 20000");
}

}  // namespace
}  // namespace kehoach::writers
