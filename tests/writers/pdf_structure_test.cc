#include "writers/pdf_structure.h"

#include <gtest/gtest.h>

#include "writers/pdf_tools.h"

namespace kehoach::writers {
namespace {

using document::Tag;
using nlohmann::json;
using testing::page_of;
using testing::pages_of;
using testing::PdfOnDisk;
using testing::text_item;

layout::TextItem item_of(int element, std::string text) {
    layout::TextItem item = text_item(50, 50, std::move(text));
    item.element = element;
    return item;
}

document::Element& add(layout::Pages& pages, Tag tag, int parent) {
    document::Element& element = pages.structure.elements.emplace_back();
    element.tag = tag;
    element.parent = parent;
    return element;
}

// Pages with a root to which tests add elements from number 1 on.
layout::Pages tagged(std::vector<layout::Item> items, std::vector<layout::Item> second_page = {}) {
    layout::Pages pages = pages_of(std::move(items));
    if (!second_page.empty()) pages.pages.push_back(page_of(std::move(second_page)));
    add(pages, Tag::document, document::no_element);
    return pages;
}

json tree_root(const PdfOnDisk& file) { return file.object(file.catalog().at("/StructTreeRoot")); }
// The root element, and a child of an element.
json top(const PdfOnDisk& file) { return file.object(tree_root(file).at("/K")); }
json kid(const PdfOnDisk& file, const json& element, std::size_t i = 0) {
    return file.object(element.at("/K").at(i));
}

TEST(PdfStructure, TellsWhichContentIsWhat) {
    layout::Pages pages = tagged({item_of(1, "a"), item_of(2, "b")});
    add(pages, Tag::heading, 0).level = 2;
    add(pages, Tag::paragraph, 0);
    const PdfOnDisk file(pages);
    EXPECT_EQ(top(file).at("/S"), "/Document");
    EXPECT_EQ(top(file).at("/P"), file.catalog().at("/StructTreeRoot"));
    EXPECT_EQ(kid(file, top(file), 0).at("/S"), "/H2");
    EXPECT_EQ(kid(file, top(file), 0).at("/K"), json({0}));
    EXPECT_EQ(kid(file, top(file), 1).at("/S"), "/P");
    EXPECT_EQ(kid(file, top(file), 1).at("/K"), json({1}));
    EXPECT_EQ(kid(file, top(file), 1).at("/Pg"), file.json("pages").at(0).at("object"));
    EXPECT_EQ(file.catalog().at("/MarkInfo"), json({{"/Marked", true}}));
}

TEST(PdfStructure, AnElementThatGoesOnOnTheNextPageIsOne) {
    layout::Pages pages = tagged({item_of(1, "a")}, {item_of(1, "b")});
    add(pages, Tag::paragraph, 0);
    const PdfOnDisk file(pages);
    ASSERT_EQ(top(file).at("/K").size(), 1u);
    const json second = file.json("pages").at(1).at("object");
    EXPECT_EQ(kid(file, top(file)).at("/K"), json({0, {{"/Type", "/MCR"}, {"/Pg", second}, {"/MCID", 0}}}));
}

TEST(PdfStructure, PartsOfATextStandWhereTheyAreRead) {
    layout::Pages pages = tagged({item_of(1, "a"), item_of(3, "1"), item_of(1, "b")});
    add(pages, Tag::paragraph, 0);
    add(pages, Tag::reference, 1);
    add(pages, Tag::span, 2).alternative = "chỗ trống";
    const PdfOnDisk file(pages);
    const json paragraph = kid(file, top(file));
    ASSERT_EQ(paragraph.at("/K").size(), 3u);
    EXPECT_EQ(paragraph.at("/K").at(0), 0);
    EXPECT_EQ(paragraph.at("/K").at(2), 2);
    const json reference = kid(file, paragraph, 1);
    EXPECT_EQ(reference.at("/S"), "/Reference");
    EXPECT_EQ(kid(file, reference).at("/K"), json({1}));
    EXPECT_EQ(kid(file, reference).at("/Alt"), "u:chỗ trống");
}

TEST(PdfStructure, BlocksStandInTheOrderOfTheDocumentBehindTheTextOfTheirParent) {
    layout::Pages pages = tagged({item_of(3, "later"), item_of(1, "text"), item_of(2, "inner")});
    add(pages, Tag::list_body, 0);
    add(pages, Tag::list, 1);
    add(pages, Tag::paragraph, 0);
    const PdfOnDisk file(pages);
    EXPECT_EQ(kid(file, top(file), 0).at("/S"), "/LBody");
    EXPECT_EQ(kid(file, top(file), 1).at("/S"), "/P");
    EXPECT_EQ(kid(file, top(file), 0).at("/K").at(0), 1);
    EXPECT_EQ(kid(file, kid(file, top(file), 0), 1).at("/S"), "/L");
}

TEST(PdfStructure, LeavesOutWhatHasNoContentButTheCellsOfATable) {
    layout::Pages pages = tagged({item_of(4, "a")});
    add(pages, Tag::paragraph, 0);
    add(pages, Tag::table, 0);
    add(pages, Tag::row, 2);
    add(pages, Tag::cell, 3);
    add(pages, Tag::cell, 3);
    const PdfOnDisk file(pages);
    ASSERT_EQ(top(file).at("/K").size(), 1u);
    const json row = kid(file, kid(file, top(file)));
    EXPECT_EQ(row.at("/K").size(), 2u);
    EXPECT_FALSE(kid(file, row, 1).contains("/K"));
}

TEST(PdfStructure, CellsSayWhatTheySpanAndAreTheHeadersOf) {
    layout::Pages pages = tagged({item_of(1, "a"), item_of(2, "b"), item_of(3, "c")});
    add(pages, Tag::header_cell, 0).column_span = 3;
    add(pages, Tag::header_cell, 0).scope = document::Scope::row;
    add(pages, Tag::cell, 0).row_span = 2;
    const PdfOnDisk file(pages);
    EXPECT_EQ(kid(file, top(file), 0).at("/A"),
              json({{"/O", "/Table"}, {"/Scope", "/Column"}, {"/ColSpan", 3}}));
    EXPECT_EQ(kid(file, top(file), 1).at("/A"), json({{"/O", "/Table"}, {"/Scope", "/Row"}}));
    EXPECT_EQ(kid(file, top(file), 2).at("/A"), json({{"/O", "/Table"}, {"/RowSpan", 2}}));
}

TEST(PdfStructure, ListsSayHowTheyCount) {
    layout::Pages pages = tagged({item_of(1, "a")});
    add(pages, Tag::list, 0).numbering = document::ListNumbering::lower_alpha;
    const PdfOnDisk file(pages);
    EXPECT_EQ(kid(file, top(file)).at("/A"), json({{"/O", "/List"}, {"/ListNumbering", "/LowerAlpha"}}));
}

TEST(PdfStructure, FindsNotesByTheirNames) {
    layout::Pages pages = tagged({item_of(1, "a"), item_of(2, "b")});
    add(pages, Tag::note, 0).note = 2;
    add(pages, Tag::note, 0).note = 10;
    const PdfOnDisk file(pages);
    const json names = file.object(tree_root(file).at("/IDTree")).at("/Names");
    EXPECT_EQ(names, json({"u:note-10", top(file).at("/K").at(1), "u:note-2", top(file).at("/K").at(0)}));
    EXPECT_EQ(kid(file, top(file), 0).at("/ID"), "u:note-2");
}

TEST(PdfStructure, PagesAndAnnotationsFindTheirElements) {
    layout::Pages pages = tagged({item_of(1, "a"), item_of(2, "b")}, {item_of(1, "c")});
    add(pages, Tag::paragraph, 0);
    add(pages, Tag::link, 1).target = "x";
    pages.anchors.push_back({"x", 1, Length()});
    const PdfOnDisk file(pages);
    const json numbers = file.object(tree_root(file).at("/ParentTree")).at("/Nums");
    ASSERT_EQ(numbers.size(), 6u);
    const json paragraph = top(file).at("/K").at(0);
    const json link = kid(file, top(file)).at("/K").at(1);
    EXPECT_EQ(file.object(numbers.at(1)), json({paragraph, link}));
    EXPECT_EQ(file.object(numbers.at(3)), json({paragraph}));
    EXPECT_EQ(numbers.at(4), 2);
    EXPECT_EQ(numbers.at(5), link);
    EXPECT_EQ(tree_root(file).at("/ParentTreeNextKey"), 3);

    const json first = file.object(file.json("pages").at(0).at("object"));
    EXPECT_EQ(first.at("/StructParents"), 0);
    EXPECT_EQ(first.at("/Tabs"), "/S");
    const json annotation = first.at("/Annots").at(0);
    EXPECT_EQ(file.object(annotation).at("/StructParent"), 2);
    EXPECT_EQ(file.object(link).at("/K"), json({1, {{"/Type", "/OBJR"}, {"/Obj", annotation}}}));
}

TEST(PdfStructure, OfPagesWithoutElementsIsEmpty) {
    const PdfOnDisk file(pages_of({text_item(50, 50, "a")}));
    EXPECT_FALSE(tree_root(file).contains("/K"));
    file.run("qpdf --check FILE");
}

}  // namespace
}  // namespace kehoach::writers
