#include "writers/xlsx_units.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>

namespace kehoach::writers {
namespace {

constexpr std::int64_t emu_per_pixel = 9525;  // 914,400 EMU an inch at 96 dpi
constexpr double points_per_pixel = 0.75;
constexpr double highest_row = 409;  // Excel's limit, in points

}  // namespace

// Digits of Times New Roman are half an em wide. Windows draws the type at a whole number of pixels to the
// em, and at the odd ones among them that text sizes give (10 pt: 13, 11 pt: 15, 13 pt: 17, 14 pt: 19) the
// font's hints make the digits half a pixel narrower. At 12 pt nothing is rounded, at any of Windows' usual
// scales.
int digit_pixels(Length size) {
    const auto pixels_per_em = (size.to_emu() + emu_per_pixel / 2) / emu_per_pixel;
    return std::max(1, static_cast<int>(pixels_per_em / 2));
}

std::vector<int> column_pixels(const std::vector<document::SheetColumn>& columns) {
    std::vector<int> pixels;
    pixels.reserve(columns.size());
    Length right;
    std::int64_t left_pixel = 0;
    for (const document::SheetColumn& column : columns) {
        right += column.width;
        const std::int64_t right_pixel = right.to_emu() / emu_per_pixel;
        assert(right_pixel > left_pixel && "the workbook is not measured");
        pixels.push_back(static_cast<int>(right_pixel - left_pixel));
        left_pixel = right_pixel;
    }
    return pixels;
}

// The standard gives, for a maximum digit width m in pixels:
//     width  = Truncate((characters * m + 5) / m * 256) / 256            5 pixels: margins and grid line
//     pixels = Truncate((256 * width + Truncate(128 / m)) / 256 * m)
// The dividend of the first line is the column in pixels, so a width is pixels / m, cut down to 1/256; the
// second line, which is how Excel reads it, gives the same pixels back.
std::string column_units(int pixels, int digit_pixels) {
    const int parts = pixels * 256 / digit_pixels;
    const double width = parts / 256.0;
    std::array<char, 32> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), width).ptr;
    return {digits.data(), end};
}

// Excel rounds a height to the nearest whole pixel, which could cut the last line of text: rounded up here.
// libxlsxwriter leaves out a height of exactly 15 pt, its default, and Excel would then choose one: a pixel
// more.
double row_points(Length height) {
    assert(height > Length() && height <= Length::pt(highest_row) && "the workbook is not measured");
    constexpr double left_out = 15;
    const auto pixels = (height.to_emu() + emu_per_pixel - 1) / emu_per_pixel;
    const double points = static_cast<double>(pixels) * points_per_pixel;
    return points == left_out ? left_out + points_per_pixel : std::min(points, highest_row);
}

}  // namespace kehoach::writers
