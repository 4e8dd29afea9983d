// The look that the rule table demands of an element, compared with the look that it has.
#pragma once

#include <initializer_list>

#include "check/form/reading.h"
#include "check/form/report.h"

namespace kehoach::check::form {

// What of it is compared; an element's style in rules.yaml says what it must be.
enum class Aspect { size, bold, italic, align };

// Compares all paragraphs that are `element`, in parts of these kinds.
void compare_look(const Reading& reading, Report& report, Element element,
                  std::initializer_list<Aspect> aspects);

}  // namespace kehoach::check::form
