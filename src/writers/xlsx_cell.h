// One cell of a worksheet, told to libxlsxwriter.
#pragma once

#include <cstdint>

#include "document/workbook.h"
#include "writers/xlsx_formats.h"
#include "writers/xlsx_merges.h"

struct lxw_worksheet;

namespace kehoach::writers {

// `row` counts from 0; rows come in their order. No text may be longer than document::most_cell_units. Throws
// as check_xlsx().
void write_xlsx_cell(lxw_worksheet* worksheet, std::uint32_t row, const document::SheetCell& cell,
                     XlsxFormats& formats, XlsxMerges& merges);

}  // namespace kehoach::writers
