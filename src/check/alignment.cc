#include "check/alignment.h"

#include "base/text.h"

namespace kehoach::check {

namespace {

constexpr int lines_looked_through = 40;             // of a value that goes on over several lines
constexpr std::size_t longest_searched = 64u << 10;  // bytes of a line: nobody reads a place in a longer one

}  // namespace

std::optional<Columns> Alignment::columns(std::string_view words, const Span& span, std::size_t begin,
                                          std::size_t end) {
    if (!typed_) typed_ = typed_part(span);
    if (begin < last_.word) last_ = {};
    if (!go_on(last_, words, begin)) return std::nullopt;
    Point point = last_;
    if (!go_on(point, words, end)) return std::nullopt;
    return Columns{begin < end ? last_.column : 0, point.column};
}

// False where the two part; the point stays before it.
bool Alignment::go_on(Point& point, std::string_view words, std::size_t end) const {
    while (point.word < end) {
        Point next = point;
        if (!step(next, words)) return false;
        point = next;
    }
    return true;
}

// One character of the words, and what was typed for it.
bool Alignment::step(Point& point, std::string_view words) const {
    const std::string_view typed = *typed_;
    const auto take = [&] {
        ++point.column;
        return next_character(typed, point.typed);
    };
    const char32_t wanted = next_character(words, point.word);
    if (point.typed >= typed.size()) return false;
    char32_t found = take();
    if (found == U'\\' && wanted != U'\\' && point.typed < typed.size()) found = take();
    if (!is_white_space(wanted) || !is_white_space(found)) return wanted == found;
    for (std::size_t next = point.typed; next < typed.size(); point.typed = next) {
        if (!is_white_space(next_character(typed, next))) break;
        ++point.column;
    }
    return true;
}

std::string_view typed_part(const Span& span) {
    const std::string_view line = span.source->line(span.line);
    const std::size_t begin = byte_of_character(line, span.column - 1);
    const std::string_view rest = line.substr(begin);
    return rest.substr(0, byte_of_character(rest, span.length));
}

Span find_words(std::string_view words, const Span& from) {
    for (int line = from.line; !words.empty() && line < from.line + lines_looked_through; ++line) {
        const std::string_view text = from.source->line(line);
        if (text.size() > longest_searched) break;
        const std::size_t start = line == from.line ? byte_of_character(text, from.column - 1) : 0;
        const std::size_t found = text.find(words, start);
        if (found == std::string_view::npos) continue;
        return {from.source, line, count_characters(text.substr(0, found)) + 1, count_characters(words)};
    }
    return from;
}

}  // namespace kehoach::check
