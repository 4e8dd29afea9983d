// Markdown files of a plan: front matter between two lines ---, then the body.
#pragma once

#include <optional>

#include "base/value.h"
#include "plan/body.h"
#include "plan/input.h"

namespace kehoach::plan {

// What comes of the body, and the map of the keys as far as it could be read.
struct Parts {
    Body body;
    std::optional<Value> heading;
    Span heading_place;
};

// Diagnostics: no-front-matter, unclosed-front-matter, and those of YAML and of the body.
Parts read_markdown(const Source& source, Input& input);

}  // namespace kehoach::plan
