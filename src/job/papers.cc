#include "job/papers.h"

#include <utility>

#include "fill/fill.h"
#include "fill/house_style.h"
#include "layout/lay_out.h"
#include "layout/missing_glyphs.h"
#include "plan/json.h"

namespace kehoach::job {

namespace {

// A plan names its house style by a path; from here on it has it.
bool read_house_style(plan::Plan& plan, Diagnostics& diagnostics) {
    if (plan.agency.rules.empty()) return true;
    plan.agency.house_style = fill::read_house_style(plan.agency.rules, plan.sources, diagnostics);
    return plan.agency.house_style.has_value() && !diagnostics.has_errors();
}

}  // namespace

const fill::Template* Templates::find(plan::Plan& plan, Diagnostics& diagnostics) {
    if (!read_house_style(plan, diagnostics)) return nullptr;
    const std::optional<Value>& style = plan.agency.house_style;
    const std::pair key(plan.template_name, style ? plan::to_json(*style) : "");
    const auto found = loaded_.find(key);
    if (found != loaded_.end()) return &found->second;
    auto loaded = fill::load_template(folder_, plan.template_name, plan.template_span,
                                      style ? &*style : nullptr, diagnostics);
    if (!loaded) return nullptr;
    return &loaded_.emplace(key, std::move(*loaded)).first->second;
}

// Of a very long plan the document's rows take most of the memory: a workbook does without them.
std::optional<Papers> prepare(const fill::Template& form, const plan::Plan& plan, Date date, Wanted wanted,
                              const layout::Fonts& fonts, Diagnostics& diagnostics) {
    Papers papers;
    if (fill::prints_progress(form)) papers.progress = plan::Progress::printed;
    const fill::Rows rows = wanted.document ? fill::Rows::now : fill::Rows::later;
    document::Document document = fill::fill(form, plan, date, diagnostics, rows);
    if (diagnostics.has_errors()) return std::nullopt;
    if (!wanted.document) layout::report_missing_glyphs(document, fonts, diagnostics);
    if (wanted.workbook) {
        Diagnostics said;
        document::Document of_workbook =
            wanted.document ? fill::fill(form, plan, date, said, fill::Rows::later) : std::move(document);
        papers.workbook = layout::measure(
            fill::fill_workbook(form, plan, std::move(of_workbook), diagnostics), fonts, diagnostics);
    }
    if (wanted.document) papers.document = layout::measure(std::move(document), fonts, diagnostics);
    if (diagnostics.has_errors()) return std::nullopt;
    return papers;
}

}  // namespace kehoach::job
