#include "layout/field_marks.h"

#include <gmock/gmock.h>

#include "layout/small_document.h"

namespace kehoach::layout {
namespace {

using document::FieldPlace;
using testing::HasSubstr;

const Length mm = Length::mm(1);

document::SignatureField field(std::string name, FieldPlace place, double width, double height) {
    return {std::move(name), "Title", "Content", place, Length::pt(width), Length::pt(height)};
}

document::Paragraph with_field(document::Paragraph paragraph, document::SignatureField wanted) {
    paragraph.fields.push_back(std::move(wanted));
    return paragraph;
}

// In points: x y width height.
std::string place_of(const Field& field) {
    const auto points = [](Length length) { return std::to_string(length.scaled(1, 12700).to_emu()); };
    return points(field.box.x) + " " + points(field.box.y) + " " + points(field.box.width) + " " +
           points(field.box.height);
}

// Of one field of a page 100 pt wide, whose text goes from 10 to 90; lines are 10 pt high.
std::string placed(std::vector<document::Block> blocks) {
    const Pages pages = pages_of(small_document(std::move(blocks)));
    EXPECT_EQ(pages.fields.size(), 1u);
    return pages.fields.empty() ? "" : place_of(pages.fields[0]);
}

TEST(FieldMarks, CentreASignatureInTheRoomBelowItsText) {
    document::Document document = small_document();
    document.styles["name"] = document.styles["middle"];
    document.styles["name"].before = Length::pt(16);
    document.sections[0].blocks = {
        with_field(paragraph("POST", "middle"), field("lanh_dao", FieldPlace::below, 30, 12)),
        paragraph("Name", "name")};
    const Pages pages = pages_of(document);
    EXPECT_EQ(place_of(pages.fields.at(0)), "35 22 30 12");
}

TEST(FieldMarks, PutASignatureUnderTheTextWhenNothingFollows) {
    EXPECT_EQ(placed({with_field(paragraph("POST", "middle"), field("a", FieldPlace::below, 30, 12))}),
              "35 20 30 12");
}

TEST(FieldMarks, LayASealOverTheLeftThirdOfTheSignature) {
    document::Paragraph post = with_field(paragraph("POST"), field("lanh_dao", FieldPlace::below, 30, 12));
    post = with_field(post, field("co_quan", FieldPlace::seal, 20, 16));
    document::Document document = small_document({post, paragraph("Name", "name")});
    document.styles["name"] = document.styles["middle"];
    document.styles["name"].before = Length::pt(20);
    const Pages pages = pages_of(document);
    EXPECT_EQ(place_of(pages.fields.at(0)), "35 24 30 12");
    EXPECT_EQ(place_of(pages.fields.at(1)), "25 22 20 16");  // its right edge is at 45, the middles at 30
}

TEST(FieldMarks, StandToTheRightOfTheLastLine) {
    const Length right_of_text = Length::pt(10 + 20) + mm;
    const Pages pages = pages_of(
        small_document({with_field(paragraph("aaaaaaaa bb"), field("a", FieldPlace::beside, 20, 8))}));
    EXPECT_EQ(pages.fields.at(0).box.x, right_of_text);
    EXPECT_EQ(pages.fields.at(0).box.y, Length::pt(20));
}

TEST(FieldMarks, GoUnderALineThatIsFull) {
    EXPECT_EQ(placed({with_field(paragraph("aaaaaaa"), field("a", FieldPlace::beside, 20, 8))}),
              "70 20 20 8");
}

TEST(FieldMarks, KeepClearOfTheWordsUnderALineThatIsFull) {
    document::Paragraph right = paragraph("bbb");
    document::Document document =
        small_document({with_field(paragraph("aaaaaaa"), field("a", FieldPlace::beside, 20, 8)), right});
    document.styles["right"] = document.styles["text"];
    document.styles["right"].align = document::Align::right;
    std::get<document::Paragraph>(document.sections[0].blocks[1]).style = "right";
    EXPECT_EQ(pages_of(document).fields.at(0).box.x, Length::pt(60 - 20) - mm);
}

TEST(FieldMarks, KeepClearOfTheWordsInTheNextColumn) {
    document::SideBySide columns;
    columns.role = document::SideBySide::Role::signature;
    columns.left_width = columns.right_width = Length::pt(40);
    columns.rows.push_back(
        {{with_field(paragraph("aa"), field("a", FieldPlace::beside, 25, 8))}, {paragraph("bbb")}});
    const Pages pages = pages_of(small_document({columns}));
    EXPECT_EQ(place_of(pages.fields.at(0)), "65 20 25 8");
}

TEST(FieldMarks, TakeTheCornerOfTheFirstPageOnly) {
    const document::SignatureField corner = field("co_quan", FieldPlace::corner, 30, 4);
    document::Document document = small_document({with_field(paragraph("a"), corner)});
    EXPECT_EQ(place_of(pages_of(document).fields.at(0)), "60 3 30 4");
    document.sections.insert(document.sections.begin(), small_document({paragraph("b")}).sections[0]);
    EXPECT_TRUE(pages_of(document).fields.empty());
}

TEST(FieldMarks, KnowTheirPage) {
    std::vector<document::Block> blocks = lines({"1", "2", "3", "4"});
    blocks.push_back(with_field(paragraph("5"), field("a", FieldPlace::beside, 20, 8)));
    EXPECT_EQ(pages_of(small_document(blocks)).fields.at(0).page, 1);
}

TEST(FieldMarks, GetANumberWhenTheirNameIsTaken) {
    const Pages pages = pages_of(
        small_document({with_field(paragraph("a"), field("nhay", FieldPlace::beside, 20, 8)), paragraph("b"),
                        with_field(paragraph("c"), field("nhay", FieldPlace::beside, 20, 8))}));
    EXPECT_EQ(pages.fields.at(0).name, "nhay");
    EXPECT_EQ(pages.fields.at(1).name, "nhay_2");
}

TEST(FieldMarks, StandInTheDumpOfThePages) {
    EXPECT_THAT(dump(pages_of(small_document(
                    {with_field(paragraph("POST", "middle"), field("a", FieldPlace::below, 30, 12))}))),
                HasSubstr("field a page 1 at 35.00 20.00 size 30.00 x 12.00 \"Title\"\n"));
}

document::Slot slot(document::SlotName name, std::string text, bool filled) {
    return {name, std::move(text), filled, false, false, {}};
}

TEST(PrintedSlots, GoFromEdgeToEdgeOfWhatIsPrinted) {
    document::Paragraph number = paragraph("No ");
    number.content.push_back(slot(document::SlotName::number, "\u00A0\u00A0", false));
    number.content.push_back(run("/K"));
    const Pages pages = pages_of(small_document({paragraph("a"), number}));
    const PrintedSlot& found = pages.slots.at(0);
    EXPECT_EQ(found.name, document::SlotName::number);
    EXPECT_EQ(found.value, "");
    EXPECT_EQ(found.box.x, Length::pt(10 + 25));
    EXPECT_EQ(found.box.y, Length::pt(20));
    EXPECT_EQ(found.box.width, Length::pt(10));
    EXPECT_EQ(found.box.height, Length::pt(10));
}

TEST(PrintedSlots, MoveWithTheWidenedSpacesBeforeThem) {
    document::Document document = small_document();
    document.styles["just"] = document.styles["text"];
    document.styles["just"].align = document::Align::justify;
    document::Paragraph text = paragraph("aa ", "just");
    text.content.push_back(slot(document::SlotName::day, "09", true));
    text.content.push_back(run(" bbbbbbbb"));
    document.sections[0].blocks = {text};
    const PrintedSlot found = pages_of(document).slots.at(0);
    EXPECT_EQ(found.value, "09");
    EXPECT_EQ(found.box.x, Length::pt(90 - 20));
}

}  // namespace
}  // namespace kehoach::layout
