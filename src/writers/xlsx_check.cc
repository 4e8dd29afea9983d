#include "writers/xlsx_check.h"

#include <cassert>
#include <cerrno>
#include <new>

#include <xlsxwriter.h>

#include "base/files.h"

namespace kehoach::writers {

void check_xlsx(int error, const lxw_worksheet* worksheet) {
    if (error == LXW_NO_ERROR) return;
    if (error == LXW_ERROR_MEMORY_MALLOC_FAILED) throw std::bad_alloc();
    assert(error == LXW_ERROR_CREATING_TMPFILE || error == LXW_ERROR_READING_TMPFILE);
    throw FileError(FileError::Action::write, worksheet->tmpdir, errno);
}

}  // namespace kehoach::writers
