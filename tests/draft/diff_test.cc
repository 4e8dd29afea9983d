#include "draft/diff.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "draft/diff_report.h"
#include "draft/plan_of_rows.h"
#include "plan/body.h"
#include "plan/plan_folder.h"

namespace kehoach::draft {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// One line for each difference: "changed I.1 → I.2 due".
std::vector<std::string> lines_of(const PlanDiff& diff, Part part) {
    std::vector<std::string> lines;
    for (const Difference& difference : diff.differences) {
        if (difference.part != part) continue;
        static constexpr const char* changes[] = {"added", "removed", "moved", "changed"};
        std::string line = changes[static_cast<int>(difference.change)];
        line += " " + difference.before_place + "→" + difference.after_place;
        if (difference.change == Change::changed)
            for (const FieldChange& field : difference.fields)
                line += " " + field.key;
        if (difference.change == Change::changed && difference.moved) line += " moved";
        lines.push_back(line);
    }
    return lines;
}

std::vector<std::string> task_lines(const std::vector<RowOf>& before, const std::vector<RowOf>& after) {
    return lines_of(diff_plans(plan_of_rows("a", before), plan_of_rows("b", after)), Part::task);
}

plan::Plan plan_of_lines(const std::vector<std::string>& lines) {
    plan::Plan plan;
    std::vector<plan::BodyLine> typed;
    for (const std::string& line : lines)
        typed.push_back({line, {}});
    Diagnostics diagnostics;
    plan.body = plan::read_body(typed, diagnostics).blocks;
    return plan;
}

std::vector<std::string> body_lines(const std::vector<std::string>& before,
                                    const std::vector<std::string>& after) {
    return lines_of(diff_plans(plan_of_lines(before), plan_of_lines(after)), Part::body);
}

const std::vector<RowOf> three{{"Rà soát văn bản"}, {"Tuyển dụng công chức"}, {"Kiểm kê tài sản"}};

TEST(DiffPlans, FindsNothingInEqualPlans) {
    const plan::Plan plan = plan_of_rows("a", three);
    EXPECT_THAT(diff_plans(plan, plan).differences, IsEmpty());
}

TEST(DiffPlans, SaysValuesOfKeysInTheReadersLanguage) {
    const plan::Plan before = plan_of_rows("a", three);
    plan::Plan after = before;
    after.status = before.status == plan::Status::draft ? plan::Status::final : plan::Status::draft;
    const PlanDiff diff = diff_plans(before, after);
    EXPECT_THAT(diff_text(diff, Language::vietnamese, false), HasSubstr("Dự thảo"));
    EXPECT_THAT(diff_text(diff, Language::vietnamese, false), HasSubstr("ản chính thức"));
    EXPECT_THAT(diff_text(diff, Language::english, false), HasSubstr("final"));
    EXPECT_THAT(diff_json(diff), HasSubstr("\"final\""));
}

TEST(DiffPlans, FindsCellsThatChanged) {
    auto changed = three;
    changed[1].due = "Quý II/2026";
    changed[1].lead = "Phòng Kinh tế";
    EXPECT_THAT(task_lines(three, changed), ElementsAre("changed I.2→I.2 lead due"));
}

TEST(DiffPlans, SaysNothingOfNumbersThatFollowByThemselves) {
    EXPECT_THAT(task_lines(three, {three[0], {"Số hóa hồ sơ"}, three[1], three[2]}),
                ElementsAre("added →I.2"));
    EXPECT_THAT(task_lines(three, {three[0], three[2]}), ElementsAre("removed I.2→"));
}

TEST(DiffPlans, TellsMovedFromStanding) {
    EXPECT_THAT(task_lines(three, {three[2], three[0], three[1]}), ElementsAre("moved I.3→I.1"));
}

TEST(DiffPlans, TellsChangedAndMoved) {
    auto changed = three[2];
    changed.due = "Quý IV/2026";
    EXPECT_THAT(task_lines(three, {changed, three[0], three[1]}), ElementsAre("changed I.3→I.1 due moved"));
}

TEST(DiffPlans, PairsTasksOfOneSource) {
    EXPECT_THAT(task_lines({{"Một", "Kế hoạch", "Phòng", "Quý I/2026", "tinh I.4"}},
                           {{"Hai", "Kế hoạch", "Phòng", "Quý I/2026", "tinh I.4"}}),
                ElementsAre("changed I.1→I.1 task"));
}

TEST(DiffPlans, PairsEqualIdsWhereTheyAreKept) {
    const plan::Plan before = plan_of_rows("a", {{"Một việc"}}), after = plan_of_rows("b", {{"Khác hẳn"}});
    EXPECT_THAT(lines_of(diff_plans(before, after), Part::task), ElementsAre("removed I.1→", "added →I.1"));
    EXPECT_THAT(lines_of(diff_plans(before, after, {.ids_are_kept = true}), Part::task),
                ElementsAre("changed I.1→I.1 task"));
}

TEST(DiffPlans, ComparesHeadingsByTheirKeys) {
    plan::Plan before, after;
    before.slots.number = "47";
    after.signer.name = text_of_words("Nguyễn Văn A");
    after.recipients = {text_of_words("Lưu: VT")};
    EXPECT_THAT(lines_of(diff_plans(before, after), Part::heading),
                ElementsAre("changed signer.name→signer.name signer.name",
                            "changed recipients→recipients recipients", "changed number→number number"));
}

TEST(DiffPlans, ComparesTheBodyLineByLine) {
    EXPECT_THAT(body_lines({"# I. MỤC TIÊU", "- Giữ vững kết quả năm trước.", "# II. NHIỆM VỤ",
                            "1. Rà soát văn bản."},
                           {"# I. MỤC TIÊU", "- Giữ vững kết quả năm 2025.", "# II. NHIỆM VỤ",
                            "1. Rà soát văn bản.", "2. Số hóa hồ sơ."}),
                ElementsAre("changed I→I text", "added →II 2."));
}

TEST(DiffPlans, FindsASectionThatMoved) {
    EXPECT_THAT(body_lines({"# I. MỤC TIÊU", "Một đoạn văn.", "# II. NHIỆM VỤ", "# III. KINH PHÍ"},
                           {"# I. MỤC TIÊU", "# II. NHIỆM VỤ", "# III. KINH PHÍ", "Một đoạn văn."}),
                ElementsAre("moved I→III"));
}

TEST(DiffPlans, ComparesTheFramesOfAnnexes) {
    plan::Plan before = plan_of_rows("a", three), after = before;
    after.annexes.front().groups.front().label = text_of_words("CHỈ ĐẠO, ĐIỀU HÀNH");
    EXPECT_THAT(lines_of(diff_plans(before, after), Part::annex), ElementsAre("changed → text"));
    EXPECT_THAT(lines_of(diff_plans(before, after), Part::task), IsEmpty());
}

// A plan with one annex.
plan::Plan plan_with_annex(const std::string& keys, const std::string& file, const std::string& content) {
    plan::PlanFolder folder;
    folder.write_plan("annexes: [" + keys + "]\n", "Nội dung\n");
    folder.write(file, content);
    return folder.load_clean();
}

TEST(DiffPlans, ComparesPlainTablesRowByRow) {
    const auto plan = [](const std::string& amount) {
        return plan_with_annex("{file: chi.csv, title: DỰ TOÁN, total: sum}", "chi.csv",
                               "STT,Nội dung,Số tiền\n1,Mua máy," + amount + "\n2,Tập huấn,5.000.000\n");
    };
    const PlanDiff diff = diff_plans(plan("25.000.000"), plan("28.000.000"));
    ASSERT_EQ(diff.differences.size(), 1U);
    EXPECT_EQ(diff.differences[0].part, Part::annex);
    EXPECT_EQ(diff.differences[0].fields[0].before, "Mua máy | 25.000.000");
    EXPECT_EQ(diff.differences[0].fields[0].after, "Mua máy | 28.000.000");
}

TEST(DiffPlans, ComparesTextsOfAnnexesLineByLine) {
    const auto plan = [](const std::string& line) {
        return plan_with_annex("mau.md", "mau.md",
                               "---\nformat: kehoach-annex/1\ntitle: MẪU\n---\n# I. CHUNG\n" + line + "\n");
    };
    EXPECT_THAT(lines_of(diff_plans(plan("1. Báo cáo trước ngày 05/6."), plan("1. Báo cáo trước ngày 15/6.")),
                         Part::annex),
                ElementsAre("changed Phụ lục, I 1.→Phụ lục, I 1. text"));
}

TEST(DiffPlans, ComparesTypedTotals) {
    const auto plan = [](const std::string& amount) {
        return plan_with_annex(
            "a.yaml", "a.yaml",
            "format: kehoach-annex/1\ntitle: KINH PHÍ\ncolumns:\n  - {title: Việc, role: task}\n"
            "  - {title: Hạn, role: due}\n  - {title: Tiền, role: amount}\n"
            "tasks:\n  - cells: [Mua máy, Quý I/2026, \"\"]\n"
            "total: {label: Tổng cộng, amounts: [" +
                amount + "]}\n");
    };
    EXPECT_THAT(lines_of(diff_plans(plan("1.000"), plan("2.000")), Part::annex),
                ElementsAre("changed Phụ lục→Phụ lục text"));
}

TEST(DiffText, MarksWordsInSignsOrColours) {
    auto changed = three;
    changed[0].due = "Quý II/2026";
    const PlanDiff diff = diff_plans(plan_of_rows("a", three), plan_of_rows("b", changed));
    EXPECT_EQ(diff_text(diff, Language::vietnamese, false),
              "a → b\n\nNhiệm vụ: sửa 1\n~ I.1  Rà soát văn bản\n    Thời hạn: Quý [-I-]{+II+}/2026\n");
    EXPECT_THAT(diff_text(diff, Language::english, true),
                HasSubstr("Quý \033[31mI\033[0m\033[32mII\033[0m/2026"));
}

TEST(DiffText, SaysWhenNothingDiffers) {
    EXPECT_EQ(diff_text({"a", "b", {}}, Language::vietnamese, false), "a → b\nkhông khác nhau\n");
}

}  // namespace
}  // namespace kehoach::draft
