#include "intake/word_index.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "base/text.h"

namespace kehoach::intake {

void WordIndex::add(const std::string& text) {
    Words words;
    for (const std::string& word : split_words(text)) {
        const auto [found, is_new] = numbers_.try_emplace(word, texts_with_.size());
        if (is_new) texts_with_.emplace_back();
        std::vector<std::size_t>& texts = texts_with_[found->second];
        if (texts.empty() || texts.back() != texts_.size()) texts.push_back(texts_.size());
        words.push_back(found->second);
    }
    std::ranges::sort(words);
    texts_.push_back(std::move(words));
}

std::vector<WordIndex::Hit> WordIndex::find(const std::string& text, double least) const {
    constexpr std::size_t most_words = 12, most_texts = 2000;
    Words words;
    std::size_t size = 0;
    for (const std::string& word : split_words(text)) {
        ++size;
        if (const auto found = numbers_.find(word); found != numbers_.end()) words.push_back(found->second);
    }
    Words rarest = words;
    std::ranges::sort(rarest, {},
                      [&](std::size_t word) { return std::pair(texts_with_[word].size(), word); });
    rarest.erase(std::ranges::unique(rarest).begin(), rarest.end());
    std::set<std::size_t> candidates;
    for (std::size_t i = 0; i < std::min(rarest.size(), most_words) && candidates.size() < most_texts; ++i) {
        const std::vector<std::size_t>& texts = texts_with_[rarest[i]];
        candidates.insert(texts.begin(),
                          texts.begin() + static_cast<std::ptrdiff_t>(std::min(texts.size(), most_texts)));
    }
    std::ranges::sort(words);
    std::vector<Hit> hits;
    for (const std::size_t candidate : candidates) {
        Words common;
        std::ranges::set_intersection(words, texts_[candidate], std::back_inserter(common));
        const double likeness =
            2.0 * static_cast<double>(common.size()) / static_cast<double>(size + texts_[candidate].size());
        if (likeness >= least) hits.push_back({candidate, likeness});
    }
    std::ranges::stable_sort(hits, std::greater{}, &Hit::likeness);
    return hits;
}

}  // namespace kehoach::intake
