// Room for what a library insists on writing to files, of which nothing is left when the program is killed,
// where the file system has files without a name.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "base/descriptor.h"

namespace kehoach {

// A file without a name in `folder` that others can open by its path. Throws FileError.
class ScratchFile {
  public:
    explicit ScratchFile(const std::filesystem::path& folder);

    std::string path() const { return "/proc/self/fd/" + std::to_string(file_.number()); }

  private:
    Descriptor file_;
};

// For libraries that do not see when a disk is full: throws FileError when `folder` cannot take `bytes` more.
void require_room(const std::filesystem::path& folder, std::size_t bytes);

}  // namespace kehoach
