// A plan whose table is exported, edited and brought back, all in memory.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "base/files.h"
#include "intake/annex_edit.h"
#include "intake/grid.h"
#include "intake/present.h"
#include "intake/titles.h"
#include "intake/verify.h"
#include "intake/working_table.h"
#include "plan/load.h"
#include "plan/plan_folder.h"
#include "plan/task_sheet.h"
#include "sheets/sheet_source.h"

namespace kehoach::intake {

// Row by row, as people see it.
using Matrix = std::vector<std::vector<std::string>>;

inline Grid grid_of(const std::string& name, const Matrix& rows,
                    const std::vector<sheets::CellRange>& merged = {}) {
    sheets::Sheet sheet;
    sheet.merged = merged;
    sheet.name = name;
    sheet.looks.emplace_back();
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            if (rows[row][column].empty()) continue;
            sheets::Cell cell;
            cell.row = static_cast<int>(row);
            cell.column = static_cast<int>(column);
            cell.text = rows[row][column];
            sheet.cells.push_back(std::move(cell));
        }
    Diagnostics diagnostics;
    EXPECT_TRUE(sheets::give_places(sheet, "bang.xlsx", diagnostics));
    auto grid = Grid::make(std::move(sheet), diagnostics);
    return std::move(*grid);
}

// What `build` writes on the working sheet, as it is shown there.
inline Matrix working_of(const Present& present) {
    Matrix rows(1);
    for (const plan::TaskColumn& column : present.columns())
        rows[0].push_back(column.title);
    rows[0].push_back(plan::period_title);
    for (const PresentRow& row : present.rows()) {
        std::vector<std::string> cells = row.cells;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const plan::TaskField field = present.columns()[i].field;
            if (field == plan::TaskField::status) cells[i] = status_word(row.task->work.status);
            if (field == plan::TaskField::progress && !cells[i].empty()) cells[i] += "%";
        }
        cells.push_back("Quý I");
        rows.push_back(std::move(cells));
    }
    return rows;
}

inline Matrix record_of(const Present& present) {
    Matrix rows{{plan::record_format},
                {"plan", present.plan().name},
                {"hash", content_hash(present.table())},
                {"rows", std::to_string(present.rows().size())},
                {"columns", std::to_string(present.columns().size())},
                {},
                {}};
    for (const plan::TaskColumn& column : present.columns()) {
        rows[5].push_back(column.key);
        rows[6].push_back(column.title);
    }
    for (const PresentRow& row : present.rows())
        rows.push_back(row.cells);
    return rows;
}

// A plan with one annex.
class EditedTable {
  public:
    explicit EditedTable(const std::string& annex, const std::string& file = "a.yaml") : name(file) {
        folder.write_plan("date: 2026-01\nannexes: [" + name + "]\n", "Nội dung\n");
        folder.write(name, annex);
        load();
        sheet = working_of(*present);
        record = record_of(*present);
    }

    // The annex as somebody has changed it since the table was made.
    void change_plan(const std::string& annex) {
        folder.write(name, annex);
        load();
    }

    std::size_t column(const std::string& key) const {
        for (std::size_t i = 0; i < present->columns().size(); ++i)
            if (present->columns()[i].key == key) return i;
        ADD_FAILURE() << "no column " << key;
        return 0;
    }
    // The cell of the table's row `row`, from 1.
    std::string& cell(std::size_t row, const std::string& key) { return sheet.at(row).at(column(key)); }
    void remove(std::size_t row) { sheet.erase(sheet.begin() + static_cast<std::ptrdiff_t>(row)); }
    // An empty row that stands before the row `row`.
    void insert(std::size_t row) {
        sheet.insert(sheet.begin() + static_cast<std::ptrdiff_t>(row),
                     std::vector<std::string>(sheet[0].size()));
    }

    // The annex's text after it; empty, and `diagnostics`, when there was an error.
    std::string import(bool has_record = true) {
        diagnostics = Diagnostics();
        conflicts.clear();
        const Grid grid = grid_of(plan::working_sheet, sheet);
        std::optional<Record> kept;
        if (has_record) {
            kept = Record::read(grid_of(plan::record_sheet, record), diagnostics);
            if (!kept) return {};
        }
        Diagnostics problems;
        const Titles titles = Titles::load(KEHOACH_SOURCE_DIR "/templates/import", problems);
        EXPECT_EQ(to_text(problems, Language::english), "");
        changes = compare_working(grid, kept ? &*kept : nullptr, *present, titles, conflicts, diagnostics);
        if (diagnostics.has_errors()) return {};
        const auto edit = edit_plan(*present, changes, diagnostics);
        if (!edit) return {};
        const std::string before = read_file(folder.path() / name);
        if (edit->files.empty()) return before;
        const auto after = edit->files.front().edit.apply(before);
        if (!after) return "changes meet each other";
        check(*after, *edit);
        return *after;
    }

    std::vector<std::string> slugs() const {
        std::vector<std::string> slugs;
        for (const Diagnostic& diagnostic : diagnostics.all())
            slugs.push_back(diagnostic.slug);
        return slugs;
    }

    std::string name;  // of the annex's file
    plan::PlanFolder folder;
    std::optional<plan::Plan> plan;
    std::optional<Present> present;
    Matrix sheet;
    Matrix record;
    Changes changes;
    std::vector<Conflict> conflicts;
    Diagnostics diagnostics;

  private:
    void load() {
        plan = folder.load();
        EXPECT_EQ(to_text(folder.diagnostics, Language::english), "");
        present.emplace(*plan);
    }

    // The changed text says what was wanted.
    void check(const std::string& after, const PlanEdit& edit) {
        plan::PlanFiles files;
        files.instead[folder.path() / name] = after;
        Diagnostics found;
        const auto read = plan::load_plan(folder.path(), {}, found, {}, &files);
        ASSERT_TRUE(read) << to_text(found, Language::english) << after;
        EXPECT_EQ(first_difference(*present, edit.wanted, Present(*read)), "") << after;
    }
};

}  // namespace kehoach::intake
