// How offices call the columns of their tables, and what they write into them (templates/import/titles.yaml).
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "plan/task_table.h"

namespace kehoach::intake {

// A title as it is compared: lower case, no accents, no signs, single spaces.
std::string folded(std::string_view text);

class Titles {
  public:
    // `folder` is templates/import. Errors of the file are diagnostics.
    static Titles load(const std::filesystem::path& folder, Diagnostics& diagnostics);

    std::optional<plan::TaskField> field_of(const std::string& folded_title) const;
    std::optional<plan::TaskStatus> status_of(const std::string& folded_words) const;
    // "Tổng cộng: 35 nhiệm vụ", "Cộng"; but not "Cộng đồng …" or "Công bố …".
    bool is_total(std::string_view text) const;

  private:
    std::map<std::string, plan::TaskField> fields_;
    std::map<std::string, plan::TaskStatus> statuses_;
    std::set<std::string> totals_;  // with their accents
};

}  // namespace kehoach::intake
