// Where a task promises less than the superior's: another lead, a lesser product, a later day.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "draft/coverage.h"
#include "draft/rewrite.h"

namespace kehoach::draft {

// What a product is, from the lightest to the weightiest.
enum class ProductKind { activity, report, document, plan, programme, directive, decision, resolution };

// By the words that it begins with: "Quyết định phê duyệt …". Nothing: a result of another kind.
std::optional<ProductKind> product_kind(std::string_view product);

// Whom two tasks belong to.
struct Sides {
    const plan::Agency& agency;  // the plan's
    const DeriveRules& rules;
    Levels levels;
};

// `expected` is the superior's task as the rules would adapt it.
std::vector<Weak> weaknesses(const TaskEntry& superior, const TaskEntry& expected, const TaskEntry& own,
                             const Sides& sides);

}  // namespace kehoach::draft
