#include "papers/pdf_paragraphs.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "base/text.h"
#include "papers/paragraph_text.h"

namespace kehoach::papers {
namespace {

constexpr double exact = 1.5;  // points: what looks equal
// Times New Roman's line is 1.149 times its size.
constexpr double natural = 1.149;

class ParagraphMaker {
  public:
    ParagraphMaker(const std::vector<PlacedPage>& pages, const std::vector<int>& sections, Paper& paper)
        : pages_(pages), sections_(sections), paper_(paper) {}

    void make() {
        for (std::size_t i = 0; i < pages_.size(); ++i) {
            page_ = &pages_[i];
            number_ = static_cast<int>(i) + 1;
            measure_pitch();
            table_ = -1;
            for (std::size_t j = 0; j < page_->lines.size(); ++j)
                add(j);
        }
        finish();
        align_columns();
    }

  private:
    // ---- lines into paragraphs

    struct Open {
        std::vector<const PlacedLine*> lines;
        const PlacedPage* page = nullptr;  // of the first line
        double gap = -1;                   // to the line above; negative: cannot be told
        double pitch = 0;
        bool breaks_page = false;  // goes on over one
    };

    const Frame& frame() const { return page_->frame; }

    bool is_centered(const TextLine& line) const {
        return frame().is_middle(line.center()) && line.left > frame().left + 4;
    }

    void add(std::size_t index) {
        const PlacedLine& placed = page_->lines[index];
        if (goes_on(placed)) {
            open_.breaks_page = open_.breaks_page || open_number_ != number_;
            open_.lines.push_back(&placed);
            paper_.paragraphs.back().end_page = number_;
        } else {
            finish();
            begin(placed, index);
        }
        open_number_ = number_;
    }

    // Whether a line is the next of the paragraph that is open.
    bool goes_on(const PlacedLine& placed) const {
        if (open_.lines.empty()) return false;
        const PlacedLine& above = *open_.lines.back();
        const TextLine& line = placed.line;
        if (placed.side != above.side || placed.zone != above.zone || line.is_in_grid ||
            above.line.is_in_grid)
            return false;
        if (above.rule_below || std::abs(line.size - above.line.size) > 0.6) return false;
        const bool is_next_page = open_number_ != number_;
        const double gap = above.line.y - line.y;
        if (!is_next_page && (gap <= 0 || gap > open_pitch(line.size) * 1.12 + 1)) return false;
        if (placed.side == Side::left) return is_wrapped_recipient(above, line, is_next_page);
        if (placed.side == Side::right || is_centered(line) || is_centered(above.line)) return false;
        // The first word would have found room above.
        const bool is_full = above.line.right > frame().right - first_word(line) - line.size * 0.3;
        return is_full && line.left < frame().left + indent_of_open() + 4;
    }

    double indent_of_open() const {
        return open_.lines.size() > 1 ? open_.lines[1]->line.left - frame().left : 0;
    }

    // A recipient of two lines: the first is not finished.
    bool is_wrapped_recipient(const PlacedLine& above, const TextLine& line, bool is_next_page) const {
        const std::string& text = above.line.runs.back().text;
        const std::size_t end = text.find_last_not_of(" \u00A0");
        const char last = end == text.npos ? ' ' : text[end];
        return !is_next_page && std::abs(line.left - above.line.left) < 14 && line.size < 11.6 &&
               last != ';' && last != '.' && last != ':' && !begins_recipient(above.line, line);
    }

    // With a dash; "chính trị / - xã hội" does not: the line above is full, and the name no name.
    bool begins_recipient(const TextLine& above, const TextLine& line) const {
        constexpr double most_room = 60;  // points that a full line may leave of its half of the page
        const std::string_view text = line.runs.front().text;
        if (!text.starts_with("-")) return false;
        const std::string_view name = trim(text.substr(1));
        const bool is_name = is_upper(name.substr(0, byte_of_character(name, 1)));
        return is_name || above.right < frame().middle() - most_room;
    }

