#include "layout/dump_structure.h"

#include <gtest/gtest.h>

#include "layout/small_document.h"

namespace kehoach::layout {
namespace {

TEST(DumpStructure, ShowsTheTextOfEachElementInReadingOrder) {
    document::Document document = small_document();
    document.styles["h1"] = document.styles["text"];
    document.styles["h1"].outline_level = 1;
    document::Paragraph item = paragraph("aa bb");
    item.marker = document::Marker{"-", std::nullopt, 0};
    item.anchor = "here";
    document::Paragraph linking = paragraph("c ");
    linking.content.push_back(document::Run{"d", false, false, "#here", {}});
    document::Table table;
    table.columns = {{Length::pt(40), {}}, {Length::pt(40), {}}};
    table.header_rows = 1;
    table.rows.resize(2);
    table.rows[0].kind = document::RowKind::header;
    table.rows[0].cells.push_back({0, 2, 1, false, {paragraph("x")}});
    table.rows[1].cells.push_back({0, 1, 1, false, {paragraph("y")}});
    table.rows[1].cells.push_back({1, 1, 1, false, {paragraph("")}});
    document.sections[0].blocks = {paragraph("I", "h1"), item, linking, table};
    EXPECT_EQ(dump_structure(pages_of(document)), R"(Document
  Sect
    H1 "I"
    L None
      LI
        Lbl "- "
        LBody "aa bb"
    P "c "
      Link -> #here "d"
    Table
      THead
        TR
          TH column 2 x 1 "x"
      TBody
        TR
          TD "y"
          TD
)");
}

}  // namespace
}  // namespace kehoach::layout
