#include "draft/superior_names.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "base/text.h"
#include "draft/phrase.h"
#include "draft/unit_names.h"

namespace kehoach::draft {

namespace {

struct Found {
    Place place;
    std::string own;
};

// Letter for letter where it stood: both ways to place a tone mark have the same length.
std::string folded(const std::string& text) { return fold_tone_marks(lower_by_bytes(text)); }

std::string note_for(const std::string& name, const std::string& own) {
    const std::string ours = own.empty() ? "" : " (ở đơn vị mình là " + own + ")";
    return "còn “" + name + "” của cấp trên" + ours + ": đổi, hoặc để nguyên nếu nói về cấp trên";
}

// "Sở Ngoại vụ" of which no rule and no list of units knows: the word and the two behind it.
std::vector<Found> other_departments(const std::string& text) {
    constexpr std::string_view word = "Sở";
    std::vector<Found> found;
    for (Place place : find_phrase(text, word)) {
        const std::size_t next = std::min(place.end + 1, text.size());
        std::size_t after = next;
        if (next < text.size()) next_character(text, after);
        const bool is_name = text.compare(place.begin, word.size(), word) == 0 && after > next &&
                             is_upper(text.substr(next, after - next));
        if (!is_name) continue;
        const std::size_t second = std::min(text.find(' ', next), text.size());
        place.end = std::min(text.find_first_of(" ,;.:)", std::min(second + 1, text.size())), text.size());
        found.push_back({place, ""});
    }
    return found;
}

}  // namespace

SuperiorNames::SuperiorNames(const plan::Agency& superior, const plan::Agency& own, const DeriveRules& rules,
                             const Levels& levels) {
    for (const std::string& name :
         {superior.name, superior.short_name, levels.filled("Ủy ban nhân dân <from>"),
          levels.filled("Ủy ban nhân dân <from> <from-place>"), levels.filled("UBND <from>"),
          levels.filled("UBND <from> <from-place>")})
        add(name, own.short_name);
    for (const UnitRule& unit : rules.units)
        add(levels.filled(unit.from), own_spelling(own, unit.to).value_or(unit.to));
    for (const std::string& body : rules.bodies)
        add(levels.filled(body), rules.collective);
    for (const plan::Unit& unit : superior.units)
        if (!own_spelling(own, unit.name)) add(unit.name, "");
}

void SuperiorNames::add(const std::string& phrase, const std::string& own) {
    const std::string text = folded(phrase);
    const bool is_known = std::ranges::find(names_, text, &Name::phrase) != names_.end();
    if (!text.empty() && !is_known) names_.push_back({text, own});
}

void SuperiorNames::report(const std::string& text, const CellContext& context,
                           std::vector<ReviewItem>& items) const {
    const std::string lower = folded(text);
    if (begins_with_phrase(lower, "căn cứ")) return;
    const std::vector<Place> quoted = quotations(text);
    std::vector<Found> all;
    for (const Name& name : names_)
        for (const Place& place : find_phrase(lower, name.phrase))
            all.push_back({place, name.own});
    // At last: of two of one length the first counts.
    std::ranges::move(other_departments(text), std::back_inserter(all));
    std::erase_if(all, [&](const Found& found) { return overlaps_any(found.place, quoted); });
    std::set<std::string> reported;
    for (const Found& found : longest_apart(std::move(all))) {
        const std::string name = text.substr(found.place.begin, found.place.end - found.place.begin);
        if (reported.insert(name).second)
            items.push_back({context.task, context.role, text, text, "ten-cap-tren",
                             note_for(name, found.own), Sure::low});
    }
}

}  // namespace kehoach::draft
