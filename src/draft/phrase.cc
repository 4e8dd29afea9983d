#include "draft/phrase.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace kehoach::draft {

namespace {

constexpr std::string_view open_quote = "“";
constexpr std::string_view close_quote = "”";

std::size_t first_letter_size(std::string_view text) {
    std::size_t end = 0;
    if (!text.empty()) next_character(text, end);
    return end;
}

bool is_word_at(std::string_view text, std::size_t position) {
    return position < text.size() && is_letter_or_digit(next_character(text, position));
}

bool ends_word(std::string_view text) {
    std::size_t start = text.size();
    while (start > 0 && (static_cast<unsigned char>(text[--start]) & 0xC0U) == 0x80U) {
    }
    return !text.empty() && is_letter_or_digit(next_character(text, start));
}

bool is_whole(std::string_view text, const Place& place) {
    const bool cuts_before = is_word_at(text, place.begin) && ends_word(text.substr(0, place.begin));
    const bool cuts_after = is_word_at(text, place.end) && ends_word(text.substr(0, place.end));
    return !cuts_before && !cuts_after;
}

// A full stop inside a number or an abbreviation is no end: 1.000, TM. ỦY BAN.
bool ends_clause(std::string_view text, std::size_t i) {
    constexpr std::string_view signs = ",;:(";
    if (signs.find(text[i]) != std::string_view::npos) return true;
    return text[i] == '.' && (i + 1 == text.size() || text[i + 1] == ' ');
}

}  // namespace

std::vector<Place> find_phrase(std::string_view text, std::string_view phrase) {
    std::vector<Place> places;
    if (phrase.empty()) return places;
    const std::size_t letter = first_letter_size(phrase);
    const std::string other_case = to_upper(phrase.substr(0, letter)) == phrase.substr(0, letter)
                                       ? to_lower(phrase.substr(0, letter))
                                       : to_upper(phrase.substr(0, letter));
    const std::array<std::string, 2> forms{std::string(phrase),
                                           other_case + std::string(phrase.substr(letter))};
    std::size_t from = 0;
    while (true) {
        Place found{std::string_view::npos, 0};
        for (const std::string& form : forms)
            if (const std::size_t at = text.find(form, from); at < found.begin)
                found = {at, at + form.size()};
        if (found.begin == std::string_view::npos) return places;
        const bool whole = is_whole(text, found);
        if (whole) places.push_back(found);
        from = whole ? found.end : found.begin + 1;
    }
}

std::string in_case_of(std::string_view found, std::string replacement) {
    const std::size_t size = first_letter_size(found);
    const std::size_t letter = first_letter_size(replacement);
    if (size == 0 || letter == 0) return replacement;
    const std::string_view first = found.substr(0, size);
    const std::string own = replacement.substr(0, letter);
    const bool upper = to_upper(first) == first && to_lower(first) != first;
    return (upper ? to_upper(own) : own) + replacement.substr(letter);
}

std::vector<Place> quotations(std::string_view text) {
    std::vector<Place> places;
    for (std::size_t at = text.find(open_quote); at != text.npos; at = text.find(open_quote, at + 1)) {
        const std::size_t end = std::min(text.find(close_quote, at), text.size());
        places.push_back({at, end});
    }
    for (const Place& number : find_phrase(text, "số")) {
        const std::size_t digit = text.find_first_not_of(" :", number.end);
        if (digit == text.npos || text[digit] < '0' || text[digit] > '9') continue;
        std::size_t end = digit;
        while (end < text.size() &&
               !(text[end] == ';' || (text[end] == '.' && (end + 1 == text.size() || text[end + 1] == ' '))))
            ++end;
        places.push_back({number.begin, end});
    }
    return places;
}

Place clause_around(std::string_view text, const Place& place) {
    Place clause = place;
    while (clause.begin > 0 && !ends_clause(text, clause.begin - 1))
        --clause.begin;
    while (clause.end < text.size() && !ends_clause(text, clause.end))
        ++clause.end;
    return clause;
}

bool overlap(const Place& a, const Place& b) { return a.begin < b.end && b.begin < a.end; }

}  // namespace kehoach::draft
