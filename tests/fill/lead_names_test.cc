#include "fill/lead_names.h"

#include <gmock/gmock.h>

namespace kehoach::fill {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

plan::Agency agency_with(std::vector<plan::Unit> units) {
    plan::Agency agency;
    agency.units = std::move(units);
    return agency;
}

UnitNames names_of(std::vector<plan::Unit> units) {
    const plan::Plan no_tasks;
    return UnitNames(find_units(agency_with(std::move(units)), plan::TaskTable(no_tasks)));
}

std::vector<std::size_t> named(const UnitNames& names, std::string_view cell) {
    return names.named_in(plain_form(cell));
}

TEST(PlainForm, HasOneSpaceBetweenWordsInLowerCase) {
    EXPECT_EQ(plain_form("- Phòng Văn hóa – Xã hội;\nVăn phòng HĐND&UBND"),
              " phòng văn hóa xã hội văn phòng hđnd và ubnd ");
}

TEST(LeadNames, ACellWithTwoLeadsNamesBoth) {
    const UnitNames names = names_of({{"Phòng Kinh tế", "", {}}, {"Công an xã", "", {}}});
    EXPECT_THAT(named(names, "Phòng Kinh tế, Công an xã"), ElementsAre(0, 1));
    EXPECT_THAT(named(names, "Trạm Y tế"), IsEmpty());
}

TEST(LeadNames, AliasesAndAbbreviationsAreTheUnit) {
    const UnitNames names = names_of({{"Sở Nội vụ", "SNV", {"Sở Nội vụ tỉnh"}}});
    EXPECT_THAT(named(names, "SNV"), ElementsAre(0));
    EXPECT_THAT(named(names, "Sở Nội vụ tỉnh"), ElementsAre(0));
}

TEST(LeadNames, MarksMayStandWhereTheySay) {
    const UnitNames names = names_of({{"Phòng Văn hoá", "", {}}});
    EXPECT_THAT(named(names, "Phòng Văn hóa"), ElementsAre(0));
}

TEST(LeadNames, AWordThatGoesOnIsAnother) {
    const UnitNames names = names_of({{"Sở Y tế", "", {}}});
    EXPECT_THAT(named(names, "Sở Y tếch"), IsEmpty());
}

TEST(LeadNames, AShortNameInsideALongOneOfAnotherUnitDoesNotCount) {
    const UnitNames names = names_of({{"Văn phòng", "", {}}, {"Văn phòng Đảng ủy", "", {}}});
    EXPECT_THAT(named(names, "Văn phòng Đảng ủy"), ElementsAre(1));
    EXPECT_THAT(named(names, "Văn phòng; Văn phòng Đảng ủy"), ElementsAre(0, 1));
}

}  // namespace
}  // namespace kehoach::fill
