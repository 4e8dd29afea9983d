// What is said of the end mark: one slip is one finding.
#include <algorithm>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/form/sample.h"

namespace kehoach::check::form {
namespace {

using testing::ElementsAre;

TEST(EndMark, InOtherSignsIsOneFinding) {
    for (const char* sign : {"/.", "./", ".//.", "//."})
        EXPECT_THAT(
            told(findings_on(changed("last clause: text Nhiệm vụ cụ thể tại Phụ lục" + std::string(sign)))),
            ElementsAre("KT-04 the end mark: \"" + std::string(sign) + "\"; demanded: \"./.\""))
            << sign;
}

TEST(EndMark, WithSpacesIsOneFinding) {
    for (const char* sign : {" ./.", ". /.", "./ ."})
        EXPECT_THAT(
            told(findings_on(changed("last clause: text Nhiệm vụ cụ thể tại Phụ lục" + std::string(sign)))),
            ElementsAre("KT-03 the end mark: \"" + std::string(sign) + "\"; demanded: \"./.\""))
            << sign;
}

// FT-09 on a paragraph of these words.
bool is_spaced(const std::string& words) {
    const std::vector<std::string> lines = told(findings_on(changed("body: text " + words)));
    return std::ranges::any_of(lines, [](const std::string& line) { return line.starts_with("FT-09"); });
}

TEST(SpaceBeforeAMark, IsSeenBeforeAFullStopToo) {
    EXPECT_TRUE(is_spaced("Các đơn vị thực hiện ."));
    EXPECT_TRUE(is_spaced("Triển khai đồng bộ . Hiệu quả cao."));
    EXPECT_TRUE(is_spaced("Các đơn vị thực hiện\u00A0."));
    EXPECT_TRUE(is_spaced("Các đơn vị , cá nhân thực hiện."));
    EXPECT_FALSE(is_spaced("Các đơn vị gửi tệp .docx về xã."));
    EXPECT_FALSE(is_spaced("Các đơn vị ... thực hiện."));
}

}  // namespace
}  // namespace kehoach::check::form
