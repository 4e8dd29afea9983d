#include "layout/table.h"

#include <gmock/gmock.h>

#include "layout/small_document.h"

namespace kehoach::layout {
namespace {

using document::Cell;
using document::Row;
using document::Table;
using testing::ElementsAre;

Cell cell(int column, const std::vector<std::string>& texts, int row_span = 1, int column_span = 1) {
    Cell cell;
    cell.column = column;
    cell.row_span = row_span;
    cell.column_span = column_span;
    for (const std::string& text : texts)
        cell.paragraphs.push_back(paragraph(text));
    return cell;
}

Row row(std::vector<Cell> cells) {
    Row row;
    row.cells = std::move(cells);
    return row;
}

// Columns of 20 and 60 pt: one letter and five, beside margins of 5 pt and under rules of 1 pt.
Table table(std::vector<Row> rows, int header_rows = 0) {
    Table table;
    table.columns = {{Length::pt(20), {}}, {std::nullopt, {}}};
    table.rows = std::move(rows);
    table.header_rows = header_rows;
    table.border = Length::pt(1);
    table.cell_margin = Length::pt(5);
    return table;
}

std::vector<std::string> texts_of(const Table& table) { return layout::texts_of(small_document({table})); }

// Horizontal rules of a page as "y: x1-x2", upright ones as "x| y1-y2".
std::vector<std::string> rules_of(const Page& page) {
    std::vector<std::string> rules;
    const auto number = [](Length length) {
        return std::to_string(length.to_emu() / 6350 / 2) + (length.to_emu() / 6350 % 2 ? ".5" : "");
    };
    for (const Item& item : page.items) {
        const auto* line = std::get_if<LineItem>(&item);
        if (!line) continue;
        rules.push_back(line->y1 == line->y2
                            ? number(line->y1) + ": " + number(line->x1) + "-" + number(line->x2)
                            : number(line->x1) + "| " + number(line->y1) + "-" + number(line->y2));
    }
    return rules;
}

TEST(Table, StandsInRulesThatAreJoined) {
    const Pages pages = pages_of(small_document(
        {table({row({cell(0, {"a"}), cell(1, {"b"})}), row({cell(0, {"c"}), cell(1, {"d"})})})}));
    EXPECT_EQ(dump(pages),
              "page 1 100.00 x 60.00 main 1\n"
              "   15.00   19.00  regular 10.00 \"a\"\n"
              "   35.00   19.00  regular 10.00 \"b\"\n"
              "   15.00   30.00  regular 10.00 \"c\"\n"
              "   35.00   30.00  regular 10.00 \"d\"\n"
              "    9.50   10.50  line to 90.50 10.50 thick 1.00\n"
              "    9.50   21.50  line to 90.50 21.50 thick 1.00\n"
              "    9.50   32.50  line to 90.50 32.50 thick 1.00\n"
              "   10.00   10.00  line to 10.00 32.00 thick 1.00\n"
              "   30.00   10.00  line to 30.00 32.00 thick 1.00\n"
              "   90.00   10.00  line to 90.00 32.00 thick 1.00\n");
}

TEST(Table, RepeatsItsHeaderAndClosesItsRulesOnEachPage) {
    const Table rows = table({row({cell(0, {"H"}), cell(1, {"h"})}), row({cell(0, {"a"}), cell(1, {"b"})}),
                              row({cell(0, {"c"}), cell(1, {"d"})}), row({cell(0, {"e"}), cell(1, {"f"})})},
                             1);
    const Pages pages = pages_of(small_document({rows}));
    EXPECT_THAT(layout::texts_of(pages), ElementsAre("H|h|a|b|c|d", "H|h|e|f"));
    EXPECT_THAT(rules_of(pages.pages[0]),
                ElementsAre("10.5: 9.5-90.5", "21.5: 9.5-90.5", "32.5: 9.5-90.5", "43.5: 9.5-90.5",
                            "10| 10-43", "30| 10-43", "90| 10-43"));
    EXPECT_THAT(rules_of(pages.pages[1]), ElementsAre("10.5: 9.5-90.5", "21.5: 9.5-90.5", "32.5: 9.5-90.5",
                                                      "10| 10-32", "30| 10-32", "90| 10-32"));
}

TEST(Table, HasNoHeaderAloneAtThePagesFoot) {
    document::Document document = small_document(lines({"1", "2", "3"}));
    document.sections[0].blocks.push_back(
        table({row({cell(0, {"H"}), cell(1, {"h"})}), row({cell(0, {"a"}), cell(1, {"b"})})}, 1));
    EXPECT_THAT(layout::texts_of(document), ElementsAre("1|2|3", "H|h|a|b"));
}

TEST(Table, NeverDividesARow) {
    const Table rows =
        table({row({cell(0, {"a"}), cell(1, {"b", "b"})}), row({cell(0, {"c"}), cell(1, {"d", "d"})})});
    EXPECT_THAT(texts_of(rows), ElementsAre("a|b|b", "c|d|d"));
}

TEST(Table, KeepsARowWithTheNext) {
    Table rows = table({row({cell(0, {"a"}), cell(1, {"b"})}), row({cell(0, {"G"}), cell(1, {""})}),
                        row({cell(0, {"c"}), cell(1, {"d", "d"})})});
    rows.rows[1].keep_with_next = true;
    EXPECT_THAT(texts_of(rows), ElementsAre("a|b", "G|c|d|d"));
}

TEST(Table, KeepsARowWhoseFirstParagraphKeepsByItsStyle) {
    document::Document document = small_document();
    document.styles["group"] = document.styles["text"];
    document.styles["group"].keep_with_next = true;
    Table rows = table({row({cell(0, {"a"}), cell(1, {"b"})}), row({cell(0, {"G"}), cell(1, {""})}),
                        row({cell(0, {"c"}), cell(1, {"d", "d"})})});
    rows.rows[1].cells[0].paragraphs[0].style = "group";
    document.sections[0].blocks.push_back(rows);
    EXPECT_THAT(layout::texts_of(document), ElementsAre("a|b", "G|c|d|d"));
}

TEST(Table, DividesARowHigherThanAPageCellByCell) {
    const Table rows = table(
        {row({cell(0, {"H"}), cell(1, {"h"})}), row({cell(0, {"a"}), cell(1, {"1", "2", "3", "4", "5"})}),
         row({cell(0, {"c"}), cell(1, {"d"})})},
        1);
    const Pages pages = pages_of(small_document({rows}));
    EXPECT_THAT(layout::texts_of(pages), ElementsAre("H|h|a|1|2", "H|h|3|4", "H|h|5|c|d"));
    EXPECT_THAT(rules_of(pages.pages[1]), ElementsAre("10.5: 9.5-90.5", "21.5: 9.5-90.5", "42.5: 9.5-90.5",
                                                      "10| 10-42", "30| 10-42", "90| 10-42"));
}

TEST(Table, MergedCellsHaveNoRulesInside) {
    const Table rows =
        table({row({cell(0, {"m"}, 2), cell(1, {"b"})}), row({cell(1, {"d"})}), row({cell(0, {"w"}, 1, 2)})});
    const Pages pages = pages_of(small_document({rows}));
    EXPECT_THAT(rules_of(pages.pages[0]),
                ElementsAre("10.5: 9.5-90.5", "21.5: 29.5-90.5", "32.5: 9.5-90.5", "43.5: 9.5-90.5",
                            "10| 10-43", "30| 10-32", "90| 10-43"));
}

TEST(Table, TheLastRowOfAMergedCellTakesWhatItLacks) {
    const Pages pages = pages_of(
        small_document({table({row({cell(0, {"a", "b", "c"}, 2), cell(1, {"x"})}), row({cell(1, {"y"})})})}));
    EXPECT_THAT(rules_of(pages.pages[0]), ElementsAre("10.5: 9.5-90.5", "21.5: 29.5-90.5", "41.5: 9.5-90.5",
                                                      "10| 10-41", "30| 10-41", "90| 10-41"));
}

TEST(Table, CentresVertically) {
    Cell small = cell(0, {"a"});
    small.center_vertically = true;
    const Pages pages = pages_of(small_document({table({row({small, cell(1, {"b", "c", "d"})})})}));
    EXPECT_EQ(std::get<TextItem>(pages.pages[0].items[0]).baseline, Length::pt(29));
}

TEST(Table, RowsThatShareAMergedCellAndStayTogetherReadCellByCell) {
    Table rows = table({row({cell(0, {"a", "b"}, 2), cell(1, {"x"})}), row({cell(1, {"y"})})});
    EXPECT_THAT(texts_of(rows), ElementsAre("a|x|b|y"));  // they could stand on two pages
    rows.rows[0].keep_with_next = true;
    EXPECT_THAT(texts_of(rows), ElementsAre("a|b|x|y"));
}

TEST(Table, NoPageCutsALineOfAMergedCell) {
    document::Document document = small_document(lines({"1", "2"}));
    document.styles["large"] = document.styles["text"];
    document.styles["large"].size = Length::pt(15);
    Table rows = table({row({cell(0, {"a", "b"}, 2), cell(1, {"x"})}), row({cell(1, {"y"})})});
    rows.rows[0].cells[1].paragraphs[0].style = "large";
    document.sections[0].blocks.push_back(rows);
    // The rule between the rows would go through b: there no page ends, though the first row has room on this
    // one.
    EXPECT_THAT(layout::texts_of(document), ElementsAre("1|2", "a|b|x|y"));
}

TEST(Table, FindsAnchorsOfRows) {
    Table rows = table({row({cell(0, {"a"}), cell(1, {"b"})}), row({cell(0, {"c"}), cell(1, {"d"})})});
    rows.rows[1].anchor = "task-2";
    const Pages pages = pages_of(small_document({rows}));
    ASSERT_EQ(pages.anchors.size(), 1u);
    EXPECT_EQ(pages.anchors[0].name, "task-2");
    EXPECT_EQ(pages.anchors[0].y, Length::pt(21));
}

TEST(Table, TwentyThousandRowsKeepAllTheirText) {
    std::vector<Row> rows;
    for (int i = 0; i < 20'000; ++i)
        rows.push_back(row({cell(0, {"a"}), cell(1, {"b"})}));
    const Pages pages = pages_of(small_document({table(std::move(rows))}));
    EXPECT_EQ(pages.pages.size(), 20'000u / 3 + 1);
    std::size_t texts = 0;
    for (const std::string& page : layout::texts_of(pages))
        texts += static_cast<std::size_t>(std::ranges::count(page, '|')) + 1;
    EXPECT_EQ(texts, 40'000u);
}

}  // namespace
}  // namespace kehoach::layout
