#include "writers/xlsx_merges.h"

#include <cassert>
#include <cstdlib>
#include <new>

#include <xlsxwriter.h>

#include "writers/xlsx_check.h"

namespace kehoach::writers {
namespace {

// The library frees it. It counts in sixteen bits (xlsx_patch.h sets the right number), and writes no ranges
// when it has counted none.
void name_range(lxw_worksheet* worksheet, lxw_row_t first_row, lxw_row_t last_row, lxw_col_t first_column,
                lxw_col_t last_column) {
    auto* range = static_cast<lxw_merged_range*>(std::calloc(1, sizeof(lxw_merged_range)));
    if (range == nullptr) throw std::bad_alloc();
    range->first_row = first_row;
    range->last_row = last_row;
    range->first_col = first_column;
    range->last_col = last_column;
    STAILQ_INSERT_TAIL(worksheet->merged_ranges, range, list_pointers);
    if (++worksheet->merged_range_count == 0) worksheet->merged_range_count = 1;
}

}  // namespace

void XlsxMerges::begin(std::uint32_t row, const document::SheetCell& cell, lxw_format* format) {
    assert(cell.column_span > 1 || cell.row_span > 1);
    const int last_column = cell.column + cell.column_span - 1;
    const Open range{row + static_cast<std::uint32_t>(cell.row_span - 1),
                     static_cast<std::uint16_t>(cell.column), static_cast<std::uint16_t>(last_column),
                     format};
    name_range(worksheet_, row, range.last_row, range.first_column, range.last_column);
    write_blanks(row, cell.column + 1, last_column, format);
    if (cell.row_span > 1) open_.push_back(range);
}

void XlsxMerges::go_on(std::uint32_t row) {
    std::erase_if(open_, [row](const Open& range) { return range.last_row < row; });
    for (const Open& range : open_)
        write_blanks(row, range.first_column, range.last_column, range.format);
}

void XlsxMerges::write_blanks(std::uint32_t row, int first, int last, lxw_format* format) {
    for (int column = first; column <= last; ++column)
        check_xlsx(worksheet_write_blank(worksheet_, row, static_cast<lxw_col_t>(column), format),
                   worksheet_);
}

}  // namespace kehoach::writers
