#include "layout/strip.h"

#include <utility>

namespace kehoach::layout {

void move_by(LineItem& line, Length x, Length y) {
    line.x1 += x;
    line.x2 += x;
    line.y1 += y;
    line.y2 += y;
}

void move_by(Box& box, Length x, Length y) {
    box.x += x;
    box.y += y;
}

void move_by(Item& item, Length x, Length y) {
    if (auto* text = std::get_if<TextItem>(&item)) {
        text->x += x;
        text->baseline += y;
    } else {
        move_by(std::get<LineItem>(item), x, y);
    }
}

void make_artifacts(std::vector<Item>& items) {
    for (Item& item : items)
        if (auto* text = std::get_if<TextItem>(&item)) text->element = document::no_element;
}

void merge(Content& whole, Content&& part, Length x, Length y) {
    for (Item& item : part.items) {
        move_by(item, x, y);
        whole.items.push_back(std::move(item));
    }
    for (LineItem& rule : part.rules) {
        move_by(rule, x, y);
        whole.rules.push_back(rule);
    }
    for (Mark& mark : part.marks) {
        mark.y += y;
        whole.marks.push_back(std::move(mark));
    }
    for (FieldMark& mark : part.fields) {
        move_by(mark.box, x, y);
        mark.line_bottom += y;
        whole.fields.push_back(std::move(mark));
    }
    for (PrintedSlot& slot : part.slots) {
        move_by(slot.box, x, y);
        slot.baseline += y;
        whole.slots.push_back(std::move(slot));
    }
    whole.notes.insert(whole.notes.end(), part.notes.begin(), part.notes.end());
}

}  // namespace kehoach::layout
