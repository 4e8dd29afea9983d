// What can be asked of a plan without reading anything.
#include "plan/plan.h"

#include "base/text.h"

namespace kehoach::plan {

namespace {

void collect_leaves(const std::vector<Column>& columns, std::vector<const Column*>& leaves) {
    for (const Column& column : columns) {
        if (column.columns.empty())
            leaves.push_back(&column);
        else
            collect_leaves(column.columns, leaves);
    }
}

std::size_t count_tasks(const std::vector<Group>& groups) {
    std::size_t count = 0;
    for (const Group& group : groups)
        count += group.tasks.size() + count_tasks(group.groups);
    return count;
}

// 2026 of "… xã Vĩnh Linh năm 2026"; nothing when the title names no year or several.
std::optional<int> year_in_title(const Text& title) {
    std::optional<int> year;
    const std::vector<std::string> words = split_words(to_lower(plain(title)));
    for (std::size_t i = 1; i < words.size(); ++i) {
        const std::string& word = words[i];
        const bool is_year = word.size() == 4 && word.find_first_not_of("0123456789") == std::string::npos;
        if (words[i - 1] != "năm" || !is_year) continue;
        if (year) return std::nullopt;
        year = std::stoi(word);
    }
    return year;
}

}  // namespace

std::vector<const Column*> leaf_columns(const std::vector<Column>& columns) {
    std::vector<const Column*> leaves;
    collect_leaves(columns, leaves);
    return leaves;
}

int count_tasks(const Annex& annex) {
    return static_cast<int>(annex.tasks.size() + count_tasks(annex.groups));
}

bool is_landscape(const Annex& annex) {
    constexpr std::size_t most_upright_columns = 6;
    if (annex.landscape) return *annex.landscape;
    return annex.table ? annex.table->columns.size() > most_upright_columns : annex.body.empty();
}

std::optional<int> year_of(const Plan& plan) {
    const auto titled = year_in_title(plan.title);
    return titled ? titled : plan.slots.year;
}

}  // namespace kehoach::plan
