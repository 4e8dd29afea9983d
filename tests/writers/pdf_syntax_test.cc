#include "writers/pdf_syntax.h"

#include <gtest/gtest.h>
#include <podofo/podofo.h>

namespace kehoach::writers {
namespace {

using namespace PoDoFo;
using namespace std::string_literals;

std::string spelled(const PdfVariant& value) {
    std::string out;
    append_value(out, value);
    return out;
}

TEST(PdfSyntax, SpellsSimpleValues) {
    EXPECT_EQ(spelled(PdfVariant()), "null");
    EXPECT_EQ(spelled(PdfVariant(true)), "true");
    EXPECT_EQ(spelled(PdfVariant(static_cast<pdf_int64>(-12))), "-12");
    EXPECT_EQ(spelled(PdfVariant(0.5)), "0.5");
    EXPECT_EQ(spelled(PdfVariant(PdfReference(12, 0))), "12 0 R");
    EXPECT_EQ(spelled(PdfVariant(PdfData("[1[500 444.5]]"))), "[1[500 444.5]]");
}

TEST(PdfSyntax, EscapesWhatANameMustNotHave) {
    EXPECT_EQ(spelled(PdfVariant(PdfName("A#b c/d"))), "/A#23b#20c#2Fd");
}

TEST(PdfSyntax, EscapesWhatMeansSomethingInAString) {
    EXPECT_EQ(spelled(PdfVariant(PdfString("a(b)\\\r\n\0z", 9))), "(a\\(b\\)\\\\\\r\n\0z)"s);
}

TEST(PdfSyntax, SpellsVietnameseTextInUtf16) {
    const PdfString text(reinterpret_cast<const pdf_utf8*>("(ế"));
    EXPECT_EQ(spelled(PdfVariant(text)), "(\xFE\xFF\0\\(\x1E\xBF)"s);
}

TEST(PdfSyntax, SeparatesWordsAndNothingElse) {
    PdfArray array;
    array.push_back(PdfVariant(static_cast<pdf_int64>(1)));
    array.push_back(PdfVariant(static_cast<pdf_int64>(2)));
    array.push_back(PdfName("N"));
    array.push_back(PdfVariant(false));
    array.push_back(PdfString("s"));
    array.push_back(PdfReference(7, 0));
    array.push_back(PdfVariant(PdfData("3")));
    array.push_back(PdfArray());
    EXPECT_EQ(spelled(PdfVariant(array)), "[1 2/N false(s)7 0 R 3[]]");
}

TEST(PdfSyntax, PutsTheKeysOfADictionaryInOrder) {
    PdfDictionary inner;
    inner.AddKey("Z", PdfVariant(static_cast<pdf_int64>(1)));
    PdfDictionary dictionary;
    dictionary.AddKey("Type", PdfName("Page"));
    dictionary.AddKey("Count", PdfVariant(static_cast<pdf_int64>(3)));
    dictionary.AddKey("Dict", inner);
    EXPECT_EQ(spelled(PdfVariant(dictionary)), "<</Count 3/Dict<</Z 1>>/Type/Page>>");
}

TEST(PdfSyntax, LeavesTheLengthOfAStreamToItsWriter) {
    PdfDictionary dictionary;
    dictionary.AddKey("Length", PdfVariant(static_cast<pdf_int64>(3)));
    dictionary.AddKey("Length1", PdfVariant(static_cast<pdf_int64>(4)));
    std::string out;
    append_entries(out, dictionary);
    EXPECT_EQ(out, "/Length1 4");
}

}  // namespace
}  // namespace kehoach::writers
