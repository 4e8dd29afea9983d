// What the loader reads, typed again: the inverse of parse_text() and read_body().
#pragma once

#include <string>
#include <vector>

#include "plan/plan.h"

namespace kehoach::plan {

// One line that parse_text() reads as `text`, places apart: stars, slots, marks, links, and a backslash
// before what would otherwise be taken for mark-up.
std::string typed(const Text& text);

// The lines of plan.md's body: a heading, paragraph or item with its further paragraphs indented below it, a
// table with its rule; then the footnotes. No empty lines.
std::vector<std::string> typed_body(const std::vector<Block>& body, const std::vector<Footnote>& footnotes);
// The plan's own body, without the footnotes of text annexes; and that of such an annex, with its own of
// `notes`, the plan's.
std::vector<std::string> typed_body(const Plan& plan);
std::vector<std::string> typed_body(const Annex& annex, const std::vector<Footnote>& notes);

}  // namespace kehoach::plan
