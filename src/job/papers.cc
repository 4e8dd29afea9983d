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

// Of a very long plan the document takes more memory than the workbook, and its measures more than itself.
std::optional<Papers> prepare(const fill::Template& form, const plan::Plan& plan, Date date, Wanted wanted,
                              const layout::Fonts& fonts, Diagnostics& diagnostics) {
    Papers papers;
    if (fill::prints_progress(form)) papers.progress = plan::Progress::printed;
    document::Document document = fill::fill(form, plan, date, diagnostics);
    if (diagnostics.has_errors()) return std::nullopt;
    if (!wanted.document) layout::report_missing_glyphs(document, fonts, diagnostics);
    if (wanted.workbook)
        papers.workbook = layout::measure(
            fill::fill_workbook(form, plan, wanted.document ? document : std::move(document), diagnostics),
            fonts, diagnostics);
    if (wanted.document) papers.document = layout::measure(std::move(document), fonts, diagnostics);
    if (diagnostics.has_errors()) return std::nullopt;
    return papers;
}

}  // namespace kehoach::job
