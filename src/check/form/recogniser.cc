#include "check/form/recogniser.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "check/form/anchors.h"
#include "check/form/parts.h"
#include "check/form/running_text.h"

namespace kehoach::check::form {
namespace {

using papers::Align;
using papers::Paper;
using papers::Paragraph;
using papers::Side;

// The heading of a paper is within its first paragraphs.
constexpr std::size_t heading_paragraphs = 60;

class Recogniser {
  public:
    Recogniser(const Paper& paper, const fill::Rules& law, std::vector<Element>& elements,
               std::vector<Part>& parts)
        : paper_(paper), law_(law), elements_(elements), parts_(parts) {
        for (const Paragraph& paragraph : paper.paragraphs)
            plain_.push_back(plain(paragraph.text));
    }

    void run() {
        elements_.assign(paper_.paragraphs.size(), Element::none);
        margins();
        parts_ = split_into_parts(paper_, plain_, elements_);
        for (Part& part : parts_)
            part.kind == Part::Kind::annex ? annex(part) : document(part);
    }

  private:
    const Paragraph& at(std::size_t index) const { return paper_.paragraphs[index]; }

    bool is_free(std::size_t index) const {
        return elements_[index] == Element::none && !at(index).is_empty() && !at(index).is_in_grid &&
               at(index).zone == papers::Zone::text;
    }

    // What stands above and below the text of the first page.
    void margins() {
        for (std::size_t i = 0; i < elements_.size(); ++i) {
            const bool is_on_first = at(i).spot.page <= 1 && !at(i).is_on_later_pages && !at(i).is_empty();
            const bool is_margin = at(i).zone == papers::Zone::header || at(i).zone == papers::Zone::footer;
            if (!is_on_first || !is_margin) continue;
            if (is_circulation(plain_[i]))
                elements_[i] = Element::circulation;
            else if (is_draft_mark(plain_[i]))
                elements_[i] = Element::draft_mark;
            else if (at(i).zone == papers::Zone::footer)
                elements_[i] = Element::address;
        }
    }

    // ---- document

    void document(Part& part) {
        std::size_t next = heading(part);
        const std::size_t end = signature(part, next);
        next = title(part, next, end);
        // A file may hold the attached text alone.
        const bool is_attached = has(part, Element::reference) && !has(part, Element::number);
        if (is_attached) part.kind = Part::Kind::attached;
        running_text(part, next, end);
    }

    // Marks the heading; where the text below it begins.
    std::size_t heading(const Part& part) {
        const std::size_t limit = std::min(part.end, part.begin + heading_paragraphs);
        std::size_t next = part.begin;
        const auto find = [&](Element element, auto is_it) {
            for (std::size_t i = part.begin; i < limit; ++i) {
                if (!is_free(i) || !is_it(i)) continue;
                elements_[i] = element;
                next = std::max(next, i + 1);
                return i;
            }
            return part.end;
        };
        for (std::size_t i = part.begin; i < limit; ++i) {
            if (!is_free(i)) continue;
            if (is_circulation(plain_[i])) elements_[i] = Element::circulation;
            if (is_draft_mark(plain_[i])) elements_[i] = Element::draft_mark;
        }
        const std::size_t country =
            find(Element::country, [&](std::size_t i) { return is_country(plain_[i]); });
        if (country == part.end) return part.begin;
        find(Element::motto, [&](std::size_t i) { return is_motto(plain_[i]); });
        const std::size_t number = find(Element::number, [&](std::size_t i) {
            return at(i).side != Side::right && is_number(plain_[i]);
        });
        const std::size_t date = find(Element::date, [&](std::size_t i) {
            const bool is_by_itself = at(i).side == Side::whole && at(i).form.align != Align::justify &&
                                      at(i).form.align != Align::left && !is_base(plain_[i]);
            return (at(i).side == Side::right || is_by_itself) && is_date(plain_[i]);
        });
        const std::size_t below = std::min(number, date);
        // An attached text has neither; the agency's name may go on below the motto.
        while (below == part.end && next < limit && is_free(next) && at(next).side == Side::left &&
               !is_letter_subject(plain_[next]))
            ++next;
        agency(part, below == part.end ? next : below);
        return left_column(part, next);
    }

