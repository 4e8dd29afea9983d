// Strips: full-width pieces that no page break may cut, with what they must stay with. Everything becomes
// strips before it becomes pages.
#pragma once

#include <string>
#include <vector>

#include "layout/pages.h"

namespace kehoach::layout {

// How strongly a strip stays with the next. Where a page cannot keep all, the weakest give way first.
enum class Tie {
    none,
    keep_with_next,  // a heading and what follows
    keep_together,   // lines of a paragraph that is not to be divided
    always,          // the first or last two lines of a paragraph, a table's header and its first row
};

// A place that something points at: an anchor, or a bookmark when level > 0.
struct Mark {
    std::string name;
    int level = 0;
    Length y;
};

// A field on its way to its page. `box` is where it wants to be; one that stands beside a line goes under
// `line_bottom` when it cannot.
struct FieldMark {
    document::SignatureField field;
    Box box;
    Length line_bottom;
};

// What is drawn and marked; places count from the left edge of the text and from the top.
struct Content {
    std::vector<Item> items;      // in reading order
    std::vector<LineItem> rules;  // of tables; collinear ones are joined in the end
    std::vector<Mark> marks;
    std::vector<int> notes;  // footnotes that it asks for
    std::vector<FieldMark> fields;
    std::vector<PrintedSlot> slots;  // their pages are not yet known
};

struct Strip : Content {
    Length gap;               // space above, which a page that begins with this strip leaves out …
    bool gap_at_top = false;  // … unless it must stay: at the start of a section
    Length height;
    Length foot;  // further room that is needed when a page ends here: a table's closing rule
    Tie tie = Tie::none;
    int header = -1;  // the strip to repeat above this one when it begins a page, by index; -1: none
    std::vector<LineItem> page_top;     // rules for a page that begins here
    std::vector<LineItem> page_bottom;  // and for one that ends here
};

// Adds what `part` holds to `whole`, moved by x and y.
void merge(Content& whole, Content&& part, Length x, Length y);

// Text that has been read before: it belongs to no element.
void make_artifacts(std::vector<Item>& items);

void move_by(Item& item, Length x, Length y);
void move_by(LineItem& line, Length x, Length y);
void move_by(Box& box, Length x, Length y);

}  // namespace kehoach::layout
