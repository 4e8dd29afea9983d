// The body of a plan, a decision or an annex → paragraphs and tables in their styles.
#pragma once

#include <optional>
#include <vector>

#include "document/document.h"
#include "fill/references.h"
#include "fill/rules.h"
#include "fill/texts.h"
#include "plan/plan.h"

namespace kehoach::fill {

// The number of each block of a body, or none. `lists` gets the lists that the automatic ones count in.
using BodyMarkers = std::vector<std::optional<document::Marker>>;
BodyMarkers number_body(const std::vector<plan::Block>& body, plan::Numbering numbering,
                        std::vector<document::List>& lists);

// `markers` are the body's; some of the `lists` are tied to styles. `references`: those to its blocks, or
// null.
std::vector<document::Block> fill_body(const std::vector<plan::Block>& body, const BodyMarkers& markers,
                                       const References* references, const Rules& rules, const Texts& texts,
                                       std::vector<document::List>& lists);

}  // namespace kehoach::fill
