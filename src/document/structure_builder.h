// The structure of a document in the making.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "document/anchors.h"
#include "document/document.h"

namespace kehoach::document {

class StructureBuilder {
  public:
    // Begins anew; `document` must outlive this.
    explicit StructureBuilder(Document& document)
        : document_(document), anchors_(document), has_note_(document.footnotes.size(), false) {
        document.structure.elements.clear();
    }

    // The index of a new element, and that element.
    int add(Tag tag, int parent);
    Element& last() { return elements().back(); }

    // Level `wanted`, or as deep as the heading before allows.
    int add_heading(int wanted, int parent);

    // The parts of the content that have elements of their own; its text has its element already. Notes are
    // put into `container`.
    void add_inlines(Paragraph& paragraph, int container);
    // The signature fields that stand at the paragraph.
    void add_fields(Paragraph& paragraph, int container);

    const Style& style(const Paragraph& paragraph) const { return style_of(document_, paragraph); }

  private:
    std::vector<Element>& elements() { return document_.structure.elements; }
    int add_link(int parent, std::string target);
    int add_blank(int parent, SlotName name);
    int add_mark(int parent, int number);
    void add_note(int number, int container);

    Document& document_;
    Anchors anchors_;             // of the document's links
    std::vector<bool> has_note_;  // by footnote: it stands in the tree
    int last_level_ = 0;          // of the last heading
};

}  // namespace kehoach::document
