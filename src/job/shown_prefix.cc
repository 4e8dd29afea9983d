#include "job/shown_prefix.h"

namespace kehoach::job {

std::string shown_prefix(const std::filesystem::path& plan, std::size_t plans) {
    std::error_code ignored;
    if (plans < 2 || !std::filesystem::exists(plan, ignored)) return {};
    const std::filesystem::path folder =
        std::filesystem::is_directory(plan, ignored) ? plan : plan.parent_path();
    return folder.empty() ? std::string() : (folder / "").string();
}

}  // namespace kehoach::job
