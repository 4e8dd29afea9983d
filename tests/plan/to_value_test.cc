#include "plan/to_value.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include <gtest/gtest.h>

#include "base/files.h"
#include "base/yaml_writer.h"
#include "plan/json.h"
#include "plan/load.h"
#include "plan/typed.h"

namespace kehoach::plan {
namespace {

namespace fs = std::filesystem;

// Every plan of the fixtures, small and real.
std::vector<fs::path> all_plans() {
    std::vector<fs::path> plans;
    for (const char* folder : {"plans", "cases"})
        for (const auto& entry : fs::directory_iterator(fs::path(KEHOACH_SOURCE_DIR) / "fixtures" / folder))
            if (fs::exists(entry.path() / "plan.md")) plans.push_back(entry.path());
    std::ranges::sort(plans);
    return plans;
}

Plan load(const fs::path& path) {
    Diagnostics diagnostics;
    const auto plan = load_plan(path, {}, diagnostics);
    EXPECT_TRUE(plan) << path << to_text(diagnostics, Language::english);
    return plan.value_or(Plan{});
}

class ToValueOf : public ::testing::TestWithParam<fs::path> {
  protected:
    void SetUp() override {
        std::string pattern = (fs::temp_directory_path() / "to-value-XXXXXX").string();
        folder_ = mkdtemp(pattern.data());
    }
    void TearDown() override { fs::remove_all(folder_); }

    void write(const std::string& name, const std::string& text) { write_file(folder_ / name, text); }

    fs::path folder_;
};

TEST_P(ToValueOf, GivesThePlanBackThroughItsFiles) {
    const Plan plan = load(GetParam());
    Value heading = heading_value(plan);
    Value annexes;
    annexes.kind = Value::Kind::list;
    for (std::size_t i = 0; i < plan.annexes.size(); ++i) {
        Value name;
        name.kind = Value::Kind::text;
        name.text = "phu-luc-" + std::to_string(i + 1) + ".yaml";
        write(name.text, to_yaml(to_value(plan.annexes[i], plan.footnotes, Detail::work)));
        annexes.items.push_back(name);
    }
    heading.entries.push_back({"agency", {}, to_value(plan.agency)});
    heading.entries.push_back({"annexes", {}, annexes});
    std::string text = "---\n" + to_yaml(heading) + "---\n";
    for (const std::string& line : typed_body(plan))
        text += line + "\n";
    write("plan.md", text);

    const Plan again = load(folder_);
    EXPECT_EQ(to_yaml(to_value(again, Detail::work)), to_yaml(to_value(plan, Detail::work)));
    EXPECT_EQ(again.footnotes.size(), plan.footnotes.size());
    EXPECT_EQ(again.slots.day, plan.slots.day);
}

TEST_P(ToValueOf, GivesThePlanBackThroughPlanJson) {
    const Plan plan = load(GetParam());
    write("plan.json", to_json(to_value(plan, Detail::work)));
    EXPECT_EQ(to_yaml(to_value(load(folder_ / "plan.json"), Detail::work)),
              to_yaml(to_value(plan, Detail::work)));
}

TEST(ToValue, KeepsTheColumnsOfTypedTotals) {
    Annex annex;
    for (const Role role : {Role::number, Role::task, Role::amount, Role::amount})
        annex.columns.emplace_back().role = role;
    annex.total_amounts[2] = {*Decimal::parse("12.5"), 1, false, ""};
    const Value total = to_value(annex, {}, Detail::work).entries.back().value;
    EXPECT_EQ(to_yaml(total), "amounts:\n  - null\n  - 12,5\n");
}

TEST(ToValue, AsksForASumAgainThatHadNothingToAdd) {
    Annex annex;
    annex.is_total_summed = true;
    const Value total = to_value(annex, {}, Detail::work).entries.back().value;
    EXPECT_EQ(to_yaml(total), "amounts: sum\n");
}

TEST(ToValue, SaysWhatTheOfficeNotesAboutATask) {
    Annex annex;
    annex.tasks.emplace_back().work = {TaskStatus::dropped, 0, "Công văn 5", "Một\nHai"};
    annex.tasks.emplace_back();
    EXPECT_EQ(
        to_yaml(to_value(annex, {}, Detail::work)),
        "format: kehoach-annex/1\ntasks:\n  - status: dropped\n    progress: 0\n    result: Công văn 5\n"
        "    note: \"Một\\nHai\"\n  - {}\n");
}

INSTANTIATE_TEST_SUITE_P(Fixtures, ToValueOf, ::testing::ValuesIn(all_plans()));

}  // namespace
}  // namespace kehoach::plan
