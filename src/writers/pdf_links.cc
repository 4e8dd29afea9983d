#include "writers/pdf_links.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include <podofo/podofo.h>

#include "base/text.h"

namespace kehoach::writers {
namespace {

using namespace PoDoFo;

constexpr int flag_print = 1 << 2;  // ISO 32000-1, table 165

Length width(const layout::TextItem& item, const layout::Fonts& fonts) {
    std::string_view text = item.text;
    while (text.ends_with(' '))
        text.remove_suffix(1);  // at a line's end they hang over the margin
    return fonts.width(item.face, item.size, text) + item.extra_space * std::ranges::count(text, ' ');
}

PdfLink make_link(std::size_t page, const layout::TextItem& item, const layout::Fonts& fonts) {
    const layout::FaceMetrics metrics = fonts.metrics(item.face);
    return {.page = page,
            .element = item.element,
            .left = item.x,
            .top = item.baseline - item.size.scaled(metrics.ascent, metrics.units_per_em),
            .right = item.x + width(item, fonts),
            .bottom = item.baseline + item.size.scaled(metrics.descent, metrics.units_per_em)};
}

void merge(PdfLink& link, const PdfLink& further) {
    link.top = std::min(link.top, further.top);
    link.right = std::max(link.right, further.right);
    link.bottom = std::max(link.bottom, further.bottom);
}

const document::Element& element_of(const layout::Pages& pages, int index) {
    return pages.structure.elements[static_cast<std::size_t>(index)];
}

bool is_link(const layout::TextItem* item, const layout::Pages& pages) {
    return item && item->element != document::no_element &&
           element_of(pages, item->element).tag == document::Tag::link;
}

void find_links_of(std::size_t page, const layout::Pages& pages, const layout::Fonts& fonts,
                   std::vector<PdfLink>& links) {
    const layout::TextItem* before = nullptr;
    for (const layout::Item& item : pages.pages[page].items) {
        const auto* text = std::get_if<layout::TextItem>(&item);
        if (!is_link(text, pages)) {
            before = nullptr;
            continue;
        }
        const PdfLink link = make_link(page, *text, fonts);
        if (before && before->element == text->element && before->baseline == text->baseline) {
            merge(links.back(), link);
        } else {
            links.push_back(link);
        }
        before = text;
    }
}

// The words of each link, whatever lines and pages they stand on.
std::map<int, std::string> texts_of_links(const layout::Pages& pages) {
    std::map<int, std::string> texts;
    for (const layout::Page& page : pages.pages) {
        for (const layout::Item& item : page.items) {
            const auto* text = std::get_if<layout::TextItem>(&item);
            if (is_link(text, pages)) texts[text->element] += text->text;
        }
    }
    return texts;
}

std::string description(const document::Element& link, std::string_view text) {
    if (link.note > 0) return "Chú thích " + std::to_string(link.note);
    return "Đi đến: " + std::string(trim(text));
}

PdfObject& add_annotation(PdfFile& file, const PdfLink& link, Length page_height, const std::string& target,
                          const std::string& description) {
    PdfArray rectangle;
    rectangle.push_back(pdf_points(link.left));
    rectangle.push_back(pdf_points(page_height - link.bottom));
    rectangle.push_back(pdf_points(link.right));
    rectangle.push_back(pdf_points(page_height - link.top));

    PdfObject& annotation = file.add("Annot");
    PdfDictionary& keys = annotation.GetDictionary();
    keys.AddKey("Subtype", PdfName("Link"));
    keys.AddKey("Rect", rectangle);
    keys.AddKey("F", pdf_integer(flag_print));
    keys.AddKey("Border", pdf_raw("[0 0 0]"));
    keys.AddKey("Dest", pdf_bytes(target));
    keys.AddKey("Contents", pdf_text(description));
    return annotation;
}

void add_annotations(PdfFile& file, const layout::Pages& pages, const std::vector<PdfLink>& links,
                     const std::vector<PdfObject*>& page_objects, PdfStructure& structure) {
    const std::map<int, std::string> texts = texts_of_links(pages);
    std::map<std::size_t, PdfArray> by_page;
    for (const PdfLink& link : links) {
        const document::Element& element = element_of(pages, link.element);
        PdfObject& annotation = add_annotation(file, link, pages.pages[link.page].height, element.target,
                                               description(element, texts.at(link.element)));
        structure.add_annotation(link.element, annotation, link.page);
        by_page[link.page].push_back(annotation.Reference());
    }
    for (const auto& [page, annotations] : by_page) {
        page_objects[page]->GetDictionary().AddKey("Annots", annotations);
    }
}

// A name tree of one node; its keys must be in the order of their bytes (7.9.6).
void add_names(PdfFile& file, const layout::Pages& pages, const std::vector<PdfLink>& links,
               const std::vector<PdfObject*>& page_objects) {
    std::set<std::string_view> used;
    for (const PdfLink& link : links)
        used.insert(element_of(pages, link.element).target);
    std::map<std::string_view, const layout::Anchor*> anchors;
    for (const layout::Anchor& anchor : pages.anchors) {
        if (used.contains(anchor.name)) anchors.emplace(anchor.name, &anchor);
    }

    PdfArray names;
    for (const auto& [name, anchor] : anchors) {
        const auto page = static_cast<std::size_t>(anchor->page);
        names.push_back(pdf_bytes(name));
        names.push_back(pdf_destination(*page_objects[page], pages.pages[page].height - anchor->y));
    }
    PdfObject& tree = file.add("");
    tree.GetDictionary().AddKey("Names", names);
    file.add_name_tree("Dests", tree);
}

}  // namespace

std::vector<PdfLink> find_links(const layout::Pages& pages, const layout::Fonts& fonts) {
    std::vector<PdfLink> links;
    for (std::size_t page = 0; page < pages.pages.size(); ++page) {
        find_links_of(page, pages, fonts, links);
    }
    return links;
}

void add_links(PdfFile& file, const layout::Pages& pages, const std::vector<PdfLink>& links,
               const std::vector<PdfObject*>& page_objects, PdfStructure& structure) {
    if (links.empty()) return;
    add_annotations(file, pages, links, page_objects, structure);
    add_names(file, pages, links, page_objects);
}

}  // namespace kehoach::writers