    void agency(const Part& part, std::size_t end) {
        std::vector<std::size_t> lines;
        for (std::size_t i = part.begin; i < end; ++i)
            if (is_free(i) && at(i).side == Side::left) lines.push_back(i);
        for (const std::size_t line : lines)
            elements_[line] = Element::agency;
        // Two lines are one name ("ỦY BAN NHÂN DÂN", "XÃ X") or a superior above a department of it.
        const auto department =
            std::ranges::find_if(lines, [&](std::size_t line) { return is_department(plain_[line]); });
        if (department != lines.end())
            std::for_each(lines.begin(), department,
                          [&](std::size_t line) { elements_[line] = Element::superior; });
        else if (lines.size() >= 2 && plain_[lines[0]].starts_with("UBND "))
            elements_[lines[0]] = Element::superior;
    }

    // Below the number: what a letter is about, and the mark of urgency. The subject goes on to the first
    // line that is not in that column; on a PDF "Kính gửi:" by itself seems to be.
    std::size_t left_column(const Part& part, std::size_t next) {
        bool is_in_subject = false;
        for (std::size_t i = part.begin; i < std::min(part.end, part.begin + heading_paragraphs); ++i) {
            if (!is_free(i) || at(i).side == Side::right) continue;
            // Below a printed type V/v begins an abstract.
            if (const std::string type = type_of(plain_[i]); !type.empty() && type != "letter") break;
            if (is_urgency(plain_[i]))
                elements_[i] = Element::urgency;
            else if (is_letter_subject(plain_[i]) && i < next + 6 &&
                     (at(i).side == Side::left || plain_[i].starts_with("V/V")))
                elements_[i] = Element::letter_subject;
            else if (is_in_subject && at(i).side == Side::left && !plain_[i].starts_with("KINH GUI"))
                elements_[i] = Element::letter_subject;
            is_in_subject = elements_[i] == Element::letter_subject;
            if (!is_free(i)) next = std::max(next, i + 1);
        }
        return next;
    }

    // The key of types.yaml; empty when it is no type.
    std::string type_of(std::string_view words) const {
        for (const auto& [key, type] : law_.types)
            if (plain(type.name) == words) return key;
        return {};
    }

    std::size_t title(Part& part, std::size_t next, std::size_t end) {
        std::size_t i = next;
        // A heading that could not be recognised is passed over.
        const bool has_heading = has(part, Element::country);
        while (i < end && (!is_free(i) || (!has_heading && at(i).side != Side::whole)))
            ++i;
        if (i == end || at(i).side == Side::left || at(i).side == Side::right) return i;
        part.type = type_of(plain_[i]);
        const bool is_letter = part.type.empty() && has(part, Element::letter_subject);
        if (is_letter) part.type = "letter";
        const bool is_title = !part.type.empty() || (is_centered(at(i)) && has_heading);
        if (is_letter || !is_title || plain_[i].starts_with("KINH GUI")) return i;
        elements_[i] = Element::type;
        bool is_ruled = at(i).line_below.has_value();
        for (++i; i < end && !is_ruled; ++i) {
            if (!is_free(i)) continue;
            const bool goes_on = !has(part, Element::title) || is_bold(at(i));
            if (!may_be_heading(at(i)) || !goes_on || is_base(plain_[i]) || plain_[i].starts_with("KINH GUI"))
                break;
            if (is_reference(plain_[i])) break;
            elements_[i] = Element::title;
            is_ruled = at(i).line_below.has_value();
        }
        if (const std::size_t below = next_free(i, end); below < end && is_reference(plain_[below]))
            i = mark_reference(below, end, Element::reference);
        return i;
    }

    // A line (Kèm theo …) of several lines, which a PDF has one by one; where it ends.
    std::size_t mark_reference(std::size_t index, std::size_t end, Element element) {
        for (; index < end; ++index) {
            if (!is_free(index)) continue;
            if (!is_centered(at(index)) && !is_reference(plain_[index])) break;
            elements_[index] = element;
            if (plain_[index].ends_with(")") || at(index).line_below) return index + 1;
        }
        return index;
    }

    std::size_t next_free(std::size_t index, std::size_t end) const {
        while (index < end && !is_free(index))
            ++index;
        return index;
    }

    bool has(const Part& part, Element element) const {
        return std::find(elements_.begin() + static_cast<long>(part.begin),
                         elements_.begin() + static_cast<long>(part.end),
                         element) != elements_.begin() + static_cast<long>(part.end);
    }

    // ---- running text

