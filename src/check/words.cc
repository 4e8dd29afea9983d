#include "check/words.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace kehoach::check {

namespace {

bool is_word_byte(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
           (byte >= 'A' && byte <= 'Z');
}

// Quotation marks, dashes and dots beyond ASCII are no letters.
bool is_letter_before(std::string_view text, std::size_t at) {
    if (at == 0 || !is_word_byte(text[at - 1])) return false;
    std::size_t begin = at - 1;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80)
        --begin;
    return is_letter_or_digit(next_character(text, begin));
}

bool is_letter_at(std::string_view text, std::size_t at) {
    return at < text.size() && is_word_byte(text[at]) && is_letter_or_digit(next_character(text, at));
}

// A full stop ends a sentence when a space follows, and no number or abbreviation goes on.
bool ends_clause(std::string_view words, std::size_t at) {
    const char c = words[at];
    if (c == ';' || c == '!' || c == '?') return true;
    return c == '.' && (at + 1 == words.size() || words[at + 1] == ' ');
}

}  // namespace

std::vector<Range> find_phrase(const Passage& passage, std::string_view phrase) {
    std::vector<Range> found;
    const std::string_view text = passage.folded;
    for (std::size_t at = text.find(phrase); at != std::string_view::npos; at = text.find(phrase, at + 1))
        if (!is_letter_before(text, at) && !is_letter_at(text, at + phrase.size()))
            found.push_back({at, at + phrase.size()});
    return found;
}

std::vector<Range> find_phrases(const Passage& passage, std::initializer_list<std::string_view> phrases) {
    std::vector<Range> found;
    for (const std::string_view phrase : phrases)
        for (const Range& range : find_phrase(passage, phrase))
            found.push_back(range);
    std::ranges::sort(found, {}, &Range::begin);
    return found;
}

bool contains_phrase(const Passage& passage, std::string_view phrase) {
    return !find_phrase(passage, phrase).empty();
}

bool begins_with(const Passage& passage, std::string_view phrase) {
    return passage.folded.starts_with(phrase) && !is_letter_at(passage.folded, phrase.size());
}

Range clause_of(const Passage& passage, std::size_t at) {
    const std::string_view words = passage.words;
    Range clause{at, at};
    while (clause.begin > 0 && !ends_clause(words, clause.begin - 1))
        --clause.begin;
    while (clause.end < words.size() && !ends_clause(words, clause.end))
        ++clause.end;
    return clause;
}

std::string_view words_of(const Passage& passage, const Range& range) {
    return std::string_view(passage.words).substr(range.begin, range.end - range.begin);
}

std::size_t end_before_stars(std::string_view words) {
    const std::size_t last = words.find_last_not_of('*');
    return last == std::string_view::npos ? 0 : last + 1;
}

bool begins_sentence(const Passage& passage, std::size_t i) {
    if (i == 0) return true;
    const std::string_view before = passage.word(passage.tokens[i - 1]);
    return before.size() == 1 ? std::string_view(".:!?;(-+\"").find(before) != std::string_view::npos
                              : before == "“" || before == "–" || before == "…";
}

bool is_one_of(std::string_view word, std::string_view signs) {
    return word.size() == 1 && signs.find(word) != std::string_view::npos;
}

std::string comparable_capitals(std::string_view words) {
    std::string text = fold_case(to_upper(words));
    for (const auto& [typed, usual] : {std::pair{"uỷ", "ủy"}, std::pair{"hoà", "hòa"}})
        for (std::size_t at = text.find(typed); at != std::string::npos; at = text.find(typed, at + 1))
            text.replace(at, std::string_view(typed).size(), usual);
    return to_upper(text);
}

std::size_t token_at(const Passage& passage, std::size_t at) {
    const auto found = std::ranges::lower_bound(passage.tokens, at, {}, &Token::begin);
    return static_cast<std::size_t>(found - passage.tokens.begin());
}

}  // namespace kehoach::check
