// One sheet of a workbook, told to libxlsxwriter row by row.
#pragma once

#include "document/workbook.h"
#include "writers/xlsx_formats.h"

struct lxw_worksheet;

namespace kehoach::writers {

// Column widths and the first page's header are not in it: libxlsxwriter cannot write them (see
// xlsx_patch.h). `sheet` must be measured, its merged cells must not overlap, and no text may be longer than
// max_cell_units. Throws FileError when the folder for libxlsxwriter's temporary files refuses,
// std::bad_alloc.
void write_sheet(lxw_worksheet* worksheet, const document::Sheet& sheet, XlsxFormats& formats);

}  // namespace kehoach::writers
