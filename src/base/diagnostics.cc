// Diagnostics are filled in when they are found, so that they can be shown after the input is gone.
#include "base/diagnostics.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <tuple>
#include <utility>

#include "base/messages.h"
#include "base/text.h"

namespace kehoach {
namespace {

constexpr int window_width = 100;    // characters of a source line that are shown
constexpr int kept_around = 1000;    // characters of a source line that are kept on either side of the place
constexpr int argument_limit = 400;  // characters of an argument that are shown

Diagnostic make(Severity severity, std::string_view slug, std::vector<std::string> arguments) {
    Diagnostic diagnostic;
    diagnostic.severity = severity;
    diagnostic.slug = slug;
    diagnostic.arguments = std::move(arguments);
    return diagnostic;
}

// One line, not endless: an argument may be a key of a million characters or a text of many lines.
std::string tidy_argument(std::string_view argument) {
    const std::size_t end = byte_of_character(argument, argument_limit);
    std::string tidy(argument.substr(0, end));
    std::ranges::replace_if(
        tidy, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    if (end < argument.size()) tidy += "…";
    return tidy;
}

// Keeps what the excerpt can show, so that a thousand diagnostics in one line of ten megabytes stay small.
void keep_source_line(Diagnostic& diagnostic, std::string_view line) {
    const int first = std::max(1, diagnostic.column - kept_around);
    const std::size_t start = byte_of_character(line, first - 1);
    line.remove_prefix(start);
    const std::size_t size = byte_of_character(line, 2 * kept_around);
    diagnostic.source_line = line.substr(0, size);
    diagnostic.source_line_column = first;
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

// The source line and the caret line under it.
std::string excerpt(const Diagnostic& diagnostic) {
    const std::u32string line = printable(diagnostic.source_line);
    const auto size = static_cast<int>(line.size());
    const int place = std::clamp(diagnostic.column - diagnostic.source_line_column, 0, size);
    int length = std::clamp(diagnostic.length, 1, std::max(1, size - place));

    int start = 0;
    if (size > window_width && place + length > window_width) {
        // A third of the window before the place, unless the end of the line leaves room for more.
        start = std::clamp(place - window_width / 3, 0, size - window_width);
        if (place == size) ++start;  // the caret stands behind the last character
    }
    const int end = std::min(size, start + window_width);
    length = std::max(1, std::min(length, end - place));

    const bool cut_before = start > 0 || diagnostic.source_line_column > 1;
    const bool cut_after = end < size;
    const std::u32string_view shown(line.data() + start, static_cast<std::size_t>(end - start));
    std::string text =
        "    " + std::string(cut_before ? "…" : "") + to_utf8(shown) + (cut_after ? "…" : "") + '\n';
    text.append(static_cast<std::size_t>(4 + (cut_before ? 1 : 0) + place - start), ' ');
    text.append(static_cast<std::size_t>(length), '^');
    return text + '\n';
}

std::string_view severity_name(Severity severity, Language language) {
    const bool is_vietnamese = language == Language::vietnamese;
    switch (severity) {
        case Severity::error:
            return is_vietnamese ? "lỗi" : "error";
        case Severity::warning:
            return is_vietnamese ? "cảnh báo" : "warning";
        case Severity::note:
            return is_vietnamese ? "ghi chú" : "note";
    }
    return {};
}

}  // namespace

void Diagnostics::error(std::string_view slug, const Span& span, std::vector<std::string> arguments) {
    add(Severity::error, slug, span, std::move(arguments));
}

void Diagnostics::warning(std::string_view slug, const Span& span, std::vector<std::string> arguments) {
    add(Severity::warning, slug, span, std::move(arguments));
}

void Diagnostics::error(std::string_view slug, std::string_view file, std::vector<std::string> arguments) {
    Diagnostic diagnostic = make(Severity::error, slug, std::move(arguments));
    diagnostic.file = file;
    add(std::move(diagnostic));
}

void Diagnostics::warning(std::string_view slug, std::string_view file, std::vector<std::string> arguments) {
    Diagnostic diagnostic = make(Severity::warning, slug, std::move(arguments));
    diagnostic.file = file;
    add(std::move(diagnostic));
}

void Diagnostics::add(Severity severity, std::string_view slug, const Span& span,
                      std::vector<std::string> arguments) {
    if (!count(severity)) return;
    Diagnostic diagnostic = make(severity, slug, std::move(arguments));
    if (span.source != nullptr) {
        diagnostic.file = span.source->name();
        diagnostic.cell = span.source->cell_of(span.line);
        diagnostic.line = span.line;
        diagnostic.column = std::max(1, span.column);
        diagnostic.length = std::max(1, span.length);
        keep_source_line(diagnostic, span.source->line(span.line));
    }
    keep(std::move(diagnostic));
}

void Diagnostics::add(Diagnostic diagnostic) {
    if (count(diagnostic.severity)) keep(std::move(diagnostic));
}

bool Diagnostics::count(Severity severity) {
    if (severity == Severity::error) return ++errors_ <= limit_;
    if (severity == Severity::warning) return ++warnings_ <= limit_;
    return true;
}

void Diagnostics::keep(Diagnostic diagnostic) {
    assert(find_message(diagnostic.slug) != nullptr);
    for (std::string& argument : diagnostic.arguments) {
        argument = tidy_argument(argument);
    }
    if (diagnostic.source_line.size() > 8 * kept_around) {
        const std::string line = std::move(diagnostic.source_line);
        keep_source_line(diagnostic, line);
    }
    all_.push_back(std::move(diagnostic));
}

std::string to_text(const Diagnostic& diagnostic, Language language) {
    const Message* message = find_message(diagnostic.slug);
    assert(message != nullptr);
    const bool is_vietnamese = language == Language::vietnamese;

    std::string text;
    if (!diagnostic.file.empty()) {
        text += diagnostic.file + ':';
        if (!diagnostic.cell.empty()) {
            text += diagnostic.cell + ':';
        } else if (diagnostic.line > 0) {
            text += std::to_string(diagnostic.line) + ':' + std::to_string(diagnostic.column) + ':';
        }
        text += ' ';
    }
    text += severity_name(diagnostic.severity, language);
    text +=
        ": " + fill_arguments(is_vietnamese ? message->vietnamese : message->english, diagnostic.arguments);
    text += " [" + diagnostic.slug + "]\n";
    if (diagnostic.line > 0) text += excerpt(diagnostic);
    const std::string_view hint = is_vietnamese ? message->vietnamese_hint : message->english_hint;
    if (!hint.empty()) {
        text += is_vietnamese ? "    gợi ý: " : "    hint: ";
        text += fill_arguments(hint, diagnostic.arguments) + '\n';
    }
    return text;
}

std::string to_text(const Diagnostics& diagnostics, Language language) {
    std::map<std::string_view, std::size_t> file_order;
    std::vector<const Diagnostic*> sorted;
    for (const Diagnostic& diagnostic : diagnostics.all()) {
        file_order.try_emplace(diagnostic.file, file_order.size());
        sorted.push_back(&diagnostic);
    }
    std::ranges::stable_sort(sorted, {}, [&](const Diagnostic* diagnostic) {
        return std::tuple(file_order[diagnostic->file], diagnostic->line, diagnostic->column);
    });
    std::string text;
    for (const Diagnostic* diagnostic : sorted) {
        text += to_text(*diagnostic, language);
    }
    return text;
}

SetupError::SetupError(std::string_view slug, const std::string& file, std::vector<std::string> arguments)
    : std::runtime_error(file + ": " + std::string(slug)),
      diagnostic_(make(Severity::error, slug, std::move(arguments))) {
    diagnostic_.file = file;
}

SetupError::SetupError(const Diagnostics& problems)
    : std::runtime_error(to_text(problems, Language::english)), diagnostic_(problems.all().front()) {}

}  // namespace kehoach
