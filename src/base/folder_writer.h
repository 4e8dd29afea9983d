// Replaces files of one folder: each is the old one or the new one, whole, at every moment.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/descriptor.h"

namespace kehoach {

// What a file was when it was looked at; whoever writes into it later, or puts another in its place, changes
// this.
struct FileStamp {
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::uint64_t size = 0;
    std::int64_t modified = 0;  // nanoseconds since 1970
    std::int64_t changed = 0;

    bool operator==(const FileStamp&) const = default;
};

// New contents are staged in hidden files beside the old ones, then all published by renaming. What becomes
// of them when
//   the program is killed: each file is the old one or the new one. A staged file may be left; the next run
//   removes
//     it (remove_leftovers).
//   the machine loses its power: the same, because contents reach the disk before their names do. The last
//   run
//     may be lost as a whole.
//   two runs write into one folder: the second waits for the first.
class FolderWriter {
  public:
    // Makes the folder when it is missing, and locks it against other writers for the life of this object;
    // waits for up to a minute. File systems that have no locks do without. Throws FileError.
    explicit FolderWriter(std::filesystem::path folder);
    FolderWriter(const FolderWriter&) = delete;
    FolderWriter& operator=(const FolderWriter&) = delete;
    // Removes what was staged and not published.
    ~FolderWriter();

    // Staged files of runs that were killed. Nothing is removed where there are no locks, as it may be in
    // use.
    void remove_leftovers();

    // The file of that name now; nothing when there is none. Throws FileError when a folder stands there, or
    // the name cannot be one.
    std::optional<FileStamp> look_at(const std::string& name) const;

    // Writes the bytes beside the file of that name, with the permissions that it has. Throws FileError.
    void stage(const std::string& name, std::string_view bytes);
    // The same, when only the file that look_at() gave may be replaced, or none may be there.
    void stage_over(const std::optional<FileStamp>& old, const std::string& name, std::string_view bytes);

    // Puts all staged files in their places, in the order of staging. When a file is no longer the one that
    // may be replaced, none is: the names of those files come back. Throws FileError; what was renamed before
    // stays.
    std::vector<std::string> publish();

  private:
    struct Staged {
        std::string name;
        std::string temporary;
        Descriptor file;
        bool is_guarded = false;
        std::optional<FileStamp> old;
    };

    void lock();
    Staged create(const std::string& name) const;
    void write(Staged& staged, std::string_view bytes) const;
    void synchronise(Staged& staged) const;

    std::filesystem::path folder_;
    Descriptor descriptor_;
    bool is_locked_ = false;
    std::vector<Staged> staged_;
    std::size_t published_ = 0;  // the first of staged_
};

}  // namespace kehoach
