// The columns of the timeline.
#pragma once

namespace kehoach::fill {

inline constexpr int timeline_months = 12;

inline constexpr int number_column = 0;
inline constexpr int task_column = 1;
inline constexpr int lead_column = 2;
inline constexpr int due_column = 3;
inline constexpr int first_month_column = 4;
inline constexpr int timeline_columns = first_month_column + timeline_months;
// Hidden: where the row's task stands on the working sheet, and what that says of it.
inline constexpr int id_column = timeline_columns;
inline constexpr int place_column = timeline_columns + 1;
inline constexpr int start_column = timeline_columns + 2;
inline constexpr int end_column = timeline_columns + 3;
inline constexpr int status_column = timeline_columns + 4;
inline constexpr int period_column = timeline_columns + 5;
inline constexpr int all_timeline_columns = timeline_columns + 6;

}  // namespace kehoach::fill
