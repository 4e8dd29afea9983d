// What differs between two plans, for people and programs.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "draft/diff.h"
#include "draft/report_table.h"

namespace kehoach::draft {

// "Sản phẩm", "Nơi nhận": a key of FieldChange as people read it.
std::string field_title(const std::string& key, Language language);
// Its value likewise: the words that the files have in English are Vietnamese for who reads Vietnamese.
std::string field_value(const std::string& key, const std::string& value, Language language);
std::string part_title(Part part, Language language);
std::string change_title(const Difference& difference, Language language);

// Words that went as [-…-], words that came as {+…+}; with `colours` red and green of a terminal instead.
std::string diff_text(const PlanDiff& diff, Language language, bool colours);

// kehoach-diff/1 (templates/schemas).
std::string diff_json(const PlanDiff& diff);

// A row for each value that changed; in Vietnamese.
std::vector<ReportTable> diff_tables(const PlanDiff& diff);

}  // namespace kehoach::draft