    static double first_word(const TextLine& line) {
        std::size_t characters = 0, until_space = 0;
        bool found = false;
        for (const Run& run : line.runs)
            for (const char c : run.text) {
                ++characters;
                found = found || c == ' ';
                if (!found) ++until_space;
            }
        return line.width() * static_cast<double>(until_space) /
               static_cast<double>(std::max<std::size_t>(characters, 1));
    }

    // The distance of lines on this page, by their size: the smallest that is met.
    void measure_pitch() {
        pitches_.clear();
        std::map<long, std::map<long, int>> met;
        const PlacedLine* above = nullptr;
        for (const PlacedLine& placed : page_->lines) {
            const bool is_text = placed.side == Side::whole && !placed.line.is_in_grid;
            if (above && is_text && std::abs(above->line.size - placed.line.size) < 0.6) {
                const double gap = above->line.y - placed.line.y;
                // Only lines that go on with a paragraph tell.
                const bool goes_on = placed.line.left < frame().left + 2 &&
                                     above->line.right > frame().right - 3 * placed.line.size;
                if (goes_on && gap > placed.line.size * 0.9 && gap < placed.line.size * 2.5)
                    ++met[std::lround(placed.line.size * 2)][std::lround(gap * 10)];
            }
            above = is_text ? &placed : nullptr;
        }
        for (const auto& [size, gaps] : met)
            pitches_[size] = static_cast<double>(gaps.begin()->first) / 10;
    }

    double open_pitch(double size) const {
        const auto found = pitches_.find(std::lround(size * 2));
        return found != pitches_.end() ? found->second : size * natural;
    }

    void begin(const PlacedLine& placed, std::size_t index) {
        open_ = {{&placed}, page_, -1, open_pitch(placed.line.size), false};
        if (index > 0) {
            const PlacedLine& above = page_->lines[index - 1];
            const bool is_comparable = above.side == placed.side &&
                                       above.line.is_in_grid == placed.line.is_in_grid && !above.rule_below &&
                                       std::abs(above.line.size - placed.line.size) < 0.6;
            if (is_comparable && above.line.y > placed.line.y) open_.gap = above.line.y - placed.line.y;
        }
        Paragraph& paragraph = paper_.paragraphs.emplace_back();
        paragraph.zone = placed.zone;
        paragraph.spot.page = number_;
        paragraph.end_page = number_;
        paragraph.section = sections_[static_cast<std::size_t>(number_ - 1)];
        paragraph.row = placed.line.row + 10'000 * number_;
        paragraph.side = placed.side;
        paragraph.is_in_grid = placed.line.is_in_grid;
        if (placed.line.is_in_grid) paragraph.table = table_of(placed);
        paragraph.form.page_break_before = index == 0 && number_ > 1;
    }

    int table_of(const PlacedLine&) {
        if (table_ < 0) {
            table_ = static_cast<int>(paper_.tables.size());
            Table& table = paper_.tables.emplace_back();
            table.section = sections_[static_cast<std::size_t>(number_ - 1)];
            table.has_grid = table.repeats_header = true;
            table.spot.page = number_;
            if (page_->table_left && page_->table_right)
                table.width = Length::pt(*page_->table_right - *page_->table_left);
        }
        return table_;
    }

    // ---- what a paragraph is like

    void finish() {
        if (open_.lines.empty()) return;
        Paragraph& paragraph = paper_.paragraphs.back();
        for (const PlacedLine* placed : open_.lines) {
            if (!paragraph.runs.empty()) paragraph.runs.back().text += " ";
            for (Run run : placed->line.runs) {
                run.look.underline = placed->is_underlined;
                if (!paragraph.runs.empty() && paragraph.runs.back().look == run.look)
                    paragraph.runs.back().text += run.text;
                else
                    paragraph.runs.push_back(std::move(run));
            }
        }
        finish_text(paragraph);
        const PlacedLine& last = *open_.lines.back();
        paragraph.lines = static_cast<int>(open_.lines.size());
        paragraph.width = Length::pt(last.line.width());
        paragraph.center = Length::pt(last.line.center());
        paragraph.line_below = last.rule_below;
        paragraph.box = open_.lines.front()->box;
        form(paragraph);
        open_ = {};
    }

