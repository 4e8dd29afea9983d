#include "fill/unprinted.h"

#include <array>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "fill/parts.h"

namespace kehoach::fill {

namespace {

// Keys of the heading data, by the part that must be printed if it is there: by its words, or by words of the
// template that depend on it.
constexpr std::array<std::pair<std::string_view, std::string_view>, 11> watched{{
    {"reference", "reference"},
    {"addressees", "addressees"},
    {"urgency", "urgency"},
    {"circulation", "circulation"},
    {"drafter", "drafter"},
    {"copies", "copies"},
    {"decision.title", "decision"},
    {"bases", "bases"},
    {"recipients", "recipients"},
    {"signer.authority", "signer"},
    {"signer.name", "signer"},
}};

void collect(const std::vector<Piece>& pieces, std::set<std::string, std::less<>>& printed) {
    for (const Piece& piece : pieces) {
        for (const Condition& condition : piece.when)
            if (condition.test != Condition::Test::absent) printed.insert(condition.part);
        if (const auto* each = std::get_if<EachText>(&piece.content)) printed.insert(each->part);
        if (const auto* columns = std::get_if<ColumnsPiece>(&piece.content))
            for (const ColumnsPiece::Row& row : columns->rows) {
                collect(row.left, printed);
                collect(row.right, printed);
            }
    }
}

}  // namespace

void warn_of_unprinted_parts(const Template& form, const plan::Plan& plan, Diagnostics& diagnostics) {
    std::set<std::string, std::less<>> printed;
    for (const SectionTemplate& section : form.sections) {
        collect(section.pieces, printed);
        collect(section.top, printed);
    }
    std::set<std::string_view> reported;
    for (const auto& [part, key] : watched) {
        const auto texts = part_texts(std::string(part), plan, nullptr);
        if (!texts || texts->empty() || printed.contains(part) || !reported.insert(key).second) continue;
        diagnostics.warning("unprinted-part", texts->front().span, {std::string(key), form.name});
    }
    if (!plan.annexes.empty() && form.annexes.empty())
        diagnostics.warning("unprinted-part", plan.span, {"annexes", form.name});
}

}  // namespace kehoach::fill
