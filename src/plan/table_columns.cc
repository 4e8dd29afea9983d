#include "plan/table_columns.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/text.h"
#include "plan/unknown.h"

namespace kehoach::plan {

namespace {

std::string text_of_cell(const RawCell& cell) {
    std::string text;
    for (const Text& paragraph : cell.paragraphs)
        text += (text.empty() ? "" : " ") + plain(paragraph);
    return text;
}

// The lowest header cell over each column that is not its number.
std::vector<std::string> titles_of(const RawTable& table, int header_rows) {
    std::vector<std::string> titles(table.letters.size());
    for (int row = 0; row < header_rows; ++row)
        for (const RawCell& cell : table.rows[static_cast<std::size_t>(row)]) {
            const std::string text = text_of_cell(cell);
            const bool is_number = text.find_first_not_of("0123456789()[]AB") == std::string::npos;
            if (!is_number || titles[static_cast<std::size_t>(cell.column)].empty())
                for (int i = 0; i < cell.column_span; ++i)
                    titles[static_cast<std::size_t>(cell.column + i)] = text;
        }
    return titles;
}

bool counts_rows_by_title(const std::string& title) {
    const std::string lower = to_lower(title);
    constexpr std::array<std::string_view, 5> words{"stt", "tt", "số tt", "số thứ tự", "s.t.t"};
    return std::ranges::find(words, lower) != words.end();
}

// ---- what stands in a column

constexpr std::array<std::string_view, 5> nothing_signs{"", "-", "–", "—", "x"};
struct Contents {
    int cells = 0;    // that hold something
    int numbers = 0;  // of these
    int stored = 0;   // of these, as numbers
    int dates = 0;
    int formed = 0;  // with thousands set apart, decimals or a percent sign
    int codes = 0;   // with zeros in front, or longer than money without full stops
    int years = 0;
    int in_order = 0;  // 1 2 3 …
    std::array<int, 3> aligns{};
};

// Telephone numbers and the like; a long sum of money that nobody divided by full stops is a round one.
bool is_code(std::string_view text) {
    constexpr std::size_t longest_sum = 8;
    const bool are_digits = !text.empty() && text.find_first_not_of("0123456789") == text.npos;
    if (!are_digits || text.size() == 1) return false;
    return text.starts_with('0') || (text.size() > longest_sum && !text.ends_with("000"));
}

void count_number(const Amount& amount, bool is_bare, const std::string& text, Contents& contents) {
    ++contents.numbers;
    if (!is_bare) ++contents.formed;
    const bool is_whole = is_bare && amount.value.scale() == 0;
    const std::int64_t value = amount.value.units();
    if (is_whole && value >= 1900 && value <= 2100) ++contents.years;
    if (is_whole && value == contents.in_order + 1) ++contents.in_order;
    if (is_bare && is_code(text)) ++contents.codes;
}

void count_text(const std::string& text, Digits digits, Contents& contents) {
    if (parse_date(text)) {
        ++contents.dates;
        return;
    }
    const auto amount = parse_amount(text, digits);
    if (!amount || !amount->unit.empty()) return;
    const bool is_bare =
        amount->decimals == 0 && !amount->is_percent && text.find_first_of(".,") == std::string::npos;
    count_number(*amount, is_bare, text, contents);
}

void count_cell(const RawCell& cell, Digits digits, Contents& contents) {
    const std::string text = text_of_cell(cell);
    if (std::ranges::find(nothing_signs, text) != nothing_signs.end()) return;
    ++contents.cells;
    if (cell.align) ++contents.aligns[static_cast<std::size_t>(*cell.align)];
    const auto* number = std::get_if<RawNumber>(&cell.value);
    if (!number) return count_text(text, digits, contents);
    ++contents.stored;
    count_number(number->amount, number->is_bare, text, contents);
    if (number->least_digits > 1) ++contents.codes;
}

Role role_of(const Contents& contents, const std::string& title, std::size_t column) {
    if (counts_rows_by_title(title)) return Role::number;
    if (contents.cells == 0 || contents.codes > 0) return Role::other;
    const bool are_all = contents.numbers == contents.cells;
    if (are_all && contents.formed == 0) {
        if (contents.in_order == contents.cells && column == 0) return Role::number;
        if (contents.years == contents.cells) return Role::other;
    }
    // Among words, only numbers that are stored as such and look like amounts.
    const bool are_most = contents.formed > 0 && contents.stored * 2 >= contents.cells;
    return are_all || are_most ? Role::amount : Role::other;
}

CellAlign align_of(const Contents& contents, Role role) {
    if (role == Role::amount) return CellAlign::right;
    if (role == Role::number || role == Role::due) return CellAlign::center;
    for (const CellAlign align : {CellAlign::center, CellAlign::right})
        if (contents.aligns[static_cast<std::size_t>(align)] * 2 > contents.cells) return align;
    const bool is_short =
        contents.cells > 0 && (contents.dates == contents.cells || contents.numbers == contents.cells);
    return is_short ? CellAlign::center : CellAlign::left;
}

}  // namespace

std::vector<ColumnWish> read_column_wishes(Fields& annex, const RawTable& table, int header_rows) {
    std::vector<ColumnWish> wishes;
    const std::vector<std::string> titles = titles_of(table, header_rows);
    for (const Value* map : annex.map_items("columns")) {
        Fields fields(*map, column_keys, annex.reader());
        if (const Value* columns = fields.value("columns"))
            fields.diagnostics().error("tasks-only-key", columns->span, {"columns"});
        const Value* title = fields.text_value("title");
        const Value* letter = fields.text_value("column");
        const ColumnLook look = read_column_look(fields);
        if (!title && !letter) {
            fields.diagnostics().error("column-without-name", map->span);
            continue;
        }
        const std::vector<std::string>& names = letter ? table.letters : titles;
        const Value& typed = letter ? *letter : *title;
        const std::string name = collapse_spaces(letter ? to_upper(typed.text) : typed.text);
        const auto found = std::ranges::find(names, name);
        if (found == names.end())
            report_unknown({"unknown-column", "misspelt-column"}, annex.reader().place(typed), {typed.text},
                           name, names, fields.diagnostics());
        else
            wishes.push_back({static_cast<std::size_t>(found - names.begin()), look});
    }
    return wishes;
}

std::vector<TableColumn> find_columns(const RawTable& table, int header_rows,
                                      const std::vector<ColumnWish>& wishes, Digits digits) {
    std::vector<Contents> contents(table.letters.size());
    for (auto row = static_cast<std::size_t>(header_rows); row < table.rows.size(); ++row)
        for (const RawCell& cell : table.rows[row])
            if (cell.column_span == 1)
                count_cell(cell, digits, contents[static_cast<std::size_t>(cell.column)]);
    const std::vector<std::string> titles = titles_of(table, header_rows);
    std::vector<TableColumn> columns(contents.size());
    std::vector<ColumnLook> looks(contents.size());
    for (const ColumnWish& wish : wishes)
        looks[wish.column] = wish.look;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        columns[i].role = looks[i].role.value_or(role_of(contents[i], titles[i], i));
        columns[i].align = looks[i].align.value_or(align_of(contents[i], columns[i].role));
        columns[i].width = looks[i].width;
    }
    return columns;
}

}  // namespace kehoach::plan
