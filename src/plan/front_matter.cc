#include "plan/front_matter.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/text.h"

namespace kehoach::plan {

namespace {

constexpr std::string_view fence = "---";

bool is_fence(std::string_view line) { return line.starts_with(fence) && trim(line) == fence; }

// "—", "––-", "----", "- - -", "===", "...", "'---": what is typed, or made by Word, for the three hyphens.
bool looks_like_fence(std::string_view line) {
    constexpr std::u32string_view dashes = U"-–—―−‐‑_=*.…";
    const std::u32string text = to_utf32(trim(line));
    std::size_t count = 0;
    for (const char32_t c : text) {
        if (dashes.find(c) == dashes.npos && !is_white_space(c)) return false;
        count += is_white_space(c) ? 0 : 1;
    }
    const bool is_long_dash = text == U"—" || text == U"–" || text == U"―" || text == U"…";
    return is_long_dash || count >= 2;
}

Span whole_line(const Source& source, int line) {
    return {&source, line, 1, std::max(1, count_characters(source.line(line)))};
}

int first_line_with_text(const Source& source, int line) {
    while (line <= source.line_count() && trim(source.line(line)).empty())
        ++line;
    return line;
}

void check_fence(const Source& source, int line, Diagnostics& diagnostics) {
    if (!is_fence(source.line(line)))
        diagnostics.error("fence-dashes", whole_line(source, line), {std::string(trim(source.line(line)))});
}

// A second "---" with keys below it: two plans' files one after the other, or keys that were pasted.
void check_body(const Source& source, int first, Diagnostics& diagnostics) {
    constexpr std::array<std::string_view, 5> keys{"format:", "title:", "agency:", "type:", "date:"};
    for (int line = first; line <= source.line_count(); ++line) {
        if (!is_fence(source.line(line))) continue;
        const std::string_view below = source.line(first_line_with_text(source, line + 1));
        if (std::ranges::any_of(keys, [&](std::string_view key) { return below.starts_with(key); }))
            diagnostics.error("second-front-matter", whole_line(source, line));
    }
}

// The name that a file gives itself by a line "format: kehoach-…", if it does.
std::string_view format_of(const Source& source) {
    constexpr std::string_view key = "format:", ours = "kehoach-";
    for (int line = 1; line <= source.line_count(); ++line)
        if (source.line(line).starts_with(key)) {
            const std::string_view name = trim(source.line(line).substr(key.size()));
            return name.starts_with(ours) ? name : std::string_view();
        }
    return {};
}

// A good file of another kind is not to be mended: it is the wrong one.
void report_missing(const Source& source, const Span& place, Diagnostics& diagnostics) {
    const std::string_view format = format_of(source);
    const std::string name = to_lower(source.name());
    if (name.ends_with(".csv") || name.ends_with(".tsv"))
        return diagnostics.error("table-for-plan", source.name(), {source.name()});
    if (format.starts_with("kehoach-annex/"))
        diagnostics.error("annex-for-plan", place, {std::string(format)});
    else if (!format.empty() && !format.starts_with("kehoach-plan/"))
        diagnostics.error("other-file-for-plan", place, {std::string(format)});
    else
        diagnostics.error("no-front-matter", place);
}

}  // namespace

FrontMatter find_front_matter(const Source& source, Diagnostics& diagnostics) {
    FrontMatter found;
    const int first = first_line_with_text(source, 1);
    if (first > source.line_count() || !looks_like_fence(source.line(first))) {
        report_missing(source, whole_line(source, std::min(first, std::max(1, source.line_count()))),
                       diagnostics);
        return found;
    }
    found.opening = first;
    check_fence(source, first, diagnostics);
    int line = first + 1;
    while (line <= source.line_count() && !looks_like_fence(source.line(line)))
        ++line;
    if (line > source.line_count()) {
        diagnostics.error("unclosed-front-matter", whole_line(source, first));
        return found;
    }
    found.closing = line;
    check_fence(source, line, diagnostics);
    check_body(source, line + 1, diagnostics);
    return found;
}

}  // namespace kehoach::plan
