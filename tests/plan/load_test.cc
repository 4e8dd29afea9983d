// Whole plans: files and keys, command-line values, plan.json, and what is reported in one run.
#include "plan/load.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plan_folder.h"

namespace kehoach::plan {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

namespace fs = std::filesystem;

constexpr const char* body = "# I. MỤC ĐÍCH\n\nThực hiện.\n";

std::vector<std::string> plains(const std::vector<Text>& texts) {
    std::vector<std::string> plains;
    for (const Text& text : texts)
        plains.push_back(plain(text));
    return plains;
}

TEST(LoadPlan, ReadsThePlanOfVinhLinhWithoutADiagnostic) {
    Diagnostics diagnostics;
    const auto plan = load_plan(fs::path(KEHOACH_SOURCE_DIR) / "fixtures/plans/vinh-linh", {}, diagnostics);
    EXPECT_EQ(to_text(diagnostics, Language::english), "");
    ASSERT_TRUE(plan);
    EXPECT_EQ(plan->name, "vinh-linh");
    EXPECT_EQ(plan->type, "plan");
    EXPECT_EQ(plan->template_name, "plan");
    EXPECT_EQ(plain(plan->title), "Cải cách hành chính xã Vĩnh Linh năm 2026");
    EXPECT_EQ(plan->agency.short_name, "UBND xã Vĩnh Linh");
    EXPECT_EQ(plan->agency.units.size(), 6u);
    EXPECT_EQ(plan->slots.number, std::nullopt);
    EXPECT_EQ(plan->slots.year, 2026);
    EXPECT_EQ(plan->slots.month, 1);
    EXPECT_EQ(plan->slots.day, std::nullopt);
    EXPECT_THAT(plains(plan->signer.authority), ElementsAre("TM. UỶ BAN NHÂN DÂN", "CHỦ TỊCH"));
    EXPECT_EQ(plan->recipients.size(), 7u);
    ASSERT_EQ(plan->annexes.size(), 1u);
    EXPECT_EQ(count_tasks(plan->annexes[0]), 35);
    EXPECT_EQ(plan->annexes[0].file, "phu-luc.yaml");
}

TEST(LoadPlan, HasDefaults) {
    PlanFolder folder;
    folder.write_plan("", body);
    const Plan plan = folder.load_clean();
    EXPECT_EQ(plan.name, "ke-hoach");
    EXPECT_EQ(plan.type, "plan");
    EXPECT_EQ(plan.numbering, Numbering::typed);
    EXPECT_EQ(plan.status, Status::final);
    EXPECT_EQ(plan.slots.year, std::nullopt);
    EXPECT_TRUE(plan.signer.authority.empty());
    EXPECT_THAT(plan.recipients, IsEmpty());
    EXPECT_THAT(plan.annexes, IsEmpty());
    EXPECT_EQ(place_in_file(plan.span), "1:1+3");
}

TEST(LoadPlan, ReadsEveryKey) {
    PlanFolder folder;
    folder.write_plan(
        "type: chuong-trinh\nnumber: 047\ndate: 9/2/2026\nsigner: {authority: CHỦ TỊCH, name: A B}\n"
        "recipients: [Như trên, \"Lưu: VT\"]\nbases: [Căn cứ Luật *số* 1;]\nnumbering: auto\n"
        "status: draft\nreference: (Kèm theo Quyết định số {number}/QĐ-UBND)\n",
        body);
    const Plan plan = folder.load_clean();
    EXPECT_EQ(plan.type, "chuong-trinh");
    EXPECT_EQ(plan.template_name, "chuong-trinh");
    EXPECT_EQ(plan.slots.number, "047");
    EXPECT_EQ(plan.slots.day, 9);
    EXPECT_EQ(plan.slots.month, 2);
    EXPECT_EQ(plan.slots.year, 2026);
    EXPECT_THAT(plains(plan.signer.authority), ElementsAre("CHỦ TỊCH"));
    EXPECT_EQ(plain(plan.signer.name), "A B");
    EXPECT_THAT(shown(plan.recipients[1]), ElementsAre("Lưu: VT @9:25+7"));
    EXPECT_EQ(shown(plan.bases[0]).size(), 3u);
    EXPECT_EQ(plain(plan.reference), "(Kèm theo Quyết định số {number}/QĐ-UBND)");
    EXPECT_EQ(plan.numbering, Numbering::automatic);
    EXPECT_EQ(plan.status, Status::draft);
}

TEST(LoadPlan, ReadsTheDecisionThatIssuesThePlan) {
    PlanFolder folder;
    folder.write_plan(
        "decision:\n  title: Ban hành Kế hoạch\n  authority: CHỦ TỊCH UBND XÃ A\n  body:\n"
        "    - Điều 1. Ban hành kèm theo Quyết định này[^1].\n    - 1. Khoản.\n"
        "    - \"[^1]: Ghi chú.\"\n",
        body);
    const Plan plan = folder.load_clean();
    EXPECT_EQ(plan.template_name, "plan-with-decision");
    ASSERT_TRUE(plan.decision);
    EXPECT_EQ(plain(plan.decision->title), "Ban hành Kế hoạch");
    EXPECT_EQ(plain(plan.decision->authority), "CHỦ TỊCH UBND XÃ A");
    ASSERT_EQ(plan.decision->body.size(), 2u);
    EXPECT_EQ(plan.decision->body[0].marker->kind, MarkerKind::article);
    EXPECT_EQ(plan.decision->body[1].marker->kind, MarkerKind::arabic);
    EXPECT_EQ(plan.footnotes.size(), 1u);
}

TEST(LoadPlan, ReadsMarksAddresseesAndTheUnit) {
    PlanFolder folder;
    folder.write("agency.yaml",
                 "format: kehoach-agency/1\nname: UBND xã A\nlevel: commune\nplace: A\nheading: [XÃ A]\n"
                 "symbol: UBND\naddress: [\"Số: 12\", \"ĐT: 0237\"]\n"
                 "units: [{name: Phòng Văn hóa - Xã hội, abbreviation: VHXH, aliases: [Phòng VHXH]}]\n");
    folder.write_plan(
        "urgency: THƯỢNG KHẨN\ncirculation: Lưu hành nội bộ\ndrafter: PL\ncopies: 300\n"
        "unit: Phòng VHXH\naddressees: [Sở Nội vụ]\n",
        body);
    const Plan plan = folder.load_clean();
    EXPECT_EQ(plan.urgency, "thượng khẩn");
    EXPECT_EQ(plan.circulation, "lưu hành nội bộ");
    EXPECT_EQ(plain(plan.drafter), "PL");
    EXPECT_EQ(plain(plan.copies), "300");
    EXPECT_EQ(plan.unit, "VHXH");
    EXPECT_THAT(plains(plan.addressees), ElementsAre("Sở Nội vụ"));
    EXPECT_THAT(plains(plan.agency.address), ElementsAre("Số: 12", "ĐT: 0237"));
}

TEST(LoadPlan, AcceptsEitherPlaceOfATone) {
    PlanFolder folder;
    folder.write_plan("urgency: HOẢ TỐC\n", body);
    EXPECT_EQ(folder.load_clean().urgency, "hỏa tốc");
}

TEST(LoadPlan, ReadsADecisionTypedAsOneText) {
    PlanFolder folder;
    folder.write_plan("decision:\n  title: Ban hành\n  body: |\n    Điều 1. Một.\n\n    Điều 2. Hai: ba./.\n",
                      body);
    const Plan plan = folder.load_clean();
    ASSERT_EQ(plan.decision->body.size(), 2u);
    EXPECT_EQ(plain(plan.decision->body[1].text), "Hai: ba./.");
}

TEST(LoadPlan, ADecisionNeedsItsTitleAndItsText) {
    PlanFolder folder;
    folder.write_plan("decision: {authority: CHỦ TỊCH}\n", body);
    EXPECT_FALSE(folder.load());
    EXPECT_THAT(folder.slugs(), ElementsAre("missing-key", "missing-key"));
}

TEST(LoadPlan, DatesMayHaveBlankParts) {
    PlanFolder folder;
    const auto slots = [&](const std::string& date) {
        folder.write_plan("date: " + date + "\n", body);
        const Slots read = folder.load_clean().slots;
        const auto part = [](const std::optional<int>& value) {
            return value ? std::to_string(*value) : "_";
        };
        return part(read.day) + "/" + part(read.month) + "/" + part(read.year);
    };
    EXPECT_EQ(slots("2026-02-09"), "9/2/2026");
    EXPECT_EQ(slots("09/02/2026"), "9/2/2026");
    EXPECT_EQ(slots("29/2/2028"), "29/2/2028");
    EXPECT_EQ(slots("2026-02"), "_/2/2026");
    EXPECT_EQ(slots("2026"), "_/_/2026");
    EXPECT_EQ(slots(""), "_/_/_");
    EXPECT_EQ(slots("\"\""), "_/_/_");
}

TEST(LoadPlan, SaysTheNearestRealDate) {
    PlanFolder folder;
    const auto nearest = [&](const std::string& date) {
        folder.write_plan("date: " + date + "\n", body);
        EXPECT_FALSE(folder.load());
        EXPECT_THAT(folder.slugs(), ElementsAre("impossible-date"));
        return folder.diagnostics.all().at(0).arguments.at(1);
    };
    EXPECT_EQ(nearest("31/02/2026"), "2026-02-28");
    EXPECT_EQ(nearest("29/2/2100"), "2100-02-28");
    EXPECT_EQ(nearest("2026-04-31"), "2026-04-30");
    EXPECT_EQ(nearest("0/5/2026"), "2026-05-01");
    EXPECT_EQ(nearest("2026-13"), "2026-12");
    EXPECT_EQ(nearest("40/15/2026"), "2026-12-31");
}

TEST(LoadPlan, RefusesWhatIsNoDate) {
    PlanFolder folder;
    for (const char* date : {"tháng 2", "2026-02-09T00:00", "20260209", "1/2/3/2026", "2026-", "-2026"}) {
        folder.write_plan("date: \"" + std::string(date) + "\"\n", body);
        EXPECT_FALSE(folder.load()) << date;
        EXPECT_THAT(folder.slugs(), ElementsAre("bad-date")) << date;
    }
}

TEST(LoadPlan, CommandLineValuesGoOverThoseOfTheFile) {
    PlanFolder folder;
    folder.write_plan("date: không biết\nstatus: draft\n", body);
    const Plan plan = folder.load_clean({{"number", "47"},
                                         {"date", "09/02/2026"},
                                         {"title", "Kế hoạch **mới**"},
                                         {"status", "final"},
                                         {"numbering", "auto"},
                                         {"template", "plan-2"}});
    EXPECT_EQ(plan.slots.number, "47");
    EXPECT_EQ(plan.slots.day, 9);
    EXPECT_EQ(plan.status, Status::final);
    EXPECT_EQ(plan.numbering, Numbering::automatic);
    EXPECT_EQ(plan.template_name, "plan-2");
    EXPECT_THAT(shown(plan.title), ElementsAre("Kế hoạch  @1:7+9", "B:mới @1:18+3"));
    EXPECT_EQ(plan.title.span.source->name(), "--set");
}

TEST(LoadPlan, CommandLineValuesAreCheckedLikeTheOthers) {
    PlanFolder folder;
    folder.write_plan("date: 2026-02\n", body);
    EXPECT_FALSE(folder.load({{"date", "2026-02-30"}, {"stauts", "draft"}, {"agency", "x.yaml"}}));
    EXPECT_EQ(to_text(folder.diagnostics, Language::vietnamese),
              "--set:1:1: lỗi: --set không đổi được mục \"agency\" [unknown-setting]\n"
              "    agency=x.yaml\n"
              "    ^^^^^^\n"
              "    gợi ý: các mục đổi được: number, date, title, status, numbering, template\n"
              "--set:1:1: lỗi: --set không đổi được mục \"stauts\" [misspelt-setting]\n"
              "    stauts=draft\n"
              "    ^^^^^^\n"
              "    gợi ý: có phải là \"status\" không?\n"
              "--set:1:6: lỗi: ngày \"2026-02-30\" không có trong lịch [impossible-date]\n"
              "    date=2026-02-30\n"
              "         ^^^^^^^^^^\n"
              "    gợi ý: viết ngày theo dạng 2026-02-28, hoặc để trống ngày\n");
}

TEST(LoadPlan, AnEmptyCommandLineValueMakesBlank) {
    PlanFolder folder;
    folder.write_plan("number: 47\ndate: 2026-02-09\n", body);
    const Plan plan = folder.load_clean({{"number", ""}, {"date", ""}});
    EXPECT_EQ(plan.slots.number, std::nullopt);
    EXPECT_EQ(plan.slots.year, std::nullopt);
}

TEST(LoadPlan, TakesNoJsonOfAnotherKindForAPlan) {
    PlanFolder folder;
    folder.write("a.signing.json", R"({"format": "kehoach-signing/1", "fields": []})");
    Diagnostics diagnostics;
    EXPECT_FALSE(load_plan(folder.path() / "a.signing.json", {}, diagnostics));
    ASSERT_EQ(diagnostics.all().size(), 1u);
    EXPECT_EQ(diagnostics.all()[0].slug, "other-file-for-plan");
    EXPECT_EQ(diagnostics.all()[0].arguments, std::vector<std::string>{"kehoach-signing/1"});
}

TEST(LoadPlan, TakesTheFolderItsFileOrJson) {
    PlanFolder folder;
    folder.write_plan("", body);
    folder.write("plan.json",
                 R"({"format": "kehoach-plan/1", "title": "JSON", "agency": "agency.yaml", "body": "a"})");
    const auto title = [&](const fs::path& path) {
        Diagnostics diagnostics;
        const auto plan = load_plan(path, {}, diagnostics);
        EXPECT_EQ(to_text(diagnostics, Language::english), "");
        return plan ? plan->name + ": " + plain(plan->title) : "";
    };
    EXPECT_EQ(title(folder.path()), "ke-hoach: Kế hoạch năm 2026");
    EXPECT_EQ(title(folder.path() / ""), "ke-hoach: Kế hoạch năm 2026");
    EXPECT_EQ(title(folder.path() / "plan.md"), "ke-hoach: Kế hoạch năm 2026");
    EXPECT_EQ(title(folder.path() / "." / "plan.json"), "ke-hoach: JSON");
    fs::remove(folder.path() / "plan.md");
    EXPECT_EQ(title(folder.path()), "ke-hoach: JSON");
}

TEST(LoadPlan, SaysWhenThereIsNoPlan) {
    PlanFolder folder;
    EXPECT_FALSE(folder.load());
    EXPECT_THAT(folder.slugs(), ElementsAre("no-plan-in-folder"));
    EXPECT_THAT(folder.diagnostics.all()[0].arguments, ElementsAre("ke-hoach"));
    Diagnostics diagnostics;
    EXPECT_FALSE(load_plan("khong/co/thu-muc", {}, diagnostics));
    EXPECT_THAT(diagnostics.all().at(0).arguments, ElementsAre("khong/co/thu-muc"));
}

TEST(LoadPlan, ShowsThePrefixBeforeFileNames) {
    PlanFolder folder;
    folder.write_plan("annexes: [phu-luc.yaml, b.yaml]\nstatus: x\n", body);
    folder.write("b.yaml", "[]\n");
    Diagnostics diagnostics;
    EXPECT_FALSE(load_plan(folder.path(), {}, diagnostics, "xa-a/"));
    std::vector<std::string> places;
    for (const Diagnostic& diagnostic : diagnostics.all())
        places.push_back(diagnostic.file + " " + diagnostic.slug);
    EXPECT_THAT(places, ElementsAre("xa-a/plan.md unknown-value", "xa-a/plan.md missing-file",
                                    "xa-a/b.yaml file-without-keys"));
}

TEST(LoadPlan, JsonSaysTheSame) {
    PlanFolder folder;
    folder.write("plan.json", R"({
  "format": "kehoach-plan/1", "title": "Kế hoạch năm 2026", "number": 47, "date": "2026-02-09",
  "agency": {"name": "UBND xã A", "level": "commune", "place": "A", "heading": ["UBND", "XÃ A"], "symbol": "UBND"},
  "recipients": ["Lưu: VT"],
  "annexes": [{"label": "Phụ lục", "title": "CÁC NHIỆM VỤ",
               "columns": [{"title": "STT", "role": "number"}, {"title": "Nhiệm vụ", "role": "task"}],
               "tasks": [{"number": 1, "cells": ["Báo cáo"]}, {"number": 2, "cells": [["Một", "Hai"]]}]}],
  "body": ["# I. MỤC ĐÍCH", "", "- Một[^1]", "  tiếp", "[^1]: Chú thích"]
})");
    const Plan plan = folder.load_clean();
    EXPECT_EQ(plan.slots.number, "47");
    EXPECT_EQ(plan.agency.name, "UBND xã A");
    ASSERT_EQ(plan.body.size(), 2u);
    EXPECT_EQ(plan.body[1].marker->typed, "-");
    EXPECT_EQ(plan.body[1].further.size(), 1u);
    EXPECT_EQ(place_in_file(plan.body[1].span), "8:34+9");
    ASSERT_EQ(plan.footnotes.size(), 1u);
    ASSERT_EQ(plan.annexes.size(), 1u);
    EXPECT_EQ(plan.annexes[0].file, "plan.json");
    EXPECT_EQ(plan.annexes[0].tasks[1].id, "2");
    EXPECT_EQ(plan.annexes[0].tasks[1].cells[0]->size(), 2u);
}

