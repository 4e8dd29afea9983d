// Deadlines keep their words and are also read as days.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

namespace kehoach::plan {

enum class DeadlineKind { day, range, before, after, recurring, conditional, unknown };

// `before` ends on the day before the day named; `range` ends on its last day; without a year the plan's is
// meant.
//   "Trước ngày 15/01/2026" before, end 2026-01-14     "Quý II, III/2026" range 2026-04-01 … 2026-09-30
//   "Tháng 01/2026", "Năm 2026", "Trong năm 2026" range  "Thường xuyên", "hàng quý" recurring
//   "Sau khi có Kế hoạch của UBND tỉnh", "Theo Kế hoạch" conditional
struct Deadline {
    std::string text;
    DeadlineKind kind = DeadlineKind::unknown;
    std::optional<Date> start;
    std::optional<Date> end;

    bool operator==(const Deadline&) const = default;
};

Deadline read_deadline(std::string_view text, std::optional<int> plan_year);
std::string_view to_string(DeadlineKind kind);

}  // namespace kehoach::plan
