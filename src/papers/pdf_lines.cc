#include "papers/pdf_lines.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/text.h"

namespace kehoach::papers {
namespace {

// Baselines of one row differ by less: Quốc hiệu of 13 pt beside an agency of 12 pt.
constexpr double row_height = 2.5;
// Columns are further apart than the widest space of a justified line, in ems of the type.
constexpr double column_gap = 2.2;
// Less will do at the head of a page, where centred texts stand side by side.
constexpr double heading_gap = 1.1;
constexpr double heading_share = 0.75;  // of the page's height, above which that is
// Programs that print no space leave a gap.
constexpr double word_gap = 0.18;

// A table has some dozens on a page.
constexpr std::size_t most_uprights = 2000;

bool is_blank(const Glyph& glyph) { return trim(glyph.text).empty(); }

// The upright lines of a page, by their place.
class Uprights {
  public:
    explicit Uprights(const PdfPage& page) {
        for (const Stroke& stroke : page.strokes)
            if (!stroke.is_horizontal() && stroke.height() > 6 && strokes_.size() < most_uprights)
                strokes_.push_back(stroke);
        std::ranges::sort(strokes_, {}, &Stroke::left);
    }

    // Whether one crosses this height between two places.
    bool any_between(double left, double right, double y) const {
        auto at = std::ranges::lower_bound(strokes_, left, {}, &Stroke::left);
        for (; at != strokes_.end() && at->left <= right; ++at)
            if (at->bottom <= y && y <= at->top) return true;
        return false;
    }

  private:
    std::vector<Stroke> strokes_;
};

using Glyphs = std::vector<const Glyph*>;

// Rows of glyphs, from the top.
std::vector<Glyphs> rows_of(const PdfPage& page) {
    Glyphs sorted;
    for (const Glyph& glyph : page.glyphs)
        sorted.push_back(&glyph);
    std::ranges::stable_sort(sorted, std::ranges::greater(), [](const Glyph* glyph) { return glyph->y; });
    std::vector<Glyphs> rows;
    for (const Glyph* glyph : sorted) {
        if (rows.empty() || rows.back().front()->y - glyph->y > row_height) rows.emplace_back();
        rows.back().push_back(glyph);
    }
    for (Glyphs& row : rows)
        std::ranges::stable_sort(row, {}, [](const Glyph* glyph) { return glyph->x; });
    return rows;
}

// Marks of footnotes stand higher and are smaller; they go with their line and have its look.
void lower_marks(std::vector<Glyphs>& rows, std::vector<Glyph>& lowered) {
    constexpr double smaller = 0.75, higher = 0.6;  // of the line's size
    lowered.reserve(lowered.size() + 1000);
    for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
        const Glyph& first = *rows[i + 1].front();
        const bool are_marks = std::ranges::all_of(rows[i], [&](const Glyph* glyph) {
            return glyph->size < smaller * first.size && glyph->y - first.y < higher * first.size;
        });
        if (!are_marks || rows[i].size() > 20 || lowered.size() + 20 > lowered.capacity()) continue;
        for (const Glyph* glyph : rows[i]) {
            Glyph& moved = lowered.emplace_back(*glyph);
            moved.y = first.y;
            moved.look = first.look;
            moved.size = first.size;
            rows[i + 1].push_back(&moved);
        }
        rows[i].clear();
        std::ranges::stable_sort(rows[i + 1], {}, [](const Glyph* glyph) { return glyph->x; });
    }
    std::erase_if(rows, [](const Glyphs& row) { return row.empty(); });
}

class LineMaker {
  public:
    explicit LineMaker(const PdfPage& page) : page_(page), uprights_(page) {}

    std::vector<TextLine> make() {
        std::vector<Glyph> lowered;
        std::vector<Glyphs> rows = rows_of(page_);
        lower_marks(rows, lowered);
        for (const Glyphs& row : rows) {
            const std::size_t first = lines_.size();
            cut(row);
            for (std::size_t i = first; i < lines_.size(); ++i) {
                const double y = lines_[i].y + lines_[i].size * 0.3;
                lines_[i].is_in_grid = uprights_.any_between(0, lines_[i].left + 2, y) &&
                                       uprights_.any_between(lines_[i].right - 2, page_.width, y);
                lines_[i].has_neighbour = lines_.size() - first > 1 && !lines_[i].is_in_grid;
            }
            ++row_;
        }
        return std::move(lines_);
    }

  private:
    void cut(const Glyphs& row) {
        Glyphs part;
        const Glyph* last = nullptr;  // with ink
        double blank = 0;             // width of the spaces since
        for (const Glyph* glyph : row) {
            if (is_blank(*glyph)) {
                blank += glyph->width;
            } else {
                if (last && is_cut(*last, *glyph, blank)) {
                    add(part);
                    part.clear();
                }
                last = glyph;
                blank = 0;
            }
            part.push_back(glyph);
        }
        add(part);
    }

    bool is_cut(const Glyph& left, const Glyph& right, double blank) const {
        const double size = std::max(left.size, right.size), gap = right.x - left.x - left.width;
        const double limit = left.y > page_.height * heading_share ? heading_gap : column_gap;
        const double y = left.y + size * 0.3;
        if (gap > size * 0.1 && uprights_.any_between(left.x + left.width - 0.5, right.x + 0.5, y))
            return true;
        // A blank that is kept for the hand is made of spaces, which have glyphs; one between columns is
        // wider.
        const bool is_for_the_hand = blank > 0.7 * gap && gap < 8 * size;
        return gap > limit * size && !is_for_the_hand;
    }

    void add(const Glyphs& part) {
        TextLine line;
        bool has_ink = false;
        std::optional<double> left;  // of a blank that is to be filled: no-break spaces before all ink
        double end = 0;
        for (const Glyph* glyph : part) {
            const bool blank = is_blank(*glyph);
            if (blank && !has_ink) {
                if (glyph->text == "\u00A0" && !left) left = glyph->x;
                continue;
            }
            const Look& look = page_.looks[static_cast<std::size_t>(glyph->look)];
            if (has_ink && !blank && !ends_with_space(line) && glyph->x - end > word_gap * glyph->size)
                line.runs.back().text += ' ';
            if (line.runs.empty() || (!blank && line.runs.back().look != look))
                line.runs.push_back({{}, look});
            line.runs.back().text += glyph->text;
            end = glyph->x + glyph->width;
            if (blank) continue;
            if (!has_ink) line.left = left.value_or(glyph->x);
            has_ink = true;
            line.right = end;
            line.y = glyph->size >= line.size ? glyph->y : line.y;
            line.size = std::max(line.size, glyph->size);
        }
        if (!has_ink) return;
        line.first_word = first_word(part, line.left);
        line.row = row_;
        lines_.push_back(std::move(line));
    }

    // From the line's left edge to its first space, or gap that stands for one.
    static double first_word(const Glyphs& part, double left) {
        double end = left;
        for (const Glyph* glyph : part) {
            const bool is_next = is_blank(*glyph) || glyph->x - end > word_gap * glyph->size;
            if (is_next && end > left) break;
            if (!is_blank(*glyph)) end = glyph->x + glyph->width;
        }
        return end - left;
    }

    static bool ends_with_space(const TextLine& line) {
        const std::string& text = line.runs.back().text;
        return text.ends_with(' ') || text.ends_with("\u00A0");
    }

    const PdfPage& page_;
    Uprights uprights_;
    std::vector<TextLine> lines_;
    int row_ = 0;
};

}  // namespace

std::vector<TextLine> lines_of(const PdfPage& page) { return LineMaker(page).make(); }

}  // namespace kehoach::papers
