#include "fill/lead_names.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "base/text.h"

namespace kehoach::fill {

namespace {

struct Replacement {
    std::string_view from;
    std::string_view to;
    std::string_view formula;  // of `from`, where it cannot stand in quotes
};

// One after the other, in the words and in the formula.
constexpr Replacement replacements[] = {
    {"\n", " ", "CHAR(10)"}, {";", " ", {}}, {",", " ", {}},    {".", " ", {}},
    {"(", " ", {}},          {")", " ", {}}, {"/", " ", {}},    {":", " ", {}},
    {"–", " ", {}},          {"-", " ", {}}, {"&", " và ", {}},
};

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

// As a spreadsheet's TRIM: single spaces, none at the ends; other white space stays.
std::string trimmed(std::string_view text) {
    std::string result;
    for (const char c : text)
        if (c != ' ' || (!result.empty() && result.back() != ' ')) result += c;
    if (result.ends_with(' ')) result.pop_back();
    return result;
}

// Where the mark of a final oa, oe or uy stands: hóa is the older way, hoá the newer.
constexpr std::array<std::pair<std::string_view, std::string_view>, 15> mark_places{{{"òa", "oà"},
                                                                                     {"óa", "oá"},
                                                                                     {"ỏa", "oả"},
                                                                                     {"õa", "oã"},
                                                                                     {"ọa", "oạ"},
                                                                                     {"òe", "oè"},
                                                                                     {"óe", "oé"},
                                                                                     {"ỏe", "oẻ"},
                                                                                     {"õe", "oẽ"},
                                                                                     {"ọe", "oẹ"},
                                                                                     {"ùy", "uỳ"},
                                                                                     {"úy", "uý"},
                                                                                     {"ủy", "uỷ"},
                                                                                     {"ũy", "uỹ"},
                                                                                     {"ụy", "uỵ"}}};

bool ends_syllable(std::string_view text, std::size_t end) {
    return end >= text.size() || !is_letter_or_digit(next_character(text, end));
}

// With every such mark on the first or on the second letter. "quý" is no such syllable.
std::string with_marks(const std::string& text, bool on_first) {
    std::string result = text;
    for (const auto& [first, second] : mark_places) {
        const std::string_view from = on_first ? second : first;
        const std::string_view to = on_first ? first : second;
        for (std::size_t at = result.find(from); at != result.npos; at = result.find(from, at + 1)) {
            const bool is_after_q = at > 0 && result[at - 1] == 'q';
            if (!is_after_q && ends_syllable(result, at + from.size())) result.replace(at, from.size(), to);
        }
    }
    return result;
}

// Longer than any name; a formula that looks for a text takes 255 characters.
constexpr int longest_name = 100;

class UnitList {
  public:
    void add(const std::string& shown, const std::vector<std::string>& names) {
        if (units_.size() == most_units) return;
        Unit unit{shown, {}};
        for (const std::string& name : names) {
            const std::string plain = plain_form(name);
            for (const std::string& variant : {plain, with_marks(plain, true), with_marks(plain, false)})
                if (unit.names.size() < most_names && is_name(variant) && taken_.insert(variant).second)
                    unit.names.push_back(variant);
        }
        if (!unit.names.empty()) units_.push_back(std::move(unit));
    }
    std::vector<Unit> take() { return std::move(units_); }

  private:
    static bool is_name(const std::string& plain) {
        return !trim(plain).empty() && count_characters(plain) <= longest_name;
    }

    std::vector<Unit> units_;
    std::set<std::string> taken_;
};

// The lines of a cell and what stands between its semicolons, without dashes.
std::vector<std::string> parts_of(std::string_view cell) {
    std::vector<std::string> parts;
    for (std::string_view rest = cell; !rest.empty();) {
        const std::size_t end = std::min(rest.find_first_of(";\n"), rest.size());
        std::string_view part = trim(rest.substr(0, end));
        while (part.starts_with('-') || part.starts_with('+'))
            part = trim(part.substr(1));
        while (part.ends_with('.') || part.ends_with(','))
            part = trim(part.substr(0, part.size() - 1));
        if (!part.empty()) parts.emplace_back(part);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return parts;
}

}  // namespace

std::string plain_form(std::string_view words) {
    std::string text(words);
    for (const Replacement& replacement : replacements)
        text = replaced(std::move(text), replacement.from, replacement.to);
    return " " + to_lower(trimmed(text)) + " ";
}

std::string plain_form_formula(const std::string& cell) {
    std::string formula = cell;
    for (const Replacement& replacement : replacements) {
        const std::string from = replacement.formula.empty() ? "\"" + std::string(replacement.from) + "\""
                                                             : std::string(replacement.formula);
        formula = "SUBSTITUTE(" + formula + "," + from + ",\"" + std::string(replacement.to) + "\")";
    }
    return "\" \"&LOWER(TRIM(" + formula + "))&\" \"";
}

std::vector<Unit> find_units(const plan::Agency& agency, const plan::TaskTable& table) {
    UnitList list;
    for (const plan::Unit& unit : agency.units) {
        std::vector<std::string> names{unit.name, unit.abbreviation};
        names.insert(names.end(), unit.aliases.begin(), unit.aliases.end());
        list.add(unit.name, names);
    }
    const auto lead = table.find(plan::TaskField::lead);
    if (agency.units.empty() && lead) {
        table.for_each([&](const plan::TaskRow& row) {
            for (const std::string& part : parts_of(row.cells[*lead]))
                list.add(part, {part});
        });
    }
    return list.take();
}

UnitNames::UnitNames(std::vector<Unit> units) : units_(std::move(units)) {
    for (std::size_t u = 0; u < units_.size(); ++u) {
        hiding_.emplace_back();
        for (const std::string& name : units_[u].names) {
            std::vector<std::string>& longer = hiding_.back().emplace_back();
            for (std::size_t other = 0; other < units_.size(); ++other)
                for (const std::string& candidate : units_[other].names)
                    if (other != u && candidate.size() > name.size() &&
                        candidate.find(name) != candidate.npos)
                        longer.push_back(candidate);
            std::ranges::stable_sort(longer, std::ranges::greater(), &std::string::size);
            longer.resize(std::min(longer.size(), most_hiding));
        }
    }
}

const std::vector<std::string>& UnitNames::hiding(std::size_t unit, std::size_t name) const {
    return hiding_[unit][name];
}

std::vector<std::size_t> UnitNames::named_in(const std::string& plain) const {
    std::vector<std::size_t> named;
    for (std::size_t u = 0; u < units_.size(); ++u) {
        bool found = false;
        for (std::size_t n = 0; n < units_[u].names.size() && !found; ++n) {
            if (plain.find(units_[u].names[n]) == plain.npos) continue;
            std::string shown = plain;
            for (const std::string& longer : hiding_[u][n])
                shown = replaced(std::move(shown), longer, hiding_mask);
            found = shown.find(units_[u].names[n]) != shown.npos;
        }
        if (found) named.push_back(u);
    }
    return named;
}

}  // namespace kehoach::fill
