// Strips → pages: what fits, stays; footnotes stand at the foot of the page that asks for them.
#pragma once

#include <vector>

#include "layout/strip.h"

namespace kehoach::layout {

// The part of a page that holds text.
struct Frame {
    Length left;
    Length top;
    Length bottom;
    Length width;
};

// The first page may have less room than the others.
struct Frames {
    Frame first;
    Frame others;
};

// A footnote as strips, and the spaces that it asks for below itself (as Flow::after and Flow::extra).
struct Note {
    std::vector<Strip> strips;
    Length after;
    Length extra;
};

// Each page's content, placed on the page; there is at least one page. `notes`: of the whole document, note n
// at n - 1; a note comes once, with its first mark. Ties that no page has room for give way, the weakest
// first, and what is higher than a page is placed on one of its own: no strip is lost.
std::vector<Content> paginate(std::vector<Strip> strips, const std::vector<Note>& notes,
                              const Frames& frames);

}  // namespace kehoach::layout
