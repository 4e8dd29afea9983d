#include "papers/pdf_layout.h"

#include <algorithm>
#include <cmath>

#include "papers/pdf_frame.h"
#include "papers/pdf_numbers.h"

namespace kehoach::papers {
namespace {

constexpr double lowest_rule = 26;    // points below a baseline
constexpr double underline = 0.2;     // ems below it
constexpr double shortest_rule = 14;  // points
constexpr double highest_box = 45;    // points

// ---- page numbers

// Over the middle of the text or of the page: the law's margins put the one 7.5 to 10 mm from the other.
void align_number(PlacedPage& page) {
    constexpr double off_middle = 25;  // points
    if (!page.number) return;
    const double off = page.number_center - page.width / 2;
    const bool is_centered = std::abs(off) < off_middle || page.frame.is_middle(page.number_center);
    page.number->align = is_centered ? Align::center : off < 0 ? Align::left : Align::right;
}

// ---- sides

class Sides {
  public:
    explicit Sides(PlacedPage& page)
        : page_(page), middle_(page.width / 2 + (page.frame.left + page.frame.right - page.width) / 2) {}

    void set() {
        set_neighbours();
        if (const auto begin = begin_of_heading()) set_heading(*begin);
        set_signature();
        set_signers();
    }

  private:
    void set_neighbours() {
        for (PlacedLine& each : page_.lines)
            if (each.line.has_neighbour) each.side = each.line.center() < middle_ ? Side::left : Side::right;
    }

    // A heading is the first of its page; a mark may stand above it.
    std::optional<std::size_t> begin_of_heading() const {
        const std::vector<PlacedLine>& lines = page_.lines;
        const auto has_side = [](const PlacedLine& each) { return each.side != Side::whole; };
        const auto first = std::ranges::find_if(lines, has_side);
        const auto above = first - lines.begin();
        if (first == lines.end() || above >= 4 || first->line.y <= page_.height / 2) return std::nullopt;
        const bool is_further_in = first->line.left > page_.frame.left + 3 || !page_.frame.left_is_sure;
        return is_further_in ? std::optional(static_cast<std::size_t>(above)) : std::nullopt;
    }

    Side side_by_itself(const TextLine& line) const {
        const bool is_centered = std::abs(line.center() - middle_) < 8;
        if (is_centered || line.is_in_grid) return Side::whole;
        if (line.right < middle_ + 10) return Side::left;
        return line.left > middle_ - 40 ? Side::right : Side::whole;
    }

    // From the top of the page to the last texts side by side in its upper half, and what goes on below at
    // the left.
    void set_heading(std::size_t first) {
        std::vector<PlacedLine>& lines = page_.lines;
        std::size_t last = first;
        for (std::size_t i = first; i < lines.size() && lines[i].line.y > page_.height / 2; ++i)
            if (lines[i].side != Side::whole) last = i;
        // Running text may hold a wide gap, too: the heading ends where a line goes over the middle.
        for (std::size_t i = 0; i <= last; ++i) {
            if (lines[i].side != Side::whole) continue;
            const Side side = side_by_itself(lines[i].line);
            if (side == Side::whole && i > first) {
                heading_end_ = i;
                return;
            }
            lines[i].side = side;
        }
        double left_center = 0;
        for (std::size_t i = 0; i <= last && i < lines.size(); ++i)
            if (lines[i].side == Side::left) left_center = lines[i].line.center();
        for (std::size_t i = last + 1; i < lines.size(); ++i) {
            const TextLine& line = lines[i].line;
            const bool goes_on = std::abs(line.center() - left_center) < 12 && line.right < middle_ + 10 &&
                                 side_by_itself(line) == Side::left &&
                                 lines[i - 1].line.y - line.y < 3 * line.size;
            if (!goes_on) break;
            lines[i].side = Side::left;
        }
        heading_end_ = last;
    }

