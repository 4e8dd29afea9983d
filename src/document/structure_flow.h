// The structure of paragraphs one below the other: in a section, a column, a cell.
#pragma once

#include <vector>

#include "document/structure_builder.h"

namespace kehoach::document {

class StructureFlow {
  public:
    // What is added becomes children of the element `parent`.
    StructureFlow(StructureBuilder& builder, int parent) : builder_(builder), parent_(parent) {}

    // A heading, whose level is at most `level`.
    void add_heading(Paragraph& paragraph, int level);
    // A paragraph, or the item of a list. `is_continued`: the next paragraph is a further one of this item.
    void add(Paragraph& paragraph, bool is_continued = false);
    // Something else follows.
    void end_lists() { lists_.clear(); }

  private:
    struct OpenList {
        int rank;
        int list;
        int body;  // of its last item
    };

    // The body of the item.
    int add_item(Paragraph& paragraph, bool is_continued);

    StructureBuilder& builder_;
    int parent_;
    std::vector<OpenList> lists_;  // each within the body of the one before
};

}  // namespace kehoach::document
