#include "intake/record.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "plan/task_sheet.h"

namespace kehoach::intake {

using namespace plan;

std::optional<Record> Record::read(Grid grid, Diagnostics& diagnostics) {
    const std::string file = grid.sheet().source->name();
    Record record(std::move(grid));
    if (record.read_heading() && record.read_rows()) return record;
    diagnostics.error("import-record", file);
    return std::nullopt;
}

std::string Record::text(std::size_t row, int column) const {
    const sheets::Cell* cell = grid_.at(static_cast<int>(row) - 1, column);
    return cell ? cell->text : std::string();
}

bool Record::read_heading() {
    constexpr int key_column = 0, value_column = 1;
    if (text(1, key_column) != record_format) return false;
    for (std::size_t i = 0; i < record_keys.size(); ++i)
        if (text(record_plan_row + i, key_column) != record_keys[i]) return false;
    plan_ = text(record_plan_row, value_column);
    hash_ = text(record_hash_row, value_column);
    for (int column = 0; !text(record_key_row, column).empty(); ++column) {
        keys_.push_back(text(record_key_row, column));
        titles_.push_back(tidy(text(record_title_row, column)));
    }
    return std::to_string(keys_.size()) == text(record_columns_row, value_column);
}

bool Record::read_rows() {
    const auto id = std::ranges::find(keys_, "id");
    if (id == keys_.end()) return false;
    const int column = static_cast<int>(id - keys_.begin());
    for (int row = first_record_row - 1; row < grid_.rows(); ++row)
        if (!rows_.emplace(tidy(text(static_cast<std::size_t>(row) + 1, column)), row).second) return false;
    return std::to_string(rows_.size()) == text(record_rows_row, 1);
}

std::string Record::cell(int row, std::size_t column) const {
    return tidy(text(static_cast<std::size_t>(row) + 1, static_cast<int>(column)));
}

bool Record::is_cut(int row, std::size_t column) const {
    const std::string whole = text(static_cast<std::size_t>(row) + 1, static_cast<int>(column));
    if (whole.size() < longest_cell) return false;
    std::size_t units = 0;  // of UTF-16
    for (std::size_t i = 0; i < whole.size();)
        units += next_character(whole, i) > 0xFFFF ? 2 : 1;
    return units + 1 >= longest_cell;
}

}  // namespace kehoach::intake
