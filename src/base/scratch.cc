#include "base/scratch.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/mman.h>

#include "base/files.h"

namespace kehoach {

MemoryFile::MemoryFile() : file_(::memfd_create("kehoach", MFD_CLOEXEC)) {
    if (!file_.is_open()) throw FileError(FileError::Action::write, "memfd", errno);
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
