#include "document/dump_text.h"

#include <array>
#include <cstdint>
#include <cstdlib>

namespace kehoach::document {
namespace {

std::string emphasised(std::string text, bool bold, bool italic) {
    if (italic) text = "*" + text + "*";
    if (bold) text = "**" + text + "**";
    return text;
}

std::string dump_inline(const Slot& slot) {
    const std::string value = slot.filled ? "=" + slot.text : "";
    return emphasised("{" + slot_name(slot.name) + value + "}", slot.bold, slot.italic);
}

std::string dump_inline(const FootnoteMark& mark) { return "[^" + std::to_string(mark.number) + "]"; }

}  // namespace

std::string millimetres(Length length) {
    const std::int64_t hundredths = length.scaled(1, 360).to_emu();
    const std::string digits = std::to_string(std::abs(hundredths));
    const std::string padded = std::string(digits.size() < 3 ? 3 - digits.size() : 0, '0') + digits;
    return (hundredths < 0 ? "-" : "") + padded.substr(0, padded.size() - 2) + "." +
           padded.substr(padded.size() - 2);
}

std::string quoted(std::string_view text) {
    constexpr std::string_view no_break_space = "\u00A0";
    std::string shown = "\"";
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i).starts_with(no_break_space)) {
            shown += '~';
            i += no_break_space.size() - 1;
        } else {
            shown += text[i];
        }
    }
    return shown + "\"";
}

std::string dump_inline(const Run& run) {
    const std::string text = emphasised(run.text, run.bold, run.italic);
    constexpr std::array<std::string_view, 4> kinds = {"", " content", " number", " full number"};
    const std::string kind(kinds[static_cast<std::size_t>(run.reference)]);
    return run.link.empty() ? text : "[" + text + "](" + run.link + kind + ")";
}

std::string dump_inlines(const std::vector<Inline>& content) {
    std::string text;
    for (const Inline& part : content)
        text += std::visit([](const auto& known) { return dump_inline(known); }, part);
    return quoted(text);
}

std::string dump_place(int column, int column_span, int row_span) {
    std::string place = std::to_string(column + 1);
    if (column_span > 1) place += "-" + std::to_string(column + column_span);
    if (row_span > 1) place += " x" + std::to_string(row_span);
    return place;
}

std::string dump_width(const std::optional<Length>& wanted, Length width) {
    return millimetres(width) + (wanted ? " of " + millimetres(*wanted) : "");
}

std::string dump_page(const PageSetup& page) {
    return millimetres(page.width) + " x " + millimetres(page.height) + " margins " + millimetres(page.top) +
           " " + millimetres(page.bottom) + " " + millimetres(page.left) + " " + millimetres(page.right) +
           " header " + millimetres(page.header);
}

std::string_view name_of(Align align) {
    constexpr std::array<std::string_view, 4> names = {"left", "center", "right", "justify"};
    return names[static_cast<std::size_t>(align)];
}

}  // namespace kehoach::document
