// Where a PDF waits for what comes after drafting: number, date, name, signatures. For signing tools and
// registers, as JSON beside it (kehoach-signing/1).
#pragma once

#include <string>

#include "layout/pages.h"

namespace kehoach::writers {

// `file`: the name of the PDF of these pages.
std::string signing(const layout::Pages& pages, const std::string& file);

}  // namespace kehoach::writers
