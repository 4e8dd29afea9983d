#include "writers/pdf_metadata.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.h"
#include "writers/pdf_tools.h"

namespace kehoach::writers {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::pages_of;
using testing::PdfOnDisk;
using testing::text_item;

document::Properties properties() {
    document::Properties properties;
    properties.title = "KẾ HOẠCH Cải cách hành chính <2026> & sau đó";
    properties.subject = "Kế hoạch";
    properties.author = "Ủy ban nhân dân xã Vĩnh Linh";
    properties.date = {2026, 2, 9};
    return properties;
}

layout::Pages pages() {
    layout::Pages pages = pages_of({text_item(50, 50, "a")});
    pages.properties = properties();
    return pages;
}

TEST(PdfMetadata, IsWhatPdfinfoShows) {
    const std::string info = PdfOnDisk(pages()).run("TZ=UTC pdfinfo -isodates FILE");
    EXPECT_THAT(info, HasSubstr("Title:           KẾ HOẠCH Cải cách hành chính <2026> & sau đó\n"));
    EXPECT_THAT(info, HasSubstr("Subject:         Kế hoạch\n"));
    EXPECT_THAT(info, HasSubstr("Author:          Ủy ban nhân dân xã Vĩnh Linh\n"));
    EXPECT_THAT(info, HasSubstr("Producer:        kehoach\n"));
    EXPECT_THAT(info, HasSubstr("CreationDate:    2026-02-09T00:00:00Z\n"));
    EXPECT_THAT(info, HasSubstr("ModDate:         2026-02-09T00:00:00Z\n"));
    EXPECT_THAT(info, HasSubstr("PDF version:     1.7\n"));
    EXPECT_THAT(info, Not(HasSubstr("Error")));
}

TEST(PdfMetadata, IsInXmpToo) {
    const std::string xmp = pdf_xmp(properties(), PdfaPart::two);
    EXPECT_THAT(xmp,
                HasSubstr("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">KẾ HOẠCH Cải cách hành chính "
                          "&lt;2026&gt; &amp; sau đó</rdf:li></rdf:Alt></dc:title>"));
    EXPECT_THAT(xmp,
                HasSubstr("<dc:creator><rdf:Seq><rdf:li>Ủy ban nhân dân xã Vĩnh Linh</rdf:li></rdf:Seq>"));
    EXPECT_THAT(xmp, HasSubstr("<xmp:CreateDate>2026-02-09T00:00:00Z</xmp:CreateDate>"));
    EXPECT_THAT(xmp, HasSubstr("<pdf:Producer>kehoach</pdf:Producer>"));
}

TEST(PdfMetadata, ClaimsWhatTheFileConformsTo) {
    const std::string xmp = pdf_xmp(properties(), PdfaPart::three);
    EXPECT_THAT(xmp, HasSubstr("<pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n"
                               "<pdfuaid:part>1</pdfuaid:part>"));
    EXPECT_THAT(xmp, HasSubstr("<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"));
    EXPECT_THAT(pdf_xmp(properties(), PdfaPart::two), HasSubstr("<pdfaid:part>2</pdfaid:part>"));
}

TEST(PdfMetadata, ClipsATitleThatNoTextStringHasRoomFor) {
    layout::Pages long_title = pages();
    long_title.properties.title.clear();
    while (long_title.properties.title.size() < 40'000)
        long_title.properties.title += "Kế hoạch ";
    const PdfOnDisk file(long_title);
    const std::string title = file.object(file.trailer().at("/Info")).at("/Title");
    EXPECT_LT(2 * count_characters(title), 32'767);
    EXPECT_THAT(pdf_xmp(long_title.properties, PdfaPart::two), HasSubstr(">" + title.substr(2) + "<"));
}

TEST(PdfMetadata, LeavesOutWhatIsNotKnown) {
    document::Properties bare;
    bare.date = {2026, 2, 9};
    EXPECT_THAT(pdf_xmp(bare, PdfaPart::two), Not(HasSubstr("dc:title")));
    EXPECT_THAT(PdfOnDisk(pages_of({text_item(50, 50, "a")})).run("pdfinfo FILE"), Not(HasSubstr("Title")));
}

TEST(PdfMetadata, StandsInTheFileForProgramsThatDoNotKnowPdf) {
    const std::string bytes = pdf(pages(), testing::real_fonts());
    EXPECT_THAT(bytes, HasSubstr(pdf_xmp(properties(), PdfaPart::two)));
    const PdfOnDisk file(bytes);
    EXPECT_EQ(file.object(file.trailer().at("/Info")).at("/CreationDate"), "u:D:20260209000000Z");
    const auto metadata = file.object(file.catalog().at("/Metadata")).at("dict");
    EXPECT_EQ(metadata.at("/Type"), "/Metadata");
    EXPECT_EQ(metadata.at("/Subtype"), "/XML");
    EXPECT_FALSE(metadata.contains("/Filter"));
}

TEST(PdfMetadata, NamesTheLanguageAndShowsTheTitle) {
    const auto catalog = PdfOnDisk(pages()).catalog();
    EXPECT_EQ(catalog.at("/Lang"), "u:vi-VN");
    EXPECT_EQ(catalog.at("/ViewerPreferences").at("/DisplayDocTitle"), true);
}

}  // namespace
}  // namespace kehoach::writers
