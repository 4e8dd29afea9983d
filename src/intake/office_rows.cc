#include "intake/office_rows.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/text.h"
#include "intake/cell_value.h"
#include "plan/marker.h"

namespace kehoach::intake {

namespace {

using plan::TaskField;

// (1), 2, A: what stands in a row that counts the columns.
bool counts_columns(const std::string& text) {
    const std::string inner = folded(text);
    return inner.size() <= 2 && !inner.empty() &&
           (inner.find_first_not_of("0123456789") == std::string::npos || inner.size() == 1);
}

class Rows {
  public:
    Rows(const Grid& sheet, const OfficeHeader& header, const Present& present, const Titles& titles,
         Diagnostics& diagnostics)
        : sheet_(sheet), header_(header), present_(present), titles_(titles), diagnostics_(diagnostics) {
        for (std::size_t i = 0; i < present.groups().size(); ++i) {
            const plan::Group& group = *present.groups()[i].group;
            groups_[folded(plain(group.label))].push_back(i);
            groups_[folded(plain(group.number) + " " + plain(group.label))].push_back(i);
        }
        for (const PresentRow& row : present.rows())
            tasks_.insert(folded(present.cell(row, TaskField::task)));
    }

    std::vector<OfficeRow> read() {
        for (int row = header_.first_row; row < sheet_.rows(); ++row)
            if (!sheet_.is_row_empty(row)) read_row(row);
        return std::move(rows_);
    }

  private:
    std::optional<int> column_of(TaskField field) const {
        const auto column = present_.table().find(field);
        return column ? header_.in_sheet[*column] : std::nullopt;
    }

    void read_row(int row) {
        const int task_column = *column_of(TaskField::task);
        const auto number_column = column_of(TaskField::number);
        const auto task = text_at(sheet_, row, task_column, diagnostics_);
        const auto number =
            number_column ? text_at(sheet_, row, *number_column, diagnostics_) : std::string();
        if (!task || !number) return;
        if (row == header_.first_row && counts_columns(*task)) return;
        if (is_total(row, *number, *task)) return;
        if (open_group(row, *number, *task)) return;
        if (task->empty()) {
            diagnostics_.add(sheet_.problem("import-row-without-task", row, task_column));
            return;
        }
        OfficeRow read;
        read.row = row;
        // A merged cell over both columns has no number.
        read.number = *number == *task ? "" : *number;
        read.group = group_;
        read.is_in_unknown_group = is_group_unknown_;
        read.group_label = group_label_;
        if (read_cells(row, read)) rows_.push_back(std::move(read));
    }

    bool read_cells(int row, OfficeRow& read) {
        bool is_read = true;
        for (std::size_t i = 0; i < header_.in_sheet.size(); ++i) {
            read.cells.emplace_back();
            if (!header_.in_sheet[i]) continue;
            auto value = cell(row, *header_.in_sheet[i], present_.columns()[i].field);
            is_read = is_read && value;
            read.cells.back() = std::move(value);
        }
        return is_read;
    }

    std::optional<std::string> cell(int row, int column, TaskField field) {
        if (field == TaskField::status) {
            const auto words = text_at(sheet_, row, column, diagnostics_);
            const auto status = words ? titles_.status_of(folded(*words)) : std::nullopt;
            if (status) return std::string(status_key(*status));
        }
        return value_at(sheet_, row, column, field, Reading{.takes_formulas = true}, diagnostics_);
    }

    // A total leads nothing and has no deadline.
    bool is_total(int row, const std::string& number, const std::string& task) const {
        for (const TaskField field : {TaskField::lead, TaskField::due})
            if (const auto column = column_of(field); column && has_text_beside(row, *column)) return false;
        const sheets::Cell* first = sheet_.at(row, 0);
        return titles_.is_total(number) || (number.empty() && titles_.is_total(task)) ||
               (first && titles_.is_total(first->text));
    }

    // ---- groups

    // Whether the row is a group's; then the rows below belong to it.
    bool open_group(int row, const std::string& number, const std::string& task) {
        const std::string label = task.empty() ? number : task;
        const auto found = label.empty() ? groups_.end() : groups_.find(folded(label));
        const bool is_known = found != groups_.end();
        if (!is_known && !looks_like_group(row, number, task)) return false;
        if (has_own_cells(row)) return false;
        group_.reset();
        is_group_unknown_ = true;
        group_label_ = label;
        if (!is_known) return true;
        // Of several groups of one name the one behind those that were opened.
        for (const std::size_t each : found->second) {
            if (opened_.contains(each)) continue;
            group_ = each;
            opened_.insert(each);
            is_group_unknown_ = false;
            break;
        }
        return true;
    }

    // A Roman number or a letter, or one cell over the table; and nothing that only a task has.
    bool looks_like_group(int row, const std::string& number, const std::string& task) const {
        if (tasks_.contains(folded(task))) return false;
        const int task_column = *column_of(TaskField::task);
        const auto merged = sheet_.merged_at(row, task_column);
        const bool is_wide = merged && merged->last_column - merged->first_column >= 2;
        const auto marker = plan::match_marker(number + (number.ends_with('.') ? " x" : ". x"));
        return is_wide || (marker && marker->marker.kind == plan::MarkerKind::roman);
    }

    // Who leads, by when, with what result: those who have it are tasks.
    bool has_own_cells(int row) const {
        for (std::size_t i = 0; i < header_.in_sheet.size(); ++i) {
            const auto column = header_.in_sheet[i];
            const TaskField field = present_.columns()[i].field;
            if (field == TaskField::task || field == TaskField::number || !column) continue;
            if (has_text_beside(row, *column)) return true;
        }
        return false;
    }

    // A text that is not that of a cell merged with the task's.
    bool has_text_beside(int row, int column) const {
        const auto merged = sheet_.merged_at(row, column);
        const bool is_label = merged && merged->contains(row, *column_of(TaskField::task));
        const sheets::Cell* cell = sheet_.at(row, column);
        return !is_label && cell && !trim(cell->text).empty();
    }

    const Grid& sheet_;
    const OfficeHeader& header_;
    const Present& present_;
    const Titles& titles_;
    Diagnostics& diagnostics_;
    std::map<std::string, std::vector<std::size_t>> groups_;  // by folded label
    std::set<std::string> tasks_;                             // folded
    std::set<std::size_t> opened_;
    std::optional<std::size_t> group_;
    bool is_group_unknown_ = false;
    std::string group_label_;
    std::vector<OfficeRow> rows_;
};

}  // namespace

std::vector<OfficeRow> read_office_rows(const Grid& sheet, const OfficeHeader& header, const Present& present,
                                        const Titles& titles, Diagnostics& diagnostics) {
    return Rows(sheet, header, present, titles, diagnostics).read();
}

}  // namespace kehoach::intake
