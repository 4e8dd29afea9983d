#include "job/file_changes.h"

#include "base/files.h"

namespace kehoach::job {

namespace fs = std::filesystem;

namespace {

// Where a link leads, so that it stays one.
fs::path real_path(const fs::path& path) {
    std::error_code error;
    const fs::path real = fs::canonical(path, error);
    return error ? fs::absolute(path) : real;
}

}  // namespace

FileChanges::Folder& FileChanges::folder_of(const fs::path& file) {
    Folder& folder = folders_[file.parent_path()];
    if (!folder.writer) folder.writer = std::make_unique<FolderWriter>(file.parent_path());
    return folder;
}

std::string FileChanges::read(const fs::path& path) {
    const fs::path file = real_path(path);
    Folder& folder = folder_of(file);
    if (const auto stamp = folder.writer->look_at(file.filename())) folder.stamps[file.filename()] = *stamp;
    return read_file(file);
}

void FileChanges::stage(const fs::path& path, std::string_view bytes) {
    const fs::path file = real_path(path);
    Folder& folder = folder_of(file);
    folder.writer->stage_over(folder.stamps.at(file.filename()), file.filename(), bytes);
}

// A plan's annexes may lie in several folders: all are looked at before the first is touched.
bool FileChanges::publish() {
    for (const auto& [path, folder] : folders_)
        for (const auto& [name, stamp] : folder.stamps)
            if (folder.writer->look_at(name) != stamp) return false;
    for (auto& [path, folder] : folders_)
        if (!folder.writer->publish().empty()) return false;
    return true;
}

}  // namespace kehoach::job
