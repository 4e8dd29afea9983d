#include "job/check_job.h"

#include <utility>

#include "base/files.h"
#include "check/check.h"
#include "check/lexicon.h"
#include "check/settings.h"
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

struct Checked {
    CheckResult result;
    std::optional<plan::Plan> plan;  // nothing when it has errors
};

Checked check_one(const fs::path& path, const std::string& shown, check::Lexicon lexicon, FormCheck& form) {
    Checked checked;
    CheckResult& result = checked.result;
    result.paper = path;
    checked.plan = plan::load_plan(path, {}, result.diagnostics, shown);
    const check::Settings settings = check::load_settings(folder_of(path), shown, result.diagnostics);
    if (result.diagnostics.has_errors()) checked.plan.reset();
    if (!checked.plan) return checked;
    for (const std::string& words : settings.words)
        lexicon.accept(words);
    result.findings = check::check_plan(*checked.plan, lexicon);
    form.check_plan(*checked.plan, shown, result.findings, result.diagnostics);
    check::apply(settings, result.findings, result.diagnostics);
    return checked;
}

// The plan as it is when its remedies are written.
Checked fix_one(Checked found, const fs::path& path, const std::string& shown, const check::Lexicon& lexicon,
                FormCheck& form) {
    found.result.fixed = write_fixes(folder_of(path), shown, found.result.findings, found.result.diagnostics);
    if (found.result.fixed.empty()) return found;
    Checked left = check_one(path, shown, lexicon, form);
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
        const auto bytes = commented_docx(*checked.plan, remarks_of(result.findings), templates_, fonts_,
                                          wanted_.date, result.diagnostics);
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

}  // namespace

std::vector<CheckResult> run(const CheckJob& job) {
    const check::Lexicon lexicon = load_lexicon(job.templates);
    std::optional<Copies> copies;
    FormCheck form(job.templates, job.fonts);
    if (job.copies) copies.emplace(*job.copies, job.templates, form.fonts());
    std::vector<CheckResult> results;
    for (const fs::path& path : job.papers) {
        if (papers::has_name_of_paper(path)) {
            CheckResult& result = results.emplace_back();
            result.paper = path;
            auto bytes = read_input(path, path.string(), {}, result.diagnostics);
            if (bytes)
                form.check_file(std::move(*bytes), path.string(), job.form, result.findings,
                                result.diagnostics);
            continue;
        }
        const std::string shown = shown_prefix(path, job.papers.size());
        Checked checked = check_one(path, shown, lexicon, form);
        if (job.fix) checked = fix_one(std::move(checked), path, shown, lexicon, form);
        if (copies && checked.plan) copies->write(checked);
        results.push_back(std::move(checked.result));
    }
    return results;
}

}  // namespace kehoach::job
