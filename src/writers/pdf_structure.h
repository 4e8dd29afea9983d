// The structure tree (ISO 32000-1, 14.7): what the marked content and the annotations of the pages are.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/pages.h"
#include "writers/pdf_content.h"
#include "writers/pdf_objects.h"

namespace kehoach::writers {

class PdfStructure {
  public:
    // `page_objects` are those of pages.pages, `contents` what they show; all must outlive this.
    PdfStructure(PdfFile& file, const layout::Pages& pages, const std::vector<PdfContent>& contents,
                 const std::vector<PoDoFo::PdfObject*>& page_objects);

    // Makes an annotation part of an element, behind what the element has so far; it stands on that page.
    void add_annotation(int element, PoDoFo::PdfObject& annotation, std::size_t page);

    // Writes the tree into the file and links the pages and the catalog to it. Elements without content are
    // left out, but for the cells of tables.
    void write();

  private:
    // A child of an element.
    struct Kid {
        enum class Kind { element, content, annotation };
        Kind kind = Kind::element;
        std::size_t page = 0;  // where it stands, of contents and annotations
        int number = 0;        // of the element, of the content (MCID), or of the annotation's object
    };
    struct Node {
        std::vector<Kid> kids;
        bool is_placed = false;               // among the kids of its parent
        PoDoFo::PdfObject* object = nullptr;  // null: left out
    };

    const document::Element& element(int index) const;
    Node& node(int index);
    const Node& node(int index) const;
    void place(int index);
    void place_blocks();
    void number_objects();
    std::string reference_to(int index) const;
    std::string syntax(int index) const;
    void append_kids(std::string& out, const std::vector<Kid>& kids, std::size_t page) const;
    void append_kid(std::string& out, const Kid& kid, std::size_t page) const;
    void write_root();
    std::string add(const std::string& syntax);
    std::string parent_tree();
    std::string note_ids() const;

    PdfFile& file_;
    const layout::Pages& pages_;
    const std::vector<PdfContent>& contents_;
    const std::vector<PoDoFo::PdfObject*>& page_objects_;
    std::vector<Node> nodes_;               // by element
    std::vector<int> annotation_elements_;  // in the order of their keys in the parent tree
    PoDoFo::PdfObject& root_;
};

}  // namespace kehoach::writers
