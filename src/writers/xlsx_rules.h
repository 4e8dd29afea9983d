// What a worksheet does while people work with it: it checks what they type and highlights cells.
#pragma once

#include "document/workbook.h"

struct lxw_workbook;
struct lxw_worksheet;

namespace kehoach::writers {

// Throws as check_xlsx().
void write_xlsx_validation(lxw_worksheet* worksheet, const document::Validation& validation);
void write_xlsx_highlight(lxw_workbook* book, lxw_worksheet* worksheet, const document::Highlight& highlight);

}  // namespace kehoach::writers
