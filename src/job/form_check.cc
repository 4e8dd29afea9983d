#include "job/form_check.h"

#include <utility>

#include "check/form/check.h"
#include "check/form/judging.h"
#include "papers/read.h"
#include "plan/json.h"

namespace kehoach::job {

namespace {

constexpr const char* table = "nd30";

fill::Rules load_law(const std::filesystem::path& templates) {
    Diagnostics diagnostics;
    auto law = fill::load_rules(templates / table, nullptr, diagnostics);
    if (!law || diagnostics.has_errors()) throw SetupError(diagnostics);
    return std::move(*law);
}

}  // namespace

FormCheck::FormCheck(const std::filesystem::path& templates, const std::filesystem::path& fonts)
    : templates_(templates), law_(load_law(templates)), press_(templates, fonts) {
    printing_.date = Date{2026, 1, 1};  // of the files' properties, at which no rule looks
}

const fill::Rules* FormCheck::judging(const Value* house_style, Diagnostics& diagnostics) {
    if (!house_style) return &law_;
    const std::string key = plan::to_json(*house_style);
    if (const auto known = with_house_style_.find(key); known != with_house_style_.end())
        return &known->second;
    const auto house = fill::load_rules(templates_ / table, house_style, diagnostics);
    if (!house || diagnostics.has_errors()) return nullptr;
    return &with_house_style_.emplace(key, check::form::judging_rules(law_, *house)).first->second;
}

void FormCheck::check(std::string bytes, const std::string& shown_name, const fill::Rules& rules,
                      const check::form::Settings& settings, check::form::WordRules words,
                      std::vector<check::Finding>& findings, Diagnostics& diagnostics) const {
    const auto paper = papers::read_paper(std::move(bytes), shown_name, diagnostics);
    if (!paper) return;
    const auto reading = check::form::read(*paper, rules, press_.fonts(), settings);
    for (check::Finding& finding : check::form::check_paper(reading, words))
        // What a PDF does not tell, the plan's DOCX does.
        if (words == check::form::WordRules::all || !finding.paper->is_untold)
            findings.push_back(std::move(finding));
}

void FormCheck::check_file(std::string bytes, const std::string& shown_name, const Value* house_style,
                           std::optional<Severity> clones, std::vector<check::Finding>& findings,
                           Diagnostics& diagnostics) {
    const fill::Rules* rules = judging(house_style, diagnostics);
    if (!rules) return;
    const check::form::Settings settings{clones.value_or(Severity::note)};
    check(std::move(bytes), shown_name, *rules, settings, check::form::WordRules::all, findings, diagnostics);
}

void FormCheck::check_plan(plan::Plan& plan, const std::string& shown, std::optional<Severity> clones,
                           std::vector<check::Finding>& findings, Diagnostics& diagnostics) {
    // Warnings are for building.
    Diagnostics building;
    const auto printed = press_.print(plan, plan.name, printing_, building);
    for (const Diagnostic& diagnostic : building.all())
        if (diagnostic.severity == Severity::error) diagnostics.add(diagnostic);
    if (!printed) return;
    const std::optional<Value>& house_style = plan.agency.house_style;
    const fill::Rules* rules = judging(house_style ? &*house_style : nullptr, diagnostics);
    if (!rules) return;
    using check::form::WordRules;
    for (const Output& output : printed->outputs) {
        if (!papers::has_name_of_paper(output.name)) continue;
        const WordRules words = output.name.ends_with(".docx") ? WordRules::beside_content : WordRules::none;
        check(output.bytes, shown + output.name, *rules, {clones}, words, findings, diagnostics);
    }
}

}  // namespace kehoach::job
