// A plan folder, plan.md or plan.json is read as a whole.
#include "plan/load.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "base/text.h"
#include "plan/footnotes.h"
#include "plan/front_matter.h"
#include "plan/heading.h"
#include "plan/input.h"
#include "plan/json.h"
#include "plan/markdown.h"
#include "plan/paths.h"

namespace kehoach::plan {

namespace {

namespace fs = std::filesystem;

constexpr const char* default_name = "plan.md";

// The plan's main file, and what it is called in messages.
struct MainFile {
    fs::path path;
    std::string shown;
};

MainFile find_main_file(const fs::path& path) {
    std::error_code ignored;
    if (!fs::is_directory(path, ignored)) {
        // A path that leads nowhere is shown as it was typed.
        const bool exists = fs::exists(path, ignored);
        return {path, exists ? path.filename().string() : path.string()};
    }
    const bool is_json = !fs::exists(path / "plan.md", ignored) && fs::exists(path / "plan.json", ignored);
    const std::string name = is_json ? "plan.json" : default_name;
    return {path / name, name};
}

// The only text file in the folder that could be its plan.
std::optional<std::string> other_plan(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
        const std::string extension = extension_of(entry.path());
        if (extension == ".md" || extension == ".markdown" || extension == ".txt")
            names.push_back(entry.path().filename().string());
    }
    return names.size() == 1 ? std::optional(names.front()) : std::nullopt;
}

std::string folder_name(const fs::path& main_file) {
    std::error_code ignored;
    const fs::path folder = fs::absolute(main_file, ignored).lexically_normal().parent_path();
    return folder.filename().empty() ? "plan" : folder.filename().string();
}

// A good file of another kind is not to be mended: it is the wrong one.
bool is_other_file(const Value& root, Diagnostics& diagnostics) {
    constexpr std::string_view ours = "kehoach-", plan = "kehoach-plan/";
    const Value* format = root.find("format");
    if (!format || !format->text.starts_with(ours) || format->text.starts_with(plan)) return false;
    const bool is_annex = format->text.starts_with("kehoach-annex/");
    diagnostics.error(is_annex ? "annex-for-plan" : "other-file-for-plan", format->span, {format->text});
    return true;
}

Parts read_json_plan(const Source& source, Input& input) {
    Parts parts;
    parts.heading = read_json(source, input.diagnostics());
    if (parts.heading && is_other_file(*parts.heading, input.diagnostics())) parts.heading.reset();
    if (!parts.heading) return parts;
    parts.heading_place = parts.heading->span;
    if (const Value* body = parts.heading->find("body"))
        parts.body = read_body(body_lines(*body, input.reader), input.diagnostics());
    input.is_cut = parts.body.is_cut;
    return parts;
}

// A folder without a plan, or a path that is nearly one of another: says so.
bool is_missing(const MainFile& file, Input& input) {
    std::error_code ignored;
    if (fs::exists(file.path, ignored) || ignored) return false;
    const fs::path folder = file.path.parent_path();
    const bool is_default = file.shown == default_name;
    const auto meant = is_default ? other_plan(folder) : nearest_file(folder, file.path.filename().string());
    if (!is_default && !meant)
        input.diagnostics().error("missing-plan", std::string_view(), {file.shown});
    else if (!is_default)
        input.diagnostics().error("misspelt-plan", std::string_view(),
                                  {file.shown, (folder / *meant).string()});
    else if (meant)
        input.diagnostics().error("misnamed-plan", std::string_view(), {folder_name(file.path), *meant});
    else
        input.diagnostics().error("no-plan-in-folder", std::string_view(), {folder_name(file.path)});
    return true;
}

void read_plan(const MainFile& file, const Overrides& overrides, Plan& plan, Input& input) {
    if (is_missing(file, input)) return;
    const SourcePtr source = input.read(file.path, input.shown_prefix + file.shown, {});
    if (!source) return;
    if (trim(source->text()).empty())
        return input.diagnostics().error("empty-file", source->name(), {source->name()});
    const bool is_json = extension_of(file.path) == ".json";
    Parts parts = is_json ? read_json_plan(*source, input) : read_markdown(*source, input);
    plan.span = parts.heading_place;
    plan.body = std::move(parts.body.blocks);
    if (!parts.heading) {
        input.incomplete = true;
    } else {
        if (parts.heading->kind == Value::Kind::null) parts.heading->kind = Value::Kind::map;
        if (expect_keys(*parts.heading, plan_format, input.diagnostics())) {
            apply_overrides(*parts.heading, overrides, input);
            read_heading(*parts.heading, parts.heading_place, file.path.parent_path(), is_json, plan,
                         parts.body.footnotes, input);
        }
    }
    std::vector<Footnote> notes = std::move(parts.body.footnotes);
    std::ranges::move(input.notes, std::back_inserter(notes));
    // Marks and notes that are missing may stand in what was cut off.
    if (!input.is_cut) settle_footnotes(plan, std::move(notes), input.incomplete, input.diagnostics());
}

}  // namespace

std::optional<Plan> load_plan(const fs::path& path, const Overrides& overrides, Diagnostics& diagnostics,
                              const std::string& shown_prefix, PlanFiles* files) {
    const MainFile file = find_main_file(path);
    Diagnostics found(most_diagnostics);
    TextReader reader(found);
    Input input{reader, shown_prefix};
    input.files = files;
    Plan plan;
    plan.name = folder_name(file.path);
    read_plan(file, overrides, plan, input);
    found.conclude(shown_prefix + file.shown);
    for (const Diagnostic& diagnostic : found.all())
        diagnostics.add(diagnostic);
    if (found.has_errors()) return std::nullopt;
    plan.sources = std::move(input.sources);
    return plan;
}

}  // namespace kehoach::plan
