#include "draft/matching.h"

#include <gtest/gtest.h>

#include "draft/plan_of_rows.h"

namespace kehoach::draft {
namespace {

std::vector<TaskEntry> entries(const std::vector<std::string>& tasks, const std::string& group = "I. CHUNG") {
    std::vector<TaskEntry> result;
    for (const std::string& task : tasks) {
        TaskEntry& entry = result.emplace_back();
        entry.number = std::to_string(result.size());
        entry.id = "I." + entry.number;
        entry.group = group;
        entry.task = task;
    }
    return result;
}

TEST(MatchTasks, PairsEqualWordsWhereverTheyStand) {
    const Matches matches = match_tasks(entries({"Rà soát văn bản", "Tuyển dụng công chức"}),
                                        entries({"Tuyển dụng công chức", "Rà soát văn bản"}), {});
    ASSERT_EQ(matches.pairs.size(), 2u);
    EXPECT_EQ(matches.pairs[0].right, 1u);
    EXPECT_EQ(matches.pairs[1].right, 0u);
    EXPECT_EQ(matches.pairs[0].by, MatchedBy::words);
}

TEST(MatchTasks, GivesTheBetterOfTwoToEach) {
    const Matches matches =
        match_tasks(entries({"Kiểm tra công tác văn thư", "Kiểm tra công tác văn thư lưu trữ"}),
                    entries({"Kiểm tra công tác văn thư lưu trữ", "Kiểm tra công tác văn thư"}), {});
    ASSERT_EQ(matches.pairs.size(), 2u);
    EXPECT_EQ(matches.pairs[0].right, 1u);
    EXPECT_EQ(matches.pairs[1].right, 0u);
}

TEST(MatchTasks, AsksWhereOnlySomeWordsAreShared) {
    const Matches matches = match_tasks(entries({"Kiểm tra công tác CCHC tối thiểu 20% các sở, ngành"}),
                                        entries({"Kiểm tra công tác CCHC tại các phòng"}), {});
    ASSERT_EQ(matches.pairs.size(), 1u);
    EXPECT_EQ(matches.pairs[0].by, MatchedBy::likely_words);
    EXPECT_LT(matches.pairs[0].score, sure_score);
}

TEST(MatchTasks, GuessesNothingBelow) {
    const Matches matches = match_tasks(entries({"Tổ chức tuyển dụng công chức"}),
                                        entries({"Tổ chức kiểm kê tài sản"}, "II"), {});
    EXPECT_TRUE(matches.pairs.empty());
}

TEST(MatchTasks, BelievesWhatIsKnownOverAllWords) {
    const Matches matches = match_tasks(entries({"Rà soát văn bản", "Tuyển dụng công chức"}),
                                        entries({"Rà soát văn bản"}), {{1, 0}});
    ASSERT_EQ(matches.pairs.size(), 1u);
    EXPECT_EQ(matches.pairs[0].left, 1u);
    EXPECT_EQ(matches.pairs[0].by, MatchedBy::provenance);
}

TEST(MatchTasks, NamesTheNearestOfATaskThatIsLeftOver) {
    const Matches matches = match_tasks(entries({"Rà soát văn bản", "Rà soát, công bố văn bản"}),
                                        entries({"Rà soát văn bản"}), {});
    ASSERT_EQ(matches.near.size(), 1u);
    EXPECT_EQ(matches.near[0].left, 1u);
    EXPECT_EQ(matches.near[0].right, 0u);
}

TEST(MatchTasks, FindsAGroupWithinAnother) {
    const Matches matches =
        match_tasks(entries({"Số hóa hồ sơ"}, "VII. CHÍNH QUYỀN SỐ"),
                    entries({"Số hóa hồ sơ"}, "VII. CHÍNH QUYỀN SỐ / VII.2. Dữ liệu"), {});
    ASSERT_EQ(matches.pairs.size(), 1u);
    EXPECT_TRUE(matches.pairs[0].same_group);
}

TEST(MatchTasks, PairsTheSameWordsOfAThousandTasksInTheirOrder) {
    const std::vector<TaskEntry> all = entries(std::vector<std::string>(1000, "Báo cáo kết quả"));
    const Matches matches = match_tasks(all, all, {});
    ASSERT_EQ(matches.pairs.size(), 1000u);
    for (const Match& match : matches.pairs)
        EXPECT_EQ(match.left, match.right);
}

}  // namespace
}  // namespace kehoach::draft
