// The PDF of a document, and what signing tools must know of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/document.h"
#include "job/job.h"
#include "job/outputs.h"
#include "layout/fonts.h"
#include "writers/pdf_attachment.h"

namespace kehoach::job {

struct PdfOutput {
    Output pdf;
    Output signing;  // NAME.signing.json
    int pages = 0;
};

// One, or with AnnexFiles::separate one for the document and one for each annex: NAME-phu-luc-I. `document`
// must be measured. `data`, if any, travels in each.
std::vector<PdfOutput> pdf_outputs(const document::Document& document, const std::string& name,
                                   AnnexFiles annex_files, const layout::FontFiles& fonts,
                                   const std::optional<writers::Attachment>& data, Diagnostics& diagnostics);

}  // namespace kehoach::job
