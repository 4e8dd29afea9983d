// A rule on the form of a finished file.
#pragma once

#include "check/rule.h"

namespace kehoach::check::form {

struct Reading;
class Report;

// Whether a rule looks at what a paper says, which the rules on a plan's content do with better places, or at
// how it looks; words that no rule on the content reads are looks, too.
enum class About { look, words };

// A rule is one entry of the list at the end of the file that holds its function; the list of files is
// registry.cc. The examples are its tests: changes to a sound paper (tests/check/form/examples_test.cc), as
// "motto: size 12" or "page: top 15"; lines are several changes, a first word "letter", "decision" or "book"
// with a colon takes another paper.
struct Rule : RuleCard {
    About about = About::look;
    void (*check)(const Reading& reading, Report& report) = nullptr;
    std::string_view violating;
};

}  // namespace kehoach::check::form
