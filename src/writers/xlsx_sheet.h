// One sheet of a workbook, told to libxlsxwriter row by row.
#pragma once

#include "document/workbook.h"
#include "writers/xlsx_formats.h"

struct lxw_workbook;
struct lxw_worksheet;

namespace kehoach::writers {

// Exact column widths and the first page's header are not in it: libxlsxwriter cannot write them (see
// xlsx_patch.h). `sheet` must be measured, its merged cells must not overlap, and no text may be longer than
// document::most_cell_units. Throws as check_xlsx().
void write_sheet(lxw_workbook* book, lxw_worksheet* worksheet, const document::Sheet& sheet,
                 XlsxFormats& formats);

}  // namespace kehoach::writers
