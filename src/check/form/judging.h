// The rules that the papers of an office are judged by: the law's, and its house style where the law is
// silent.
#pragma once

#include "fill/rules.h"

namespace kehoach::check::form {

// `house` is the same table with the house style laid over it.
fill::Rules judging_rules(fill::Rules law, const fill::Rules& house);

}  // namespace kehoach::check::form
