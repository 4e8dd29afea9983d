#include "base/folder_writer.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/files.h"

namespace kehoach {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view temporary_prefix = ".kehoach-";
constexpr std::string_view temporary_suffix = ".tmp";

std::int64_t nanoseconds(const timespec& time) {
    return static_cast<std::int64_t>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

FileStamp stamp_of(const struct stat& status) {
    return {status.st_dev, status.st_ino, static_cast<std::uint64_t>(status.st_size),
            nanoseconds(status.st_mtim), nanoseconds(status.st_ctim)};
}

void make_folder(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) throw FileError(FileError::Action::make_folder, folder, error.value());
}

// Of a folder that may be searched but not read, only a handle can be had, which cannot be locked.
int open_folder(const fs::path& folder) {
    const int number = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (number >= 0 || errno != EACCES) return number;
    return ::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
}

}  // namespace

FolderWriter::FolderWriter(fs::path folder)
    : folder_(folder.empty() ? fs::path(".") : std::move(folder)),
      descriptor_((make_folder(folder_), open_folder(folder_))) {
    if (!descriptor_.is_open()) throw FileError(FileError::Action::write, folder_, errno);
    lock();
}

FolderWriter::~FolderWriter() {
    for (; published_ < staged_.size(); ++published_)
        ::unlinkat(descriptor_.number(), staged_[published_].temporary.c_str(), 0);
}

// The kernel ends the lock with the process, however that ends.
void FolderWriter::lock() {
    using std::chrono::milliseconds;
    constexpr milliseconds longest{60'000};
    constexpr milliseconds longest_pause{50};
    milliseconds pause{1};
    for (milliseconds waited{0}; waited < longest; waited += pause) {
        if (::flock(descriptor_.number(), LOCK_EX | LOCK_NB) == 0) {
            is_locked_ = true;
            return;
        }
        if (errno != EWOULDBLOCK && errno != EINTR) return;
        std::this_thread::sleep_for(pause);
        pause = std::min(pause * 2, longest_pause);
    }
    throw FileError(FileError::Action::lock, folder_, EWOULDBLOCK);
}

void FolderWriter::remove_leftovers() {
    if (!is_locked_) return;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder_, ignored)) {
        const std::string name = entry.path().filename().string();
        const bool is_staged = name.starts_with(temporary_prefix) && name.ends_with(temporary_suffix);
        if (is_staged && entry.is_regular_file(ignored)) ::unlinkat(descriptor_.number(), name.c_str(), 0);
    }
}

std::optional<FileStamp> FolderWriter::look_at(const std::string& name) const {
    struct stat status {};
    if (::fstatat(descriptor_.number(), name.c_str(), &status, 0) != 0) {
        // A link that leads nowhere is replaced like a file.
        if (errno == ENOENT || errno == ELOOP) return std::nullopt;
        throw FileError(FileError::Action::write, folder_ / name, errno);
    }
    if (S_ISDIR(status.st_mode)) throw FileError(FileError::Action::write, folder_ / name, EISDIR);
    return stamp_of(status);
}

FolderWriter::Staged FolderWriter::create(const std::string& name) const {
    static std::atomic<unsigned> counter{0};
    while (true) {
        std::string temporary = std::string(temporary_prefix) + std::to_string(::getpid()) + '-' +
                                std::to_string(counter.fetch_add(1)) + std::string(temporary_suffix);
        Descriptor file(
            ::openat(descriptor_.number(), temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644));
        if (file.is_open()) return {name, std::move(temporary), std::move(file), false, std::nullopt};
        if (errno != EEXIST) throw FileError(FileError::Action::write, folder_ / name, errno);
    }
}

void FolderWriter::stage(const std::string& name, std::string_view bytes) {
    struct stat old {};
    const bool is_there = look_at(name) && ::fstatat(descriptor_.number(), name.c_str(), &old, 0) == 0;
    Staged& staged = staged_.emplace_back(create(name));
    if (is_there) {  // whoever could read it still can; only root can give files away
        const bool is_given = ::fchown(staged.file.number(), old.st_uid, old.st_gid) == 0;
        const bool is_open = ::fchmod(staged.file.number(), old.st_mode & 0777) == 0;
        static_cast<void>(is_given && is_open);
    }
    write(staged, bytes);
}

void FolderWriter::stage_over(const std::optional<FileStamp>& old, const std::string& name,
                              std::string_view bytes) {
    stage(name, bytes);
    staged_.back().is_guarded = true;
    staged_.back().old = old;
}

void FolderWriter::write(Staged& staged, std::string_view bytes) const {
    const int number = staged.file.number();
    while (!bytes.empty()) {
        const ssize_t count = ::write(number, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) throw FileError(FileError::Action::write, folder_ / staged.name, errno);
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    // Begins to write to the disk, so that synchronise() finds all files there and one commit of the journal
    // does for them together. It is allowed to do nothing.
    static_cast<void>(::sync_file_range(number, 0, 0, SYNC_FILE_RANGE_WRITE));
}

void FolderWriter::synchronise(Staged& staged) const {
    const bool is_safe =
        ::fdatasync(staged.file.number()) == 0 || errno == EINVAL;  // EINVAL: it cannot be synchronised
    if (!is_safe || !staged.file.close())
        throw FileError(FileError::Action::write, folder_ / staged.name, errno);
}

std::vector<std::string> FolderWriter::publish() {
    for (Staged& staged : staged_)
        synchronise(staged);
    std::vector<std::string> changed;
    for (const Staged& staged : staged_)
        if (staged.is_guarded && look_at(staged.name) != staged.old) changed.push_back(staged.name);
    if (!changed.empty()) return changed;

    const int folder = descriptor_.number();
    for (; published_ < staged_.size(); ++published_) {
        const Staged& staged = staged_[published_];
        if (::renameat(folder, staged.temporary.c_str(), folder, staged.name.c_str()) != 0)
            throw FileError(FileError::Action::rename, folder_ / staged.name, errno);
    }
    return {};
}

}  // namespace kehoach
