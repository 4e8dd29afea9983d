// A chart over cells of its worksheet.
#pragma once

#include "document/workbook.h"

struct lxw_workbook;
struct lxw_worksheet;

namespace kehoach::writers {

// libxlsxwriter must know the widths and heights of the cells that the chart covers. Throws as check_xlsx().
void write_xlsx_chart(lxw_workbook* book, lxw_worksheet* worksheet, const document::Sheet& sheet,
                      const document::Chart& chart);

}  // namespace kehoach::writers
