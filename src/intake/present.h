// The plan's task table as it is now, kept whole so that an edited table can be compared with it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "plan/plan.h"
#include "plan/task_table.h"

namespace kehoach::intake {

struct PresentRow {
    std::string id;
    const plan::Annex* annex = nullptr;
    const plan::Group* group = nullptr;  // null: none
    const plan::Task* parent = nullptr;  // of a part
    const plan::Task* task = nullptr;
    std::vector<std::string> cells;  // as TaskRow::cells
    std::vector<bool> covered;
};

class Present {
  public:
    // `plan` must outlive this.
    explicit Present(const plan::Plan& plan);

    const plan::Plan& plan() const { return plan_; }
    const plan::TaskTable& table() const { return table_; }
    const std::vector<plan::TaskColumn>& columns() const { return table_.columns(); }
    const std::vector<PresentRow>& rows() const { return rows_; }
    const std::vector<plan::TaskGroup>& groups() const { return groups_; }

    std::optional<std::size_t> find(std::string_view id) const;
    // Empty where the table has no such column.
    const std::string& cell(const PresentRow& row, plan::TaskField field) const;
    // VI.3 "Số hoá hồ sơ …": a row as messages name it.
    std::string name(const PresentRow& row) const;

  private:
    const plan::Plan& plan_;
    plan::TaskTable table_;
    std::vector<PresentRow> rows_;
    std::vector<plan::TaskGroup> groups_;
    std::unordered_map<std::string_view, std::size_t> by_id_;  // the ids of rows_
};

// The beginning of a text of several lines, as messages quote it.
std::string shortened(std::string_view text);

}  // namespace kehoach::intake
