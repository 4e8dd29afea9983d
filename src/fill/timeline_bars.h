// The bars of the timeline: cells of months that are coloured by what the hidden columns of their row say.
#pragma once

#include "document/workbook.h"

namespace kehoach::fill {

inline constexpr document::Color planned_color{0x9DC3E6};
inline constexpr document::Color last_month_color{0x2F75B5};
inline constexpr document::Color done_color{0x70AD47};
inline constexpr document::Color overdue_color{0xE06666};
inline constexpr document::Color recurring_color{0xD9D9D9};

// For the rows from `first_row` to `last_row`; the row above the first has the first days of the months.
void add_bars(int first_row, int last_row, document::Sheet& sheet);

}  // namespace kehoach::fill
