// Equal words first, so that they are no candidates for the rows that need a closer look.
#include "intake/match.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "base/text.h"
#include "intake/titles.h"
#include "intake/word_index.h"

namespace kehoach::intake {

namespace {

using plan::TaskField;

constexpr double sure = 0.8, half = 0.5, clear_lead = 0.1;

using Indexes = std::vector<std::size_t>;

class Matching {
  public:
    Matching(const std::vector<OfficeRow>& rows, const Grid& sheet, const Present& present, int task_column,
             Diagnostics& diagnostics)
        : rows_(rows),
          sheet_(sheet),
          present_(present),
          task_column_(task_column),
          diagnostics_(diagnostics),
          matches_(rows.size()),
          claims_(present.rows().size()),
          has_equal_(rows.size()) {
        task_ = *present.table().find(TaskField::task);
    }

    std::vector<std::optional<std::size_t>> run() {
        match_equal_words();
        match_similar_words();
        return std::move(matches_);
    }

  private:
    const PresentRow& task(std::size_t index) const { return present_.rows()[index]; }
    std::string words(const OfficeRow& row) const { return folded(*row.cells[task_]); }

    void report(std::string_view slug, std::size_t row, std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), shortened(*rows_[row].cells[task_]));
        diagnostics_.add(sheet_.problem(slug, rows_[row].row, task_column_, std::move(arguments)));
    }

    void report_twice(std::size_t row, std::size_t task, std::size_t other) {
        report("import-row-twice", row,
               {present_.name(this->task(task)), sheet_.name(rows_[other].row, task_column_)});
    }

    bool claim(std::size_t row, std::size_t task) {
        if (claims_[task]) {
            report_twice(row, task, *claims_[task]);
            return false;
        }
        claims_[task] = row;
        matches_[row] = task;
        return true;
    }

    // ---- equal words

    void match_equal_words() {
        std::map<std::string, std::pair<Indexes, Indexes>> by_words;  // rows and tasks
        for (std::size_t i = 0; i < rows_.size(); ++i)
            by_words[words(rows_[i])].first.push_back(i);
        for (std::size_t i = 0; i < present_.rows().size(); ++i) {
            const auto found = by_words.find(folded(present_.cell(task(i), TaskField::task)));
            if (found != by_words.end()) found->second.second.push_back(i);
        }
        for (auto& [text, both] : by_words) {
            if (both.second.empty()) continue;
            for (const std::size_t row : both.first)
                has_equal_[row] = true;
            match_alike(std::move(both.first), std::move(both.second));
        }
    }

    // Rows and tasks of the same words: what else they have in common decides, the surest first.
    void match_alike(Indexes rows, Indexes tasks) {
        take_unique(rows, tasks,
                    [&](const OfficeRow& row, std::size_t task) { return has_same_cells(row, task); });
        take_unique(rows, tasks, [&](const OfficeRow& row, std::size_t task) {
            return is_in_group(row, task) && has_number(row, task);
        });
        take_unique(rows, tasks,
                    [&](const OfficeRow& row, std::size_t task) { return is_in_group(row, task); });
        take_unique(rows, tasks, [&](const OfficeRow&, std::size_t) { return true; });
        if (rows.empty()) return;
        if (tasks.empty()) {
            for (const std::size_t row : rows)
                claim(row, *matches_of(words(rows_[row])));
        } else if (rows.size() == tasks.size() && is_one_cell(rows)) {
            for (std::size_t i = 0; i < rows.size(); ++i)
                claim(rows[i], tasks[i]);
        } else if (rows.size() > tasks.size()) {
            report_twice(rows[1], tasks.front(), rows[0]);
        } else {
            report_choice(rows.front(), tasks);
        }
    }

    // Takes out the pairs that `fits` joins and that have no other choice.
    template <class Fits>
    void take_unique(Indexes& rows, Indexes& tasks, Fits fits) {
        std::map<std::size_t, Indexes> rows_of, tasks_of;
        for (const std::size_t row : rows)
            for (const std::size_t task : tasks)
                if (fits(rows_[row], task)) {
                    tasks_of[row].push_back(task);
                    rows_of[task].push_back(row);
                    if (tasks_of[row].size() > most_alike) return;
                }
        for (const auto& [row, choice] : tasks_of) {
            if (choice.size() != 1 || rows_of[choice.front()].size() != 1) continue;
            claim(row, choice.front());
            std::erase(rows, row);
            std::erase(tasks, choice.front());
        }
    }

