#include "draft/weakness.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/text.h"
#include "draft/phrase.h"
#include "draft/unit_names.h"

namespace kehoach::draft {

namespace {

using plan::DeadlineKind;

constexpr std::array<std::pair<std::string_view, ProductKind>, 23> product_words{{
    {"văn bản quy phạm pháp luật", ProductKind::resolution},
    {"nghị quyết", ProductKind::resolution},
    {"quyết định", ProductKind::decision},
    {"chỉ thị", ProductKind::directive},
    {"quy chế", ProductKind::decision},
    {"chương trình", ProductKind::programme},
    {"đề án", ProductKind::programme},
    {"dự án", ProductKind::programme},
    {"kế hoạch", ProductKind::plan},
    {"phương án", ProductKind::plan},
    {"văn bản", ProductKind::document},
    {"công văn", ProductKind::document},
    {"thông báo", ProductKind::document},
    {"hướng dẫn", ProductKind::document},
    {"tờ trình", ProductKind::document},
    {"báo cáo", ProductKind::report},
    {"biên bản", ProductKind::report},
    {"tin", ProductKind::activity},
    {"hội nghị", ProductKind::activity},
    {"lớp tập huấn", ProductKind::activity},
    {"tập huấn", ProductKind::activity},
    {"hội thi", ProductKind::activity},
    {"cuộc họp", ProductKind::activity},
}};

bool begins_with(std::string_view text, std::string_view words) {
    if (!text.starts_with(words)) return false;
    std::size_t end = words.size();
    return end == text.size() || !is_letter_or_digit(next_character(text, end));
}

// "Kế hoạch, báo cáo; các quyết định" → its parts, in lower case, without "các" and "những" before them.
std::vector<std::string> products_of(std::string_view cell) {
    std::vector<std::string> products;
    std::string current;
    const auto finish = [&] {
        std::string_view part = trim(current);
        for (const std::string_view word : {"các ", "những ", "và "})
            if (part.starts_with(word)) part = trim(part.substr(word.size()));
        if (!part.empty()) products.emplace_back(part);
        current.clear();
    };
    for (const char c : to_lower(cell)) {
        if (c == ';' || c == ',' || c == '/' || c == '\n')
            finish();
        else
            current += c;
    }
    finish();
    return products;
}

std::vector<ProductKind> kinds_of(std::string_view cell) {
    std::vector<ProductKind> kinds;
    for (const std::string& product : products_of(cell))
        if (const auto kind = product_kind(product)) kinds.push_back(*kind);
    return kinds;
}

// Each wanted one has one of its own that weighs as much; both are sorted, the weightiest first.
bool answers_each(const std::vector<ProductKind>& wanted, const std::vector<ProductKind>& got) {
    for (std::size_t i = 0; i < wanted.size(); ++i)
        if (i >= got.size() || got[i] < wanted[i]) return false;
    return true;
}

void compare_products(const TaskEntry& superior, const TaskEntry& expected, const TaskEntry& own,
                      std::vector<Weak>& weak) {
    if (trim(expected.product).empty()) return;
    if (trim(own.product).empty()) {
        weak.push_back({Weakness::product_missing, superior.product, own.product});
        return;
    }
    std::vector<ProductKind> wanted = kinds_of(expected.product), got = kinds_of(own.product);
    // Results of other kinds ("Hồ sơ được giải quyết") cannot be weighed.
    if (wanted.empty() || got.empty()) return;
    std::ranges::sort(wanted, std::ranges::greater());
    std::ranges::sort(got, std::ranges::greater());
    if (got.front() < wanted.front())
        weak.push_back({Weakness::product_lower, superior.product, own.product});
    else if (!answers_each(wanted, got))
        weak.push_back({Weakness::product_dropped, superior.product, own.product});
}

// "Các cơ quan, đơn vị thuộc xã": several without names.
bool is_collective(std::string_view lead, const Sides& sides) {
    const std::string folded = to_lower(trim(lead));
    const auto has = [&](const std::string& phrase) {
        return !find_phrase(folded, to_lower(sides.levels.filled(phrase))).empty();
    };
    return begins_with(folded, "các") || has(sides.rules.collective) ||
           std::ranges::any_of(sides.rules.bodies, has) || std::ranges::any_of(sides.rules.neutral, has);
}

bool names_superior_unit(std::string_view lead, const Sides& sides) {
    const std::string folded = to_lower(lead);
    return std::ranges::any_of(sides.rules.units, [&](const UnitRule& unit) {
        return !find_phrase(folded, to_lower(sides.levels.filled(unit.from))).empty();
    });
}

// The units of a cell, one after the other: a comma may belong to a name.
bool names_own_unit(std::string_view lead, const plan::Agency& agency) {
    const std::string folded = fold_unit(lead);
    const auto has = [&](const std::string& name) {
        return !name.empty() && !find_phrase(folded, fold_unit(name)).empty();
    };
    return std::ranges::any_of(agency.units,
                               [&](const plan::Unit& unit) {
                                   return has(unit.name) || has(unit.abbreviation) ||
                                          std::ranges::any_of(unit.aliases, has);
                               }) ||
           std::ranges::any_of(agency.collectives, has) || std::ranges::any_of(agency.posts, has);
}

void compare_leads(const TaskEntry& superior, const TaskEntry& own, const Sides& sides,
                   std::vector<Weak>& weak) {
    if (trim(superior.lead).empty()) return;
    const auto add = [&](Weakness kind) { weak.push_back({kind, superior.lead, own.lead}); };
    if (trim(own.lead).empty()) return add(Weakness::lead_missing);
    if (names_own_unit(own.lead, sides.agency)) return;
    if (is_collective(own.lead, sides)) {
        if (names_superior_unit(superior.lead, sides) || !is_collective(superior.lead, sides))
            add(Weakness::lead_collective);
        return;
    }
    if (!sides.agency.units.empty()) add(Weakness::lead_unknown);
}

// Days from `from` to `to`.
int days_between(Date from, Date to) {
    return static_cast<int>((to_unix_time(to) - to_unix_time(from)) / 86400);
}

void compare_deadlines(const TaskEntry& superior, const TaskEntry& own, std::vector<Weak>& weak) {
    const auto& wanted = superior.origin->deadline;
    const auto& got = own.origin->deadline;
    if (!wanted || trim(superior.due).empty()) return;
    const auto add = [&](Weakness kind, int days = 0) {
        weak.push_back({kind, superior.due, own.due, days});
    };
    if (trim(own.due).empty()) return add(Weakness::deadline_missing);
    if (!got) return;
    if (wanted->end) {
        if (!got->end) return add(Weakness::deadline_missing);
        if (*got->end > *wanted->end) add(Weakness::deadline_later, days_between(*wanted->end, *got->end));
    } else if (wanted->kind == DeadlineKind::recurring && got->end) {
        add(Weakness::deadline_once);
    }
}

}  // namespace

std::optional<ProductKind> product_kind(std::string_view product) {
    std::string text = to_lower(trim(product));
    for (const auto& [words, kind] : product_words)
        if (begins_with(text, words)) return kind;
    return std::nullopt;
}

std::vector<Weak> weaknesses(const TaskEntry& superior, const TaskEntry& expected, const TaskEntry& own,
                             const Sides& sides) {
    std::vector<Weak> weak;
    compare_leads(superior, own, sides, weak);
    compare_products(superior, expected, own, weak);
    compare_deadlines(superior, own, weak);
    return weak;
}

}  // namespace kehoach::draft
