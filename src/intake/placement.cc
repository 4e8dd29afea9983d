// By the group first, then by the rows above and below, at last by the kind of its number.
#include "intake/placement.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/text.h"
#include "intake/grid.h"
#include "plan/marker.h"

namespace kehoach::intake {

namespace {

using plan::Task;
using plan::TaskField;

// An annex, and a group of it or none.
struct Home {
    const plan::Annex* annex = nullptr;
    const plan::Group* group = nullptr;

    auto operator<=>(const Home&) const = default;
};

const std::vector<Task>& tasks_of(const Home& home) {
    return home.group ? home.group->tasks : home.annex->tasks;
}

std::size_t index_in(const std::vector<Task>& tasks, const Task& task) {
    return static_cast<std::size_t>(&task - tasks.data());
}

// Numbers of one kind count one list: 1. 2. 3., a) b).
std::optional<plan::MarkerKind> kind_of(const std::string& number) {
    if (number.empty()) return std::nullopt;
    const bool is_bare = is_letter_or_digit(to_utf32(number).back());
    const auto match = plan::match_marker(number + (is_bare ? ". x" : " x"));
    return match ? std::optional(match->marker.kind) : std::nullopt;
}

std::string part_of_id(const std::string& number) {
    std::string part;
    for (std::size_t i = 0; i < number.size();) {
        const std::size_t start = i;
        const char32_t character = next_character(number, i);
        part += is_letter_or_digit(character) || character == U'.' ? number.substr(start, i - start) : "-";
    }
    while (part.ends_with('.') || part.ends_with('-'))
        part.pop_back();
    return part;
}

class Placement {
  public:
    Placement(const Present& present, const std::vector<TableRow>& order, std::vector<NewRow>& added,
              const PlaceOf& place_of, Diagnostics& diagnostics)
        : present_(present), order_(order), added_(added), place_of_(place_of), diagnostics_(diagnostics) {
        for (const PresentRow& row : present.rows())
            taken_[row.annex].insert(row.task->id);
        find_homes();
    }

    void run() {
        find_neighbours();
        for (std::size_t i = 0; i < order_.size(); ++i)
            if (!order_[i].present) place(i, added_[order_[i].added]);
    }

  private:
    const PresentRow* row_at(std::optional<std::size_t> at) const {
        return at ? &present_.rows()[*order_[*at].present] : nullptr;
    }
    static Home home_of(const PresentRow& row) { return {row.annex, row.group}; }
    std::string cell(const NewRow& row, TaskField field) const {
        const auto column = present_.table().find(field);
        return column ? row.cells[*column] : std::string();
    }
    // At the cell of `field`, as far as the table has it.
    void refuse(std::string_view slug, const NewRow& row, TaskField field,
                std::vector<std::string> arguments) {
        const auto column = present_.table().find(field);
        Diagnostic diagnostic;
        static_cast<Place&>(diagnostic) = column ? place_of_(row, *column) : row.place;
        diagnostic.slug = slug;
        diagnostic.arguments = std::move(arguments);
        diagnostics_.add(std::move(diagnostic));
    }

    // Where the rows of each home stand in the table, and whether in another order than in the plan.
    void find_homes() {
        for (std::size_t i = 0; i < order_.size(); ++i) {
            if (!order_[i].present) continue;
            const Home home = home_of(*row_at(i));
            std::vector<std::size_t>& rows = rows_of_[home];
            if (!rows.empty() && *order_[rows.back()].present > *order_[i].present) sorted_.insert(home);
            rows.push_back(i);
        }
    }

    // The plan's rows above and below each row of the table.
    void find_neighbours() {
        above_.resize(order_.size());
        below_.resize(order_.size());
        std::optional<std::size_t> near;
        for (std::size_t i = 0; i < order_.size(); ++i) {
            above_[i] = near;
            if (order_[i].present) near = i;
        }
        near.reset();
        for (std::size_t i = order_.size(); i-- > 0;) {
            below_[i] = near;
            if (order_[i].present) near = i;
        }
    }

    void place(std::size_t at, NewRow& row) {
        const auto home = find_home(at, row);
        if (!home) return;
        const auto spot = find_spot(at, *home, row);
        if (!spot) return;
        row.spot = *spot;
        row.id = new_id(row);
    }

    // ---- the group

    std::optional<Home> find_home(std::size_t at, const NewRow& row) {
        const std::string name = cell(row, TaskField::group), sheet = cell(row, TaskField::annex);
        std::vector<Home> homes;
        for (const PresentRow* near : {row_at(above_[at]), row_at(below_[at])})
            if (near && fits(*near, name, sheet) && std::ranges::find(homes, home_of(*near)) == homes.end())
                homes.push_back(home_of(*near));
        if (homes.size() == 1 || (!homes.empty() && !name.empty())) return homes.front();
        if (homes.empty()) homes = homes_named(name, sheet);
        if (homes.size() == 1) return homes.front();
        report_home(row, name, homes);
        return std::nullopt;
    }

    bool fits(const PresentRow& near, const std::string& name, const std::string& sheet) const {
        return (name.empty() || tidy(present_.cell(near, TaskField::group)) == name) &&
               (sheet.empty() || present_.cell(near, TaskField::annex) == sheet);
    }

