#include "papers/pdf_frame.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace kehoach::papers {
namespace {

// Text begins where several lines do; a mark in the margin is one alone.
double left_of(const std::map<long, int>& begins, double least) {
    for (const auto& [place, lines] : begins)
        if (lines > 1) return static_cast<double>(place) / 2;
    return least;
}

// Pages with nothing but a table and centred lines above it show by the table where text could stand.
std::optional<Frame> frame_of_tables(const std::vector<const PlacedPage*>& pages) {
    Frame frame{1e6, 0, true, true, true, 0, {}};
    for (const PlacedPage* page : pages) {
        if (!page->table_left || !page->table_right) continue;
        frame.left = std::min(frame.left, *page->table_left);
        frame.right = std::max(frame.right, *page->table_right);
    }
    if (frame.right == 0) return std::nullopt;
    frame.reached = frame.right;
    for (const PlacedPage* page : pages)
        for (const PlacedLine& placed : page->lines)
            if (!placed.line.is_in_grid && placed.line.width() > page->width / 4 &&
                std::abs(placed.line.center() - frame.middle()) > 6)
                return std::nullopt;
    return frame;
}

// Whether paragraphs go on with lines that begin there: a long line stands above them, or lines that are
// indented, as first ones are, begin further in.
bool goes_on_at(double left, const std::vector<const PlacedPage*>& pages) {
    constexpr double least_indent = 25, most_indent = 40;  // points: 10 to 12.7 mm
    int at_left = 0, below_long = 0;
    std::map<long, int> further_in;  // lines by their place
    for (const PlacedPage* page : pages) {
        double above = 0;  // width of the line above
        for (const PlacedLine& placed : page->lines) {
            const TextLine& line = placed.line;
            const bool is_there = !line.is_in_grid && std::abs(line.left - left) < 1;
            at_left += is_there;
            below_long += is_there && above > 0.6 * page->width;
            const bool is_alone = !line.is_in_grid && !line.has_neighbour;
            if (is_alone && line.left > left + least_indent && line.left < left + most_indent)
                ++further_in[std::lround(line.left)];
            above = line.is_in_grid ? 0 : line.width();
        }
    }
    const bool has_indents =
        std::ranges::any_of(further_in, [](const auto& entry) { return entry.second > 1; });
    return at_left > 1 && (below_long > 1 || has_indents);
}

// Two lines of different lengths with one middle, about where margins of 15 to 35 mm would have it.
std::optional<double> shared_middle(const std::vector<const PlacedPage*>& pages) {
    constexpr double most_off = 35, exact = 0.7, least_difference = 8;  // points
    for (const PlacedPage* page : pages) {
        std::vector<const TextLine*> lines;
        for (const PlacedLine& placed : page->lines)
            if (!placed.line.is_in_grid && !placed.line.has_neighbour &&
                std::abs(placed.line.center() - page->width / 2) < most_off)
                lines.push_back(&placed.line);
        for (std::size_t i = 1; i < lines.size(); ++i)
            if (std::abs(lines[i]->center() - lines[i - 1]->center()) < exact &&
                std::abs(lines[i]->width() - lines[i - 1]->width()) > least_difference)
                return lines[i]->center();
    }
    return std::nullopt;
}

// Whether a first line, which is indented, goes from the one edge to the other on the next.
bool wraps_between(double left, double right, const std::vector<const PlacedPage*>& pages) {
    constexpr double least_indent = 25, most_indent = 40;  // points
    for (const PlacedPage* page : pages)
        for (std::size_t i = 1; i < page->lines.size(); ++i) {
            const TextLine &above = page->lines[i - 1].line, &below = page->lines[i].line;
            const double indent = above.left - left;
            if (std::abs(below.left - left) < 1 && std::abs(above.right - right) < 1 &&
                indent > least_indent && indent < most_indent)
                return true;
        }
    return false;
}

// Short papers have few lines that tell where the text's edges are; those lie alike at both sides of what is
// centred.
void go_by_middle(Frame& frame, double middle, const std::vector<const PlacedPage*>& pages) {
    const double mirrored = 2 * middle - frame.left;
    const bool is_even = std::abs(mirrored - frame.reached) < 1.5;
    if (is_even && wraps_between(frame.left, frame.reached, pages)) {
        frame.left_is_sure = frame.right_is_sure = true;
        frame.right = frame.reached;
    }
    if (frame.left_is_sure && !frame.right_is_sure) frame.right = std::max(frame.reached, mirrored);
    if (!frame.left_is_sure) frame.shared_middle = middle;
}

Frame frame_of(const std::vector<const PlacedPage*>& pages) {
    if (const auto tables = frame_of_tables(pages)) return *tables;
    Frame frame;
    std::map<long, int> begins;  // by half points
    double least = 1e6, least_of_long = 1e6;
    std::vector<double> ends;
    for (const PlacedPage* page : pages)
        for (const PlacedLine& placed : page->lines) {
            if (placed.line.is_in_grid) continue;
            ++begins[std::lround(placed.line.left * 2)];
            least = std::min(least, placed.line.left);
            // Lines that a paragraph goes on with show where text begins, be they one or many.
            if (placed.line.width() > page->width / 4)
                least_of_long = std::min(least_of_long, placed.line.left);
            ends.push_back(placed.line.right);
        }
    const double width = pages.front()->width;
    if (ends.empty()) return {0, width, false, false, false, width, {}};
    frame.left = std::min(left_of(begins, least), least_of_long);
    frame.left_is_sure = goes_on_at(frame.left, pages);
    frame.reached = std::ranges::max(ends);
    frame.right_is_sure =
        std::ranges::count_if(ends, [&](double end) { return end > frame.reached - 1; }) >= 3;
    constexpr double usual_margin = 49.6;  // points
    frame.right = frame.right_is_sure ? frame.reached : std::max(frame.reached, width - usual_margin);
    if (const auto middle = shared_middle(pages)) go_by_middle(frame, *middle, pages);
    return frame;
}

}  // namespace

void set_frames(std::vector<PlacedPage>& pages) {
    std::map<std::pair<long, long>, std::vector<PlacedPage*>> by_size;
    for (PlacedPage& page : pages)
        by_size[{std::lround(page.width), std::lround(page.height)}].push_back(&page);
    for (auto& [size, group] : by_size) {
        const Frame frame = frame_of({group.begin(), group.end()});
        for (PlacedPage* page : group)
            page->frame = frame;
    }
}

}  // namespace kehoach::papers
