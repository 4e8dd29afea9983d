// Files that are changed where they stand: all of them, if none has become another meanwhile.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/folder_writer.h"
#include "base/source.h"

namespace kehoach::job {

class FileChanges {
  public:
    // The bytes of the file, which is watched from now on; links are followed. Throws FileError.
    std::string read(const std::filesystem::path& path);
    // The new bytes of a file that read() has given.
    void stage(const std::filesystem::path& path, std::string_view bytes);
    // False: a file is no longer the one that was read, and none was replaced. Throws FileError.
    bool publish();

  private:
    struct Folder {
        std::unique_ptr<FolderWriter> writer;
        std::map<std::string, FileStamp> stamps;
    };

    Folder& folder_of(const std::filesystem::path& file);

    std::map<std::filesystem::path, Folder> folders_;
};

}  // namespace kehoach::job
