#include "papers/docx.h"

#include <utility>

#include "papers/docx_body.h"
#include "papers/docx_numbering.h"
#include "papers/docx_sections.h"
#include "papers/docx_styles.h"
#include "papers/xml_tree.h"
#include "sheets/relationships.h"

namespace kehoach::papers {
namespace {

// A part that a file may lack.
struct OptionalPart {
    bool is_sound = true;
    std::optional<Node> root;

    const Node* node() const { return root ? &*root : nullptr; }
};

OptionalPart read_part(sheets::Package& package, const sheets::Relationships& relationships,
                       std::string_view type, Diagnostics& diagnostics) {
    OptionalPart part;
    const sheets::Relationship* found = find_type(relationships, type);
    if (!found || !package.has(found->part)) return part;
    part.root = read_tree(package, found->part, diagnostics);
    part.is_sound = part.root.has_value();
    return part;
}

// What stands outside the text: headers, footers and notes. All give false, and a diagnostic, for a part that
// cannot be read.
class PartReader {
  public:
    PartReader(sheets::Package& package, const DocxStyles& styles, Diagnostics& diagnostics, Paper& paper)
        : package_(package), styles_(styles), diagnostics_(diagnostics), paper_(paper) {}

    bool read(const std::string& part, Zone zone) {
        if (part.empty() || !package_.has(part)) return true;
        const auto tree = read_tree(package_, part, diagnostics_);
        if (tree) read_body(*tree, zone, styles_, DocxNumbering(), paper_);
        return tree.has_value();
    }

    bool read_later(const std::string& part, Zone zone) {
        const std::size_t first = paper_.paragraphs.size();
        if (!read(part, zone)) return false;
        for (std::size_t i = first; i < paper_.paragraphs.size(); ++i)
            paper_.paragraphs[i].is_on_later_pages = true;
        return true;
    }

    // Separators are notes, too, with a type of their own.
    bool read_notes(const std::string& part) {
        if (!package_.has(part)) return true;
        const auto tree = read_tree(package_, part, diagnostics_);
        if (!tree) return false;
        for (const Node& note : tree->children)
            if (note.attribute("w:type").value_or("normal") == "normal")
                read_body(note, Zone::footnote, styles_, DocxNumbering(), paper_);
        return true;
    }

  private:
    sheets::Package& package_;
    const DocxStyles& styles_;
    Diagnostics& diagnostics_;
    Paper& paper_;
};

}  // namespace

std::optional<Paper> read_docx(sheets::Package package, Diagnostics& diagnostics) {
    const auto roots = sheets::read_relationships(package, "", diagnostics);
    if (!roots) return std::nullopt;
    const sheets::Relationship* main = find_type(*roots, "officeDocument");
    const std::string part = main ? main->part : "word/document.xml";
    const auto relationships = sheets::read_relationships(package, part, diagnostics);
    const auto document = relationships ? read_tree(package, part, diagnostics) : std::nullopt;
    const Node* body = document ? document->child("w:body") : nullptr;
    if (!body) {
        if (document) diagnostics.error("no-word-body", package.shown_name());
        return std::nullopt;
    }
    const OptionalPart style_part = read_part(package, *relationships, "styles", diagnostics);
    const OptionalPart theme = read_part(package, *relationships, "theme", diagnostics);
    const OptionalPart numbering = read_part(package, *relationships, "numbering", diagnostics);
    const OptionalPart settings = read_part(package, *relationships, "settings", diagnostics);
    if (!style_part.is_sound || !theme.is_sound || !numbering.is_sound || !settings.is_sound)
        return std::nullopt;

    const DocxStyles styles(style_part.node(), theme.node());
    Paper paper;
    paper.kind = Kind::docx;
    paper.name = package.shown_name();
    auto sections = read_sections(*body, {package, *relationships, styles, settings.node()}, diagnostics);
    if (!sections) return std::nullopt;
    paper.sections = std::move(sections->sections);
    PartReader parts(package, styles, diagnostics, paper);
    // Marks stand above the heading of the first page, the address below its text.
    if (!parts.read(sections->first_header, Zone::header)) return std::nullopt;
    if (!parts.read(sections->first_footer, Zone::footer)) return std::nullopt;
    read_body(*body, Zone::text, styles, DocxNumbering(numbering.node()), paper);
    for (const auto& [names, zone] : {std::pair(&sections->later_headers, Zone::header),
                                      std::pair(&sections->later_footers, Zone::footer)})
        for (const std::string& name : *names)
            if (!parts.read_later(name, zone)) return std::nullopt;
    for (const char* notes : {"footnotes", "endnotes"})
        if (const sheets::Relationship* found = find_type(*relationships, notes))
            if (!parts.read_notes(found->part)) return std::nullopt;
    return paper;
}

}  // namespace kehoach::papers
