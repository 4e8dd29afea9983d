// Fields: what Word computes, with what it last came to (ECMA-376 Part 1, 17.16).
#pragma once

#include <string_view>

#include "writers/ooxml/xml.h"

namespace kehoach::writers::word {

// The look of a field's runs.
struct Emphasis {
    bool bold = false;
    bool italic = false;
};

// w:rPr, unless there is nothing to say.
void write_emphasis(ooxml::XmlWriter& xml, Emphasis emphasis);

// The runs of a field: ` PAGE ` and the `result` that a program shows which computes none.
void write_field(ooxml::XmlWriter& xml, std::string_view instruction, std::string_view result,
                 Emphasis emphasis = {});

}  // namespace kehoach::writers::word
