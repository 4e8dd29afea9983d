#include "intake/cell_value.h"

#include <cmath>
#include <utility>

#include "base/date.h"
#include "base/text.h"
#include "intake/present.h"
#include "sheets/moment.h"

namespace kehoach::intake {

namespace {

using plan::TaskField;

// 02/15/2026 for 15/02/2026; what is no such text stays.
std::string swapped(const std::string& text) {
    const std::size_t first = text.find('/'), second = text.find('/', first + 1);
    if (first == std::string::npos || second == std::string::npos) return text;
    return text.substr(first + 1, second - first) + text.substr(0, first) + text.substr(second);
}

class CellValue {
  public:
    CellValue(const Grid& grid, int row, int column, Diagnostics& diagnostics)
        : grid_(grid), row_(row), column_(column), cell_(grid.at(row, column)), diagnostics_(diagnostics) {}

    std::optional<std::string> read(TaskField field, const Reading& reading) {
        if (!cell_) return empty(field);
        if (cell_->formula >= 0 && !reading.takes_formulas) return refuse("import-formula");
        const auto text = text_at(grid_, row_, column_, diagnostics_);
        if (!text) return std::nullopt;
        if (text->empty()) return empty(field);
        switch (field) {
            case TaskField::start:
            case TaskField::end:
                return day(*text, reading.is_month_first);
            case TaskField::status:
                return status(*text);
            case TaskField::progress:
                return progress(*text);
            case TaskField::number:
                return number(*text);
            case TaskField::result:
                return collapse_spaces(*text);
            default:
                return text;
        }
    }

  private:
    static std::string empty(TaskField field) {
        return field == TaskField::status ? std::string(status_key(plan::TaskStatus::todo)) : std::string();
    }

    std::optional<std::string> refuse(std::string_view slug, std::vector<std::string> arguments = {}) {
        diagnostics_.add(grid_.problem(slug, row_, column_, std::move(arguments)));
        return std::nullopt;
    }

    std::optional<std::string> day(const std::string& text, bool is_month_first) {
        if (cell_->kind == sheets::CellKind::moment || cell_->kind == sheets::CellKind::number) {
            const auto moment = sheets::moment_of_serial(cell_->number, grid_.sheet().dates);
            if (moment && moment->date) return to_iso(*moment->date);
        } else if (const auto date = parse_date(is_month_first ? swapped(text) : text)) {
            return to_iso(*date);
        }
        return refuse("import-day", {text});
    }

    std::optional<std::string> status(const std::string& text) {
        const std::string typed = to_lower(text);
        for (const plan::TaskStatus each : plan::task_statuses)
            if (typed == to_lower(status_word(each)) || typed == status_key(each))
                return std::string(status_key(each));
        std::string words;
        for (const plan::TaskStatus each : plan::task_statuses)
            words.append(words.empty() ? "" : ", ").append(status_word(each));
        return refuse("import-status", {shortened(text), words});
    }

    // 50%, or a number that can only be meant as one share: 0.5 is 50%, 50 is 50%, but 1 may be 1% or 100%.
    std::optional<std::string> progress(const std::string& text) {
        double percent = -1;
        const sheets::Look& look = grid_.sheet().looks[static_cast<std::size_t>(cell_->look)];
        const bool is_number = cell_->kind == sheets::CellKind::number;
        if (is_number && look.format.kind == sheets::NumberFormat::Kind::percent) {
            percent = cell_->number * 100;
        } else {
            const bool has_sign = text.ends_with('%');
            const auto number = is_number ? std::optional(cell_->number)
                                          : number_of(has_sign ? text.substr(0, text.size() - 1) : text);
            if (number && has_sign && !is_number)
                percent = *number;
            else if (number && *number != 1)
                percent = *number > 0 && *number < 1 ? *number * 100 : *number;
        }
        constexpr double nearly = 1e-6;
        const double whole = std::round(percent);
        if (whole < 0 || whole > 100 || std::abs(percent - whole) > nearly)
            return refuse("import-progress", {shortened(text)});
        return std::to_string(static_cast<int>(whole));
    }

    // Digits with a comma or a full stop.
    static std::optional<double> number_of(std::string_view text) {
        text = trim(text);
        std::string digits(text);
        for (char& c : digits) {
            if (c == ',') c = '.';
            if (c != '.' && (c < '0' || c > '9')) return std::nullopt;
        }
        if (digits.empty() || digits.find('.') != digits.rfind('.') || digits.size() > 9) return std::nullopt;
        double value = 0, unit = 0;
        for (const char c : digits) {
            if (c == '.') {
                unit = 1;
                continue;
            }
            unit /= unit > 0 ? 10 : 1;
            value = unit > 0 ? value + (c - '0') * unit : value * 10 + (c - '0');
        }
        return value;
    }

    // Spreadsheets like to take 1.1 for the first of January.
    std::optional<std::string> number(const std::string& text) {
        if (cell_->kind == sheets::CellKind::moment) return refuse("import-number-date", {text});
        if (cell_->kind != sheets::CellKind::number) return text;
        return cell_->number == std::floor(cell_->number) && std::abs(cell_->number) < 1e9
                   ? std::to_string(static_cast<long long>(cell_->number))
                   : tidy(cell_->text);
    }

    const Grid& grid_;
    int row_;
    int column_;
    const sheets::Cell* cell_;
    Diagnostics& diagnostics_;
};

}  // namespace

bool is_month_first(const Grid& grid, const std::vector<int>& columns, int first_row) {
    bool is_found = false;
    for (int row = first_row; row < grid.rows(); ++row)
        for (const int column : columns) {
            const sheets::Cell* cell = grid.at(row, column);
            if (!cell || cell->kind != sheets::CellKind::text) continue;
            const std::string text = tidy(cell->text);
            const bool as_day = parse_date(text).has_value(),
                       as_month = parse_date(swapped(text)).has_value();
            if (as_day && !as_month) return false;
            is_found = is_found || (as_month && !as_day);
        }
    return is_found;
}

std::optional<std::string> value_at(const Grid& grid, int row, int column, TaskField field,
                                    const Reading& reading, Diagnostics& diagnostics) {
    return CellValue(grid, row, column, diagnostics).read(field, reading);
}

}  // namespace kehoach::intake