    std::vector<Home> homes_named(const std::string& name, const std::string& sheet) const {
        std::vector<Home> homes;
        for (const plan::TaskGroup& group : present_.groups())
            if (tidy(group.name) == name && (sheet.empty() || group.sheet == sheet))
                homes.push_back({group.annex, group.group});
        return homes;
    }

    void report_home(const NewRow& row, const std::string& name, const std::vector<Home>& homes) {
        if (!name.empty() && homes.empty()) {
            std::vector<std::string> names;
            for (const plan::TaskGroup& group : present_.groups())
                names.push_back(tidy(group.name));
            const auto meant = nearest(name, names);
            return refuse(meant ? "import-misspelt-group" : "import-unknown-group", row, TaskField::group,
                          {shortened(name), meant ? *meant : ""});
        }
        refuse("import-unclear-group", row, TaskField::task, {shortened(cell(row, TaskField::task))});
    }

    // ---- the place in the group

    std::optional<Spot> find_spot(std::size_t at, const Home& home, const NewRow& row) {
        const Spot end{home.annex, home.group, nullptr, tasks_of(home).size()};
        if (sorted_.contains(home)) return end;
        const auto [above, below] = neighbours_in(home, at);
        if (!above) return Spot{home.annex, home.group, nullptr, 0};
        return spot_behind(*above, below, home, row);
    }

    // The nearest rows of that home, above and below.
    std::pair<const PresentRow*, const PresentRow*> neighbours_in(const Home& home, std::size_t at) {
        const std::vector<std::size_t>& rows = rows_of_[home];
        const auto below = std::ranges::upper_bound(rows, at);
        return {below == rows.begin() ? nullptr : row_at(*std::prev(below)),
                below == rows.end() ? nullptr : row_at(*below)};
    }

    std::optional<Spot> spot_behind(const PresentRow& above, const PresentRow* below, const Home& home,
                                    const NewRow& row) {
        const bool is_inside = below && below->parent == above.task;  // before its first part
        if (is_inside) return Spot{home.annex, home.group, above.task, 0};
        if (!above.parent)
            return Spot{home.annex, home.group, nullptr, index_in(tasks_of(home), *above.task) + 1};
        const PresentRow& head = *parent_row(above);
        const Spot as_part{home.annex, home.group, head.task, index_in(head.task->tasks, *above.task) + 1};
        if (below && below->parent == head.task) return as_part;
        if (head.parent) {
            refuse("import-unclear-level", row, TaskField::task, {present_.name(above)});
            return std::nullopt;
        }
        const Spot as_task{home.annex, home.group, nullptr, index_in(tasks_of(home), *head.task) + 1};
        const auto kind = kind_of(cell(row, TaskField::number));
        const bool is_like_part = kind == kind_of(present_.cell(above, TaskField::number));
        const bool is_like_task = kind == kind_of(present_.cell(head, TaskField::number));
        if (is_like_part == is_like_task) {
            refuse("import-unclear-level", row, TaskField::task, {present_.name(above)});
            return std::nullopt;
        }
        return is_like_part ? as_part : as_task;
    }

    const PresentRow* parent_row(const PresentRow& part) const {
        const PresentRow* row = &part;
        while (row->task != part.parent)
            --row;  // it stands above
        return row;
    }

    // ---- the id

    // From the number, as the loader makes them; without one the next that no row has had.
    std::string new_id(const NewRow& row) {
        constexpr std::size_t longest = 60;  // bytes: ids are short
        const Spot& spot = row.spot;
        const std::string part = spot.parent ? std::string() : part_of_id(cell(row, TaskField::number));
        std::string above = spot.parent ? spot.parent->id : spot.group ? spot.group->id : "";
        if (!above.empty()) above += '.';
        std::set<std::string>& taken = taken_[spot.annex];
        if (part.empty() || part.size() > longest) {
            std::size_t order =
                (spot.parent ? spot.parent->tasks : tasks_of({spot.annex, spot.group})).size() + 1;
            while (!taken.insert(above + std::to_string(order)).second)
                ++order;
            return above + std::to_string(order);
        }
        std::string unique = above + part;
        for (int count = 2; !taken.insert(unique).second; ++count)
            unique = above + part + "-" + std::to_string(count);
        return unique;
    }

    const Present& present_;
    const std::vector<TableRow>& order_;
    std::vector<NewRow>& added_;
    const PlaceOf& place_of_;
    Diagnostics& diagnostics_;
    std::map<Home, std::vector<std::size_t>> rows_of_;  // in order_
    std::set<Home> sorted_;
    std::vector<std::optional<std::size_t>> above_;  // in order_, of the plan's rows only
    std::vector<std::optional<std::size_t>> below_;
    std::map<const plan::Annex*, std::set<std::string>> taken_;
};

}  // namespace

void place_rows(const Present& present, const std::vector<TableRow>& order, std::vector<NewRow>& added,
                const PlaceOf& place_of, Diagnostics& diagnostics) {
    if (!added.empty()) Placement(present, order, added, place_of, diagnostics).run();
}

}  // namespace kehoach::intake
