#include "check/form/measure.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"

namespace kehoach::check::form {
namespace {

struct Word {
    Length width;
    Length space;  // before it
    bool ends_line = false;
};

// Words with the widths that their runs give them; a word may go through several runs.
std::vector<Word> words_of(const papers::Paragraph& paragraph, const layout::Fonts& fonts) {
    std::vector<Word> words(1);
    for (const papers::Run& run : paragraph.runs) {
        const layout::Face face =
            layout::face_of(run.look.bold.value_or(false), run.look.italic.value_or(false));
        const Length size = run.look.size.value_or(Length::pt(14));
        const std::string text = to_nfc(run.text);
        std::string piece;
        const auto flush = [&] {
            words.back().width += fonts.width(face, size, piece);
            piece.clear();
        };
        for (const char c : text) {
            if (c != ' ' && c != '\n' && c != '\t') {
                piece += c;
                continue;
            }
            flush();
            if (c == '\n') words.back().ends_line = true;
            if (words.back().width != Length() || c == '\n') words.emplace_back();
            if (c != '\n') words.back().space = fonts.width(face, size, " ");
        }
        flush();
    }
    if (words.back().width == Length() && words.size() > 1) words.pop_back();
    return words;
}

struct Lines {
    int count = 0;
    LineWidths widths;
};

Lines break_lines(const std::vector<Word>& words, Length room) {
    Lines lines{1, {}};
    auto& [last, widest] = lines.widths;
    bool begins = true;
    for (const Word& word : words) {
        const Length longer = last + (begins ? Length() : word.space) + word.width;
        if (!begins && longer > room) {
            ++lines.count;
            last = word.width;
        } else {
            last = longer;
        }
        widest = std::max(widest, last);
        begins = word.ends_line;
        if (word.ends_line) ++lines.count;
        if (word.ends_line) last = Length();
    }
    return lines;
}

std::optional<Lines> lay_out(const Reading& reading, std::size_t index) {
    const papers::Paragraph& paragraph = reading.paragraph(index);
    if (!paragraph.column_width || paragraph.is_empty()) return std::nullopt;
    const Length room = *paragraph.column_width - paragraph.form.left.value_or(Length()) -
                        paragraph.form.right.value_or(Length());
    return break_lines(words_of(paragraph, reading.fonts), room + Length::pt(0.1));
}

}  // namespace

std::optional<LineWidths> line_widths(const Reading& reading, std::size_t index) {
    const papers::Paragraph& paragraph = reading.paragraph(index);
    if (reading.paper.kind != papers::Kind::pdf) {
        const auto lines = lay_out(reading, index);
        return lines ? std::optional(lines->widths) : std::nullopt;
    }
    if (!paragraph.width || !paragraph.widest) return std::nullopt;
    return LineWidths{*paragraph.width, *paragraph.widest};
}

int line_count(const Reading& reading, std::size_t index) {
    if (reading.paper.kind == papers::Kind::pdf) return reading.paragraph(index).lines;
    const auto lines = lay_out(reading, index);
    return lines ? lines->count : 0;
}

}  // namespace kehoach::check::form
