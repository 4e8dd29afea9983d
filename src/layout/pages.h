// Finished pages: items at fixed places, ready to be drawn. The origin is the top left corner, y grows down.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/length.h"
#include "base/source.h"
#include "document/document.h"
#include "layout/fonts.h"

namespace kehoach::layout {

// Text on one baseline in one face. Each space (U+0020) in it is wider than the font's by `extra_space`. The
// space at which a line ends stands in its last item, beyond the margin: copied text needs it.
struct TextItem {
    Length x;
    Length baseline;
    Face face = Face::regular;
    Length size;
    document::Ink ink = document::Ink::black;
    std::string text;
    Length extra_space;
    // In Pages::structure. None: a page number or a repeated header, which those who hear the page pass over.
    int element = document::no_element;
    Span span;
};

// A straight line, horizontal or vertical, centred on its two points.
struct LineItem {
    Length x1, y1, x2, y2;
    Length thickness;
    document::Ink ink = document::Ink::black;
};

using Item = std::variant<TextItem, LineItem>;

struct Page {
    Length width, height;
    std::vector<Item> items;  // in reading order
    std::string section;      // id
    int number = 1;           // within its section; shown from 2 on
};

struct Bookmark {
    std::string title;
    int level = 1;  // 1 to 9, never more than one deeper than the one before
    int page = 0;   // index in Pages::pages
    Length y;
};

struct Anchor {
    std::string name;  // an author's, or document::note_anchor()
    int page = 0;
    Length y;
};

// From its top left corner.
struct Box {
    Length x, y, width, height;
};

// An empty field for a digital signature.
struct Field {
    std::string name;     // lanh_dao; no other of the file has it
    std::string title;    // what it is for, as people read it
    std::string content;  // what is to stand there
    int page = 0;
    Box box;
    int element = document::no_element;  // in Pages::structure
};

// What a slot prints: from one of its edges to the other, as high as its line.
struct PrintedSlot {
    document::SlotName name = document::SlotName::blank;
    std::string value;  // empty while it is blank
    int page = 0;
    Box box;
    Length baseline;
    Face face = Face::regular;
    Length size;  // of the type
};

struct Pages {
    std::vector<Page> pages;
    std::vector<Bookmark> bookmarks;
    std::vector<Anchor> anchors;
    std::vector<Field> fields;
    std::vector<PrintedSlot> slots;  // in reading order
    document::Structure structure;
    document::Properties properties;
};

}  // namespace kehoach::layout
