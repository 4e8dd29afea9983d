#include "fill/sheet_limits.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace kehoach::fill {

namespace {

// UTF-16 code units of a character.
std::size_t units_of(char32_t character) { return character > 0xFFFF ? 2 : 1; }

// As many characters as have at most `most` units; `units` becomes how many those are.
std::string_view first_units(std::string_view text, std::size_t most, std::size_t& units) {
    units = 0;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t start = i;
        const std::size_t more = units_of(next_character(text, i));
        if (units + more > most) return text.substr(0, start);
        units += more;
    }
    return text;
}

bool is_short(std::string_view text, std::size_t most) {
    std::size_t units = 0;
    // No text has more units than bytes.
    return text.size() <= most || first_units(text, most, units).size() == text.size();
}

void say_long(std::size_t characters, const Span& place, Diagnostics& diagnostics) {
    diagnostics.warning("long-cell", place, {std::to_string(characters)});
}

// With the line feeds between its paragraphs.
std::size_t count_characters_of(const document::RichText& text) {
    std::size_t characters = text.paragraphs.empty() ? 0 : text.paragraphs.size() - 1;
    for (const std::vector<document::Run>& runs : text.paragraphs)
        for (const document::Run& run : runs)
            characters += static_cast<std::size_t>(count_characters(run.text));
    return characters;
}

std::size_t count_bytes_of(const document::RichText& text) {
    std::size_t bytes = text.paragraphs.size();
    for (const std::vector<document::Run>& runs : text.paragraphs)
        for (const document::Run& run : runs)
            bytes += run.text.size();
    return bytes;
}

// The part of the text that has at most `left` units, with its line feeds.
document::RichText first_units(const document::RichText& text, std::size_t left) {
    document::RichText kept;
    for (std::size_t i = 0; i < text.paragraphs.size(); ++i) {
        if (i > 0) {
            if (left == 0) return kept;
            --left;
        }
        std::vector<document::Run>& runs = kept.paragraphs.emplace_back();
        for (const document::Run& run : text.paragraphs[i]) {
            std::size_t units = 0;
            const std::string_view part = first_units(run.text, left, units);
            runs.push_back(run);
            runs.back().text = part;
            left -= units;
            if (part.size() < run.text.size()) return kept;
        }
    }
    return kept;
}

}  // namespace

std::string capped(std::string text, const Span& place, Diagnostics& diagnostics) {
    if (is_short(text, document::most_cell_units)) return text;
    say_long(static_cast<std::size_t>(count_characters(text)), place, diagnostics);
    return capped(std::move(text));
}

std::string capped(std::string text) {
    if (is_short(text, document::most_cell_units)) return text;
    std::size_t units = 0;
    text.resize(first_units(text, document::most_cell_units, units).size());
    return text;
}

document::RichText capped(document::RichText text, const Span& place, Diagnostics& diagnostics) {
    if (count_bytes_of(text) <= document::most_cell_units) return text;
    document::RichText kept = first_units(text, document::most_cell_units);
    const std::size_t characters = count_characters_of(text);
    if (count_characters_of(kept) == characters) return text;
    say_long(characters, place, diagnostics);
    return kept;
}

// Only a unit stands in quotes.
document::Number NumberFormats::capped(document::Number number, const Span& place, Diagnostics& diagnostics) {
    const std::size_t unit = number.format.find('"');
    if (unit == std::string::npos || known_.contains(number.format)) return number;
    if (known_.size() < most) {
        known_.insert(number.format);
        return number;
    }
    if (!std::exchange(is_full_, true))
        diagnostics.warning(
            "too-many-number-formats", place,
            {std::to_string(most), number.format.substr(unit + 1, number.format.rfind('"') - unit - 1)});
    number.format.resize(unit);
    return number;
}

void warn_of_long_sum(const document::Sum& sum, const Span& place, Diagnostics& diagnostics) {
    constexpr std::size_t most_ranges = 255;
    if (sum.rows.empty()) return;
    std::size_t ranges = 1;
    for (std::size_t i = 1; i < sum.rows.size(); ++i)
        ranges += sum.rows[i] != sum.rows[i - 1] + 1;
    if (ranges > most_ranges)
        diagnostics.warning("long-sum", place, {std::to_string(ranges), std::to_string(most_ranges)});
}

bool is_web_address(std::string_view text) {
    return (text.starts_with("https://") || text.starts_with("http://")) &&
           text.find_first_of(" \n\t\"<>") == text.npos;
}

bool fits_link(std::string_view address, const Span& place, Diagnostics& diagnostics) {
    if (is_short(address, document::most_link_units)) return true;
    diagnostics.warning("long-link", place, {std::to_string(count_characters(address))});
    return false;
}

}  // namespace kehoach::fill
