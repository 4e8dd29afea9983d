#include "fill/texts.h"

#include <algorithm>
#include <cassert>
#include <iterator>

namespace kehoach::fill {

namespace {

const char* rule_name(plan::SlotName name) {
    switch (name) {
        case plan::SlotName::number:
            return "number";
        case plan::SlotName::day:
            return "day";
        case plan::SlotName::month:
            return "month";
        case plan::SlotName::year:
            return "year";
        case plan::SlotName::blank:
            return "blank";
    }
    assert(false);
    return "";
}

std::optional<std::string> value_of(plan::SlotName name, const plan::Slots& slots) {
    switch (name) {
        case plan::SlotName::number:
            if (slots.number) return two_digits(*slots.number);
            break;
        case plan::SlotName::day:
            if (slots.day) return day_as_printed(*slots.day);
            break;
        case plan::SlotName::month:
            if (slots.month) return month_as_printed(*slots.month);
            break;
        case plan::SlotName::year:
            if (slots.year) return std::to_string(*slots.year);
            break;
        case plan::SlotName::blank:
            break;
    }
    return std::nullopt;
}

}  // namespace

std::string two_digits(const std::string& number) {
    const bool one_digit = number.size() == 1 && number[0] >= '0' && number[0] <= '9';
    return one_digit ? "0" + number : number;
}

std::string day_as_printed(int day) { return two_digits(std::to_string(day)); }

std::string month_as_printed(int month) {
    return month <= 2 ? "0" + std::to_string(month) : std::to_string(month);
}

Texts::Texts(const plan::Plan& plan, const Rules& rules, References references)
    : plan_(plan), rules_(rules), references_(std::move(references)) {
    int number = 0;
    for (const plan::Footnote& footnote : plan.footnotes)
        footnote_numbers_[{footnote.scope, footnote.label}] = ++number;
}

document::Slot Texts::slot(const plan::Slot& slot) const {
    document::Slot result;
    result.name = static_cast<document::SlotName>(slot.name);
    result.bold = slot.bold;
    result.italic = slot.italic;
    result.span = slot.span;
    const auto value = value_of(slot.name, plan_.slots);
    result.filled = value.has_value();
    result.spaces = rules_.blanks.at(rule_name(slot.name));
    result.text = value ? *value : document::blank(result.spaces);
    return result;
}

std::vector<document::Inline> Texts::inlines(const plan::Text& text) const {
    std::vector<document::Inline> result;
    result.reserve(text.inlines.size());
    for (const plan::Inline& part : text.inlines) {
        if (const auto* link = std::get_if<plan::Run>(&part); link && !link->link.empty())
            std::ranges::move(references_.resolve(*link), std::back_inserter(result));
        else if (const auto* run = std::get_if<plan::Run>(&part))
            result.push_back(document::Run{run->text, run->bold, run->italic, "", run->span});
        else if (const auto* typed_slot = std::get_if<plan::Slot>(&part))
            result.push_back(slot(*typed_slot));
        else if (const auto* mark = std::get_if<plan::FootnoteMark>(&part))
            result.push_back(
                document::FootnoteMark{footnote_numbers_.at({mark->scope, mark->label}), mark->span});
    }
    return result;
}

document::Paragraph Texts::signer(const std::string& style, const plan::Text& name) const {
    document::Paragraph paragraph = Texts::paragraph(style, name);
    if (paragraph.content.size() != 1) return paragraph;
    const auto* run = std::get_if<document::Run>(&paragraph.content.front());
    if (!run || !run->link.empty()) return paragraph;
    const int spaces = rules_.blanks.at(rule_name(plan::SlotName::blank));
    paragraph.content = {document::Slot{document::SlotName::signer, run->text, true, run->bold, run->italic,
                                        run->span, spaces}};
    return paragraph;
}

document::Paragraph Texts::paragraph(const std::string& style, const plan::Text& text) const {
    document::Paragraph paragraph;
    paragraph.style = style;
    paragraph.content = inlines(text);
    paragraph.span = text.span;
    return paragraph;
}

}  // namespace kehoach::fill
