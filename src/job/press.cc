#include "job/press.h"

#include <future>
#include <utility>

#include "job/pdf_outputs.h"
#include "job/report_workbook.h"
#include "plan/paper_data.h"
#include "writers/docx.h"
#include "writers/xlsx.h"

namespace kehoach::job {

namespace {

// The data that the paper was made from, to travel in its PDF.
std::optional<writers::Attachment> data_of(const plan::Plan& plan, plan::Progress progress, const Job& job) {
    if (!job.attach_data) return std::nullopt;
    return writers::Attachment{"plan.json", "application/json",
                               "Dữ liệu của kế hoạch, để làm lại văn bản này",
                               plan::paper_data(plan, progress)};
}

// The three writers share nothing but what they read, so they run side by side; one that is alone needs no
// thread, whose memory would be apart from what has just become free.
Printed write_papers(const plan::Plan& plan, Papers papers, const std::string& name, const Job& job,
                     const layout::FontFiles& fonts, Diagnostics& diagnostics) {
    const auto when = job.formats.size() > 1 ? std::launch::async : std::launch::deferred;
    std::future<std::string> docx, xlsx;
    if (job.formats.contains(Format::docx))
        docx = std::async(when, [&] { return writers::docx(papers.document); });
    if (job.formats.contains(Format::xlsx) && !papers.workbook.sheets.empty())
        xlsx = std::async(when, [&] { return writers::xlsx(std::move(papers.workbook), scratch_folder()); });
    std::vector<PdfOutput> pdfs;
    if (job.formats.contains(Format::pdf))
        pdfs = pdf_outputs(papers.document, name, job.annex_files, fonts, data_of(plan, papers.progress, job),
                           diagnostics);
    Printed printed;
    std::vector<Output>& outputs = printed.outputs;
    if (docx.valid()) outputs.push_back({name + ".docx", docx.get()});
    if (xlsx.valid()) outputs.push_back({name + ".xlsx", xlsx.get()});
    for (PdfOutput& pdf : pdfs) {
        printed.pages[pdf.pdf.name] = pdf.pages;
        outputs.push_back(std::move(pdf.pdf));
        outputs.push_back(std::move(pdf.signing));
    }
    return printed;
}

}  // namespace

bool stops(const Diagnostics& diagnostics, bool strict) {
    return diagnostics.has_errors() || (strict && diagnostics.has_warnings());
}

std::optional<Printed> Press::print(plan::Plan& plan, const std::string& name, const Job& job,
                                    Diagnostics& diagnostics) {
    const fill::Template* form = template_of(plan, diagnostics);
    if (!form) return std::nullopt;
    const Wanted wanted{.document = job.formats.contains(Format::docx) || job.formats.contains(Format::pdf),
                        .workbook = job.formats.contains(Format::xlsx)};
    auto papers = prepare(*form, plan, job.date, wanted, fonts_, diagnostics);
    if (!papers || stops(diagnostics, job.strict)) return std::nullopt;
    return write_papers(plan, std::move(*papers), name, job, fonts_, diagnostics);
}

}  // namespace kehoach::job
