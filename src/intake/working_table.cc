// Row by row: what the sheet says, what the record says, what the plan says.
#include "intake/working_table.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "base/text.h"
#include "intake/amounts.h"
#include "intake/cell_value.h"
#include "intake/deadline_words.h"
#include "intake/placement.h"
#include "intake/working_columns.h"

namespace kehoach::intake {

namespace {

using plan::TaskField;

class Comparison {
  public:
    Comparison(const Grid& sheet, const Record* record, const Present& present, const Titles& titles,
               WorkingColumns columns, std::vector<Conflict>& conflicts, Diagnostics& diagnostics)
        : sheet_(sheet),
          record_(record),
          present_(present),
          titles_(titles),
          columns_(std::move(columns)),
          reading_(reading_of(sheet, present, columns_)),
          year_(year_of(present.plan())),
          amounts_(present),
          conflicts_(conflicts),
          diagnostics_(diagnostics) {}

    Changes run() {
        for (int row = columns_.title_row + 1; row < sheet_.rows(); ++row)
            if (!sheet_.is_row_empty(row)) read_row(row);
        find_removed();
        place_rows(present_, order_, changes_.added, place_of_new(), diagnostics_);
        print_new_amounts();
        std::ranges::stable_sort(changes_.cells, {}, &CellChange::row);
        return std::move(changes_);
    }

  private:
    using Cells = std::vector<std::string>;

    static Reading reading_of(const Grid& sheet, const Present& present, const WorkingColumns& columns) {
        const auto start = present.table().find(TaskField::start), end = present.table().find(TaskField::end);
        if (!start || !end) return {};
        return Reading{.is_month_first = is_month_first(
                           sheet, {columns.in_sheet[*start], columns.in_sheet[*end]}, columns.title_row + 1)};
    }

    std::size_t columns() const { return present_.columns().size(); }
    TaskField field(std::size_t column) const { return present_.columns()[column].field; }
    std::size_t column_of(TaskField field) const { return *present_.table().find(field); }
    int sheet_column(std::size_t column) const { return columns_.in_sheet[column]; }

    void refuse(std::string_view slug, int row, std::size_t column, std::vector<std::string> arguments) {
        diagnostics_.add(sheet_.problem(slug, row, sheet_column(column), std::move(arguments)));
    }

    Place place_at(int row, std::size_t column) const {
        return sheet_.problem("", row, sheet_column(column));
    }

    PlaceOf place_of_new() const {
        return [this](const NewRow& row, std::size_t column) { return place_at(row.at, column); };
    }

    // ---- rows

    void read_row(int row) {
        if (is_total(row)) return;
        const auto id_column = column_of(TaskField::id);
        const auto id = value_at(sheet_, row, sheet_column(id_column), TaskField::id, reading_, diagnostics_);
        if (!id) return;
        if (id->empty()) return read_new_row(row);
        const auto [first, is_new] = rows_of_ids_.try_emplace(*id, row);
        if (!is_new)
            return refuse("import-duplicate-id", row, id_column,
                          {*id, sheet_.name(first->second, sheet_column(id_column))});
        const auto present = present_.find(*id);
        const auto recorded = record_ ? find_record(*id) : std::nullopt;
        if (record_ ? !recorded : !present) return refuse("import-unknown-id", row, id_column, {*id});
        auto edited = read_cells(row);
        if (edited && present) print_amounts(row, *present_.rows()[*present].annex, *edited);
        if (present) order_.push_back({present, 0});
        if (!edited) return;
        if (present)
            compare(row, *edited, recorded, *present);
        else
            check_gone(row, *edited, *recorded, *id);
    }

    // "Tổng cộng: 12 nhiệm vụ", also in a cell merged over others: it has no id, leads nothing, is due never.
    bool is_total(int row) const {
        if (!is_empty_or_total(row, TaskField::id) || !is_empty_or_total(row, TaskField::lead) ||
            !is_empty_or_total(row, TaskField::due))
            return false;
        return is_total_at(row, TaskField::number) || is_total_at(row, TaskField::task);
    }

    const sheets::Cell* cell_at(int row, TaskField field) const {
        const auto column = present_.table().find(field);
        return column ? sheet_.at(row, sheet_column(*column)) : nullptr;
    }
    bool is_total_at(int row, TaskField field) const {
        const sheets::Cell* cell = cell_at(row, field);
        return cell && titles_.is_total(cell->text);
    }
    bool is_empty_or_total(int row, TaskField field) const {
        const sheets::Cell* cell = cell_at(row, field);
        return !cell || trim(cell->text).empty() || titles_.is_total(cell->text);
    }

