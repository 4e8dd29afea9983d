#include "layout/stamp.h"

#include <algorithm>
#include <cstdlib>

#include "layout/line_metrics.h"
#include "layout/paragraph.h"

namespace kehoach::layout {
namespace {

const Length point = Length::twips(20);

// From the top of a line that is exactly `height` high to its baseline: LibreOffice's four fifths, as Word.
Length exact_ascent(Length height) { return to_whole_twips(height.scaled(4, 5)); }

// From the baseline up to the middle of capital letters, which are two thirds of the type size high.
Length middle_of_capitals(Length size) { return size / 3; }

// The middle of the letters, from the upper border's inner edge.
Length middle(Length above, Length line, Length size) {
    return above + exact_ascent(line) - middle_of_capitals(size);
}

Length absolute(Length length) { return std::max(length, -length); }

void add_frame(Length left, Length height, const document::Style& style, Strip& strip) {
    const Length half = style.stamp->border / 2;
    const Length right = left + style.stamp->width;
    const Length bottom = height - half;
    // The level lines go on to the outer corners.
    for (const LineItem& side :
         {LineItem{left - half, half, right + half, half, {}}, LineItem{left, half, left, bottom, {}},
          LineItem{right, half, right, bottom, {}},
          LineItem{left - half, bottom, right + half, bottom, {}}}) {
        LineItem& line = std::get<LineItem>(strip.items.emplace_back(side));
        line.thickness = style.stamp->border;
        line.ink = style.ink;
    }
}

}  // namespace

// The line is as near to a line of single spacing as whole points allow, the letters as near to the middle.
void settle_stamp(document::Style& style, const Fonts& fonts) {
    document::Stamp& stamp = *style.stamp;
    for (Length* length : {&stamp.width, &stamp.height, &stamp.border})
        *length = to_whole_twips(*length);
    const Length inner = stamp.height - stamp.border;
    const Length single = line_metrics(fonts.metrics(face_of(style.bold, style.italic)), style.size).height;
    const std::int64_t spaces =
        std::max<std::int64_t>((inner - single).scaled(1, point.to_emu()).to_emu(), 0);
    stamp.line = inner - point * spaces;
    stamp.above = {};
    for (std::int64_t above = 1; above <= spaces; ++above) {
        const auto off_middle = [&](Length space) {
            return absolute(middle(space, stamp.line, style.size) - inner / 2);
        };
        if (off_middle(point * above) < off_middle(stamp.above)) stamp.above = point * above;
    }
    stamp.below = point * spaces - stamp.above;
}

Strip set_stamp(const document::Paragraph& paragraph, const document::Style& style, const Fonts& fonts,
                Length width) {
    const document::Stamp& stamp = *style.stamp;
    SetParagraph set = set_paragraph(paragraph, style, fonts, stamp.width - stamp.border);
    const Length ascent = line_metrics(fonts.metrics(face_of(style.bold, style.italic)), style.size).ascent;
    const Length left = (width - stamp.width) / 2;
    Strip strip;
    Length top = stamp.border + stamp.above;
    for (Line& line : set.lines) {
        for (TextItem& item : line.items) {
            item.x += left + stamp.border / 2;
            item.baseline += top + exact_ascent(stamp.line) - ascent;
            strip.items.push_back(std::move(item));
        }
        top += stamp.line;
    }
    strip.height = top + stamp.below + stamp.border;
    add_frame(left, strip.height, style, strip);
    return strip;
}

}  // namespace kehoach::layout
