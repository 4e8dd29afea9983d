// One run from plans to files. The command line, a batch and a page fill a Job and run it.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "plan/load.h"

namespace kehoach::job {

enum class Format { docx, xlsx, pdf };

// Whether annexes are in the PDF of their document or in files of their own, each of which the agency signs
// (Phụ lục I, mục III.1.d of the decree). The DOCX is whole in any case.
enum class AnnexFiles { same, separate };

struct Job {
    std::vector<std::filesystem::path> plans;  // folders, plan.md or plan.json files
    std::filesystem::path output_folder = "out";
    std::set<Format> formats{Format::docx, Format::xlsx, Format::pdf};
    AnnexFiles annex_files = AnnexFiles::same;
    plan::Overrides overrides;        // --set
    std::optional<std::string> name;  // of the outputs; one plan only
    Date date;                        // for metadata; never printed
    bool strict = false;              // warnings stop the outputs as errors do
    bool force = false;               // overwrite outputs that someone edited
    bool attach_data = true;          // the PDF carries the plan as plan.json
    std::filesystem::path templates;  // folder with nd30/ and the document templates
    std::filesystem::path fonts;      // folder with fonts.yaml
};

// What became of one plan. Files are written only when all went well.
struct PlanResult {
    std::filesystem::path plan;
    Diagnostics diagnostics{most_diagnostics};
    std::vector<std::filesystem::path> files;    // in the order docx, xlsx, pdf with its signing.json
    std::map<std::filesystem::path, int> pages;  // of each PDF
};

struct Result {
    std::vector<PlanResult> plans;
    std::string font_family;  // that the PDF is set in and the lines are measured with
    std::filesystem::path fonts;
};

// Called before each plan with its index from 0.
using Progress = std::function<void(std::size_t index, const std::filesystem::path& plan)>;

// Throws FileError when the machine refuses, SetupError for fonts that cannot be used.
Result run(const Job& job, const Progress& progress = {});

// Folder with templates/ and fonts/: ../share/kehoach beside an installed program, else the nearest folder
// above `program` that has both. Nothing when there is none.
std::optional<std::filesystem::path> find_data_folder(const std::filesystem::path& program);

}  // namespace kehoach::job
