#include "fill/condition.h"

#include <algorithm>
#include <array>
#include <utility>

#include "fill/parts.h"

namespace kehoach::fill {

namespace {

constexpr std::array<std::pair<std::string_view, Condition::Test>, 3> tests{{
    {"no ", Condition::Test::absent},
    {"one ", Condition::Test::one},
    {"several ", Condition::Test::several},
}};
constexpr std::string_view equal = " is ";

bool holds(const Condition& condition, const plan::Plan& plan, const plan::Annex* annex,
           Diagnostics& diagnostics) {
    const auto size = part_size(condition.part, plan, annex);
    if (!size) {
        diagnostics.error("template-unknown-name", condition.span, {condition.part});
        return false;
    }
    switch (condition.test) {
        case Condition::Test::present:
            return *size > 0;
        case Condition::Test::absent:
            return *size == 0;
        case Condition::Test::one:
            return *size == 1;
        case Condition::Test::several:
            return *size > 1;
        case Condition::Test::equal:
            break;
    }
    const auto texts = part_texts(condition.part, plan, annex);
    return texts && texts->size() == 1 && plan::plain(texts->front()) == condition.value;
}

}  // namespace

Condition parse_condition(std::string_view typed, const Span& span) {
    for (const auto& [word, test] : tests)
        if (typed.starts_with(word)) return {test, std::string(typed.substr(word.size())), "", span};
    const std::size_t at = typed.find(equal);
    if (at == std::string_view::npos) return {Condition::Test::present, std::string(typed), "", span};
    return {Condition::Test::equal, std::string(typed.substr(0, at)),
            std::string(typed.substr(at + equal.size())), span};
}

bool hold(const Conditions& conditions, const plan::Plan& plan, const plan::Annex* annex,
          Diagnostics& diagnostics) {
    return std::ranges::all_of(
        conditions, [&](const Condition& condition) { return holds(condition, plan, annex, diagnostics); });
}

}  // namespace kehoach::fill
