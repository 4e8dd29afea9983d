#include "plan/amount_cell.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace kehoach::plan {

namespace {

void report(const std::string& typed, Digits digits, const Span& span, Diagnostics& diagnostics) {
    const auto meant = digits == Digits::vietnamese ? parse_amount(typed, Digits::english) : std::nullopt;
    if (meant)
        diagnostics.error("english-amount", span, {typed, printed(*meant)});
    else
        diagnostics.error("bad-amount", span, {typed});
}

// The run that has all words of the text, before its footnote marks; null when there is none.
Run* only_run(Text& text) {
    const bool are_marks = std::all_of(text.inlines.begin() + 1, text.inlines.end(), [](const Inline& part) {
        return std::holds_alternative<FootnoteMark>(part);
    });
    return are_marks ? std::get_if<Run>(&text.inlines.front()) : nullptr;
}

}  // namespace

Text text_of(std::string characters, const Span& span) {
    Text text;
    text.span = span;
    if (!characters.empty()) text.inlines.push_back(Run{std::move(characters), false, false, "", span});
    return text;
}

std::optional<Amount> read_amount(std::vector<Text>& paragraphs, Digits digits, Diagnostics& diagnostics) {
    if (paragraphs.size() != 1 || paragraphs.front().empty()) return std::nullopt;
    Text& text = paragraphs.front();
    const std::string typed = plain(text);
    const auto amount = parse_amount(typed, digits);
    if (!amount) {
        if (looks_like_amount(typed)) report(typed, digits, text.span, diagnostics);
        return std::nullopt;
    }
    if (Run* run = only_run(text)) run->text = printed(*amount);
    return amount;
}

}  // namespace kehoach::plan
