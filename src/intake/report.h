// What an edited table changes, as people and programs read it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "intake/changes.h"
#include "intake/present.h"

namespace kehoach::intake {

// Values that outlive the plan and the table.
struct Report {
    struct Column {
        std::string key;
        std::string title;
    };
    struct Cell {
        std::string id;
        std::string task;
        Column column;
        std::string before;
        std::string after;
        std::string place;  // Theo dõi!E5
    };
    struct Conflict {
        Cell cell;  // before: what the plan says now
        std::string exported;
    };
    struct Row {
        std::string id;
        std::string group;
        std::string task;
        std::string place;                                  // of a new row
        std::vector<std::pair<Column, std::string>> cells;  // of a new row, those that say something
    };

    std::string file;
    std::string plan;
    bool is_applied = false;
    std::size_t errors = 0;  // of the whole run; where there are some nothing is written
    std::vector<Cell> changed;
    std::vector<Row> added;
    std::vector<Row> removed;
    std::vector<Row> absent;  // not in the table; they stay in the plan
    std::vector<Conflict> conflicts;
    std::vector<std::string> ignored;  // columns

    bool has_changes() const { return !changed.empty() || !added.empty() || !removed.empty(); }
};

Report make_report(const Present& present, const Changes& changes, const std::vector<Conflict>& conflicts);

// Before → after, cell by cell, and a last line that counts.
std::string to_text(const Report& report, Language language);
// kehoach-import/1.
std::string to_json(const Report& report);

}  // namespace kehoach::intake
