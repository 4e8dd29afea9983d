#include "layout/missing_glyphs.h"

#include <set>
#include <string>
#include <string_view>

#include "base/text.h"
#include "layout/line_break.h"

namespace kehoach::layout {
namespace {

using document::Paragraph;
using document::Style;

// "U+1F600", at least four digits.
std::string code_point(char32_t character) {
    std::string digits;
    for (char32_t rest = character; rest > 0 || digits.size() < 4; rest /= 16)
        digits.insert(digits.begin(), "0123456789ABCDEF"[rest % 16]);
    return "U+" + digits;
}

class Finder {
  public:
    Finder(const document::Document& document, const Fonts& fonts, Diagnostics& diagnostics)
        : document_(document), fonts_(fonts), diagnostics_(diagnostics) {}

    void look(const document::Section& section) {
        for (const auto* blocks : {&section.top, &section.blocks, &section.foot}) {
            for (const document::Block& block : *blocks)
                std::visit([this](const auto& known) { look(known); }, block);
        }
    }
    void look(const Paragraph& paragraph) {
        const Style& style = document::style_of(document_, paragraph);
        if (paragraph.marker) look(paragraph.marker->text, face_of(style.bold, style.italic), paragraph.span);
        for (const document::Inline& part : paragraph.content)
            std::visit([&](const auto& known) { look(known, style); }, part);
    }

  private:
    void look(const document::Rule&) {}
    void look(const document::FootnoteMark&, const Style&) {}
    void look(const document::Run& run, const Style& style) {
        look(run.text, face_of(run.bold || style.bold, run.italic || style.italic), run.span);
    }
    void look(const document::Slot& slot, const Style& style) {
        look(slot.text, face_of(slot.bold || style.bold, slot.italic || style.italic), slot.span);
    }
    void look(const std::vector<document::CellBlock>& side) {
        for (const document::CellBlock& block : side)
            std::visit([this](const auto& known) { look(known); }, block);
    }
    void look(const document::SideBySide& columns) {
        for (const document::SideBySide::Row& row : columns.rows) {
            look(row.left);
            look(row.right);
        }
    }
    void look(const document::Table& table) {
        document::for_each_row(table, [this](const document::Row& row) {
            for (const document::Cell& cell : row.cells) {
                for (const Paragraph& paragraph : cell.paragraphs)
                    look(paragraph);
            }
        });
    }
    void look(std::string_view text, Face face, const Span& span) {
        int index = 0;
        for (std::size_t position = 0; position < text.size(); ++index) {
            const char32_t character = next_character(text, position);
            if (fonts_.has(face, character) || is_invisible(character)) continue;
            if (reported_.insert(character).second) report(character, place(span, text, index));
        }
    }

    // The character's own place, where the text stands in the source as it is printed.
    static Span place(const Span& span, std::string_view text, int index) {
        if (span.length != count_characters(text)) return span;
        return {span.source, span.line, span.column + index, 1};
    }

    void report(char32_t character, const Span& span) {
        diagnostics_.error("missing-glyph", span, {to_utf8(character), code_point(character)});
    }

    const document::Document& document_;
    const Fonts& fonts_;
    Diagnostics& diagnostics_;
    std::set<char32_t> reported_;
};

}  // namespace

void report_missing_glyphs(const document::Document& document, const Fonts& fonts, Diagnostics& diagnostics) {
    Finder finder(document, fonts, diagnostics);
    for (const document::Section& section : document.sections)
        finder.look(section);
    for (const document::Footnote& note : document.footnotes) {
        for (const Paragraph& paragraph : note.paragraphs)
            finder.look(paragraph);
    }
}

}  // namespace kehoach::layout
