// How cells of the workbook look.
#pragma once

#include "document/workbook.h"

namespace kehoach::fill {

document::CellLook look_of(const document::Style& style);

// Titles of columns on the sheets that are not the paper's.
inline constexpr document::Color header_fill{0xDDEBF7};

inline constexpr const char* day_format = "dd/mm/yyyy";

}  // namespace kehoach::fill
