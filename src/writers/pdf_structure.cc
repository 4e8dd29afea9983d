#include "writers/pdf_structure.h"

#include <algorithm>
#include <map>
#include <string>

#include <podofo/podofo.h>

#include "document/structure_names.h"

namespace kehoach::writers {
namespace {

using namespace PoDoFo;
using document::Element;
using document::Tag;

// Parts of a text. They stand where their content does; other elements stand in the order of the document,
// behind the text that their parent has.
bool is_inline(Tag tag) {
    return tag == Tag::label || tag == Tag::reference || tag == Tag::link || tag == Tag::span;
}

// A table would fall apart without its empty cells.
bool is_kept_empty(Tag tag) { return tag == Tag::row || tag == Tag::header_cell || tag == Tag::cell; }

std::string reference(int object) { return std::to_string(object) + " 0 R"; }

int number_of(const PdfObject& object) { return static_cast<int>(object.Reference().ObjectNumber()); }

std::string note_id(int note) { return "note-" + std::to_string(note); }

void append_text(std::string& out, const std::string& utf8) {
    std::string text;
    pdf_text(utf8).ToString(text);
    out += text;
}

// Scope and spans (table 349), or how a list counts (table 347); empty when all is as by default.
std::string attributes(const Element& element) {
    if (element.tag == Tag::list)
        return std::string("<</O/List/ListNumbering/") + document::name_of(element.numbering) + ">>";
    std::string entries;
    if (element.tag == Tag::header_cell)
        entries += element.scope == document::Scope::row ? "/Scope/Row" : "/Scope/Column";
    if (element.column_span > 1) entries += "/ColSpan " + std::to_string(element.column_span);
    if (element.row_span > 1) entries += "/RowSpan " + std::to_string(element.row_span);
    return entries.empty() ? entries : "<</O/Table" + entries + ">>";
}

}  // namespace

PdfStructure::PdfStructure(PdfFile& file, const layout::Pages& pages, const std::vector<PdfContent>& contents,
                           const std::vector<PdfObject*>& page_objects)
    : file_(file),
      pages_(pages),
      contents_(contents),
      page_objects_(page_objects),
      nodes_(pages.structure.elements.size()),
      root_(file.add_syntax()) {
    for (std::size_t page = 0; page < contents.size(); ++page) {
        for (std::size_t i = 0; i < contents[page].marked.size(); ++i) {
            const int element = contents[page].marked[i];
            node(element).kids.push_back({Kid::Kind::content, page, static_cast<int>(i)});
            place(element);
        }
    }
}

void PdfStructure::add_annotation(int element, PdfObject& annotation, std::size_t page) {
    node(element).kids.push_back({Kid::Kind::annotation, page, number_of(annotation)});
    place(element);
    const auto key = static_cast<std::int64_t>(contents_.size() + annotation_elements_.size());
    annotation.GetDictionary().AddKey("StructParent", pdf_integer(key));
    annotation_elements_.push_back(element);
}

void PdfStructure::write() {
    place_blocks();
    number_objects();
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
        if (nodes_[i].object) file_.set_syntax(*nodes_[i].object, syntax(static_cast<int>(i)));
    }
    write_root();
    for (std::size_t page = 0; page < page_objects_.size(); ++page) {
        PdfDictionary& keys = page_objects_[page]->GetDictionary();
        keys.AddKey("StructParents", pdf_integer(static_cast<std::int64_t>(page)));
        keys.AddKey("Tabs", PdfName("S"));
    }
    PdfDictionary marked;
    marked.AddKey("Marked", PdfVariant(true));
    file_.catalog().AddKey("MarkInfo", marked);
    file_.catalog().AddKey("StructTreeRoot", root_.Reference());
}

const Element& PdfStructure::element(int index) const {
    return pages_.structure.elements[static_cast<std::size_t>(index)];
}

PdfStructure::Node& PdfStructure::node(int index) { return nodes_[static_cast<std::size_t>(index)]; }
const PdfStructure::Node& PdfStructure::node(int index) const {
    return nodes_[static_cast<std::size_t>(index)];
}

// A part of a text takes its place when its first content does.
void PdfStructure::place(int index) {
    while (is_inline(element(index).tag) && !node(index).is_placed) {
        node(index).is_placed = true;
        const int parent = element(index).parent;
        node(parent).kids.push_back({Kid::Kind::element, 0, index});
        index = parent;
    }
}

