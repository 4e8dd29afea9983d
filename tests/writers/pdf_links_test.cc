#include "writers/pdf_links.h"

#include <gtest/gtest.h>

#include "support/square_fonts.h"
#include "writers/pdf_tools.h"

namespace kehoach::writers {
namespace {

using layout::SquareFonts;
using testing::page_of;
using testing::pages_of;
using testing::PdfOnDisk;
using testing::text_item;

layout::TextItem link_item(double x, double baseline, std::string text, std::string link) {
    layout::TextItem item = text_item(x, baseline, std::move(text));
    item.link = std::move(link);
    return item;
}

layout::Pages with_anchor(std::vector<layout::Item> items) {
    layout::Pages pages = pages_of(std::move(items));
    pages.pages.push_back(page_of({}));
    pages.anchors.push_back({"phu-luc", 1, Length::pt(50)});
    return pages;
}

TEST(PdfLinks, CoverTheTextFromAscentToDescent) {
    const auto links = find_links(with_anchor({link_item(100, 50, "abcd", "#phu-luc")}), SquareFonts());
    ASSERT_EQ(links.size(), 1u);
    EXPECT_EQ(links[0].anchor, "phu-luc");
    EXPECT_EQ(links[0].left, Length::pt(100));
    EXPECT_EQ(links[0].right, Length::pt(140));
    EXPECT_EQ(links[0].top, Length::pt(42));
    EXPECT_EQ(links[0].bottom, Length::pt(52));
}

TEST(PdfLinks, CoverWidenedSpacesButNotTheOneAtTheEnd) {
    layout::TextItem item = link_item(100, 50, "ab cd ", "#phu-luc");
    item.extra_space = Length::pt(3);
    const auto links = find_links(with_anchor({item}), SquareFonts());
    ASSERT_EQ(links.size(), 1u);
    EXPECT_EQ(links[0].right, Length::pt(148));
}

TEST(PdfLinks, OfSeveralPiecesOnALineAreOne) {
    layout::TextItem bold = link_item(125, 50, "cd", "#phu-luc");
    bold.face = layout::Face::bold;
    const auto links = find_links(with_anchor({link_item(100, 50, "ab ", "#phu-luc"), bold}), SquareFonts());
    ASSERT_EQ(links.size(), 1u);
    EXPECT_EQ(links[0].left, Length::pt(100));
    EXPECT_EQ(links[0].right, Length::pt(145));
}

TEST(PdfLinks, AreTwoOnTwoLinesOrWithTextBetweenThem) {
    const layout::TextItem link = link_item(100, 50, "ab", "#phu-luc");
    const layout::TextItem below = link_item(100, 70, "ab", "#phu-luc");
    EXPECT_EQ(find_links(with_anchor({link, below}), SquareFonts()).size(), 2u);
    EXPECT_EQ(find_links(with_anchor({link, text_item(110, 50, "x"), link}), SquareFonts()).size(), 2u);
}

TEST(PdfLinks, WithoutAnAnchorStayText) {
    EXPECT_TRUE(find_links(with_anchor({link_item(100, 50, "ab", "#phu-luc-II")}), SquareFonts()).empty());
}

TEST(PdfLinks, AreAnnotationsThatLeadToANamedPlace) {
    const PdfOnDisk file(with_anchor({link_item(100, 50, "Phụ lục", "#phu-luc")}));
    const auto pages = file.json("pages");
    const auto page = file.object(pages.at(0).at("object"));
    ASSERT_EQ(page.at("/Annots").size(), 1u);
    const auto annotation = file.object(page.at("/Annots").at(0));
    EXPECT_EQ(annotation.at("/Subtype"), "/Link");
    EXPECT_EQ(annotation.at("/F"), 4);
    EXPECT_EQ(annotation.at("/Border"), nlohmann::json({0, 0, 0}));
    EXPECT_EQ(annotation.at("/Dest"), "u:phu-luc");
    EXPECT_DOUBLE_EQ(annotation.at("/Rect").at(0), 100);

    const auto names = file.object(file.catalog().at("/Names").at("/Dests")).at("/Names");
    ASSERT_EQ(names.size(), 2u);
    EXPECT_EQ(names.at(0), "u:phu-luc");
    EXPECT_EQ(names.at(1), nlohmann::json({pages.at(1).at("object"), "/XYZ", nullptr, 250, nullptr}));
}

TEST(PdfLinks, LeadToNamesInTheOrderOfTheirBytes) {
    layout::Pages pages = with_anchor({link_item(9, 50, "a", "#phu-luc"), link_item(9, 70, "b", "#task-10"),
                                       link_item(9, 90, "c", "#task-9")});
    for (const char* name : {"task-9", "task-8", "task-10"})
        pages.anchors.push_back({name, 0, Length()});
    const PdfOnDisk file(pages);
    const auto names = file.object(file.catalog().at("/Names").at("/Dests")).at("/Names");
    ASSERT_EQ(names.size(), 6u);  // task-8 has no link
    EXPECT_EQ(names.at(0), "u:phu-luc");
    EXPECT_EQ(names.at(2), "u:task-10");
    EXPECT_EQ(names.at(4), "u:task-9");
}

TEST(PdfLinks, LeaveNoTraceWhereThereAreNone) {
    const PdfOnDisk file(with_anchor({text_item(9, 50, "a")}));
    EXPECT_FALSE(file.catalog().contains("/Names"));
    EXPECT_FALSE(file.object(file.json("pages").at(0).at("object")).contains("/Annots"));
}

}  // namespace
}  // namespace kehoach::writers
