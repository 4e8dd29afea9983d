// What is said of the end mark: one slip is one finding.
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

}  // namespace
}  // namespace kehoach::check::form
