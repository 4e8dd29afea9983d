#include "document/document.h"

#include <gtest/gtest.h>

namespace kehoach::document {
namespace {

TEST(Document, PrintsMarkerTextSlotsAndFootnoteMarks) {
    Paragraph paragraph;
    paragraph.marker = Marker{"đ)", std::nullopt, 0};
    paragraph.content = {document::Run{"Số: ", true, false, "", {}},
                         Slot{SlotName::number, "47", true, false, false, {}},
                         document::Run{"/KH", false, false, "", {}}, FootnoteMark{3, {}}};
    EXPECT_EQ(printed(paragraph), "đ) Số: 47/KH[3]");
}

TEST(Document, FindsTheStyleOfAParagraph) {
    Document document;
    document.styles["muc"].bold = true;
    Paragraph paragraph;
    paragraph.style = "muc";
    EXPECT_TRUE(style_of(document, paragraph).bold);
}

}  // namespace
}  // namespace kehoach::document
