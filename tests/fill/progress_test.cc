// The table of a report on a plan's tasks.
#include "fill/progress.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kehoach::fill {
namespace {

using plan::Role;
using testing::ElementsAre;

plan::Text text(const std::string& words) { return {{plan::Run{words, false, false, "", {}}}, {}}; }

std::vector<std::string> plains(const std::vector<plan::Text>& texts) {
    std::vector<std::string> words;
    for (const plan::Text& one : texts)
        words.push_back(plan::plain(one));
    return words;
}

plan::Column column(const std::string& title, Role role) {
    plan::Column column;
    column.title = text(title);
    column.role = role;
    return column;
}

plan::Task task(const std::vector<std::string>& cells, plan::Work work) {
    plan::Task task;
    for (const std::string& cell : cells)
        task.cells.emplace_back(std::vector{text(cell)});
    task.work = std::move(work);
    return task;
}

// Number, task, product, lead and due; one task without group and one with a part.
plan::Annex annex() {
    plan::Annex annex;
    annex.columns = {column("STT", Role::number), column("Nhiệm vụ", Role::task),
                     column("Sản phẩm", Role::product), column("Chủ trì", Role::lead),
                     column("Thời gian", Role::due)};
    plan::Work doing;
    doing.status = plan::TaskStatus::doing;
    doing.progress = 60;
    doing.note = "Một.\nHai.";
    annex.tasks = {task({"a", "p", "b", "c"}, doing)};
    plan::Group& group = annex.groups.emplace_back();
    plan::Work done;
    done.status = plan::TaskStatus::done;
    done.result = "Kế hoạch số 47";
    group.tasks = {task({"d", "p", "e", "f"}, {})};
    group.tasks[0].tasks = {task({"g", "p", "h", "i"}, done)};
    return annex;
}

TEST(Progress, ShowsTheColumnsOfATaskAndWhatBecameOfIt) {
    const plan::Annex progress = progress_of(annex());
    std::vector<std::string> titles;
    for (const plan::Column& shown : progress.columns)
        titles.push_back(plan::plain(shown.title));
    EXPECT_THAT(titles, ElementsAre("STT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kết quả thực hiện"));
    const plan::Task& first = progress.tasks[0];
    ASSERT_EQ(first.cells.size(), 4u);
    EXPECT_THAT(plains(*first.cells[1]), ElementsAre("b"));
    EXPECT_THAT(plains(*first.cells[3]), ElementsAre("Đang thực hiện (đạt 60%)", "Một.", "Hai."));
    const plan::Task& part = progress.groups[0].tasks[0].tasks[0];
    EXPECT_THAT(plains(*part.cells[3]), ElementsAre("Hoàn thành", "Kế hoạch số 47"));
}

TEST(Progress, CountsTasksButNotTheirParts) {
    EXPECT_EQ(plan::plain(progress_of(annex()).total),
              "Tổng cộng: 2 nhiệm vụ; Đang thực hiện: 1; Chưa thực hiện: 1./.");
}

TEST(Progress, DoesWithoutColumnsThatTheAnnexLacks) {
    plan::Annex bare;
    bare.columns = {column("Việc", Role::task)};
    bare.tasks = {task({"a"}, {})};
    const plan::Annex progress = progress_of(bare);
    EXPECT_EQ(progress.columns.size(), 2u);
    EXPECT_THAT(plains(*progress.tasks[0].cells[0]), ElementsAre("a"));
    EXPECT_THAT(plains(*progress.tasks[0].cells[1]), ElementsAre("Chưa thực hiện"));
}

}  // namespace
}  // namespace kehoach::fill
