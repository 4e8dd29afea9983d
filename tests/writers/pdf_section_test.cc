#include "writers/pdf_section.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "writers/pdf_tools.h"

namespace kehoach::writers {
namespace {

using ::testing::HasSubstr;
using testing::PdfOnDisk;
using ::testing::StartsWith;

constexpr const char* trailer = "/Root 1 0 R";

// A page with a line of text.
void add_one_page(PdfSection& section) {
    section.add(1, "<</Type/Catalog/Pages 2 0 R>>");
    section.add(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
    section.add(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 90 90]/Resources<<>>/Contents 4 0 R>>");
    section.add_stream(4, "", "0 0 m 90 90 l S");
}

std::string one_page() {
    PdfSection section;
    add_one_page(section);
    return section.finish(trailer);
}

void expect_sound(const PdfOnDisk& file) {
    EXPECT_THAT(file.run("qpdf --check FILE"), HasSubstr("No syntax or stream encoding errors found"));
    EXPECT_THAT(file.run("pdfinfo FILE"), HasSubstr("Pages:           1\n"));
    EXPECT_EQ(file.run("mutool draw -N -q -o FOLDER/page.png FILE"), "");
}

PdfFileEnd end_of(const std::string& file, std::uint32_t size) {
    const std::size_t mark = file.rfind("startxref\n") + std::string("startxref\n").size();
    return {file.size(), std::stoul(file.substr(mark)), size, std::string(16, 'i')};
}

TEST(PdfSection, IsAFileThatThreeProgramsReadWithoutAWord) { expect_sound(PdfOnDisk(one_page())); }

TEST(PdfSection, BeginsWithBytesThatAreNoText) {
    EXPECT_THAT(one_page(), StartsWith("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"));
}

TEST(PdfSection, PutsWhatIsNoStreamIntoAnObjectStream) {
    const std::string file = one_page();
    EXPECT_EQ(file.find("/Catalog"), std::string::npos);
    EXPECT_THAT(file, HasSubstr("\n5 0 obj\n<</Type/ObjStm/N 3/First 14/Filter/FlateDecode/Length "));
}

TEST(PdfSection, SpreadsManyObjectsOverSeveralObjectStreams) {
    PdfSection section;
    add_one_page(section);
    for (std::uint32_t number = 5; number < 450; ++number)
        section.add(number, "<</A " + std::to_string(number) + ">>");
    const PdfOnDisk file(section.finish(trailer));
    expect_sound(file);
    const nlohmann::json objects = file.json("qpdf").at(1);
    EXPECT_EQ(objects.at("obj:5 0 R").at("value").at("/A"), 5);
    EXPECT_EQ(objects.at("obj:449 0 R").at("value").at("/A"), 449);
    EXPECT_EQ(file.run("grep -ac /ObjStm FILE"), "3\n");
}

TEST(PdfSection, KeepsTheLinesThatPdfAAsksFor) {
    EXPECT_THAT(one_page(),
                HasSubstr("\n4 0 obj\n<</Length 15>>\nstream\n0 0 m 90 90 l S\nendstream\nendobj\n"));
    PdfSection section;
    section.add_uncompressed(1, "<</Type/Catalog>>");
    EXPECT_THAT(section.finish(trailer), HasSubstr("\n1 0 obj\n<</Type/Catalog>>\nendobj\n2 0 obj\n"));
}

TEST(PdfSection, EndsWithThePlaceOfItsCrossReferences) {
    const std::string file = one_page();
    const std::size_t place = file.find("6 0 obj\n<</Type/XRef");
    ASSERT_NE(place, std::string::npos);
    EXPECT_TRUE(file.ends_with("\nendobj\nstartxref\n" + std::to_string(place) + "\n%%EOF\n"));
}

TEST(PdfSection, TellsThePlaceOfAnUncompressedObject) {
    PdfSection section;
    section.add(1, "<</Type/Catalog>>");
    const std::size_t place = section.add_uncompressed(2, "<</ByteRange[0 0 0 0]>>");
    EXPECT_EQ(section.finish(trailer).compare(place, 14, "<</ByteRange[0"), 0);
}

TEST(PdfSection, NamesTheFileByItsContent) {
    const auto id = [](std::string_view value) {
        PdfSection section;
        section.add(1, value);
        return PdfOnDisk(section.finish(trailer)).trailer().at("/ID");
    };
    const auto first = id("<</Type/Catalog/Lang(a)>>");
    ASSERT_EQ(first.size(), 2u);
    EXPECT_EQ(first.at(0), first.at(1));
    EXPECT_EQ(first.at(0).get<std::string>().size(), std::string("b:").size() + 32);
    EXPECT_EQ(first, id("<</Type/Catalog/Lang(a)>>"));
    EXPECT_NE(first, id("<</Type/Catalog/Lang(b)>>"));
}

// The page turns upside down; a signature-like object comes in the open.
std::string turned_page(const std::string& file) {
    PdfSection section(end_of(file, 7));
    section.add(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 90 90]/Resources<<>>/Contents 4 0 R/Rotate 180>>");
    const std::size_t place = section.add_uncompressed(section.new_number(), "<</Contents<00>>>");
    const std::string update = section.finish(trailer);
    EXPECT_EQ(update.substr(place - file.size(), 17), "<</Contents<00>>>");
    return file + update;
}

TEST(PdfSection, ChangesAFileThatItIsAppendedTo) {
    const PdfOnDisk file(turned_page(one_page()));
    expect_sound(file);
    EXPECT_EQ(file.object("3 0 R").at("/Rotate"), 180);
    EXPECT_EQ(file.object("7 0 R").at("/Contents"), "b:00");
    EXPECT_EQ(file.object("1 0 R").at("/Type"), "/Catalog");
}

TEST(PdfSection, AppendsToAFileThatWasAppendedTo) {
    const std::string twice = turned_page(one_page());
    PdfSection section(end_of(twice, 10));
    section.add(1, "<</Type/Catalog/Pages 2 0 R/Lang(vi-VN)>>");
    const PdfOnDisk file(twice + section.finish(trailer));
    expect_sound(file);
    EXPECT_EQ(file.catalog().at("/Lang"), "u:vi-VN");
    EXPECT_EQ(file.object("3 0 R").at("/Rotate"), 180);
}

TEST(PdfSection, ListsOnlyWhatItChanges) {
    const std::string file = turned_page(one_page());
    EXPECT_THAT(file, HasSubstr("/Size 10/Index[3 1 7 3]/W[1 2 2]"));
    EXPECT_THAT(file, HasSubstr("/Prev " + std::to_string(one_page().find("6 0 obj"))));
}

TEST(PdfSection, KeepsTheFirstNameOfTheFile) {
    const auto id = PdfOnDisk(turned_page(one_page())).trailer().at("/ID");
    EXPECT_EQ(id.at(0), "u:iiiiiiiiiiiiiiii");
    EXPECT_NE(id.at(0), id.at(1));
}

}  // namespace
}  // namespace kehoach::writers
