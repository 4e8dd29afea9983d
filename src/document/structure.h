// What the parts of a document are to a reader who cannot see it: a tree of elements in reading order.
#pragma once

#include <string>
#include <vector>

namespace kehoach::document {

// The standard structure types of ISO 32000-1, 14.8.4, that papers of this kind need.
enum class Tag {
    document,
    section,
    heading,
    paragraph,
    list,
    list_item,
    label,
    list_body,
    table,
    table_head,
    table_body,
    table_foot,
    row,
    header_cell,
    cell,
    note,
    reference,
    link,
    span,
    form,
};

// How the labels of a list count (ISO 32000-1, table 347); `none`: they are signs or no one series.
enum class ListNumbering { none, decimal, upper_roman, lower_alpha };

// Which cells a header cell is the header of (table 349).
enum class Scope { column, row };

// No element: artifacts, which readers pass over.
inline constexpr int no_element = -1;

struct Element {
    Tag tag = Tag::paragraph;
    int parent = no_element;
    int level = 0;  // of a heading, 1 to 6, never more than one deeper than the one before
    ListNumbering numbering = ListNumbering::none;  // of a list
    Scope scope = Scope::column;                    // of a header cell
    int column_span = 1;                            // of a cell
    int row_span = 1;
    int note = 0;             // of a note, and of a link to it: its number
    std::string target;       // of a link: the anchor that it leads to
    std::string alternative;  // words for what cannot be read: of a slot that is left blank
};

// The first element is the root; parents stand before their children, siblings in reading order.
struct Structure {
    std::vector<Element> elements;
};

// The elements that the text of a paragraph belongs to.
struct ParagraphElements {
    int text = no_element;
    int label = no_element;         // of the marker, or of the number before a footnote; none: it is text
    std::vector<int> inlines = {};  // of each inline; empty: all of them belong to `text`
};

// The anchor of a footnote. It has a space, which no anchor of an author's can have.
inline std::string note_anchor(int number) { return "note " + std::to_string(number); }

}  // namespace kehoach::document
