// Rows of the summary sheet: names at the left, counts of tasks beside them.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "document/workbook.h"
#include "fill/sheet_builder.h"
#include "fill/task_book.h"
#include "fill/task_periods.h"

namespace kehoach::fill {

inline constexpr int first_number_column = 1;  // before it stand the names
inline constexpr int summary_columns = first_number_column + static_cast<int>(periods.size()) + 1;
// Hidden: what formulas look for.
inline constexpr int annex_column = summary_columns;
inline constexpr int group_column = summary_columns + 1;
inline constexpr int all_summary_columns = summary_columns + 2;

// The first and the last of some rows.
struct RowRange {
    int first = 0;
    int last = 0;
};

class SummaryRows {
  public:
    // All must outlive it. Diagnostics: long-formula.
    SummaryRows(const TaskBook& tasks, document::Sheet& sheet, Diagnostics& diagnostics)
        : tasks_(tasks), sheet_(sheet), builder_(sheet), diagnostics_(diagnostics) {}

    const TaskBook& tasks() const { return tasks_; }
    int row() const { return builder_.row(); }  // the newest, from 0

    // Text over the whole width.
    void add_line(std::string_view text, const document::CellLook& look);
    void add_note(std::string_view text);
    // The title of a list of counts, below an empty row.
    void add_heading(std::string_view text);
    void add_titles(const std::vector<std::string>& titles);
    void add_empty(int rows);

    // A row with its name; the counts are put behind it one by one.
    void begin_row(std::string_view name, bool is_bold = false);
    // How many rows of the working sheet meet all conditions, as a formula.
    void add_count(const std::vector<std::string>& conditions, double count);
    void add_number(std::string formula, double number, bool is_bold);
    // From row `first` to the newest but one: no page cuts them.
    void keep_together(int first);
    // Of all counts of the row so far.
    void add_row_total(double total);
    void add_hidden(int column, std::string_view text);

    document::CellLook plain_look(bool bold, bool italic) const;

  private:
    document::CellLook framed(document::Align align, bool bold) const;
    document::CellLook number_look(bool bold) const;

    const TaskBook& tasks_;
    document::Sheet& sheet_;
    SheetBuilder builder_;
    Diagnostics& diagnostics_;
    int column_ = 0;  // of the next count
    bool is_bold_ = false;
};

// "TheoDoi[Kỳ]<>…": rows that are counted, all but those whose parts are counted in their place.
std::string is_counted();
bool is_counted(const TaskFacts& facts);
// "SUM(B3:B9)"
std::string sum_of(const document::CellRange& range);

}  // namespace kehoach::fill
