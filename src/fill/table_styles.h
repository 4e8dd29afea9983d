// The styles of text in table cells.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "plan/plan.h"

namespace kehoach::fill {

inline constexpr const char* header_style = "bang-dau";
inline constexpr const char* group_style = "bang-nhom";
inline constexpr const char* group_number_style = "bang-nhom-so";

const char* cell_style(plan::CellAlign align);

void make_bold(std::vector<document::Paragraph>& paragraphs);

}  // namespace kehoach::fill
