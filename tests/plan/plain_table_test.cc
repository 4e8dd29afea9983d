// Plain tables: rows typed in an annex, CSV files, and what the program makes of their columns.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plan/sums.h"
#include "plan/to_value.h"
#include "plan_folder.h"

namespace kehoach::plan {
namespace {

using testing::ElementsAre;

std::string shown(const TableCell& cell) {
    std::string text;
    for (const Text& paragraph : cell.paragraphs)
        text += (text.empty() ? "" : " / ") + plain(paragraph);
    if (cell.column_span > 1) text += " >" + std::to_string(cell.column_span);
    if (cell.row_span > 1) text += " v" + std::to_string(cell.row_span);
    if (const auto* amount = std::get_if<Amount>(&cell.value)) text += " =" + amount->value.to_string();
    if (const auto* date = std::get_if<Date>(&cell.value)) text += " =" + to_iso(*date);
    return text;
}

// "a | b =2": the cells of a row; a bold one begins with "*".
std::vector<std::string> shown(const PlainTable& table) {
    std::vector<std::string> rows;
    for (const TableRow& row : table.rows) {
        std::string line = row.is_bold ? "*" : "";
        for (const TableCell& cell : row.cells)
            line += (&cell == row.cells.data() ? "" : " | ") + shown(cell);
        rows.push_back(line);
    }
    return rows;
}

// One letter a column: n a o d, and how it is aligned.
std::string roles(const PlainTable& table) {
    std::string text;
    for (const TableColumn& column : table.columns) {
        text += text.empty() ? "" : " ";
        text += column.role == Role::amount ? 'a' : column.role == Role::number ? 'n' : 'o';
        text += column.align == CellAlign::left ? '<' : column.align == CellAlign::right ? '>' : '^';
    }
    return text;
}

class PlainTableTest : public testing::Test {
  protected:
    // `keys` of the annex beside its title, `csv` the file.
    PlainTable read(const std::string& csv, const std::string& keys = "") {
        write(csv, keys);
        const Plan plan = folder_.load_clean();
        return plan.annexes.empty() ? PlainTable{} : plan.annexes.front().table.value_or(PlainTable{});
    }

    // First lines of the messages, without the file's name.
    std::vector<std::string> complaints(const std::string& csv, const std::string& keys = "") {
        write(csv, keys);
        folder_.load();
        std::vector<std::string> lines;
        for (const Diagnostic& diagnostic : folder_.diagnostics.all()) {
            std::string line = diagnostic.slug + " " + std::to_string(diagnostic.line) + ":" +
                               std::to_string(diagnostic.column);
            for (const std::string& argument : diagnostic.arguments)
                line += " " + argument;
            lines.push_back(line);
        }
        return lines;
    }

    void write(const std::string& csv, const std::string& keys) {
        folder_.write("bang.csv", csv);
        folder_.write_plan("annexes:\n  - file: bang.csv\n    title: Bảng\n" + keys, "");
    }

