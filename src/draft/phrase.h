// Phrases in a text: whole words, the first letter of either case, and places that speak of somebody else.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kehoach::draft {

// A stretch of bytes.
struct Place {
    std::size_t begin = 0;
    std::size_t end = 0;
};

// Where `phrase` stands in `text` as whole words, from left to right, not overlapping. Its first letter may
// have either case: "các sở" is found in "Các sở". Both are NFC.
std::vector<Place> find_phrase(std::string_view text, std::string_view phrase);

bool begins_with_phrase(std::string_view text, std::string_view phrase);

// In lower case, every letter where it stood: one whose other case has more or fewer bytes stays.
std::string lower_by_bytes(std::string_view text);

// `replacement` with its first letter in the case of `found`'s: "Các sở" and "các phòng" give "Các phòng".
std::string in_case_of(std::string_view found, std::string replacement);

// What is quoted from others and never changed: text between “ and ”, and a document cited with its number,
// from "số" before a digit to the end of the clause. In order, apart from each other.
std::vector<Place> quotations(std::string_view text);

// The clause around `place`: from behind the last , ; : . ( “ before it to the next of , ; : . ) ”, or the
// ends; of a text without them what is near.
Place clause_around(std::string_view text, const Place& place);

bool overlap(const Place& a, const Place& b);
// `places` are in order and apart from each other.
bool overlaps_any(const Place& place, const std::vector<Place>& places);

// What was found at a `place` each, from left to right; of two that overlap the longer one.
template <class Found>
std::vector<Found> longest_apart(std::vector<Found> found) {
    std::ranges::stable_sort(found, [](const Found& a, const Found& b) {
        return a.place.end - a.place.begin > b.place.end - b.place.begin;
    });
    std::vector<Found> chosen;
    for (Found& candidate : found)
        if (std::ranges::none_of(chosen, [&](const Found& c) { return overlap(c.place, candidate.place); }))
            chosen.push_back(std::move(candidate));
    std::ranges::sort(chosen, {}, [](const Found& each) { return each.place.begin; });
    return chosen;
}

}  // namespace kehoach::draft
