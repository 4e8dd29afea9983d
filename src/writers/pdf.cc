#include "writers/pdf.h"

#include <cassert>
#include <stdexcept>
#include <string_view>
#include <vector>

#include <podofo/podofo.h>

#include "writers/pdf_bookmarks.h"
#include "writers/pdf_codes.h"
#include "writers/pdf_color_profile.h"
#include "writers/pdf_content.h"
#include "writers/pdf_fields.h"
#include "writers/pdf_fonts.h"
#include "writers/pdf_links.h"
#include "writers/pdf_metadata.h"
#include "writers/pdf_objects.h"
#include "writers/pdf_structure.h"

namespace kehoach::writers {
namespace {

using namespace PoDoFo;

std::vector<PdfContent> draw(const layout::Pages& pages, const PdfCodes& codes) {
    std::vector<PdfContent> contents;
    contents.reserve(pages.pages.size());
    for (const layout::Page& page : pages.pages)
        contents.push_back(pdf_content(page, pages.structure, codes));
    return contents;
}

PdfObject& add_page(PdfFile& file, const layout::Page& page, std::string_view content,
                    const PdfObject& resources) {
    PdfObject& stream = file.add("");
    file.set_stream(stream, content, PdfFile::Filter::flate);
    PdfArray box;
    box.push_back(pdf_integer(0));
    box.push_back(pdf_integer(0));
    box.push_back(pdf_points(page.width));
    box.push_back(pdf_points(page.height));

    PdfObject& object = file.add("Page");
    PdfDictionary& keys = object.GetDictionary();
    keys.AddKey("Parent", file.page_tree().Reference());
    keys.AddKey("MediaBox", box);
    keys.AddKey("Resources", resources.Reference());
    keys.AddKey("Contents", stream.Reference());
    return object;
}

// PoDoFo's own page objects are left out: creating one invalidates the one before.
std::vector<PdfObject*> add_pages(PdfFile& file, const layout::Pages& pages,
                                  const std::vector<PdfContent>& contents, const PdfObject& resources) {
    std::vector<PdfObject*> objects;
    PdfArray kids;
    for (std::size_t i = 0; i < contents.size(); ++i) {
        objects.push_back(&add_page(file, pages.pages[i], contents[i].operators, resources));
        kids.push_back(objects.back()->Reference());
    }
    PdfDictionary& tree = file.page_tree().GetDictionary();
    tree.AddKey("Kids", kids);
    tree.AddKey("Count", pdf_integer(static_cast<std::int64_t>(objects.size())));
    return objects;
}

}  // namespace

std::string pdf(const layout::Pages& pages, const layout::FontFiles& fonts,
                const std::optional<Attachment>& data) try {
    assert(!pages.pages.empty());
    const PdfCodes codes(pages, fonts);
    const std::vector<PdfFont> cut = cut_fonts(codes, fonts);
    const std::vector<PdfContent> contents = draw(pages, codes);
    const std::vector<PdfLink> links = find_links(pages, fonts);

    PdfFile file;
    const PdfObject& resources = add_fonts(file, cut, codes, fonts);
    const std::vector<PdfObject*> page_objects = add_pages(file, pages, contents, resources);
    PdfStructure structure(file, pages, contents, page_objects);
    add_bookmarks(file, pages, page_objects);
    add_links(file, pages, links, page_objects, structure);
    add_fields(file, pages, page_objects, structure);
    structure.write();
    add_output_intent(file);
    add_metadata(file, pages.properties, data ? PdfaPart::three : PdfaPart::two);
    if (data) add_attachment(file, *data, pages.properties.date);
    return file.bytes();
} catch (const PdfError& error) {  // not a std::exception
    throw std::runtime_error(std::string("PoDoFo: ") + PdfError::ErrorName(error.GetError()));
}

}  // namespace kehoach::writers