    PlanFolder folder_;
};

TEST_F(PlainTableTest, FindsTheColumnsOfAmounts) {
    const PlainTable table =
        read("STT;Việc;Năm;Số tiền;Tỷ lệ;Mã\n1;A;2025;1.250.000;98,5%;007\n2;B;2026;500;-;012\n");
    EXPECT_EQ(roles(table), "n^ o< o^ a> a> o^");
    EXPECT_THAT(shown(table), ElementsAre("STT | Việc | Năm | Số tiền | Tỷ lệ | Mã",
                                          "1 | A | 2025 | 1.250.000 =1250000 | 98,5% =98.5 | 007",
                                          "2 | B | 2026 | 500 =500 | - | 012"));
}

TEST_F(PlainTableTest, DoesNotTakeCodesAndWordsForAmounts) {
    EXPECT_EQ(roles(read("Tên;Điện thoại;Hạn;Số\nA;912345678;05/02/2026;12\nB;987654321;06/02/2026;mười\n")),
              "o< o^ o^ o<");
}

TEST_F(PlainTableTest, TellsRoundSumsFromTelephoneNumbers) {
    EXPECT_EQ(roles(read("Tên;Điện thoại;Tiền\nA;912345678;1250000000\nB;987654321;500\n")), "o< o^ a>");
}

TEST_F(PlainTableTest, TakesAmountsThatHappenToCountForAmounts) {
    EXPECT_EQ(roles(read("TT;Việc;Số lớp\n1;A;1\n2;B;2\n")), "n^ o< a>");
}

TEST_F(PlainTableTest, PrintsAmountsInVietnameseForm) {
    EXPECT_THAT(shown(read("Việc;Tiền\nA;1250000\nB;12,5\n")),
                ElementsAre("Việc | Tiền", "A | 1.250.000 =1250000", "B | 12,5 =12.5"));
}

TEST_F(PlainTableTest, TakesTheAuthorsWordForColumns) {
    const PlainTable table = read("Việc;Năm;Tiền\nA;2025;5\nB;2026;6\n",
                                  "    columns:\n      - {title: Năm, role: amount}\n"
                                  "      - {column: c, role: other, align: center, width: 30mm}\n");
    EXPECT_EQ(roles(table), "o< a> o^");
    EXPECT_EQ(table.columns[2].width, Length::mm(30));
    EXPECT_EQ(shown(table)[1], "A | 2.025 =2025 | 5");
}

TEST_F(PlainTableTest, AddsUp) {
    const PlainTable table = read("STT;Việc;Tiền;Tỷ lệ\n1;A;1.250;50%\n2;B;0,5;40%\n", "    total: sum\n");
    EXPECT_EQ(shown(table).back(), "*Tổng cộng >2 | 1.250,5 =1250.5 | ");
    EXPECT_EQ(table.total_row, 3u);
    EXPECT_TRUE(table.is_total_added);
}

TEST_F(PlainTableTest, ShowsAsManyDecimalsOfATotalAsItHas) {
    const auto total = [&](const std::string& rows) {
        return shown(read("Việc;Tiền\n" + rows, "    total: sum\n")).back();
    };
    EXPECT_EQ(total("A;12,50\nB;7,50\n"), "*Tổng cộng | 20,00 =20.00");
    EXPECT_EQ(total("A;250,25\nB;1,75\nC;8\n"), "*Tổng cộng | 260 =260.00");
    EXPECT_EQ(total("A;250,25\nB;1,25\n"), "*Tổng cộng | 251,50 =251.50");
}

TEST_F(PlainTableTest, CountsGroupsInPlaceOfTheirRows) {
    const PlainTable table =
        read("STT;Việc;Tiền\nI;Nhóm;300\n1;A;100\n2;B;200\nII;Nhóm;\n1;C;50\n-;trong đó;20\n",
             "    total: {label: Cộng, amounts: sum}\n");
    EXPECT_EQ(shown(table).back(), "*Cộng >2 | 350 =350");
    EXPECT_THAT(summed_rows(table, 2), ElementsAre(1, 5));
    EXPECT_EQ(shown(table)[1], "*I | Nhóm | 300 =300");
}

TEST_F(PlainTableTest, KeepsRowsForAmountsThatAreTypedLater) {
    const PlainTable table =
        read("STT;Việc;Tiền\nI;Nhóm;\n1;A;100\n2;B;-\n3;C;200\nII;Nhóm;\n1;D;\nIII;Nhóm;7\n1;E;\n",
             "    total: sum\n");
    EXPECT_THAT(summed_rows(table, 2), ElementsAre(2, 4, 7));
    EXPECT_THAT(summed_rows(table, 2, Blanks::kept), ElementsAre(2, 3, 4, 6, 7));
}

TEST_F(PlainTableTest, ChecksATotalThatIsTyped) {
    const std::string rows = "STT;Việc;Tiền\n1;A;100\n2;B;200\n";
    EXPECT_THAT(complaints(rows + ";Tổng cộng:;350\n"), ElementsAre("total-differs 4:13 350 300 Tiền"));
    EXPECT_THAT(complaints(rows + ";Tổng cộng:;300\n"), ElementsAre());
    EXPECT_THAT(complaints("STT;Việc;Tiền\n;TỔNG SỐ;310\n1;A;100\n2;B;200\n"),
                ElementsAre("total-differs 2:10 310 300 Tiền"));
    EXPECT_THAT(complaints(rows + ";Tổng hợp báo cáo;350\n"), ElementsAre());  // no total
}

TEST_F(PlainTableTest, DoesNotAddTheTotalThatIsThereAlready) {
    EXPECT_THAT(shown(read("Việc;Tiền\nA;100\nB;200\nCộng;300\n", "    total: sum\n")),
                ElementsAre("Việc | Tiền", "A | 100 =100", "B | 200 =200", "*Cộng | 300 =300"));
}

TEST_F(PlainTableTest, SaysWhatItCannotAdd) {
    EXPECT_THAT(complaints("Việc;Ai\nA;B\n", "    total: sum\n"), ElementsAre("no-amount-columns 8:12"));
    EXPECT_THAT(complaints("Việc;Tiền\nA;5 ha\nB;6 km\n",
                           "    columns: [{title: Tiền, role: amount}]\n    total: sum\n"),
                ElementsAre("cannot-add 9:12 Tiền"));
    EXPECT_THAT(complaints("Việc;Tiền\nA;5\n", "    total: Cộng hai\n"), ElementsAre("table-total 8:12"));
}

TEST_F(PlainTableTest, ShowsNumbersThatAreNone) {
    const std::string wish = "    columns: [{title: Tiền, role: amount}]\n";
    EXPECT_THAT(complaints("Việc;Tiền\nA;12.5\nB;1,250,000\nC;5-7\nD;Lồng ghép\n", wish),
                ElementsAre("english-amount 2:3 12.5 12,5", "english-amount 3:3 1,250,000 1.250.000",
                            "bad-amount 4:3 5-7"));
    EXPECT_EQ(shown(read("Việc;Tiền\nA;12.5\nB;1,250,000\n", wish + "    numbers: english\n"))[2],
              "B | 1.250.000 =1250000");
}

TEST_F(PlainTableTest, PrintsCellsAsTheyAre) {
    EXPECT_EQ(shown(read("Việc;Ghi chú\n**A** {day};\"dòng một\n  dòng hai\"\n"))[1],
              "**A** {day} | dòng một / dòng hai");
}

TEST_F(PlainTableTest, FindsARowThatCountsTheColumns) {
    EXPECT_EQ(read("STT;Việc;Tiền\n(1);(2);(3)\n1;A;5\n").header_rows, 2);
    EXPECT_EQ(read("STT;Việc;Tiền\nA;B;1\n1;A;5\n").header_rows, 1);
    EXPECT_EQ(read("TT;Việc;Tiền\nA;1;2\n1;A;5\n").header_rows, 2);
    EXPECT_EQ(read("TT;Việc;Tiền\n1;A;5\n", "    header-rows: 2\n").header_rows, 2);
}

TEST_F(PlainTableTest, SaysWhatCannotStandThere) {
    const std::string csv = "Việc;Tiền\nA;5\n";
    EXPECT_THAT(complaints(csv, "    sheet: Bảng\n    range: A1:B2\n"),
                ElementsAre("workbook-only-key 8:12 sheet", "workbook-only-key 9:12 range"));
    EXPECT_THAT(complaints(csv, "    header-rows: 3\n"), ElementsAre("bad-row-count 8:18 3 2"));
    EXPECT_THAT(complaints(csv, "    bold-rows: [0]\n"), ElementsAre("bad-row-number 8:17 0 2"));
    EXPECT_THAT(complaints(csv, "    columns: [{title: Tien}]\n"),
                ElementsAre("misspelt-column 8:23 Tien Tiền"));
    EXPECT_THAT(complaints(csv, "    columns: [{column: D}]\n"), ElementsAre("unknown-column 8:24 D A, B"));
    EXPECT_THAT(complaints(csv, "    columns: [{role: amount}]\n"), ElementsAre("column-without-name 8:15"));
    EXPECT_THAT(complaints(csv, "    tasks: []\n    body: [x]\n"),
                ElementsAre("key-of-another-kind 8:5 tasks file", "key-of-another-kind 9:5 body file"));
    EXPECT_THAT(complaints("BẢNG TỔNG HỢP;\nViệc;Tiền\nA;5\n"), ElementsAre());
    EXPECT_THAT(complaints("BẢNG TỔNG HỢP;;\nViệc;Ai;Tiền\nA;B;5\n"), ElementsAre("title-row-in-table 1:1"));
    EXPECT_THAT(complaints(";;\n;;\n"), ElementsAre("empty-table 6:11"));
    EXPECT_THAT(complaints(std::string(63, ';') + "x\n" + std::string("y") + std::string(63, ';') + "\n"),
                ElementsAre("too-many-table-columns 6:11 64 63"));
}

// ---- typed rows

class TypedRows : public testing::Test {
  protected:
    PlainTable read(const std::string& keys) {
        folder_.write("bang.yaml", "format: kehoach-annex/1\ntitle: Bảng\n" + keys);
        folder_.write_plan("annexes: [bang.yaml]\n", "");
        const auto plan = folder_.load();
        return plan && plan->annexes.front().table ? *plan->annexes.front().table : PlainTable{};
    }

