#include "intake/working_columns.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "base/text.h"
#include "plan/task_sheet.h"

namespace kehoach::intake {

namespace {

using plan::TaskColumn;

// "Mã", the title of the ids.
constexpr const char* id_title = "Mã";
constexpr int most_rows_above = 20;

std::string title_at(const Grid& sheet, int row, int column) {
    const sheets::Cell* cell = sheet.at(row, column);
    return cell && cell->kind == sheets::CellKind::text ? collapse_spaces(cell->text) : std::string();
}

// The columns of the plan's table in the record; nothing when the plan has got others since.
std::optional<std::vector<std::size_t>> columns_in_record(const Record& record, const Present& present) {
    std::vector<std::size_t> columns;
    for (const TaskColumn& column : present.columns()) {
        const auto found = std::ranges::find(record.keys(), column.key);
        if (found == record.keys().end()) return std::nullopt;
        columns.push_back(static_cast<std::size_t>(found - record.keys().begin()));
    }
    if (columns.size() != record.keys().size()) return std::nullopt;
    return columns;
}

class TitleRow {
  public:
    TitleRow(const Grid& sheet, int row, Diagnostics& diagnostics)
        : sheet_(sheet), row_(row), diagnostics_(diagnostics) {
        for (int column = 0; column < sheet.columns(); ++column)
            if (const std::string title = title_at(sheet, row, column); !title.empty())
                columns_[title].push_back(column);
    }

    std::optional<int> find(const std::string& title) {
        const auto found = columns_.find(title);
        if (found == columns_.end()) {
            report_missing(title);
            return std::nullopt;
        }
        if (found->second.size() == 1) return found->second.front();
        diagnostics_.add(sheet_.problem("import-column-twice", row_, found->second[1],
                                        {title, sheet_.name(row_, found->second[0])}));
        return std::nullopt;
    }

  private:
    // The nearest title may be the one that was changed; one that is gone could stand behind the last.
    void report_missing(const std::string& title) {
        std::vector<std::string> titles;
        for (const auto& [each, columns] : columns_)
            titles.push_back(each);
        const auto meant = nearest(title, titles);
        if (meant)
            diagnostics_.add(
                sheet_.problem("import-renamed-column", row_, columns_[*meant].front(), {*meant, title}));
        else
            diagnostics_.add(sheet_.problem("import-missing-column", row_, sheet_.columns(), {title}));
    }

    const Grid& sheet_;
    int row_;
    Diagnostics& diagnostics_;
    std::map<std::string, std::vector<int>> columns_;
};

}  // namespace

std::optional<int> find_title_row(const Grid& sheet) {
    for (int row = 0; row < std::min(sheet.rows(), most_rows_above); ++row)
        for (int column = 0; column < sheet.columns(); ++column)
            if (title_at(sheet, row, column) == id_title) return row;
    return std::nullopt;
}

std::optional<WorkingColumns> find_columns(const Grid& sheet, const Record* record, const Present& present,
                                           Diagnostics& diagnostics) {
    WorkingColumns columns;
    const auto in_record = record ? columns_in_record(*record, present) : std::nullopt;
    if (record && !in_record) {
        diagnostics.error("import-columns-changed", sheet.sheet().source->name());
        return std::nullopt;
    }
    if (in_record) columns.in_record = *in_record;
    columns.title_row = find_title_row(sheet).value_or(static_cast<int>(plan::task_title_row) - 1);
    TitleRow titles(sheet, columns.title_row, diagnostics);
    for (std::size_t i = 0; i < present.columns().size(); ++i) {
        const std::string& title =
            record ? record->titles()[columns.in_record[i]] : present.columns()[i].title;
        if (const auto column = titles.find(collapse_spaces(title))) columns.in_sheet.push_back(*column);
    }
    if (columns.in_sheet.size() != present.columns().size()) return std::nullopt;
    return columns;
}

}  // namespace kehoach::intake
