// Candidates are found through the rare words of a task, scored, and taken from the best score down.
#include "draft/matching.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "draft/similarity.h"

namespace kehoach::draft {

namespace {

// Shares of the score.
constexpr double text_share = 0.90;
constexpr double group_share = 0.07;
constexpr double number_share = 0.03;

constexpr double same_label = 0.6;  // from this similarity on two groups are one

// Of a task so many others are compared at most, those first that share its rarest words.
constexpr std::size_t most_candidates = 32;

constexpr std::size_t shown_phrases = 3;

using Postings = std::vector<std::vector<std::size_t>>;  // by feature: the tasks that have it

// "VII. CHÍNH QUYỀN SỐ / VII.1. Hạ tầng": a group is also within those above it.
std::vector<std::string> labels_of(const std::string& path) {
    std::vector<std::string> labels;
    for (std::size_t begin = 0; begin < path.size();) {
        const std::size_t end = std::min(path.find(" / ", begin), path.size());
        labels.push_back(path.substr(begin, end - begin));
        begin = end + 3;
    }
    return labels;
}

bool are_alike(const std::string& a, const std::string& b) {
    Vocabulary labels;
    const Features of_a = labels.add(a), of_b = labels.add(b);
    return labels.similarity(of_a, of_b) >= same_label;
}

// Two tasks that may belong together; there are many of these.
struct Candidate {
    std::uint32_t left = 0;
    std::uint32_t right = 0;
    double score = 0;
};

class Matcher {
  public:
    Matcher(const std::vector<TaskEntry>& left, const std::vector<TaskEntry>& right, double lowest)
        : left_(left), right_(right), lowest_(lowest), has_left_(left.size()), has_right_(right.size()) {
        for (const TaskEntry& entry : left_)
            left_features_.push_back(vocabulary_.add(entry.task));
        for (const TaskEntry& entry : right_)
            right_features_.push_back(vocabulary_.add(entry.task));
    }

    Matches match(const std::vector<KnownPair>& known) && {
        for (const KnownPair& pair : known)
            take(pair.left, pair.right, MatchedBy::provenance);
        std::vector<Candidate> candidates = scored_candidates();
        std::ranges::sort(candidates, {}, [](const Candidate& candidate) {
            return std::tuple(-candidate.score, candidate.left, candidate.right);
        });
        for (const Candidate& candidate : candidates)
            take(candidate.left, candidate.right,
                 candidate.score >= sure_score ? MatchedBy::words : MatchedBy::likely_words);
        for (const Candidate& candidate : candidates)
            note_near(candidate);
        std::ranges::sort(matches_.pairs, {}, &Match::left);
        return std::move(matches_);
    }

  private:
    void take(std::size_t left, std::size_t right, MatchedBy by) {
        if (has_left_[left] || has_right_[right]) return;
        has_left_[left] = has_right_[right] = true;
        Match match = scored(left, right);
        match.by = by;
        match.phrases = vocabulary_.shared_phrases(left_[left].task, right_[right].task, shown_phrases);
        matches_.pairs.push_back(std::move(match));
    }

    Match scored(std::size_t left, std::size_t right) {
        const TaskEntry& a = left_[left];
        const TaskEntry& b = right_[right];
        Match match{.left = left, .right = right};
        match.text = vocabulary_.similarity(left_features_[left], right_features_[right]);
        match.same_group = is_same_group(a.group, b.group);
        match.same_number = match.same_group && !a.number.empty() && a.number == b.number;
        match.score = text_share * match.text + (match.same_group ? group_share : 0) +
                      (match.same_number ? number_share : 0);
        return match;
    }

    // Groups are few; each two of them are compared once.
    bool is_same_group(const std::string& left, const std::string& right) {
        if (left == right) return true;
        const auto [found, is_new] = groups_.try_emplace({left, right}, false);
        if (is_new)
            for (const std::string& a : labels_of(left))
                for (const std::string& b : labels_of(right))
                    found->second = found->second || are_alike(a, b);
        return found->second;
    }

    std::vector<Candidate> scored_candidates() {
        Postings postings(vocabulary_.size());
        for (std::size_t right = 0; right < right_.size(); ++right)
            for (const std::uint32_t feature : right_features_[right])
                postings[feature].push_back(right);
        std::vector<Candidate> candidates;
        for (std::size_t left = 0; left < left_.size(); ++left)
            for (const std::size_t right : candidates_of(left, postings)) {
                const double score = scored(left, right).score;
                if (score >= lowest_)
                    candidates.push_back(
                        {static_cast<std::uint32_t>(left), static_cast<std::uint32_t>(right), score});
            }
        return candidates;
    }

    // Its rarest features lead to them. Where even these are everybody's (one text given to many tasks),
    // those that stand where it does.
    std::vector<std::size_t> candidates_of(std::size_t left, const Postings& postings) const {
        Features features = left_features_[left];
        std::ranges::stable_sort(features, {}, [&](std::uint32_t f) { return vocabulary_.count(f); });
        std::vector<std::size_t> found;
        for (const std::uint32_t feature : features) {
            const std::vector<std::size_t>& tasks = postings[feature];
            const std::size_t room = most_candidates - std::min(most_candidates, found.size());
            const auto from = std::ranges::lower_bound(tasks, left - std::min(left, room / 2));
            for (auto task = from; task != tasks.end() && task - from < static_cast<std::ptrdiff_t>(room);
                 ++task)
                found.push_back(*task);
            if (room == 0) break;
        }
        std::ranges::sort(found);
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    }

    // The best comes first.
    void note_near(const Candidate& match) {
        const bool is_left_taken = has_left_[match.left];
        if (is_left_taken == has_right_[match.right]) return;
        if (noted_.emplace(is_left_taken, is_left_taken ? match.right : match.left).second)
            matches_.near.push_back({match.left, match.right, match.score});
    }

    const std::vector<TaskEntry>& left_;
    const std::vector<TaskEntry>& right_;
    double lowest_;
    Vocabulary vocabulary_;
    std::vector<Features> left_features_, right_features_;
    std::map<std::pair<std::string, std::string>, bool> groups_;
    std::vector<bool> has_left_, has_right_;
    std::set<std::pair<bool, std::size_t>> noted_;
    Matches matches_;
};

}  // namespace

Matches match_tasks(const std::vector<TaskEntry>& left, const std::vector<TaskEntry>& right,
                    const std::vector<KnownPair>& known, double lowest) {
    return Matcher(left, right, lowest).match(known);
}

}  // namespace kehoach::draft
