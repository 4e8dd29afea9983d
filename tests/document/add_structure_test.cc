#include "document/add_structure.h"

#include <gtest/gtest.h>

#include "document/structure_names.h"
#include "support/sample_document.h"

namespace kehoach::document {
namespace {

using test::cell;
using test::item;
using test::paragraph;
using test::row;
using test::sample_document;
using test::spanning;

// The names of the elements, indented; "P P" for two on one level.
std::string tree(const Structure& structure, int parent = no_element, int depth = 0) {
    std::string text;
    for (std::size_t i = 0; i < structure.elements.size(); ++i) {
        if (structure.elements[i].parent != parent) continue;
        text += std::string(static_cast<std::size_t>(depth), ' ') + name_of(structure.elements[i]) + "\n";
        text += tree(structure, static_cast<int>(i), depth + 1);
    }
    return text;
}

const Element& at(const Document& document, int index) {
    return document.structure.elements[static_cast<std::size_t>(index)];
}

// A document of one section.
Document with(std::vector<Block> blocks) {
    Document document = sample_document();
    document.sections.resize(1);
    document.sections[0].blocks = std::move(blocks);
    add_structure(document);
    return document;
}

Paragraph heading(const std::string& style, const std::string& text) { return paragraph(style, text); }

Paragraph marked(const std::string& marker) { return item("than-bai", {marker, std::nullopt, 0}, "a"); }

std::vector<int> heading_levels(const Document& document) {
    std::vector<int> levels;
    for (const Element& element : document.structure.elements)
        if (element.tag == Tag::heading) levels.push_back(element.level);
    return levels;
}

TEST(AddStructure, ReadsTheHeadingRowByRowTheLeftSideFirst) {
    Document document = with({test::sample_heading()});
    EXPECT_EQ(tree(document.structure), "Document\n Sect\n  P\n  P\n  P\n  P\n  P\n   Span\n  P\n");
    const auto& heading = std::get<SideBySide>(document.sections[0].blocks[0]);
    const auto element = [](const CellBlock& block) { return std::get<Paragraph>(block).elements.text; };
    EXPECT_LT(element(heading.rows[0].left[1]), element(heading.rows[0].right[0]));
    EXPECT_LT(element(heading.rows[0].right[1]), element(heading.rows[1].left[0]));
}

TEST(AddStructure, DescribesABlankButNotAFilledSlot) {
    Paragraph date = paragraph("than-bai", {Slot{SlotName::day, "\u00A0", false, false, false, {}},
                                            Slot{SlotName::month, "02", true, false, false, {}}});
    Document document = with({date});
    EXPECT_EQ(tree(document.structure), "Document\n Sect\n  P\n   Span\n");
    EXPECT_EQ(document.structure.elements.back().alternative, "chỗ trống ghi ngày");
    const ParagraphElements& elements = std::get<Paragraph>(document.sections[0].blocks[0]).elements;
    EXPECT_EQ(elements.inlines, (std::vector{3, elements.text}));
}

TEST(AddStructure, NestsListsByTheKindOfTheirMarkers) {
    const Document document = with({marked("1."), marked("a)"), marked("-"), marked("đ)"), marked("2.")});
    EXPECT_EQ(tree(document.structure), R"(Document
 Sect
  L
   LI
    Lbl
    LBody
     L
      LI
       Lbl
       LBody
        L
         LI
          Lbl
          LBody
      LI
       Lbl
       LBody
   LI
    Lbl
    LBody
)");
    std::vector<ListNumbering> numberings;
    for (const Element& element : document.structure.elements)
        if (element.tag == Tag::list) numberings.push_back(element.numbering);
    EXPECT_EQ(numberings,
              (std::vector{ListNumbering::decimal, ListNumbering::lower_alpha, ListNumbering::none}));
}

TEST(AddStructure, AHigherMarkerEndsTheListsBelowIt) {
    EXPECT_EQ(tree(with({marked("-"), marked("(1)")}).structure),
              "Document\n Sect\n  L\n   LI\n    Lbl\n    LBody\n  L\n   LI\n    Lbl\n    LBody\n");
}

TEST(AddStructure, APlainParagraphEndsAListAndAFurtherOneGoesOnWithItsItem) {
    Paragraph further = paragraph("than-bai", "b");
    further.continues_item = true;
    EXPECT_EQ(tree(with({marked("-"), further, paragraph("than-bai", "c")}).structure),
              "Document\n Sect\n  L\n   LI\n    Lbl\n    LBody\n     P\n     P\n  P\n");
}

TEST(AddStructure, HeadingsNeverSkipALevel) {
    EXPECT_EQ(heading_levels(with({heading("khoan-tieu-de", "a"), heading("muc", "b"),
                                   heading("khoan-tieu-de", "c"), heading("khoan-tieu-de", "d")})),
              (std::vector{1, 1, 2, 2}));
}

TEST(AddStructure, TheNameOfAnAnnexIsAHeadingAboveItsOthers) {
    Document document = sample_document();
    document.sections[1].name = "Phụ lục";
    document.sections[1].blocks = {paragraph("phu-luc", "Phụ lục"), heading("muc", "I. A"),
                                   heading("khoan-tieu-de", "1. B")};
    add_structure(document);
    EXPECT_EQ(heading_levels(document), (std::vector{1, 2, 1, 2, 3}));
}

TEST(AddStructure, EmptyParagraphsAreRoomAndNoElements) {
    EXPECT_EQ(tree(with({paragraph("than-bai"), paragraph("than-bai", "a")}).structure),
              "Document\n Sect\n  P\n");
}

TEST(AddStructure, ANoteStandsBehindTheParagraphThatAsksForItFirst) {
    Paragraph asking = paragraph("than-bai", "a");
    asking.content.push_back(FootnoteMark{1, {}});
    const Document document = with({asking, asking});
    EXPECT_EQ(tree(document.structure), R"(Document
 Sect
  P
   Reference
    Link
  Note
   Lbl
   P
  P
   Reference
    Link
)");
    EXPECT_EQ(at(document, 4).target, "note 1");
    EXPECT_EQ(at(document, 5).note, 1);
}

TEST(AddStructure, RunsOfOneLinkAreOneElement) {
    Paragraph linking =
        paragraph("than-bai", {test::linked("a", "#x"), test::linked("b", "#x"), test::run(" "),
                               test::linked("c", "#x"), test::linked("d", "#nowhere")});
    linking.anchor = "x";
    EXPECT_EQ(tree(with({linking}).structure), "Document\n Sect\n  P\n   Link\n   Link\n");
}

TEST(AddStructure, ATableHasAHeadAndABodyForEachGroupAndAFoot) {
    Table table;
    table.header_rows = 1;
    table.rows = {row(RowKind::header, {cell(0, "x"), cell(1, "y")}),
                  row(RowKind::group, {spanning(cell(0, "I"), 2, 1)}),
                  row(RowKind::task, {cell(0, "a"), cell(1, "")}),
                  row(RowKind::group, {spanning(cell(0, "II"), 2, 1)}),
                  row(RowKind::total, {spanning(cell(0, "t"), 2, 1)})};
    const Document document = with({table});
    EXPECT_EQ(tree(document.structure), R"(Document
 Sect
  Table
   THead
    TR
     TH
     TH
   TBody
    TR
     TH
    TR
     TD
     TD
   TBody
    TR
     TH
   TFoot
    TR
     TD
)");
    EXPECT_EQ(at(document, 5).scope, Scope::column);
    EXPECT_EQ(at(document, 9).scope, Scope::row);
    EXPECT_EQ(at(document, 9).column_span, 2);
}

TEST(AddStructure, NeitherAHeadNorAFootStandsWithoutABody) {
    Table table;
    table.header_rows = 1;
    table.rows = {row(RowKind::header, {cell(0, "x")}), row(RowKind::total, {cell(0, "t")})};
    EXPECT_EQ(tree(with({table}).structure),
              "Document\n Sect\n  Table\n   THead\n    TR\n     TH\n   TBody\n    TR\n     TD\n");
    table.rows.pop_back();
    EXPECT_EQ(tree(with({table}).structure), "Document\n Sect\n  Table\n   TBody\n    TR\n     TH\n");
}

TEST(AddStructure, ACellOfSeveralParagraphsHasOneElementForEach) {
    Table table;
    Cell two = cell(0, "a");
    two.paragraphs.push_back(paragraph("bang-chu", "b"));
    table.rows = {row(RowKind::task, {two, cell(1, "c")})};
    const Document document = with({table});
    EXPECT_EQ(tree(document.structure),
              "Document\n Sect\n  Table\n   TBody\n    TR\n     TD\n      P\n      P\n     TD\n");
    const Cell& single = std::get<Table>(document.sections[0].blocks[0]).rows[0].cells[1];
    EXPECT_EQ(at(document, single.paragraphs[0].elements.text).tag, Tag::cell);
}

TEST(AddStructure, BeginsAnewEachTime) {
    Document document = sample_document();
    add_structure(document);
    const std::size_t size = document.structure.elements.size();
    add_structure(document);
    EXPECT_EQ(document.structure.elements.size(), size);
}

}  // namespace
}  // namespace kehoach::document
