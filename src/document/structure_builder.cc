#include "document/structure_builder.h"

#include <string_view>
#include <utility>

namespace kehoach::document {
namespace {

constexpr int deepest_heading = 6;  // H1 to H6 (ISO 32000-1, 14.8.4.3.2)

std::string alternative_of(SlotName name) {
    switch (name) {
        case SlotName::number:
            return "chỗ trống ghi số";
        case SlotName::day:
            return "chỗ trống ghi ngày";
        case SlotName::month:
            return "chỗ trống ghi tháng";
        case SlotName::year:
            return "chỗ trống ghi năm";
        case SlotName::signer:
            return "chỗ trống ghi tên người ký";
        case SlotName::blank:
            break;
    }
    return "chỗ trống";
}

}  // namespace

int StructureBuilder::add(Tag tag, int parent) {
    elements().emplace_back().tag = tag;
    elements().back().parent = parent;
    return static_cast<int>(elements().size()) - 1;
}

int StructureBuilder::add_heading(int wanted, int parent) {
    last_level_ = std::min({wanted, last_level_ + 1, deepest_heading});
    const int heading = add(Tag::heading, parent);
    last().level = last_level_;
    return heading;
}

int StructureBuilder::add_link(int parent, std::string target) {
    const int link = add(Tag::link, parent);
    last().target = std::move(target);
    return link;
}

int StructureBuilder::add_blank(int parent, SlotName name) {
    const int blank = add(Tag::span, parent);
    last().alternative = alternative_of(name);
    return blank;
}

int StructureBuilder::add_mark(int parent, int number) {
    const int link = add_link(add(Tag::reference, parent), note_anchor(number));
    last().note = number;
    return link;
}

void StructureBuilder::add_inlines(Paragraph& paragraph, int container) {
    ParagraphElements& elements = paragraph.elements;
    elements.inlines.assign(paragraph.content.size(), elements.text);
    std::string_view open_link;  // runs of one link are one element
    std::vector<int> notes;
    bool has_own = false;
    for (std::size_t i = 0; i < paragraph.content.size(); ++i) {
        const Inline& part = paragraph.content[i];
        const auto* run = std::get_if<Run>(&part);
        const std::string_view link = run && anchors_.contains(run->link) ? run->link : std::string_view();
        if (!link.empty()) {
            const bool goes_on = link == open_link;
            elements.inlines[i] =
                goes_on ? elements.inlines[i - 1] : add_link(elements.text, std::string(link.substr(1)));
        } else if (const auto* slot = std::get_if<Slot>(&part); slot && !slot->filled) {
            elements.inlines[i] = add_blank(elements.text, slot->name);
        } else if (const auto* mark = std::get_if<FootnoteMark>(&part)) {
            elements.inlines[i] = add_mark(elements.text, mark->number);
            notes.push_back(mark->number);
        }
        open_link = link;
        has_own = has_own || elements.inlines[i] != elements.text;
    }
    if (!has_own) elements.inlines.clear();
    for (const int number : notes)
        add_note(number, container);
}

void StructureBuilder::add_fields(Paragraph& paragraph, int container) {
    for (SignatureField& field : paragraph.fields)
        field.element = add(Tag::form, container);
}

void StructureBuilder::add_note(int number, int container) {
    const auto index = static_cast<std::size_t>(number - 1);
    if (has_note_[index]) return;
    has_note_[index] = true;
    const int note = add(Tag::note, container);
    last().note = number;
    bool is_first = true;
    for (Paragraph& paragraph : document_.footnotes[index].paragraphs) {
        if (is_first) paragraph.elements.label = add(Tag::label, note);
        is_first = false;
        paragraph.elements.text = add(Tag::paragraph, note);
        add_inlines(paragraph, note);
    }
}

}  // namespace kehoach::document
