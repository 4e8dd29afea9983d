#include "job/tracked_docx.h"

#include "draft/tracked_document.h"
#include "job/papers.h"
#include "layout/fonts.h"
#include "writers/docx.h"

namespace kehoach::job {

namespace {

std::optional<Papers> papers_of(plan::Plan& plan, Templates& templates, const layout::Fonts& fonts, Date date,
                                Diagnostics& diagnostics) {
    const fill::Template* form = templates.find(plan, diagnostics);
    if (!form) return std::nullopt;
    return prepare(*form, plan, date, {}, fonts, diagnostics);
}

}  // namespace

std::optional<std::string> tracked_docx(plan::Plan& before, plan::Plan& after, const ReportSetup& setup,
                                        Diagnostics& diagnostics) {
    Templates templates(setup.templates);
    const layout::FontFiles fonts(setup.fonts);
    const auto old_papers = papers_of(before, templates, fonts, setup.date, diagnostics);
    const auto new_papers = papers_of(after, templates, fonts, setup.date, diagnostics);
    if (!old_papers || !new_papers) return std::nullopt;
    return writers::docx(draft::tracked_document(old_papers->document, new_papers->document));
}

}  // namespace kehoach::job