    void form(Paragraph& paragraph) const {
        const Frame& around = open_.page->frame;
        const TextLine& first = open_.lines.front()->line;
        if (paragraph.is_in_grid) return;
        if (paragraph.side == Side::whole) {
            paragraph.form.align = align(around);
            if (paragraph.form.align != Align::center && around.left_is_sure) {
                paragraph.form.first_line = Length::pt(first.left - around.left);
                paragraph.form.left = Length();
            }
            paragraph.column_width = Length::pt(around.right - around.left);
        }
        paragraph.form.after = Length();
        if (open_.gap > 0) paragraph.form.before = Length::pt(std::max(0.0, open_.gap - open_.pitch));
        if (open_.lines.size() > 1) {
            LineSpacing spacing;
            const double pitch = open_.lines[0]->line.y - open_.lines[1]->line.y;
            if (pitch > 0) spacing.lines = pitch / (first.size * natural);
            paragraph.form.line = spacing;
        }
    }

    std::optional<Align> align(const Frame& around) const {
        const TextLine& first = open_.lines.front()->line;
        if (open_.lines.size() == 1) {
            const bool is_full = first.right > around.right - exact && first.left < around.left + 40;
            if (is_full) return std::nullopt;
            // A line of text with the usual first indent may end so that both sides are equal; titles are
            // bold.
            const double indent = first.left - around.left;
            const bool may_be_text =
                indent > 27 && indent < 37 && !first.runs.front().look.bold.value_or(false);
            return around.is_middle(first.center()) && indent > 4 && !may_be_text
                       ? std::optional(Align::center)
                       : std::nullopt;
        }
        int short_lines = 0;
        for (std::size_t i = 0; i + 1 < open_.lines.size(); ++i)
            if (open_.lines[i]->line.right < around.right - exact) ++short_lines;
        if (short_lines == 0) return Align::justify;
        // One line that ends early may end with a forced break.
        return short_lines > 1 || open_.lines.size() == 2 ? std::optional(Align::left) : std::nullopt;
    }

    // Lines of one column of different lengths that have one middle are centred; those that begin alike are
    // not.
    void align_columns() {
        std::vector<Paragraph>& all = paper_.paragraphs;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].side == Side::whole || !all[i].center || !all[i].width) continue;
            const std::size_t from = i < 14 ? 0 : i - 14, to = std::min(all.size(), i + 15);
            for (std::size_t j = from; j < to && !all[i].form.align; ++j) {
                const Paragraph& other = all[j];
                const bool is_beside =
                    j != i && other.side == all[i].side && other.spot.page == all[i].spot.page;
                if (is_beside && other.center && other.width) all[i].form.align = align_beside(all[i], other);
            }
        }
    }

    static std::optional<Align> align_beside(const Paragraph& one, const Paragraph& other) {
        const double centers = std::abs(one.center->to_pt() - other.center->to_pt());
        const double widths = std::abs(one.width->to_pt() - other.width->to_pt());
        const double lefts = std::abs(one.center->to_pt() - one.width->to_pt() / 2 - other.center->to_pt() +
                                      other.width->to_pt() / 2);
        if (widths < 4) return std::nullopt;
        if (centers < 1.5) return Align::center;
        return lefts < 1 ? std::optional(Align::left) : std::nullopt;
    }

    const std::vector<PlacedPage>& pages_;
    const std::vector<int>& sections_;
    Paper& paper_;
    const PlacedPage* page_ = nullptr;
    int number_ = 0;
    int table_ = -1;                  // of this page
    std::map<long, double> pitches_;  // by half points of the size
    Open open_;
    int open_number_ = 0;  // page of its last line
};

}  // namespace

void read_paragraphs(const std::vector<PlacedPage>& pages, const std::vector<int>& sections, Paper& paper) {
    ParagraphMaker(pages, sections, paper).make();
}

}  // namespace kehoach::papers
