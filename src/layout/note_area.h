// The footnotes of one page, and what did not fit of them and goes on to the next.
#pragma once

#include <deque>
#include <vector>

#include "layout/paginate.h"

namespace kehoach::layout {

class NoteArea {
  public:
    // `notes` must outlive the area.
    explicit NoteArea(const std::vector<Note>& notes) : notes_(notes), is_placed_(notes.size(), false) {}

    // Height of the area with its separator; 0 without notes.
    Length height() const { return height_; }
    // Whether something is left over for the next page; then nothing may follow on this one.
    bool overflows() const { return !queue_.empty(); }
    // How much higher the area gets at least when it takes in these notes: all but the last one whole, of
    // that one the lines that must stay together. Notes that have been placed already count nothing.
    Length growth(const std::vector<int>& numbers) const;
    // The same on a page without notes yet.
    Length growth_on_fresh_page(const std::vector<int>& numbers) const;
    void ask_for(const std::vector<int>& numbers);
    // Takes in of what waits as much as `room` allows; at least a line if `force`.
    void fill(Length room, bool force);
    // Draws the area with its foot at `bottom` and begins the next page's.
    void finish(Content& page, const Frame& frame);

  private:
    struct Line {
        Strip strip;        // its gap is the one on top of a page
        Length joined_gap;  // and this the one below another line
    };

    // Spaces below the last note asked for.
    struct Below {
        Length after;
        Length extra;
    };

    Length growth(const std::vector<int>& numbers, bool is_fresh_page, Below below) const;
    std::vector<int> not_yet_placed(const std::vector<int>& numbers) const;

    const std::vector<Note>& notes_;
    std::vector<bool> is_placed_;
    std::deque<Line> queue_;
    std::vector<Line> lines_;
    Length height_;
    Below below_;
};

}  // namespace kehoach::layout
