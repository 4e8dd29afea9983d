#include "layout/sheet_rows.h"

#include <algorithm>
#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "layout/row_fitter.h"
#include "layout/sheet_text.h"

namespace kehoach::layout {
namespace {

using document::Sheet;
using document::SheetCell;
using document::SheetRow;

// Where each row of the source begins in the fitted sheet, and behind them where the last one ends.
using FirstRows = std::vector<int>;

// All rows that a row has become are summed: a number stays in the first, the others are empty, and rows that
// follow each other stay one range.
void move_sums(SheetRow& row, const FirstRows& first_rows) {
    for (SheetCell& cell : row.cells) {
        auto* sum = std::get_if<document::Sum>(&cell.value);
        if (!sum) continue;
        for (const int summed : std::exchange(sum->rows, {})) {
            const auto source = static_cast<std::size_t>(summed);
            for (int fitted = first_rows[source]; fitted < first_rows[source + 1]; ++fitted)
                sum->rows.push_back(fitted);
        }
    }
}

// Rows that are made one by one, as they are fitted.
struct FittedSource {
    document::RowSource made;
    std::map<std::size_t, std::vector<SheetRow>> changed;  // what has become of some of them
    FirstRows first_rows;                                  // of the whole sheet

    void for_each(const std::function<void(SheetRow&)>& visit) const {
        std::size_t next = 0;
        made.for_each([&](SheetRow& row) {
            const auto found = changed.find(next++);
            std::vector<SheetRow> rows = found == changed.end() ? std::vector<SheetRow>() : found->second;
            if (rows.empty()) rows.push_back(std::move(row));
            for (SheetRow& fitted : rows) {
                move_sums(fitted, first_rows);
                visit(fitted);
            }
        });
    }
};

// Fits the rows of one sheet, which loses them and gets the fitted ones.
class SheetFitter {
  public:
    SheetFitter(Sheet& sheet, const Fonts& fonts)
        : sheet_(sheet),
          rows_(std::exchange(sheet.rows, {})),
          titles_(static_cast<std::size_t>(sheet.title_rows)),
          headers_(titles_ + static_cast<std::size_t>(sheet.header_rows)),
          fitter_(sheet, fonts, [this](FittedRow& row) { take(row); }) {}

    void fit() {
        for (SheetRow& row : rows_)
            fitter_.add(std::move(row));
        if (sheet_.further_rows) sheet_.further_rows->for_each([&](SheetRow& row) { fitter_.add(row); });
        fitter_.give_waiting();
        source_.first_rows.push_back(count_);
        for (SheetRow& row : sheet_.rows)
            move_sums(row, source_.first_rows);
        if (sheet_.further_rows) replace_further_rows();
    }

  private:
    void take(FittedRow& fitted) {
        const bool is_first = fitted.source == source_.first_rows.size();
        if (is_first) source_.first_rows.push_back(count_);
        ++count_;
        if (!is_first && fitted.source < headers_)
            ++(fitted.source < titles_ ? sheet_.title_rows : sheet_.header_rows);
        if (fitted.source < rows_.size()) {
            sheet_.rows.push_back(std::move(fitted.row));
            return;
        }
        further_.heights.push_back(fitted.row.height);
        further_.keep_with_next.push_back(fitted.row.keep_with_next);
        if (!fitted.is_as_made)
            source_.changed[fitted.source - rows_.size()].push_back(std::move(fitted.row));
    }

    void replace_further_rows() {
        source_.made = std::move(*sheet_.further_rows);
        further_.count = further_.heights.size();
        further_.heights.shrink_to_fit();
        const auto source = std::make_shared<const FittedSource>(std::move(source_));
        further_.for_each = [source](const auto& visit) { source->for_each(visit); };
        sheet_.further_rows = std::move(further_);
    }

    Sheet& sheet_;
    std::vector<SheetRow> rows_;
    std::size_t titles_;   // of the source
    std::size_t headers_;  // and these
    RowFitter fitter_;
    int count_ = 0;  // of the fitted rows
    document::RowSource further_;
    FittedSource source_;
};

}  // namespace

Length screen_height(const SheetRow& row, const std::vector<document::SheetColumn>& columns,
                     const Fonts& fonts) {
    Length height = default_row_height;
    for (const SheetCell& cell : row.cells) {
        const document::SheetColumn& column = columns[static_cast<std::size_t>(cell.column)];
        if (!column.hidden)
            height = std::max(height, text_height(cell, count_lines(cell, column.width, fonts)));
    }
    return std::min(height, highest_row);
}

void fit_rows(Sheet& sheet, const Fonts& fonts) { SheetFitter(sheet, fonts).fit(); }

}  // namespace kehoach::layout
