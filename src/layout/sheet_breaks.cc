#include "layout/sheet_breaks.h"

#include <algorithm>
#include <string>
#include <vector>

namespace kehoach::layout {
namespace {

using document::Sheet;

// Programs differ by a little in the heights that they print: a row so close to the foot may be over it.
const Length doubtful = Length::mm(8);

// Fills page after page, as a spreadsheet does.
class Pages {
  public:
    explicit Pages(Sheet& sheet) : sheet_(sheet) {
        const document::PageSetup& page = sheet.page;
        room_ = page.height - page.top - page.bottom;
        for (int row = sheet.title_rows; row < sheet.title_rows + sheet.header_rows; ++row)
            repeated_ += height(row);
    }

    bool is_full() const { return is_full_; }  // there was no room for a break

    void fill() {
        const std::vector<int> wanted = sheet_.page_breaks;
        const int rows = count();
        const int body = sheet_.title_rows + sheet_.header_rows;
        for (int row = 0; row < rows; ++row) {
            const bool is_wanted = std::ranges::find(wanted, row) != wanted.end();
            if (is_wanted) begin_page(row);
            if (row >= body && begins_group(row) && is_cut(group_height(row))) break_before(row);
            if (used_ + height(row) > room_) begin_page(row);
            used_ += height(row);
        }
        std::ranges::sort(sheet_.page_breaks);
    }

  private:
    int count() const {
        const std::size_t further = sheet_.further_rows ? sheet_.further_rows->count : 0;
        return static_cast<int>(sheet_.rows.size() + further);
    }
    Length height(int row) const {
        const auto index = static_cast<std::size_t>(row);
        return index < sheet_.rows.size() ? sheet_.rows[index].height
                                          : sheet_.further_rows->heights[index - sheet_.rows.size()];
    }
    // Nothing stands below the last row.
    bool keeps(int row) const {
        const auto index = static_cast<std::size_t>(row);
        if (row + 1 == count()) return false;
        return index < sheet_.rows.size() ? sheet_.rows[index].keep_with_next
                                          : sheet_.further_rows->keep_with_next[index - sheet_.rows.size()];
    }
    bool begins_group(int row) const { return keeps(row) && (row == 0 || !keeps(row - 1)); }

    // Of the rows that are kept together from this one on.
    Length group_height(int row) const {
        Length sum = height(row);
        while (keeps(row))
            sum += height(++row);
        return sum;
    }

    // Whether the page has no room for it, but the next one has.
    bool is_cut(Length height) const {
        return used_ + height > room_ - doubtful && repeated_ + height <= room_;
    }

    void begin_page(int row) { used_ = row > sheet_.title_rows ? repeated_ : Length(); }

    // Not where the page has just begun.
    void break_before(int row) {
        if (used_ <= repeated_) return;
        is_full_ = is_full_ || sheet_.page_breaks.size() >= document::most_page_breaks;
        if (is_full_) return;
        sheet_.page_breaks.push_back(row);
        begin_page(row);
    }

    Sheet& sheet_;
    Length room_;
    Length repeated_;  // header rows on each page but the first
    Length used_;      // of the page
    bool is_full_ = false;
};

}  // namespace

void add_page_breaks(Sheet& sheet, Diagnostics& diagnostics) {
    Pages pages(sheet);
    pages.fill();
    if (pages.is_full())
        diagnostics.warning("too-many-page-breaks", "",
                            {sheet.name, std::to_string(document::most_page_breaks)});
}

}  // namespace kehoach::layout
