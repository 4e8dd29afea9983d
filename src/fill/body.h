// The plan's body → paragraphs and tables in their styles.
#pragma once

#include <optional>
#include <vector>

#include "document/document.h"
#include "fill/rules.h"
#include "fill/texts.h"
#include "plan/plan.h"

namespace kehoach::fill {

// The number of each block of the body, or none. `lists` gets the lists that the automatic ones count in.
using BodyMarkers = std::vector<std::optional<document::Marker>>;
BodyMarkers number_body(const plan::Plan& plan, std::vector<document::List>& lists);

// `markers` are the body's; some of the `lists` are tied to styles.
std::vector<document::Block> fill_body(const plan::Plan& plan, const BodyMarkers& markers, const Rules& rules,
                                       const Texts& texts, std::vector<document::List>& lists);

}  // namespace kehoach::fill
