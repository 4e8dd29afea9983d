// The mark ./. behind stars, and where an annex needs it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/files.h"
#include "check/example_plan.h"

namespace kehoach::check {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::StartsWith;

// Findings on an annex of these lines beside a plan without fault.
std::vector<std::string> found_in_annex(const std::string& name, const std::string& lines) {
    const ExamplePlan example("Các đơn vị thực hiện theo Phụ lục./.");
    std::string heading = read_file(example.folder() / "plan.md");
    heading.replace(heading.find("annexes: []"), std::string_view("annexes: []").size(),
                    "annexes: [" + name + "]");
    example.write("plan.md", heading);
    example.write(name, lines);
    Diagnostics diagnostics;
    const auto plan = plan::load_plan(example.folder(), {}, diagnostics);
    EXPECT_FALSE(diagnostics.has_errors()) << to_text(diagnostics, Language::english);
    return plan ? shown(findings_in(*plan)) : std::vector<std::string>{};
}

constexpr const char* text_heading =
    "---\nformat: kehoach-annex/1\nlabel: Phụ lục\ntitle: HƯỚNG DẪN THỰC HIỆN\nreference: (Kèm theo Kế hoạch "
    "số "
    "47/KH-UBND ngày 09 tháng 02 năm 2026 của Ủy ban nhân dân xã Hòa Bình)\n---\n";

constexpr const char* task_annex =
    "format: kehoach-annex/1\nlabel: Phụ lục\ntitle: DANH MỤC NHIỆM VỤ\nreference: (Kèm theo Kế hoạch số "
    "47/KH-UBND ngày 09 tháng 02 năm 2026 của Ủy ban nhân dân xã Hòa Bình)\ncolumns: [{title: STT, role: "
    "number}, {title: Nhiệm vụ, role: task}, {title: Kinh phí (đồng), role: amount}]\ntasks:\n  - {number: "
    "1, "
    "cells: [Rà soát hồ sơ, 2.000.000]}\n";

TEST(EndMark, IsSeenBeforeStars) {
    EXPECT_THAT(findings_of("**Các đơn vị nghiêm túc thực hiện Kế hoạch này./.**"),
                ElementsAre(StartsWith("FT-10 **Các đơn vị")));
    EXPECT_THAT(findings_of("**Các đơn vị thực hiện./.**\nVăn phòng theo dõi./."),
                ElementsAre(StartsWith("FT-10 "), "KT-02 ./."));
}

TEST(EndMark, EndsAnAnnexThatIsAText) {
    EXPECT_THAT(found_in_annex("pl.md", std::string(text_heading) + "1. Nộp hồ sơ đúng hạn.\n"),
                ElementsAre("PL-12 Nộp hồ sơ đúng hạn."));
    EXPECT_THAT(found_in_annex("pl.md", std::string(text_heading) + "1. Nộp hồ sơ đúng hạn./.\n"), IsEmpty());
}

TEST(EndMark, IsNotAskedForBehindTheLinesOfAForm) {
    EXPECT_THAT(found_in_annex("pl.md", std::string(text_heading) + "1. Nộp hồ sơ.\nNgười khai\n"),
                IsEmpty());
    EXPECT_THAT(found_in_annex("pl.md", std::string(text_heading) + "1. Nộp hồ sơ.\n(Ký, ghi rõ họ tên)\n"),
                IsEmpty());
}

TEST(EndMark, IsNotAskedForBehindSums) {
    EXPECT_THAT(
        found_in_annex("pl.yaml", std::string(task_annex) + "total: {label: Tổng cộng, amounts: sum}\n"),
        IsEmpty());
    EXPECT_THAT(found_in_annex("pl.yaml", std::string(task_annex) + "total: Tổng cộng 01 nhiệm vụ.\n"),
                ElementsAre("PL-12 Tổng cộng 01 nhiệm vụ."));
}

}  // namespace
}  // namespace kehoach::check
