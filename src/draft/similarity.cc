#include "draft/similarity.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "base/text.h"
#include "draft/unit_names.h"

namespace kehoach::draft {

namespace {

constexpr std::size_t shown_syllables = 8;  // of a phrase

// A syllable by itself says little: "hành" is in half of all tasks.
constexpr double syllable_share = 0.3;

struct SharedPhrase {
    std::string words;
    double weight = 0;
};

}  // namespace

std::vector<std::string> syllables(std::string_view text) {
    const std::string folded = fold_tone_marks(to_lower(text));
    std::vector<std::string> result;
    std::string current;
    for (std::size_t at = 0; at < folded.size();) {
        const char32_t character = next_character(folded, at);
        if (is_letter_or_digit(character)) {
            append_utf8(current, character);
        } else if (!current.empty()) {
            result.push_back(std::move(current));
            current.clear();
        }
    }
    if (!current.empty()) result.push_back(std::move(current));
    return result;
}

Features Vocabulary::add(std::string_view text) {
    Features features;
    const auto intern = [&](const std::string& word, bool is_pair) {
        const auto [found, is_new] = numbers_.emplace(word, static_cast<std::uint32_t>(counts_.size()));
        if (is_new) {
            counts_.push_back(0);
            is_pair_.push_back(is_pair);
        }
        features.push_back(found->second);
    };
    const std::vector<std::string> words = syllables(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        intern(words[i], false);
        if (i > 0) intern(words[i - 1] + " " + words[i], true);
    }
    std::ranges::sort(features);
    features.erase(std::unique(features.begin(), features.end()), features.end());
    for (const std::uint32_t feature : features)
        ++counts_[feature];
    ++texts_;
    return features;
}

double Vocabulary::weight(std::uint32_t feature) const {
    const double rarity = std::log(1.0 + static_cast<double>(texts_) / static_cast<double>(counts_[feature]));
    return is_pair_[feature] ? rarity : syllable_share * rarity;
}

double Vocabulary::similarity(const Features& a, const Features& b) const {
    double shared = 0, all = 0;
    for (const std::uint32_t feature : a)
        all += weight(feature);
    for (const std::uint32_t feature : b)
        all += weight(feature);
    Features both;
    std::ranges::set_intersection(a, b, std::back_inserter(both));
    for (const std::uint32_t feature : both)
        shared += 2 * weight(feature);
    return all == 0 ? 0 : shared / all;
}

double Vocabulary::weight_of_pair(const std::string& pair) const {
    const auto found = numbers_.find(pair);
    return found == numbers_.end() ? 0 : weight(found->second);
}

std::vector<std::string> Vocabulary::shared_phrases(std::string_view a, std::string_view b,
                                                    std::size_t limit) const {
    const std::vector<std::string> left = syllables(a), right = syllables(b);
    std::set<std::string> pairs;
    for (std::size_t i = 1; i < right.size(); ++i)
        pairs.insert(right[i - 1] + " " + right[i]);
    std::vector<SharedPhrase> phrases;
    for (std::size_t i = 1; i < left.size(); ++i) {
        if (!pairs.contains(left[i - 1] + " " + left[i])) continue;
        SharedPhrase phrase{left[i - 1], 0};
        std::size_t length = 1;
        for (; i < left.size() && pairs.contains(left[i - 1] + " " + left[i]); ++i) {
            phrase.weight += weight_of_pair(left[i - 1] + " " + left[i]);
            if (++length <= shown_syllables)
                phrase.words += " " + left[i];
            else if (length == shown_syllables + 1)
                phrase.words += " …";
        }
        if (std::ranges::find(phrases, phrase.words, &SharedPhrase::words) == phrases.end())
            phrases.push_back(std::move(phrase));
    }
    std::ranges::stable_sort(phrases, std::ranges::greater(), &SharedPhrase::weight);
    std::vector<std::string> result;
    for (std::size_t i = 0; i < phrases.size() && i < limit; ++i)
        result.push_back(std::move(phrases[i].words));
    return result;
}

}  // namespace kehoach::draft
