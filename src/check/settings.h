// check.yaml, in a plan's folder or an office's for all papers: which findings are accepted, and how heavy a
// rule weighs there.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "check/finding.h"

namespace kehoach::check {

// One entry of `suppress`: findings of `rule` in `file` (any when empty) whose quote has `quote` in it.
struct Suppression {
    std::string rule;
    std::string file;
    std::string quote;
    std::string reason;
    Span span;
};

struct Settings {
    std::map<std::string, Severity, std::less<>> severities;  // by rule id
    std::vector<Suppression> suppressions;
    std::vector<std::string> words;     // that the office accepts: "tổ đề án"
    std::optional<Severity> clones;     // how a font with the metrics of Times New Roman weighs
    std::filesystem::path house_style;  // that finished files are made with; empty: none
    SourcePtr source;                // what the spans point into
};

// Reads `folder`/check.yaml (kehoach-check/1); empty settings without that file. `shown_prefix` stands before
// its name in messages. Diagnostics: those of reading YAML and keys, unknown-rule.
Settings load_settings(const std::filesystem::path& folder, const std::string& shown_prefix,
                       Diagnostics& diagnostics);
// The same of a file that must be there.
Settings read_settings(const std::filesystem::path& file, const std::string& shown_name,
                       Diagnostics& diagnostics);

// Drops what is suppressed and sets the severities, the heaviest first again; what a file does not tell stays
// a note. A suppression that nothing needed is a warning: unused-suppression.
void apply(const Settings& settings, std::vector<Finding>& findings, Diagnostics& diagnostics);

}  // namespace kehoach::check
