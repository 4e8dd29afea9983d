#include "intake/office_table.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/text.h"
#include "intake/amounts.h"
#include "intake/match.h"
#include "intake/office_header.h"
#include "intake/office_rows.h"
#include "intake/placement.h"
#include "plan/text.h"

namespace kehoach::intake {

namespace {

using plan::TaskField;

struct FoundTable {
    const Grid* sheet = nullptr;
    OfficeHeader header;
};

std::optional<FoundTable> find_table(const std::vector<Grid>& sheets, const Present& present,
                                     const Titles& titles, Diagnostics& diagnostics) {
    std::vector<FoundTable> found;
    for (const Grid& sheet : sheets)
        if (auto header = find_header(sheet, present, titles, diagnostics))
            found.push_back({&sheet, std::move(*header)});
    if (diagnostics.has_errors()) return std::nullopt;
    const std::string file = sheets.front().sheet().source->name();
    if (found.size() == 1) return std::move(found.front());
    if (found.empty()) {
        diagnostics.error("import-no-table", file);
        return std::nullopt;
    }
    std::string names;
    for (const FoundTable& table : found)
        names.append(names.empty() ? "" : ", ").append(table.sheet->sheet().name);
    diagnostics.error("import-several-tables", file, {names});
    return std::nullopt;
}

class Comparison {
  public:
    Comparison(const FoundTable& table, const Present& present, const Titles& titles,
               Diagnostics& diagnostics)
        : sheet_(*table.sheet),
          header_(table.header),
          present_(present),
          titles_(titles),
          diagnostics_(diagnostics),
          amounts_(present) {}

    Changes run() {
        const std::vector<OfficeRow> rows =
            read_office_rows(sheet_, header_, present_, titles_, diagnostics_);
        const auto matches =
            match_rows(rows, sheet_, present_, *header_.in_sheet[task_column()], diagnostics_);
        if (diagnostics_.has_errors()) return std::move(changes_);
        changes_.ignored = header_.ignored;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (matches[i])
                compare(rows[i], *matches[i]);
            else
                add(rows[i]);
        }
        find_absent();
        place_rows(present_, order_, changes_.added, place_of_new(), diagnostics_);
        print_new_amounts();
        std::ranges::stable_sort(changes_.cells, {}, &CellChange::row);
        return std::move(changes_);
    }

  private:
    std::size_t task_column() const { return *present_.table().find(TaskField::task); }

    Place place_at(int row, std::size_t column) const {
        return sheet_.problem("", row, header_.in_sheet[column].value_or(*header_.in_sheet[task_column()]));
    }
    PlaceOf place_of_new() const {
        return [this](const NewRow& row, std::size_t column) { return place_at(row.at, column); };
    }

    // Which annex a new row goes to is known when it has its place.
    void print_new_amounts() {
        for (NewRow& row : changes_.added)
            for (std::size_t i = 0; row.spot.annex && i < row.cells.size(); ++i)
                amounts_.print(
                    *row.spot.annex, i, row.cells[i], [&] { return place_at(row.at, i); }, diagnostics_);
    }

    void compare(const OfficeRow& row, std::size_t index) {
        order_.push_back({index, 0});
        const PresentRow& now = present_.rows()[index];
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const TaskField field = present_.columns()[i].field;
            if (!row.cells[i] || field == TaskField::number) continue;
            std::string typed = *row.cells[i];
            amounts_.print(
                *now.annex, i, typed, [&] { return place_at(row.row, i); }, diagnostics_);
            if (says_the_same(typed, now, i)) continue;
            changes_.cells.push_back({index, i, now.cells[i], std::move(typed), place_at(row.row, i)});
        }
    }

    // Where lines are broken means nothing in a table that somebody made to look well; and what stands in a
    // slot on paper is not in the plan.
    bool says_the_same(const std::string& typed, const PresentRow& row, std::size_t column) const {
        const std::string words = collapse_spaces(typed);
        if (words == collapse_spaces(row.cells[column])) return true;
        if (row.cells[column].find('{') == std::string::npos) return false;
        return words == collapse_spaces(without_slots(row, column));
    }

    std::string without_slots(const PresentRow& row, std::size_t column) const {
        const std::vector<std::size_t>& columns = present_.table().columns_of(*row.annex);
        const auto cell = static_cast<std::size_t>(std::ranges::find(columns, column) - columns.begin());
        std::string text;
        if (cell >= row.task->cells.size() || !row.task->cells[cell]) return text;
        for (const plan::Text& line : *row.task->cells[cell]) {
            for (const plan::Inline& part : line.inlines)
                if (const auto* run = std::get_if<plan::Run>(&part)) text += run->text;
            text += ' ';
        }
        return text;
    }

    void add(const OfficeRow& row) {
        NewRow added;
        added.cells.resize(row.cells.size());
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            if (row.cells[i]) added.cells[i] = *row.cells[i];
        if (const auto status = present_.table().find(TaskField::status); added.cells[*status].empty())
            added.cells[*status] = status_key(plan::TaskStatus::todo);
        added.at = row.row;
        added.place = place_at(row.row, task_column());
        if (row.is_in_unknown_group) {
            diagnostics_.add(
                sheet_.problem("import-group-not-in-plan", row.row, *header_.in_sheet[task_column()],
                               {shortened(*row.cells[task_column()]), shortened(row.group_label)}));
            return;
        }
        if (row.group) name_group(present_.groups()[*row.group], added);
        order_.push_back({std::nullopt, changes_.added.size()});
        changes_.added.push_back(std::move(added));
    }

    void name_group(const plan::TaskGroup& group, NewRow& row) const {
        if (const auto column = present_.table().find(TaskField::group))
            row.cells[*column] = tidy(group.name);
        if (const auto column = present_.table().find(TaskField::annex)) row.cells[*column] = group.sheet;
    }

    void find_absent() {
        std::vector<bool> is_there(present_.rows().size());
        for (const TableRow& row : order_)
            if (row.present) is_there[*row.present] = true;
        for (std::size_t i = 0; i < is_there.size(); ++i)
            if (!is_there[i]) changes_.absent.push_back(i);
    }

    const Grid& sheet_;
    const OfficeHeader& header_;
    const Present& present_;
    const Titles& titles_;
    Diagnostics& diagnostics_;
    AmountColumns amounts_;
    std::vector<TableRow> order_;
    Changes changes_;
};

}  // namespace

Changes compare_office(const std::vector<Grid>& sheets, const Present& present, const Titles& titles,
                       Diagnostics& diagnostics) {
    const auto table = find_table(sheets, present, titles, diagnostics);
    if (!table) return {};
    std::string ignored;
    for (const std::string& column : table->header.ignored)
        ignored += (ignored.empty() ? "" : ", ") + column;
    if (!ignored.empty())
        diagnostics.warning("import-ignored-columns", table->sheet->sheet().source->name(), {ignored});
    return Comparison(*table, present, titles, diagnostics).run();
}

}  // namespace kehoach::intake
