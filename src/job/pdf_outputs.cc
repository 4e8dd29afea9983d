#include "job/pdf_outputs.h"

#include "document/split.h"
#include "layout/lay_out.h"
#include "writers/pdf.h"
#include "writers/signing.h"

namespace kehoach::job {
namespace {

PdfOutput write(const document::Document& document, const std::string& name, const layout::FontFiles& fonts,
                const std::optional<writers::Attachment>& data, Diagnostics& diagnostics) {
    const layout::Pages pages = layout::lay_out(document, fonts, diagnostics);
    PdfOutput output;
    output.pdf = {name + ".pdf", writers::pdf(pages, fonts, data)};
    output.signing = {name + ".signing.json", writers::signing(pages, output.pdf.name)};
    output.pages = static_cast<int>(pages.pages.size());
    return output;
}

}  // namespace

std::vector<PdfOutput> pdf_outputs(const document::Document& document, const std::string& name,
                                   AnnexFiles annex_files, const layout::FontFiles& fonts,
                                   const std::optional<writers::Attachment>& data, Diagnostics& diagnostics) {
    if (annex_files == AnnexFiles::same) return {write(document, name, fonts, data, diagnostics)};
    std::vector<PdfOutput> outputs;
    for (const document::Part& part : document::split_annexes(document)) {
        const std::string part_name = part.id.empty() ? name : name + "-" + part.id;
        outputs.push_back(write(part.document, part_name, fonts, data, diagnostics));
    }
    return outputs;
}

}  // namespace kehoach::job
