// Tracked changes (ECMA-376 Part 1, 17.13.5).
#include <set>

#include <gtest/gtest.h>

#include "support/sample_document.h"
#include "writers/docx_file.h"

namespace kehoach::writers::word {
namespace {

using document::Document;
using document::Paragraph;

document::Run revised(const std::string& text, Revision revision) {
    document::Run run = test::run(text);
    run.revision = revision;
    return run;
}

Document document_of(std::vector<document::Block> blocks) {
    Document document;
    document.styles = test::sample_styles();
    document.properties.date = {2026, 2, 9};
    document.sections.push_back({"main", "KẾ HOẠCH", test::portrait(), std::move(blocks)});
    return document;
}

TEST(DocxRevisions, SurroundRunsThatCameAndWent) {
    const DocxFile file(document_of({test::paragraph(
        "than-bai", {revised("cũ", Revision::deleted), revised("mới", Revision::inserted)})}));
    const pugi::xml_node paragraph = file.body().child("w:p");
    const pugi::xml_node went = paragraph.child("w:del");
    EXPECT_STREQ(went.child("w:r").child("w:delText").text().get(), "cũ");
    EXPECT_STREQ(went.attribute("w:author").value(), "kehoach");
    EXPECT_STREQ(went.attribute("w:date").value(), "2026-02-09T00:00:00Z");
    EXPECT_EQ(text_of(paragraph.child("w:ins")), "mới");
}

TEST(DocxRevisions, SurroundAFieldWhoseCodeWent) {
    Paragraph target = test::paragraph("muc", "Mục");
    target.anchor = "II";
    document::Run field = revised("II", Revision::deleted);
    field.link = "#II";
    field.reference = document::Reference::content;
    const DocxFile file(document_of({target, test::paragraph("than-bai", {field})}));
    const pugi::xml_node went = file.body().last_child().previous_sibling().child("w:del");
    EXPECT_EQ(went.select_nodes(".//w:instrText | .//w:t").size(), 0u);
    EXPECT_EQ(went.select_nodes(".//w:delInstrText | .//w:delText").size(), 2u);
}

TEST(DocxRevisions, TakeALiteralNumberAndTheEndOfAParagraph) {
    Paragraph came = test::paragraph("than-bai", {revised("Việc", Revision::inserted)});
    came.marker = document::Marker{"1.", std::nullopt, 0, Revision::inserted};
    came.mark = Revision::inserted;
    const DocxFile file(document_of({came}));
    const pugi::xml_node paragraph = file.body().child("w:p");
    EXPECT_TRUE(paragraph.child("w:pPr").child("w:rPr").child("w:ins"));
    EXPECT_EQ(text_of(paragraph.child("w:ins")), "1. Việc");
    // It ends its section, whose end stays.
    EXPECT_FALSE(paragraph.next_sibling("w:p").child("w:pPr").child("w:rPr"));
}

TEST(DocxRevisions, RememberAnotherLook) {
    Paragraph changed = test::paragraph("muc", "Việc");
    changed.former = document::FormerLook{"than-bai", document::Marker{"", 0, 0}};
    Document document = document_of({changed});
    document.lists.push_back({{{document::NumberFormat::arabic, 1, "%1."}}});
    const DocxFile file(document);
    const pugi::xml_node properties = file.body().child("w:p").child("w:pPr");
    EXPECT_STREQ(properties.child("w:pStyle").attribute("w:val").value(), "Muc");
    const pugi::xml_node former = properties.child("w:pPrChange").child("w:pPr");
    EXPECT_STREQ(former.child("w:pStyle").attribute("w:val").value(), "ThanBai");
    EXPECT_STREQ(former.child("w:numPr").child("w:numId").attribute("w:val").value(), "1");
}

TEST(DocxRevisions, TakeRows) {
    document::Table table;
    table.columns.push_back({Length::mm(165), Length::mm(165)});
    document::Cell cell;
    cell.paragraphs.push_back(test::paragraph("bang-chu", {revised("Việc", Revision::deleted)}));
    table.rows.resize(2);
    table.rows[0].cells = table.rows[1].cells = {cell};
    table.rows[1].revision = Revision::deleted;
    const DocxFile file(document_of({table}));
    const pugi::xml_node row = file.table(0).child("w:tr");
    EXPECT_FALSE(row.child("w:trPr").child("w:del"));
    EXPECT_TRUE(row.next_sibling("w:tr").child("w:trPr").child("w:del"));
}

TEST(DocxRevisions, PutAParagraphBetweenOneThatMayGoAndATable) {
    Paragraph went = test::paragraph("than-bai", {revised("Câu", Revision::deleted)});
    went.mark = Revision::deleted;
    const DocxFile file(document_of({went, test::sample_heading()}));
    const pugi::xml_node next = file.body().child("w:p").next_sibling();
    EXPECT_STREQ(next.name(), "w:p");
    EXPECT_STREQ(next.next_sibling().name(), "w:tbl");
}

TEST(DocxRevisions, TakeTheBreakOfASectionAndRememberItsPage) {
    Document document = document_of({test::paragraph("than-bai", "Câu")});
    document.sections.front().end = Revision::inserted;
    document.sections.push_back({"phu-luc", "Phụ lục", test::landscape(), {test::paragraph("phu-luc", "A")}});
    document.sections.back().former_page = test::portrait();
    const DocxFile file(document);
    const pugi::xml_node text = file.body().child("w:p"), end = text.next_sibling();
    EXPECT_FALSE(text.child("w:pPr").child("w:sectPr"));
    EXPECT_TRUE(end.child("w:pPr").child("w:sectPr"));
    EXPECT_TRUE(end.child("w:pPr").child("w:rPr").child("w:ins"));
    const pugi::xml_node former = file.body().child("w:sectPr").child("w:sectPrChange").child("w:sectPr");
    EXPECT_STREQ(former.child("w:pgSz").attribute("w:w").value(), "11906");
}

TEST(DocxRevisions, AreNotOneOverAnEndThatStays) {
    Paragraph came = test::paragraph("than-bai", {revised("hai", Revision::inserted)});
    came.mark = Revision::inserted;
    const Paragraph last =
        test::paragraph("than-bai", {revised("ba", Revision::inserted), test::run(" bốn")});
    const DocxFile file(document_of(
        {test::paragraph("than-bai", {test::run("một "), revised("nữa", Revision::inserted)}), came, last}));
    std::string hours;
    for (const pugi::xml_node& paragraph : file.body().children("w:p"))
        if (const auto change = paragraph.child("w:ins"))
            hours += std::string(change.attribute("w:date").value()).substr(11, 2) + " ";
    EXPECT_EQ(hours, "00 01 01 ");
}

TEST(DocxRevisions, HaveIdsOfTheirOwn) {
    Paragraph paragraph =
        test::paragraph("than-bai", {revised("cũ", Revision::deleted), revised("mới", Revision::inserted)});
    paragraph.anchor = "I";
    paragraph.comments.push_back(0);
    Document document = document_of({paragraph});
    document.comments.push_back({"kehoach", "KH", "Ý"});
    const DocxFile file(document);
    std::multiset<std::string> ids;
    for (const char* name : {"w:bookmarkStart", "w:commentReference", "w:del", "w:ins"})
        for (const auto& found : file.body().select_nodes((".//" + std::string(name)).c_str()))
            ids.insert(found.node().attribute("w:id").value());
    ids.extract("0");  // a bookmark and a comment may share one
    EXPECT_EQ(ids, (std::multiset<std::string>{"0", "2", "3", "4"}));
}

}  // namespace
}  // namespace kehoach::writers::word
