// When a block of a template is printed: "recipients", "no reference", "several addressees", "status is
// draft".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"
#include "plan/plan.h"

namespace kehoach::fill {

// What a part of the plan must be like.
struct Condition {
    enum class Test { present, absent, one, several, equal };
    Test test = Test::present;
    std::string part;
    std::string value;  // of Test::equal: the part's words
    Span span;
};

using Conditions = std::vector<Condition>;  // all must hold

Condition parse_condition(std::string_view typed, const Span& span);

// `annex` is null outside an annex section. A name that is no part is a diagnostic, and does not hold.
bool hold(const Conditions& conditions, const plan::Plan& plan, const plan::Annex* annex,
          Diagnostics& diagnostics);

}  // namespace kehoach::fill