    std::optional<std::size_t> matches_of(const std::string& text) const {
        for (std::size_t i = 0; i < present_.rows().size(); ++i)
            if (claims_[i] && folded(present_.cell(task(i), TaskField::task)) == text) return i;
        return std::nullopt;
    }

    bool has_same_cells(const OfficeRow& row, std::size_t index) const {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const TaskField field = present_.columns()[i].field;
            if (field == TaskField::number || !row.cells[i]) continue;
            if (collapse_spaces(*row.cells[i]) != collapse_spaces(task(index).cells[i])) return false;
        }
        return is_in_group(row, index);
    }

    bool is_in_group(const OfficeRow& row, std::size_t index) const {
        if (row.is_in_unknown_group) return false;
        const plan::Group* group = row.group ? present_.groups()[*row.group].group : nullptr;
        return group == task(index).group;
    }

    bool has_number(const OfficeRow& row, std::size_t index) const {
        const std::string number = folded(row.number);
        return !number.empty() && number == folded(present_.cell(task(index), TaskField::number));
    }

    // The words stand in one merged cell, as in a task with parts.
    bool is_one_cell(const Indexes& rows) const {
        const auto first = sheet_.merged_at(rows_[rows.front()].row, task_column_);
        return first && std::ranges::all_of(rows, [&](std::size_t row) {
                   return sheet_.merged_at(rows_[row].row, task_column_) == first;
               });
    }

    // ---- similar words

    void match_similar_words() {
        WordIndex index;
        Indexes tasks;  // those that are still free
        for (std::size_t i = 0; i < present_.rows().size(); ++i) {
            if (claims_[i]) continue;
            index.add(folded(present_.cell(task(i), TaskField::task)));
            tasks.push_back(i);
        }
        for (std::size_t row = 0; row < rows_.size(); ++row)
            if (!matches_[row] && !has_equal_[row]) match_similar(row, index, tasks);
    }

    void match_similar(std::size_t row, const WordIndex& index, const Indexes& tasks) {
        std::vector<WordIndex::Hit> hits = index.find(words(rows_[row]), half);
        if (hits.empty()) return;  // a new one
        for (WordIndex::Hit& hit : hits)
            hit.text = tasks[hit.text];
        const double second = hits.size() > 1 ? hits[1].likeness : 0;
        const bool is_clear = hits[0].likeness - second >= clear_lead;
        const bool is_numbered =
            is_in_group(rows_[row], hits[0].text) && has_number(rows_[row], hits[0].text);
        if ((is_clear && hits[0].likeness >= sure) || (is_numbered && hits[0].likeness > second)) {
            claim(row, hits[0].text);
        } else if (is_clear) {
            report("import-perhaps", row, {present_.name(task(hits[0].text))});
        } else {
            report_choice(row, {hits[0].text, hits[1].text});
        }
    }

    void report_choice(std::size_t row, const Indexes& tasks) {
        if (tasks.size() == 1) return report("import-perhaps", row, {present_.name(task(tasks[0]))});
        report("import-ambiguous", row, {present_.name(task(tasks[0])), present_.name(task(tasks[1]))});
    }

    static constexpr std::size_t most_alike = 200;

    const std::vector<OfficeRow>& rows_;
    const Grid& sheet_;
    const Present& present_;
    int task_column_;
    Diagnostics& diagnostics_;
    std::size_t task_ = 0;
    std::vector<std::optional<std::size_t>> matches_;
    std::vector<std::optional<std::size_t>> claims_;  // the row that has the task
    std::vector<bool> has_equal_;
};

}  // namespace

std::vector<std::optional<std::size_t>> match_rows(const std::vector<OfficeRow>& rows, const Grid& sheet,
                                                   const Present& present, int task_column,
                                                   Diagnostics& diagnostics) {
    return Matching(rows, sheet, present, task_column, diagnostics).run();
}

}  // namespace kehoach::intake
