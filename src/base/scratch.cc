#include "base/scratch.h"

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>

#include <fcntl.h>

#include "base/files.h"

namespace kehoach {

namespace {

// Not every file system has files without a name: there it loses its name at once.
int open_scratch_file(const std::filesystem::path& folder) {
    const int unnamed = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (unnamed >= 0 || errno != EOPNOTSUPP) return unnamed;
    std::string name = (folder / "kehoach-XXXXXX").string();
    const int named = ::mkostemp(name.data(), O_CLOEXEC);
    std::error_code ignored;
    if (named >= 0) std::filesystem::remove(name, ignored);
    return named;
}

}  // namespace

ScratchFile::ScratchFile(const std::filesystem::path& folder) : file_(open_scratch_file(folder)) {
    if (!file_.is_open()) throw FileError(FileError::Action::write, folder, errno);
}

void require_room(const std::filesystem::path& folder, std::size_t bytes) {
    const Descriptor file(::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600));
    if (!file.is_open()) {
        if (errno == EOPNOTSUPP) return;  // a file system without files that have no name
        throw FileError(FileError::Action::write, folder, errno);
    }
    if (::fallocate(file.number(), 0, 0, static_cast<off_t>(bytes)) == 0) return;
    if (errno == ENOSPC || errno == EDQUOT || errno == EFBIG)
        throw FileError(FileError::Action::write, folder, errno);
}

}  // namespace kehoach
