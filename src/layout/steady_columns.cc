#include "layout/steady_columns.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "layout/paragraph.h"

namespace kehoach::layout {
namespace {

using document::Table;

constexpr std::size_t most_rows = 3000;  // more are data for machines, and take too long
constexpr Length hair = Length::twips(2);
constexpr std::array<int, 10> moves{4, -4, 8, -8, 12, -12, 20, -20, 40, -40};  // twips, the smallest first

class Steadier {
  public:
    Steadier(Table& table, const document::Document& document, const Fonts& fonts)
        : table_(table), document_(document), fonts_(fonts) {}

    void run() {
        for (std::size_t column = 0; column < table_.columns.size(); ++column)
            if (hangs(column, table_.columns[column].width)) move(column);
    }

  private:
    // Whether a line of the column ends elsewhere when the column is wider or narrower by a hair.
    bool hangs(std::size_t column, Length width) const {
        const Length measure = width - table_.cell_margin * 2;
        return std::ranges::any_of(table_.rows, [&](const document::Row& row) {
            return std::ranges::any_of(row.cells, [&](const document::Cell& cell) {
                return static_cast<std::size_t>(cell.column) == column && cell.column_span == 1 &&
                       hangs(cell, measure);
            });
        });
    }

    bool hangs(const document::Cell& cell, Length measure) const {
        return std::ranges::any_of(cell.paragraphs, [&](const document::Paragraph& paragraph) {
            const ShapedText text = shape(paragraph, document::style_of(document_, paragraph), fonts_);
            if (text.whole_width() + hair < measure) return false;  // one line, and room to spare
            return text.lines(measure - hair, measure - hair) != text.lines(measure + hair, measure + hair);
        });
    }

    // The widest of the others gives and takes.
    std::size_t partner_of(std::size_t column) const {
        std::size_t widest = column == 0 ? 1 : 0;
        for (std::size_t i = 0; i < table_.columns.size(); ++i)
            if (i != column && table_.columns[i].width > table_.columns[widest].width) widest = i;
        return widest;
    }

    void move(std::size_t column) {
        if (table_.columns.size() < 2) return;
        const std::size_t partner = partner_of(column);
        for (const int twips : moves) {
            const Length width = table_.columns[column].width + Length::twips(twips);
            const Length others = table_.columns[partner].width - Length::twips(twips);
            if (width < table_.cell_margin * 3 || others < table_.cell_margin * 3) continue;
            if (hangs(column, width) || hangs(partner, others)) continue;
            table_.columns[column].width = width;
            table_.columns[partner].width = others;
            return;
        }
    }

    Table& table_;
    const document::Document& document_;
    const Fonts& fonts_;
};

}  // namespace

void steady_columns(Table& table, const document::Document& document, const Fonts& fonts) {
    if (table.rows.size() <= most_rows) Steadier(table, document, fonts).run();
}

}  // namespace kehoach::layout
