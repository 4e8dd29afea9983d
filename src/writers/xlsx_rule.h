// A drawn line of a worksheet.
#pragma once

#include <cstdint>

#include "document/workbook.h"

struct lxw_worksheet;

namespace kehoach::writers {

// At its gap below the top of `row`, in the middle of the sheet's columns. Throws as check_xlsx().
void write_xlsx_rule(lxw_worksheet* worksheet, std::uint32_t row, const document::SheetRule& rule,
                     const document::Sheet& sheet);

}  // namespace kehoach::writers
