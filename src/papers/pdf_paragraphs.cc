#include "papers/pdf_paragraphs.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "papers/paragraph_text.h"
#include "papers/pdf_joining.h"

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

    void add(std::size_t index) {
        const PlacedLine& placed = page_->lines[index];
        if (goes_on_with(placed)) {
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
    bool goes_on_with(const PlacedLine& placed) const {
        return !open_.lines.empty() &&
               goes_on({open_.lines, placed, frame(), open_pitch(placed.line.size), open_number_ != number_});
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
        const auto width_of = [](const PlacedLine* each) { return each->line.width(); };
        paragraph.widest = Length::pt(width_of(*std::ranges::max_element(open_.lines, {}, width_of)));
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
        const auto any_is = [&](auto has) { return std::ranges::any_of(open_.lines, has); };
        const auto all_are = [&](auto have) { return std::ranges::all_of(open_.lines, have); };
        // Lines that fill the page look the same in any alignment.
        if (all_are([&](const PlacedLine* each) { return is_full(each->line, around); })) return std::nullopt;
        if (open_.lines.size() == 1) return align_of_one(open_.lines.front()->line, around);
        const bool is_in_middle =
            all_are([&](const PlacedLine* each) { return around.is_middle(each->line.center()); });
        if (is_in_middle && any_is([&](const PlacedLine* each) { return is_centered(each->line, around); }))
            return Align::center;
        const auto short_lines =
            std::count_if(open_.lines.begin(), open_.lines.end() - 1,
                          [&](const PlacedLine* each) { return each->line.right < around.right - exact; });
        if (short_lines == 0) return Align::justify;
        // One line that ends early may end with a forced break.
        return short_lines > 1 || open_.lines.size() == 2 ? std::optional(Align::left) : std::nullopt;
    }

    static bool is_full(const TextLine& line, const Frame& around) {
        return line.right > around.right - exact && line.left < around.left + exact;
    }

    static std::optional<Align> align_of_one(const TextLine& line, const Frame& around) {
        const double indent = line.left - around.left;
        if (line.right > around.right - exact && indent < 40) return std::nullopt;
        // A line of text with the usual first indent may end so that both sides are equal; titles are bold.
        const bool may_be_text = indent > 27 && indent < 37 && !line.runs.front().look.bold.value_or(false);
        return is_centered(line, around) && !may_be_text ? std::optional(Align::center) : std::nullopt;
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
