// Rows of a worksheet, put together cell by cell.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "document/workbook.h"

namespace kehoach::fill {

// The cells of a row, which must come from left to right.
class RowBuilder {
  public:
    explicit RowBuilder(document::SheetRow& row) : row_(row) {}

    void empty(int column, const document::CellLook& look) { add(column, {}, look); }
    void text(int column, std::string_view text, const document::CellLook& look);
    void number(int column, double number, const document::CellLook& look) { add(column, number, look); }
    void date(int column, Date date, const document::CellLook& look) { add(column, date, look); }
    // Without "=", and what it comes to.
    void formula(int column, std::string formula, std::variant<double, std::string> result,
                 const document::CellLook& look) {
        add(column, document::Formula{std::move(formula), std::move(result)}, look);
    }
    // Let the cell added last cover so many columns or rows, or lead to an address.
    void span(int columns) { row_.cells.back().column_span = columns; }
    void span_rows(int rows) { row_.cells.back().row_span = rows; }
    void link(std::string address) { row_.cells.back().link = std::move(address); }

  private:
    void add(int column, decltype(document::SheetCell::value) value, const document::CellLook& look);

    document::SheetRow& row_;
};

// One row after the other.
class SheetBuilder {
  public:
    // `sheet` must outlive it.
    explicit SheetBuilder(document::Sheet& sheet) : sheet_(sheet) {}

    RowBuilder add_row() { return RowBuilder(sheet_.rows.emplace_back()); }
    void keep_with_next() { sheet_.rows.back().keep_with_next = true; }
    int row() const { return static_cast<int>(sheet_.rows.size()) - 1; }  // the newest, from 0

  private:
    document::Sheet& sheet_;
};

}  // namespace kehoach::fill