    // From the last block of texts side by side downwards, as long as nothing goes over the middle.
    void set_signature() {
        std::vector<PlacedLine>& lines = page_.lines;
        bool is_in_block = false;
        std::size_t begin = 0;
        // Without a heading the first index wraps round to 0.
        for (std::size_t i = heading_end_ + 1; i < lines.size(); ++i) {
            const bool is_at_left = lines[i].line.left < page_.frame.left + 3 || !page_.frame.left_is_sure;
            const bool begins = lines[i].side == Side::left && is_at_left;
            if (!is_in_block && begins) begin = i;
            is_in_block = is_in_block || begins;
            if (!is_in_block || lines[i].side != Side::whole) continue;
            const TextLine& line = lines[i].line;
            const bool goes_over = line.left < middle_ - 40 && line.right > middle_ + 40;
            if (line.is_in_grid || goes_over || std::abs(line.center() - middle_) < 8) {
                is_in_block = false;
                read_by_column(begin, i);
            } else {
                lines[i].side = line.left > middle_ - 60 ? Side::right : Side::left;
            }
        }
        if (is_in_block) read_by_column(begin, lines.size());
    }

    // People read Nơi nhận to its end, then who signs: a recipient of two lines is not cut by a post beside
    // it.
    void read_by_column(std::size_t begin, std::size_t end) {
        const auto at = [&](std::size_t index) {
            return page_.lines.begin() + static_cast<std::ptrdiff_t>(index);
        };
        std::stable_partition(at(begin), at(end),
                              [](const PlacedLine& placed) { return placed.side != Side::right; });
    }

    // Who signs stands at the right by itself where nobody is named at the left yet: a draft.
    void set_signers() {
        constexpr double overlap = 40;  // points that a long post may reach over the middle
        for (PlacedLine& placed : page_.lines) {
            const TextLine& line = placed.line;
            const bool is_bold =
                std::ranges::all_of(line.runs, [](const Run& run) { return run.look.bold.value_or(false); });
            const bool is_at_right = line.center() > middle_ + overlap && line.left > middle_ - overlap;
            if (placed.side == Side::whole && !line.is_in_grid && is_bold && is_at_right)
                placed.side = Side::right;
        }
    }

    PlacedPage& page_;
    double middle_;
    std::size_t heading_end_ = static_cast<std::size_t>(-1);
};

// ---- rules and boxes

class Rules {
  public:
    Rules(PlacedPage& page, const PdfPage& from) : page_(page) {
        for (const Stroke& stroke : from.strokes) {
            if (stroke.is_horizontal() && stroke.width() > shortest_rule && flats_.size() < most)
                flats_.push_back(stroke);
            if (!stroke.is_horizontal() && stroke.height() > 6 && uprights_.size() < most)
                uprights_.push_back(stroke);
        }
    }

    void set() {
        for (PlacedLine& placed : page_.lines)
            if (placed.line.is_in_grid) box(placed);
        for (const Stroke& flat : flats_)
            if (!touches_upright(flat) && !parts_page(flat)) attach(flat);
    }

    void measure_tables() {
        if (std::ranges::none_of(page_.lines,
                                 [](const PlacedLine& placed) { return placed.line.is_in_grid; }))
            return;
        for (const Stroke& flat : flats_) {
            if (!touches_upright(flat)) continue;
            page_.table_left = std::min(page_.table_left.value_or(1e6), flat.left);
            page_.table_right = std::max(page_.table_right.value_or(0), flat.right);
        }
    }

  private:
    static constexpr std::size_t most = 2000;

    bool touches_upright(const Stroke& flat) const {
        return std::ranges::any_of(uprights_, [&](const Stroke& upright) {
            const bool is_beside = upright.left > flat.left - 2 && upright.right < flat.right + 2;
            return is_beside && upright.bottom < flat.top + 2 && upright.top > flat.bottom - 2;
        });
    }

    // Lines of a table go on beyond a cell.
    bool goes_on_beyond(const Stroke& left, const Stroke& right) const {
        return std::ranges::any_of(flats_, [&](const Stroke& flat) {
            const bool is_edge = std::abs(flat.bottom - left.bottom) < 3 || std::abs(flat.top - left.top) < 3;
            const bool is_beyond = flat.left < left.left - 3 || flat.right > right.right + 3;
            return is_edge && is_beyond && flat.right > left.left - 3 && flat.left < right.right + 3;
        });
    }

