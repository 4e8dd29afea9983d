// What is taken from a table with a warning.
#include "intake/doubts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "edited_table.h"

namespace kehoach::intake {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::string top =
    "format: kehoach-annex/1\ntitle: NHIỆM VỤ\ncolumns:\n  - {title: STT, role: number}\n"
    "  - {title: Nội dung, role: task}\n  - {title: Hạn, role: due}\ntasks:\n";
const std::string numbered =
    top + "  - {number: 1, cells: [Kế hoạch, Quý I/2026]}\n  - {number: 2, cells: [Báo cáo, Quý II/2026]}\n";
const std::string bare =
    top + "  - {number: 1, cells: [Kế hoạch, Quý I/2026]}\n  - {cells: [Báo cáo, Quý II/2026]}\n";

std::vector<std::string> doubts(EditedTable& table) {
    table.import();
    EXPECT_THAT(table.slugs(), IsEmpty());
    Diagnostics diagnostics;
    warn_of_doubts(*table.present, table.changes, diagnostics);
    EXPECT_FALSE(diagnostics.has_errors());
    std::vector<std::string> lines;
    for (const Diagnostic& diagnostic : diagnostics.all())
        lines.push_back(diagnostic.cell + " " + diagnostic.slug + " " + diagnostic.arguments.at(0));
    return lines;
}

TEST(Doubts, ANewTaskAmongNumberedOnesShouldHaveANumber) {
    EditedTable table(numbered);
    table.insert(2);
    table.cell(2, "task") = "Việc mới";
    EXPECT_THAT(doubts(table), ElementsAre("'Theo dõi'!C3 import-no-number Việc mới"));
    table.cell(2, "number") = "1a";
    EXPECT_THAT(doubts(table), IsEmpty());
}

TEST(Doubts, WhereATaskHasNoNumberANewOneNeedsNone) {
    EditedTable table(bare);
    table.insert(2);
    table.cell(2, "task") = "Việc mới";
    EXPECT_THAT(doubts(table), IsEmpty());
}

TEST(Doubts, ADeadlineShouldNameADayOfTheCalendar) {
    EditedTable table(numbered);
    table.cell(1, "due") = "Trước ngày 31/02/2026";
    table.cell(2, "due") = "Trước ngày 28/02/2026";
    EXPECT_THAT(doubts(table), ElementsAre("'Theo dõi'!D2 impossible-deadline 31/02/2026"));
}

}  // namespace
}  // namespace kehoach::intake
