#include "sheets/csv.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/places.h"
#include "base/text.h"

namespace kehoach::sheets {
namespace {

constexpr std::array<char, 3> separators{';', '\t', ','};  // a comma is also a decimal point
constexpr std::size_t sampled_rows = 50;

// Skips the spaces before a quote; where the text goes on without one they belong to it.
std::size_t skip_spaces(std::string_view text, std::size_t at) {
    const std::size_t next = text.find_first_not_of(' ', at);
    return next != text.npos && text[next] == '"' ? next : at;
}

// Behind the closing quote of the cell that begins at `at`; the end of the text when there is none.
std::size_t end_of_quoted(std::string_view text, std::size_t at) {
    for (std::size_t i = text.find('"', at + 1); i < text.size(); i = text.find('"', i + 2))
        if (i + 1 >= text.size() || text[i + 1] != '"') return i + 1;
    return text.size();
}

// Separators of each kind in the first rows, outside quotes.
std::vector<std::array<int, separators.size()>> count_separators(std::string_view text) {
    std::vector<std::array<int, separators.size()>> rows(1);
    bool is_empty = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n') {
            if (!is_empty) rows.emplace_back();
            if (rows.size() > sampled_rows) break;
            is_empty = true;
            continue;
        }
        is_empty = false;
        if (text[i] == '"') i = end_of_quoted(text, i) - 1;
        for (std::size_t kind = 0; kind < separators.size(); ++kind)
            if (text[i] == separators[kind]) ++rows.back()[kind];
    }
    if (is_empty && rows.size() > 1) rows.pop_back();
    return rows;
}

// The kind that stands as often in every row; else the one that most rows have.
char find_separator(std::string_view text) {
    const auto rows = count_separators(text);
    std::size_t best = 0;
    std::pair<std::ptrdiff_t, std::ptrdiff_t> best_score{0, 0};  // rows like the first, rows that have it
    for (std::size_t kind = 0; kind < separators.size(); ++kind) {
        const int first = rows.front()[kind];
        const auto alike = std::ranges::count_if(rows, [&](const auto& row) { return row[kind] == first; });
        const auto having = std::ranges::count_if(rows, [&](const auto& row) { return row[kind] > 0; });
        const std::pair score{first > 0 ? alike : 0, having};
        if (score > best_score) {
            best_score = score;
            best = kind;
        }
    }
    return separators[best];
}

class Reader {
  public:
    Reader(const Source& source, Sheet& sheet, const Limits& limits, Diagnostics& diagnostics)
        : text_(source.text()), sheet_(sheet), limits_(limits), places_(source), errors_(diagnostics) {}

    bool read() {
        separator_ = take_separator_line().value_or(find_separator(text_));
        while (next_ < text_.size() && !is_full_) {
            if (text_[next_] == '\n')
                ++next_;
            else
                read_row();
        }
        if (!is_full_) report_odd_rows();
        errors_.finish();
        return errors_.count() == 0;
    }

  private:
    // "sep=;", as Excel takes it.
    std::optional<char> take_separator_line() {
        constexpr std::string_view key = "sep=";
        const std::string_view line = text_.substr(0, text_.find('\n'));
        if (line.size() != key.size() + 1 || !line.starts_with(key)) return std::nullopt;
        next_ = std::min(line.size() + 1, text_.size());
        return line.back();
    }

    void read_row() {
        const std::size_t start = next_;
        const std::size_t first_cell = sheet_.cells.size();
        int column = 0;
        while (read_cell(column) && !is_full_)
            ++column;
        const int width = column + 1;
        // One error a row: a bad quote that divides a row wrongly has been reported.
        if (!is_row_broken_) rows_.push_back({start, width});
        is_row_broken_ = false;
        // A row without any text, ";;;", is an empty row.
        if (sheet_.cells.size() > first_cell || width > 1) ++row_;
    }

