// The numbered lines of a body as a tree: which marker follows which, and below what.
#pragma once

#include <string>
#include <vector>

#include "plan/plan.h"

namespace kehoach::check {

struct OutlineItem {
    const plan::Block* block = nullptr;
    int value = 0;            // that its marker counts: 4 of IV., 2 of 1.2., 0 of a letter that no list has
    int previous = 0;         // of the sibling before it; 0: it is the first
    int parent = -1;          // index in the outline; -1: none
    int children = 0;         // numbered lines right below it
    bool same_prefix = true;  // 1.2. stands below 1.
};

// Headings and items with a number or letter, in reading order. A line whose kind of marker is open already
// is the next sibling there and closes what stands below; a kind that is not open opens a level.
std::vector<OutlineItem> read_outline(const std::vector<plan::Block>& body);

// What the marker should have been: "đ)", "III.", "1.3.".
std::string expected_marker(const OutlineItem& item);

// The marker's place at the beginning of its line.
Span marker_place(const plan::Block& block);

}  // namespace kehoach::check
