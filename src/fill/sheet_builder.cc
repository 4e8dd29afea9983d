#include "fill/sheet_builder.h"

namespace kehoach::fill {

void RowBuilder::text(int column, std::string_view text, const document::CellLook& look) {
    if (text.empty()) return empty(column, look);
    add(column, document::plain_text(text), look);
}

void RowBuilder::add(int column, decltype(document::SheetCell::value) value, const document::CellLook& look) {
    document::SheetCell& cell = row_.cells.emplace_back();
    cell.column = column;
    cell.value = std::move(value);
    cell.look = look;
}

}  // namespace kehoach::fill
