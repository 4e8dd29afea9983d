// What coverage found, for people and programs.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "draft/coverage.h"
#include "draft/report_table.h"

namespace kehoach::draft {

// "matched", "doubtful", "left-out", "missing".
std::string_view answer_key(Answer answer);

// One line for what is weaker: "thời hạn muộn hơn 10 ngày: Trước ngày 15/01/2026 → Quý I/2026".
std::string weakness_text(const Weak& weak, Language language);

// Why two tasks were held for the same: "điểm 0,93: nội dung 0,92, cùng nhóm; chung: rà soát văn bản …".
std::string match_text(const Match& match, Language language);

std::string coverage_text(const Coverage& coverage, Language language);

// kehoach-coverage/1 (templates/schemas).
std::string coverage_json(const Coverage& coverage);

// The superior's tasks with their counterparts, then the plan's own; in Vietnamese.
std::vector<ReportTable> coverage_tables(const Coverage& coverage);

}  // namespace kehoach::draft
