// Fields: what Word computes, with what it last came to (ECMA-376 Part 1, 17.16).
#pragma once

#include <string_view>

#include "base/revision.h"
#include "writers/ooxml/xml.h"

namespace kehoach::writers::word {

// The look of a field's runs.
struct Emphasis {
    bool bold = false;
    bool italic = false;
};

// w:rPr, unless there is nothing to say.
void write_emphasis(ooxml::XmlWriter& xml, Emphasis emphasis);

// What the text of a run is in: that of deleted runs has elements of its own.
std::string_view text_element(Revision revision);

// The runs of a field: ` PAGE ` and the `result` that a program shows which computes none. They stand in the
// element of their revision.
void write_field(ooxml::XmlWriter& xml, std::string_view instruction, std::string_view result,
                 Emphasis emphasis = {}, Revision revision = Revision::none);

}  // namespace kehoach::writers::word
