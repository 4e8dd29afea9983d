#include "draft/pairing.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include "draft/edit_script.h"

namespace kehoach::draft {

namespace {

// With fewer words in common a text is another, not a changed one.
constexpr double least_score = 0.4;

// By label of a group before: that of the group to which most of its members went. A group may be renamed.
std::map<std::string, std::string> groups_after(const std::vector<TaskEntry>& before,
                                                const std::vector<TaskEntry>& after,
                                                const std::vector<Match>& pairs) {
    std::map<std::string, std::map<std::string, int>> counts;
    for (const Match& pair : pairs)
        ++counts[before[pair.left].group][after[pair.right].group];
    std::map<std::string, std::string> result;
    for (const auto& [group, into] : counts) {
        const auto most = std::ranges::max_element(into, {}, [](const auto& entry) { return entry.second; });
        // Of two that have as many, its own.
        const auto own = into.find(group);
        result[group] = own != into.end() && own->second == most->second ? group : most->first;
    }
    return result;
}

}  // namespace

std::vector<Pairing> pair_up(const std::vector<TaskEntry>& before, const std::vector<TaskEntry>& after,
                             const std::vector<KnownPair>& known) {
    const std::vector<Match> pairs = match_tasks(before, after, known, least_score).pairs;
    const auto groups = groups_after(before, after, pairs);
    std::vector<std::size_t> places;
    for (const Match& pair : pairs)
        places.push_back(pair.right);
    const std::vector<bool> in_order = longest_rising(places);

    std::vector<Pairing> of_after(after.size());
    std::vector<std::optional<std::size_t>> place_of(before.size());  // of those that stayed
    std::vector<bool> is_left(before.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const Match& pair = pairs[i];
        const bool changed_group = groups.at(before[pair.left].group) != after[pair.right].group;
        of_after[pair.right] = {pair.left, pair.right, !in_order[i] || changed_group};
        is_left[pair.left] = true;
        if (in_order[i]) place_of[pair.left] = pair.right;
    }
    // By place in `after`, then behind it what was removed.
    std::vector<std::tuple<std::size_t, std::size_t, Pairing>> ordered;
    for (std::size_t i = 0; i < after.size(); ++i)
        ordered.emplace_back(i + 1, 0, Pairing{of_after[i].before, i, of_after[i].moved});
    std::size_t place = 0;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (place_of[i]) place = *place_of[i] + 1;
        if (!is_left[i]) ordered.emplace_back(place, i + 1, Pairing{i, std::nullopt, false});
    }
    std::ranges::sort(ordered, {},
                      [](const auto& entry) { return std::pair(std::get<0>(entry), std::get<1>(entry)); });
    std::vector<Pairing> result;
    for (const auto& entry : ordered)
        result.push_back(std::get<2>(entry));
    return result;
}

}  // namespace kehoach::draft
