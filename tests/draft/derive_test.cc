#include "draft/derive.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/files.h"
#include "plan/agency.h"
#include "plan/load.h"
#include "plan/to_value.h"
#include "plan/typed.h"

namespace kehoach::draft {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr const char* superior_head = R"(---
format: kehoach-plan/1
title: Cải cách hành chính tỉnh Đông năm 2026
agency:
  {format: kehoach-agency/1, name: Ủy ban nhân dân tỉnh Đông, level: province, place: Đông, heading: [A], symbol: UBND}
annexes:
  - label: Phụ lục
    title: NHIỆM VỤ
    columns:
      - {title: STT, role: number}
      - {title: Nhiệm vụ, role: task}
      - {title: Sản phẩm, role: product}
      - {title: Chủ trì, role: lead}
      - {title: Phối hợp, role: support}
      - {title: Thời gian, role: due}
    groups:
      - number: I
        label: CẢI CÁCH THỦ TỤC (02 nhiệm vụ)
        tasks:
)";

constexpr const char* rules_text = R"(
format: kehoach-derive-rules/1
collective: Các đơn vị liên quan
bodies: ["các sở, ban, ngành", "UBND các xã, phường"]
neutral: ["các cơ quan, đơn vị"]
units:
  - {from: Sở Nội vụ, to: Phòng Văn hóa - Xã hội}
  - {from: Sở Tư pháp, to: Văn phòng HĐND và UBND}
fields:
  - {words: [thủ tục], lead: Trung tâm Phục vụ hành chính công}
leave-out:
  - {id: benh-vien, words: [bệnh viện], reason: bệnh viện thuộc <from>}
texts:
  - {id: dia-ban, find: trên địa bàn <from> <from-place>, put: trên địa bàn <to>}
  - {id: cua, find: của <from>, put: của <to>, in: [task], not-after: [kế hoạch]}
  - {id: tap-huan, find: Tổ chức tập huấn, put: Tham gia tập huấn, in: [task], at-start: true}
  - {id: ubnd, find: của UBND <from>, put: của UBND <to>, in: [product], not-before: [giao]}
products:
  - {id: quyet-dinh, begins: Quyết định, whole: true}
days-earlier: 5
)";

const Value* find(const Value& map, std::string_view key) {
    const auto found = std::ranges::find(map.entries, key, &Entry::key);
    return found == map.entries.end() ? nullptr : &found->value;
}

class Derive : public ::testing::Test {
  protected:
    void SetUp() override {
        std::string pattern = (fs::temp_directory_path() / "derive-XXXXXX").string();
        folder_ = mkdtemp(pattern.data());
        fs::create_directories(folder_ / "tinh");
        write_file(folder_ / "rules.yaml", rules_text);
        own_.name = "Ủy ban nhân dân xã Tây";
        own_.short_name = "UBND xã Tây";
        own_.place = "Tây";
        own_.symbol = "UBND";
        own_.units = {{"Phòng Văn hóa – Xã hội", "", {}},
                      {"Văn phòng HĐND và UBND xã", "", {}},
                      {"Trung tâm Phục vụ hành chính công xã", "", {}}};
    }
    void TearDown() override { fs::remove_all(folder_); }

    // Rows of the only group: task | product | lead | support | due.
    Draft derive_rows(const std::vector<std::vector<std::string>>& rows, const std::string& own_rules = "") {
        std::string text = superior_head;
        int number = 0;
        for (const auto& row : rows) {
            text += "          - number: " + std::to_string(++number) + "\n            cells:\n";
            for (const std::string& cell : row)
                text += "              - \"" + cell + "\"\n";
        }
        return derive_text(text + "---\n", own_rules);
    }

    Draft derive_text(const std::string& superior_plan, const std::string& own_rules = "") {
        write_file(folder_ / "tinh" / "plan.md", superior_plan);
        std::vector<fs::path> rules{folder_ / "rules.yaml"};
        if (!own_rules.empty()) {
            write_file(folder_ / "xa.yaml", "format: kehoach-derive-rules/1\n" + own_rules);
            rules.push_back(folder_ / "xa.yaml");
        }
        const auto superior = plan::load_plan(folder_ / "tinh", {}, diagnostics_);
        const DeriveRules loaded = load_derive_rules(rules, diagnostics_);
        EXPECT_TRUE(superior) << to_text(diagnostics_, Language::english);
        return derive(*superior, own_, loaded, diagnostics_);
    }

