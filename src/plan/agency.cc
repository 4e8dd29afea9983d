// agency.yaml, key by key.
#include "plan/agency.h"

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/files.h"
#include "base/text.h"
#include "base/yaml_reader.h"
#include "plan/paths.h"

namespace kehoach::plan {

namespace {

const std::vector<std::string> agency_keys{
    "format", "name",  "short-name",  "level", "place",   "heading", "superior-heading", "superior",
    "symbol", "units", "collectives", "posts", "signers", "rules",   "address"};

const Choices<Level> levels{{"province", Level::province},
                            {"commune", Level::commune},
                            {"ward", Level::ward},
                            {"special-zone", Level::special_zone},
                            {"department", Level::department}};

std::vector<Unit> read_units(Fields& agency) {
    std::vector<Unit> units;
    for (const Value* map : agency.map_items("units")) {
        Fields fields(*map, {"name", "abbreviation", "aliases"}, agency.reader());
        fields.require({"name"}, map->span);
        units.push_back(
            {fields.plain_text("name"), fields.plain_text("abbreviation"), fields.plain_texts("aliases")});
    }
    return units;
}

std::vector<std::pair<std::string, std::string>> read_signers(Fields& agency) {
    std::vector<std::pair<std::string, std::string>> signers;
    for (const Value* map : agency.map_items("signers")) {
        Fields fields(*map, {"name", "post"}, agency.reader());
        fields.require({"name", "post"}, map->span);
        signers.emplace_back(fields.plain_text("name"), fields.plain_text("post"));
    }
    return signers;
}

std::optional<Superior> read_superior(Fields& agency) {
    const Value* map = agency.map_value("superior");
    if (!map) return std::nullopt;
    Fields fields(*map, {"name", "short-name"}, agency.reader());
    fields.require({"name"}, map->span);
    Superior superior{fields.plain_text("name"), fields.plain_text("short-name")};
    if (superior.short_name.empty()) superior.short_name = superior.name;
    return superior;
}

// A file of rules says by its format what they are for. Whoever uses the file reports what is wrong with it.
bool is_derive_rules(const std::filesystem::path& path) {
    Diagnostics said_later;
    const SourcePtr source = read_source(path, path.filename().string(), {}, said_later);
    const auto value = source ? read_yaml(*source, said_later) : std::nullopt;
    const Value* format = value ? value->find("format") : nullptr;
    return format && format->text == "kehoach-derive-rules/1";
}

// The path of a file of rules, or empty when it is none.
std::string find_rules(const Value& typed, const std::filesystem::path& folder, Input& input) {
    const Span place = input.reader.place(typed);
    const std::string name(trim(typed.text));
    if (name.empty()) return {};
    const auto path = find_file(name, folder, place, input);
    std::error_code ignored;
    if (!path) return {};
    if (!std::filesystem::is_regular_file(*path, ignored))
        input.diagnostics().error(std::filesystem::exists(*path, ignored) ? "not-a-file" : "missing-file",
                                  place, {name});
    return path->lexically_normal().string();
}

void add_rules(const Value& typed, const std::filesystem::path& folder, Input& input, Agency& agency) {
    const std::string path = find_rules(typed, folder, input);
    if (path.empty()) return;
    if (is_derive_rules(path))
        agency.derive_rules.push_back(path);
    else if (agency.rules.empty())
        agency.rules = path;
    else
        input.diagnostics().error("second-house-style", input.reader.place(typed), {typed.text});
}

// A path, several, or in a plan.json the map of the house style itself.
void read_rules(Fields& fields, const std::filesystem::path& folder, Input& input, Agency& agency) {
    const Value* rules = fields.value("rules");
    if (!rules) return;
    if (rules->kind == Value::Kind::map) {
        agency.house_style = *rules;
    } else if (rules->kind == Value::Kind::list) {
        for (const Value& item : rules->items)
            if (expect_text_item(item, "rules", fields.diagnostics())) add_rules(item, folder, input, agency);
    } else if (const Value* path = fields.text_value("rules")) {
        add_rules(*path, folder, input, agency);
    }
}

}  // namespace

Agency read_agency(const Value& typed, const std::filesystem::path& folder, Input& input) {
    Agency agency;
    constexpr std::string_view format = "kehoach-agency/1";
    const auto map = read_map(typed, "agency", format, folder, input);
    const bool is_inline = typed.kind == Value::Kind::map;
    if (!map || !check_format(map->value, format, !is_inline, map->value.span, input)) return agency;

    if (!is_inline) agency.file = (folder / std::string(trim(typed.text))).lexically_normal().string();
    Fields fields(map->value, agency_keys, input.reader);
    fields.require({"name", "level", "place", "heading", "symbol"}, map->value.span);
    agency.name = fields.plain_text("name");
    agency.short_name = fields.plain_text("short-name");
    if (agency.short_name.empty()) agency.short_name = agency.name;
    agency.level = fields.choice("level", levels).value_or(Level::commune);
    agency.place = fields.plain_text("place");
    agency.heading = fields.plain_texts("heading");
    agency.superior_heading = fields.plain_texts("superior-heading");
    agency.superior = read_superior(fields);
    agency.symbol = fields.plain_text("symbol");
    agency.address = fields.texts("address");
    agency.units = read_units(fields);
    agency.collectives = fields.plain_texts("collectives");
    agency.posts = fields.plain_texts("posts");
    agency.signers = read_signers(fields);
    read_rules(fields, map->folder, input, agency);
    return agency;
}

Agency load_agency(const std::filesystem::path& path, Diagnostics& diagnostics) {
    TextReader reader(diagnostics);
    Input input{reader, "", {}, false};
    const SourcePtr source = make_source("", path.filename().string(), diagnostics);
    Value name;
    name.kind = Value::Kind::text;
    name.text = path.filename().string();
    name.span = {source.get(), 1, 1, 1};
    return read_agency(name, path.parent_path(), input);
}

}  // namespace kehoach::plan
