#include "job/job.h"

#include <future>
#include <utility>

#include "base/files.h"
#include "document/document.h"
#include "document/workbook.h"
#include "fill/fill.h"
#include "fill/house_style.h"
#include "fill/template.h"
#include "job/outputs.h"
#include "job/pdf_outputs.h"
#include "job/shown_prefix.h"
#include "layout/fonts.h"
#include "layout/lay_out.h"
#include "plan/json.h"
#include "plan/paper_data.h"
#include "writers/docx.h"
#include "writers/xlsx.h"

namespace kehoach::job {

namespace fs = std::filesystem;

namespace {

// Templates are read once for all plans of a run that share a house style.
class Templates {
  public:
    explicit Templates(fs::path folder) : folder_(std::move(folder)) {}

    const fill::Template* find(const std::string& name, const std::optional<Value>& house_style,
                               Diagnostics& diagnostics) {
        const std::string style = house_style ? plan::to_json(*house_style) : "";
        const auto found = loaded_.find({name, style});
        if (found != loaded_.end()) return &found->second;
        auto loaded = fill::load_template(folder_, name, house_style ? &*house_style : nullptr, diagnostics);
        if (!loaded) return nullptr;
        return &loaded_.emplace(std::pair(name, style), std::move(*loaded)).first->second;
    }

  private:
    fs::path folder_;
    std::map<std::pair<std::string, std::string>, fill::Template> loaded_;  // by name and house style
};

// A plan names its house style by a path; from here on it has it.
bool read_house_style(plan::Plan& plan, Diagnostics& diagnostics) {
    if (plan.agency.rules.empty()) return true;
    plan.agency.house_style = fill::read_house_style(plan.agency.rules, plan.sources, diagnostics);
    return plan.agency.house_style.has_value() && !diagnostics.has_errors();
}

bool stops(const Diagnostics& diagnostics, bool strict) {
    return diagnostics.has_errors() || (strict && diagnostics.has_warnings());
}

struct Papers {
    plan::Progress progress = plan::Progress::kept_back;  // of the tasks, on the paper
    document::Document document;
    document::Workbook workbook;
};

// Plan → measured document and workbook. Nothing when an error was found on the way.
std::optional<Papers> prepare(const plan::Plan& plan, const Job& job, Templates& templates,
                              const layout::Fonts& fonts, Diagnostics& diagnostics) {
    const fill::Template* form = templates.find(plan.template_name, plan.agency.house_style, diagnostics);
    if (!form) return std::nullopt;
    Papers papers;
    if (fill::prints_progress(*form)) papers.progress = plan::Progress::printed;
    papers.document = fill::fill(*form, plan, job.date, diagnostics);
    if (diagnostics.has_errors()) return std::nullopt;
    papers.document = layout::measure(std::move(papers.document), fonts, diagnostics);
    if (job.formats.contains(Format::xlsx))
        papers.workbook = layout::measure(fill::fill_workbook(*form, plan, job.date), fonts, diagnostics);
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
            result.plans.back().diagnostics.conclude(job_.plans[i].string());
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
        if (!read_house_style(*plan, result.diagnostics)) return result;
        const auto papers = prepare(*plan, job_, templates_, fonts_, result.diagnostics);
        if (!papers) return result;

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
