#include "plan/paths.h"

#include <algorithm>
#include <climits>
#include <string>
#include <vector>

#include "base/text.h"

namespace kehoach::plan {

namespace fs = std::filesystem;

namespace {

bool is_there(const fs::path& path) {
    std::error_code ignored;
    return fs::exists(path, ignored);
}

// Sorted, so that a suggestion does not depend on the disk.
std::vector<std::string> names_in(const fs::path& folder) {
    constexpr std::size_t most = 10'000;
    std::vector<std::string> names;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder.empty() ? "." : folder, ignored)) {
        if (names.size() == most) break;
        names.push_back(entry.path().filename().string());
    }
    std::ranges::sort(names);
    return names;
}

// Names of other bytes that look the same.
fs::path as_on_disk(const fs::path& folder, const fs::path& typed) {
    fs::path found = folder;
    for (const fs::path& part : typed) {
        fs::path next = found / part;
        if (!is_there(next) && !find_bad_utf8(part.string())) {
            const std::string wanted = to_nfc(part.string());
            for (const std::string& name : names_in(found))
                if (!find_bad_utf8(name) && to_nfc(name) == wanted) next = found / name;
        }
        found = std::move(next);
    }
    return found;
}

bool is_address(std::string_view typed) {
    const std::size_t colon = typed.find("://");
    return colon != typed.npos && colon > 0 &&
           typed.substr(0, colon).find_first_not_of(
               "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+.-") == typed.npos;
}

bool has_drive(std::string_view typed) {
    const bool is_letter =
        !typed.empty() && ((typed[0] >= 'a' && typed[0] <= 'z') || (typed[0] >= 'A' && typed[0] <= 'Z'));
    return is_letter && typed.size() > 2 && typed[1] == ':' && (typed[2] == '\\' || typed[2] == '/');
}

}  // namespace

std::optional<fs::path> find_file(const std::string& typed, const fs::path& folder, const Span& place,
                                  Input& input) {
    if (is_address(typed)) {
        input.diagnostics().error("url-for-file", place, {typed});
        return std::nullopt;
    }
    if (has_drive(typed)) {
        const std::size_t name = typed.find_last_of("\\/") + 1;
        input.diagnostics().error("drive-path", place, {typed, typed.substr(name)});
        return std::nullopt;
    }
    if (typed.size() >= PATH_MAX) {
        input.diagnostics().error("missing-file", place, {typed});
        return std::nullopt;
    }
    fs::path path = as_on_disk(folder, typed);
    if (is_there(path)) return path;
    if (typed.find('\\') != typed.npos) {
        std::string with_slashes = typed;
        std::ranges::replace(with_slashes, '\\', '/');
        input.diagnostics().error("backslash-path", place, {typed, with_slashes});
        return std::nullopt;
    }
    if (const auto meant = nearest_file(path.parent_path(), path.filename().string())) {
        input.diagnostics().error("misspelt-file", place,
                                  {typed, (fs::path(typed).parent_path() / *meant).string()});
        return std::nullopt;
    }
    return path;
}

std::optional<std::string> nearest_file(const fs::path& folder, const std::string& typed) {
    if (typed.empty() || find_bad_utf8(typed)) return std::nullopt;
    std::vector<std::string> names;
    for (std::string& name : names_in(folder))
        if (!find_bad_utf8(name) && !name.starts_with('.') && is_there(folder / name))
            names.push_back(std::move(name));
    const std::string wanted = to_lower(typed);
    const auto has = [&](auto&& is_meant) { return std::ranges::find_if(names, is_meant); };
    auto found = has([&](const std::string& name) { return to_lower(name) == wanted; });
    if (found == names.end())
        found =
            has([&](const std::string& name) { return to_lower(fs::path(name).stem().string()) == wanted; });
    if (found != names.end()) return *found;
    return nearest(typed, names);
}

}  // namespace kehoach::plan
