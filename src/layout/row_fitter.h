// Worksheet rows as high as their text, and the further rows of those that Excel cannot make high enough.
#pragma once

#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

#include "base/length.h"
#include "document/workbook.h"
#include "layout/fonts.h"

namespace kehoach::layout {

// Excel's limit is 409 pt; this is the last whole pixel below.
inline const Length highest_row = Length::pt(408.75);
// Of a row that only merged cells reach: Excel's own.
inline const Length default_row_height = Length::pt(15);

// A row that is ready, and the row of the source that it belongs to.
struct FittedRow {
    std::size_t source = 0;
    document::SheetRow row;
    bool is_as_made = true;  // but for its height
};

// Makes fitted rows of the source's, one after the other. A row is given when no row below can change it any
// more: one with a merged cell that reaches below waits.
class RowFitter {
  public:
    using Take = std::function<void(FittedRow&)>;

    RowFitter(const document::Sheet& sheet, const Fonts& fonts, Take take)
        : columns_(sheet.columns), use_(sheet.use), fonts_(fonts), take_(std::move(take)) {}

    void add(document::SheetRow row);
    // At the end: those rows that still wait.
    void give_waiting();

  private:
    // A merged cell that reaches the row being added.
    struct Merged {
        std::size_t row = 0;   // where it begins, of those that wait
        std::size_t cell = 0;  // in that row
        int rows_left = 0;     // of the source, this one included
        Length missing;        // height that the rows so far do not give it
    };

    void add_on_paper(document::SheetRow row, Length height);
    void emit(document::SheetRow row, Length height);
    void emit_and_go_on(document::SheetRow row, Length height);
    std::vector<document::SheetRow> divide(const document::SheetRow& row) const;
    std::vector<document::SheetCell> divide(const document::SheetCell& cell) const;
    Length own_height(const document::SheetRow& row) const;
    Length missing_height() const;
    Length width(const document::SheetCell& cell) const;

    const std::vector<document::SheetColumn> columns_;
    document::SheetUse use_;
    const Fonts& fonts_;
    Take take_;
    std::vector<FittedRow> waiting_;
    std::vector<Merged> merged_;
    std::size_t source_ = 0;  // the row being added
    bool is_as_made_ = true;
};

}  // namespace kehoach::layout
