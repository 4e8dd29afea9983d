// A place in a file as values that outlive the input, and how it is shown.
#pragma once

#include <string>
#include <string_view>

#include "base/source.h"

namespace kehoach {

struct Place {
    std::string file;            // as shown; empty when there is none
    std::string cell;            // of a workbook, 'Bảng 1'!B7, or a sheet: shown in place of line and column
    int line = 0;                // from 1; 0 when the whole file or sheet is meant
    int column = 0;              // from 1, in characters
    int length = 0;              // characters under the caret line; at least 1 when line > 0
    std::string source_line;     // the line itself, for the excerpt; of a huge line the part around
    int source_line_column = 1;  // the place, which begins in this column
};

// Empty for a span without source.
Place place_of(const Span& span);

// Keeps of a source line that begins in column 1 and has come from elsewhere what the excerpt can show.
void shorten_source_line(Place& place);

// "plan.md:7:7: ", "phu-luc.xlsx:'Bảng 1'!B7: ", "plan.md: ", or nothing without a file.
std::string place_name(const Place& place);

// The source line and the caret line under it, indented by four columns; nothing for a whole file. A long
// line is shown as a window of 100 characters around the place.
std::string excerpt(const Place& place);

}  // namespace kehoach
