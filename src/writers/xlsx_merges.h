// Merged cells of a worksheet whose rows are written one after the other.
#pragma once

#include <cstdint>
#include <vector>

#include "document/workbook.h"

struct lxw_format;
struct lxw_worksheet;

namespace kehoach::writers {

// libxlsxwriter's own call writes all rows of a merged range at once, which a sheet that it keeps on the disk
// does not take: here a range is named, and every row gives its part of it the borders.
class XlsxMerges {
  public:
    explicit XlsxMerges(lxw_worksheet* worksheet) : worksheet_(worksheet) {}

    // A merged cell of more than one cell begins in `row`: its first cell is still to be written. Throws as
    // check_xlsx().
    void begin(std::uint32_t row, const document::SheetCell& cell, lxw_format* format);
    // The parts of cells that began above `row`.
    void go_on(std::uint32_t row);

  private:
    struct Open {
        std::uint32_t last_row = 0;
        std::uint16_t first_column = 0;
        std::uint16_t last_column = 0;
        lxw_format* format = nullptr;
    };

    void write_blanks(std::uint32_t row, int first, int last, lxw_format* format);

    lxw_worksheet* worksheet_;
    std::vector<Open> open_;
};

}  // namespace kehoach::writers
