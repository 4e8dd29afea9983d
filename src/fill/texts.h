// Plan texts → document inlines: slots get their values or blanks, footnote marks their numbers, links what
// they print of their targets.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "document/document.h"
#include "fill/references.h"
#include "fill/rules.h"
#include "plan/plan.h"

namespace kehoach::fill {

class Texts {
  public:
    // `plan` and `rules` must outlive it.
    Texts(const plan::Plan& plan, const Rules& rules, References references);

    std::vector<document::Inline> inlines(const plan::Text& text) const;
    document::Paragraph paragraph(const std::string& style, const plan::Text& text) const;
    // The signer's name as a slot, if it is plain words.
    document::Paragraph signer(const std::string& style, const plan::Text& name) const;
    const References& references() const { return references_; }

  private:
    document::Slot slot(const plan::Slot& slot) const;

    const plan::Plan& plan_;
    const Rules& rules_;
    References references_;
    std::map<std::pair<int, std::string>, int> footnote_numbers_;  // by scope and label
};

// "47" → "47", "7" → "07" (Phụ lục I, mục II.3); what is no number stays as it is.
std::string two_digits(const std::string& number);
// Days below 10 and the months 1 and 2 have a leading zero, other months none (Phụ lục I, mục II.4).
std::string day_as_printed(int day);
std::string month_as_printed(int month);

}  // namespace kehoach::fill
