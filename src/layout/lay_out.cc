#include "layout/lay_out.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "layout/field_marks.h"
#include "layout/line_metrics.h"
#include "layout/paginate.h"
#include "layout/rules.h"
#include "layout/stack.h"

namespace kehoach::layout {
namespace {

// Deepest level of a bookmark.
constexpr int max_level = 9;

const document::Style& page_number_style(const document::Document& document) {
    return document.styles.at(document::page_number_style);
}

LineMetrics metrics_of(const document::Style& style, const Fonts& fonts) {
    return line_metrics(fonts.metrics(face_of(style.bold, style.italic)), style.size);
}

// A page number that reaches below the top margin pushes the text down.
Frame frame_of(const document::PageSetup& page, const document::Style& number, const Fonts& fonts) {
    const Length header_end = page.header + number.before + metrics_of(number, fonts).height;
    return {page.left, std::max(page.top, header_end), page.height - page.bottom, page.text_width()};
}

TextItem page_number(int number, const document::PageSetup& page, const document::Style& style,
                     const Fonts& fonts) {
    TextItem item;
    item.face = face_of(style.bold, style.italic);
    item.size = style.size;
    item.text = std::to_string(number);
    item.x = page.left + (page.text_width() - fonts.width(item.face, item.size, item.text)) / 2;
    item.baseline = page.header + style.before + metrics_of(style, fonts).ascent;
    return item;
}

// Adds sections' pages to `pages_` with what points at them.
class Book {
  public:
    Book(const document::Document& document, const Fonts& fonts)
        : document_(document), fonts_(fonts), is_printed_(document.footnotes.size(), false) {
        pages_.properties = document.properties;
        pages_.structure = document.structure;
    }

    void add(const document::Section& section);
    Pages finish();

  private:
    std::vector<Note> set_notes(Length width) const;
    void remember_notes(const std::vector<Content>& contents);
    void add_page(Content content, const document::Section& section, int number);
    void add_bookmark(std::string title, int level, Length y);
    void add_fields(const std::vector<FieldMark>& marks, int page, const document::PageSetup& setup);