    std::optional<int> find_record(const std::string& id) const {
        const auto found = record_->rows().find(id);
        return found == record_->rows().end() ? std::nullopt : std::optional(found->second);
    }

    // Nothing when one of the cells cannot be understood.
    std::optional<Cells> read_cells(int row) {
        Cells cells(columns());
        bool is_read = true;
        for (std::size_t i = 0; i < columns(); ++i) {
            const auto value = value_at(sheet_, row, sheet_column(i), field(i), reading_, diagnostics_);
            is_read = is_read && value;
            if (value) cells[i] = *value;
        }
        if (!is_read) return std::nullopt;
        return cells;
    }

    void read_new_row(int row) {
        const auto cells = read_cells(row);
        if (!cells) return;
        Cells said = *cells;
        for (const TaskField each : {TaskField::status, TaskField::annex, TaskField::group})
            if (const auto column = present_.table().find(each)) said[*column].clear();
        if (std::ranges::all_of(said, &std::string::empty)) return;
        const std::size_t task = column_of(TaskField::task);
        if (said[task].empty()) return refuse("import-row-without-task", row, task, {});
        NewRow added;
        added.cells = *cells;
        added.at = row;
        added.place = place_at(row, task);
        if (!set_new_days(row, added.cells)) return;
        order_.push_back({std::nullopt, changes_.added.size()});
        changes_.added.push_back(std::move(added));
    }

    // A row that the plan has lost since it was exported.
    void check_gone(int row, const Cells& edited, int recorded, const std::string& id) {
        for (std::size_t i = 0; i < columns(); ++i)
            if (edited[i] != exported(recorded, i))
                return refuse("import-row-gone", row, i, {id, present_.columns()[i].title});
    }

    void find_removed() {
        std::set<std::size_t> removed;
        for (std::size_t i = 0; i < present_.rows().size(); ++i) {
            const PresentRow& row = present_.rows()[i];
            if (rows_of_ids_.contains(row.id)) continue;
            if (!record_) {
                changes_.absent.push_back(i);
                continue;
            }
            const auto recorded = find_record(row.id);
            if (!recorded) continue;  // the plan has got it since
            if (is_unchanged(row, *recorded)) removed.insert(i);
        }
        changes_.removed.assign(removed.begin(), removed.end());
        for (std::size_t i = 0; i < present_.rows().size(); ++i) {
            const PresentRow& row = present_.rows()[i];
            if (removed.contains(i) || !row.parent) continue;
            const std::size_t head = row_above(i, *row.parent);
            if (removed.contains(head))
                diagnostics_.error("import-removed-parent", sheet_.sheet().source->name(),
                                   {present_.name(present_.rows()[head]), present_.name(row)});
        }
    }

    std::size_t row_above(std::size_t row, const plan::Task& task) const {
        while (present_.rows()[row].task != &task)
            --row;
        return row;
    }

    // What is removed here must not have been changed there.
    bool is_unchanged(const PresentRow& row, int recorded) {
        for (std::size_t i = 0; i < columns(); ++i) {
            if (record_->is_cut(recorded, columns_.in_record[i]) ||
                tidy(row.cells[i]) == exported(recorded, i))
                continue;
            diagnostics_.error("import-removed-changed", sheet_.sheet().source->name(),
                               {present_.name(row), present_.columns()[i].title,
                                shortened(exported(recorded, i)), shortened(row.cells[i])});
            return false;
        }
        return true;
    }

    // ---- cells

    void print_amounts(int row, const plan::Annex& annex, Cells& cells) {
        for (std::size_t i = 0; i < cells.size(); ++i)
            amounts_.print(
                annex, i, cells[i], [&] { return place_at(row, i); }, diagnostics_);
    }

    // Which annex a new row goes to is known when it has its place.
    void print_new_amounts() {
        for (NewRow& row : changes_.added)
            if (row.spot.annex) print_amounts(row.at, *row.spot.annex, row.cells);
    }

    std::string exported(int recorded, std::size_t column) const {
        return record_->cell(recorded, columns_.in_record[column]);
    }

