// The workbook: sheets of typed cells, what the XLSX writer writes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/length.h"
#include "document/cell_names.h"
#include "document/document.h"

namespace kehoach::document {

// Excel's limits. Texts count UTF-16 code units.
inline constexpr std::size_t most_cell_units = 32'767;
inline constexpr std::size_t most_sheet_rows = 1'048'576;
inline constexpr std::size_t most_links = 65'530;  // of a sheet
inline constexpr std::size_t most_link_units = 2'079;
inline constexpr std::size_t most_page_breaks = 1'023;  // of a sheet

// ---- looks

struct Color {
    std::uint32_t rgb = 0;
    auto operator<=>(const Color&) const = default;
};

struct CellLook {
    Length size;
    bool bold = false;
    bool italic = false;
    Align align = Align::left;
    bool center_vertically = false;
    bool border = false;
    bool wrap = true;
    Revision revision = Revision::none;  // of a run of its text
    bool underline = false;
    Color color = {};  // of the text
    std::optional<Color> fill = {};
    // As ECMA-376 Part 1, 18.8.30 has it; empty: what the value asks for.
    std::string number_format = {};
    auto operator<=>(const CellLook&) const = default;
};

// ---- cells

// Several paragraphs of one cell are several lines of its text.
struct RichText {
    std::vector<std::vector<Run>> paragraphs;
};

// Of plain words; every line feed begins a paragraph.
RichText plain_text(std::string_view text);

// A live formula, without "=", and what it comes to.
struct Formula {
    std::string formula;
    std::variant<double, std::string> result;
};

// Days since 1899-12-30, as spreadsheets count them from 1900-03-01 on (18.17.4.1).
double serial_number(Date date);

// The rows of a Sum in a sheet are the sheet's.
struct SheetCell {
    int column = 0;
    int column_span = 1;
    int row_span = 1;
    std::variant<std::monostate, RichText, Number, Sum, Date, double, Formula> value;
    CellLook look;
    std::string link = {};  // of a text: the page on the web that it leads to, at most most_link_units long
};

// A drawn line in a row of its own, in the middle of the columns that are shown. Its length is a part of the
// longest line of the text in the row above.
struct SheetRule {
    int percent = 100;
    Length least;
    Length thickness;
    Length gap;          // above it
    Length after;        // below it
    Length length = {};  // set by layout::measure()
};

struct SheetRow {
    std::vector<SheetCell> cells;
    Length height;                       // set by layout::measure()
    std::string anchor;                  // id of the task, or empty
    Length below = {};                   // room that is wanted below the text
    bool keep_with_next = false;         // no page of a paper ends with it
    std::optional<SheetRule> rule = {};  // of a row without cells
};

struct SheetColumn {
    std::optional<Length> wanted;
    Length width;  // set by layout::measure()
    bool hidden = false;
};

// Rows that are made one after the other whenever they are asked for, so that a hundred thousand need the
// memory of one. They are the same each time.
struct RowSource {
    std::size_t count = 0;
    std::function<void(const std::function<void(SheetRow&)>&)> for_each;
    // Set by layout::measure(), row by row. On paper it also makes further rows of those that Excel cannot
    // make high enough, and says which keep with the next.
    std::vector<Length> heights = {};
    std::vector<bool> keep_with_next = {};
};

// ---- what a sheet has besides cells

// The rows from 0 (the titles) to `last_row` as a table that people filter, sort and lengthen (ECMA-376 Part
// 1, 18.5).
struct SheetTable {
    struct Column {
        std::string title;    // that of its cell
        std::string formula;  // of a calculated column, for new rows; else empty
    };
    std::string name;  // in formulas: TheoDoi
    int last_row = 1;  // at least one row below the titles
    std::vector<Column> columns;
};

// What people may type into cells (18.3.1.32).
struct Validation {
    enum class Kind { any, list, decimal, date, formula };
    CellRange range = {};
    Kind kind = Kind::any;
    std::string condition = {};  // list: its range; formula: what must hold
    double least = 0;            // decimal, date
    double greatest = 0;
    bool refuses = true;  // false: offers the list, takes all
    // What is shown when a cell is selected: at most 32 and 255 characters.
    std::string title = {};
    std::string message = {};
    // What is shown when it refuses: the same lengths.
    std::string error_title = {};
    std::string error = {};
};

// Cells that look different while a formula holds (18.3.1.18); earlier ones win.
struct Highlight {
    CellRange range = {};
    std::string formula = {};  // as for the first cell of the range
    std::optional<Color> fill = {};
    std::optional<Color> color = {};
    bool bold = false;
};

// One series of whole numbers over names, from two ranges of the same length in one column of the sheet.
struct Chart {
    enum class Kind { columns, bars };
    Kind kind = Kind::columns;
    std::string title;
    std::string value_title;  // of the axis
    CellRange names;
    CellRange values;
    CellRange place;  // the cells that it covers
};

// ---- sheets

enum class Visibility { visible, hidden, very_hidden };

// Paper: columns share the page's width, rows are as high as their text, a row that Excel cannot make high
// enough goes on in a further one. Report: the same, but each row stays one, so that formulas and charts find
// their cells. Screen: columns have the widths that they want, heights follow the text when people change it,
// and printing shrinks the sheet to the page's width.
enum class SheetUse { paper, report, screen };

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
    SheetUse use = SheetUse::paper;
    Visibility visibility = Visibility::visible;
    std::optional<RowSource> further_rows = {};  // below `rows`, unless it is a report
    int frozen_columns = 0;
    bool grid_lines = true;             // on the screen
    std::vector<int> page_breaks = {};  // rows that begin a page; measure() adds what keep_with_next asks for
    std::optional<SheetTable> table = {};
    std::vector<Validation> validations = {};
    std::vector<Highlight> highlights = {};
    std::vector<Chart> charts = {};
};

// A word that formulas use for a range of cells.
struct DefinedName {
    std::string name;
    std::string reference;  // 'Danh mục'!$A$2:$A$5
};

struct Workbook {
    Properties properties;
    CellLook normal;  // of the default style
    std::vector<Sheet> sheets;
    std::vector<DefinedName> names = {};
};

}  // namespace kehoach::document
