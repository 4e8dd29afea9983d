// What the sheets for work cannot hold of a plan's tasks, and what they ask of Excel.
#include "fill/task_book.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.h"
#include "fill/template.h"
#include "fill/working_sheet.h"

namespace kehoach::fill {
namespace {

using plan::Role;
using testing::ElementsAre;

const Rules& rules() {
    static const Rules shipped = [] {
        Diagnostics diagnostics;
        return load_template(std::filesystem::path(KEHOACH_SOURCE_DIR) / "templates", "plan", {}, {},
                             diagnostics)
            .value()
            .rules;
    }();
    return shipped;
}

plan::Text text(const std::string& words) { return {{plan::Run{words, false, false, "", {}}}, {}}; }

plan::Column column(const std::string& title, Role role) {
    plan::Column column;
    column.title = text(title);
    column.role = role;
    return column;
}

// Task, lead, due and a column of the annex's own.
plan::Plan plan_of(std::size_t tasks, const std::string& own_title = "Kinh phí") {
    plan::Plan plan;
    plan::Annex& annex = plan.annexes.emplace_back();
    annex.columns = {column("Nhiệm vụ", Role::task), column("Chủ trì", Role::lead),
                     column("Thời hạn", Role::due), column(own_title, Role::other)};
    plan::Task task;
    task.cells = {{{text("Họp")}}, {{text("Văn phòng")}}, {{text("Quý I")}}, {{text("không")}}};
    annex.tasks.assign(tasks, task);
    return plan;
}

std::vector<std::string> said_of(const plan::Plan& plan) {
    Diagnostics diagnostics;
    const TaskBook tasks(plan, rules(), {2026, 1, 2}, diagnostics);
    std::vector<std::string> slugs;
    for (const Diagnostic& diagnostic : diagnostics.all())
        slugs.push_back(diagnostic.slug);
    return slugs;
}

TEST(TaskBook, SaysNothingOfWhatExcelHolds) { EXPECT_THAT(said_of(plan_of(2)), ElementsAre()); }

TEST(TaskBook, SaysOnceThatThereAreTooManyLinks) {
    plan::Plan plan = plan_of(1);
    plan::Annex& annex = plan.annexes[0];
    annex.columns.resize(2);
    plan::Task task;  // with little to read
    task.cells = {std::vector{text("Họp")}, std::vector{plan::Text()}};
    task.work.result = "https://a.vn/";
    annex.tasks.assign(document::most_links + 2, task);
    EXPECT_THAT(said_of(plan), ElementsAre("too-many-links"));
}

TEST(TaskBook, SaysThatATitleIsTooLongForATable) {
    EXPECT_THAT(said_of(plan_of(1, std::string(300, 'a'))), ElementsAre("long-column-title"));
}

TEST(TaskBook, ATextThatIsTooLongForACellIsSaidOnce) {
    plan::Plan plan = plan_of(2);
    plan.annexes[0].tasks[0].cells[3] = {{text(std::string(document::most_cell_units + 1, 'a'))}};
    EXPECT_THAT(said_of(plan), ElementsAre("long-cell"));
}

TEST(WorkingSheet, ItsHintsAreAsShortAsExcelAsks) {
    Diagnostics diagnostics;
    const plan::Plan plan = plan_of(1);
    const auto tasks = std::make_shared<const TaskBook>(plan, rules(), Date{2026, 1, 2}, diagnostics);
    const document::Sheet sheet = working_sheet(tasks);
    EXPECT_FALSE(sheet.validations.empty());
    for (const document::Validation& validation : sheet.validations) {
        EXPECT_LE(count_characters(validation.title), 32);
        EXPECT_LE(count_characters(validation.message), 255);
        EXPECT_LE(count_characters(validation.error_title), 32);
        EXPECT_LE(count_characters(validation.error), 255);
        EXPECT_LE(count_characters(validation.condition), 255);
    }
}

}  // namespace
}  // namespace kehoach::fill
