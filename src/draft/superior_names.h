// Names of the superior, of its units and of all of them together that a draft's text still has.
#pragma once

#include <string>
#include <vector>

#include "draft/derive.h"
#include "draft/rewrite.h"

namespace kehoach::draft {

class SuperiorNames {
  public:
    SuperiorNames(const plan::Agency& superior, const plan::Agency& own, const DeriveRules& rules,
                  const Levels& levels);

    // A doubt for each name in `text`: whether the superior is meant nobody but a human knows. Quotations and
    // the lines that say on what a plan is based name others with good reason.
    void report(const std::string& text, const CellContext& context, std::vector<ReviewItem>& items) const;

  private:
    struct Name {
        std::string phrase;  // folded
        std::string own;     // what it is at one's own agency; empty: not known
    };

    void add(const std::string& phrase, const std::string& own);

    std::vector<Name> names_;
};

}  // namespace kehoach::draft
