#include "job/fixes.h"

#include <optional>
#include <set>
#include <string_view>

#include "base/files.h"
#include "base/folder_writer.h"

namespace kehoach::job {

namespace fs = std::filesystem;

namespace {

// Where the file of that name in messages lies; nothing when it is not in the plan's folder.
std::optional<fs::path> path_of(const fs::path& folder, const std::string& shown_prefix,
                                const std::string& name) {
    if (!name.starts_with(shown_prefix)) return std::nullopt;
    const fs::path below = fs::path(name.substr(shown_prefix.size())).lexically_normal();
    if (below.empty() || below.is_absolute() || *below.begin() == "..") return std::nullopt;
    std::error_code ignored;
    const fs::path path = folder / below;
    return fs::is_regular_file(path, ignored) ? std::optional(path) : std::nullopt;
}

std::vector<check::ChangedLine> fix_file(const fs::path& path, const std::string& name,
                                         const std::vector<check::Finding>& findings,
                                         Diagnostics& diagnostics) {
    FolderWriter writer(path.parent_path().empty() ? fs::path(".") : path.parent_path());
    const std::string file = path.filename();
    const auto stamp = writer.look_at(file);
    check::FixedText fixed = check::fix_text(name, read_file(path), findings);
    if (fixed.changes.empty()) return {};
    writer.stage_over(stamp, file, fixed.bytes);
    if (writer.publish().empty()) return fixed.changes;
    diagnostics.error("changed-meanwhile", name, {name});
    return {};
}

}  // namespace

std::vector<FixedFile> write_fixes(const fs::path& folder, const std::string& shown_prefix,
                                   const std::vector<check::Finding>& findings, Diagnostics& diagnostics) {
    std::set<std::string> names;
    for (const check::Finding& finding : findings)
        names.insert(finding.place.file);
    std::vector<FixedFile> files;
    for (const std::string& name : names) {
        const auto path = path_of(folder, shown_prefix, name);
        if (!path) continue;
        auto changes = fix_file(*path, name, findings, diagnostics);
        if (!changes.empty()) files.push_back({name, std::move(changes)});
    }
    return files;
}

}  // namespace kehoach::job
