#include "writers/pdf_attachment.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "writers/pdf_tools.h"

namespace kehoach::writers {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::pages_of;
using testing::PdfOnDisk;
using testing::real_fonts;
using testing::text_item;

const Attachment data = {"plan.json", "application/json", "Dữ liệu", "{\"format\": \"kehoach-plan/1\"}\n"};

layout::Pages pages() { return pages_of({text_item(50, 50, "a")}); }

PdfOnDisk with_data() { return PdfOnDisk(pdf(pages(), real_fonts(), data)); }

TEST(PdfAttachment, ComesOutAsItWentIn) {
    const PdfOnDisk file = with_data();
    EXPECT_THAT(file.run("qpdf --list-attachments FILE"), HasSubstr("plan.json"));
    EXPECT_EQ(file.run("qpdf --show-attachment=plan.json FILE"), data.bytes);
    file.run("pdfdetach -saveall -o FOLDER FILE");
    EXPECT_EQ(read_file(file.path().parent_path() / "plan.json"), data.bytes);
}

TEST(PdfAttachment, IsTheSourceOfTheDocument) {
    const PdfOnDisk file = with_data();
    ASSERT_EQ(file.catalog().at("/AF").size(), 1u);
    const auto specification = file.object(file.catalog().at("/AF").at(0));
    EXPECT_EQ(specification.at("/Type"), "/Filespec");
    EXPECT_EQ(specification.at("/AFRelationship"), "/Source");
    EXPECT_EQ(specification.at("/F"), "u:plan.json");
    EXPECT_EQ(specification.at("/UF"), "u:plan.json");
    EXPECT_EQ(specification.at("/Desc"), "u:Dữ liệu");
    EXPECT_EQ(specification.at("/EF").at("/F"), specification.at("/EF").at("/UF"));
}

TEST(PdfAttachment, SaysWhatItIs) {
    const PdfOnDisk file = with_data();
    const auto specification = file.object(file.catalog().at("/AF").at(0));
    const auto stream = file.object(specification.at("/EF").at("/F")).at("dict");
    EXPECT_EQ(stream.at("/Type"), "/EmbeddedFile");
    EXPECT_EQ(stream.at("/Subtype"), "/application/json");
    EXPECT_EQ(stream.at("/Params").at("/Size"), data.bytes.size());
    EXPECT_EQ(stream.at("/Params").at("/ModDate"), "u:D:20260209000000Z");
    EXPECT_EQ(stream.at("/Params").at("/CheckSum"), "b:" + md5(data.bytes));
}

TEST(PdfAttachment, DecidesTheClaim) {
    EXPECT_THAT(pdf(pages(), real_fonts(), data), HasSubstr("<pdfaid:part>3<"));
    const std::string without = pdf(pages(), real_fonts());
    EXPECT_THAT(without, HasSubstr("<pdfaid:part>2<"));
    const PdfOnDisk file(without);
    EXPECT_FALSE(file.catalog().contains("/AF"));
    EXPECT_FALSE(file.catalog().contains("/Names"));
}

}  // namespace
}  // namespace kehoach::writers
