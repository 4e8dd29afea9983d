// What the user wrote, and places in it: a source is one input text, a span points at a part of one line.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kehoach {

// Where a line of a sheet's text stands in the workbook; row and column count from 0.
struct CellPlace {
    int row = 0;
    int column = 0;
};

// B of column 1.
std::string column_letters(int column);
// B7 of column 1 and row 6.
std::string cell_name(CellPlace cell);
// 'Bảng 1'!B7, as Excel writes the cell of another sheet, so that it can be pasted into its name box. Without
// the sheet's name: B7.
std::string cell_name(std::string_view sheet, CellPlace cell);

// One input text in NFC with its name as shown in messages. Lines are cut at LF; a CR before it is dropped.
// A line feed at the very end begins no further line, and an empty text has no line.
class Source {
  public:
    // `text` must be valid UTF-8 in NFC (read_source() sees to that).
    // `composed_line` is the first line that was other characters in the file before it became NFC; 0: none.
    Source(std::string name, std::string text, int composed_line = 0);
    // What the cells of a workbook's sheet say: line i + 1 of `text` belongs to cells[i]. A cell of several
    // lines stands there several times.
    Source(std::string name, std::string text, std::string sheet, std::vector<CellPlace> cells);

    const std::string& name() const { return name_; }
    const std::string& text() const { return text_; }
    int line_count() const { return static_cast<int>(line_starts_.size()); }
    // The text of line `number` (from 1) without its end; empty outside the source.
    std::string_view line(int number) const;
    // The byte in text() at which line `number` begins; the size of the text when there is no such line.
    std::size_t line_start(int number) const;
    // The cell that line `number` belongs to; empty in a text file, where the line itself is the place.
    std::string cell_of(int number) const;
    int composed_line() const { return composed_line_; }

  private:
    std::string name_;
    std::string text_;
    std::vector<std::uint32_t> line_starts_;  // inputs stay below 4 GiB (files.h)
    int composed_line_ = 0;
    std::string sheet_;
    std::vector<CellPlace> cells_;
};

// A part of one line. Line and column count from 1, columns and length in characters (NFC code points).
// The source must outlive the span; whatever holds spans also holds the shared sources (Plan::sources).
struct Span {
    const Source* source = nullptr;  // null: made by the program, no place
    int line = 0;
    int column = 0;
    int length = 0;
};

using SourcePtr = std::shared_ptr<const Source>;

}  // namespace kehoach
