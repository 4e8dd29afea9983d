#include "layout/stack.h"

#include <utility>

#include "layout/flow.h"
#include "layout/table.h"

namespace kehoach::layout {
namespace {

class SectionStacker {
  public:
    SectionStacker(const document::Document& document, const Fonts& fonts, Length width, Length page_height)
        : document_(document), fonts_(fonts), page_height_(page_height), flow_(document, fonts, width) {}

    void add(const document::Paragraph& paragraph) {
        flow_.add(paragraph);
        after_table_ = false;
    }
    void add(const document::Rule& rule) {
        flow_.keep_last_paragraph();
        flow_.add(rule);
        after_table_ = false;
    }
    void add(const document::SideBySide& columns) {
        add_rows(stack(columns, document_, fonts_, page_height_));
    }
    void add(const document::Table& table) { add_rows(stack(table, document_, fonts_, page_height_)); }

    std::vector<Strip> finish() {
        std::vector<Strip> strips = flow_.take_strips();
        if (!strips.empty()) strips.front().gap_at_top = true;
        return strips;
    }

  private:
    // Two tables that follow each other are one to Word, so DOCX has the lowest paragraph it can between
    // them.
    void add_rows(std::vector<Strip> rows) {
        if (after_table_) flow_.add_filler(document::filler_height);
        flow_.add(std::move(rows));
        after_table_ = true;
    }

    const document::Document& document_;
    const Fonts& fonts_;
    Length page_height_;
    Flow flow_;
    bool after_table_ = false;
};

}  // namespace

std::vector<Strip> stack(const std::vector<document::Block>& blocks, Length width,
                         const document::Document& document, const Fonts& fonts, Length page_height) {
    SectionStacker stacker(document, fonts, width, page_height);
    for (const document::Block& block : blocks)
        std::visit([&stacker](const auto& known) { stacker.add(known); }, block);
    return stacker.finish();
}

Note set_note(int number, const document::Document& document, const Fonts& fonts, Length width) {
    Flow flow(document, fonts, width);
    bool is_first = true;
    for (const document::Paragraph& paragraph :
         document.footnotes[static_cast<std::size_t>(number - 1)].paragraphs) {
        is_first ? flow.add_note(paragraph, number) : flow.add(paragraph);
        is_first = false;
    }
    std::vector<Strip> strips = flow.take_strips();
    strips.front().marks.push_back({document::note_anchor(number), 0, {}});
    return {std::move(strips), flow.after(), flow.extra()};
}

}  // namespace kehoach::layout