    const document::Document& document_;
    const Fonts& fonts_;
    bool is_first_section_ = true;
    std::map<std::string, int> field_names_;  // how often each has been given
    std::vector<bool> is_printed_;            // by footnote: in a section before
    Pages pages_;
};

// What stands on the first page only, beside its text.
struct Edges {
    Content top, foot;  // placed on the page
    Frame frame;        // what is left for the text
};

Content joined(std::vector<Strip> strips, Length left, Length y) {
    Content content;
    for (Strip& strip : strips) {
        y += strip.gap;
        const Length height = strip.height;
        merge(content, std::move(strip), left, y);
        y += height;
    }
    return content;
}

Length height_of(const std::vector<Strip>& strips) {
    Length height;
    for (const Strip& strip : strips)
        height += strip.gap + strip.height;
    return height;
}

// The text gives way where they need more than its margins.
Edges edges_of(const document::Section& section, const Frame& frame, const document::Document& document,
               const Fonts& fonts) {
    const Length page_height = frame.bottom - frame.top;
    std::vector<Strip> top = stack(section.top, frame.width, document, fonts, page_height);
    std::vector<Strip> foot = stack(section.foot, frame.width, document, fonts, page_height);
    Edges edges;
    edges.frame = frame;
    edges.frame.top = std::max(frame.top, section.page.header + height_of(top));
    edges.frame.bottom -= height_of(foot);
    edges.top = joined(std::move(top), frame.left, section.page.header);
    edges.foot = joined(std::move(foot), frame.left, edges.frame.bottom);
    return edges;
}

void add_edges(Edges edges, Content& first_page) {
    Content whole = std::move(edges.top);
    merge(whole, std::move(first_page), {}, {});
    merge(whole, std::move(edges.foot), {}, {});
    first_page = std::move(whole);
}

void Book::add(const document::Section& section) {
    const Frame frame = frame_of(section.page, page_number_style(document_), fonts_);
    Edges edges = edges_of(section, frame, document_, fonts_);
    std::vector<Strip> strips =
        stack(section.blocks, frame.width, document_, fonts_, frame.bottom - frame.top);
    std::vector<Content> contents = paginate(std::move(strips), set_notes(frame.width), {edges.frame, frame});
    add_edges(std::move(edges), contents.front());
    remember_notes(contents);
    for (std::size_t i = 0; i < contents.size(); ++i)
        add_page(std::move(contents[i]), section, static_cast<int>(i) + 1);
    is_first_section_ = false;
}

// A note that an earlier section has printed is printed again, but not read again.
std::vector<Note> Book::set_notes(Length width) const {
    std::vector<Note> notes;
    for (std::size_t i = 0; i < document_.footnotes.size(); ++i) {
        Note& note = notes.emplace_back(set_note(static_cast<int>(i) + 1, document_, fonts_, width));
        if (!is_printed_[i]) continue;
        for (Strip& strip : note.strips) {
            make_artifacts(strip.items);
            strip.marks.clear();
        }
    }
    return notes;
}

void Book::remember_notes(const std::vector<Content>& contents) {
    for (const Content& content : contents)
        for (const int number : content.notes)
            is_printed_[static_cast<std::size_t>(number - 1)] = true;
}

void Book::add_page(Content content, const document::Section& section, int number) {
    Page& page = pages_.pages.emplace_back();
    page.width = section.page.width;
    page.height = section.page.height;
    page.section = section.id;
    page.number = number;
    page.items = std::move(content.items);
    for (const LineItem& rule : join_rules(std::move(content.rules)))
        page.items.push_back(rule);
    if (number > 1)
        page.items.push_back(page_number(number, section.page, page_number_style(document_), fonts_));

    const int index = static_cast<int>(pages_.pages.size()) - 1;
    if (number == 1 && !is_first_section_) add_bookmark(section.name, 1, section.page.top);
    for (Mark& mark : content.marks) {
        const bool names_section = number == 1 && !is_first_section_ && mark.name == section.name;
        if (mark.level == 0) {
            pages_.anchors.push_back({std::move(mark.name), index, mark.y});
        } else if (!names_section) {
            add_bookmark(std::move(mark.name), mark.level + (is_first_section_ ? 0 : 1), mark.y);
        }
    }
    for (PrintedSlot& slot : content.slots) {
        slot.page = index;
        pages_.slots.push_back(std::move(slot));
    }
    add_fields(content.fields, index, section.page);
}

// A link that leads out of the file is text: an annex may be in a file of its own.
Pages Book::finish() {
    std::set<std::string_view> anchors;
    for (const Anchor& anchor : pages_.anchors)
        anchors.insert(anchor.name);
    for (document::Element& element : pages_.structure.elements) {
        if (element.tag == document::Tag::link && !anchors.contains(element.target))
            element.tag = document::Tag::span;
    }
    return std::move(pages_);
}

// A name that is taken already gets a number: in a file no two fields have one name.
void Book::add_fields(const std::vector<FieldMark>& marks, int page, const document::PageSetup& setup) {
    const auto index = static_cast<std::size_t>(page);
    for (Field& field : place_fields(marks, pages_.pages[index], page, setup, fonts_)) {
        const int count = ++field_names_[field.name];
        if (count > 1) field.name += "_" + std::to_string(count);
        pages_.fields.push_back(std::move(field));
    }
}

// Headings may jump a level; bookmarks may not.
void Book::add_bookmark(std::string title, int level, Length y) {
    if (title.empty()) return;
    const int deepest = pages_.bookmarks.empty() ? 1 : std::min(pages_.bookmarks.back().level + 1, max_level);
    const int page = static_cast<int>(pages_.pages.size()) - 1;
    pages_.bookmarks.push_back({std::move(title), std::min(level, deepest), page, y});
}

}  // namespace

Pages lay_out(const document::Document& document, const Fonts& fonts, Diagnostics&) {
    Book book(document, fonts);
    for (const document::Section& section : document.sections)
        book.add(section);
    return book.finish();
}

}  // namespace kehoach::layout
