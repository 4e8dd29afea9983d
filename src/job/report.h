// Reports on plans: in which form, and where they go.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/date.h"
#include "base/diagnostics.h"

namespace kehoach::job {

enum class ReportFormat { text, json, xlsx, docx };

struct ReportSetup {
    ReportFormat format = ReportFormat::text;
    Language language = Language::vietnamese;     // of a text
    bool colours = false;                         // in a text: for a terminal
    std::optional<std::filesystem::path> output;  // a file; else the report comes back
    bool force = false;                           // overwrite a file that somebody edited
    Date date;                                    // for metadata
    std::filesystem::path templates;
    std::filesystem::path fonts;
};

// The report's bytes go into the file that is asked for: false when somebody edited that. Throws FileError.
bool write_report(const std::string& bytes, const ReportSetup& setup, Diagnostics& diagnostics);

}  // namespace kehoach::job
