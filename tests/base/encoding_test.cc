#include "base/encoding.h"

#include <gtest/gtest.h>

#include "base/files.h"

namespace kehoach {
namespace {

using namespace std::string_literals;

// The diagnostics of bytes that are no text, in English; "ok" and the text when they are one.
std::string read(std::string_view bytes) {
    Diagnostics diagnostics;
    const SourcePtr source = make_source("a.md", bytes, diagnostics);
    EXPECT_EQ(source == nullptr, diagnostics.has_errors());
    return source != nullptr ? "ok " + source->text() : to_text(diagnostics, Language::english);
}

// Its first line.
std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

TEST(Encoding, DropsTheByteOrderMarkInSilence) { EXPECT_EQ(read("\xEF\xBB\xBFKế hoạch"), "ok Kế hoạch"); }

TEST(Encoding, AcceptsAnEmptyFile) {
    EXPECT_EQ(read(""), "ok ");
    EXPECT_EQ(read("\xEF\xBB\xBF"), "ok ");
}

TEST(Encoding, NormalisesToNfc) { EXPECT_EQ(read("Ke\u0302\u0301"), "ok Kế"); }

TEST(Encoding, TakesEveryKindOfLineEnd) { EXPECT_EQ(read("a\r\nb\rc\nd\r\r\n"), "ok a\nb\nc\nd\n\n"); }

TEST(Encoding, NamesUtf16) {
    const std::string expected = "a.md: error: the file is saved as UTF-16, UTF-8 is needed [utf-16]";
    EXPECT_EQ(first_line(read("\xFF\xFEK\0"s)), expected);
    EXPECT_EQ(first_line(read("\xFE\xFF\0K"s)), expected);
    EXPECT_EQ(first_line(read("K\0e\0 \0h\0o\0a\0c\0h\0"s)), expected);
}

TEST(Encoding, ShowsTheFirstByteThatIsNotUtf8) {
    EXPECT_EQ(
        read("dòng một\r\nđây: \xFF\xC3 x\r\n"),
        "a.md:2:6: error: the byte here is not UTF-8 [not-utf-8]\n"
        "    đây: \uFFFD\uFFFD x\n"
        "         ^\n"
        "    hint: save the file as UTF-8; text typed in TCVN3, VNI or Windows-1258 must be converted to "
        "Unicode first\n");
}

TEST(Encoding, CountsColumnsInNfc) {
    EXPECT_EQ(first_line(read("Ke\u0302\u0301\xFF")),
              "a.md:1:3: error: the byte here is not UTF-8 [not-utf-8]");
}

TEST(Encoding, ShowsTheFirstControlCharacter) {
    EXPECT_EQ(
        read("một\nhai\0ba"s),
        "a.md:2:4: error: there is a control character, U+0000, that cannot be printed [control-character]\n"
        "    hai\uFFFDba\n"
        "       ^\n"
        "    hint: delete it and type this place again; text copied from Word may bring line or page breaks "
        "along\n");
    EXPECT_EQ(
        first_line(read("a\rb\x0B")),
        "a.md:2:2: error: there is a control character, U+000B, that cannot be printed [control-character]");
}

TEST(Encoding, NamesOldVietnameseEncodings) {
    // Kế hoạch cải cách hành chính xã Vĩnh Linh năm 2026
    const std::string tcvn3 =
        "K\xD5 ho\xB9"
        "ch c\xB6i c\xB8"
        "ch h\xB5nh ch\xDDnh x\xB7 V\xDCnh Linh n\xA8m 2026";
    const std::string vni =
        "Ke\xE1 hoa\xEF"
        "ch ca\xFBi ca\xF9"
        "ch ha\xF8nh ch\xEDnh xa\xF5 V\xF3nh Linh na\xEAm 2026";
    const std::string cp1258 =
        "K\xEA\xEC hoa\xF2"
        "ch ca\xD2i ca\xEC"
        "ch ha\xCCnh chi\xECnh xa\xDE Vi\xDEnh Linh n\xE3m 2026";
    EXPECT_EQ(first_line(read(tcvn3)),
              "a.md:1:2: error: the text here is not UTF-8, it looks like the old encoding TCVN3 (ABC) "
              "[old-encoding]");
    EXPECT_EQ(
        first_line(read(vni)),
        "a.md:1:3: error: the text here is not UTF-8, it looks like the old encoding VNI [old-encoding]");
    EXPECT_EQ(first_line(read(cp1258)),
              "a.md:1:2: error: the text here is not UTF-8, it looks like the old encoding Windows-1258 "
              "[old-encoding]");
}

TEST(Encoding, DoesNotTakeOtherTextForOldVietnamese) {
    // French in ISO 8859-1, and UTF-8 with one byte lost.
    EXPECT_NE(read("\xE0 l'\xE9"
                   "cole, o\xF9 la fen\xEAtre est ferm\xE9"
                   "e, \xE7"
                   "a d\xE9"
                   "range")
                  .find("[not-utf-8]"),
              std::string::npos);
    EXPECT_NE(read("Kế hoạch cải cách hành chính \xE1\xBA xã Vĩnh Linh").find("[not-utf-8]"),
              std::string::npos);
}

TEST(Encoding, NamesOfficeFiles) {
    const std::string expected =
        "a.md: error: this is not a plain text file (it looks like Word, Excel or PDF) [not-a-text-file]";
    EXPECT_EQ(first_line(read("PK\x03\x04 word/document.xml")), expected);
    EXPECT_EQ(first_line(read("\xD0\xCF\x11\xE0 and more")), expected);
    EXPECT_EQ(first_line(read("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")), expected);
}

TEST(Encoding, NamesArchives) {
    EXPECT_EQ(first_line(read("PK\x03\x04 ke-hoach/plan.md")),
              "a.md: error: this file is an archive [archive]");
}

TEST(Encoding, NamesTextOfOldFonts) {
    EXPECT_EQ(
        first_line(read("K\u00D5 ho\u00B9ch c\u00B6i c\u00B8ch h\u00B5nh ch\u00DDnh")),
        "a.md:1:2: error: the text here was typed in an old font, TCVN3 (ABC), and shows wrong letters now "
        "[old-font]");
    EXPECT_EQ(read("Kế ho\u00B9ch c\u00B6i c\u00B8ch h\u00B5nh ch\u00DDnh").substr(0, 3), "ok ");
}

TEST(Encoding, IsQuickToFindAFaultAtTheEndOfAHugeLine) {
    std::string bytes;
    for (int i = 0; i < 200'000; ++i)
        bytes += "ế";
    bytes += '\xFF';
    EXPECT_EQ(first_line(read(bytes)), "a.md:1:200001: error: the byte here is not UTF-8 [not-utf-8]");
}

}  // namespace
}  // namespace kehoach
