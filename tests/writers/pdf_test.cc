#include "writers/pdf.h"

#include <cmath>
#include <sstream>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>
#include <time.h>

#include "base/text.h"
#include "writers/pdf_tools.h"

namespace kehoach::writers {
namespace {

using layout::Face;
using ::testing::HasSubstr;
using testing::line_item;
using testing::page_of;
using testing::pages_of;
using testing::PdfOnDisk;
using testing::real_fonts;
using testing::text_item;

constexpr std::array faces = {Face::regular, Face::bold, Face::italic, Face::bold_italic};

// The 134 letters beyond ASCII of Vietnamese, in words: evenly spaced single letters are taken for one wide
// word.
const std::vector<std::string> vietnamese_letters = {
    "áàảãạ ăắằẳẵặ âấầẩẫậ đ", "éèẻẽẹ êếềểễệ íìỉĩị", "óòỏõọ ôốồổỗộ ơớờởỡợ", "úùủũụ ưứừửữự ýỳỷỹỵ",
    "ÁÀẢÃẠ ĂẮẰẲẴẶ ÂẤẦẨẪẬ Đ", "ÉÈẺẼẸ ÊẾỀỂỄỆ ÍÌỈĨỊ", "ÓÒỎÕỌ ÔỐỒỔỖỘ ƠỚỜỞỠỢ", "ÚÙỦŨỤ ƯỨỪỬỮỰ ÝỲỶỸỴ"};

layout::Pages vietnamese_pages() {
    layout::Pages pages = pages_of({});
    double baseline = 20;
    for (const Face face : faces) {
        for (const std::string& line : vietnamese_letters) {
            layout::TextItem item = text_item(40, baseline, line);
            item.face = face;
            pages.pages[0].items.emplace_back(item);
            baseline += 8.5;
        }
    }
    return pages;
}

// Lines without the white space at their ends; empty ones left out.
std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        std::erase(line, '\f');
        const std::string_view trimmed = trim(line);
        if (!trimmed.empty()) lines.emplace_back(trimmed);
    }
    return lines;
}

TEST(Pdf, TestsAllVietnameseLetters) {
    std::u32string letters;
    for (const std::string& line : vietnamese_letters)
        letters += to_utf32(line);
    std::erase(letters, U' ');
    EXPECT_EQ(letters.size(), 134u);
}

TEST(Pdf, GivesEveryVietnameseLetterBackInEveryFace) {
    std::vector<std::string> expected;
    for (std::size_t i = 0; i < faces.size(); ++i) {
        expected.insert(expected.end(), vietnamese_letters.begin(), vietnamese_letters.end());
    }
    const PdfOnDisk file(vietnamese_pages());
    EXPECT_EQ(lines_of(file.run("pdftotext FILE -")), expected);
    EXPECT_EQ(lines_of(file.run("mutool draw -N -q -F text FILE")), expected);
}

TEST(Pdf, GivesWidenedLinesBackWordByWord) {
    layout::TextItem first = text_item(40, 50, "Thực hiện \u201CMột cửa\u201D – điểm a) (khoản 1) \\ và ");
    first.extra_space = Length::pt(6);
    const PdfOnDisk file(pages_of({first, text_item(40, 65, "50.000\u00A0đồng/hồ sơ…")}));
    const std::vector<std::string> expected = {"Thực hiện \u201CMột cửa\u201D – điểm a) (khoản 1) \\ và",
                                               "50.000 đồng/hồ sơ…"};  // both print it as a space
    EXPECT_EQ(lines_of(file.run("pdftotext FILE -")), expected);
    EXPECT_EQ(lines_of(file.run("mutool draw -N -q -F text FILE")), expected);
}

