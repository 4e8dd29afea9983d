// A finished XLSX as another program prints it.
#include <cstdio>

#include "base/files.h"
#include "writers/xlsx_book.h"

namespace kehoach::writers {
namespace {

using XlsxInLibreOffice = XlsxTest;

bool run(const std::string& command) { return std::system((command + " >/dev/null 2>&1").c_str()) == 0; }

// The text of a page of a PDF, its lines in reading order.
std::string page_text(const std::filesystem::path& pdf, int page) {
    const std::string number = std::to_string(page);
    const std::filesystem::path text = pdf.parent_path() / "page.txt";
    EXPECT_TRUE(
        run("pdftotext -f " + number + " -l " + number + " -layout " + pdf.string() + " " + text.string()));
    return read_file(text);
}

// Fifty rows of 30 pt fill more than three landscape pages.
document::Workbook long_annex() {
    std::vector<document::SheetRow> rows = {row({cell(0, "PHỤ LỤC", 2)}),
                                            row({cell(0, "Số thứ tự"), cell(1, "Nhiệm vụ")})};
    for (int i = 1; i <= 50; ++i) {
        rows.push_back(
            row({cell(0, "=" + std::to_string(i) + "="), cell(1, "việc-" + std::to_string(i) + ".")}, 30));
    }
    document::Workbook workbook = workbook_of(std::move(rows));
    workbook.sheets[0].title_rows = 1;
    workbook.sheets[0].header_rows = 1;
    return workbook;
}

std::string first_line(const std::string& text) {
    const std::size_t start = text.find_first_not_of(" \n");
    return text.substr(start, text.find('\n', start) - start);
}

TEST_F(XlsxInLibreOffice, RepeatsTheHeaderNumbersFromPageTwoAndLosesNothing) {
    if (!run("command -v soffice") || !run("command -v pdftotext"))
        GTEST_SKIP() << "LibreOffice or poppler missing";
    write_file(scratch_ / "book.xlsx", xlsx(long_annex(), scratch_));
    ASSERT_TRUE(run("soffice -env:UserInstallation=file://" + (scratch_ / "profile").string() +
                    " --headless --convert-to pdf --outdir " + scratch_.string() + " " +
                    (scratch_ / "book.xlsx").string()));

    const std::filesystem::path pdf = scratch_ / "book.pdf";
    std::string all;
    for (int page = 1; page <= 4; ++page) {
        const std::string text = page_text(pdf, page);
        EXPECT_EQ(first_line(text), page == 1 ? "PHỤ LỤC" : std::to_string(page));
        EXPECT_NE(text.find("Số thứ tự"), std::string::npos) << page;
        EXPECT_NE(text.find("Nhiệm vụ"), std::string::npos) << page;
        all += text;
    }
    EXPECT_FALSE(run("pdftotext -f 5 -l 5 " + pdf.string()));  // one page wide, four pages high
    for (int i = 1; i <= 50; ++i) {
        EXPECT_NE(all.find("=" + std::to_string(i) + "="), std::string::npos) << i;
        EXPECT_NE(all.find("việc-" + std::to_string(i) + "."), std::string::npos) << i;
    }
}

}  // namespace
}  // namespace kehoach::writers
