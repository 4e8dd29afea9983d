// Where an annex workbook keeps the task table (task_table.h): `build` writes it so, `import` reads it so.
//
// The workbook has the table twice:
//
//   working_sheet, for people. Row 1 has the titles of the columns, TaskColumn::title, from row 2 on there is
//   a row for each row of the table; together they are the Excel table `task_table_name`. Texts are strings,
//   with line feeds between paragraphs, "start" and "end" are dates, "progress" is a number from 0 to 1,
//   "status" is one of status_word(). The id stands in a hidden column. People may sort, filter, add and
//   remove rows, move columns and add their own; a row that they add has no id. Columns of calculated_titles
//   hold no data of the plan: formulas, and helpers of formulas. A task's texts are never formulas, whatever
//   they begin with.
//
//   record_sheet, very hidden: what was exported, all cells strings.
//       A1      record_format
//       A2:B5   plan | Plan::name,  hash | content_hash(),  rows | how many,  columns | how many
//       row 6   the columns' keys, TaskColumn::key: id, group, number, task, …
//       row 7   their titles on the working sheet
//       row 8…  the table's rows in the plan's order, each cell as TaskRow::cells has it; empty ones are
//       absent
//
// Cells of more than longest_cell are cut to it in both sheets, and a warning says so: what people do to such
// a cell cannot be taken back.
#pragma once

#include <array>
#include <cstddef>
#include <string>

#include "plan/plan.h"

namespace kehoach::plan {

// ---- the sheets, in their order

// "Phụ lục", or "Phụ lục II" of several: an annex as it is printed.
std::string print_sheet(const Plan& plan, std::size_t annex_number);

inline constexpr const char* working_sheet = "Theo dõi";
inline constexpr const char* summary_sheet = "Tổng hợp";
inline constexpr const char* timeline_sheet = "Tiến độ";
inline constexpr const char* lists_sheet = "Danh mục";  // hidden
inline constexpr const char* record_sheet = "kehoach";  // very hidden

// ---- the working sheet

inline constexpr const char* task_table_name = "TheoDoi";
inline constexpr std::size_t task_title_row = 1;  // rows count from 1, as people see them
inline constexpr std::size_t first_task_row = 2;

inline constexpr const char* period_title = "Kỳ";  // the quarter, or why there is none
inline constexpr const char* fixed_title = "Loại hạn";
inline constexpr const char* plain_lead_title = "Dò chủ trì";
inline constexpr const char* unit_count_title = "Số đơn vị";
inline constexpr std::array calculated_titles{period_title, fixed_title, plain_lead_title, unit_count_title};

// ---- the record

inline constexpr const char* record_format = "kehoach-tasks/1";
// Keys in column A, values in column B.
inline constexpr std::size_t record_plan_row = 2;
inline constexpr std::size_t record_hash_row = 3;
inline constexpr std::size_t record_rows_row = 4;
inline constexpr std::size_t record_columns_row = 5;
inline constexpr std::array record_keys{"plan", "hash", "rows", "columns"};  // of those rows
inline constexpr std::size_t record_key_row = 6;
inline constexpr std::size_t record_title_row = 7;
inline constexpr std::size_t first_record_row = 8;

// Excel's limit for the text of a cell, in UTF-16 code units.
inline constexpr std::size_t longest_cell = 32767;

}  // namespace kehoach::plan