    // Of a plan with these lines and one task.
    Draft derive_body(const std::vector<std::string>& lines) {
        std::string text = superior_head;
        text += "          - {number: 1, cells: [Việc, Báo cáo, Sở Nội vụ, Sở Tư pháp, Năm 2026]}\n---\n";
        for (const std::string& line : lines)
            text += line + "\n";
        return derive_text(text);
    }

    static std::vector<std::string> notes(const Draft& draft, const std::string& rule) {
        std::vector<std::string> notes;
        for (const ReviewItem& item : draft.items)
            if (item.rule == rule) notes.push_back(item.note);
        return notes;
    }

    // The cells of the draft's task `index`, with its number in front.
    static std::vector<std::string> cells(const Draft& draft, std::size_t index) {
        const plan::Task& task = draft.plan.annexes.front().groups.front().tasks.at(index);
        std::vector<std::string> result{plain(task.number)};
        for (const plan::Cell& cell : task.cells)
            result.push_back(typed(cell->front()));
        return result;
    }

    std::string messages() const { return to_text(diagnostics_, Language::english); }

    fs::path folder_;
    plan::Agency own_;
    Diagnostics diagnostics_;
};

TEST_F(Derive, GivesNamedUnitsAndLevelWords) {
    const Draft draft = derive_rows({{"Kiểm tra trên địa bàn tỉnh Đông", "Kế hoạch của UBND tỉnh",
                                      "Sở Nội vụ", "Các sở, ban, ngành; UBND các xã, phường", "Quý I/2026"}});
    EXPECT_THAT(cells(draft, 0), ElementsAre("1", "Kiểm tra trên địa bàn xã", "Kế hoạch của UBND xã",
                                             "Phòng Văn hóa – Xã hội", "Các đơn vị liên quan", "Quý I/2026"));
    EXPECT_EQ(messages(), "");
    EXPECT_EQ(draft.adapted, 1);
}

TEST_F(Derive, LetsTheUnitOfTheFieldLeadWhereAllUnitsWould) {
    const Draft draft = derive_rows({{"Việc", "Báo cáo", "Các sở, ban, ngành", "Sở Nội vụ", "Năm 2026"}});
    EXPECT_EQ(cells(draft, 0)[3], "Trung tâm Phục vụ hành chính công xã");
    EXPECT_EQ(cells(draft, 0)[4], "Phòng Văn hóa – Xã hội");
}

TEST_F(Derive, LeavesNobodyToSupportHimself) {
    const Draft draft = derive_rows({{"Việc", "Báo cáo", "Sở Nội vụ", "Sở Nội vụ", "Năm 2026"}});
    EXPECT_EQ(cells(draft, 0)[4], "Các đơn vị liên quan");
}

TEST_F(Derive, NeverChangesQuotationsCitationsOrWhatTheSuperiorAssigns) {
    const std::string text =
        "Thực hiện Nghị quyết số 42/NQ-HĐND của tỉnh; kế hoạch của tỉnh; cuộc thi “của tỉnh”";
    const Draft draft =
        derive_rows({{text, "Chỉ tiêu của UBND tỉnh giao", "Sở Nội vụ", "Sở Tư pháp", "Năm 2026"}});
    EXPECT_EQ(cells(draft, 0)[1], text);
    EXPECT_EQ(cells(draft, 0)[2], "Chỉ tiêu của UBND tỉnh giao");
}

TEST_F(Derive, LeavesOutWithTheReasonAndNumbersAnew) {
    const Draft draft =
        derive_rows({{"Nâng cấp bệnh viện", "Báo cáo", "Sở Nội vụ", "Sở Tư pháp", "Năm 2026"},
                     {"Tổ chức tập huấn", "Báo cáo; Quyết định", "Sở Tư pháp", "Sở Nội vụ", "Năm 2026"}});
    ASSERT_EQ(draft.left_out.size(), 1u);
    EXPECT_EQ(draft.left_out[0].source, "tinh I.1");
    EXPECT_EQ(draft.left_out[0].reason, "bệnh viện thuộc tỉnh");
    EXPECT_THAT(cells(draft, 0), ElementsAre("1", "Tham gia tập huấn", "Báo cáo", "Văn phòng HĐND và UBND xã",
                                             "Phòng Văn hóa – Xã hội", "Năm 2026"));
    const plan::Group& group = draft.plan.annexes.front().groups.front();
    EXPECT_EQ(plain(group.label), "CẢI CÁCH THỦ TỤC (01 nhiệm vụ)");
    EXPECT_EQ(group.tasks.front().source, "tinh I.2");
    EXPECT_EQ(group.tasks.front().state, plan::State::adapted);
}

