#include "writers/pdf_bookmarks.h"

#include <optional>

#include <podofo/podofo.h>

namespace kehoach::writers {
namespace {

using namespace PoDoFo;

// Places in Pages::bookmarks; the links of one outline item (ISO 32000-1, table 153).
struct Place {
    std::optional<std::size_t> parent, previous, next, first, last;
    int descendants = 0;
};

struct Outline {
    std::vector<Place> places;
    Place root;
};

Outline arrange(const std::vector<layout::Bookmark>& bookmarks) {
    Outline outline{std::vector<Place>(bookmarks.size()), {}};
    std::vector<std::size_t> open;  // the bookmarks that the next one may stand below, one a level
    for (std::size_t i = 0; i < bookmarks.size(); ++i) {
        while (!open.empty() && bookmarks[open.back()].level >= bookmarks[i].level)
            open.pop_back();
        Place& place = outline.places[i];
        if (!open.empty()) place.parent = open.back();
        Place& parent = open.empty() ? outline.root : outline.places[open.back()];
        place.previous = parent.last;
        if (parent.last) outline.places[*parent.last].next = i;
        if (!parent.first) parent.first = i;
        parent.last = i;
        for (const std::size_t above : open)
            ++outline.places[above].descendants;
        ++outline.root.descendants;
        open.push_back(i);
    }
    return outline;
}

class Writer {
  public:
    Writer(PdfFile& file, std::size_t count) : root_(file.add("Outlines")) {
        for (std::size_t i = 0; i < count; ++i)
            items_.push_back(&file.add(""));
    }

    PdfObject& root() { return root_; }

    void write(std::size_t i, const layout::Bookmark& bookmark, const Place& place,
               const PdfArray& destination) {
        PdfDictionary& keys = items_[i]->GetDictionary();
        keys.AddKey("Title", pdf_text(bookmark.title));
        keys.AddKey("Parent", (place.parent ? *items_[*place.parent] : root_).Reference());
        link(keys, "Prev", place.previous);
        link(keys, "Next", place.next);
        write_children(keys, place);
        keys.AddKey("Dest", destination);
    }

    void write_children(PdfDictionary& keys, const Place& place) {
        link(keys, "First", place.first);
        link(keys, "Last", place.last);
        if (place.descendants > 0) keys.AddKey("Count", pdf_integer(place.descendants));
    }

  private:
    void link(PdfDictionary& keys, const char* key, std::optional<std::size_t> target) {
        if (target) keys.AddKey(key, items_[*target]->Reference());
    }

    PdfObject& root_;
    std::vector<PdfObject*> items_;
};

}  // namespace

void add_bookmarks(PdfFile& file, const layout::Pages& pages, const std::vector<PdfObject*>& page_objects) {
    if (pages.bookmarks.empty()) return;
    const Outline outline = arrange(pages.bookmarks);
    Writer writer(file, pages.bookmarks.size());
    writer.write_children(writer.root().GetDictionary(), outline.root);
    for (std::size_t i = 0; i < pages.bookmarks.size(); ++i) {
        const layout::Bookmark& bookmark = pages.bookmarks[i];
        const auto page = static_cast<std::size_t>(bookmark.page);
        const Length from_bottom = pages.pages[page].height - bookmark.y;
        writer.write(i, bookmark, outline.places[i], pdf_destination(*page_objects[page], from_bottom));
    }
    file.catalog().AddKey("Outlines", writer.root().Reference());
    file.catalog().AddKey("PageMode", PdfName("UseOutlines"));
}

}  // namespace kehoach::writers
