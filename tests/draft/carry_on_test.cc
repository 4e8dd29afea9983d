#include "draft/carry_on.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "draft/plan_of_rows.h"
#include "draft/review.h"
#include "plan/plan_folder.h"
#include "plan/typed.h"

namespace kehoach::draft {
namespace {

using plan::TaskStatus;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class CarryOn : public ::testing::Test {
  protected:
    CarryOn()
        : last_(
              plan_of_rows("nam-cu", {{"Ban hành Kế hoạch năm 2026", "Kế hoạch", "Phòng A", "Tháng 01/2026"},
                                      {"Mua sắm máy quét", "Máy quét", "Phòng A", "Quý II/2026"},
                                      {"Rà soát văn bản", "Báo cáo", "Phòng A", "Thường xuyên"}})) {
        last_.title = text_of_words("Cải cách hành chính năm 2026");
        last_.slots = {"47", {}, 2026, 2, 9};
    }

    plan::Task& task(std::size_t index) { return last_.annexes.front().groups.front().tasks.at(index); }

    Draft carry(int year = 2027) { return carry_on(last_, year, diagnostics_); }

    static std::vector<std::string> numbers(const Draft& draft) {
        std::vector<std::string> result;
        for (const plan::Task& task : draft.plan.annexes.front().groups.front().tasks)
            result.push_back(task.id + " " + task.source);
        return result;
    }

    plan::Plan last_;
    Diagnostics diagnostics_;
};

TEST_F(CarryOn, MovesYearsAndClearsNumberAndDate) {
    const Draft draft = carry();
    EXPECT_EQ(plain(draft.plan.title), "Cải cách hành chính năm 2027");
    EXPECT_FALSE(draft.plan.slots.number || draft.plan.slots.year || draft.plan.slots.day);
    EXPECT_EQ(draft.plan.status, plan::Status::draft);
    const plan::Task& first = draft.plan.annexes.front().groups.front().tasks.front();
    EXPECT_EQ(first.deadline->end, (Date{2027, 1, 31}));
    EXPECT_EQ(first.state, plan::State::adapted);
    EXPECT_EQ(draft.kept, 1);
    EXPECT_EQ(draft.adapted, 2);
}

TEST_F(CarryOn, LeavesOutWhatWasDoneAndDoesNotComeBack) {
    for (std::size_t i = 0; i < 3; ++i)
        task(i).work.status = TaskStatus::done;
    task(1).work.result = "02 máy";
    const Draft draft = carry();
    EXPECT_THAT(numbers(draft), ElementsAre("I.1 nam-cu I.1", "I.2 nam-cu I.3"));
    ASSERT_EQ(draft.left_out.size(), 1u);
    EXPECT_EQ(draft.left_out[0].reason, "đã hoàn thành trong năm 2026 (02 máy)");
    EXPECT_EQ(draft.plan.annexes.front().left_out.size(), 1u);
}

TEST_F(CarryOn, LeavesOutWhatWasDropped) {
    task(2).work = {TaskStatus::dropped, {}, "", "tỉnh làm thay"};
    const Draft draft = carry();
    ASSERT_EQ(draft.left_out.size(), 1u);
    EXPECT_EQ(draft.left_out[0].reason, "không thực hiện trong năm 2026: tỉnh làm thay");
}

TEST_F(CarryOn, ClearsProgressAndAsksAboutWhatWasNotFinished) {
    task(1).work = {TaskStatus::doing, 60, "", ""};
    const Draft draft = carry();
    EXPECT_EQ(draft.plan.annexes.front().groups.front().tasks[1].work, plan::Work());
    EXPECT_THAT(review_text(draft, "nam-cu", Origin::last_year),
                HasSubstr("chuyển tiếp từ năm 2026, mới đạt 60%: xem lại nội dung và thời hạn"));
}

TEST_F(CarryOn, PutsSlotsForANumberThatWasTyped) {
    last_.agency.symbol = "UBND";
    last_.agency.short_name = "UBND xã A";
    last_.annexes.front().reference = text_of_words("(Kèm theo Kế hoạch số 47/KH-UBND ngày 09/02/2026)");
    EXPECT_EQ(plain(carry().plan.annexes.front().reference),
              "(Kèm theo Kế hoạch số {number}/KH-UBND ngày {day} tháng {month} năm {year} của UBND xã A)");
}

TEST_F(CarryOn, PutsSlotsForTheMonthThatWasTypedBetweenThem) {
    Diagnostics none;
    plan::Text& reference = last_.annexes.front().reference;
    reference = plan::parse_text(
        "(Phụ lục số 1 kèm theo Kế hoạch số {number}/KH-UBND ngày {day} tháng 01 năm 2026)", {}, none);
    EXPECT_EQ(plain(carry().plan.annexes.front().reference),
              "(Phụ lục số 1 kèm theo Kế hoạch số {number}/KH-UBND ngày {day} tháng {month} năm {year})");
    reference = plan::parse_text("(Kèm theo Quyết định số {number}/QĐ-UBND ngày 09/02/2026)", {}, none);
    EXPECT_EQ(plain(carry().plan.annexes.front().reference),
              "(Kèm theo Quyết định số {number}/QĐ-UBND ngày {day}/{month}/{year})");
}

TEST_F(CarryOn, NamesNoTaskForWhatStandsOutsideTheTable) {
    const std::string review = review_text(carry(), "nam-cu", Origin::last_year);
    EXPECT_THAT(review, HasSubstr("| – | tên gọi | Cải cách hành chính năm 2026 |"));
    EXPECT_THAT(review, testing::Not(HasSubstr("| title |")));
}

// Last year's plan with one annex, a file of that name.
Draft carry_annex(const std::string& file, const std::string& title, const std::string& content) {
    plan::PlanFolder folder;
    folder.write_plan("date: 2026-02\nannexes: [" +
                          (title.empty() ? file : "{file: " + file + ", title: " + title + "}") + "]\n",
                      "Nội dung\n");
    folder.write(file, content);
    Diagnostics diagnostics;
    return carry_on(folder.load_clean(), 2027, diagnostics);
}

TEST(CarriedAnnexes, TextsMoveTheirYears) {
    const Draft draft =
        carry_annex("mau.md", "",
                    "---\nformat: kehoach-annex/1\ntitle: HƯỚNG DẪN\n---\n"
                    "1. Hoàn thành trước ngày 15/6/2026[^1].\n\n[^1]: Theo kế hoạch năm 2026.\n");
    EXPECT_THAT(plan::typed_body(draft.plan.annexes.front(), draft.plan.footnotes),
                ElementsAre("1. Hoàn thành trước ngày 15/6/2027[^1].", "[^1]: Theo kế hoạch năm 2027."));
    EXPECT_THAT(review_text(draft, "nam-cu", Origin::last_year),
                HasSubstr("| Phụ lục | nội dung phụ lục | Hoàn thành trước ngày 15/6/2026[^1]. |"));
}

TEST(CarriedAnnexes, TablesMoveTheirDaysAndKeepTheirNumbers) {
    const Draft draft =
        carry_annex("bang.csv", "TIẾN ĐỘ NĂM 2026",
                    "STT,Công trình năm 2026,Bắt đầu,Kinh phí\n1,Đường thôn,01/03/2026,2.026\n");
    const plan::PlainTable& table = *draft.plan.annexes.front().table;
    EXPECT_EQ(plain(table.rows[0].cells[1].paragraphs[0]), "Công trình năm 2027");
    EXPECT_EQ(plain(table.rows[1].cells[2].paragraphs[0]), "01/03/2027");
    EXPECT_EQ(std::get<Date>(table.rows[1].cells[2].value), (Date{2027, 3, 1}));
    EXPECT_EQ(plain(table.rows[1].cells[3].paragraphs[0]), "2.026");
    EXPECT_THAT(review_text(draft, "nam-cu", Origin::last_year),
                HasSubstr("bảng số liệu của năm 2026 (chép từ bang.csv, chỉ giá trị): ghi số liệu năm 2027"));
}

TEST(CarriedAnnexes, TitlesOfColumnsMoveTheirYears) {
    const Draft draft =
        carry_annex("viec.yaml", "",
                    "format: kehoach-annex/1\ntitle: VIỆC\ncolumns:\n  - {title: Việc, role: task}\n"
                    "  - {title: Hạn, role: due}\n  - {title: Kinh phí năm 2026, role: amount}\n"
                    "tasks:\n  - cells: [Làm, Quý I/2026, \"\"]\n");
    EXPECT_EQ(plain(draft.plan.annexes.front().columns[2].title), "Kinh phí năm 2027");
}

TEST_F(CarryOn, RefusesAYearThatIsNotLaterAndAPlanWithoutYear) {
    EXPECT_TRUE(carry(2026).plan.annexes.empty());
    last_.title = {};
    last_.slots = {};
    carry();
    const std::string messages = to_text(diagnostics_, Language::english);
    EXPECT_THAT(messages, HasSubstr("year-not-later"));
    EXPECT_THAT(messages, HasSubstr("plan-without-year"));
}

}  // namespace
}  // namespace kehoach::draft
