// Pieces of the text dumps that documents and workbooks share.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace kehoach::document {

// Millimetres with two decimals.
std::string millimetres(Length length);
// In quotes, with no-break spaces shown as ~.
std::string quoted(std::string_view text);
// The inlines in quotes, as the header of dump.h says.
std::string dump_inlines(const std::vector<Inline>& content);
std::string dump_inline(const Run& run);
// The place of a cell in its row: "1", "1-3", and "x2" when it covers two rows.
std::string dump_place(int column, int column_span, int row_span);
// Width of a column, and the one that the author asked for.
std::string dump_width(const std::optional<Length>& wanted, Length width);
std::string dump_page(const PageSetup& page);
std::string_view name_of(Align align);

}  // namespace kehoach::document
