#include "writers/xlsx_formats.h"

#include <new>

#include <xlsxwriter.h>

namespace kehoach::writers {
namespace {

void set_font(lxw_format* format, const document::CellLook& look) {
    constexpr std::uint8_t roman_family = 1;  // ECMA-376 Part 1, 18.8.18; libxlsxwriter's default is 2, Swiss
    format_set_font_name(format, xlsx_font);
    format_set_font_family(format, roman_family);
    format_set_font_size(format, look.size.to_pt());
    // To libxlsxwriter 0 is no colour.
    format_set_font_color(format,
                          look.color.rgb == 0 ? static_cast<lxw_color_t>(LXW_COLOR_BLACK) : look.color.rgb);
    if (look.revision == Revision::deleted) {
        format_set_font_color(format, LXW_COLOR_RED);
        format_set_font_strikeout(format);
    }
    if (look.revision == Revision::inserted) {
        format_set_font_color(format, LXW_COLOR_BLUE);
        format_set_underline(format, LXW_UNDERLINE_SINGLE);
    }
    if (look.bold) format_set_bold(format);
    if (look.italic) format_set_italic(format);
    if (look.underline) format_set_underline(format, LXW_UNDERLINE_SINGLE);
}

std::uint8_t alignment_of(document::Align align) {
    switch (align) {
        case document::Align::left:
            return LXW_ALIGN_LEFT;
        case document::Align::center:
            return LXW_ALIGN_CENTER;
        case document::Align::right:
            return LXW_ALIGN_RIGHT;
        case document::Align::justify:
            return LXW_ALIGN_JUSTIFY;
    }
    return LXW_ALIGN_LEFT;
}

void set_cell(lxw_format* format, const document::CellLook& look) {
    format_set_align(format, alignment_of(look.align));
    format_set_align(format, look.center_vertically ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP);
    if (look.wrap) format_set_text_wrap(format);
    if (look.fill) {
        format_set_pattern(format, LXW_PATTERN_SOLID);
        format_set_fg_color(format, look.fill->rgb);
    }
    if (look.border) {
        format_set_border(format, LXW_BORDER_THIN);
        format_set_border_color(format, LXW_COLOR_BLACK);
    }
}

}  // namespace

// The first format of a workbook is its default style's font. libxlsxwriter 1.1.4 has no call to change it,
// but the list is part of the structure that its header shows, and fonts are numbered only when the book is
// closed.
XlsxFormats::XlsxFormats(lxw_workbook* book, const document::CellLook& normal) : book_(book) {
    set_font(STAILQ_FIRST(book->formats), normal);
}

lxw_format* XlsxFormats::find(const document::CellLook& look, std::string_view number_format) {
    lxw_format*& format = formats_[{look, std::string(number_format)}];
    if (format != nullptr) return format;

    format = workbook_add_format(book_);
    if (format == nullptr) throw std::bad_alloc();
    set_font(format, look);
    set_cell(format, look);
    if (!number_format.empty()) format_set_num_format(format, std::string(number_format).c_str());
    return format;
}

}  // namespace kehoach::writers
