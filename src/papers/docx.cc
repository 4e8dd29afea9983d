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
    // Marks stand above the heading of the first page, the address below its text.
    for (const auto& [part_name, zone] :
         {std::pair(sections->first_header, Zone::header), std::pair(sections->first_footer, Zone::footer)}) {
        if (part_name.empty()) continue;
        const auto tree = read_tree(package, part_name, diagnostics);
        if (!tree) return std::nullopt;
        read_body(*tree, zone, styles, DocxNumbering(), paper);
    }
    read_body(*body, Zone::text, styles, DocxNumbering(numbering.node()), paper);
    return paper;
}

}  // namespace kehoach::papers
