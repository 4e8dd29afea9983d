// What libxlsxwriter refuses.
#pragma once

#include <string>

struct lxw_worksheet;

namespace kehoach::writers {

// `error` is an lxw_error of a call for `worksheet`. Our data is asserted before the call; what is left is
// the machine: FileError when the folder for temporary files refuses, std::bad_alloc.
void check_xlsx(int error, const lxw_worksheet* worksheet);

}  // namespace kehoach::writers
