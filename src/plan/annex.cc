// One annex: its heading lines, then a table of tasks, a plain table or a text.
#include "plan/annex.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plan/annex_file.h"
#include "plan/annex_text.h"
#include "plan/body.h"
#include "plan/columns.h"
#include "plan/markdown.h"
#include "plan/plain_table.h"
#include "plan/rows.h"
#include "plan/total.h"
#include "plan/typed_rows.h"

namespace kehoach::plan {

namespace {

constexpr std::string_view annex_format = "kehoach-annex/1";
constexpr std::array<std::string_view, 3> map_files{".yaml", ".yml", ".json"};
constexpr std::string_view text_file = ".md";

// Every key that an annex can have, whatever its kind.
const std::vector<std::string> annex_keys{
    "format",         "label", "title",  "reference", "unit",        "page",      "columns",
    "column-numbers", "tasks", "groups", "total",     "left-out",    "body",      "file",
    "sheet",          "range", "rows",   "merged",    "header-rows", "bold-rows", "numbers"};

// A kind, the key that makes an annex one of it, and those that it has beside the heading lines.
struct Kind {
    std::string_view sign;
    std::vector<std::string_view> keys;
};

const Kind file_kind{"file",
                     {"file", "sheet", "range", "header-rows", "bold-rows", "columns", "numbers", "total"}};
const Kind rows_kind{"rows", {"rows", "merged", "header-rows", "bold-rows", "columns", "numbers", "total"}};
const Kind text_kind{"body", {"body"}};
const Kind task_kind{"columns",
                     {"columns", "column-numbers", "tasks", "groups", "numbers", "total", "left-out"}};

const Choices<bool> pages{{"portrait", false}, {"landscape", true}};

// What an annex is read from: its map, and what stands below the front matter of a Markdown file.
struct AnnexSource {
    PlacedMap map;
    Span place;  // where missing keys are missed
    std::optional<Body> body;
};

const Kind& kind_of(const Fields& fields, const AnnexSource& source) {
    if (source.body) return text_kind;
    for (const Kind* kind : {&file_kind, &rows_kind, &text_kind})
        if (fields.value(kind->sign)) return *kind;
    return task_kind;
}

void check_keys(const Kind& kind, const Value& map, Diagnostics& diagnostics) {
    constexpr std::array<std::string_view, 6> heading{"format",    "label", "title",
                                                      "reference", "unit",  "page"};
    for (const Entry& entry : map.entries) {
        const auto is_it = [&](std::string_view key) { return key == entry.key; };
        const bool is_known = std::ranges::any_of(annex_keys, is_it);
        if (!is_known || std::ranges::any_of(heading, is_it) || std::ranges::any_of(kind.keys, is_it))
            continue;
        diagnostics.error("key-of-another-kind", entry.key_span, {entry.key, std::string(kind.sign)});
    }
}

// ---- finding the map

std::optional<AnnexSource> read_markdown_annex(const Value& typed, const std::filesystem::path& folder,
                                               Input& input) {
    const Span place = input.reader.place(typed);
    const std::filesystem::path path = folder / typed.text;
    const std::string shown =
        path.is_absolute() && path == typed.text ? typed.text : input.shown_prefix + typed.text;
    const SourcePtr source = input.read(path, shown, place);
    if (!source) return std::nullopt;
    Parts parts = read_markdown(*source, input);
    if (!parts.heading || !expect_keys(*parts.heading, annex_format, input.diagnostics()))
        return std::nullopt;
    if (parts.body.blocks.empty() && !parts.body.is_cut)
        input.diagnostics().error("empty-annex", parts.heading_place);
    return AnnexSource{
        {std::move(*parts.heading), path.parent_path(), shown}, parts.heading_place, std::move(parts.body)};
}

std::optional<AnnexSource> read_annex_map(Value typed, const std::filesystem::path& folder, Input& input) {
    auto map = read_map(std::move(typed), "annexes", annex_format, folder, input);
    if (!map) return std::nullopt;
    const Span place = map->value.span;
    return AnnexSource{std::move(*map), place, std::nullopt};
}

// Files of other kinds are refused by name, before they are taken for bad YAML.
std::optional<AnnexSource> find_annex(Value typed, const std::filesystem::path& folder, Input& input) {
    if (typed.kind != Value::Kind::text) return read_annex_map(std::move(typed), folder, input);
    const std::string extension = extension_of(typed.text);
    if (extension == text_file) return read_markdown_annex(typed, folder, input);
    if (std::ranges::find(map_files, extension) != map_files.end())
        return read_annex_map(std::move(typed), folder, input);
    input.diagnostics().error(is_table_file(typed.text) ? "table-file-alone" : "annex-kind",
                              input.reader.place(typed), {typed.text});
    return std::nullopt;
}

// ---- the kinds

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

// The rows of `source` are used up.
void read_task_table(Fields& fields, AnnexSource& source, std::optional<int> plan_year, Annex& annex) {
    fields.require({"columns"}, source.place);
    Columns columns = read_columns(fields);
    annex.columns = std::move(columns.tree);
    if (columns.shape.is_known()) read_column_numbers(fields, annex);
    const Digits digits = read_digits(fields);
    RowReader rows(columns.shape, plan_year, digits, fields.reader());
    annex.tasks = rows.tasks(source.map.value.take("tasks"), "", nullptr);
    annex.groups = rows.groups(source.map.value.take("groups"), "");
    annex.left_out = read_left_out(fields);
    set_task_total(read_total(fields), columns.shape, digits, annex, fields.diagnostics());
}

void read_text(Fields& fields, AnnexSource& source, Annex& annex, Input& input) {
    if (!source.body) {
        const Value* lines = fields.value("body");
        if (lines->kind == Value::Kind::map) {
            fields.list_value("body");
            return;
        }
        source.body = read_body(body_lines(*lines, input.reader), input.diagnostics());
        input.is_cut = input.is_cut || source.body->is_cut;
        if (source.body->blocks.empty() && !source.body->is_cut)
            input.diagnostics().error("empty-annex", lines->span);
    }
    take_body(std::move(*source.body), annex, input);
}

}  // namespace

std::optional<Annex> read_annex(Value typed, const std::filesystem::path& folder,
                                std::optional<int> plan_year, Input& input) {
    const bool is_inline = typed.kind == Value::Kind::map;
    auto source = find_annex(std::move(typed), folder, input);
    if (!source) {
        input.incomplete = true;
        return std::nullopt;
    }
    if (!check_format(source->map.value, annex_format, !is_inline, source->place, input)) return std::nullopt;

    Fields fields(source->map.value, annex_keys, input.reader);
    fields.require({"title"}, source->place);
    const Kind& kind = kind_of(fields, *source);
    check_keys(kind, source->map.value, input.diagnostics());
    Annex annex;
    annex.span = source->place;
    annex.file = source->map.file;
    annex.label = fields.text("label");
    annex.title = fields.text("title");
    annex.reference = fields.text("reference");
    annex.unit = fields.text("unit");
    annex.landscape = fields.choice("page", pages);
    if (&kind == &task_kind) {
        read_task_table(fields, *source, plan_year, annex);
    } else if (&kind == &text_kind) {
        read_text(fields, *source, annex, input);
    } else {
        auto table = &kind == &file_kind ? read_table_file(fields, source->map.folder, input)
                                         : read_typed_rows(fields);
        if (table) annex.table = read_plain_table(std::move(*table), fields);
    }
    return annex;
}

}  // namespace kehoach::plan
