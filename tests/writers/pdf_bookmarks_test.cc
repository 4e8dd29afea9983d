#include "writers/pdf_bookmarks.h"

#include <gtest/gtest.h>

#include "writers/pdf_tools.h"

namespace kehoach::writers {
namespace {

using testing::page_of;
using testing::pages_of;
using testing::PdfOnDisk;
using testing::text_item;

layout::Pages with_bookmarks() {
    layout::Pages pages = pages_of({text_item(50, 50, "a")});
    pages.pages.push_back(page_of({text_item(50, 50, "a")}));
    pages.bookmarks = {{"Kế hoạch", 1, 0, Length::pt(20)},
                       {"I. MỤC ĐÍCH, YÊU CẦU", 2, 0, Length::pt(100)},
                       {"1. Mục đích", 3, 0, Length::pt(120.5)},
                       {"II. NỘI DUNG (đ)", 2, 1, Length::pt(40)},
                       {"Phụ lục", 1, 1, Length::pt(200)}};
    return pages;
}

TEST(PdfBookmarks, FormATreeByTheirLevels) {
    const auto outlines = PdfOnDisk(with_bookmarks()).json("outlines");
    ASSERT_EQ(outlines.size(), 2u);
    EXPECT_EQ(outlines.at(0).at("title"), "Kế hoạch");
    EXPECT_EQ(outlines.at(1).at("title"), "Phụ lục");
    const auto& parts = outlines.at(0).at("kids");
    ASSERT_EQ(parts.size(), 2u);
    EXPECT_EQ(parts.at(0).at("title"), "I. MỤC ĐÍCH, YÊU CẦU");
    EXPECT_EQ(parts.at(0).at("kids").at(0).at("title"), "1. Mục đích");
    EXPECT_EQ(parts.at(1).at("title"), "II. NỘI DUNG (đ)");
    EXPECT_TRUE(parts.at(1).at("kids").empty());
}

TEST(PdfBookmarks, LeadToTheTopOfTheirHeading) {
    const auto outlines = PdfOnDisk(with_bookmarks()).json("outlines");
    const auto& second = outlines.at(0).at("kids").at(1);
    EXPECT_EQ(second.at("destpageposfrom1"), 2);
    EXPECT_EQ(second.at("dest").at(1), "/XYZ");
    EXPECT_EQ(second.at("dest").at(3), 260);
    EXPECT_EQ(outlines.at(0).at("kids").at(0).at("kids").at(0).at("dest").at(3), 179.5);
}

TEST(PdfBookmarks, AreAllOpen) {
    const PdfOnDisk file(with_bookmarks());
    const auto root = file.object(file.catalog().at("/Outlines"));
    EXPECT_EQ(root.at("/Count"), 5);
    EXPECT_EQ(file.object(root.at("/First")).at("/Count"), 3);
    EXPECT_FALSE(file.object(root.at("/Last")).contains("/Count"));
}

TEST(PdfBookmarks, AreShownBesideThePages) {
    EXPECT_EQ(PdfOnDisk(with_bookmarks()).catalog().at("/PageMode"), "/UseOutlines");
}

TEST(PdfBookmarks, LeaveNoTraceWhereThereAreNone) {
    const auto catalog = PdfOnDisk(pages_of({text_item(50, 50, "a")})).catalog();
    EXPECT_FALSE(catalog.contains("/Outlines"));
    EXPECT_FALSE(catalog.contains("/PageMode"));
}

}  // namespace
}  // namespace kehoach::writers
