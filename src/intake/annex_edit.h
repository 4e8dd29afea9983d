// The changes of a table made in the texts of the annex files, so that everything else in them stays.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"
#include "base/yaml_edit.h"
#include "intake/changes.h"
#include "intake/present.h"

namespace kehoach::intake {

// A file of the plan, and what shall be changed in it.
struct FileEdit {
    const Source* source = nullptr;
    YamlEdit edit;
};

// A row of the table as it is to be.
struct WantedRow {
    std::string id;
    std::vector<std::string> cells;  // by column of the present table
};

struct PlanEdit {
    std::vector<FileEdit> files;
    std::vector<WantedRow> wanted;  // the whole table, in its order
};

// An edited task that was `kept` becomes `adapted`, a new one among such tasks `local`. Ids that would become
// others, because rows before came or went, are written down. Nothing, and a diagnostic, when something
// cannot be changed safely: import-cannot-edit, import-not-yaml, import-footnote.
std::optional<PlanEdit> edit_plan(const Present& present, const Changes& changes, Diagnostics& diagnostics);

}  // namespace kehoach::intake
