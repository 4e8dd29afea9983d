// One cell of the superior's plan, rewritten by the rules, with what each of them did.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "draft/derive.h"

namespace kehoach::draft {

// Level words and names of the two agencies, for <from> <to> <from-place> <to-place> in rules.
struct Levels {
    std::string from;
    std::string to;
    std::string from_place;
    std::string to_place;

    std::string filled(std::string_view pattern) const;
};

Levels levels_between(const plan::Agency& superior, const plan::Agency& own);

// What is known about the cell that is rewritten.
struct CellContext {
    std::string task;   // the draft's id
    std::string role;   // task, product, lead, support, due
    std::string group;  // label of its group
};

// A text cell (task, product, due, title, body) by the text rules; quotations stay as they are.
std::string rewrite_text(const std::string& text, const CellContext& context, const DeriveRules& rules,
                         const Levels& levels, std::vector<ReviewItem>& items);

// The products that the commune does not sign are dropped.
std::string rewrite_product(const std::string& text, const CellContext& context, const DeriveRules& rules,
                            const Levels& levels, std::vector<ReviewItem>& items);

}  // namespace kehoach::draft