    // A frame around one line is no table.
    void box(PlacedLine& placed) const {
        const double y = placed.line.y + placed.line.size * 0.3;
        const Stroke* left = nullptr;  // the nearest at each side
        const Stroke* right = nullptr;
        for (const Stroke& upright : uprights_) {
            if (upright.bottom > y || y > upright.top || upright.height() > highest_box) continue;
            if (upright.left < placed.line.left + 2 && (!left || upright.left > left->left)) left = &upright;
            if (upright.left > placed.line.right - 2 && (!right || upright.left < right->left))
                right = &upright;
        }
        if (!left || !right || goes_on_beyond(*left, *right)) return;
        Box box;
        box.width = Length::pt((right->left + right->right - left->left - left->right) / 2);
        box.height = Length::pt(left->height());
        box.color = left->color;
        placed.box = box;
        placed.line.is_in_grid = false;
        const double center = (left->left + right->right) / 2;
        placed.side = center < page_.frame.middle() ? Side::left : Side::right;
    }

    // A rule from the left edge of the text with nothing but small type below it: footnotes, or, right across
    // the page, the agency's address.
    bool parts_page(const Stroke& flat) {
        const Frame& frame = page_.frame;
        const auto is_below = [&](const PlacedLine& placed) { return placed.line.y < flat.bottom; };
        const bool begins_left = std::abs(flat.left - frame.left) < 4 && flat.bottom < page_.height / 3;
        const bool is_last = std::ranges::all_of(page_.lines, [&](const PlacedLine& placed) {
            return !is_below(placed) || (placed.line.size < 12.2 && !placed.line.is_in_grid);
        });
        if (!begins_left || !is_last || std::ranges::none_of(page_.lines, is_below)) return false;
        const bool is_whole = flat.width() > 0.9 * (frame.right - frame.left);
        for (PlacedLine& placed : page_.lines) {
            if (!is_below(placed)) continue;
            placed.zone = is_whole ? Zone::footer : Zone::footnote;
            placed.side = Side::whole;
        }
        return true;
    }

    void attach(const Stroke& flat) {
        PlacedLine* nearest = nullptr;
        double least = lowest_rule;
        const double middle = (flat.left + flat.right) / 2, y = (flat.bottom + flat.top) / 2;
        for (PlacedLine& placed : page_.lines) {
            const double below = placed.line.y - y;
            const bool is_under = middle > placed.line.left - 6 && middle < placed.line.right + 6;
            if (placed.line.is_in_grid || !is_under || below < -1 || below >= least) continue;
            least = below;
            nearest = &placed;
        }
        if (!nearest) return;
        if (least < underline * nearest->line.size)
            nearest->is_underlined = true;
        else
            nearest->rule_below = DrawnLine{Length::pt(flat.width()), !flat.is_dashed, false};
    }

    PlacedPage& page_;
    std::vector<Stroke> flats_;
    std::vector<Stroke> uprights_;
};

}  // namespace

std::vector<PlacedPage> place(const std::vector<PdfPage>& pages) {
    std::vector<PlacedPage> placed;
    for (const PdfPage& page : pages) {
        PlacedPage& added = placed.emplace_back();
        added.width = page.width;
        added.height = page.height;
        std::vector<TextLine> lines = lines_of(page);
        if (auto found = take_page_number(lines, page.height)) {
            added.number = std::move(found->number);
            added.number->page = static_cast<int>(placed.size());
            added.number_center = found->center;
        }
        for (TextLine& line : lines)
            added.lines.push_back({std::move(line), Side::whole, Zone::text, {}, {}, false});
    }
    for (std::size_t i = 0; i < placed.size(); ++i)
        Rules(placed[i], pages[i]).measure_tables();
    set_frames(placed);
    for (PlacedPage& page : placed)
        align_number(page);
    for (std::size_t i = 0; i < placed.size(); ++i) {
        Sides(placed[i]).set();
        Rules(placed[i], pages[i]).set();
    }
    return placed;
}

}  // namespace kehoach::papers
