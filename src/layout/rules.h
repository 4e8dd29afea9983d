// Joins the rules of tables, so that a page has one long line where a table has many short ones.
#pragma once

#include <vector>

#include "layout/pages.h"

namespace kehoach::layout {

// Lines that lie on one straight line, are equally thick and touch or overlap become one. Level lines come
// first, from the top; then upright ones, from the left.
std::vector<LineItem> join_rules(std::vector<LineItem> rules);

}  // namespace kehoach::layout
