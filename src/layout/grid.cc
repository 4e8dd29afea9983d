#include "layout/grid.h"

#include <algorithm>
#include <utility>

#include "layout/grid_rules.h"
#include "layout/tall_row.h"

namespace kehoach::layout {
namespace {

// Rows [first, end) that make one strip.
struct Band {
    std::size_t first = 0;
    std::size_t end = 0;
};

void add_anchor(Strip& strip, const GridRow& row, Length y) {
    if (!row.anchor.empty()) strip.marks.push_back({row.anchor, 0, y});
}

class GridStacker {
  public:
    explicit GridStacker(Grid grid)
        : grid_(std::move(grid)), rules_(grid_.edges, grid_.border), tops_(row_tops(grid_)) {}

    std::vector<Strip> stack() {
        find_header();
        find_bands();
        for (const Band& band : bands_)
            add(band);
        return std::move(strips_);
    }

  private:
    Length height(const Band& band) const { return tops_[band.end] - tops_[band.first]; }
    // Height of what a cell has for its content.
    Length inner_height(std::size_t row, const GridCell& cell) const {
        return tops_[row + cell.row_span] - tops_[row] - grid_.border;
    }

    void find_header();
    void find_bands();
    void add(const Band& band);
    void place_cells(std::size_t row, const Band& band);
    void add_whole(const Band& band);
    void add_tall(const Band& band);
    void close(Strip strip, const Band& band, bool ends_band);
    Length room_for_tall_row() const;

