// Amounts that people type into a table, in the form that the plan's paper prints.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "intake/present.h"

namespace kehoach::intake {

// The columns of a plan's table that hold amounts: each annex has its own.
class AmountColumns {
  public:
    explicit AmountColumns(const Present& present);

    bool has(const plan::Annex& annex, std::size_t column) const;

    // Prints what was typed into that column if it holds amounts: 30000000, as spreadsheet programs have it,
    // becomes 30.000.000. Words stay. Diagnostics: bad-amount, english-amount.
    void print(const plan::Annex& annex, std::size_t column, std::string& cell,
               const std::function<Place()>& place, Diagnostics& diagnostics) const;

  private:
    std::map<const plan::Annex*, std::vector<std::size_t>> columns_;
};

// A printed amount as a file with `numbers: english` has it: 1,250,000.5 for 1.250.000,5.
std::string in_english(std::string printed);

}  // namespace kehoach::intake
