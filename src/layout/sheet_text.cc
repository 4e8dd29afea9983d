#include "layout/sheet_text.h"

#include <algorithm>
#include <string>

#include "base/text.h"

namespace kehoach::layout {
namespace {

using document::RichText;
using document::Run;
using document::SheetCell;

constexpr std::int64_t pixel_emu = 9525;  // 0.75 pt

Length room_for_text(Length width) {
    const Length inner = width - sheet_cell_padding;
    return inner - inner / wider_by_one_in;
}

std::vector<LineRange> wrap(const ShapedText& text, Length width) {
    return text.lines(room_for_text(width), room_for_text(width));
}

// Where a run goes on after `characters` printed ones.
std::size_t byte_after(const std::string& text, std::size_t characters) {
    std::size_t position = 0;
    while (characters > 0) {
        if (!is_invisible(next_character(text, position))) --characters;
    }
    return position;
}

std::size_t count_printed(const std::string& text) {
    std::size_t printed = 0;
    for (std::size_t position = 0; position < text.size();)
        printed += is_invisible(next_character(text, position)) ? 0 : 1;
    return printed;
}

// Characters [first, end) of a paragraph, of those that are printed.
std::vector<Run> cut(const std::vector<Run>& runs, std::size_t first, std::size_t end) {
    std::vector<Run> part;
    std::size_t begin = 0;
    for (const Run& run : runs) {
        const std::size_t size = count_printed(run.text);
        const std::size_t from = std::clamp(first, begin, begin + size) - begin;
        const std::size_t to = std::clamp(end, begin, begin + size) - begin;
        begin += size;
        if (from >= to) continue;
        part.push_back(run);
        const std::size_t from_byte = byte_after(run.text, from);
        part.back().text = run.text.substr(from_byte, byte_after(run.text, to) - from_byte);
    }
    return part;
}

constexpr const char* widest_day = "00/00/0000";

// Counts, days and months are what sheets reckon.
std::string widest_number(const document::CellLook& look) {
    const bool is_day = look.number_format.find('y') != std::string::npos;
    return is_day ? widest_day : look.number_format == "m" ? "00" : "0000";
}

// What a spreadsheet shows of a number or a day; empty for others.
std::string printed_value(const SheetCell& cell) {
    if (const auto* number = std::get_if<document::Number>(&cell.value)) return number->printed;
    if (const auto* sum = std::get_if<document::Sum>(&cell.value)) return sum->total.printed;
    if (const auto* formula = std::get_if<document::Formula>(&cell.value)) {
        const auto* text = std::get_if<std::string>(&formula->result);
        return text ? *text : widest_number(cell.look);
    }
    if (std::holds_alternative<double>(cell.value)) return widest_number(cell.look);
    return std::holds_alternative<Date>(cell.value) ? widest_day : "";
}

}  // namespace

// Excel's own rows of Times New Roman: 15 pt at 11 pt, 15.75 at 12, 16.5 at 13, 18.75 at 14. Its em is in
// whole pixels, and a line is 1.28 of it.
Length sheet_line_height(Length size) {
    const std::int64_t em_pixels = (size.to_emu() + pixel_emu / 2) / pixel_emu;
    return Length::emu((em_pixels * 128 + 99) / 100 * pixel_emu);
}

std::vector<ShapedText> shape(const SheetCell& cell, const Fonts& fonts) {
    std::vector<ShapedText> paragraphs;
    const auto begin_paragraph = [&] {
        paragraphs.emplace_back(fonts, cell.look.size, cell.look.bold, cell.look.italic);
    };
    if (const auto* text = std::get_if<RichText>(&cell.value)) {
        for (const std::vector<Run>& runs : text->paragraphs) {
            begin_paragraph();
            for (const Run& run : runs)
                paragraphs.back().add(run.text, run.bold, run.italic, {.span = run.span});
        }
    } else if (const std::string printed = printed_value(cell); !printed.empty()) {
        begin_paragraph();
        paragraphs.back().add(printed, false, false, {});
    }
    return paragraphs;
}

int count_lines(const SheetCell& cell, Length width, const Fonts& fonts) {
    if (!cell.look.wrap || !std::holds_alternative<RichText>(cell.value)) return 1;
    std::size_t lines = 0;
    for (const ShapedText& paragraph : shape(cell, fonts))
        lines += wrap(paragraph, width).size();
    return std::max(1, static_cast<int>(lines));
}

Length text_height(const SheetCell& cell, int lines) {
    return sheet_line_height(cell.look.size) * lines + sheet_row_padding;
}

SheetCell empty_like(const SheetCell& cell) {
    SheetCell empty;
    empty.column = cell.column;
    empty.column_span = cell.column_span;
    empty.row_span = cell.row_span;
    empty.look = cell.look;
    return empty;
}

std::pair<SheetCell, SheetCell> split_after(const SheetCell& cell, int lines, Length width,
                                            const Fonts& fonts) {
    const auto* text = std::get_if<RichText>(&cell.value);
    if (!text || !cell.look.wrap) return {cell, empty_like(cell)};
    const std::vector<ShapedText> shaped = shape(cell, fonts);
    RichText head, rest;
    auto left = static_cast<std::size_t>(std::max(lines, 1));
    for (std::size_t i = 0; i < shaped.size(); ++i) {
        const std::vector<Run>& runs = text->paragraphs[i];
        const std::vector<LineRange> ranges = wrap(shaped[i], width);
        if (left >= ranges.size()) {
            head.paragraphs.push_back(runs);
        } else if (left == 0) {
            rest.paragraphs.push_back(runs);
        } else {
            head.paragraphs.push_back(cut(runs, 0, ranges[left - 1].end));
            rest.paragraphs.push_back(cut(runs, ranges[left].first, shaped[i].characters().size() - 1));
        }
        left -= std::min(left, ranges.size());
    }
    std::pair<SheetCell, SheetCell> parts{empty_like(cell), empty_like(cell)};
    parts.first.value = std::move(head);
    if (!rest.paragraphs.empty()) parts.second.value = std::move(rest);
    return parts;
}

}  // namespace kehoach::layout
