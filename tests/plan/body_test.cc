// The body of a plan: what each typed line becomes.
#include "plan/body.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.h"
#include "plan/typed.h"
#include "plan_folder.h"

namespace kehoach::plan {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Parsed {
    explicit Parsed(const std::string& typed) : source("t", typed) {
        body = read_body(body_lines(source, 1), diagnostics);
    }
    std::vector<std::string> slugs() const {
        std::vector<std::string> slugs;
        for (const Diagnostic& diagnostic : diagnostics.all())
            slugs.push_back(diagnostic.slug + " " + std::to_string(diagnostic.line) + ":" +
                            std::to_string(diagnostic.column) + "+" + std::to_string(diagnostic.length));
        return slugs;
    }
    Source source;
    Diagnostics diagnostics;
    Body body;
};

// "h2 1. Mục tiêu", "item - Nâng cao", "text …", "table 2x3", further paragraphs behind " / ".
std::vector<std::string> outline(const Body& body) {
    std::vector<std::string> lines;
    for (const Block& block : body.blocks) {
        std::string line = "text";
        if (block.kind == BlockKind::heading) line = "h" + std::to_string(block.heading_level);
        if (block.kind == BlockKind::item) line = "item";
        if (block.kind == BlockKind::table)
            line = "table " + std::to_string(block.table.rows.size()) + "x" +
                   std::to_string(block.table.rows.front().size());
        if (block.marker) line += " " + block.marker->typed;
        if (!block.text.empty()) line += " " + plain(block.text);
        for (const Text& further : block.further)
            line += " / " + plain(further);
        lines.push_back(line);
    }
    return lines;
}

std::vector<std::string> read(const std::string& typed) {
    const Parsed parsed(typed);
    EXPECT_TRUE(parsed.diagnostics.empty()) << to_text(parsed.diagnostics, Language::english);
    return outline(parsed.body);
}

TEST(Body, EveryLineIsABlock) {
    EXPECT_THAT(read("Thực hiện Kế hoạch\nsố 47\n\n\n  \nnhư sau:"),
                ElementsAre("text Thực hiện Kế hoạch", "text số 47", "text như sau:"));
}

TEST(Body, HasThreeLevelsOfHeadings) {
    EXPECT_THAT(read("# I. MỤC ĐÍCH\n## 1. Mục tiêu\n### Không số\n#thẻ\n"),
                ElementsAre("h1 I. MỤC ĐÍCH", "h2 1. Mục tiêu", "h3 Không số", "text #thẻ"));
}

TEST(Body, MarkersMakeItemsBlankLineBeforeOrNot) {
    EXPECT_THAT(read("Như sau:\n- Một\n\n+ Hai\na) Ba\n(1) Bốn\n1.1. Năm\nII. Sáu"),
                ElementsAre("text Như sau:", "item - Một", "item + Hai", "item a) Ba", "item (1) Bốn",
                            "item 1.1. Năm", "item II. Sáu"));
}

TEST(Body, NumbersStayAsTyped) {
    EXPECT_THAT(read("3. Ba\n3. Ba nữa\n7. Bảy"), ElementsAre("item 3. Ba", "item 3. Ba nữa", "item 7. Bảy"));
}

TEST(Body, IndentedLinesGoOnWithTheItem) {
    EXPECT_THAT(read("- Một\n  tiếp\n\n\ttiếp nữa\n  - vẫn tiếp\n- Hai"),
                ElementsAre("item - Một / tiếp / tiếp nữa / - vẫn tiếp", "item - Hai"));
}

TEST(Body, OneSpaceIsNoIndent) {
    EXPECT_THAT(read("- Một\n - Hai"), ElementsAre("item - Một", "item - Hai"));
}

TEST(Body, BelowAHeadingOrParagraphAnIndentedLineIsAParagraph) {
    EXPECT_THAT(read("# I. A\n  một\n  hai\nba\n  bốn"),
                ElementsAre("h1 I. A", "text một", "text hai", "text ba", "text bốn"));
}

TEST(Body, AnIndentedLineNeedsSomethingAbove) {
    EXPECT_THAT(Parsed("  một").slugs(), ElementsAre("indent-without-item 1:3+3"));
    EXPECT_THAT(Parsed("a[^1]\n[^1]: b\n  c").slugs(), ElementsAre("indent-without-item 3:3+1"));
}

TEST(Body, AnEscapedMarkerIsText) {
    EXPECT_THAT(read("\\- Một\n1\\. Hai\n\\# Ba\n\\| Bốn"),
                ElementsAre("text - Một", "text 1. Hai", "text # Ba", "text | Bốn"));
}

TEST(Body, MarkdownThatWeDoNotHaveIsText) {
    EXPECT_THAT(
        read("> trích\n* sao\n---\n===\n```\n<b>đậm</b>\n<!-- x -->\n1) một\n[a]: http://x\n![h](h.png)"),
        ElementsAre("text > trích", "text * sao", "text ---", "text ===", "text ```", "text <b>đậm</b>",
                    "text <!-- x -->", "text 1) một", "text [a]: http://x", "text ![h](h.png)"));
}

TEST(Body, HasTables) {
    const Parsed parsed("| Nhiệm vụ | Hạn |\n|:---|--:|\n| Báo **cáo** | a \\| b |\n| Hai | |\nsau bảng");
    EXPECT_THAT(outline(parsed.body), ElementsAre("table 3x2", "text sau bảng"));
    const auto& rows = parsed.body.blocks[0].table.rows;
    EXPECT_THAT(shown(rows[0][1]), ElementsAre("Hạn @1:14+3"));
    EXPECT_THAT(shown(rows[1][0]), ElementsAre("Báo  @3:3+4", "B:cáo @3:9+3"));
    EXPECT_THAT(shown(rows[1][1]), ElementsAre("a | b @3:17+6"));
    EXPECT_TRUE(rows[2][1].empty());
}

TEST(Body, ATableBelowAnItemMayBeIndented) {
    EXPECT_THAT(read("- Việc\n  | a | b |\n  |---|---|\n  | 1 | 2 |"),
                ElementsAre("item - Việc", "table 2x2"));
}

TEST(Body, TheRuleOfATableAlignsItsColumns) {
    const Parsed parsed("| a | b | c | d |\n|---|:---|:-:|--:|\n| 1 | 2 | 3 | 4 |");
    EXPECT_THAT(parsed.body.blocks[0].table.aligns,
                ElementsAre(CellAlign::left, CellAlign::left, CellAlign::center, CellAlign::right));
    EXPECT_THAT(typed_body(parsed.body.blocks, {}),
                ElementsAre("| a | b | c | d |", "| --- | --- | :---: | ---: |", "| 1 | 2 | 3 | 4 |"));
}

TEST(Body, BlankLinesSeparateTables) {
    EXPECT_THAT(read("| a |\n|---|\n| b |\n\n| c |\n|---|\n| d |"), ElementsAre("table 2x1", "table 2x1"));
    EXPECT_THAT(read("| a |\n|---|"), ElementsAre("table 1x1"));
}

TEST(Body, ALineOfBarsWithoutRuleIsText) {
    EXPECT_THAT(read("| a | b |\nc"), ElementsAre("text | a | b |", "text c"));
}

TEST(Body, TableRowsHaveAsManyCellsAsTheFirst) {
    EXPECT_THAT(Parsed("| a | b |\n|---|\n| c |\n| d | e | f\n| g | h").slugs(),
                ElementsAre("table-cells 2:1+5", "table-cells 3:1+5", "table-cells 4:1+11"));
}

TEST(Body, HasFootnotes) {
    const Parsed parsed("Luật[^1]\n[^1]:  Luật **số** 1\n- Mục");
    EXPECT_TRUE(parsed.diagnostics.empty());
    EXPECT_THAT(outline(parsed.body), ElementsAre("text Luật", "item - Mục"));
    ASSERT_EQ(parsed.body.footnotes.size(), 1u);
    EXPECT_EQ(parsed.body.footnotes[0].label, "1");
    EXPECT_THAT(shown(parsed.body.footnotes[0].text),
                ElementsAre("Luật  @2:8+5", "B:số @2:15+2", " 1 @2:19+2"));
    EXPECT_EQ(place_in_file(parsed.body.footnotes[0].span), "2:1+4");
}

TEST(Body, KeepsPlacesBehindMarkersAndIndents) {
    const Parsed parsed("##  1.  Mục đích\n-\tNâng cao {day}\n    tiếp");
    const auto& blocks = parsed.body.blocks;
    EXPECT_THAT(shown(blocks[0].text), ElementsAre("Mục đích @1:9+8"));
    EXPECT_EQ(place_in_file(blocks[0].span), "1:1+16");
    EXPECT_THAT(shown(blocks[1].text), ElementsAre("Nâng cao  @2:3+9", "{day} @2:12+5"));
    EXPECT_THAT(shown(blocks[1].further[0]), ElementsAre("tiếp @3:5+4"));
}

TEST(Body, RefusesHeadingsWithoutTextAndTooDeepOnes) {
    EXPECT_THAT(Parsed("# I\n## \n###\n#### Bốn\n##### Năm").slugs(),
                ElementsAre("empty-heading 2:1+2", "empty-heading 3:1+3", "deep-heading 4:1+4",
                            "deep-heading 5:1+5"));
}

TEST(Body, WarnsOfHeadingsThatJump) {
    const Parsed parsed("# I\n### c\n## b\n### d\n# II\n## e");
    EXPECT_THAT(parsed.slugs(), ElementsAre("heading-jump 2:1+3"));
    EXPECT_FALSE(parsed.diagnostics.has_errors());
    EXPECT_THAT(Parsed("## a").slugs(), ElementsAre("heading-jump 1:1+2"));
}

TEST(Body, OfNothingIsEmpty) {
    EXPECT_THAT(read(""), IsEmpty());
    EXPECT_THAT(read("\n  \n\t\n"), IsEmpty());
}

TEST(Body, HasLimitsThatNoPlanReaches) {
    EXPECT_THAT(Parsed(std::string(1'000'001, 'a') + "\nb").slugs(),
                ElementsAre("text-too-long 1:1+1000001"));
    const Parsed parsed(std::string(1'200'000, '\n'));
    ASSERT_EQ(parsed.diagnostics.all().size(), 1u);
    EXPECT_EQ(parsed.diagnostics.all()[0].slug, "too-many-lines");
    EXPECT_EQ(parsed.diagnostics.all()[0].line, 500'001);
}

TEST(Body, TakesTwoHundredThousandCellsInItsTables) {
    std::string rows = "|a|b|\n|-|-|\n";
    for (int i = 0; i < 100'001; ++i)
        rows += "|a|b|\n";
    const Parsed parsed(rows + "x");
    ASSERT_EQ(parsed.diagnostics.all().size(), 1u);
    EXPECT_EQ(parsed.diagnostics.all()[0].slug, "too-many-table-cells");
    EXPECT_EQ(parsed.diagnostics.all()[0].line, 100'002);
    EXPECT_TRUE(parsed.body.is_cut);
}

// A bar is a cell: hundreds of thousands on one line must not be counted again for each.
TEST(Body, ReadsWideTablesInLinearTime) {
    std::string bars = "|";
    std::string rule = "|";
    for (int i = 0; i < 50'000; ++i) {
        bars += "a|";
        rule += "-|";
    }
    const Parsed parsed(bars + "\n" + rule + "\n" + bars);
    EXPECT_THAT(outline(parsed.body), ElementsAre("table 2x63"));
    EXPECT_THAT(parsed.slugs(), ElementsAre("table-too-wide 1:1+100001"));
}

}  // namespace
}  // namespace kehoach::plan
