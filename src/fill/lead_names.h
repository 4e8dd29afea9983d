// Who leads a task, found by name in the words of a cell: once here, and once as a formula that reckons the
// same when people change the cell.
//
// A cell names several units in any way that people write ("- Văn phòng HĐND&UBND;", "Phòng Kinh tế và Công
// an xã"), and names of units have commas and dashes in them. So nothing is split: the words are put into one
// plain form (lower case, punctuation as spaces, a space at each end), and each name of each unit is looked
// for in it, in the same form. A name that is part of another unit's longer name counts only where that one
// does not stand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.h"
#include "plan/task_table.h"

namespace kehoach::fill {

// One unit and all that texts may call it, in plain form.
struct Unit {
    std::string name;
    std::vector<std::string> names;
};

// " phòng văn hóa xã hội " of "Phòng Văn hóa – Xã hội;"
std::string plain_form(std::string_view words);
// The same as a formula over `cell`.
std::string plain_form_formula(const std::string& cell);

// The units of the plan's agency: name, abbreviation and aliases of each, with the marks of hoá and hóa put
// both ways. Of an agency that lists none, the names that stand in the table's cells, as far as they are
// short. No name belongs to two units; at most `most_units`, with `most_names` each.
std::vector<Unit> find_units(const plan::Agency& agency, const plan::TaskTable& table);
inline constexpr std::size_t most_units = 60;
inline constexpr std::size_t most_names = 8;

// What stands in place of a longer name that hides a shorter one.
inline constexpr const char* hiding_mask = " ¤ ";

// Names of all units, unit after unit. Of the longer names that hide one, `most_hiding` are known: a formula
// that looks for it must not be longer than Excel takes.
inline constexpr std::size_t most_hiding = 12;
class UnitNames {
  public:
    explicit UnitNames(std::vector<Unit> units);

    const std::vector<Unit>& units() const { return units_; }
    // Longer names of other units that `name` of unit `unit` is part of, the longest first.
    const std::vector<std::string>& hiding(std::size_t unit, std::size_t name) const;
    // The numbers of the units that a text in plain form names, in rising order.
    std::vector<std::size_t> named_in(const std::string& plain) const;

  private:
    std::vector<Unit> units_;
    std::vector<std::vector<std::vector<std::string>>> hiding_;  // by unit, by name
};

}  // namespace kehoach::fill
