// Footnotes: every mark needs its text, every text its mark.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "plan/plan.h"

namespace kehoach::plan {

// Puts the notes into the plan in the order of their first marks, as the paper is read: the decision with
// its bases, signature and recipients, the title, reference, bases, body, signature, recipients, annexes.
// Diagnostics: footnote-without-text, footnote-without-mark, footnote-twice, footnote-in-footnote. With
// `incomplete`, some input could not be read and a mark that is missing may stand there.
void settle_footnotes(Plan& plan, std::vector<Footnote> notes, bool incomplete, Diagnostics& diagnostics);

}  // namespace kehoach::plan
