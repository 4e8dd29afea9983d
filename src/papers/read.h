// Any finished paper → what rules can look at.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "papers/paper.h"

namespace kehoach::papers {

// `bytes` of a DOCX, XLSX or PDF, whoever made it, and its name in messages. Nothing, and a diagnostic, when
// it cannot be read.
std::optional<Paper> read_paper(std::string bytes, const std::string& shown_name, Diagnostics& diagnostics);

// Whether a file of that name can be one.
bool has_name_of_paper(const std::filesystem::path& path);

}  // namespace kehoach::papers
