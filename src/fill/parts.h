// The parts of a plan that a template may name, as texts and as plain words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "fill/mustache.h"
#include "fill/rules.h"
#include "plan/plan.h"

namespace kehoach::fill {

// "recipients", "agency.heading", "annex.title" … Nothing for a name that is no part; an absent part has no
// texts. `annex` is null outside an annex section.
std::optional<std::vector<plan::Text>> part_texts(const std::string& name, const plan::Plan& plan,
                                                  const plan::Annex* annex);

// How many texts, or blocks of "body" and "decision.body", the part has. Nothing for a name that is no part.
std::optional<std::size_t> part_size(const std::string& name, const plan::Plan& plan,
                                     const plan::Annex* annex);

// What Mustache knows: agency.*, type.*, title, decision.title, annex.label.
Names names_of(const plan::Plan& plan, const Rules& rules, const plan::Annex* annex);

}  // namespace kehoach::fill
