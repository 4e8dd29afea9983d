#include "layout/paragraph.h"

#include <algorithm>
#include <utility>

#include "layout/line_metrics.h"

namespace kehoach::layout {
namespace {

using document::Align;

void add(ShapedText& text, const document::Run& run, int element) {
    text.add(run.text, run.bold, run.italic, {run.link, element, run.span});
}

void add(ShapedText& text, const document::Slot& slot, int element) { text.add(slot, element); }

void add(ShapedText& text, const document::FootnoteMark& mark, int element) {
    text.add_note_mark(mark.number, true, {{}, element, mark.span});
}

// Where a line's first character stands, and how much wider each of its spaces is.
struct Placement {
    Length x;
    Length extra_space;
};

// Justified lines are only ever widened; the last line of a paragraph is not.
Placement place(Align align, Length indent, Length room, int spaces, bool is_last) {
    switch (align) {
        case Align::center:
            return {indent + room / 2, {}};
        case Align::right:
            return {indent + room, {}};
        case Align::justify:
            if (!is_last && spaces > 0 && room > Length()) return {indent, room / spaces};
            break;
        case Align::left:
            break;
    }
    return {indent, {}};
}

}  // namespace

ShapedText shape(const document::Paragraph& paragraph, const document::Style& style, const Fonts& fonts,
                 int note) {
    ShapedText text(fonts, style.size, style.bold, style.italic);
    const document::ParagraphElements& elements = paragraph.elements;
    const int label = elements.label != document::no_element ? elements.label : elements.text;
    const Origin marker = {{}, label, paragraph.span};
    if (note > 0) {
        text.add_note_mark(note, false, marker);
        text.add(" ", false, false, marker);
    }
    if (paragraph.marker && paragraph.marker->list) {
        text.add_number(paragraph.marker->text, marker);
    } else if (paragraph.marker) {
        text.add(paragraph.marker->text + " ", false, false, marker);
    }
    for (std::size_t i = 0; i < paragraph.content.size(); ++i) {
        const int element = elements.inlines.empty() ? elements.text : elements.inlines[i];
        std::visit([&](const auto& known) { add(text, known, element); }, paragraph.content[i]);
    }
    return text;
}

SetParagraph set_paragraph(const document::Paragraph& paragraph, const document::Style& style,
                           const Fonts& fonts, Length measure, int note) {
    const FaceMetrics face = fonts.metrics(face_of(style.bold, style.italic));
    LineMetrics metrics = line_metrics(face, style.size);
    const Length extra = line_extra(metrics.height, style.line_percent);
    SetParagraph set;
    if (extra < Length()) {  // lines nearer than single take the room from above the letters
        metrics.ascent += extra;
        metrics.height += extra;
    } else {
        set.extra = extra;
        set.cell_extra = last_line_extra(face, style.size, style.line_percent);
    }
    set.height = metrics.height;
    set.baseline = metrics.ascent;

    measure -= style.left;
    const ShapedText text = shape(paragraph, style, fonts, note);
    const std::vector<LineRange> ranges = text.lines(measure - style.first_line, measure);
    set.lines.reserve(ranges.size());
    for (const LineRange& range : ranges) {
        const bool is_last = range == ranges.back();
        const Length indent = range.first == 0 ? style.first_line : Length();
        const Length width = text.width(range);
        const auto [x, extra_space] =
            place(style.align, indent, measure - indent - width, text.count_spaces(range), is_last);
        const Length start = style.left + x;
        Line& line = set.lines.emplace_back(Line{width, text.items(range, start, extra_space),
                                                 text.notes(range), text.slots(range, start, extra_space)});
        for (TextItem& item : line.items) {
            item.baseline += metrics.ascent;
            item.ink = style.ink;
        }
    }
    return set;
}

}  // namespace kehoach::layout
