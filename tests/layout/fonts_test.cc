#include "layout/fonts.h"

#include <cstdlib>
#include <filesystem>
#include <string>

#include <gtest/gtest.h>

#include "base/files.h"

namespace kehoach::layout {
namespace {

namespace fs = std::filesystem;

const FontFiles& fonts() {
    static const FontFiles instance(fs::path(KEHOACH_SOURCE_DIR) / "fonts");
    return instance;
}

double width_mm(Face face, double points, std::string_view text) {
    return fonts().width(face, Length::pt(points), text).to_mm();
}

// Widths measured with Times New Roman's metrics.
struct Known {
    const char* text;
    Face face;
    double size;
    double width;
};

class KnownWidth : public testing::TestWithParam<Known> {};

TEST_P(KnownWidth, IsWithinATenthOfAMillimetre) {
    const Known& known = GetParam();
    EXPECT_NEAR(width_mm(known.face, known.size, known.text), known.width, 0.1) << known.text;
}

constexpr const char* motto = "Độc lập - Tự do - Hạnh phúc";
constexpr const char* name = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
constexpr const char* date = "Quảng Châu, ngày 05 tháng 02 năm 2026";
constexpr const char* long_date = "Thành phố Hồ Chí Minh, ngày 29 tháng 11 năm 2026";

INSTANTIATE_TEST_SUITE_P(
    Fonts, KnownWidth,
    testing::Values(
        Known{name, Face::bold, 12, 88.3}, Known{name, Face::bold, 13, 95.7},
        Known{motto, Face::bold, 13, 56.1}, Known{motto, Face::bold, 14, 60.5},
        Known{"ỦY BAN NHÂN DÂN", Face::bold, 12, 39.9}, Known{"ỦY BAN NHÂN DÂN", Face::bold, 13, 43.2},
        Known{"XÃ QUẢNG CHÂU", Face::bold, 12, 36.4}, Known{"XÃ QUẢNG CHÂU", Face::bold, 13, 39.5},
        Known{"ỦY BAN NHÂN DÂN XÃ QUẢNG CHÂU", Face::bold, 12, 77.4},
        Known{"ỦY BAN NHÂN DÂN XÃ QUẢNG CHÂU", Face::bold, 13, 83.8},
        Known{"UBND XÃ QUẢNG CHÂU", Face::regular, 12, 48.6},
        Known{"UBND XÃ QUẢNG CHÂU", Face::regular, 13, 52.6},
        Known{"PHÒNG VĂN HÓA - XÃ HỘI", Face::bold, 12, 55.4},
        Known{"PHÒNG VĂN HÓA - XÃ HỘI", Face::bold, 13, 60.0},
        Known{"VĂN PHÒNG HĐND VÀ UBND", Face::bold, 12, 59.5},
        Known{"VĂN PHÒNG HĐND VÀ UBND", Face::bold, 13, 64.5},
        Known{"Số: 47/KH-UBND", Face::regular, 13, 34.3}, Known{date, Face::italic, 13, 77.2},
        Known{date, Face::italic, 14, 83.1}, Known{long_date, Face::italic, 13, 98.7},
        Known{long_date, Face::italic, 14, 106.3}, Known{"TM. ỦY BAN NHÂN DÂN", Face::bold, 13, 52.9},
        Known{"TM. ỦY BAN NHÂN DÂN", Face::bold, 14, 56.9}));

TEST(Fonts, ReadFamilyAndMetrics) {
    EXPECT_EQ(fonts().family(), "Liberation Serif");
    for (const Face face : {Face::regular, Face::bold, Face::italic, Face::bold_italic}) {
        EXPECT_EQ(fonts().metrics(face).units_per_em, 2048);
        EXPECT_EQ(fonts().metrics(face).ascent, 1825);
        EXPECT_EQ(fonts().metrics(face).descent, 443);
        EXPECT_EQ(fonts().metrics(face).line_gap, 87);
        EXPECT_EQ(fonts().bytes(face).substr(0, 4), std::string_view("\0\1\0\0", 4));
    }
}

TEST(Fonts, HaveAllOfVietnameseAndNothingBeyondTheBasicPlane) {
    for (const char32_t character : std::u32string_view(U"ẾỘỮĐđơưẵỹ …–“”"))
        EXPECT_TRUE(fonts().has(Face::bold_italic, character)) << static_cast<unsigned>(character);
    EXPECT_FALSE(fonts().has(Face::regular, U'☎'));
    EXPECT_FALSE(fonts().has(Face::regular, 0x1F600));
    EXPECT_EQ(fonts().advance(Face::regular, 0x1F600), 0);
}

TEST(Fonts, HaveNoSignThatOnlyOneFontUnderstands) {
    EXPECT_FALSE(fonts().has(Face::regular, 0xF004));  // Liberation Serif has a glyph there
    EXPECT_EQ(fonts().advance(Face::regular, 0xF004), 0);
}

TEST(Fonts, FaceFollowsBoldAndItalic) {
    EXPECT_EQ(face_of(false, false), Face::regular);
    EXPECT_EQ(face_of(true, false), Face::bold);
    EXPECT_EQ(face_of(false, true), Face::italic);
    EXPECT_EQ(face_of(true, true), Face::bold_italic);
}

// A folder of its own, removed in the end.
class FontFolder : public testing::Test {
  protected:
    FontFolder() {
        std::string pattern = (fs::temp_directory_path() / "fonts-XXXXXX").string();
        folder_ = mkdtemp(pattern.data());
    }
    ~FontFolder() override { fs::remove_all(folder_); }

    std::string complaint() const {
        try {
            const FontFiles files(folder_);
        } catch (const SetupError& error) {
            return to_text(error.diagnostic(), Language::vietnamese);
        }
        return "";
    }

    fs::path folder_;
};

TEST_F(FontFolder, WithoutListIsRefused) {
    try {
        FontFiles{folder_};
        FAIL();
    } catch (const SetupError& error) {
        EXPECT_EQ(error.diagnostic().slug, "no-fonts-in-folder");
    }
}

TEST_F(FontFolder, WithoutAFaceIsRefusedByItsName) {
    write_file(folder_ / "fonts.yaml", "family: X\nfaces: {regular: x.ttf}\n");
    EXPECT_EQ(
        complaint(),
        (folder_ / "fonts.yaml").string() +
            ": lỗi: danh sách phông chữ thiếu kiểu \"bold\" [missing-face]\n"
            "    gợi ý: ghi dưới faces đủ bốn dòng regular, bold, italic, bold-italic, mỗi dòng một tên "
            "tệp\n");
}

TEST_F(FontFolder, WithAFileThatIsNoFontIsRefusedByTheFile) {
    write_file(folder_ / "fonts.yaml",
               "family: X\nfaces: {regular: x.ttf, bold: x.ttf, italic: x.ttf, bold-italic: x.ttf}\n");
    write_file(folder_ / "x.ttf", "not a font");
    EXPECT_EQ(complaint(), (folder_ / "x.ttf").string() +
                               ": lỗi: tệp này không phải là phông chữ TrueType có mã Unicode [not-a-font]\n"
                               "    gợi ý: chọn tệp .ttf khác, hoặc bỏ --fonts\n");
}

}  // namespace
}  // namespace kehoach::layout
