#include "job/papers.h"

#include "fill/fill.h"
#include "fill/house_style.h"
#include "layout/lay_out.h"
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
    auto loaded = fill::load_template(folder_, plan.template_name, style ? &*style : nullptr, diagnostics);
    if (!loaded) return nullptr;
    return &loaded_.emplace(key, std::move(*loaded)).first->second;
}

std::optional<Papers> prepare(const fill::Template& form, const plan::Plan& plan, Date date,
                              bool with_workbook, const layout::Fonts& fonts, Diagnostics& diagnostics) {
    Papers papers;
    if (fill::prints_progress(form)) papers.progress = plan::Progress::printed;
    papers.document = fill::fill(form, plan, date, diagnostics);
    if (diagnostics.has_errors()) return std::nullopt;
    if (with_workbook)
        papers.workbook = layout::measure(fill::fill_workbook(form, plan, papers.document, diagnostics),
                                          fonts, diagnostics);
    papers.document = layout::measure(std::move(papers.document), fonts, diagnostics);
    if (diagnostics.has_errors()) return std::nullopt;
    return papers;
}

}  // namespace kehoach::job
