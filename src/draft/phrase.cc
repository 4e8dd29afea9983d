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

// In order, those that touch as one.
std::vector<Place> joined(std::vector<Place> places) {
    std::ranges::sort(places, {}, &Place::begin);
    std::vector<Place> apart;
    for (const Place& place : places)
        if (!apart.empty() && place.begin <= apart.back().end)
            apart.back().end = std::max(apart.back().end, place.end);
        else
            apart.push_back(place);
    return apart;
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
    std::array<std::size_t, 2> next{text.find(forms[0]), text.find(forms[1])};
    while (next[0] != text.npos || next[1] != text.npos) {
        const std::size_t form = next[0] <= next[1] ? 0 : 1;
        const Place found{next[form], next[form] + forms[form].size()};
        const bool whole = is_whole(text, found);
        if (whole) places.push_back(found);
        const std::size_t from = whole ? found.end : found.begin + 1;
        for (std::size_t i = 0; i < forms.size(); ++i)
            if (next[i] < from) next[i] = text.find(forms[i], from);
    }
    return places;
}

bool begins_with_phrase(std::string_view text, std::string_view phrase) {
    constexpr std::size_t beside = 8;  // room for a letter of the other case's size, and for the one behind
    const auto found = find_phrase(text.substr(0, phrase.size() + beside), phrase);
    return !found.empty() && found.front().begin == 0;
}

std::string lower_by_bytes(std::string_view text) {
    std::string lower(text);
    for (std::size_t end = 0, begin = 0; begin < text.size(); begin = end) {
        next_character(text, end);
        const std::string letter = to_lower(text.substr(begin, end - begin));
        if (letter.size() == end - begin) lower.replace(begin, letter.size(), letter);
    }
    return lower;
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
    for (std::size_t at = text.find(open_quote); at != text.npos;
         at = text.find(open_quote, places.back().end))
        places.push_back({at, std::min(text.find(close_quote, at), text.size())});
    std::size_t cited = 0;  // up to here
    for (const Place& number : find_phrase(text, "số")) {
        if (number.begin < cited) continue;
        const std::size_t digit = text.find_first_not_of(" :", number.end);
        if (digit == text.npos || text[digit] < '0' || text[digit] > '9') continue;
        std::size_t end = digit;
        while (end < text.size() &&
               !(text[end] == ';' || (text[end] == '.' && (end + 1 == text.size() || text[end + 1] == ' '))))
            ++end;
        places.push_back({number.begin, end});
        cited = end;
    }
    return joined(std::move(places));
}

Place clause_around(std::string_view text, const Place& place) {
    constexpr std::size_t far = 4000;  // bytes; no clause is so long
    Place clause = place;
    while (clause.begin > 0 && place.begin - clause.begin < far && !ends_clause(text, clause.begin - 1))
        --clause.begin;
    while (clause.end < text.size() && clause.end - place.end < far && !ends_clause(text, clause.end))
        ++clause.end;
    return clause;
}

bool overlap(const Place& a, const Place& b) { return a.begin < b.end && b.begin < a.end; }

bool overlaps_any(const Place& place, const std::vector<Place>& places) {
    const auto found = std::ranges::upper_bound(places, place.begin, {}, &Place::end);
    return found != places.end() && found->begin < place.end;
}

}  // namespace kehoach::draft
