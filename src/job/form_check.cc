#include "job/form_check.h"

#include <utility>

#include "check/form/check.h"
#include "papers/read.h"

namespace kehoach::job {

namespace {

fill::Rules load_law(const std::filesystem::path& templates) {
    Diagnostics diagnostics;
    auto law = fill::load_rules(templates / "nd30", nullptr, diagnostics);
    if (!law || diagnostics.has_errors()) throw SetupError(diagnostics);
    return std::move(*law);
}

}  // namespace

FormCheck::FormCheck(const std::filesystem::path& templates, const std::filesystem::path& fonts)
    : law_(load_law(templates)), press_(templates, fonts) {
    printing_.date = Date{2026, 1, 1};  // of the files' properties, at which no rule looks
}

void FormCheck::check(std::string bytes, const std::string& shown_name, const check::form::Settings& settings,
                      bool with_words, std::vector<check::Finding>& findings,
                      Diagnostics& diagnostics) const {
    const auto paper = papers::read_paper(std::move(bytes), shown_name, diagnostics);
    if (!paper) return;
    const auto reading = check::form::read(*paper, law_, press_.fonts(), settings);
    for (check::Finding& finding : check::form::check_paper(reading, with_words))
        // What a PDF does not tell, the plan's DOCX does.
        if (with_words || !finding.paper->is_untold) findings.push_back(std::move(finding));
}

void FormCheck::check_file(std::string bytes, const std::string& shown_name,
                           const check::form::Settings& settings, std::vector<check::Finding>& findings,
                           Diagnostics& diagnostics) const {
    check(std::move(bytes), shown_name, settings, true, findings, diagnostics);
}

void FormCheck::check_plan(plan::Plan& plan, const std::string& shown, std::vector<check::Finding>& findings,
                           Diagnostics& diagnostics) {
    // Warnings are for building.
    Diagnostics building;
    const auto printed = press_.print(plan, plan.name, printing_, building);
    for (const Diagnostic& diagnostic : building.all())
        if (diagnostic.severity == Severity::error) diagnostics.add(diagnostic);
    if (!printed) return;
    // The fonts are the program's own, and the words were looked at in the plan.
    const check::form::Settings settings{check::form::Clones::right};
    for (const Output& output : printed->outputs)
        if (papers::has_name_of_paper(output.name))
            check(output.bytes, shown + output.name, settings, false, findings, diagnostics);
}

}  // namespace kehoach::job
