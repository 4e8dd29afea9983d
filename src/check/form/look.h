// The look that the rule table demands of an element, compared with the look that it has.
#pragma once

#include <initializer_list>
#include <optional>

#include "check/form/reading.h"
#include "check/form/report.h"

namespace kehoach::check::form {

// What of it is compared; an element's style in rules.yaml says what it must be.
enum class Aspect { size, bold, italic, align };

// Whether all that can be seen of it is so; nothing when the file does not tell.
std::optional<bool> is_wholly(const papers::Paragraph& paragraph, std::optional<bool> papers::Look::*member);

// Compares all paragraphs that are `element`.
void compare_look(const Reading& reading, Report& report, Element element,
                  std::initializer_list<Aspect> aspects);

}  // namespace kehoach::check::form
