// Excerpts are windows of a source line; places keep no more of it than they can show.
#include "base/place.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace kehoach {
namespace {

constexpr int window_width = 100;  // characters of a source line that are shown
constexpr int kept_around = 1000;  // characters of a source line that are kept on either side of the place

// So that a thousand places in one line of ten megabytes stay small. `line` begins in column 1.
void keep_source_line(Place& place, std::string_view line) {
    const int first = std::max(1, place.column - kept_around);
    const std::size_t start = byte_of_character(line, first - 1);
    line.remove_prefix(start);
    const std::size_t size = byte_of_character(line, 2 * kept_around);
    place.source_line = line.substr(0, size);
    place.source_line_column = first;
}

// What is shown of a source line: one column a character, nothing that a terminal obeys.
std::u32string printable(std::string_view line) {
    std::u32string characters = to_utf32(line);
    for (char32_t& c : characters) {
        if (c == U'\t') c = U' ';
        if (c < 0x20 || (c >= 0x7F && c <= 0x9F)) c = 0xFFFD;
    }
    return characters;
}

std::string to_utf8(std::u32string_view characters) {
    std::string utf8;
    for (const char32_t c : characters) {
        append_utf8(utf8, c);
    }
    return utf8;
}

}  // namespace

Place place_of(const Span& span) {
    Place place;
    if (span.source == nullptr) return place;
    place.file = span.source->name();
    place.cell = span.source->cell_of(span.line);
    place.line = span.line;
    place.column = std::max(1, span.column);
    place.length = std::max(1, span.length);
    keep_source_line(place, span.source->line(span.line));
    return place;
}

void shorten_source_line(Place& place) {
    if (place.source_line.size() <= 8 * kept_around) return;
    const std::string line = std::move(place.source_line);
    keep_source_line(place, line);
}

std::string place_name(const Place& place) {
    if (place.file.empty()) return {};
    std::string name = place.file + ':';
    if (!place.cell.empty())
        name += place.cell + ':';
    else if (place.line > 0)
        name += std::to_string(place.line) + ':' + std::to_string(place.column) + ':';
    return name + ' ';
}

std::string excerpt(const Place& place) {
    if (place.line == 0) return {};
    const std::u32string line = printable(place.source_line);
    const auto size = static_cast<int>(line.size());
    const int at = std::clamp(place.column - place.source_line_column, 0, size);
    int length = std::clamp(place.length, 1, std::max(1, size - at));

    int start = 0;
    if (size > window_width && at + length > window_width) {
        // A third of the window before the place, unless the end of the line leaves room for more.
        start = std::clamp(at - window_width / 3, 0, size - window_width);
        if (at == size) ++start;  // the caret stands behind the last character
    }
    const int end = std::min(size, start + window_width);
    length = std::max(1, std::min(length, end - at));

    const bool cut_before = start > 0 || place.source_line_column > 1;
    const bool cut_after = end < size;
    const std::u32string_view shown(line.data() + start, static_cast<std::size_t>(end - start));
    std::string text =
        "    " + std::string(cut_before ? "…" : "") + to_utf8(shown) + (cut_after ? "…" : "") + '\n';
    text.append(static_cast<std::size_t>(4 + (cut_before ? 1 : 0) + at - start), ' ');
    text.append(static_cast<std::size_t>(length), '^');
    return text + '\n';
}

}  // namespace kehoach