    PlanFolder folder_;
};

TEST_F(TypedRows, HaveMarkUpAndMergedCells) {
    const PlainTable table = read(
        "rows:\n  - [Việc, null, Tiền]\n  - [A, \"**B**\", \"1.250\"]\n  - [null, [x, y], 3]\n"
        "merged: [\"A1:B1\", \"A2:A3\"]\nheader-rows: 1\n");
    EXPECT_EQ(to_text(folder_.diagnostics, Language::english), "");
    EXPECT_THAT(shown(table), ElementsAre("Việc >2 | Tiền", "A v2 | B | 1.250 =1250", "x / y | 3 =3"));
    EXPECT_TRUE(std::get<plan::Run>(table.rows[1].cells[1].paragraphs[0].inlines[0]).bold);
}

TEST_F(TypedRows, ReachTheirHeaderOverMergedCells) {
    EXPECT_EQ(read("rows: [[a, b, c], [null, d, e], [1, 2, 4]]\nmerged: [\"A1:A2\"]\n").header_rows, 2);
    EXPECT_EQ(read("rows: [[a, b, null], [c, d, e], [1, 2, 4]]\nmerged: [\"B1:C1\"]\n").header_rows, 2);
    EXPECT_EQ(read("rows: [[a, b], [null, d], [1, 2]]\nmerged: [\"A1:A2\"]\nheader-rows: 1\n").header_rows,
              2);
}

TEST_F(TypedRows, MustFit) {
    read("rows: [[a, b], [c]]\n");
    EXPECT_THAT(folder_.slugs(), ElementsAre("row-width"));
    read("rows: [[a, b], [c, d]]\nmerged: [\"A1:C1\", \"A1:A2\", \"A2:B2\", x]\n");
    EXPECT_THAT(folder_.slugs(), ElementsAre("bad-merged", "bad-merged", "bad-merged"));
    read("rows: []\n");
    EXPECT_THAT(folder_.slugs(), ElementsAre("empty-table"));
    read("rows: [a, b]\n");
    EXPECT_THAT(folder_.slugs(), ElementsAre("text-for-list", "text-for-list"));
}

TEST_F(TypedRows, TakeNumbersOfJsonWithTheirPoints) {
    folder_.write("bang.json", R"({"format": "kehoach-annex/1", "title": "Bảng",
                                   "rows": [["Việc", "Tiền"], ["A", 1250.5], ["B", "1.250,5"]]})");
    folder_.write_plan("annexes: [bang.json]\n", "");
    EXPECT_THAT(shown(*folder_.load_clean().annexes.front().table),
                ElementsAre("Việc | Tiền", "A | 1.250,5 =1250.5", "B | 1.250,5 =1250.5"));
}

}  // namespace
}  // namespace kehoach::plan
