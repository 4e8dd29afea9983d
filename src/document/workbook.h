// The workbook: sheets of typed cells, what the XLSX writer writes.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/length.h"
#include "document/document.h"

namespace kehoach::document {

struct CellLook {
    Length size;
    bool bold = false;
    bool italic = false;
    Align align = Align::left;
    bool center_vertically = false;
    bool border = false;
    bool wrap = true;
    Revision revision = Revision::none;  // of a run of its text
    auto operator<=>(const CellLook&) const = default;
};

// Several paragraphs of one cell are several lines of its text.
struct RichText {
    std::vector<std::vector<Run>> paragraphs;
};

// The rows of a Sum in a sheet are the sheet's.
struct SheetCell {
    int column = 0;
    int column_span = 1;
    int row_span = 1;
    std::variant<std::monostate, RichText, Number, Sum, Date> value;
    CellLook look;
};

struct SheetRow {
    std::vector<SheetCell> cells;
    Length height;       // set by layout::measure()
    std::string anchor;  // id of the task, or empty
    Length below = {};   // room that is wanted below the text
};

struct SheetColumn {
    std::optional<Length> wanted;
    Length width;  // set by layout::measure()
};

struct Sheet {
    std::string name;  // at most 31 characters, none of []:*?/\ (nd30 has no rule; Excel's)
    PageSetup page;
    CellLook page_number;
    std::string mark = {};  // in place of the first page's number, at the left: DỰ THẢO; or nothing
    CellLook mark_look = {};
    std::vector<SheetColumn> columns;
    std::vector<SheetRow> rows;
    int title_rows = 0;   // rows above the table: label, title, reference
    int header_rows = 0;  // then these, repeated on each page
};

struct Workbook {
    Properties properties;
    CellLook normal;  // of the default style
    std::vector<Sheet> sheets;
};

}  // namespace kehoach::document
