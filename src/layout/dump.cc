#include "layout/dump.h"

#include <array>
#include <cstdint>
#include <cstdlib>

namespace kehoach::layout {
namespace {

constexpr std::array<const char*, face_count> face_names = {"regular", "bold", "italic", "bold-italic"};

// Points with two decimals.
std::string points(Length length) {
    const std::int64_t hundredths = length.scaled(1, 127).to_emu();
    const std::string digits = std::to_string(std::abs(hundredths));
    const std::string padded = std::string(digits.size() < 3 ? 3 - digits.size() : 0, '0') + digits;
    return (hundredths < 0 ? "-" : "") + padded.substr(0, padded.size() - 2) + "." +
           padded.substr(padded.size() - 2);
}

std::string in_column(const std::string& text) {
    constexpr std::size_t width = 8;
    return std::string(text.size() < width ? width - text.size() : 0, ' ') + text;
}

std::string place(Length x, Length y) { return in_column(points(x)) + in_column(points(y)) + "  "; }

std::string dump_ink(document::Ink ink) { return ink == document::Ink::red ? " red" : ""; }

std::string to_line(const TextItem& item, const document::Structure& structure) {
    std::string line = place(item.x, item.baseline) + face_names[static_cast<std::size_t>(item.face)] + " " +
                       points(item.size) + " \"" + item.text + "\"";
    if (item.extra_space != Length()) line += " +" + points(item.extra_space);
    line += dump_ink(item.ink);
    if (item.element == document::no_element) return line;
    const std::string& target = structure.elements[static_cast<std::size_t>(item.element)].target;
    if (!target.empty()) line += " -> #" + target;
    return line;
}

std::string to_line(const LineItem& item, const document::Structure&) {
    return place(item.x1, item.y1) + "line to " + points(item.x2) + " " + points(item.y2) + " thick " +
           points(item.thickness) + dump_ink(item.ink);
}

std::string place(int page, const Box& box) {
    return " page " + std::to_string(page + 1) + " at " + points(box.x) + " " + points(box.y) + " size " +
           points(box.width) + " x " + points(box.height);
}

std::string to_line(const Field& field) {
    return "field " + field.name + place(field.page, field.box) + " \"" + field.title + "\"";
}

std::string to_line(const PrintedSlot& slot) {
    return "slot " + document::slot_name(slot.name) + place(slot.page, slot.box) +
           (slot.value.empty() ? " blank" : " \"" + slot.value + "\"");
}

}  // namespace

std::string dump(const Pages& pages) {
    std::string text;
    int index = 0;
    for (const Page& page : pages.pages) {
        text += "page " + std::to_string(++index) + " " + points(page.width) + " x " + points(page.height) +
                " " + page.section + " " + std::to_string(page.number) + "\n";
        for (const Item& item : page.items)
            text +=
                std::visit([&](const auto& known) { return to_line(known, pages.structure); }, item) + "\n";
    }
    for (const Bookmark& bookmark : pages.bookmarks) {
        text += "bookmark " + std::to_string(bookmark.level) + " page " + std::to_string(bookmark.page + 1) +
                " at " + points(bookmark.y) + " \"" + bookmark.title + "\"\n";
    }
    for (const Anchor& anchor : pages.anchors) {
        text += "anchor page " + std::to_string(anchor.page + 1) + " at " + points(anchor.y) + " " +
                anchor.name + "\n";
    }
    for (const Field& field : pages.fields)
        text += to_line(field) + "\n";
    for (const PrintedSlot& slot : pages.slots)
        text += to_line(slot) + "\n";
    return text;
}

}  // namespace kehoach::layout
