// Who signs what.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/example_plan.h"

namespace kehoach::check {
namespace {

using testing::Contains;
using testing::Not;
using testing::StartsWith;

// Of a plan that a decision of `authority` issues.
std::vector<std::string> findings_of_decision(const std::string& authority, const std::string& signer) {
    return findings_of(
        "decision: {title: Ban hành Kế hoạch, authority: " + authority +
        ", body: [Điều 1. Ban hành kèm theo Quyết định này Kế hoạch./.]}\nsigner: {authority: [" + signer +
        "], name: Nguyễn Văn An}\n---\nCác đơn vị thực hiện./.");
}

TEST(ChairmansDecision, IsSignedByHisPost) {
    for (const char* signer : {"CHỦ TỊCH", "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH"})
        EXPECT_THAT(findings_of_decision("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ HÒA BÌNH", signer),
                    Not(Contains(StartsWith("KY"))))
            << signer;
}

TEST(CommitteesDecision, IsSignedForTheCommittee) {
    EXPECT_THAT(findings_of_decision("ỦY BAN NHÂN DÂN XÃ HÒA BÌNH", "CHỦ TỊCH"),
                Contains(StartsWith("KY-05")));
    EXPECT_THAT(findings_of_decision("ỦY BAN NHÂN DÂN XÃ HÒA BÌNH", "\"KT. CHỦ TỊCH\", PHÓ CHỦ TỊCH"),
                Contains(StartsWith("KY-06")));
}

}  // namespace
}  // namespace kehoach::check