TEST(LoadPlan, JsonBodyMayBeOneText) {
    PlanFolder folder;
    folder.write(
        "plan.json",
        R"({"format": "kehoach-plan/1", "title": "K", "agency": "agency.yaml", "body": "# I. A\n\n- {day}\n"})");
    const Plan plan = folder.load_clean();
    ASSERT_EQ(plan.body.size(), 2u);
    EXPECT_EQ(plan.body[1].kind, BlockKind::item);
}

TEST(LoadPlan, TakesMapsInThePlaceOfFiles) {
    PlanFolder folder;
    folder.write("plan.md",
                 "---\nformat: kehoach-plan/1\ntitle: K\n"
                 "agency: {name: UBND xã A, level: ward, place: A, heading: [UBND], symbol: UBND}\n"
                 "annexes:\n  - label: Phụ lục\n    title: T\n    columns: [{title: Nhiệm vụ, role: task}]\n"
                 "    tasks: [{cells: [Báo cáo]}]\n---\na\n");
    const Plan plan = folder.load_clean();
    EXPECT_EQ(plan.agency.level, Level::ward);
    EXPECT_EQ(plan.annexes.at(0).tasks.at(0).id, "1");
    EXPECT_EQ(plan.annexes[0].file, "plan.md");
}

TEST(LoadPlan, PathsStartFromTheFileThatNamesThem) {
    PlanFolder folder;
    fs::create_directory(folder.path() / "pl");
    folder.write_plan("annexes: [pl/../pl/a.yaml]\n", body);
    folder.write(
        "pl/a.yaml",
        "format: kehoach-annex/1\nlabel: Phụ lục\ntitle: T\ncolumns: [{title: Nhiệm vụ, role: task}]\n");
    EXPECT_EQ(folder.load_clean().annexes.at(0).file, "pl/../pl/a.yaml");
    folder.write_plan("annexes: [" + (folder.path() / "pl/a.yaml").string() + "]\n", body);
    EXPECT_EQ(folder.load_clean().annexes.at(0).file, (folder.path() / "pl/a.yaml").string());
}

TEST(LoadPlan, WithoutBodyNeedsNoAgency) {
    PlanFolder folder;
    folder.write("plan.md", "---\nformat: kehoach-plan/1\ntitle: K\nannexes: [a.yaml]\n---\n\n");
    folder.write("a.yaml",
                 "format: kehoach-annex/1\nlabel: Phụ lục\ntitle: T\ncolumns: [{title: Nhiệm vụ}]\n");
    const Plan plan = folder.load_clean();
    EXPECT_THAT(plan.body, IsEmpty());
    EXPECT_EQ(plan.annexes.size(), 1u);
}

TEST(LoadPlan, ReadsWindowsLineEndsAndByteOrderMarks) {
    PlanFolder folder;
    folder.write("plan.md",
                 "\uFEFF---\r\nformat: kehoach-plan/1\r\ntitle: K\r\nagency: agency.yaml\r\n---  \r\na\r\n");
    EXPECT_EQ(plain(folder.load_clean().body.at(0).text), "a");
}

TEST(LoadPlan, NormalisesToNfc) {
    PlanFolder folder;
    folder.write_plan("recipients: [\"Qu\\u0079\\u0301\"]\n", "Quy\u0301 I\n");
    const Plan plan = folder.load_clean();
    EXPECT_EQ(plain(plan.body[0].text), "Quý I");
    EXPECT_EQ(plain(plan.recipients[0]), "Quý");
}

TEST(LoadPlan, GivesWarningsAndThePlan) {
    PlanFolder folder;
    folder.write_plan("", "## 1. A\n");
    EXPECT_TRUE(folder.load());
    EXPECT_THAT(folder.slugs(), ElementsAre("heading-jump"));
}

TEST(LoadPlan, SaysTheFirstOfAMillionErrors) {
    PlanFolder folder;
    std::string lines;
    for (int i = 0; i < 20'000; ++i)
        lines += "## \n{x}[^" + std::to_string(i) + "]";
    folder.write_plan("", lines);
    EXPECT_FALSE(folder.load());
    EXPECT_EQ(folder.diagnostics.all().size(), 501u);
    EXPECT_EQ(folder.slugs().back(), "many-more");
}

TEST(LoadPlan, DoesNotMissWhatATooLargeBodyMayHave) {
    PlanFolder folder;
    folder.write_plan("", std::string(1'000'001, 'x') + "\n");
    EXPECT_FALSE(folder.load());
    EXPECT_THAT(folder.slugs(), ElementsAre("text-too-long"));
    folder.write_plan("", "a[^1]\n" + std::string(500'000, '\n') + "[^1]: b\n");
    EXPECT_FALSE(folder.load());
    EXPECT_THAT(folder.slugs(), ElementsAre("too-many-lines"));
}

TEST(LoadPlan, OldErrorsOfOtherPlansDoNotCount) {
    PlanFolder folder;
    folder.write_plan("", body);
    Diagnostics diagnostics;
    diagnostics.error("missing-file", "", {"x"});
    EXPECT_TRUE(load_plan(folder.path(), {}, diagnostics));
}

TEST(YearOf, IsThatOfTheTitleThenOfTheDate) {
    const auto year = [](const std::string& title, std::optional<int> of_date) {
        Plan of_that_year;
        of_that_year.title.inlines.emplace_back(kehoach::plan::Run{title, false, false, {}, {}});
        of_that_year.slots.year = of_date;
        return year_of(of_that_year);
    };
    EXPECT_EQ(year("Cải cách hành chính năm 2026", 2025), 2026);
    EXPECT_EQ(year("CẢI CÁCH NĂM 2026 CỦA XÃ", std::nullopt), 2026);
    EXPECT_EQ(year("Cải cách hành chính", 2025), 2025);
    EXPECT_EQ(year("Giai đoạn 2026 - 2030", 2025), 2025);
    EXPECT_EQ(year("Từ năm 2026 đến năm 2030", 2025), 2025);
    EXPECT_EQ(year("K", std::nullopt), std::nullopt);
}

}  // namespace
}  // namespace kehoach::plan