    // Rows must be as wide as most are: a line above the table is one mistake, not a hundred.
    void report_odd_rows() {
        std::map<int, int> rows_by_width;
        for (const Row& row : rows_)
            ++rows_by_width[row.width];
        if (rows_by_width.size() < 2) return;
        const int usual =
            std::ranges::max_element(rows_by_width, {}, &std::pair<const int, int>::second)->first;
        for (const Row& row : rows_) {
            if (row.width == usual) continue;
            const std::size_t end = std::min(text_.find('\n', row.start), text_.size());
            errors_.error("csv-row-width", places_.span(row.start, std::min(end - row.start, excerpt_bytes)),
                          {std::to_string(row.width), std::to_string(usual)});
        }
    }

    // True when another cell of this row follows.
    bool read_cell(int column) {
        const std::size_t start = skip_spaces(text_, next_);
        const bool is_quoted = start < text_.size() && text_[start] == '"';
        std::size_t end = is_quoted ? end_of_quoted(text_, start) : start;
        if (is_quoted) end = check_quoted(start, end);
        if (!is_quoted || is_row_broken_)
            while (end < text_.size() && text_[end] != separator_ && text_[end] != '\n')
                ++end;
        add(column, start, end, is_quoted);
        next_ = std::min(end + 1, text_.size());
        return end < text_.size() && text_[end] == separator_;
    }

    // What stands behind the closing quote must be the end of the cell.
    std::size_t check_quoted(std::size_t start, std::size_t end) {
        const bool is_closed = end - start >= 2 && text_[end - 1] == '"';
        if (!is_closed) {
            report_quote("csv-unclosed-quote", start);
            return end;
        }
        const std::size_t next = std::min(text_.find_first_not_of(' ', end), text_.size());
        if (next == text_.size() || text_[next] == separator_ || text_[next] == '\n') return next;
        report_quote("csv-text-after-quote", next);
        return next;
    }

    void report_quote(std::string_view slug, std::size_t at) {
        is_row_broken_ = true;
        errors_.error(slug, places_.span(at, 1));
    }

    void add(int column, std::size_t start, std::size_t end, bool is_quoted) {
        if (sheet_.cells.size() == limits_.cells || column >= most_columns || row_ >= most_rows) {
            is_full_ = true;
            const bool is_wide = column >= most_columns;
            errors_.error(is_wide ? "too-many-columns" : "too-many-cells", places_.span(start, 1),
                          {is_wide ? std::to_string(most_columns) : std::to_string(limits_.cells)});
            return;
        }
        std::string_view typed = text_.substr(start, end - start);
        Cell cell;
        cell.row = row_;
        cell.column = column;
        std::size_t at = start;
        if (is_quoted && !is_row_broken_) {
            typed = typed.substr(1, typed.rfind('"') - 1);
            ++at;
            for (std::size_t i = 0; i < typed.size(); ++i) {
                cell.text += typed[i];
                if (typed[i] == '"') ++i;
            }
        } else {
            cell.text = typed;
        }
        if (cell.text.empty()) return;
        cell.place = places_.span(at, typed.size());
        sheet_.cells.push_back(std::move(cell));
    }

    struct Row {
        std::size_t start = 0;
        int width = 0;  // cells
    };

    std::string_view text_;
    Sheet& sheet_;
    const Limits& limits_;
    Places places_;
    LimitedErrors errors_;
    char separator_ = ';';
    std::size_t next_ = 0;
    int row_ = 0;
    std::vector<Row> rows_;
    bool is_row_broken_ = false;
    bool is_full_ = false;
};

}  // namespace

std::optional<Sheet> read_csv(const SourcePtr& source, Diagnostics& diagnostics, const Limits& limits) {
    Sheet sheet;
    sheet.source = source;
    sheet.looks.emplace_back();
    if (!Reader(*source, sheet, limits, diagnostics).read()) return std::nullopt;
    return sheet;
}

}  // namespace kehoach::sheets
