#include "draft/rewrite.h"

#include <algorithm>

#include "base/text.h"
#include "draft/phrase.h"
#include "draft/unit_names.h"
#include "plan/text.h"

namespace kehoach::draft {

namespace {

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

bool is_for(const TextRule& rule, const std::string& role) {
    return std::ranges::find(rule.columns, role) != rule.columns.end();
}

bool has_any(std::string_view text, const std::vector<std::string>& phrases, const Levels& levels) {
    return std::ranges::any_of(phrases, [&](const std::string& phrase) {
        return !find_phrase(text, levels.filled(phrase)).empty();
    });
}

bool begins_with_any(std::string_view text, const std::vector<std::string>& phrases, const Levels& levels) {
    return std::ranges::any_of(
        phrases, [&](const std::string& phrase) { return begins_with_phrase(text, levels.filled(phrase)); });
}

// Whether the rule's neighbours allow it here.
bool is_allowed(std::string_view text, const Place& place, const TextRule& rule, const Levels& levels) {
    if (rule.at_start && place.begin != 0) return false;
    const Place clause = clause_around(text, place);
    const std::string_view before = text.substr(clause.begin, place.begin - clause.begin);
    if (!rule.only_after.empty() && !has_any(before, rule.only_after, levels)) return false;
    if (has_any(before, rule.not_after, levels)) return false;
    return !begins_with_any(trim(text.substr(place.end)), rule.not_before, levels);
}

// All places of one rule; false when there are none. A text that rules make longer than any may be is left.
bool apply(const TextRule& rule, const Levels& levels, std::string& text) {
    const std::string find = levels.filled(rule.find);
    const std::string put = levels.filled(rule.put);
    const std::vector<Place> places = find_phrase(text, find);
    if (places.empty() || put == find) return false;  // the same: a rule that protects
    const std::vector<Place> quoted = quotations(text);
    std::string result;
    std::size_t done = 0;
    for (const Place& place : places) {
        if (result.size() > plan::longest_text) break;
        if (overlaps_any(place, quoted) || !is_allowed(text, place, rule, levels)) continue;
        const std::string_view found = std::string_view(text).substr(place.begin, place.end - place.begin);
        result.append(text, done, place.begin - done).append(in_case_of(found, put));
        done = place.end;
    }
    if (done == 0) return false;
    text = result.append(text, done);
    return true;
}

// A deletion can leave two spaces, a sign that stands alone, or a small letter at the beginning.
std::string tidy(std::string_view text, bool was_upper) {
    std::string result = collapse_spaces(text);
    for (const char* sign : {" ,", " ;", " ."})
        replace_all(result, sign, sign + 1);
    while (result.starts_with(",") || result.starts_with(";") || result.starts_with("."))
        result = trim(std::string_view(result).substr(1));
    return was_upper ? in_case_of("A", result) : result;
}

std::vector<std::string> items_of(std::string_view product) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    while (begin <= product.size()) {
        const std::size_t end = std::min(product.find(';', begin), product.size());
        const std::string part(trim(product.substr(begin, end - begin)));
        if (!part.empty()) parts.push_back(part);
        begin = end + 1;
    }
    return parts;
}

bool is_meant(const ProductRule& rule, const std::string& item, const Levels& levels) {
    const std::string begins = levels.filled(rule.begins);
    const auto found = find_phrase(item, begins);
    if (found.empty() || found.front().begin != 0) return false;
    if (rule.whole) return found.front().end == item.size();
    return rule.has.empty() || has_any(item, rule.has, levels);
}

const ProductRule* rule_for(const std::string& item, const DeriveRules& rules, const Levels& levels) {
    const auto found = std::ranges::find_if(
        rules.products, [&](const ProductRule& rule) { return is_meant(rule, item, levels); });
    return found == rules.products.end() ? nullptr : &*found;
}

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : "; ") + part;
    return text;
}

}  // namespace

Levels levels_between(const plan::Agency& superior, const plan::Agency& own) {
    return {level_word(superior), level_word(own), superior.place, own.place};
}

std::string Levels::filled(std::string_view pattern) const {
    std::string text(pattern);
    replace_all(text, "<from-place>", from_place);
    replace_all(text, "<to-place>", to_place);
    replace_all(text, "<from>", from);
    replace_all(text, "<to>", to);
    return text;
}

std::string rewrite_text(const std::string& text, const CellContext& context, const DeriveRules& rules,
                         const Levels& levels, std::vector<ReviewItem>& items) {
    std::string result = text;
    for (const TextRule& rule : rules.texts) {
        if (!is_for(rule, context.role)) continue;
        const std::string before = result;
        if (!apply(rule, levels, result)) continue;
        result = tidy(result, in_case_of(before, "a") == "A");
        items.push_back({context.task, context.role, before, result, rule.id, "", rule.sure});
    }
    return result;
}

std::string rewrite_product(const std::string& text, const CellContext& context, const DeriveRules& rules,
                            const Levels& levels, std::vector<ReviewItem>& items) {
    const std::vector<std::string> parts = items_of(text);
    std::vector<std::string> kept;
    std::vector<const ProductRule*> used;
    for (const std::string& part : parts) {
        if (const ProductRule* rule = rule_for(part, rules, levels))
            used.push_back(rule);
        else
            kept.push_back(part);
    }
    if (used.empty()) return text;
    const ProductRule& rule = *used.front();
    if (kept.empty() && rule.put.empty()) {
        items.push_back({context.task, context.role, text, text, rule.id,
                         "sản phẩm do cấp trên ký: xác định sản phẩm của đơn vị mình", Sure::low});
        return text;
    }
    const std::string result = in_case_of(text, kept.empty() ? levels.filled(rule.put) : joined(kept));
    items.push_back({context.task, context.role, text, result, rule.id, "", rule.sure});
    return result;
}

}  // namespace kehoach::draft
