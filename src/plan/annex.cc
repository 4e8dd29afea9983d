// One annex: its heading lines, its columns, its rows.
#include "plan/annex.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "plan/columns.h"
#include "plan/rows.h"

namespace kehoach::plan {

namespace {

const std::vector<std::string> annex_keys{"format",         "label",  "title", "reference", "columns",
                                          "column-numbers", "groups", "tasks", "total",     "left-out"};

constexpr std::array<std::string_view, 3> readable{".yaml", ".yml", ".json"};

// Word, Excel, CSV and Markdown are refused by name, before they are taken for bad YAML.
bool is_readable(const Value& typed, Input& input) {
    if (typed.kind != Value::Kind::text) return true;
    const std::string extension = extension_of(typed.text);
    if (std::ranges::find(readable, extension) != readable.end()) return true;
    input.diagnostics().error("annex-kind", input.reader.place(typed), {typed.text});
    input.incomplete = true;
    return false;
}

void read_column_numbers(Fields& fields, Annex& annex) {
    annex.column_numbers = fields.texts("column-numbers");
    const Value* list = fields.value("column-numbers");
    if (!list || list->kind != Value::Kind::list || list->items.empty()) return;
    const std::size_t expected = leaf_columns(annex.columns).size();
    if (list->items.size() == expected) return;
    fields.diagnostics().error("column-numbers-count", list->span,
                               {std::to_string(list->items.size()), std::to_string(expected)});
}

std::vector<LeftOut> read_left_out(Fields& annex) {
    std::vector<LeftOut> left_out;
    for (const Value* map : annex.map_items("left-out")) {
        Fields fields(*map, {"source", "task", "reason"}, annex.reader());
        fields.require({"source", "reason"}, map->span);
        left_out.push_back(
            {fields.plain_text("source"), fields.plain_text("task"), fields.plain_text("reason")});
    }
    return left_out;
}

}  // namespace

std::optional<Annex> read_annex(const Value& typed, const std::filesystem::path& folder,
                                std::optional<int> plan_year, Input& input) {
    if (!is_readable(typed, input)) return std::nullopt;
    constexpr std::string_view format = "kehoach-annex/1";
    const auto map = read_map(typed, "annexes", format, folder, input);
    const bool is_inline = typed.kind == Value::Kind::map;
    if (!map || !check_format(map->value, format, !is_inline, map->value.span, input)) return std::nullopt;

    Fields fields(map->value, annex_keys, input.reader);
    fields.require({"label", "title", "columns"}, map->value.span);
    Annex annex;
    annex.span = map->value.span;
    annex.file = map->file;
    annex.label = fields.text("label");
    annex.title = fields.text("title");
    annex.reference = fields.text("reference");
    Columns columns = read_columns(fields);
    annex.columns = std::move(columns.tree);
    if (columns.shape.is_known()) read_column_numbers(fields, annex);
    RowReader rows(columns.shape, plan_year, input.reader);
    annex.tasks = rows.tasks(fields, "", nullptr);
    annex.groups = rows.groups(fields, "");
    annex.total = fields.text("total");
    annex.left_out = read_left_out(fields);
    return annex;
}

}  // namespace kehoach::plan
