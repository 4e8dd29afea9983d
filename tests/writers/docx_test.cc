#include <cstdlib>
#include <ctime>

#include <gmock/gmock.h>

#include "support/sample_document.h"
#include "writers/docx_file.h"

namespace kehoach::writers::word {
namespace {

using testing::ElementsAre;

TEST(Docx, BeginsWithTheContentTypes) {
    EXPECT_THAT(
        DocxFile(test::sample_document()).names(),
        ElementsAre("[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "docProps/core.xml",
                    "docProps/app.xml", "word/document.xml", "word/styles.xml", "word/footnotes.xml",
                    "word/numbering.xml", "word/settings.xml", "word/fontTable.xml", "word/header1.xml",
                    "word/header2.xml", "word/header3.xml", "word/header4.xml"));
}

TEST(Docx, LeavesOutPartsWithoutContent) {
    document::Document document;
    document.styles = test::sample_styles();
    document.sections.push_back({"main", "KẾ HOẠCH", test::portrait(), {test::paragraph("than-bai", "a")}});
    const DocxFile file(document);
    EXPECT_FALSE(file.has("word/numbering.xml"));
    EXPECT_FALSE(file.has("word/footnotes.xml"));
    EXPECT_TRUE(file.part("settings").child("w:footnotePr").empty());
}

TEST(Docx, HasATypeAndARelationshipForEachPart) {
    const DocxFile file(test::sample_document());
    std::vector<std::string> typed;
    for (const pugi::xml_node& type : file.part("[Content_Types].xml").children("Override"))
        typed.push_back(std::string(type.attribute("PartName").value()).substr(1));
    std::vector<std::string> reached;
    for (const pugi::xml_node& relationship : file.part("_rels/.rels").children())
        reached.emplace_back(relationship.attribute("Target").value());
    for (const pugi::xml_node& relationship : file.part("word/_rels/document.xml.rels").children())
        reached.push_back("word/" + std::string(relationship.attribute("Target").value()));

    std::vector<std::string> parts = file.names();
    parts.erase(parts.begin(), parts.begin() + 3);  // the content types and the relationships themselves
    EXPECT_THAT(typed, testing::UnorderedElementsAreArray(parts));
    EXPECT_THAT(reached, testing::UnorderedElementsAreArray(parts));
}

TEST(Docx, SaysWhatItIsAndWhen) {
    const DocxFile file(test::sample_document());
    const pugi::xml_node core = file.part("docProps/core.xml");
    EXPECT_STREQ(core.child_value("dc:title"), "KẾ HOẠCH Cải cách hành chính năm 2026");
    EXPECT_STREQ(core.child_value("dc:subject"), "Kế hoạch");
    EXPECT_STREQ(core.child_value("dc:creator"), "UBND xã Vĩnh Linh");
    EXPECT_STREQ(core.child_value("dc:language"), "vi-VN");
    EXPECT_STREQ(core.child_value("dcterms:created"), "2026-02-09T00:00:00Z");
    EXPECT_STREQ(core.child_value("dcterms:modified"), "2026-02-09T00:00:00Z");
}

TEST(Docx, IsInWord2010sMode) {
    const DocxFile file(test::sample_document());
    const pugi::xml_node settings = file.part("settings");
    const pugi::xml_node mode = settings.child("w:compat").first_child();
    EXPECT_STREQ(mode.attribute("w:name").value(), "compatibilityMode");
    EXPECT_STREQ(mode.attribute("w:val").value(), "14");
}

TEST(Docx, WritesTheSameBytesInEveryTimeZone) {
    const std::string here = docx(test::sample_document());
    const char* zone = std::getenv("TZ");
    const std::string before = zone ? zone : "";
    setenv("TZ", "Asia/Ho_Chi_Minh", 1);
    tzset();
    EXPECT_EQ(docx(test::sample_document()), here);
    zone ? setenv("TZ", before.c_str(), 1) : unsetenv("TZ");
    tzset();
}

}  // namespace
}  // namespace kehoach::writers::word
