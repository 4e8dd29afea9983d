// Offsets, lines and columns.
#include "base/places.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace kehoach {
namespace {

constexpr int error_limit = 200;

}  // namespace

Span Places::span(std::size_t offset, std::size_t size) {
    const std::string_view text = source_.text();
    offset = std::min(offset, text.size());
    if (offset < source_.line_start(line_) || offset >= source_.line_start(line_ + 1)) {
        // The last line that begins at or before the offset.
        int low = 1;
        int high = std::max(1, source_.line_count());
        while (low < high) {
            const int middle = low + (high - low + 1) / 2;
            if (source_.line_start(middle) <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        if (low != line_) {
            line_ = low;
            offset_ = source_.line_start(low);
            column_ = 1;
        }
    }
    const std::size_t line_end = source_.line_start(line_) + source_.line(line_).size();
    offset = std::min(offset, line_end);  // a line's end belongs to the line
    if (offset >= offset_) {
        column_ += count_characters(text.substr(offset_, offset - offset_));
    } else {
        column_ -= count_characters(text.substr(offset, offset_ - offset));
    }
    offset_ = offset;
    const std::size_t end = std::min(offset + size, line_end);
    return {&source_, line_, column_, std::max(1, count_characters(text.substr(offset, end - offset)))};
}

Span Places::rest_of_line(std::size_t offset) { return span(offset, excerpt_bytes); }

void LimitedErrors::error(std::string_view slug, const Span& span, std::vector<std::string> arguments) {
    if (std::pair(span.line, span.column) >= std::pair(furthest_.line, furthest_.column)) furthest_ = span;
    if (++count_ <= error_limit) diagnostics_.error(slug, span, std::move(arguments));
}

// At the furthest place, so that it comes last when diagnostics are sorted.
void LimitedErrors::finish() {
    if (count_ > error_limit) diagnostics_.error("too-many-errors", furthest_, {std::to_string(error_limit)});
}

}  // namespace kehoach
