#include "writers/xlsx_rule.h"

#include <algorithm>
#include <array>

#include <xlsxwriter.h>

#include "writers/xlsx_check.h"
#include "writers/xlsx_units.h"

namespace kehoach::writers {
namespace {

// libxlsxwriter draws no lines, but pictures of any size: this one is a single black pixel (PNG, ISO/IEC
// 15948).
constexpr std::array<unsigned char, 67> black_pixel{
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52, 0x00,
    0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x01, 0x00, 0x00, 0x00, 0x00, 0x37, 0x6E, 0xF9, 0x24, 0x00,
    0x00, 0x00, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78, 0xDA, 0x63, 0x60, 0x00, 0x00, 0x00, 0x02, 0x00, 0x01,
    0xE5, 0x27, 0xDE, 0xFC, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82};

// Of a screen of 96 dpi, the unit of a picture without a resolution of its own.
double pixels(Length length) { return length.to_pt() * 96 / 72; }

}  // namespace

void write_xlsx_rule(lxw_worksheet* worksheet, std::uint32_t row, const document::SheetRule& rule,
                     const document::Sheet& sheet) {
    const std::vector<int> widths = column_pixels(sheet.columns);
    int width = 0;
    for (std::size_t i = 0; i < widths.size(); ++i)
        width += sheet.columns[i].hidden ? 0 : widths[i];
    lxw_image_options options{};
    options.x_scale = pixels(rule.length);
    options.y_scale = std::max(pixels(rule.thickness), 1.0);
    options.x_offset = static_cast<int>((width - options.x_scale) / 2);
    options.y_offset = static_cast<int>(pixels(rule.gap) + 0.5);
    options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
    options.decorative = LXW_TRUE;
    check_xlsx(worksheet_insert_image_buffer_opt(worksheet, row, 0, black_pixel.data(), black_pixel.size(),
                                                 &options),
               worksheet);
}

}  // namespace kehoach::writers
