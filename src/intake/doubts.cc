#include "intake/doubts.h"

#include <algorithm>
#include <string>
#include <utility>

#include "plan/impossible_day.h"

namespace kehoach::intake {

namespace {

using plan::TaskField;

void warn(std::string_view slug, const Place& place, std::string argument, Diagnostics& diagnostics) {
    Diagnostic diagnostic;
    static_cast<Place&>(diagnostic) = place;
    diagnostic.severity = Severity::warning;
    diagnostic.slug = slug;
    diagnostic.arguments = {std::move(argument)};
    diagnostics.add(std::move(diagnostic));
}

const std::vector<plan::Task>& tasks_at(const Spot& spot) {
    if (spot.parent) return spot.parent->tasks;
    return spot.group ? spot.group->tasks : spot.annex->tasks;
}

class Doubts {
  public:
    Doubts(const Present& present, Diagnostics& diagnostics) : present_(present), diagnostics_(diagnostics) {}

    void check(const CellChange& change) {
        if (present_.columns()[change.column].field == TaskField::due)
            check_deadline(change.after, change.place);
    }

    void check(const NewRow& row) {
        check_number(row);
        check_deadline(cell(row, TaskField::due), row.place);
    }

  private:
    std::string cell(const NewRow& row, TaskField field) const {
        const auto column = present_.table().find(field);
        return column ? row.cells[*column] : std::string();
    }

    // Nobody numbers it for its author: the numbers of a plan are those that were typed.
    void check_number(const NewRow& row) {
        if (!row.spot.annex || !cell(row, TaskField::number).empty()) return;
        const std::vector<plan::Task>& others = tasks_at(row.spot);
        const bool are_numbered = !others.empty() && std::ranges::all_of(others, [](const plan::Task& task) {
            return !plain(task.number).empty();
        });
        if (are_numbered)
            warn("import-no-number", row.place, shortened(cell(row, TaskField::task)), diagnostics_);
    }

    void check_deadline(const std::string& words, const Place& place) {
        if (const auto day = plan::impossible_day(words))
            warn("impossible-deadline", place, *day, diagnostics_);
    }

    const Present& present_;
    Diagnostics& diagnostics_;
};

}  // namespace

void warn_of_doubts(const Present& present, const Changes& changes, Diagnostics& diagnostics) {
    Doubts doubts(present, diagnostics);
    for (const CellChange& change : changes.cells)
        doubts.check(change);
    for (const NewRow& row : changes.added)
        doubts.check(row);
}

}  // namespace kehoach::intake