TEST(Pdf, JoinsThePiecesOfAWordThatChangesItsFace) {
    layout::TextItem bold = text_item(40, 50, "Thực");
    bold.face = Face::bold;
    const double width = real_fonts().width(Face::bold, bold.size, bold.text).to_pt();
    const PdfOnDisk file(pages_of({bold, text_item(40 + width, 50, "hiện ngay")}));
    EXPECT_EQ(lines_of(file.run("pdftotext FILE -")), std::vector<std::string>{"Thựchiện ngay"});
}

TEST(Pdf, PlacesTheEndOfALongLineExactly) {
    layout::TextItem item =
        text_item(20, 50, "Ủy ban nhân dân xã tổ chức thực hiện cải cách thủ tục hành chính năm nay");
    item.extra_space = Length::emu(12'347);
    const auto spaces = std::ranges::count(item.text, ' ');
    const Length right =
        item.x + real_fonts().width(item.face, item.size, item.text) + item.extra_space * spaces;
    const std::string boxes = PdfOnDisk(pages_of({item})).run("pdftotext -bbox FILE -");
    const std::size_t last = boxes.rfind("xMax=\"") + 6;
    EXPECT_NEAR(std::stod(boxes.substr(last)), right.to_pt(), 0.005);
}

TEST(Pdf, PassesTheChecksOfQpdf) {
    const std::string report = PdfOnDisk(vietnamese_pages()).run("qpdf --check FILE");
    EXPECT_THAT(report, HasSubstr("PDF Version: 1.7\n"));
    EXPECT_THAT(report, HasSubstr("No syntax or stream encoding errors found"));
}

TEST(Pdf, EmbedsASubsetOfEachFaceThatIsUsedOnce) {
    layout::TextItem bold = text_item(40, 80, "b");
    bold.face = Face::bold;
    layout::Pages pages = pages_of({text_item(40, 50, "a"), bold});
    pages.pages.push_back(page_of({text_item(40, 50, "c"), bold}));
    const std::vector<std::string> lines = lines_of(PdfOnDisk(pages).run("pdffonts FILE"));
    ASSERT_EQ(lines.size(), 4u);  // two of them are the heading
    for (const std::string name : {"+LiberationSerif ", "+LiberationSerif-Bold "}) {
        const std::string& line = name.ends_with("Bold ") ? lines[3] : lines[2];
        EXPECT_EQ(line.find(name), 6u) << line;
        EXPECT_THAT(line, ::testing::ContainsRegex("CID TrueType +Identity-H +yes yes yes"));
    }
}

TEST(Pdf, NamesASubsetByItsBytes) {
    const auto name = [](const char* text) {
        const std::string fonts = PdfOnDisk(pages_of({text_item(40, 50, text)})).run("pdffonts FILE");
        return fonts.substr(fonts.find('+') - 6, 6);
    };
    EXPECT_EQ(name("ab"), name("ba"));
    EXPECT_NE(name("ab"), name("ac"));
}

// The CIDFont of the only face of a file.
nlohmann::json cid_font(const PdfOnDisk& file) {
    const nlohmann::json objects = file.json("qpdf").at(1);
    for (const auto& [name, object] : objects.items()) {
        if (object.contains("value") && object.at("value").is_object() &&
            object.at("value").value("/Subtype", "") == "/CIDFontType2")
            return object.at("value");
    }
    return {};
}

TEST(Pdf, HasNoCharacterSetAndNeverUsesCodeZero) {
    const PdfOnDisk file(pages_of({text_item(40, 50, "ab")}));
    const auto font = cid_font(file);
    EXPECT_FALSE(file.object(font.at("/FontDescriptor")).contains("/CIDSet"));
    EXPECT_EQ(font.at("/W").at(0), 1);
}

TEST(Pdf, GivesWidthsWithThreeDecimals) {
    // a is 909 of 2048 units wide.
    const PdfOnDisk file(pages_of({text_item(40, 50, "a")}));
    EXPECT_EQ(cid_font(file).at("/W"), nlohmann::json({1, {443.848}}));
}

TEST(Pdf, HasPagesOfTheSizeOnPaper) {
    layout::Pages pages = pages_of({text_item(40, 50, "a")});
    pages.pages[0].width = Length::mm(210);
    pages.pages[0].height = Length::mm(297);
    pages.pages.push_back(page_of({}, 841.89, 595.276));
    const PdfOnDisk file(pages);
    const auto boxes = file.json("pages");
    EXPECT_EQ(file.object(boxes.at(0).at("object")).at("/MediaBox"), nlohmann::json({0, 0, 595.276, 841.89}));
    EXPECT_EQ(file.object(boxes.at(1).at("object")).at("/MediaBox"), nlohmann::json({0, 0, 841.89, 595.276}));
}

// The black part of a small page, drawn with four pixels a point.
struct Box {
    int left = INT_MAX, top = INT_MAX, right = -1, bottom = -1;
    bool operator==(const Box&) const = default;
};

Box black_part(const layout::Pages& pages) {
    const PdfOnDisk file(pages);
    file.run("pdftoppm -r 288 -gray -aa no -aaVector no -singlefile FILE FOLDER/page");
    const std::string image = read_file(file.path().parent_path() / "page.pgm");
    int width = 0, height = 0, header = 0;
    sscanf(image.c_str(), "P5 %d %d 255%n", &width, &height, &header);
    Box box;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            if (static_cast<unsigned char>(image[static_cast<std::size_t>(header + 1 + y * width + x)]) > 127)
                continue;
            box = {std::min(box.left, x), std::min(box.top, y), std::max(box.right, x),
                   std::max(box.bottom, y)};
        }
    }
    return box;
}

