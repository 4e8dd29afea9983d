// Equal texts hold the two sides together; between two of them those that are alike are paired; what is alike
// elsewhere was moved.
#include "draft/alignment.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>

#include "draft/edit_script.h"
#include "draft/matching.h"

namespace kehoach::draft {

namespace {

// With fewer words in common a text is another, not a changed one; one that is to have been moved is nearly
// the same.
constexpr double least_score = 0.4;
constexpr double least_score_of_moved = 0.7;

using Indices = std::vector<std::size_t>;

struct Pair {
    std::size_t before = 0;
    std::size_t after = 0;
};

std::vector<std::uint32_t> keys_of(const std::vector<Element>& elements,
                                   std::map<std::string, std::uint32_t>& keys) {
    std::vector<std::uint32_t> result;
    for (const Element& element : elements)
        result.push_back(
            keys.emplace(element.kind + "\n" + element.text, static_cast<std::uint32_t>(keys.size()))
                .first->second);
    return result;
}

class Aligner {
  public:
    Aligner(const std::vector<Element>& before, const std::vector<Element>& after, Strangers strangers)
        : before_(before), after_(after), strangers_(strangers) {}

    std::vector<Aligned> align() && {
        std::map<std::string, std::uint32_t> keys;
        const std::vector<std::uint32_t> old_keys = keys_of(before_, keys), new_keys = keys_of(after_, keys);
        std::size_t i = 0, k = 0;
        for (const Edit edit : edit_script(old_keys, new_keys)) {
            if (edit == Edit::remove) {
                went_.push_back(i++);
            } else if (edit == Edit::add) {
                came_.push_back(k++);
            } else {
                close_gap();
                result_.push_back({i++, k++});
            }
        }
        close_gap();
        note_moves();
        return std::move(result_);
    }

  private:
    // What went and came between two equal texts.
    void close_gap() {
        auto next_went = went_.begin(), next_came = came_.begin();
        const auto flush = [&](std::size_t to_went, std::size_t to_came) {
            while (strangers_ == Strangers::paired && next_went != went_.end() && *next_went < to_went &&
                   next_came != came_.end() && *next_came < to_came &&
                   before_[*next_went].kind == after_[*next_came].kind)
                result_.push_back({*next_went++, *next_came++});
            while (next_went != went_.end() && *next_went < to_went)
                result_.push_back({*next_went++, std::nullopt});
            while (next_came != came_.end() && *next_came < to_came)
                result_.push_back({std::nullopt, *next_came++});
        };
        for (const Pair& pair : in_order(alike(went_, came_, least_score))) {
            flush(pair.before, pair.after);
            result_.push_back({*next_went++, *next_came++});
        }
        flush(before_.size(), after_.size());
        went_.clear();
        came_.clear();
    }

    std::vector<Pair> alike(const Indices& went, const Indices& came, double lowest) const {
        std::vector<Pair> pairs;
        if (went.empty() || came.empty()) return pairs;
        std::set<std::string> kinds;
        for (const std::size_t index : went)
            kinds.insert(before_[index].kind);
        for (const std::string& kind : kinds) {
            Indices old_ones, new_ones;
            const std::vector<TaskEntry> left = entries_of(before_, went, kind, old_ones),
                                         right = entries_of(after_, came, kind, new_ones);
            for (const Match& match : match_tasks(left, right, {}, lowest).pairs)
                pairs.push_back({old_ones[match.left], new_ones[match.right]});
        }
        std::ranges::sort(pairs, {}, &Pair::before);
        return pairs;
    }

    static std::vector<TaskEntry> entries_of(const std::vector<Element>& elements, const Indices& indices,
                                             const std::string& kind, Indices& chosen) {
        std::vector<TaskEntry> entries;
        for (const std::size_t index : indices) {
            if (elements[index].kind != kind) continue;
            entries.emplace_back().task = elements[index].text;
            chosen.push_back(index);
        }
        return entries;
    }

    static std::vector<Pair> in_order(const std::vector<Pair>& pairs) {
        Indices places;
        for (const Pair& pair : pairs)
            places.push_back(pair.after);
        const std::vector<bool> rises = longest_rising(places);
        std::vector<Pair> result;
        for (std::size_t i = 0; i < pairs.size(); ++i)
            if (rises[i]) result.push_back(pairs[i]);
        return result;
    }

    void note_moves() {
        Indices went, came;
        std::map<std::size_t, Aligned*> of_before, of_after;
        for (Aligned& aligned : result_) {
            if (!aligned.after) {
                went.push_back(*aligned.before);
                of_before[*aligned.before] = &aligned;
            } else if (!aligned.before) {
                came.push_back(*aligned.after);
                of_after[*aligned.after] = &aligned;
            }
        }
        for (const Pair& pair : alike(went, came, least_score_of_moved)) {
            of_before[pair.before]->moved = pair.after;
            of_after[pair.after]->moved = pair.before;
        }
    }

    const std::vector<Element>& before_;
    const std::vector<Element>& after_;
    Strangers strangers_;
    Indices went_, came_;
    std::vector<Aligned> result_;
};

}  // namespace

std::vector<Aligned> align(const std::vector<Element>& before, const std::vector<Element>& after,
                           Strangers strangers) {
    return Aligner(before, after, strangers).align();
}

}  // namespace kehoach::draft
