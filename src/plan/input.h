// The files that a plan is made of: each is read once and kept for the places that point into it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"
#include "base/value.h"
#include "plan/fields.h"
#include "plan/plan.h"
#include "plan/plan_files.h"

namespace kehoach::plan {

// One run's way to the files, and what it has read so far.
struct Input {
    TextReader& reader;
    std::string shown_prefix;  // before the names in messages
    std::vector<SourcePtr> sources = {};
    bool incomplete = false;  // something could not be read: what is missing elsewhere may stand there
    bool is_cut = false;      // a body is too large and was not read to its end
    std::vector<Footnote> notes = {};  // of all bodies
    int scopes = 0;                    // of footnotes that text annexes have taken
    PlanFiles* files = nullptr;        // of whoever wants to know

    Diagnostics& diagnostics() { return reader.diagnostics(); }

    // The text file, which stays in `sources`; null, and a diagnostic, as read_source() has them.
    SourcePtr read(const std::filesystem::path& path, const std::string& shown, const Span& asked_by);
};

// A map of the author's, and the folder from which the paths in it start.
struct PlacedMap {
    Value value;
    std::filesystem::path folder;
    std::string file;  // as shown in messages
};

// The map that `typed` is, or that the YAML or JSON file holds which it names, from `folder`. Nothing, and a
// diagnostic there, when the file is missing or empty; one in the file when it cannot be read or is no map.
// `format` is what the file should say that it is.
std::optional<PlacedMap> read_map(Value typed, std::string_view key, std::string_view format,
                                  const std::filesystem::path& folder, Input& input);

// A file that has no keys at all: file-without-keys.
bool expect_keys(const Value& value, std::string_view format, Diagnostics& diagnostics);

// Whether `map` is in a format that this program reads. Diagnostics: missing-key (when it must say so),
// bad-format; true all the same when the rest of the map can be understood.
bool check_format(const Value& map, std::string_view expected, bool must_say, const Span& place,
                  Input& input);

// The extension in lower case, with its full stop.
std::string extension_of(const std::filesystem::path& path);

}  // namespace kehoach::plan
