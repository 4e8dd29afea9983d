#include "check/finding.h"

#include <utility>

#include "base/messages.h"
#include "base/text.h"

namespace kehoach::check {

namespace {

constexpr int quoted = 60;  // characters of a whole passage

// A blank is shown as people write it.
std::string shown(std::string_view words) {
    std::string text(words);
    for (std::size_t at = text.find(slot_sign); at != std::string::npos; at = text.find(slot_sign, at))
        text.replace(at, slot_sign.size(), "…");
    return text;
}

}  // namespace

std::string shortened(std::string_view words) {
    const std::size_t end = byte_of_character(words, quoted);
    if (end == words.size()) return std::string(words);
    const std::size_t space = words.rfind(' ', end);
    return std::string(words.substr(0, space == std::string_view::npos ? end : space)) + "…";
}

std::string Finding::message(Language language) const {
    if (paper && paper->is_untold)
        return (language == Language::vietnamese ? "không xác định được: " : "cannot be told: ") +
               paper->element.in(language) + ", " + paper->found.in(language);
    return filled(rule->message, language);
}

std::string Finding::filled(const Wording& wording, Language language) const {
    if (!paper) return fill_arguments(wording.in(language), arguments);
    return fill_arguments(wording.in(language), {paper->element.in(language), paper->found.in(language),
                                                 paper->demanded.in(language)});
}

std::string Finding::remedy(Language language) const {
    if (paper && paper->is_untold)
        return language == Language::vietnamese ? "soát bằng mắt, hoặc soát tệp DOCX của văn bản này"
                                                : "look at the page, or check the DOCX of this paper";
    return filled(rule->remedy, language);
}

void Report::begin_rule(const Rule& rule) {
    rule_ = &rule;
    of_rule_ = 0;
}

Finding& Report::add(const Span& span, std::string quote, std::vector<std::string> arguments) {
    if (++of_rule_ > most_of_a_rule) {
        findings_.back().further = of_rule_ - most_of_a_rule;
        return surplus_;
    }
    Finding& finding = findings_.emplace_back();
    finding.rule = rule_;
    finding.severity = rule_->severity;
    finding.place = place_of(span);
    finding.quote = shown(quote);
    for (std::string& argument : arguments)
        finding.arguments.push_back(shown(argument));
    return finding;
}

Finding& Report::add(const Passage& passage, std::size_t begin, std::size_t end,
                     std::vector<std::string> arguments) {
    return add(passage.place(begin, end), passage.words.substr(begin, end - begin), std::move(arguments));
}

Finding& Report::add(const Passage& passage, std::vector<std::string> arguments) {
    const std::string quote = shortened(passage.words);
    const std::size_t end = quote.ends_with("…") ? quote.size() - std::string_view("…").size() : quote.size();
    return add(passage.place(0, std::min(end, passage.words.size())), quote, std::move(arguments));
}

}  // namespace kehoach::check
