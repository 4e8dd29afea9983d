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

// A paragraph with links, one element each.
constexpr int phu_luc = 2, task_10 = 3, task_9 = 4, note_1 = 5;

layout::TextItem link_item(double x, double baseline, std::string text, int element) {
    layout::TextItem item = text_item(x, baseline, std::move(text));
    item.element = element;
    return item;
}

document::Element element(document::Tag tag, int parent, std::string target = {}) {
    document::Element element;
    element.tag = tag;
    element.parent = parent;
    element.target = std::move(target);
    return element;
}

layout::Pages with_anchor(std::vector<layout::Item> items) {
    using document::Tag;
    layout::Pages pages = pages_of(std::move(items));
    pages.pages.push_back(page_of({}));
    pages.anchors.push_back({"phu-luc", 1, Length::pt(50)});
    pages.structure.elements = {element(Tag::document, document::no_element),
                                element(Tag::paragraph, 0),
                                element(Tag::link, 1, "phu-luc"),
                                element(Tag::link, 1, "task-10"),
                                element(Tag::link, 1, "task-9"),
                                element(Tag::link, 1, "note 1")};
    pages.structure.elements.back().note = 1;
    return pages;
}

TEST(PdfLinks, CoverTheTextFromAscentToDescent) {
    const auto links = find_links(with_anchor({link_item(100, 50, "abcd", phu_luc)}), SquareFonts());
    ASSERT_EQ(links.size(), 1u);
    EXPECT_EQ(links[0].element, phu_luc);
    EXPECT_EQ(links[0].left, Length::pt(100));
    EXPECT_EQ(links[0].right, Length::pt(140));
    EXPECT_EQ(links[0].top, Length::pt(42));
    EXPECT_EQ(links[0].bottom, Length::pt(52));
}

TEST(PdfLinks, CoverWidenedSpacesButNotTheOneAtTheEnd) {
    layout::TextItem item = link_item(100, 50, "ab cd ", phu_luc);
    item.extra_space = Length::pt(3);
    const auto links = find_links(with_anchor({item}), SquareFonts());
    ASSERT_EQ(links.size(), 1u);
    EXPECT_EQ(links[0].right, Length::pt(148));
}

TEST(PdfLinks, OfSeveralPiecesOnALineAreOne) {
    layout::TextItem bold = link_item(125, 50, "cd", phu_luc);
    bold.face = layout::Face::bold;
    const auto links = find_links(with_anchor({link_item(100, 50, "ab ", phu_luc), bold}), SquareFonts());
    ASSERT_EQ(links.size(), 1u);
    EXPECT_EQ(links[0].left, Length::pt(100));
    EXPECT_EQ(links[0].right, Length::pt(145));
}

TEST(PdfLinks, AreTwoOnTwoLinesOrWithTextBetweenThem) {
    const layout::TextItem link = link_item(100, 50, "ab", phu_luc);
    const layout::TextItem below = link_item(100, 70, "ab", phu_luc);
    EXPECT_EQ(find_links(with_anchor({link, below}), SquareFonts()).size(), 2u);
    EXPECT_EQ(find_links(with_anchor({link, text_item(110, 50, "x"), link}), SquareFonts()).size(), 2u);
}

TEST(PdfLinks, SideBySideStayTwo) {
    const auto links = find_links(
        with_anchor({link_item(100, 50, "ab", phu_luc), link_item(120, 50, "cd", task_9)}), SquareFonts());
    ASSERT_EQ(links.size(), 2u);
    EXPECT_EQ(links[1].element, task_9);
}

TEST(PdfLinks, SayWhereTheyLead) {
    layout::Pages pages = with_anchor({link_item(100, 50, "nhiệm ", task_9),
                                       link_item(30, 70, "vụ 9", task_9), link_item(60, 70, "1", note_1)});
    pages.anchors.push_back({"task-9", 0, Length()});
    pages.anchors.push_back({"note 1", 0, Length()});
    const PdfOnDisk file(pages);
    const auto annotations = file.object(file.json("pages").at(0).at("object")).at("/Annots");
    ASSERT_EQ(annotations.size(), 3u);
    EXPECT_EQ(file.object(annotations.at(0)).at("/Contents"), "u:Đi đến: nhiệm vụ 9");
    EXPECT_EQ(file.object(annotations.at(1)).at("/Contents"), "u:Đi đến: nhiệm vụ 9");
    EXPECT_EQ(file.object(annotations.at(2)).at("/Contents"), "u:Chú thích 1");
}

TEST(PdfLinks, AreAnnotationsThatLeadToANamedPlace) {
    const PdfOnDisk file(with_anchor({link_item(100, 50, "Phụ lục", phu_luc)}));
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
    layout::Pages pages = with_anchor(
        {link_item(9, 50, "a", phu_luc), link_item(9, 70, "b", task_10), link_item(9, 90, "c", task_9)});
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
