// Which part of a package belongs to which (ECMA-376 Part 2, clause 9.3).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "sheets/package.h"

namespace kehoach::sheets {

struct Relationship {
    std::string type;  // the last word of its URI: officeDocument, worksheet, sharedStrings, styles …
    std::string part;  // the name of the target; empty for one outside the package
};

// Those of a part, or of the package (""), by id. None when there is no such list. Targets may be relative or
// begin with a slash. Nothing, and a diagnostic, when the list cannot be read.
using Relationships = std::map<std::string, Relationship, std::less<>>;
std::optional<Relationships> read_relationships(Package& package, std::string_view part,
                                                Diagnostics& diagnostics);

// The first of that type, in the order of ids; null when there is none.
const Relationship* find_type(const Relationships& relationships, std::string_view type);

}  // namespace kehoach::sheets
