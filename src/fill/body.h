// The plan's body → paragraphs and tables in their styles.
#pragma once

#include <vector>

#include "document/document.h"
#include "fill/rules.h"
#include "fill/texts.h"
#include "plan/plan.h"

namespace kehoach::fill {

// `lists` gets the lists that the body's automatic numbers count in.
std::vector<document::Block> fill_body(const plan::Plan& plan, const Rules& rules, const Texts& texts,
                                       std::vector<document::List>& lists);

}  // namespace kehoach::fill
