#include "plan/amount_cell.h"

#include <utility>

namespace kehoach::plan {

namespace {

void report(const std::string& typed, Digits digits, const Span& span, Diagnostics& diagnostics) {
    const auto meant = digits == Digits::vietnamese ? parse_amount(typed, Digits::english) : std::nullopt;
    if (meant)
        diagnostics.error("english-amount", span, {typed, printed(*meant)});
    else
        diagnostics.error("bad-amount", span, {typed});
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
    Run* run = text.inlines.size() == 1 ? std::get_if<Run>(&text.inlines.front()) : nullptr;
    if (run) run->text = printed(*amount);
    return amount;
}

}  // namespace kehoach::plan
