// How an edited table differs from the plan: cells that say something else, rows that came, rows that went.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/place.h"
#include "plan/plan.h"

namespace kehoach::intake {

struct CellChange {
    std::size_t row = 0;     // in Present::rows()
    std::size_t column = 0;  // in Present::columns()
    std::string before;      // both as TaskRow::cells has them
    std::string after;
    Place place;  // in the edited table
};

// Where a new row comes: behind how many of the tasks that its parent, group or annex has now.
struct Spot {
    const plan::Annex* annex = nullptr;
    const plan::Group* group = nullptr;  // null: before or without groups
    const plan::Task* parent = nullptr;  // null: it is no part
    std::size_t index = 0;

    bool operator==(const Spot&) const = default;
};

struct NewRow {
    Spot spot;
    std::string id;                  // unique in its annex, without the annex's number
    std::vector<std::string> cells;  // as TaskRow::cells, but for `id`, `start` and `end`
    int at = 0;                      // the edited table's row
    Place place;
};

struct Changes {
    std::vector<CellChange> cells;     // row by row, in the plan's order
    std::vector<NewRow> added;         // those of one spot in their order
    std::vector<std::size_t> removed;  // in Present::rows(), in rising order
    std::vector<std::size_t> absent;   // rows that a table without a record does not have: they stay
    std::vector<std::string> ignored;  // columns that were not understood: "Ý kiến (G3)"

    bool empty() const { return cells.empty() && added.empty() && removed.empty(); }
};

// A cell that both sides have changed.
struct Conflict {
    std::size_t row = 0;
    std::size_t column = 0;
    std::string exported;
    std::string present;
    std::string edited;
    Place place;
};

}  // namespace kehoach::intake