void PdfStructure::place_blocks() {
    std::vector<bool> is_kept(nodes_.size(), false);
    for (std::size_t i = nodes_.size(); i-- > 1;) {  // children before their parents
        const Element& each = pages_.structure.elements[i];
        is_kept[i] = is_kept[i] || !nodes_[i].kids.empty() || is_kept_empty(each.tag);
        if (is_kept[i]) is_kept[static_cast<std::size_t>(each.parent)] = true;
    }
    for (std::size_t i = 1; i < nodes_.size(); ++i) {
        if (!is_kept[i] || nodes_[i].is_placed) continue;
        nodes_[i].is_placed = true;
        node(pages_.structure.elements[i].parent)
            .kids.push_back({Kid::Kind::element, 0, static_cast<int>(i)});
    }
    if (!nodes_.empty()) nodes_.front().is_placed = true;
}

void PdfStructure::number_objects() {
    for (Node& each : nodes_)
        if (each.is_placed) each.object = &file_.add_syntax();
}

std::string PdfStructure::reference_to(int index) const { return reference(number_of(*node(index).object)); }

// A structure element (table 323).
std::string PdfStructure::syntax(int index) const {
    const Element& self = element(index);
    const std::vector<Kid>& kids = node(index).kids;
    std::string out = "<</Type/StructElem/S/" + document::name_of(self) + "/P ";
    out += self.parent == document::no_element ? reference(number_of(root_)) : reference_to(self.parent);
    if (self.tag == Tag::note) out += "/ID(" + note_id(self.note) + ")";
    if (!self.alternative.empty()) {
        out += "/Alt";
        append_text(out, self.alternative);
    }
    const std::string own = attributes(self);
    if (!own.empty()) out += "/A" + own;
    const auto first =
        std::ranges::find_if(kids, [](const Kid& kid) { return kid.kind != Kid::Kind::element; });
    const std::size_t page = first == kids.end() ? page_objects_.size() : first->page;
    if (first != kids.end()) out += "/Pg " + reference(number_of(*page_objects_[page]));
    append_kids(out, kids, page);
    return out + ">>";
}

void PdfStructure::append_kids(std::string& out, const std::vector<Kid>& kids, std::size_t page) const {
    if (kids.empty()) return;
    out += "/K[";
    for (const Kid& kid : kids) {
        append_kid(out, kid, page);
        out += ' ';
    }
    out.back() = ']';
}

// `page`: the element's own, which goes without saying.
void PdfStructure::append_kid(std::string& out, const Kid& kid, std::size_t page) const {
    const auto own_page = [&] {
        return kid.page == page ? "" : "/Pg " + reference(number_of(*page_objects_[kid.page]));
    };
    switch (kid.kind) {
        case Kid::Kind::element:
            out += reference_to(kid.number);
            break;
        case Kid::Kind::content:
            if (kid.page == page)
                out += std::to_string(kid.number);
            else
                out += "<</Type/MCR" + own_page() + "/MCID " + std::to_string(kid.number) + ">>";
            break;
        case Kid::Kind::annotation:
            out += "<</Type/OBJR" + own_page() + "/Obj " + reference(kid.number) + ">>";
            break;
    }
}

// The tree's root (table 322).
void PdfStructure::write_root() {
    const std::size_t keys = contents_.size() + annotation_elements_.size();
    std::string out = "<</Type/StructTreeRoot";
    if (!nodes_.empty()) out += "/K " + reference_to(0);
    out += "/ParentTree " + add(parent_tree()) + "/ParentTreeNextKey " + std::to_string(keys);
    const std::string ids = note_ids();
    if (!ids.empty()) out += "/IDTree " + add(ids);
    file_.set_syntax(root_, out + ">>");
}

std::string PdfStructure::add(const std::string& syntax) {
    PdfObject& object = file_.add_syntax();
    file_.set_syntax(object, syntax);
    return reference(number_of(object));
}

// From the contents of each page, and from each annotation, to their elements (14.7.4.4).
std::string PdfStructure::parent_tree() {
    std::string numbers;
    std::size_t key = 0;
    for (const PdfContent& content : contents_) {
        std::string parents = "[";
        for (const int index : content.marked)
            parents += reference_to(index) + " ";
        parents += "]";
        numbers += std::to_string(key++) + " " + add(parents) + " ";
    }
    for (const int index : annotation_elements_)
        numbers += std::to_string(key++) + " " + reference_to(index) + " ";
    return "<</Nums[" + numbers + "]>>";
}

// The identifiers in the order of their bytes; empty without notes.
std::string PdfStructure::note_ids() const {
    std::map<std::string, int> notes;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
        const Element& each = pages_.structure.elements[i];
        if (each.tag == Tag::note && nodes_[i].object) notes[note_id(each.note)] = static_cast<int>(i);
    }
    if (notes.empty()) return {};
    std::string names;
    for (const auto& [id, index] : notes)
        names += "(" + id + ")" + reference_to(index) + " ";
    return "<</Names[" + names + "]>>";
}

}  // namespace kehoach::writers
