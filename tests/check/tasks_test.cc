// Tasks in tables: which cells must be filled.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/example_plan.h"

namespace kehoach::check {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// A table of two tasks with money and a note; `first` and `second` are their cells.
std::vector<std::string> found_in(const std::string& first, const std::string& second) {
    return findings_of(
        "Nhiệm vụ tại Phụ lục./.\n===\n"
        "columns: [{title: STT, role: number}, {title: Nhiệm vụ, role: task}, {title: Cơ quan chủ trì, role: "
        "lead}, "
        "{title: Kinh phí, role: amount}, {title: Ghi chú, role: other}]\n- [" +
        first + "]\n- [" + second + "]\ntotal: Tổng cộng 02 nhiệm vụ./.");
}

TEST(Tasks, NeedNoMoneyAndNoNote) {
    EXPECT_THAT(found_in("Rà soát hồ sơ, Phòng Kinh tế, 2.000.000, Làm ngay",
                         "Rà soát dữ liệu, Công an xã, \"\", \"\""),
                IsEmpty());
}

TEST(Tasks, NeedALead) {
    EXPECT_THAT(
        found_in("Rà soát hồ sơ, Phòng Kinh tế, 2.000.000, \"\"", "Rà soát dữ liệu, \"\", \"\", \"\""),
        ElementsAre("NV-01 Rà soát dữ liệu"));
}

}  // namespace
}  // namespace kehoach::check
