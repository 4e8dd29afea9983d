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

ShapedText shape(const std::vector<Run>& runs, const SheetCell& cell, const Fonts& fonts) {
    ShapedText paragraph(fonts, cell.look.size, cell.look.bold, cell.look.italic);
    for (const Run& run : runs)
        paragraph.add(run.text, run.bold, run.italic, {.span = run.span});
    return paragraph;
}

// Cuts printed characters out of a paragraph, from left to right: each is passed once.
class Cutter {
  public:
    explicit Cutter(const std::vector<Run>& runs) : runs_(runs) {}

    // Characters [first, end) of the paragraph, none of them before those of the last cut.
    std::vector<Run> cut(std::size_t first, std::size_t end) {
        std::vector<Run> part;
        pass(first, nullptr);
        pass(end, &part);
        return part;
    }

  private:
    void pass(std::size_t end, std::vector<Run>* part) {
        while (printed_ < end && run_ < runs_.size()) {
            const Run& run = runs_[run_];
            const std::size_t from = byte_;
            while (printed_ < end && byte_ < run.text.size())
                printed_ += is_invisible(next_character(run.text, byte_)) ? 0 : 1;
            if (part && byte_ > from) {
                part->push_back(run);
                part->back().text = run.text.substr(from, byte_ - from);
            }
            if (byte_ < run.text.size()) return;
            ++run_;
            byte_ = 0;
        }
    }

    const std::vector<Run>& runs_;
    std::size_t run_ = 0;
    std::size_t byte_ = 0;     // in that run
    std::size_t printed_ = 0;  // characters of the paragraph before it
};

// Deals the lines of paragraphs out to parts with room for `lines_` each.
class Divider {
  public:
    explicit Divider(std::size_t lines) : lines_(lines), left_(lines) {}

    void add(const std::vector<Run>& runs, const ShapedText& shaped, const std::vector<LineRange>& lines) {
        Cutter cutter(runs);
        std::size_t first = 0;
        do {
            if (left_ == 0) begin_part();
            const std::size_t end = std::min(first + left_, lines.size());
            left_ -= end - first;
            if (first == 0 && end == lines.size()) {
                parts_.back().paragraphs.push_back(runs);
                return;
            }
            const bool is_last = end == lines.size();
            parts_.back().paragraphs.push_back(
                cutter.cut(first == 0 ? 0 : lines[first].first,
                           is_last ? shaped.characters().size() - 1 : lines[end - 1].end));
            first = end;
        } while (first < lines.size());
    }

    std::vector<RichText> take() && { return std::move(parts_); }

  private:
    void begin_part() {
        parts_.emplace_back();
        left_ = lines_;
    }

    std::size_t lines_;
    std::size_t left_;  // in the last part
    std::vector<RichText> parts_ = std::vector<RichText>(1);
};

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
    if (const auto* text = std::get_if<RichText>(&cell.value)) {
        for (const std::vector<Run>& runs : text->paragraphs)
            paragraphs.push_back(shape(runs, cell, fonts));
    } else if (const std::string printed = printed_value(cell); !printed.empty()) {
        paragraphs.push_back(shape({Run{printed, false, false, "", {}}}, cell, fonts));
    }
    return paragraphs;
}

int count_lines(const SheetCell& cell, Length width, const Fonts& fonts) {
    const auto* text = std::get_if<RichText>(&cell.value);
    if (!text || !cell.look.wrap) return 1;
    std::size_t lines = 0;
    for (const std::vector<Run>& runs : text->paragraphs)
        lines += wrap(shape(runs, cell, fonts), width).size();
    return std::max(1, static_cast<int>(lines));
}

Length longest_line(const SheetCell& cell, Length width, const Fonts& fonts) {
    Length longest;
    for (const ShapedText& text : shape(cell, fonts))
        for (const LineRange& line : wrap(text, width))
            longest = std::max(longest, text.width(line));
    return longest;
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

std::vector<SheetCell> divide_text(const SheetCell& cell, int lines, Length width, const Fonts& fonts) {
    const auto* text = std::get_if<RichText>(&cell.value);
    if (!text || !cell.look.wrap) return {cell};
    Divider divider(static_cast<std::size_t>(std::max(lines, 1)));
    for (const std::vector<Run>& runs : text->paragraphs) {
        const ShapedText shaped = shape(runs, cell, fonts);
        divider.add(runs, shaped, wrap(shaped, width));
    }
    std::vector<SheetCell> parts;
    for (RichText& part : std::move(divider).take()) {
        parts.push_back(empty_like(cell));
        parts.back().value = std::move(part);
    }
    return parts;
}

}  // namespace kehoach::layout
