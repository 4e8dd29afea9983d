// A table of a report, for a sheet of a workbook: typed cells, and texts that may be marked as removed or
// added.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/length.h"
#include "document/workbook.h"

namespace kehoach::draft {

using ReportCell = std::variant<std::monostate, std::vector<document::Run>, double, Date>;

struct ReportColumn {
    std::string title;
    Length width;
};

struct ReportTable {
    std::string sheet;
    std::string title;
    std::string subtitle;
    std::vector<ReportColumn> columns;
    std::vector<std::vector<ReportCell>> rows;
};

ReportCell text_cell(std::string text);

// What the sheets look like: the page, and the looks of the house's tables.
struct ReportLook {
    document::PageSetup page;
    document::CellLook page_number;
    document::CellLook title;
    document::CellLook subtitle;
    document::CellLook header;
    document::CellLook text;
};

// A sheet for each table.
document::Workbook report_workbook(const std::vector<ReportTable>& tables, const ReportLook& look,
                                   document::Properties properties);

}  // namespace kehoach::draft
