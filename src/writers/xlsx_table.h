// A worksheet's table: rows that people filter and sort, under a name that formulas use.
#pragma once

#include <string>

#include "document/workbook.h"

struct lxw_worksheet;

namespace kehoach::writers {

// The cells of the table are written by others: libxlsxwriter would write titles and formulas of its own into
// them. Throws as check_xlsx().
void write_xlsx_table(lxw_worksheet* worksheet, const document::SheetTable& table);

// Gives the part of a table what libxlsxwriter would write only together with a formula in every row: the
// formulas of its calculated columns.
void add_column_formulas(std::string& table_xml, const document::SheetTable& table);

}  // namespace kehoach::writers
