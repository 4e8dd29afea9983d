#include "plan/markdown.h"

#include <string_view>

#include "base/text.h"
#include "base/yaml_reader.h"

namespace kehoach::plan {

namespace {

constexpr std::string_view fence = "---";

bool is_fence(const Source& source, int line) {
    const std::string_view text = source.line(line);
    return text.starts_with(fence) && trim(text) == fence;
}

// The line that closes the front matter; 0 when there is none, and that has been said.
int find_closing_fence(const Source& source, Diagnostics& diagnostics) {
    for (int line = 2; line <= source.line_count(); ++line)
        if (is_fence(source, line)) return line;
    diagnostics.error("unclosed-front-matter", Span{&source, 1, 1, static_cast<int>(fence.size())});
    return 0;
}

}  // namespace

Parts read_markdown(const Source& source, Input& input) {
    Parts parts;
    parts.heading_place = {&source, 1, 1, static_cast<int>(fence.size())};
    int closing = 0;
    if (!is_fence(source, 1)) {
        input.diagnostics().error("no-front-matter", Span{&source, 1, 1, count_characters(source.line(1))});
    } else {
        closing = find_closing_fence(source, input.diagnostics());
        if (closing == 0) return parts;
        parts.heading = read_yaml(source, 2, closing - 1, input.diagnostics());
    }
    parts.body = read_body(body_lines(source, closing + 1), input.diagnostics());
    return parts;
}

}  // namespace kehoach::plan
