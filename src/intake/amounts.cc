#include "intake/amounts.h"

#include <algorithm>
#include <utility>

#include "plan/amount.h"

namespace kehoach::intake {

namespace {

using plan::Digits;

std::vector<std::size_t> amount_columns(const plan::Annex& annex, const Present& present) {
    const std::vector<std::size_t>& places = present.table().columns_of(annex);
    std::vector<std::size_t> found;
    std::size_t cell = 0;
    for (const plan::Column* leaf : leaf_columns(annex.columns)) {
        if (leaf->role == plan::Role::number) continue;
        if (leaf->role == plan::Role::amount) found.push_back(places[cell]);
        ++cell;
    }
    return found;
}

Diagnostic problem(const std::string& typed, Place place) {
    Diagnostic diagnostic;
    static_cast<Place&>(diagnostic) = std::move(place);
    const auto meant = parse_amount(typed, Digits::english);
    diagnostic.slug = meant ? "english-amount" : "bad-amount";
    diagnostic.arguments = {typed};
    if (meant) diagnostic.arguments.push_back(printed(*meant));
    return diagnostic;
}

}  // namespace

AmountColumns::AmountColumns(const Present& present) {
    for (const PresentRow& row : present.rows())
        if (!columns_.contains(row.annex)) columns_[row.annex] = amount_columns(*row.annex, present);
    for (const plan::TaskGroup& group : present.groups())
        if (!columns_.contains(group.annex)) columns_[group.annex] = amount_columns(*group.annex, present);
}

bool AmountColumns::has(const plan::Annex& annex, std::size_t column) const {
    const auto found = columns_.find(&annex);
    return found != columns_.end() && std::ranges::find(found->second, column) != found->second.end();
}

void AmountColumns::print(const plan::Annex& annex, std::size_t column, std::string& cell,
                          const std::function<Place()>& place, Diagnostics& diagnostics) const {
    // Of several paragraphs the loader, too, takes none for an amount.
    if (!has(annex, column) || cell.find('\n') != std::string::npos) return;
    if (const auto amount = plan::parse_amount(cell, Digits::vietnamese))
        cell = printed(*amount);
    else if (plan::looks_like_amount(cell))
        diagnostics.add(problem(cell, place()));
}

std::string in_english(std::string printed) {
    for (std::size_t i = 0; i < printed.size(); ++i) {
        char& c = printed[i];
        const bool is_digit = c >= '0' && c <= '9';
        if (c == '.')
            c = ',';
        else if (c == ',')
            c = '.';
        else if (i > 0 && !is_digit)
            break;  // the unit
    }
    return printed;
}

}  // namespace kehoach::intake
