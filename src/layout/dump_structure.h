// The structure of pages as text, for golden files: what a reader who cannot see them gets, in its order.
//
//     Document
//       Sect
//         H1 "I. MỤC TIÊU"
//         L
//           LI
//             Lbl "- "
//             LBody "Tiếp tục đẩy mạnh "
//               Link -> #task-1 "nhiệm vụ 1"
//             …
//         Table
//           THead
//             TR
//               TH column 2 x 1 "Trách nhiệm"
//
// The text of an element stands behind it, of all pages and without what its children have.
#pragma once

#include <string>

#include "layout/pages.h"

namespace kehoach::layout {

std::string dump_structure(const Pages& pages);

}  // namespace kehoach::layout
