#include "check/form/running_text.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "check/form/anchors.h"
#include "check/form/reading.h"
#include "plan/marker.h"

namespace kehoach::check::form {

using papers::Align;
using papers::Paragraph;

namespace {

Element marked_element(const Paragraph& paragraph) {
    const auto match = plan::match_marker(paragraph.text);
    if (!match) return Element::body;
    using Kind = plan::MarkerKind;
    switch (match->marker.kind) {
        case Kind::article:
            return Element::article;
        case Kind::roman:
            return Element::section;
        case Kind::arabic:
        case Kind::decimal:
            return is_bold(paragraph) ? Element::clause_heading : Element::clause;
        case Kind::letter:
            return Element::point;
        case Kind::dash:
        case Kind::plus:
            return Element::dash;
        default:
            return Element::clause;
    }
}

}  // namespace

bool is_centered(const Paragraph& paragraph) { return paragraph.form.align == Align::center; }

bool fills_column(const Paragraph& paragraph) {
    return paragraph.width && paragraph.column_width && *paragraph.width * 10 > *paragraph.column_width * 9;
}

bool may_be_heading(const Paragraph& paragraph) {
    const bool is_indented = paragraph.form.first_line.value_or(Length()) > Length::pt(2);
    const bool is_full = !paragraph.form.align && !is_indented && fills_column(paragraph);
    return is_centered(paragraph) || (is_full && is_bold(paragraph));
}

bool is_bold(const Paragraph& paragraph) {
    return std::ranges::all_of(paragraph.runs, [](const papers::Run& run) {
        return run.look.bold.value_or(false) || trim(run.text).empty();
    });
}

Element running_element(const Paragraph& paragraph, const Above& above) {
    const std::string words = plain(paragraph.text);
    if (words.starts_with("KINH GUI")) return Element::addressee_label;
    if (above.names_addressees && (words.starts_with("-") || words.starts_with("–")))
        return Element::addressee;
    if (above.is_before_heading && is_base(words)) return Element::base;
    if (words == "QUYET DINH:" || words == "QUYET NGHI:" || words == "QUYET DINH" || words == "QUYET NGHI")
        return Element::verb;
    if (above.type == "decision" && above.is_before_heading && is_centered(paragraph) &&
        is_upper(paragraph.text))
        return Element::authority;
    if (is_centered(paragraph) && (words.starts_with("CHUONG ") || words.starts_with("PHAN ") ||
                                   words.starts_with("MUC ") || words.starts_with("TIEU MUC ")))
        return Element::chapter;
    if (above.follows_chapter && is_centered(paragraph)) return Element::chapter;
    return marked_element(paragraph);
}

}  // namespace kehoach::check::form
