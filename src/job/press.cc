#include "job/press.h"

#include <future>

#include "document/document.h"
#include "document/workbook.h"
#include "fill/fill.h"
#include "fill/house_style.h"
#include "job/pdf_outputs.h"
#include "layout/lay_out.h"
#include "plan/json.h"
#include "plan/paper_data.h"
#include "writers/docx.h"
#include "writers/xlsx.h"

namespace kehoach::job {

namespace fs = std::filesystem;

namespace {

// A plan names its house style by a path; from here on it has it.
bool read_house_style(plan::Plan& plan, Diagnostics& diagnostics) {
    if (plan.agency.rules.empty()) return true;
    plan.agency.house_style = fill::read_house_style(plan.agency.rules, plan.sources, diagnostics);
    return plan.agency.house_style.has_value() && !diagnostics.has_errors();
}

struct Papers {
    plan::Progress progress = plan::Progress::kept_back;  // of the tasks, on the paper
    document::Document document;
    document::Workbook workbook;
};

// Plan → measured document and workbook. Nothing when an error was found on the way.
std::optional<Papers> prepare(const plan::Plan& plan, const fill::Template& form, const Job& job,
                              const layout::Fonts& fonts, Diagnostics& diagnostics) {
    Papers papers;
    if (fill::prints_progress(form)) papers.progress = plan::Progress::printed;
    papers.document = fill::fill(form, plan, job.date, diagnostics);
    if (diagnostics.has_errors()) return std::nullopt;
    papers.document = layout::measure(std::move(papers.document), fonts, diagnostics);
    if (job.formats.contains(Format::xlsx))
        papers.workbook = layout::measure(fill::fill_workbook(form, plan, job.date), fonts, diagnostics);
    if (stops(diagnostics, job.strict)) return std::nullopt;
    return papers;
}

// For what the XLSX writer's library keeps on disk for a while.
fs::path scratch_folder() {
    std::error_code error;
    const fs::path folder = fs::temp_directory_path(error);
    return error ? fs::path("/tmp") : folder;
}

// The data that the paper was made from, to travel in its PDF.
std::optional<writers::Attachment> data_of(const plan::Plan& plan, plan::Progress progress, const Job& job) {
    if (!job.attach_data) return std::nullopt;
    return writers::Attachment{"plan.json", "application/json",
                               "Dữ liệu của kế hoạch, để làm lại văn bản này",
                               plan::paper_data(plan, progress)};
}

// The three writers share nothing but what they read, so they run side by side.
Printed write_papers(const plan::Plan& plan, const Papers& papers, const std::string& name, const Job& job,
                     const layout::FontFiles& fonts, Diagnostics& diagnostics) {
    std::future<std::string> docx, xlsx;
    if (job.formats.contains(Format::docx))
        docx = std::async(std::launch::async, [&] { return writers::docx(papers.document); });
    if (job.formats.contains(Format::xlsx) && !papers.workbook.sheets.empty())
        xlsx =
            std::async(std::launch::async, [&] { return writers::xlsx(papers.workbook, scratch_folder()); });
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

const fill::Template* Press::find(const std::string& name, const std::optional<Value>& house_style,
                                  Diagnostics& diagnostics) {
    const std::string style = house_style ? plan::to_json(*house_style) : "";
    const auto found = loaded_.find({name, style});
    if (found != loaded_.end()) return &found->second;
    auto loaded = fill::load_template(templates_, name, house_style ? &*house_style : nullptr, diagnostics);
    if (!loaded) return nullptr;
    return &loaded_.emplace(std::pair(name, style), std::move(*loaded)).first->second;
}

std::optional<Printed> Press::print(plan::Plan& plan, const std::string& name, const Job& job,
                                    Diagnostics& diagnostics) {
    if (!read_house_style(plan, diagnostics)) return std::nullopt;
    const fill::Template* form = find(plan.template_name, plan.agency.house_style, diagnostics);
    const auto papers = form ? prepare(plan, *form, job, fonts_, diagnostics) : std::nullopt;
    if (!papers) return std::nullopt;
    return write_papers(plan, *papers, name, job, fonts_, diagnostics);
}

}  // namespace kehoach::job
