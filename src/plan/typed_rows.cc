#include "plan/typed_rows.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "plan/amount_cell.h"
#include "sheets/cell_reference.h"

namespace kehoach::plan {

namespace {

class RowsReader {
  public:
    explicit RowsReader(Fields& annex) : annex_(annex), reader_(annex.reader()) {}

    std::optional<RawTable> read() {
        const Value* list = annex_.list_value("rows");
        if (!list) return std::nullopt;
        RawTable table;
        table.place = list->span;
        if (list->items.empty()) diagnostics().error("empty-table", list->span);
        std::size_t widest = 0;
        for (const Value& row : list->items)
            widest = std::max(widest, row.items.size());
        if (!check_size(list->items.size(), widest, list->span, diagnostics())) return std::nullopt;
        for (const Value& row : list->items)
            if (expect_list(row, "rows", diagnostics())) table.rows.push_back(read_row(row));
        if (table.rows.empty() || table.rows.size() != list->items.size() || !is_even(*list))
            return std::nullopt;
        for (std::size_t column = 0; column < table.rows.front().size(); ++column)
            table.letters.push_back(column_letters(static_cast<int>(column)));
        merge(table);
        return table;
    }

  private:
    Diagnostics& diagnostics() { return reader_.diagnostics(); }

    std::vector<RawCell> read_row(const Value& row) {
        std::vector<RawCell> cells;
        for (const Value& value : row.items) {
            RawCell& cell = cells.emplace_back();
            cell.column = static_cast<int>(cells.size()) - 1;
            cell.span = reader_.place(value);
            if (value.kind != Value::Kind::null) read_cell(value, cell);
        }
        return cells;
    }

    void read_cell(const Value& value, RawCell& cell) {
        const bool is_list = value.kind == Value::Kind::list;
        if (!is_list && !expect_text_item(value, "rows", diagnostics())) return;
        cell.paragraphs.clear();
        if (!is_list) cell.paragraphs = reader_.lines(value);
        for (const Value& item : value.items)
            if (expect_text_item(item, "rows", diagnostics()))
                std::ranges::move(reader_.lines(item), std::back_inserter(cell.paragraphs));
        if (cell.paragraphs.empty()) cell.paragraphs.emplace_back();
        if (value.is_number) set_number(value.text, cell);
    }

    // A number of JSON.
    static void set_number(const std::string& digits, RawCell& cell) {
        const auto amount = parse_amount(digits, Digits::english);
        if (!amount) return;
        const RawNumber number{*amount, amount->decimals == 0};
        cell.value = number;
        cell.paragraphs = {text_of(shown(number), cell.span)};
    }

    bool is_even(const Value& list) {
        const std::size_t width = list.items.front().items.size();
        const bool is_empty = width == 0;
        if (is_empty) diagnostics().error("empty-table", list.span);
        bool is_even = !is_empty;
        for (const Value& row : list.items) {
            if (row.items.size() == width) continue;
            is_even = false;
            diagnostics().error("row-width", row.span,
                                {std::to_string(row.items.size()), std::to_string(width)});
        }
        return is_even;
    }

    void merge(RawTable& table) {
        const Value* list = annex_.list_value("merged");
        if (!list) return;
        std::vector<std::vector<bool>> taken(table.rows.size(), std::vector<bool>(table.letters.size()));
        for (const Value& item : list->items)
            if (expect_text_item(item, "merged", diagnostics()) && !merge(item.text, table, taken))
                diagnostics().error("bad-merged", reader_.place(item), {item.text});
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            std::erase_if(table.rows[row], [](const RawCell& cell) { return cell.column_span == 0; });
    }

    // False when the range is none, or not inside the table, or has cells of another.
    static bool merge(const std::string& typed, RawTable& table, std::vector<std::vector<bool>>& taken) {
        const auto range = sheets::parse_range(typed);
        if (!range || range->last_row >= static_cast<int>(table.rows.size()) ||
            range->last_column >= static_cast<int>(table.letters.size()))
            return false;
        for (int r = range->first_row; r <= range->last_row; ++r)
            for (int c = range->first_column; c <= range->last_column; ++c) {
                const auto row = static_cast<std::size_t>(r), column = static_cast<std::size_t>(c);
                if (taken[row][column]) return false;
                taken[row][column] = true;
                table.rows[row][column].column_span = 0;
            }
        RawCell& head = table.rows[static_cast<std::size_t>(range->first_row)]
                                  [static_cast<std::size_t>(range->first_column)];
        head.column_span = range->last_column - range->first_column + 1;
        head.row_span = range->last_row - range->first_row + 1;
        return true;
    }

    Fields& annex_;
    TextReader& reader_;
};

}  // namespace

std::optional<RawTable> read_typed_rows(Fields& annex) { return RowsReader(annex).read(); }

}  // namespace kehoach::plan