TEST_F(Derive, PutsDaysBeforeTheSuperiors) {
    const Draft draft =
        derive_rows({{"Báo cáo", "Báo cáo", "Sở Nội vụ", "Sở Tư pháp", "Trước ngày 15/12/2026"}});
    EXPECT_EQ(cells(draft, 0)[5], "Trước ngày 10/12/2026");
}

TEST_F(Derive, KeepsAndReportsAUnitThatNoRuleKnows) {
    const Draft draft = derive_rows({{"Việc", "Báo cáo", "Ban Dân tộc", "Sở Nội vụ", "Năm 2026"}});
    EXPECT_EQ(cells(draft, 0)[3], "Ban Dân tộc");
    EXPECT_TRUE(std::ranges::any_of(draft.items, [](const ReviewItem& item) {
        return item.rule == "don-vi-la" && item.sure == Sure::low && item.before == "Ban Dân tộc";
    }));
}

TEST_F(Derive, SaysWhenARuleNamesAUnitThatTheAgencyLacks) {
    own_.units = {{"Phòng Kinh tế", "", {}}};
    derive_rows({{"Việc", "Báo cáo", "Sở Nội vụ", "Sở Nội vụ", "Năm 2026"}});
    EXPECT_NE(messages().find("unit-not-in-agency"), std::string::npos) << messages();
}

TEST_F(Derive, ObeysWhatTheCommuneHasDecided) {
    const Draft draft =
        derive_rows({{"Nâng cấp bệnh viện", "Báo cáo", "Sở Nội vụ", "Sở Tư pháp", "Năm 2026"},
                     {"Hai", "Báo cáo", "Sở Nội vụ", "Sở Tư pháp", "Năm 2026"}},
                    "tasks:\n  I.1: {keep: true, due: Quý II/2026}\n  I.2: {leave-out: không có việc này}\n");
    EXPECT_EQ(cells(draft, 0)[5], "Quý II/2026");
    ASSERT_EQ(draft.left_out.size(), 1u);
    EXPECT_EQ(draft.left_out[0].reason, "không có việc này");
}

TEST_F(Derive, RefusesRulesThatContradictEachOther) {
    derive_rows({{"Việc", "Báo cáo", "Sở Nội vụ", "Sở Tư pháp", "Năm 2026"}},
                "units:\n  - {from: Sở Nội vụ, to: Phòng Kinh tế}\n  - {from: Sở Nội vụ, to: Văn phòng HĐND "
                "và UBND}\n");
    EXPECT_NE(messages().find("contradicting-rules"), std::string::npos) << messages();
}

TEST_F(Derive, TakesTextsAndPlainTablesOver) {
    const std::string head = superior_head;
    const Draft draft = derive_text(head.substr(0, head.find("annexes:")) + R"(annexes:
  - {title: HƯỚNG DẪN CỦA TỈNH, reference: (Kèm theo Kế hoạch của UBND tỉnh Đông), body: ["Làm trên địa bàn tỉnh Đông[^1].", "[^1]: Từ 2025."]}
  - {title: SỐ LIỆU, unit: hộ, rows: [[Nơi, Số hộ], [Trên địa bàn tỉnh Đông, 1.250], [Xã, 5]], total: sum}
  - {title: VIỆC, columns: [{title: Việc, role: task}], tasks: [{cells: [Làm]}]}
---
)");
    ASSERT_EQ(draft.plan.annexes.size(), 3u) << messages();
    const plan::Annex& text = draft.plan.annexes[0];
    EXPECT_EQ(typed(text.reference),
              "(Kèm theo Kế hoạch số {number}/KH-UBND ngày {day} tháng {month} năm {year} của UBND xã Tây)");
    EXPECT_EQ(typed(text.body.front().text), "Làm trên địa bàn xã[^1].");
    EXPECT_THAT(plan::typed_body(text, draft.plan.footnotes),
                ElementsAre("Làm trên địa bàn xã[^1].", "[^1]: Từ 2025."));
    const plan::Annex& numbers = draft.plan.annexes[1];
    EXPECT_EQ(typed(numbers.unit), "hộ");
    EXPECT_EQ(typed(numbers.table->rows[1].cells[0].paragraphs[0]), "Trên địa bàn xã");
    EXPECT_EQ(typed(numbers.table->rows[3].cells[1].paragraphs[0]), "1.255");
    EXPECT_FALSE(numbers.is_label_typed);
}

