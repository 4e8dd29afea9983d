// Ruled tables: widths to the twip, header rows that repeat, merged cells, rows that no page divides.
#include <cassert>
#include <cstdint>
#include <vector>

#include "writers/docx_own_styles.h"
#include "writers/docx_paragraph.h"
#include "writers/docx_revisions.h"
#include "writers/docx_table_look.h"
#include "writers/docx_tables.h"

namespace kehoach::writers::word {
namespace {

using document::Cell;
using document::Column;
using document::Paragraph;
using document::Row;
using document::Table;
using ooxml::XmlWriter;

// The columns' edges in twips from the table's left edge: rounded as sums, so that widths add up exactly.
std::vector<std::int64_t> edges_of(const std::vector<Column>& columns) {
    std::vector<std::int64_t> edges{0};
    Length right;
    for (const Column& column : columns) {
        right += column.width;
        edges.push_back(right.to_twips());
    }
    return edges;
}

void write_properties(XmlWriter& xml, const Context& context, const Table& table,
                      const std::vector<std::int64_t>& edges) {
    const Table& usual = *context.survey().first_table;
    xml.open("w:tblPr");
    xml.leaf("w:tblStyle", "w:val", table_style);
    xml.open("w:tblW").attribute("w:w", edges.back()).attribute("w:type", "dxa").close();
    if (table.cell_margin != usual.cell_margin) write_table_indent(xml, table.cell_margin);
    if (table.border != usual.border) write_table_borders(xml, table.border);
    xml.leaf("w:tblLayout", "w:type", "fixed");
    if (table.cell_margin != usual.cell_margin) write_cell_margins(xml, table.cell_margin);
    write_unconditional_look(xml);
    xml.close();
    xml.open("w:tblGrid");
    for (std::size_t i = 0; i + 1 < edges.size(); ++i)
        xml.leaf("w:gridCol", "w:w", edges[i + 1] - edges[i]);
    xml.close();
}

// Opens w:tc; `merge`: "restart", "continue" or empty.
void open_cell(XmlWriter& xml, const Cell& cell, const std::vector<std::int64_t>& edges,
               std::string_view merge) {
    const auto column = static_cast<std::size_t>(cell.column);
    const auto span = static_cast<std::size_t>(cell.column_span);
    assert(cell.column >= 0 && cell.column_span >= 1 && column + span < edges.size());
    xml.open("w:tc").open("w:tcPr");
    xml.open("w:tcW")
        .attribute("w:w", edges[column + span] - edges[column])
        .attribute("w:type", "dxa")
        .close();
    if (cell.column_span > 1) xml.leaf("w:gridSpan", "w:val", cell.column_span);
    if (!merge.empty()) xml.leaf("w:vMerge", "w:val", merge);
    if (cell.center_vertically) xml.leaf("w:vAlign", "w:val", "center");
    xml.close();
}

void write_cell(XmlWriter& xml, Context& context, const Cell& cell, const std::vector<std::int64_t>& edges,
                Place place) {
    assert(!cell.paragraphs.empty());
    open_cell(xml, cell, edges, cell.row_span > 1 ? "restart" : "");
    for (const Paragraph& paragraph : cell.paragraphs) {
        write_paragraph(xml, context, paragraph, place);
        place.anchor = {};
    }
    xml.close();
}

// The part of a cell that a row further down sees: Word wants a cell there, with a paragraph.
void write_continuation(XmlWriter& xml, Context& context, const Cell& cell,
                        const std::vector<std::int64_t>& edges, const Place& place) {
    open_cell(xml, cell, edges, "continue");
    Paragraph empty;
    empty.style = cell.paragraphs.front().style;
    write_paragraph(xml, context, empty, place);
    xml.close();
}

// Which cell from above still covers a column, and for how many rows from here on.
struct Covering {
    const Cell* cell = nullptr;
    int rows = 0;
};

void write_row(XmlWriter& xml, Context& context, const Row& row, bool is_header,
               const std::vector<std::int64_t>& edges, std::vector<Covering>& covering) {
    xml.open("w:tr").open("w:trPr").leaf("w:cantSplit");
    if (row.least_height > Length()) {
        xml.open("w:trHeight").attribute("w:val", row.least_height.to_twips());
        xml.attribute("w:hRule", "atLeast").close();
    }
    if (is_header) xml.leaf("w:tblHeader");
    write_revision(xml, context, row.revision);
    xml.close();
    Place place;
    place.keep_with_next = row.keep_with_next;
    place.anchor = row.anchor;
    auto next = row.cells.begin();
    for (std::size_t column = 0; column < covering.size();) {
        Covering& above = covering[column];
        if (above.rows > 0) {
            Place unnamed = place;
            unnamed.anchor = {};
            write_continuation(xml, context, *above.cell, edges, unnamed);
            --above.rows;
            column += static_cast<std::size_t>(above.cell->column_span);
            continue;
        }
        assert(next != row.cells.end() && static_cast<std::size_t>(next->column) == column);
        write_cell(xml, context, *next, edges, place);
        place.anchor = {};
        above = {&*next, next->row_span - 1};
        column += static_cast<std::size_t>(next->column_span);
        ++next;
    }
    assert(next == row.cells.end());
    xml.close();
}

}  // namespace

void write_table(XmlWriter& xml, Context& context, const Table& table) {
    const std::vector<std::int64_t> edges = edges_of(table.columns);
    std::vector<Covering> covering(table.columns.size());
    xml.open("w:tbl");
    write_properties(xml, context, table, edges);
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        write_row(xml, context, table.rows[i], i < static_cast<std::size_t>(table.header_rows), edges,
                  covering);
    xml.close();
}

}  // namespace kehoach::writers::word
