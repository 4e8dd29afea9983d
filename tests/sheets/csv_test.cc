#include "sheets/csv.h"

#include <gtest/gtest.h>

#include "base/files.h"
#include "sheets/small_book.h"

namespace kehoach::sheets {
namespace {

// The messages of reading `text`, in English.
std::string said(const std::string& text, std::optional<Sheet>& sheet) {
    Diagnostics diagnostics;
    const SourcePtr source = make_source("bang.csv", text, diagnostics);
    if (source) sheet = read_csv(source, diagnostics);
    EXPECT_EQ(sheet.has_value(), !diagnostics.has_errors());
    return to_text(diagnostics, Language::english);
}

std::vector<std::string> cells(const std::string& text) {
    std::optional<Sheet> sheet;
    EXPECT_EQ(said(text, sheet), "");
    return sheet ? shown(*sheet) : std::vector<std::string>();
}

// First lines of the messages.
std::vector<std::string> complaints(const std::string& text) {
    std::optional<Sheet> sheet;
    const std::string all = said(text, sheet);
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < all.size(); i = all.find('\n', i) + 1)
        if (all[i] != ' ') lines.push_back(all.substr(i, all.find('\n', i) - i));
    return lines;
}

using Lines = std::vector<std::string>;

TEST(Csv, FindsTheSeparator) {
    EXPECT_EQ(cells("a;b\n1;2\n"), (Lines{"A1 a", "B1 b", "A2 1", "B2 2"}));
    EXPECT_EQ(cells("a,b\n1,2\n"), (Lines{"A1 a", "B1 b", "A2 1", "B2 2"}));
    EXPECT_EQ(cells("a\tb\n1\t2\n"), (Lines{"A1 a", "B1 b", "A2 1", "B2 2"}));
}

TEST(Csv, TakesAnEvenSeparatorForOneThatIsPartOfTheText) {
    EXPECT_EQ(cells("Việc;Tỷ lệ\nMột, hai, ba;98,5\n"),
              (Lines{"A1 Việc", "B1 Tỷ lệ", "A2 Một, hai, ba", "B2 98,5"}));
    EXPECT_EQ(cells("Việc,Ghi chú\n\"Một; hai\",x\nBa; bốn; năm,y\n").size(), 6u);
}

TEST(Csv, TakesTheSeparatorThatItsFirstLineNames) {
    EXPECT_EQ(cells("sep=,\na;b,c\nd;e,f\n"), (Lines{"A1 a;b", "B1 c", "A2 d;e", "B2 f"}));
}

TEST(Csv, HasQuotedCellsWithSeparatorsQuotesAndLineBreaks) {
    EXPECT_EQ(cells("\"a;b\";\"nói \"\"vâng\"\"\"\n\"một\nhai\";\"\"\n"),
              (Lines{"A1 a;b", "B1 nói \"vâng\"", "A2 một\nhai"}));
    EXPECT_EQ(cells("a; \"b;c\" \nd;e\n"), (Lines{"A1 a", "B1 b;c", "A2 d", "B2 e"}));
}

TEST(Csv, KeepsAQuoteInsideAPlainCell) { EXPECT_EQ(cells("ống 5\";x\n"), (Lines{"A1 ống 5\"", "B1 x"})); }

TEST(Csv, ReadsWindowsFilesWithAndWithoutAByteOrderMark) {
    EXPECT_EQ(cells("\xEF\xBB\xBF"
                    "a;b\r\n\"x\r\ny\";2\r\n"),
              (Lines{"A1 a", "B1 b", "A2 x\ny", "B2 2"}));
}

TEST(Csv, LeavesEmptyLinesOutAndCountsEmptyRows) {
    EXPECT_EQ(cells("\na;b\n\n;\n1;2"), (Lines{"A1 a", "B1 b", "A3 1", "B3 2"}));
}

TEST(Csv, CanHaveOneColumnOrNothing) {
    EXPECT_EQ(cells("một\nhai\n"), (Lines{"A1 một", "A2 hai"}));
    EXPECT_EQ(cells(""), Lines{});
    EXPECT_EQ(cells("\n\n"), Lines{});
}

TEST(Csv, GivesEveryCellItsPlace) {
    Diagnostics diagnostics;
    const SourcePtr source = make_source("bang.csv", "Việc;\"Số \"\"1\"\"\"\n;x\n", diagnostics);
    const auto sheet = read_csv(source, diagnostics);
    ASSERT_TRUE(sheet);
    ASSERT_EQ(sheet->cells.size(), 3u);
    EXPECT_EQ(sheet->cells[0].place.column, 1);
    EXPECT_EQ(sheet->cells[0].place.length, 4);
    EXPECT_EQ(sheet->cells[1].place.column, 7);  // behind the quote
    EXPECT_EQ(sheet->cells[2].place.line, 2);
    EXPECT_EQ(sheet->cells[2].place.column, 2);
}

TEST(Csv, ShowsTheQuoteThatIsNotClosed) {
    std::optional<Sheet> sheet;
    EXPECT_EQ(said("a;b\n1;\"hai\n3;4\n", sheet),
              "bang.csv:2:3: error: a double quote is opened here and never closed [csv-unclosed-quote]\n"
              "    1;\"hai\n"
              "      ^\n"
              "    hint: add a double quote at the end of the cell; type a quote inside it twice: \"\"\n");
}

TEST(Csv, ShowsTextBehindAClosingQuote) {
    EXPECT_EQ(complaints("a;b\n\"x\"y;z\n"),
              Lines{"bang.csv:2:4: error: there is text after the quote that closes the cell "
                    "[csv-text-after-quote]"});
}

TEST(Csv, ShowsRowsThatAreNotAsWideAsMost) {
    EXPECT_EQ(complaints("BẢNG TỔNG HỢP\na;b;c\n1;2;3\n4;5\n7;8;9\n"),
              (Lines{"bang.csv:1:1: error: cells in this row: 1, in the other rows: 3 [csv-row-width]",
                     "bang.csv:4:1: error: cells in this row: 2, in the other rows: 3 [csv-row-width]"}));
}

TEST(Csv, NamesOtherEncodings) {
    std::optional<Sheet> none;
    EXPECT_EQ(complaints(std::string("\xFF\xFE"
                                     "a\0;\0b\0\n\0",
                                     10))
                  .at(0)
                  .substr(0, 45),
              "bang.csv: error: the file is saved as UTF-16,");
    EXPECT_NE(complaints("Vi\xD6\x63;\xA7\xBE n\xBC\nb\xB8o c\xB8o;x\n").at(0).find("TCVN3"),
              std::string::npos);
}

TEST(Csv, IsLimitedInColumns) {
    EXPECT_EQ(cells(std::string(16'383, ';')).size(), 0u);
    EXPECT_EQ(complaints(std::string(16'384, ';')).at(0),
              "bang.csv:1:16385: error: the table has more than 16384 columns [too-many-columns]");
}

TEST(Csv, IsLimitedInCells) {
    Diagnostics diagnostics;
    const SourcePtr source = make_source("bang.csv", "a;b\n1;2\n", diagnostics);
    EXPECT_TRUE(read_csv(source, diagnostics, {.cells = 4}));
    EXPECT_FALSE(read_csv(source, diagnostics, {.cells = 3}));
    ASSERT_EQ(diagnostics.all().size(), 1u);
    EXPECT_EQ(diagnostics.all().at(0).slug, "too-many-cells");
}

}  // namespace
}  // namespace kehoach::sheets
