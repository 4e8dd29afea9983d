// A finished paper as its reader found it: page set-ups, and paragraphs with the look and form that they end
// up with. What the file does not tell is absent, so that a check can say so.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/length.h"

namespace kehoach::papers {

enum class Kind { docx, xlsx, pdf };
enum class Align { left, center, right, justify };
// Which half of the page a paragraph stands in, where two stand side by side.
enum class Side { whole, left, right };

struct Look {
    std::optional<std::string> font;  // as the file names it
    std::optional<Length> size;
    std::optional<bool> bold;
    std::optional<bool> italic;
    std::optional<bool> underline;
    std::optional<std::string> color;  // RRGGBB; automatic is 000000

    bool operator==(const Look&) const = default;
};

struct Run {
    std::string text;
    Look look;
};

struct LineSpacing {
    enum class Kind { multiple, exact, at_least };
    Kind kind = Kind::multiple;
    double lines = 1;  // of a multiple
    Length height;     // of the others
};

struct Form {
    std::optional<Align> align;
    std::optional<Length> left;
    std::optional<Length> right;
    std::optional<Length> first_line;
    std::optional<Length> before;
    std::optional<Length> after;
    std::optional<LineSpacing> line;
    bool page_break_before = false;
};

// A rule under a paragraph.
struct DrawnLine {
    std::optional<Length> length;
    bool is_solid = true;
    bool is_typed = false;  // made of hyphens or underscores
};

// A frame around a paragraph.
struct Box {
    std::optional<Length> width;
    std::optional<Length> height;
    std::optional<std::string> color;
};

// Where people find it: the paragraph's number in a DOCX, the page in a PDF, the cell in a workbook.
struct Spot {
    int paragraph = 0;  // from 1
    int page = 0;       // from 1
    std::string cell;   // 'Phụ lục'!B7
};

// Which part of a page holds a paragraph.
enum class Zone { text, header, footer, footnote };

struct Paragraph {
    Zone zone = Zone::text;
    std::vector<Run> runs;  // with text that can be seen
    std::string typed;      // the runs' text as it stands
    std::string text;       // in NFC, runs of white space as one space, trimmed
    Form form;
    Spot spot;
    int section = 0;  // in Paper::sections
    int table = -1;   // in Paper::tables; -1: not in one
    int row = -1;     // of that table, or of lines that stand on one height
    Side side = Side::whole;
    bool is_in_grid = false;  // in a table whose lines can be seen
    bool leads_with_tab = false;
    bool keeps_with_next = false;
    bool is_in_text_box = false;
    bool holds_drawing = false;
    bool has_manual_break = false;   // of the page, in front of the text or inside it
    bool is_on_later_pages = false;  // in a header or footer that the first page has not
    std::optional<DrawnLine> line_below;
    std::optional<Box> box;
    std::optional<Length> width;         // of the text's last line, measured on the page
    std::optional<Length> widest;        // of its lines, likewise
    std::optional<Length> center;        // of its last line, from the page's left edge
    std::optional<Length> column_width;  // room that it has
    int lines = 0;                       // on the page; 0: cannot be told
    int end_page = 0;                    // on which it ends; 0: cannot be told

    bool is_empty() const { return text.empty(); }
};

struct Table {
    std::optional<Length> width;
    int section = 0;
    int rows = 0;
    bool repeats_header = false;
    bool splits_rows = false;
    bool has_grid = false;
    Spot spot;
};

// The number of a page, where it is printed.
struct PageNumber {
    enum class Place { header, footer };
    Place place = Place::header;
    std::optional<Align> align;
    Look look;
    std::string around;  // other text in its line: "Trang", "- -"
    bool is_arabic = true;
    int page = 0;   // of a PDF: on which it stands
    int shown = 0;  // of a PDF: what it says
};

struct Section {
    enum class Margin { top, bottom, left, right };

    std::optional<Length> width;
    std::optional<Length> height;
    std::optional<Length> top;  // margins
    std::optional<Length> bottom;
    std::optional<Length> left;
    std::optional<Length> right;
    std::set<Margin> margins_are_bounds;  // those that may be smaller than they look
    std::set<Margin>
        margins_are_rough;    // told by the edges of tables, which may hang over by a cell's margin
    bool is_rotated = false;  // by a flag of the page only
    bool mirrors_margins = false;
    Length gutter;
    std::optional<int> first_number;  // the numbering begins anew with it
    bool begins_page = true;
    bool has_first_page_of_its_own = false;
    std::optional<PageNumber> number;             // of all pages but perhaps the first
    std::optional<PageNumber> first_number_line;  // of the first page
    bool has_even_pages_of_their_own = false;
    std::optional<PageNumber> even_number;  // of pages 2, 4 …, where they have headers of their own
    int first_page = 0;                     // of a PDF
    int pages = 0;                          // 0: cannot be told
    // Of a worksheet.
    std::string sheet;
    bool fits_width = false;
    bool repeats_rows = false;
    bool has_first_header = false;  // differentFirst
    std::optional<Length> table_width;
    Spot spot;
};

struct Font {
    std::string name;
    bool is_embedded = false;
    bool can_be_read = true;  // its text has a meaning (ToUnicode, a known encoding)
};

struct Paper {
    Kind kind = Kind::docx;
    std::string name;  // as messages show it
    std::vector<Section> sections;
    std::vector<Paragraph> paragraphs;  // in reading order
    std::vector<Table> tables;
    std::vector<Font> fonts;       // of a PDF
    std::string default_font;      // of a workbook
    bool has_unread_text = false;  // text that has no characters, a scan for instance
    int pages = 0;
};

}  // namespace kehoach::papers
