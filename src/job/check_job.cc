#include "job/check_job.h"

#include <utility>

#include "base/files.h"
#include "check/check.h"
#include "check/form/check.h"
#include "check/lexicon.h"
#include "job/press.h"
#include "job/shown_prefix.h"
#include "papers/read.h"
#include "plan/load.h"

namespace kehoach::job {

namespace fs = std::filesystem;

namespace {

check::Lexicon load_lexicon(const fs::path& templates) {
    Diagnostics diagnostics;
    check::Lexicon lexicon = check::Lexicon::load(templates / "check", diagnostics);
    if (diagnostics.has_errors()) throw SetupError(diagnostics);
    return lexicon;
}

fill::Rules load_law(const fs::path& templates) {
    Diagnostics diagnostics;
    auto law = fill::load_rules(templates / "nd30", nullptr, diagnostics);
    if (!law || diagnostics.has_errors()) throw SetupError(diagnostics);
    return std::move(*law);
}

class Run {
  public:
    explicit Run(const CheckJob& job)
        : job_(job),
          lexicon_(load_lexicon(job.templates)),
          law_(load_law(job.templates)),
          press_(job.templates, job.fonts) {
        printing_.date = Date{2026, 1, 1};  // of the files' properties, at which no rule looks
    }

    CheckResult one(const fs::path& path) {
        CheckResult result;
        result.paper = path;
        papers::has_name_of_paper(path) ? file(path, result) : plan(path, result);
        return result;
    }

  private:
    void file(const fs::path& path, CheckResult& result) const {
        auto bytes = read_input(path, path.string(), {}, result.diagnostics);
        if (bytes) form(std::move(*bytes), path.string(), job_.form, true, result);
    }

    void plan(const fs::path& path, CheckResult& result) {
        const std::string shown = shown_prefix(path, job_.papers.size());
        auto loaded = plan::load_plan(path, {}, result.diagnostics, shown);
        if (!loaded) return;
        result.findings = check::check_plan(*loaded, lexicon_);
        // What keeps a plan from being printed is an error here, too; its warnings are for building.
        Diagnostics building;
        const auto printed = press_.print(*loaded, loaded->name, printing_, building);
        for (const Diagnostic& diagnostic : building.all())
            if (diagnostic.severity == Severity::error) result.diagnostics.add(diagnostic);
        if (!printed) return;
        // The fonts are the program's own, and the words were looked at in the plan.
        const check::form::Settings settings{check::form::Clones::right};
        for (const Output& output : printed->outputs)
            if (papers::has_name_of_paper(output.name))
                form(output.bytes, shown + output.name, settings, false, result);
    }

    void form(std::string bytes, const std::string& shown, const check::form::Settings& settings,
              bool with_words, CheckResult& result) const {
        const auto paper = papers::read_paper(std::move(bytes), shown, result.diagnostics);
        if (!paper) return;
        const auto reading = check::form::read(*paper, law_, press_.fonts(), settings);
        for (check::Finding& finding : check::form::check_paper(reading, with_words))
            // What a PDF does not tell, the plan's DOCX does.
            if (with_words || !finding.paper->is_untold) result.findings.push_back(std::move(finding));
    }

    const CheckJob& job_;
    Job printing_;
    check::Lexicon lexicon_;
    fill::Rules law_;
    Press press_;
};

}  // namespace

std::vector<CheckResult> run(const CheckJob& job) {
    Run run(job);
    std::vector<CheckResult> results;
    for (const fs::path& path : job.papers)
        results.push_back(run.one(path));
    return results;
}

}  // namespace kehoach::job
