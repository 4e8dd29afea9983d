#include "job/commented.h"

#include "writers/docx.h"

namespace kehoach::job {

std::optional<std::string> commented_docx(plan::Plan& plan, const std::vector<document::Remark>& remarks,
                                          Templates& templates, const layout::Fonts& fonts, Date date,
                                          Diagnostics& diagnostics) {
    const fill::Template* form = templates.find(plan, diagnostics);
    if (!form) return std::nullopt;
    auto papers = prepare(*form, plan, date, {}, fonts, diagnostics);
    if (!papers) return std::nullopt;
    document::annotate(papers->document, remarks);
    return writers::docx(papers->document);
}

}  // namespace kehoach::job
