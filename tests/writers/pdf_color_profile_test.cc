#include "writers/pdf_color_profile.h"

#include <array>
#include <cmath>
#include <cstdint>

#include <gtest/gtest.h>

#include "writers/pdf_tools.h"

namespace kehoach::writers {
namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

std::uint32_t number_at(const std::string& bytes, std::size_t place) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i)
        number = number << 8 | static_cast<unsigned char>(bytes.at(place + i));
    return number;
}

// The element of a tag.
std::string element(const std::string& profile, const std::string& signature) {
    for (std::size_t i = 0; i < number_at(profile, 128); ++i) {
        const std::size_t entry = 132 + 12 * i;
        if (profile.substr(entry, 4) == signature)
            return profile.substr(number_at(profile, entry + 4), number_at(profile, entry + 8));
    }
    return {};
}

// Number i of an element that holds s15Fixed16Numbers from byte `first` on.
double fixed(const std::string& element, std::size_t first, std::size_t i) {
    return static_cast<std::int32_t>(number_at(element, first + 4 * i)) / 65536.0;
}

Vector operator*(const Matrix& m, const Vector& v) {
    Vector product{};
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t k = 0; k < 3; ++k)
            product[i] += m[i][k] * v[k];
    return product;
}

// From the chromaticity of a colour of brightness 1.
Vector xyz(double x, double y) { return {x / y, 1, (1 - x - y) / y}; }

TEST(PdfColorProfile, IsAMonitorProfileOfVersionFour) {
    const std::string profile = srgb_profile();
    EXPECT_EQ(number_at(profile, 0), profile.size());
    EXPECT_EQ(profile.size() % 4, 0u);
    EXPECT_EQ(number_at(profile, 8), 0x04200000u);
    EXPECT_EQ(profile.substr(12, 12), "mntrRGB XYZ ");
    EXPECT_EQ(profile.substr(36, 4), "acsp");
    EXPECT_LT(profile.size(), 640u);
}

TEST(PdfColorProfile, EveryTagLiesWithinItAtAMultipleOfFour) {
    const std::string profile = srgb_profile();
    ASSERT_EQ(number_at(profile, 128), 10u);
    for (std::size_t i = 0; i < 10; ++i) {
        const std::size_t place = number_at(profile, 136 + 12 * i);
        EXPECT_EQ(place % 4, 0u);
        EXPECT_GE(place, 132u + 12 * 10);
        EXPECT_LE(place + number_at(profile, 140 + 12 * i), profile.size());
    }
    EXPECT_EQ(element(profile, "rTRC"), element(profile, "bTRC"));
}

// Reckons the primaries from IEC 61966-2-1 (chromaticities, white D65) by the Bradford transformation of
// ISO 15076-1, annex E.3.
TEST(PdfColorProfile, HasThePrimariesOfSrgbUnderD50) {
    const std::string profile = srgb_profile();
    const std::string chad = element(profile, "chad");
    Matrix adaptation;
    for (std::size_t i = 0; i < 9; ++i)
        adaptation[i / 3][i % 3] = fixed(chad, 8, i);
    const Vector white = adaptation * xyz(0.3127, 0.3290);
    const std::string wtpt = element(profile, "wtpt");
    for (std::size_t i = 0; i < 3; ++i)
        EXPECT_NEAR(white[i], fixed(wtpt, 8, i), 3e-5);

    // Brightness of each primary in white, as in the standard's matrix from RGB to XYZ.
    const std::array<std::string, 3> tags = {"rXYZ", "gXYZ", "bXYZ"};
    const std::array<Vector, 3> primaries = {xyz(0.64, 0.33), xyz(0.30, 0.60), xyz(0.15, 0.06)};
    const std::array<double, 3> brightness = {0.21264, 0.71517, 0.07219};
    for (std::size_t color = 0; color < 3; ++color) {
        const Vector adapted = adaptation * primaries[color];
        const std::string tag = element(profile, tags[color]);
        for (std::size_t i = 0; i < 3; ++i)
            EXPECT_NEAR(adapted[i] * brightness[color], fixed(tag, 8, i), 5e-5) << tags[color] << i;
    }
}

TEST(PdfColorProfile, HasTheToneCurveOfSrgb) {
    const std::string curve = element(srgb_profile(), "gTRC");
    ASSERT_EQ(curve.size(), 12u + 4 * 5);
    const auto part = [&](std::size_t i) { return fixed(curve, 12, i); };
    const double middle = std::pow(part(1) * 0.5 + part(2), part(0));
    EXPECT_NEAR(middle, 0.21404, 1e-4);
    EXPECT_NEAR(std::pow(part(1) + part(2), part(0)), 1, 1e-4);
    EXPECT_NEAR(part(3) * part(4), std::pow(part(1) * part(4) + part(2), part(0)), 1e-4);
}

TEST(PdfColorProfile, IsTheOutputIntentOfTheFile) {
    const testing::PdfOnDisk file(testing::pages_of({testing::text_item(50, 50, "a")}));
    const auto intents = file.catalog().at("/OutputIntents");
    ASSERT_EQ(intents.size(), 1u);
    EXPECT_EQ(intents.at(0).at("/S"), "/GTS_PDFA1");
    EXPECT_EQ(intents.at(0).at("/OutputConditionIdentifier"), "u:sRGB IEC61966-2.1");
    const std::string reference = intents.at(0).at("/DestOutputProfile");
    EXPECT_EQ(file.object(reference).at("dict").at("/N"), 3);
    EXPECT_EQ(file.run("qpdf --show-object=" + reference.substr(0, reference.find(' ')) +
                       " --filtered-stream-data FILE"),
              srgb_profile());
}

}  // namespace
}  // namespace kehoach::writers
