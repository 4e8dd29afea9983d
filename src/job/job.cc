#include "job/job.h"

#include <future>
#include <utility>

#include "base/files.h"
#include "document/document.h"
#include "document/workbook.h"
#include "job/outputs.h"
#include "job/papers.h"
#include "job/pdf_outputs.h"
#include "job/report_workbook.h"
#include "job/shown_prefix.h"
#include "layout/fonts.h"
#include "plan/paper_data.h"
#include "writers/docx.h"
#include "writers/xlsx.h"

namespace kehoach::job {

namespace fs = std::filesystem;

namespace {

bool stops(const Diagnostics& diagnostics, bool strict) {
    return diagnostics.has_errors() || (strict && diagnostics.has_warnings());
}

// The data that the paper was made from, to travel in its PDF.
std::optional<writers::Attachment> data_of(const plan::Plan& plan, plan::Progress progress, const Job& job) {
    if (!job.attach_data) return std::nullopt;
    return writers::Attachment{"plan.json", "application/json",
                               "Dữ liệu của kế hoạch, để làm lại văn bản này",
                               plan::paper_data(plan, progress)};
}

// The three writers share nothing but what they read, so they run side by side.
std::vector<Output> write_papers(const plan::Plan& plan, const Papers& papers, const std::string& name,
                                 const Job& job, const layout::FontFiles& fonts, PlanResult& result) {
    std::future<std::string> docx, xlsx;
    if (job.formats.contains(Format::docx))
        docx = std::async(std::launch::async, [&] { return writers::docx(papers.document); });
    if (job.formats.contains(Format::xlsx) && !papers.workbook.sheets.empty())
        xlsx =
            std::async(std::launch::async, [&] { return writers::xlsx(papers.workbook, scratch_folder()); });
    std::vector<PdfOutput> pdfs;
    if (job.formats.contains(Format::pdf))
        pdfs = pdf_outputs(papers.document, name, job.annex_files, fonts, data_of(plan, papers.progress, job),
                           result.diagnostics);
    std::vector<Output> outputs;
    if (docx.valid()) outputs.push_back({name + ".docx", docx.get()});
    if (xlsx.valid()) outputs.push_back({name + ".xlsx", xlsx.get()});
    for (PdfOutput& pdf : pdfs) {
        result.pages[job.output_folder / pdf.pdf.name] = pdf.pages;
        outputs.push_back(std::move(pdf.pdf));
        outputs.push_back(std::move(pdf.signing));
    }
    return outputs;
}

class Run {
  public:
    explicit Run(const Job& job)
        : job_(job), templates_(job.templates), fonts_(job.fonts), folder_(job.output_folder) {}

    Result all(const Progress& progress) {
        Result result;
        result.font_family = fonts_.family();
        result.fonts = fonts_.folder();
        for (std::size_t i = 0; i < job_.plans.size(); ++i) {
            if (progress) progress(i, job_.plans[i]);
            result.plans.push_back(one(job_.plans[i]));
        }
        return result;
    }

  private:
    PlanResult one(const fs::path& path) {
        PlanResult result;
        result.plan = path;
        auto plan =
            plan::load_plan(path, job_.overrides, result.diagnostics, shown_prefix(path, job_.plans.size()));
        if (!plan) return result;
        const std::string name = job_.name.value_or(plan->name);
        if (!is_free(name, path, result.diagnostics)) return result;
        const fill::Template* form = templates_.find(*plan, result.diagnostics);
        if (!form) return result;
        auto papers =
            prepare(*form, *plan, job_.date, job_.formats.contains(Format::xlsx), fonts_, result.diagnostics);
        if (!papers || stops(result.diagnostics, job_.strict)) return result;
        // Of a very long plan the document takes more memory than its workbook.
        const bool is_printed = job_.formats.contains(Format::docx) || job_.formats.contains(Format::pdf);
        if (!is_printed) papers->document = {};

        const auto outputs = write_papers(*plan, *papers, name, job_, fonts_, result);
        for (const auto& [pdf, pages] : result.pages)
            if (pdf.stem() != name) is_free(pdf.stem().string(), path, result.diagnostics);
        if (stops(result.diagnostics, job_.strict)) return result;
        if (folder_.write(outputs, job_.force, result.diagnostics))
            for (const Output& output : outputs)
                result.files.push_back(job_.output_folder / output.name);
        return result;
    }

    // Two outputs of one name are an error, whatever their plans are.
    bool is_free(const std::string& name, const fs::path& plan, Diagnostics& diagnostics) {
        const auto [taken, is_new] = names_.emplace(name, plan);
        if (!is_new) diagnostics.error("same-output-name", plan.string(), {name, taken->second.string()});
        return is_new;
    }

    const Job& job_;
    Templates templates_;
    layout::FontFiles fonts_;
    OutputFolder folder_;
    std::map<std::string, fs::path> names_;
};

}  // namespace

Result run(const Job& job, const Progress& progress) { return Run(job).all(progress); }

std::optional<fs::path> find_data_folder(const fs::path& program) {
    const auto is_data_folder = [](const fs::path& folder) {
        std::error_code ignored;
        return fs::is_directory(folder / "templates" / "nd30", ignored) &&
               fs::exists(folder / "fonts" / "fonts.yaml", ignored);
    };
    const fs::path installed = program.parent_path().parent_path() / "share" / "kehoach";
    if (is_data_folder(installed)) return installed;
    for (fs::path folder = program.parent_path(); folder != folder.parent_path();
         folder = folder.parent_path())
        if (is_data_folder(folder)) return folder;
    return std::nullopt;
}

}  // namespace kehoach::job
