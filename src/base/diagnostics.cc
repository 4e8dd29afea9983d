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

}  // namespace

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
    static_cast<Place&>(diagnostic) = place_of(span);
    keep(std::move(diagnostic));
}

void Diagnostics::add(Diagnostic diagnostic) {
    if (count(diagnostic.severity)) keep(std::move(diagnostic));
}

void Diagnostics::conclude(std::string_view file) {
    if (errors_ <= limit_ && warnings_ <= limit_) return;
    Diagnostic diagnostic = make(Severity::warning, "many-more", {std::to_string(limit_)});
    diagnostic.file = file;
    keep(std::move(diagnostic));
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
    shorten_source_line(diagnostic);
    all_.push_back(std::move(diagnostic));
}

std::string to_text(const Diagnostic& diagnostic, Language language) {
    const Message* message = find_message(diagnostic.slug);
    assert(message != nullptr);
    const bool is_vietnamese = language == Language::vietnamese;

    std::string text = place_name(diagnostic);
    text += severity_name(diagnostic.severity, language);
    text +=
        ": " + fill_arguments(is_vietnamese ? message->vietnamese : message->english, diagnostic.arguments);
    text += " [" + diagnostic.slug + "]\n";
    text += excerpt(diagnostic);
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
