#include "writers/pdf_deflate.h"

#include <thread>

#include <gtest/gtest.h>

#include "writers/pdf_tools.h"

namespace kehoach::writers {
namespace {

// As another program unpacks it.
std::string unpacked(const std::string& packed) {
    const testing::PdfOnDisk file(packed);
    return file.run(
        "python3 -c 'import sys, zlib; "
        "sys.stdout.buffer.write(zlib.decompress(open(\"FILE\", \"rb\").read()))'");
}

TEST(PdfDeflate, IsTheFormatOfZlib) {
    EXPECT_EQ(unpacked(pdf_deflate("ABABAB")), "ABABAB");
    EXPECT_EQ(unpacked(pdf_deflate("")), "");
}

TEST(PdfDeflate, MakesTheSmallerTheMoreRepeats) {
    EXPECT_LT(pdf_deflate(std::string(100'000, 'a')).size(), 200u);
}

TEST(PdfDeflate, GivesTheSameBytesFromAnotherThread) {
    const std::string text(5000, 'x');
    std::string elsewhere;
    std::thread([&] { elsewhere = pdf_deflate(text); }).join();
    EXPECT_EQ(elsewhere, pdf_deflate(text));
}

}  // namespace
}  // namespace kehoach::writers