    void compare(int row, const Cells& edited, std::optional<int> recorded, std::size_t present) {
        Cells before(columns());
        for (std::size_t i = 0; i < columns(); ++i)
            before[i] = recorded ? exported(*recorded, i) : tidy(present_.rows()[present].cells[i]);
        for (std::size_t i = 0; i < columns(); ++i) {
            const TaskField each = field(i);
            if (each == TaskField::start || each == TaskField::end || edited[i] == before[i]) continue;
            if (each == TaskField::group || each == TaskField::annex)
                refuse("import-group-changed", row, i, {shortened(before[i]), shortened(edited[i])});
            else if (recorded && record_->is_cut(*recorded, columns_.in_record[i]))
                refuse("import-cut-cell", row, i, {present_.columns()[i].title});
            else if (each == TaskField::task && edited[i].empty())
                refuse("import-row-without-task", row, i, {});
            else
                change(row, i, before[i], edited[i], present);
        }
        compare_days(row, before, edited, present);
    }

    void change(int row, std::size_t column, const std::string& before, const std::string& after,
                std::size_t present) {
        const std::string& now = present_.rows()[present].cells[column];
        if (after == tidy(now)) return;  // both say the same
        const Place place = place_at(row, column);
        if (before == tidy(now)) {
            changes_.cells.push_back({present, column, now, after, place});
            return;
        }
        conflicts_.push_back({present, column, before, now, after, place});
        refuse("import-conflict", row, column,
               {present_.name(present_.rows()[present]), present_.columns()[column].title, shortened(before),
                shortened(now), shortened(after)});
    }

    // ---- days, which follow from the words

    std::optional<Days> days_in(const Cells& cells) const {
        const auto start = present_.table().find(TaskField::start);
        if (!start) return std::nullopt;
        return Days{cells[*start], cells[column_of(TaskField::end)]};
    }

    void compare_days(int row, const Cells& before, const Cells& edited, std::size_t present) {
        const auto days = days_in(edited);
        if (!days || days == days_in(before)) return;
        const std::size_t due = column_of(TaskField::due), start = column_of(TaskField::start);
        const std::size_t changed = edited[start] != before[start] ? start : column_of(TaskField::end);
        if (days_of(edited[due], year_) == *days) return;
        const bool has_new_words = edited[due] != before[due];
        const auto words = has_new_words ? std::nullopt : words_for(*days, before[due], year_);
        if (words) return change(row, due, before[due], *words, present);
        refuse("import-days", row, changed, {shortened(edited[due])});
    }

    // Of a new row that has days but no words yet.
    bool set_new_days(int row, Cells& cells) {
        const auto days = days_in(cells);
        if (!days || *days == Days{}) return true;
        const std::size_t due = column_of(TaskField::due);
        if (days_of(cells[due], year_) == *days) return true;
        const auto words = cells[due].empty() ? words_for(*days, "", year_) : std::nullopt;
        if (words)
            cells[due] = *words;
        else
            refuse("import-days", row,
                   days->end.empty() ? column_of(TaskField::start) : column_of(TaskField::end),
                   {shortened(cells[due])});
        return words.has_value();
    }

    const Grid& sheet_;
    const Record* record_;
    const Present& present_;
    const Titles& titles_;
    WorkingColumns columns_;
    Reading reading_;
    std::optional<int> year_;
    AmountColumns amounts_;
    std::vector<Conflict>& conflicts_;
    Diagnostics& diagnostics_;
    std::map<std::string, int> rows_of_ids_;  // in the sheet
    std::vector<TableRow> order_;
    Changes changes_;
};

// A copy of the plan under another name has the same content.
bool is_of_plan(const Record& record, const Present& present) {
    return record.plan() == present.plan().name || record.hash() == content_hash(present.table());
}

}  // namespace

bool is_working_sheet(const Grid& sheet) { return find_title_row(sheet).has_value(); }

Changes compare_working(const Grid& sheet, const Record* record, const Present& present, const Titles& titles,
                        std::vector<Conflict>& conflicts, Diagnostics& diagnostics) {
    if (record && !is_of_plan(*record, present)) {
        diagnostics.error("import-other-plan", sheet.sheet().source->name(),
                          {record->plan(), present.plan().name});
        return {};
    }
    auto columns = find_columns(sheet, record, present, diagnostics);
    if (!columns) return {};
    return Comparison(sheet, record, present, titles, std::move(*columns), conflicts, diagnostics).run();
}

}  // namespace kehoach::intake
