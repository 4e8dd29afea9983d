// One input text, cut into lines once.
#include "base/source.h"

#include <utility>

namespace kehoach {

Source::Source(std::string name, std::string text) : name_(std::move(name)), text_(std::move(text)) {
    // A line feed at the very end ends the last line and begins no other.
    for (std::size_t start = 0; start < text_.size();) {
        line_starts_.push_back(static_cast<std::uint32_t>(start));
        const std::size_t end = text_.find('\n', start);
        if (end == std::string::npos) break;
        start = end + 1;
    }
}

std::string_view Source::line(int number) const {
    if (number < 1 || number > line_count()) return {};
    const std::size_t start = line_start(number);
    std::size_t end = line_start(number + 1);
    if (end > start && text_[end - 1] == '\n') --end;
    if (end > start && text_[end - 1] == '\r') --end;
    return std::string_view(text_).substr(start, end - start);
}

std::size_t Source::line_start(int number) const {
    if (number < 1 || number > line_count()) return text_.size();
    return line_starts_[static_cast<std::size_t>(number) - 1];
}

}  // namespace kehoach
