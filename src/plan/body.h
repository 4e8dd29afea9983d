// The body of a plan: one line is one block, and nothing is joined, split or renumbered.
#pragma once

#include <string_view>
#include <vector>

#include "plan/fields.h"
#include "plan/plan.h"

namespace kehoach::plan {

// What the author typed on one line, without its end.
struct BodyLine {
    std::string_view text;
    Span span;
    bool is_exact = true;  // the span shows the text itself, not escapes or more lines that mean it
};

struct Body {
    std::vector<Block> blocks;
    std::vector<Footnote> footnotes;  // [^1]: …, in the order of the file
    bool is_cut = false;              // it is too large and not all of it is here
};

// Diagnostics: too-many-lines, text-too-long, deep-heading, empty-heading, heading-jump and
// heading-without-space (warnings), indent-without-item, empty-footnote, table-cells, table-too-wide,
// too-many-table-cells, and those of parse_text().
Body read_body(std::vector<BodyLine> lines, Diagnostics& diagnostics);

// Lines `first_line` to the last of a file.
std::vector<BodyLine> body_lines(const Source& source, int first_line);
// The `body` of a plan.json or a decision: a list of lines, or one text with line feeds; a map is reported.
std::vector<BodyLine> body_lines(const Value& body, TextReader& reader);

}  // namespace kehoach::plan
