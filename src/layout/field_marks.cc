#include "layout/field_marks.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace kehoach::layout {
namespace {

using document::FieldPlace;
using document::SignatureField;

// Between a field and the words beside it.
const Length clearance = Length::mm(1);

bool stands_below(const SignatureField& field) {
    return field.place == FieldPlace::below || field.place == FieldPlace::seal;
}

// Its left edge in a column of this width. A seal has its right edge at a third of the signature (Phụ lục I,
// mục II.8 of the decree); both are as wide as the column lets them.
Length left_edge(const SignatureField& field, const Box* signature, Length line_end, Length width) {
    if (field.place == FieldPlace::beside) return line_end + clearance;
    if (field.place == FieldPlace::seal && signature)
        return signature->x + signature->width / 3 - field.width;
    return (width - field.width) / 2;
}

Box box_of(const TextItem& item, const Fonts& fonts) {
    std::string_view text = item.text;
    if (text.ends_with(' ')) text.remove_suffix(1);  // at a line's end it prints nothing
    const FaceMetrics metrics = fonts.metrics(item.face);
    const Length ascent = item.size.scaled(metrics.ascent, metrics.units_per_em);
    const Length descent = item.size.scaled(metrics.descent, metrics.units_per_em);
    const Length widened = item.extra_space * std::ranges::count(text, ' ');
    return {item.x, item.baseline - ascent, fonts.width(item.face, item.size, text) + widened,
            ascent + descent};
}

// The letters of one line may reach into the next by a hair.
bool overlap(const Box& words, const Box& field) {
    const Length hair = Length::pt(0.5);
    return words.x < field.x + field.width && field.x < words.x + words.width &&
           words.y + hair < field.y + field.height && field.y + hair < words.y + words.height;
}

// Places fields on one page.
class Placer {
  public:
    Placer(const Page& page, const document::PageSetup& setup, const Fonts& fonts)
        : setup_(setup), right_(page.width - setup.right) {
        for (const Item& item : page.items) {
            if (const auto* text = std::get_if<TextItem>(&item)) words_.push_back(box_of(*text, fonts));
        }
    }

    Box corner(const SignatureField& field) const {
        return {right_ - field.width, (setup_.top - field.height) / 2, field.width, field.height};
    }

    Box beside(const FieldMark& mark) const {
        if (mark.box.x + mark.box.width <= right_ && !words_under(mark.box)) return mark.box;
        const Box rightmost{right_ - mark.box.width, mark.line_bottom, mark.box.width, mark.box.height};
        Box box = rightmost;
        while (const std::optional<Length> edge = words_under(box))
            box.x = *edge - clearance - box.width;
        return box.x < setup_.left ? rightmost : box;
    }

  private:
    // The left edge of words that the box would lie over.
    std::optional<Length> words_under(const Box& box) const {
        for (const Box& words : words_)
            if (overlap(words, box)) return words.x;
        return std::nullopt;
    }

    const document::PageSetup& setup_;
    Length right_;  // edge of the text
    std::vector<Box> words_;
};

}  // namespace

void mark_fields(const document::Paragraph& paragraph, Length line_width, Length width, Strip& last) {
    const auto* first_item = last.items.empty() ? nullptr : std::get_if<TextItem>(&last.items.front());
    const Length line_end = (first_item ? first_item->x : Length()) + line_width;
    for (const SignatureField& field : paragraph.fields) {
        const Box* before = last.fields.empty() ? nullptr : &last.fields.back().box;
        const Length x = left_edge(field, before, line_end, width);
        const Length y = stands_below(field) ? last.height : Length();
        last.fields.push_back({field, {x, y, field.width, field.height}, last.height});
    }
}

void center_fields(Strip& strip, Length room) {
    for (FieldMark& mark : strip.fields) {
        if (stands_below(mark.field)) mark.box.y = strip.height + (room - mark.box.height) / 2;
    }
}

std::vector<Field> place_fields(const std::vector<FieldMark>& marks, const Page& page, int index,
                                const document::PageSetup& setup, const Fonts& fonts) {
    std::vector<Field> fields;
    if (marks.empty()) return fields;
    const Placer placer(page, setup, fonts);
    for (const FieldMark& mark : marks) {
        const SignatureField& field = mark.field;
        if (field.place == FieldPlace::corner && index > 0) continue;
        const Box box = field.place == FieldPlace::corner   ? placer.corner(field)
                        : field.place == FieldPlace::beside ? placer.beside(mark)
                                                            : mark.box;
        fields.push_back({field.name, field.title, field.content, index, box, field.element});
    }
    return fields;
}

}  // namespace kehoach::layout
