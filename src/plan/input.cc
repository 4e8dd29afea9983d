// Files named by a plan are found, read and checked for what they say they are.
#include "plan/input.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/files.h"
#include "base/text.h"
#include "base/yaml_reader.h"
#include "plan/json.h"
#include "plan/meant.h"
#include "plan/paths.h"

namespace kehoach::plan {

namespace {

std::optional<PlacedMap> refuse(Input& input) {
    input.incomplete = true;
    return std::nullopt;
}

std::string_view kind_of(std::string_view format) { return format.substr(0, format.find('/')); }

// The format of a map that is a file of ours, but another than the one expected.
std::optional<std::string> other_kind(const Value& map, std::string_view expected) {
    const Value* format = map.find("format");
    if (!format || format->kind != Value::Kind::text || !format->text.starts_with("kehoach-"))
        return std::nullopt;
    if (kind_of(format->text) == kind_of(expected)) return std::nullopt;
    return format->text;
}

// Whoever reads the keys says that this one is misspelt.
bool has_misspelt_format(const Value& map) {
    return std::ranges::any_of(map.entries, [](const Entry& entry) {
        return meant_word(entry.key, {"format"}) || without_hidden(entry.key) == "format";
    });
}

}  // namespace

SourcePtr Input::read(const std::filesystem::path& path, const std::string& shown, const Span& asked_by) {
    const bool is_replaced = files && files->instead.contains(path);
    SourcePtr source = is_replaced ? make_source(shown, files->instead.at(path), diagnostics())
                                   : read_source(path, shown, asked_by, diagnostics());
    if (!source) return source;
    sources.push_back(source);
    if (files) files->paths.emplace(source.get(), path);
    return source;
}

std::optional<PlacedMap> read_map(Value typed, std::string_view key, std::string_view format,
                                  const std::filesystem::path& folder, Input& input) {
    if (typed.kind == Value::Kind::map) {
        const std::string& file = typed.span.source->name();
        return PlacedMap{std::move(typed), folder, file};
    }
    if (typed.kind != Value::Kind::text) {
        input.diagnostics().error("list-for-file", typed.span, {std::string(key)});
        return refuse(input);
    }
    const Span place = input.reader.place(typed);
    constexpr std::array<std::string_view, 3> readable{".yaml", ".yml", ".json"};
    std::error_code ignored;
    const auto path = find_file(typed.text, folder, place, input);
    if (!path) return refuse(input);
    const std::string extension = extension_of(*path);
    if (std::ranges::find(readable, extension) == readable.end() &&
        std::filesystem::is_regular_file(*path, ignored)) {
        input.diagnostics().error("file-kind", place, {std::string(key), typed.text});
        return refuse(input);
    }
    const bool is_absolute = std::filesystem::path(typed.text).is_absolute();
    const std::string shown = is_absolute ? typed.text : input.shown_prefix + typed.text;
    const SourcePtr source = input.read(*path, shown, place);
    if (!source) return refuse(input);

    std::optional<Value> value;
    if (extension != ".json")
        value = read_yaml(*source, input.diagnostics());
    else if (!trim(source->text()).empty())
        value = read_json(*source, input.diagnostics());
    else
        value = Value{};
    if (!value) return refuse(input);
    if (value->kind == Value::Kind::null) {
        input.diagnostics().error("empty-file", place, {shown});
        return refuse(input);
    }
    if (!expect_keys(*value, format, input.diagnostics())) return refuse(input);
    if (const auto other = other_kind(*value, format)) {
        input.diagnostics().error("wrong-file", place, {shown, *other, std::string(format)});
        return refuse(input);
    }
    return PlacedMap{std::move(*value), path->parent_path(), shown};
}

bool expect_keys(const Value& value, std::string_view format, Diagnostics& diagnostics) {
    if (value.kind == Value::Kind::map) return true;
    diagnostics.error("file-without-keys", value.span, {std::string(format)});
    return false;
}

bool check_format(const Value& map, std::string_view expected, bool must_say, const Span& place,
                  Input& input) {
    const Value* format = map.find("format");
    if (!format || format->kind == Value::Kind::null) {
        if (must_say && !has_misspelt_format(map))
            input.diagnostics().error("missing-format", place, {std::string(expected)});
        return true;
    }
    if (!expect_text(*format, "format", input.diagnostics()) || format->text == expected) return true;
    input.diagnostics().error("bad-format", input.reader.place(*format),
                              {format->text, std::string(expected)});
    // Another of our formats, or another version of this one, has other keys: one message says it all.
    const bool is_ours = format->text.starts_with("kehoach-") && format->text.find('/') != std::string::npos;
    return !is_ours;
}

std::string extension_of(const std::filesystem::path& path) { return to_lower(path.extension().string()); }

}  // namespace kehoach::plan