    Grid grid_;
    GridRules rules_;
    std::vector<Length> tops_;
    Length header_height_;
    Length room_;  // of a page for rows below the header
    std::vector<Band> bands_;
    std::vector<std::vector<PlacedCell>> placed_;  // by row: lines that begin in it
    std::vector<bool> cut_;                        // by row: a line of a merged cell crosses its lower edge
    std::vector<Strip> strips_;
};

// A header that would fill most of every page is not repeated.
void GridStacker::find_header() {
    const Length header = tops_[grid_.header_rows];
    const bool repeats = header * 2 <= grid_.page_height && grid_.header_rows < grid_.rows.size();
    if (!repeats) grid_.header_rows = 0;
    header_height_ = tops_[grid_.header_rows];
    room_ = grid_.page_height - header_height_ - grid_.border;
}

// The header is one strip; so are rows that share merged cells, if they are kept together and a page has room
// for them: then their text can stand in reading order.
void GridStacker::find_bands() {
    if (grid_.header_rows > 0) bands_.push_back({0, grid_.header_rows});
    for (std::size_t first = grid_.header_rows; first < grid_.rows.size();) {
        std::size_t end = first + 1;
        bool kept = true;
        for (std::size_t r = first; r < end; ++r) {
            for (const GridCell& cell : grid_.rows[r].cells)
                end = std::max(end, r + cell.row_span);
            kept = kept && (r + 1 == end || grid_.rows[r].tie != Tie::none);
        }
        if (kept && height({first, end}) <= room_) {
            bands_.push_back({first, end});
        } else {
            for (std::size_t r = first; r < end; ++r)
                bands_.push_back({r, r + 1});
        }
        first = end;
    }
    placed_.resize(grid_.rows.size());
    cut_.assign(grid_.rows.size(), false);
}

// Hands the lines of the cells that begin in `row` to the rows in which they come to stand; rows that make
// one strip leave a merged cell's lines with the row that it begins in, which is their place in reading
// order.
void GridStacker::place_cells(std::size_t row, const Band& band) {
    const bool row_by_row = band.end - band.first == 1;
    for (GridCell& cell : grid_.rows[row].cells) {
        const Length room = inner_height(row, cell) - cell.height;
        const bool fits = inner_height(row, cell) <= room_;
        Length y = tops_[row] + grid_.border + (cell.center_vertically && fits ? room / 2 : Length());
        std::size_t at = row;
        PlacedCell part{cell.column, cell.x, {}, {}};
        for (Strip& line : cell.content) {
            y += line.gap;
            std::size_t begins_in = at;
            while (row_by_row && begins_in + 1 < row + cell.row_span && tops_[begins_in + 1] <= y)
                ++begins_in;
            if (begins_in != at && !part.lines.empty()) {
                placed_[at].push_back(std::exchange(part, {cell.column, cell.x, {}, {}}));
            }
            at = begins_in;
            const bool crosses = at + 1 < row + cell.row_span && y + line.height > tops_[at + 1];
            if (crosses) cut_[at] = true;
            const Length height = line.height;
            part.lines.push_back({y - tops_[at], std::move(line)});
            y += height;
        }
        part.below = at + 1 == row + cell.row_span ? cell.height - (y - tops_[row] - grid_.border) : Length();
        placed_[at].push_back(std::move(part));
    }
}

void GridStacker::add(const Band& band) {
    for (std::size_t r = band.first; r < band.end; ++r) {
        place_cells(r, band);
        std::ranges::stable_sort(placed_[r], {}, &PlacedCell::column);
    }
    // Only a single row can be tall: rows that share a strip have been found to fit.
    const bool is_tall = height(band) > room_ && band.first >= grid_.header_rows;
    if (is_tall) {
        add_tall(band);
    } else {
        add_whole(band);
    }
}

void GridStacker::add_whole(const Band& band) {
    Strip strip;
    for (std::size_t r = band.first; r < band.end; ++r) {
        const Length top = tops_[r] - tops_[band.first];
        rules_.begin_row(grid_.rows[r]);
        if (r == band.first && rules_.is_crossed()) rules_.add_whole(strip.page_top, Length());
        rules_.add_top(strip.rules, top);
        rules_.add_sides(strip.rules, top, tops_[r + 1] - tops_[r]);
        add_anchor(strip, grid_.rows[r], top);
        for (PlacedCell& cell : placed_[r]) {
            for (PlacedLine& line : cell.lines)
                merge(strip, std::move(line.strip), cell.x, top + line.y);
        }
    }
    strip.height = height(band);
    close(std::move(strip), band, true);
}

void GridStacker::add_tall(const Band& band) {
    const GridRow& row = grid_.rows[band.first];
    rules_.begin_row(row);
    std::vector<Strip> parts =
        divide(std::move(placed_[band.first]), grid_.border, room_for_tall_row(), room_);
    add_anchor(parts.front(), row, Length());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        Strip& part = parts[i];
        if (i == 0 && !rules_.is_crossed()) {
            rules_.add_top(part.rules, Length());
        } else {
            rules_.add_whole(i == 0 ? part.page_top : part.rules, Length());
        }
        rules_.add_sides(part.rules, Length(), part.height);
        close(std::move(part), band, i + 1 == parts.size());
    }
}

// The last strip ends in a rule of its own; others only where a page ends.
void GridStacker::close(Strip strip, const Band& band, bool ends_band) {
    const bool is_header = band.end <= grid_.header_rows;
    if (!is_header && grid_.header_rows > 0) strip.header = 0;
    const bool is_tied = is_header || cut_[band.end - 1];
    if (ends_band) strip.tie = is_tied ? Tie::always : grid_.rows[band.end - 1].tie;
    const bool is_last = ends_band && band.end == grid_.rows.size();
    rules_.add_whole(is_last ? strip.rules : strip.page_bottom, strip.height);
    (is_last ? strip.height : strip.foot) += grid_.border;
    strips_.push_back(std::move(strip));
}

// What a page has left for a row that begins it, below the rows that are kept with it.
Length GridStacker::room_for_tall_row() const {
    Length kept;
    for (auto above = strips_.rbegin(); above != strips_.rend() && above->tie != Tie::none; ++above) {
        if (above->header >= 0 || grid_.header_rows == 0) kept += above->height;
    }
    return kept * 2 > room_ ? room_ : room_ - kept;
}

}  // namespace

std::vector<Length> row_tops(const Grid& grid) {
    // A merged cell that the row may still belong to.
    struct Merged {
        std::size_t first_row;
        std::size_t last_row;
        Length height;
    };
    std::vector<Merged> merged;
    std::vector<Length> tops(1);
    for (std::size_t r = 0; r < grid.rows.size(); ++r) {
        Length content;
        for (const GridCell& cell : grid.rows[r].cells) {
            if (cell.row_span == 1)
                content = std::max(content, cell.height);
            else
                merged.push_back({r, r + cell.row_span - 1, cell.height});
        }
        for (const Merged& cell : merged) {
            if (cell.last_row == r)
                content = std::max(content, cell.height - (tops[r] - tops[cell.first_row]));
        }
        std::erase_if(merged, [r](const Merged& cell) { return cell.last_row == r; });
        tops.push_back(tops[r] + grid.border + content);
    }
    return tops;
}

std::vector<Strip> stack(Grid grid) {
    if (grid.rows.empty()) return {};
    return GridStacker(std::move(grid)).stack();
}

}  // namespace kehoach::layout
