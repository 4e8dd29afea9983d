#include "draft/years.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kehoach::draft {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Kind = YearNote::Kind;

std::string moved(const std::string& text) { return move_years(text, 2026, 2027).text; }

std::vector<Kind> kinds(const std::string& text) {
    std::vector<Kind> result;
    for (const YearNote& note : move_years(text, 2026, 2027).notes)
        result.push_back(note.kind);
    return result;
}

TEST(MoveYears, MovesThePlansYearAndTheOneBefore) {
    EXPECT_EQ(moved("Kế hoạch CCHC năm 2026"), "Kế hoạch CCHC năm 2027");
    EXPECT_EQ(moved("Trước ngày 15/01/2026"), "Trước ngày 15/01/2027");
    EXPECT_EQ(moved("Quý II, III/2026"), "Quý II, III/2027");
    EXPECT_EQ(moved("Khắc phục hạn chế của năm 2025"), "Khắc phục hạn chế của năm 2026");
}

TEST(MoveYears, LeavesCitedDocumentsAlone) {
    const std::string law = "Luật Ngân sách nhà nước năm 2025";
    EXPECT_EQ(moved(law), law);
    const std::string decree = "Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ";
    EXPECT_EQ(moved(decree), decree);
    EXPECT_THAT(kinds(decree), IsEmpty());
}

TEST(MoveYears, GoesOnBehindACitedDocument) {
    EXPECT_EQ(
        moved("Quyết định số 3300/QĐ-UBND ngày 25/12/2025 của UBND tỉnh, UBND xã lập Kế hoạch năm 2026"),
        "Quyết định số 3300/QĐ-UBND ngày 25/12/2025 của UBND tỉnh, UBND xã lập Kế hoạch năm 2027");
}

TEST(MoveYears, NotesADecisionOfTheOldYearOnce) {
    EXPECT_THAT(kinds("Quyết định số 3300/QĐ-UBND ngày 25/12/2025 về cải cách hành chính năm 2026"),
                ElementsAre(Kind::cited));
}

TEST(MoveYears, TakesNoLawForOneThatIsOnlyTheWord) {
    EXPECT_EQ(moved("kiểm tra văn bản quy phạm pháp luật năm 2026"),
              "kiểm tra văn bản quy phạm pháp luật năm 2027");
}

TEST(MoveYears, LeavesPeriodsAndSaysWhichAreOver) {
    EXPECT_EQ(moved("giai đoạn 2021 - 2025"), "giai đoạn 2021 - 2025");
    EXPECT_THAT(kinds("giai đoạn 2021-2025"), ElementsAre(Kind::period_over));
    EXPECT_THAT(kinds("giai đoạn 2026–2030"), ElementsAre(Kind::period));
}

TEST(MoveYears, LeavesQuotedWordsAndNumbersThatAreNoYears) {
    EXPECT_EQ(moved("cuộc thi “Ý tưởng năm 2026”"), "cuộc thi “Ý tưởng năm 2026”");
    EXPECT_EQ(moved("12026 hồ sơ"), "12026 hồ sơ");
}

TEST(MoveYears, PutsTheLastDayOfFebruaryRight) {
    EXPECT_EQ(move_years("Trước ngày 29/02/2028", 2028, 2029).text, "Trước ngày 28/02/2029");
}

TEST(MoveYears, NotesOtherYears) { EXPECT_THAT(kinds("đến năm 2035"), ElementsAre(Kind::other)); }

}  // namespace
}  // namespace kehoach::draft