    void running_text(const Part& part, std::size_t begin, std::size_t end) {
        bool is_before_heading = true, names_addressees = false;
        for (std::size_t i = begin; i < part.end; ++i) {
            // Tables without lines are tables, too, where they are neither heading nor signature.
            const bool is_cell = (at(i).is_in_grid || (at(i).table >= 0 && i < end)) && !at(i).is_empty() &&
                                 at(i).zone == papers::Zone::text && elements_[i] == Element::none;
            if (is_cell) elements_[i] = Element::table;
            if (i >= end || !is_free(i) || at(i).is_in_text_box) continue;
            const bool follows_chapter = i > 0 && elements_[i - 1] == Element::chapter;
            const Element element =
                running_element(at(i), {part.type, is_before_heading, names_addressees, follows_chapter});
            elements_[i] = element;
            // One that is named behind "Kính gửi:" is the only one; a full stop ends the list.
            const bool is_label = element == Element::addressee_label && at(i).text.ends_with(":");
            const bool is_listed = element == Element::addressee && !at(i).text.ends_with(".");
            names_addressees = is_label || (names_addressees && is_listed);
            if (element == Element::section || element == Element::article || element == Element::verb)
                is_before_heading = false;
        }
    }

    // ---- signature

    // Marks recipients and signature; where the text above them ends.
    std::size_t signature(const Part& part, std::size_t begin) {
        std::size_t label = begin;
        while (label < part.end && (!is_free(label) || !is_recipients_label(plain_[label])))
            ++label;
        std::size_t first = label == part.end ? first_post(part, begin) : first_of_block(part, begin, label);
        if (first == part.end) return part.end;
        std::vector<std::size_t> right;
        for (std::size_t i = first; i < part.end; ++i) {
            if (!is_free(i)) continue;
            if (i == label)
                elements_[i] = Element::recipients_label;
            else if (at(i).side == Side::right || (label == part.end && is_centered(at(i))))
                right.push_back(i);
            else if (label < i && (at(label).table < 0 || at(i).table == at(label).table))
                elements_[i] = is_drafter(plain_[i]) ? Element::drafter : Element::recipient;
        }
        signers(right);
        return first;
    }

    // Of a table its first paragraph; else the label, and lines at its right that stand a little higher.
    std::size_t first_of_block(const Part& part, std::size_t begin, std::size_t label) const {
        std::size_t first = label;
        while (first > std::max(begin, part.begin)) {
            const Paragraph& above = at(first - 1);
            const bool is_in_block =
                at(label).table >= 0 ? above.table == at(label).table : above.side == Side::right;
            if (!is_in_block) break;
            --first;
        }
        return first;
    }

    // Of the last lines that name posts; who decides stands above the articles.
    std::size_t first_post(const Part& part, std::size_t begin) const {
        if (part.kind != Part::Kind::document) return part.end;
        std::size_t first = part.end;
        for (std::size_t i = part.end; i-- > begin;) {
            if (!is_free(i)) continue;
            const bool may_be_post =
                is_upper(at(i).text) && (at(i).side == Side::right || is_centered(at(i)));
            if (may_be_post && is_post(plain_[i]))
                first = i;
            else if (!may_be_post && first < part.end)
                break;
        }
        return first;
    }

    void signers(const std::vector<std::size_t>& right) {
        for (const std::size_t index : right)
            elements_[index] = Element::sign_authority;
        if (right.size() >= 2 && !is_post(plain_[right.back()])) elements_[right.back()] = Element::signer;
    }

    // ---- annex

    void annex(Part& part) {
        std::size_t i = next_free(part.begin, part.end);
        if (i == part.end) return;
        elements_[i] = Element::annex_label;
        for (++i; i < part.end; ++i) {
            if (at(i).is_in_grid) break;
            if (!is_free(i)) continue;
            const bool is_heading = may_be_heading(at(i)) || is_reference(plain_[i]);
            if (!is_heading) break;
            if (is_reference(plain_[i])) {
                i = mark_reference(i, part.end, Element::annex_reference);
                break;
            }
            elements_[i] = Element::annex_title;
        }
        running_text(part, i, part.end);
    }

    const Paper& paper_;
    const fill::Rules& law_;
    std::vector<Element>& elements_;
    std::vector<Part>& parts_;
    std::vector<std::string> plain_;  // by paragraph
};

}  // namespace

void recognise(const Paper& paper, const fill::Rules& law, std::vector<Element>& elements,
               std::vector<Part>& parts) {
    Recogniser(paper, law, elements, parts).run();
}

}  // namespace kehoach::check::form
