#include "layout/paragraph.h"

#include <algorithm>
#include <utility>

#include "layout/line_metrics.h"

namespace kehoach::layout {
namespace {

using document::Align;

void add(ShapedText& text, const document::Run& run) {
    text.add(run.text, run.bold, run.italic, run.link, run.span);
}

void add(ShapedText& text, const document::Slot& slot) { text.add(slot); }

void add(ShapedText& text, const document::FootnoteMark& mark) {
    text.add_note_mark(mark.number, true, mark.span);
}

// The run that takes a typed marker in, as it does in DOCX; null when the text begins with something else.
const document::Run* run_after_marker(const document::Paragraph& paragraph) {
    if (!paragraph.marker || paragraph.marker->list || paragraph.content.empty()) return nullptr;
    const auto* run = std::get_if<document::Run>(&paragraph.content.front());
    return run && !run->bold && !run->italic && run->link.empty() ? run : nullptr;
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
    if (note > 0) {
        text.add_note_mark(note, false, paragraph.span);
        text.add(" ", false, false, {}, paragraph.span);
    }
    const document::Run* joined = run_after_marker(paragraph);
    if (joined) {
        text.add(paragraph.marker->text + " " + joined->text, false, false, {}, joined->span);
    } else if (paragraph.marker && paragraph.marker->list) {
        text.add_number(paragraph.marker->text);
    } else if (paragraph.marker) {
        text.add(paragraph.marker->text + " ", false, false, {}, paragraph.span);
    }
    for (std::size_t i = joined ? 1 : 0; i < paragraph.content.size(); ++i)
        std::visit([&](const auto& known) { add(text, known); }, paragraph.content[i]);
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

    const ShapedText text = shape(paragraph, style, fonts, note);
    const std::vector<LineRange> ranges = text.lines(measure - style.first_line, measure);
    set.lines.reserve(ranges.size());
    for (const LineRange& range : ranges) {
        const bool is_last = range == ranges.back();
        const Length indent = range.first == 0 ? style.first_line : Length();
        const Length width = text.width(range);
        const auto [x, extra_space] =
            place(style.align, indent, measure - indent - width, text.count_spaces(range), is_last);
        Line& line = set.lines.emplace_back(Line{width, text.items(range, x, extra_space), text.notes(range),
                                                 text.slots(range, x, extra_space)});
        for (TextItem& item : line.items)
            item.baseline += metrics.ascent;
    }
    return set;
}

}  // namespace kehoach::layout
