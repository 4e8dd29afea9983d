// docProps/core.xml of an Office package: title, author, date and language (ECMA-376 Part 2, clause 11).
#pragma once

#include <string>

#include "document/document.h"

namespace kehoach::writers::ooxml {

// The part's bytes. The paper's day is both the creation and the last change, at midnight UTC.
std::string core_properties(const document::Properties& properties);

}  // namespace kehoach::writers::ooxml
