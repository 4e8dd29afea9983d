#include "plan/plain_table.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

#include "base/text.h"
#include "plan/amount_cell.h"
#include "plan/row_level.h"
#include "plan/sums.h"
#include "plan/table_columns.h"
#include "plan/table_header.h"
#include "plan/total.h"

namespace kehoach::plan {

namespace {

const Choices<Digits> digit_styles{{"vietnamese", Digits::vietnamese}, {"english", Digits::english}};

// A whole number from 1 to `most`.
std::optional<int> read_count(std::string_view text, std::size_t most) {
    int number = 0;
    text = trim(text);
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    const bool is_number = error == std::errc() && stop == end && number >= 1;
    if (!is_number || static_cast<std::size_t>(number) > most) return std::nullopt;
    return number;
}

class Builder {
  public:
    Builder(RawTable raw, Fields& annex) : raw_(std::move(raw)), annex_(annex) {}

    PlainTable build() && {
        digits_ = read_digits(annex_);
        table_.header_rows = read_header_rows();
        if (begins_with_title(raw_) && !annex_.value("header-rows"))
            diagnostics().warning("title-row-in-table", first_text());
        const std::vector<ColumnWish> wishes = read_column_wishes(annex_, raw_, table_.header_rows);
        table_.columns = find_columns(raw_, table_.header_rows, wishes, digits_);
        for (std::size_t row = 0; row < raw_.rows.size(); ++row)
            add_row(row);
        mark_bold_rows();
        set_table_total(read_total(annex_), table_, diagnostics());
        return std::move(table_);
    }

  private:
    Diagnostics& diagnostics() { return annex_.diagnostics(); }

    Span first_text() const {
        for (const RawCell& cell : raw_.rows.front())
            if (!cell.is_empty()) return cell.span;
        return raw_.place;
    }

    int read_header_rows() {
        const int found = count_header_rows(raw_);
        const Value* typed = annex_.text_value("header-rows");
        if (!typed) return found;
        const auto count = read_count(typed->text, raw_.rows.size());
        if (!count)
            diagnostics().error("bad-row-count", annex_.reader().place(*typed),
                                {typed->text, std::to_string(raw_.rows.size())});
        return reach_of_header(raw_, count.value_or(found));
    }

    void add_row(std::size_t index) {
        TableRow& row = table_.rows.emplace_back();
        const bool is_header = index < static_cast<std::size_t>(table_.header_rows);
        for (RawCell& raw : raw_.rows[index]) {
            TableCell& cell = row.cells.emplace_back();
            cell.column = raw.column;
            cell.column_span = raw.column_span;
            cell.row_span = raw.row_span;
            cell.span = raw.span;
            cell.paragraphs = std::move(raw.paragraphs);
            if (!is_header) set_value(raw, cell);
        }
    }

    void set_value(const RawCell& raw, TableCell& cell) {
        const auto column = static_cast<std::size_t>(cell.column);
        const bool is_amount = table_.columns[column].role == Role::amount;
        const auto* number = std::get_if<RawNumber>(&raw.value);
        if (const auto* date = std::get_if<Date>(&raw.value)) {
            cell.value = *date;
        } else if (number && is_amount) {
            cell.value = number->amount;
            cell.paragraphs = {text_of(printed(number->amount), cell.span)};
        } else if (is_amount && cell.column_span == 1) {
            const auto amount = read_amount(cell.paragraphs, digits_, diagnostics());
            if (amount) cell.value = *amount;
        } else if (const auto typed = typed_date(cell)) {
            cell.value = *typed;
        }
    }

    // 05/02/2026 and nothing else.
    static std::optional<Date> typed_date(const TableCell& cell) {
        constexpr std::size_t whole_date = 10;
        const std::string text = cell.paragraphs.size() == 1 ? plain(cell.paragraphs.front()) : "";
        return text.size() == whole_date && text[2] == '/' ? parse_date(text) : std::nullopt;
    }

    // Rows that the author names, that are bold in the workbook, and that head a group.
    void mark_bold_rows() {
        const auto first = static_cast<std::size_t>(table_.header_rows);
        const std::vector<int> levels = row_levels(row_numbers(table_));
        for (std::size_t row = first; row < table_.rows.size(); ++row)
            table_.rows[row].is_bold = is_bold(row) || heads_group(levels, row);
        const Value* list = annex_.list_value("bold-rows");
        if (!list) return;
        for (std::size_t row = first; row < table_.rows.size(); ++row)
            table_.rows[row].is_bold = false;
        for (const Value& item : list->items) {
            if (!expect_text_item(item, "bold-rows", diagnostics())) continue;
            const auto number = read_count(item.text, table_.rows.size());
            if (number)
                table_.rows[static_cast<std::size_t>(*number) - 1].is_bold = true;
            else
                diagnostics().error("bad-row-number", annex_.reader().place(item),
                                    {item.text, std::to_string(table_.rows.size())});
        }
    }

    // Every text of the row.
    bool is_bold(std::size_t row) const {
        bool has_text = false;
        for (std::size_t i = 0; i < raw_.rows[row].size(); ++i) {
            if (table_.rows[row].cells[i].paragraphs.front().empty()) continue;
            if (!raw_.rows[row][i].is_bold) return false;
            has_text = true;
        }
        return has_text;
    }

    RawTable raw_;
    Fields& annex_;
    Digits digits_ = Digits::vietnamese;
    PlainTable table_;
};

}  // namespace

Digits read_digits(Fields& annex) {
    return annex.choice("numbers", digit_styles).value_or(Digits::vietnamese);
}

PlainTable read_plain_table(RawTable raw, Fields& annex) { return Builder(std::move(raw), annex).build(); }

}  // namespace kehoach::plan
