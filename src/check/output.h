// Findings as people and programs read them.
#pragma once

#include <string>
#include <vector>

#include "check/finding.h"

namespace kehoach::check {

// One finding, several lines, ending in a line feed:
//
//     phu-luc.yaml:31:96: lỗi: "chuyên mô" có lẽ viết nhầm từ "chuyên môn" [CT-02]
//         - Thực hiện việc xác định Chỉ số CCHC của các phòng chuyên mô, xã …
//                                                             ^^^^^^^^^
//         gợi ý: viết "chuyên môn"; …
std::string to_text(const Finding& finding, Language language);

// "kehoach-findings/1" (templates/schemas): one JSON object, ending in a line feed. Message and remedy are in
// `language`.
std::string to_json(const std::vector<Finding>& findings, Language language);

// "error", "warning" or "info": the severities E, W and I.
std::string_view severity_key(Severity severity);

// The rules as a Markdown table of id, severity, demand and clause; README.md shows the English one.
std::string rules_table(Language language);
// The same of the rules on the form of finished files.
std::string form_rules_table(Language language);

}  // namespace kehoach::check