TEST_F(Derive, AsksAboutNamesOfTheSuperiorThatStayInItsBody) {
    const Draft draft =
        derive_body({"Căn cứ Nghị quyết của UBND tỉnh Đông;", "Sở Nội vụ chủ trì, Sở Ngoại vụ phối hợp.",
                     "Làm theo Kế hoạch số 12/KH-UBND của UBND tỉnh Đông.", "Báo cáo Uỷ ban nhân dân tỉnh."});
    EXPECT_THAT(
        notes(draft, "ten-cap-tren"),
        ElementsAre("còn “Sở Nội vụ” của cấp trên (ở đơn vị mình là Phòng Văn hóa – Xã hội): đổi, hoặc để "
                    "nguyên nếu nói về cấp trên",
                    "còn “Sở Ngoại vụ” của cấp trên: đổi, hoặc để nguyên nếu nói về cấp trên",
                    "còn “Uỷ ban nhân dân tỉnh” của cấp trên (ở đơn vị mình là UBND xã Tây): đổi, hoặc để "
                    "nguyên nếu nói về cấp trên"));
}

TEST_F(Derive, AsksAboutThemInTextsOfAnnexesByTheirLabels) {
    const std::string head = superior_head;
    const Draft draft = derive_text(head.substr(0, head.find("annexes:")) + R"(annexes:
  - {title: HƯỚNG DẪN, body: [Sở Nội vụ làm.]}
  - {title: VIỆC, columns: [{title: Việc, role: task}], tasks: [{cells: [Làm]}]}
---
)");
    ASSERT_EQ(draft.items.size(), 1u);
    EXPECT_EQ(draft.items[0].task, "Phụ lục I");
    EXPECT_EQ(draft.items[0].column, "body");
}

TEST_F(Derive, TheProgramsRulesNameTheOwnAgencyAsTheOneThatIssuesThePlan) {
    write_file(folder_ / "rules.yaml", read_file(KEHOACH_SOURCE_DIR "/templates/derive/commune.yaml"));
    const Draft draft = derive_body(
        {"Ủy ban nhân dân tỉnh Đông ban hành Kế hoạch như sau:", "Các sở, ban, ngành tỉnh báo cáo.",
         "Trên đây là Kế hoạch năm 2026 của Ủy ban nhân dân tỉnh Đông./."});
    EXPECT_THAT(plan::typed_body(draft.plan),
                ElementsAre("Ủy ban nhân dân xã Tây ban hành Kế hoạch như sau:",
                            "Các phòng, đơn vị thuộc UBND xã báo cáo.",
                            "Trên đây là Kế hoạch năm 2026 của Ủy ban nhân dân xã Tây./."));
    EXPECT_THAT(notes(draft, "ten-cap-tren"), IsEmpty());
}

TEST_F(Derive, KeepsUnitAndSumOfItsAmounts) {
    const std::string head = superior_head;
    const Draft draft = derive_text(head.substr(0, head.find("annexes:")) + R"(annexes:
  - title: VIỆC
    unit: triệu đồng
    columns: [{title: Việc, role: task}, {title: Tiền, role: amount}]
    tasks: [{cells: [Làm, "5"]}, {cells: [Xây bệnh viện, "7"]}]
    total: {label: Cộng, amounts: sum}
---
)");
    const Value annex = plan::to_value(draft.plan.annexes.at(0), {}, plan::Detail::work);
    EXPECT_EQ(find(annex, "unit")->text, "triệu đồng");
    EXPECT_EQ(find(annex, "tasks")->items.size(), 1u);
    EXPECT_EQ(find(*find(annex, "total"), "amounts")->text, "sum");
}

TEST_F(Derive, RefusesASuperiorWithoutTasksAndAnAgencyWithoutUnits) {
    own_.units.clear();
    derive_rows({{"Việc", "Báo cáo", "Sở Nội vụ", "Sở Tư pháp", "Năm 2026"}});
    EXPECT_NE(messages().find("agency-without-units"), std::string::npos) << messages();
    Diagnostics diagnostics;
    derive(plan::Plan{}, own_, DeriveRules{}, diagnostics);
    EXPECT_NE(to_text(diagnostics, Language::english).find("superior-without-annex"), std::string::npos);
}

}  // namespace
}  // namespace kehoach::draft
