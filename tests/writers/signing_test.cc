#include "writers/signing.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "writers/pdf_tools.h"

namespace kehoach::writers {
namespace {

using document::SlotName;
using layout::PrintedSlot;
using nlohmann::json;

PrintedSlot slot(SlotName name, std::string value, double x, double y = 0) {
    return {.name = name,
            .value = std::move(value),
            .box = {Length::mm(x), Length::mm(y), Length::mm(10), Length::mm(5)},
            .baseline = Length::mm(y + 4),
            .face = layout::Face::italic,
            .size = Length::pt(13.5)};
}

layout::Pages pages_with(std::vector<PrintedSlot> slots, std::vector<layout::Field> fields = {}) {
    layout::Pages pages;
    pages.pages.resize(2);
    pages.pages[0].section = "main";
    pages.pages[1].section = "phu-luc";
    pages.slots = std::move(slots);
    pages.fields = std::move(fields);
    return pages;
}

json read(const layout::Pages& pages) { return json::parse(signing(pages, "a.pdf")); }

TEST(Signing, NamesItsFormatAndThePdf) {
    const json found = read(pages_with({}));
    EXPECT_EQ(found.at("format"), "kehoach-signing/1");
    EXPECT_EQ(found.at("file"), "a.pdf");
    EXPECT_TRUE(found.at("slots").empty());
    EXPECT_TRUE(found.at("fields").empty());
}

TEST(Signing, GivesPlacesInMillimetresAndPointsFromTheTopLeft) {
    const json found = read(pages_with({slot(SlotName::number, "", 25.4, 50.8)})).at("slots").at(0);
    EXPECT_EQ(found.at("mm"),
              json({{"left", 25.4}, {"top", 50.8}, {"width", 10}, {"height", 5}, {"baseline", 54.8}}));
    EXPECT_EQ(found.at("pt").at("left"), 72);
    EXPECT_EQ(found.at("pt").at("top"), 144);
    EXPECT_EQ(found.at("pt").at("width"), 28.35);
}

TEST(Signing, TellsWhatASlotPrintsAndHow) {
    PrintedSlot filled = slot(SlotName::number, "47", 0);
    filled.page = 1;
    const json found = read(pages_with({slot(SlotName::number, "", 0), filled})).at("slots");
    EXPECT_EQ(found.at(0).at("value"), nullptr);
    EXPECT_EQ(found.at(0).at("page"), 1);
    EXPECT_EQ(found.at(0).at("font"), json({{"size", 13.5}, {"bold", false}, {"italic", true}}));
    EXPECT_EQ(found.at(1).at("value"), "47");
    EXPECT_EQ(found.at(1).at("page"), 2);
    EXPECT_EQ(found.at(1).at("section"), "phu-luc");
}

TEST(Signing, PutsTheSlotsOfOneLineTogetherToADate) {
    const json found = read(pages_with({slot(SlotName::number, "47", 0), slot(SlotName::day, "", 20),
                                        slot(SlotName::month, "01", 50), slot(SlotName::year, "2026", 80)}))
                           .at("slots");
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found.at(0).at("name"), "number");
    EXPECT_EQ(found.at(1).at("name"), "date");
    EXPECT_EQ(found.at(1).at("mm").at("left"), 20);
    EXPECT_EQ(found.at(1).at("mm").at("width"), 70);
    EXPECT_EQ(found.at(1).at("parts").size(), 3u);
    EXPECT_EQ(found.at(1).at("parts").at(0).at("name"), "day");
}

TEST(Signing, BeginsANewDateOnANewLineAndWithANewDay) {
    const json found = read(pages_with({slot(SlotName::day, "", 20), slot(SlotName::day, "", 50),
                                        slot(SlotName::month, "", 80), slot(SlotName::year, "", 0, 10)}))
                           .at("slots");
    ASSERT_EQ(found.size(), 3u);
    EXPECT_EQ(found.at(0).at("parts").size(), 1u);
    EXPECT_EQ(found.at(1).at("parts").size(), 2u);
    EXPECT_EQ(found.at(2).at("parts").at(0).at("name"), "year");
}

TEST(Signing, LeavesOutBlanksOfNoName) {
    const json found = read(pages_with({slot(SlotName::blank, "", 0), slot(SlotName::signer, "", 0)}));
    ASSERT_EQ(found.at("slots").size(), 1u);
    EXPECT_EQ(found.at("slots").at(0).at("name"), "signer");
}

TEST(Signing, ListsTheFieldsInTheirOrder) {
    const layout::Box box{Length::mm(100), Length::mm(200), Length::mm(36), Length::mm(36)};
    const json found = read(pages_with({}, {{"lanh_dao", "Chữ ký số", "Hình ảnh \"PNG\"", 1, box},
                                            {"co_quan", "Dấu", "", 1, box}}))
                           .at("fields");
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found.at(0).at("name"), "lanh_dao");
    EXPECT_EQ(found.at(0).at("page"), 2);
    EXPECT_EQ(found.at(0).at("mm"), json({{"left", 100}, {"top", 200}, {"width", 36}, {"height", 36}}));
    EXPECT_EQ(found.at(0).at("title"), "Chữ ký số");
    EXPECT_EQ(found.at(0).at("content"), "Hình ảnh \"PNG\"");
    EXPECT_EQ(found.at(1).at("name"), "co_quan");
}

}  // namespace
}  // namespace kehoach::writers
