#include "document/document.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace kehoach::document {

std::string slot_name(SlotName name) {
    constexpr std::array names = {"number", "day", "month", "year", "_", "signer"};
    return names[static_cast<std::size_t>(name)];
}

const Style& style_of(const Document& document, const Paragraph& paragraph) {
    const auto found = document.styles.find(paragraph.style);
    assert(found != document.styles.end() && "a paragraph names a style that the document has");
    return found->second;
}

void for_each_row(const Table& table, const std::function<void(const Row&)>& visit) {
    std::ranges::for_each(table.rows, visit);
    if (table.further_rows) table.further_rows(visit);
}

std::string blank(int spaces) {
    std::string text;
    for (int i = 0; i < spaces; ++i)
        text += "\u00a0";
    return text;
}

std::string printed(const Paragraph& paragraph) {
    std::string text = paragraph.marker ? paragraph.marker->text + " " : "";
    for (const Inline& part : paragraph.content) {
        if (const auto* run = std::get_if<Run>(&part)) {
            text += run->text;
        } else if (const auto* slot = std::get_if<Slot>(&part)) {
            text += slot->text;
        } else {
            text += "[" + std::to_string(std::get<FootnoteMark>(part).number) + "]";
        }
    }
    return text;
}

}  // namespace kehoach::document
