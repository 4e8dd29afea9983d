// Which task of one plan is which of another's: by provenance, else by the words that they share.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "draft/task_entry.h"

namespace kehoach::draft {

// From here on two tasks are held for the same; between the two a human is asked; below, nothing is guessed.
inline constexpr double sure_score = 0.6;
inline constexpr double doubtful_score = 0.24;

enum class MatchedBy { provenance, words, likely_words };

// Why two tasks belong together.
struct Match {
    std::size_t left = 0;  // indices in the two lists
    std::size_t right = 0;
    MatchedBy by = MatchedBy::words;
    double score = 1;                       // 0 to 1
    double text = 1;                        // of it: how alike the texts are
    bool same_group = false;                // by the words of its label
    bool same_number = false;               // in its group
    std::vector<std::string> phrases = {};  // that both have and few others: they decided
};

// A task without a partner that is like one that has another: perhaps a part of it.
struct Likeness {
    std::size_t left = 0;
    std::size_t right = 0;
    double score = 0;
};

struct Matches {
    std::vector<Match> pairs;    // by `left`; each index stands in one pair at most
    std::vector<Likeness> near;  // of lefts and of rights without a pair, the nearest of each
};

// Pairs that are known before any text is read.
struct KnownPair {
    std::size_t left = 0;
    std::size_t right = 0;
};

// The best pairs first, each task once, none whose score is below `lowest`. Time grows with the tasks, not
// with their pairs: those that share only words of everybody are not compared.
Matches match_tasks(const std::vector<TaskEntry>& left, const std::vector<TaskEntry>& right,
                    const std::vector<KnownPair>& known, double lowest = doubtful_score);

}  // namespace kehoach::draft