TEST(Pdf, DrawsLinesCentredOnTheirPoints) {
    EXPECT_EQ(black_part(pages_of({line_item(10, 20, 110, 20, 1)})), (Box{40, 78, 439, 81}));
    EXPECT_EQ(black_part(pages_of({line_item(10, 20, 10, 120, 2)})), (Box{36, 80, 43, 479}));
}

TEST(Pdf, IsTheSameInAnotherTimeZoneAndAfterOtherDocuments) {
    const std::string first = pdf(vietnamese_pages(), real_fonts());
    const char* before = getenv("TZ");
    const std::string zone = before ? before : "";
    setenv("TZ", "Pacific/Kiritimati", 1);
    tzset();
    pdf(pages_of({text_item(40, 50, "khác")}), real_fonts());
    const std::string second = pdf(vietnamese_pages(), real_fonts());
    before ? setenv("TZ", zone.c_str(), 1) : unsetenv("TZ");
    tzset();
    EXPECT_TRUE(first == second);
}

TEST(Pdf, IsTheSameFromSeveralThreadsAtOnce) {
    const layout::Pages pages = vietnamese_pages();
    const std::string expected = pdf(pages, real_fonts());
    std::array<std::string, 4> made;
    std::vector<std::thread> threads;
    for (std::string& bytes : made) {
        threads.emplace_back([&] { bytes = pdf(pages, real_fonts()); });
    }
    for (std::thread& thread : threads)
        thread.join();
    for (const std::string& bytes : made)
        EXPECT_TRUE(bytes == expected);
}

TEST(Pdf, HasAnIdentifierFromItsContent) {
    const auto id = [](const char* text) {
        return PdfOnDisk(pages_of({text_item(40, 50, text)})).trailer().at("/ID");
    };
    const auto first = id("ab");
    ASSERT_EQ(first.size(), 2u);
    EXPECT_EQ(first.at(0), first.at(1));
    EXPECT_EQ(first, id("ab"));
    EXPECT_NE(first, id("ba"));
}

TEST(Pdf, HasNoFontWhereThereIsNoText) {
    const PdfOnDisk file(pages_of({line_item(10, 20, 110, 20, 1)}));
    EXPECT_EQ(lines_of(file.run("pdffonts FILE")).size(), 2u);
    file.run("qpdf --check FILE");
}

}  // namespace
}  // namespace kehoach::writers
