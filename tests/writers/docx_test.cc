#include <cstdlib>
#include <ctime>
#include <filesystem>

#include <gmock/gmock.h>

#include "support/sample_document.h"
#include "writers/docx_file.h"

namespace kehoach::writers::word {
namespace {

using testing::ElementsAre;

TEST(Docx, HasItsPartsBehindTheContentTypesAndTheRelationships) {
    EXPECT_THAT(DocxFile(test::sample_document()).names(),
                ElementsAre("[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels",
                            "word/glossary/_rels/document.xml.rels", "customXml/_rels/item1.xml.rels",
                            "docProps/core.xml", "docProps/app.xml", "word/document.xml", "word/styles.xml",
                            "word/footnotes.xml", "word/numbering.xml", "word/settings.xml",
                            "word/fontTable.xml", "word/header1.xml", "word/header2.xml", "word/header3.xml",
                            "word/header4.xml", "customXml/item1.xml", "customXml/itemProps1.xml",
                            "word/glossary/document.xml", "word/glossary/styles.xml"));
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
    for (const std::string folder : {"", "word/", "word/glossary/", "customXml/"}) {
        const std::string name = folder.empty() ? "" : folder == "customXml/" ? "item1.xml" : "document.xml";
        for (const pugi::xml_node& relationship : file.part(folder + "_rels/" + name + ".rels").children()) {
            const auto target = std::filesystem::path(folder + relationship.attribute("Target").value());
            reached.push_back(target.lexically_normal().string());
        }
    }
    std::vector<std::string> parts = file.names();
    parts.erase(parts.begin(), parts.begin() + 5);  // the content types and the relationships themselves
    EXPECT_THAT(reached, testing::UnorderedElementsAreArray(parts));
    std::erase(parts, "customXml/item1.xml");  // XML of no type but its own
    EXPECT_THAT(typed, testing::UnorderedElementsAreArray(parts));
}

TEST(Docx, SaysWhatItIsAndWhen) {
    const DocxFile file(test::sample_document());
    const pugi::xml_node core = file.part("docProps/core.xml");
    EXPECT_STREQ(core.child_value("dc:title"), "KẾ HOẠCH Cải cách hành chính năm 2026");
    EXPECT_STREQ(core.child_value("dc:subject"), "Kế hoạch");
    EXPECT_STREQ(core.child_value("dc:creator"), "UBND xã Vĩnh Linh");
    EXPECT_STREQ(core.child_value("cp:category"), "Kế hoạch");
    EXPECT_STREQ(core.child_value("cp:keywords"), "Kế hoạch; năm 2026");
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
