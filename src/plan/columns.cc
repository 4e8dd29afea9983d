// The column tree of an annex table, and what it asks of every row.
#include "plan/columns.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/length.h"
#include "base/text.h"

namespace kehoach::plan {

namespace {

const Choices<Role> roles{{"number", Role::number}, {"task", Role::task},       {"product", Role::product},
                          {"lead", Role::lead},     {"support", Role::support}, {"due", Role::due},
                          {"amount", Role::amount}, {"other", Role::other}};
const Choices<CellAlign> aligns{
    {"left", CellAlign::left}, {"center", CellAlign::center}, {"right", CellAlign::right}};

// "12mm", "1.2cm", "1,2 cm"; wider than the longer side of A3 is a slip of the pen.
std::optional<Length> parse_width(std::string_view typed) {
    constexpr double widest_mm = 420;
    std::string text = to_lower(trim(typed));
    std::ranges::replace(text, ',', '.');
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const std::string_view unit = trim(std::string_view(end, text.data() + text.size()));
    if (error != std::errc() || (unit != "mm" && unit != "cm")) return std::nullopt;
    const double mm = unit == "cm" ? number * 10 : number;
    if (!(mm > 0 && mm <= widest_mm)) return std::nullopt;
    return Length::mm(mm);
}

class ColumnReader {
  public:
    explicit ColumnReader(TextReader& reader) : reader_(reader) {}

    // The `columns` of an annex, or of a column.
    std::vector<Column> read(Fields& parent) {
        std::vector<Column> columns;
        for (const Value* map : parent.map_items("columns"))
            columns.push_back(read_column(*map));
        const Value* list = parent.value("columns");
        is_complete_ = is_complete_ && (!list || list->items.size() == columns.size());
        return columns;
    }

    bool is_complete() const { return is_complete_; }

  private:
    Diagnostics& diagnostics() { return reader_.diagnostics(); }

    Column read_column(const Value& map) {
        Fields fields(map, column_keys, reader_);
        Column column;
        column.span = map.span;
        // A column may well have an empty title, but not by mistake.
        if (!fields.value("title")) diagnostics().error("missing-key", map.span, {"title"});
        if (const Value* letter = fields.value("column"))
            diagnostics().error("plain-table-key", letter->span, {"column"});
        column.title = fields.text("title");
        column.columns = read(fields);
        if (!column.columns.empty()) {
            for (const char* key : {"role", "width", "align"})
                if (const Value* value = fields.value(key))
                    diagnostics().error("leaf-only-key", value->span, {key});
            return column;
        }
        const ColumnLook look = read_column_look(fields);
        column.role = look.role.value_or(Role::other);
        column.width = look.width;
        column.align = look.align;
        if (column.role == Role::number) check_number_column(*fields.value("role"));
        ++leaves_;
        return column;
    }

    void check_number_column(const Value& role) {
        if (std::exchange(has_number_, true))
            diagnostics().error("two-number-columns", role.span);
        else if (leaves_ > 0)
            diagnostics().error("number-column-first", role.span);
    }

    TextReader& reader_;
    int leaves_ = 0;  // read so far
    bool has_number_ = false;
    bool is_complete_ = true;
};

RowShape shape_of(const std::vector<Column>& columns) {
    RowShape shape;
    for (const Column* leaf : leaf_columns(columns)) {
        if (leaf->role == Role::number) {
            shape.has_number = true;
            continue;
        }
        if (leaf->role == Role::due && !shape.due) shape.due = shape.titles.size();
        if (leaf->role == Role::amount) shape.amounts.push_back(shape.titles.size());
        shape.titles.push_back(plain(leaf->title));
    }
    return shape;
}

}  // namespace

ColumnLook read_column_look(Fields& column) {
    ColumnLook look;
    look.role = column.choice("role", roles);
    look.align = column.choice("align", aligns);
    const Value* width = column.text_value("width");
    if (!width) return look;
    look.width = parse_width(width->text);
    if (!look.width) column.diagnostics().error("bad-width", column.reader().place(*width), {width->text});
    return look;
}

Columns read_columns(Fields& annex) {
    ColumnReader reader(annex.reader());
    Columns columns;
    columns.tree = reader.read(annex);
    if (const std::size_t leaves = leaf_columns(columns.tree).size(); leaves > most_columns) {
        annex.diagnostics().error("table-too-wide", annex.value("columns")->span,
                                  {std::to_string(leaves), std::to_string(most_columns)});
        return columns;
    }
    // Where a column was refused, that has been said, and nobody knows what the rows should have.
    if (!reader.is_complete()) return columns;
    columns.shape = shape_of(columns.tree);
    if (!columns.tree.empty() && !columns.shape.is_known())
        annex.diagnostics().error("no-columns", annex.value("columns")->span);
    return columns;
}

}  // namespace kehoach::plan
