// Remedies that cannot be wrong, written into the text that they were found in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/finding.h"

namespace kehoach::check {

struct ChangedLine {
    int number = 0;  // from 1
    std::string before;
    std::string after;
};

struct FixedText {
    std::string bytes;                 // the whole file; its line ends and byte order mark as they were
    std::vector<ChangedLine> changes;  // in the order of the file; empty: nothing to write
};

// `bytes` is the file that messages call `name`: plan.md, .yaml or .json. A finding of it is mended when it
// has a replacement and its quote still stands at its place; one of FT-04 makes the whole file NFC. What
// would make YAML or JSON say anything else, or overlaps another remedy, is left for people.
FixedText fix_text(const std::string& name, std::string_view bytes, const std::vector<Finding>& findings);

// The changes as a unified diff without context, for people and for `patch`.
std::string to_diff(const std::string& name, const std::vector<ChangedLine>& changes);

}  // namespace kehoach::check
