// Totals: which rows of a table are added up, and what they come to.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "plan/plan.h"

namespace kehoach::plan {

// Rows that have no amount and head no others: where they are kept, a spreadsheet adds up what is typed there
// later.
enum class Blanks { left_out, kept };

// The tasks whose amounts in that cell are added up, from the top: a task that has an amount stands for its
// sub-tasks.
std::vector<const Task*> summed_tasks(const Annex& annex, std::size_t cell, Blanks blanks = Blanks::left_out);

// The same for the rows of a plain table, by the numbers in its number column: I. stands for the
// rows 1. 2. 3. below it if it has an amount itself, 1. for the rows 1.1 and - below it. The total is none of
// them.
std::vector<std::size_t> summed_rows(const PlainTable& table, int column, Blanks blanks = Blanks::left_out);

// What stands in the number column, by row; empty without one, and in the header.
std::vector<std::string> row_numbers(const PlainTable& table);

// The cell of a row that begins in `column`; null when there is none.
const TableCell* find_cell(const TableRow& row, int column);
const Amount* amount_in(const TableRow& row, int column);

std::vector<Amount> amounts_of(const std::vector<const Task*>& tasks, std::size_t cell);
std::vector<Amount> amounts_of(const PlainTable& table, const std::vector<std::size_t>& rows, int column);

// What the numbers on the paper come to, with the decimals that it has, no fewer than all of them show: 12,50
// and 7,50 are 20,00; 250,25 and 1,75 and 8 are 260. Nothing when there is none, when they have different
// units, or when the sum is too large.
std::optional<Amount> sum_of(const std::vector<Amount>& amounts);

// Whether `total` is the sum of the amounts as they are printed, or as they are, rounded.
bool is_sum_of(const Amount& total, const std::vector<Amount>& amounts);

}  // namespace kehoach::plan
