#include "job/check_job.h"

#include <utility>

#include "base/files.h"
#include "check/check.h"
#include "check/lexicon.h"
#include "check/settings.h"
#include "fill/house_style.h"
#include "job/commented.h"
#include "job/form_check.h"
#include "job/outputs.h"
#include "job/papers.h"
#include "job/shown_prefix.h"
#include "papers/read.h"
#include "plan/load.h"

namespace kehoach::job {

namespace fs = std::filesystem;

namespace {

check::Lexicon load_lexicon(const std::filesystem::path& templates) {
    Diagnostics diagnostics;
    check::Lexicon lexicon = check::Lexicon::load(templates / "check", diagnostics);
    if (diagnostics.has_errors()) throw SetupError(diagnostics);
    return lexicon;
}

// The folder of a plan that is named by it or by its main file.
fs::path folder_of(const fs::path& plan) {
    std::error_code ignored;
    return fs::is_directory(plan, ignored) ? plan : plan.parent_path();
}

// What the office has settled for all papers.
struct Office {
    check::Settings settings;
    std::optional<Value> house_style;      // that finished files are made with
    std::vector<SourcePtr> sources;        // what it points into
    std::optional<CheckResult> complaint;  // when there is an error in it
};

Office read_office(const fs::path& file) {
    Office office;
    if (file.empty()) return office;
    CheckResult result;
    result.paper = file;
    office.settings = check::read_settings(file, file.string(), result.diagnostics);
    if (const fs::path& style = office.settings.house_style; !style.empty())
        office.house_style = fill::read_house_style(style, office.sources, result.diagnostics);
    if (result.diagnostics.has_errors()) office.complaint = std::move(result);
    return office;
}

// Not all that an office has settled is needed by each paper.
void apply(const Office& office, std::vector<check::Finding>& findings) {
    Diagnostics unused;
    check::apply(office.settings, findings, unused);
}

struct Checked {
    CheckResult result;
    std::optional<plan::Plan> plan;  // nothing when it has errors
};

Checked check_one(const fs::path& path, const std::string& shown, check::Lexicon lexicon,
                  const Office& office, FormCheck& form) {
    Checked checked;
    CheckResult& result = checked.result;
    result.paper = path;
    checked.plan = plan::load_plan(path, {}, result.diagnostics, shown);
    const check::Settings own = check::load_settings(folder_of(path), shown, result.diagnostics);
    const check::Settings& settings = own.source ? own : office.settings;
    const fill::Template* printed_with =
        checked.plan ? form.template_of(*checked.plan, result.diagnostics) : nullptr;
    if (!printed_with || result.diagnostics.has_errors()) checked.plan.reset();
    if (!checked.plan) return checked;
    for (const std::string& words : settings.words)
        lexicon.accept(words);
    result.findings = check::check_plan(*checked.plan, *printed_with, lexicon);
    form.check_plan(*checked.plan, shown, settings.clones, result.findings, result.diagnostics);
    if (own.source)
        check::apply(own, result.findings, result.diagnostics);
    else
        apply(office, result.findings);
    return checked;
}

// The plan as it is when its remedies are written.
Checked fix_one(Checked found, const fs::path& path, const std::string& shown, const check::Lexicon& lexicon,
                const Office& office, FormCheck& form) {
    found.result.fixed = write_fixes(folder_of(path), shown, found.result.findings, found.result.diagnostics);
    if (found.result.fixed.empty()) return found;
    Checked left = check_one(path, shown, lexicon, office, form);
    left.result.fixed = std::move(found.result.fixed);
    for (const Diagnostic& diagnostic : found.result.diagnostics.all())
        if (diagnostic.slug == "changed-meanwhile") left.result.diagnostics.add(diagnostic);
    return left;
}

// Word copies of the plans of one run.
class Copies {
  public:
    Copies(const CommentedCopies& wanted, const fs::path& templates, const layout::FontFiles& fonts)
        : wanted_(wanted), templates_(templates), fonts_(fonts), folder_(wanted.output_folder) {}

    void write(Checked& checked) {
        CheckResult& result = checked.result;
        const std::string name = checked.plan->name + ".check.docx";
        // Warnings are for building.
        Diagnostics building;
        const auto bytes = commented_docx(*checked.plan, remarks_of(result.findings), templates_, fonts_,
                                          wanted_.date, building);
        for (const Diagnostic& diagnostic : building.all())
            if (diagnostic.severity == Severity::error) result.diagnostics.add(diagnostic);
        if (bytes && folder_.write({{name, *bytes}}, wanted_.force, result.diagnostics))
            result.files.push_back(wanted_.output_folder / name);
    }

  private:
    std::vector<document::Remark> remarks_of(const std::vector<check::Finding>& findings) const {
        std::vector<document::Remark> remarks;
        for (const check::Finding& finding : findings)
            // What is wrong with the form is seen on the paper, not in the plan's words.
            if (!finding.paper)
                remarks.push_back(
                    {finding.place, document::comment_of("[" + std::string(finding.rule->id) + "] " +
                                                         finding.message(wanted_.language) + "\n" +
                                                         finding.remedy(wanted_.language))});
        return remarks;
    }

    const CommentedCopies& wanted_;
    Templates templates_;
    const layout::FontFiles& fonts_;
    OutputFolder folder_;
};

CheckResult check_file(const fs::path& path, const Office& office, FormCheck& form) {
    CheckResult result;
    result.paper = path;
    auto bytes = read_input(path, path.string(), {}, result.diagnostics);
    if (!bytes) return result;
    form.check_file(std::move(*bytes), path.string(), office.house_style ? &*office.house_style : nullptr,
                    office.settings.clones, result.findings, result.diagnostics);
    apply(office, result.findings);
    return result;
}

}  // namespace

bool is_finished(const fs::path& paper) { return papers::has_name_of_paper(paper); }

std::vector<CheckResult> run(const CheckJob& job) {
    const check::Lexicon lexicon = load_lexicon(job.templates);
    std::optional<Copies> copies;
    FormCheck form(job.templates, job.fonts);
    if (job.copies) copies.emplace(*job.copies, job.templates, form.fonts());
    std::vector<CheckResult> results;
    const Office office = read_office(job.settings);
    if (office.complaint) return {*office.complaint};
    for (const fs::path& path : job.papers) {
        if (is_finished(path)) {
            results.push_back(check_file(path, office, form));
            continue;
        }
        const std::string shown = shown_prefix(path, job.papers.size());
        Checked checked = check_one(path, shown, lexicon, office, form);
        if (job.fix) checked = fix_one(std::move(checked), path, shown, lexicon, office, form);
        if (copies && checked.plan && !checked.result.diagnostics.has_errors()) copies->write(checked);
        results.push_back(std::move(checked.result));
    }
    return results;
}

}  // namespace kehoach::job
