// The rules by which a commune's draft is made from a superior's plan: data (kehoach-derive-rules/1), the
// general ones with the program, a province's and a commune's own laid over them.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"

namespace kehoach::draft {

enum class Sure { high, medium, low };  // how sure a rule is of being right

// A unit of the superior and the unit of one's own that has its duties.
struct UnitRule {
    std::string from;
    std::string to;
    Span span;
};

// In a group whose label has one of `words`, this unit leads where the superior names all its units together.
struct FieldRule {
    std::vector<std::string> words;
    std::string lead;
    Span span;
};

// A task that only the superior has: left out when its text has all of `words`.
struct LeaveOutRule {
    std::string id;
    std::vector<std::string> words;
    std::string reason;
    Sure sure = Sure::medium;
    Span span;
};

// `find` becomes `put` in the cells of `columns`. In both, <from> and <to> stand for the level words (tỉnh,
// xã), <from-place> and <to-place> for the names of the places.
struct TextRule {
    std::string id;
    std::string find;
    std::string put;
    std::vector<std::string> columns;     // task, product, lead, support, due, title, body
    bool at_start = false;                // only at the beginning of a cell
    std::vector<std::string> not_after;   // not where the clause has one of these before it
    std::vector<std::string> not_before;  // not where one of these follows at once
    std::vector<std::string> only_after;  // only where the clause has one of these before it
    Sure sure = Sure::high;
    Span span;
};

// A product that the commune does not sign: an item of the product cell that begins like this is dropped
// while others remain; alone, it is left for a human.
struct ProductRule {
    std::string id;
    std::string begins;
    std::vector<std::string> has;  // one of these stands in the item; empty: any
    bool whole = false;            // the item is nothing but `begins`
    std::string put;               // in its place, where the product is nothing else
    Sure sure = Sure::medium;
    Span span;
};

// What a commune has decided for one task of the superior, by its id.
struct TaskRule {
    std::optional<bool> keep;  // true: over every leave-out rule; false: left out for `reason`
    std::string reason;
    std::map<std::string, std::string> cells;  // by role: task, product, lead, support, due
    Span span;
};

struct DeriveRules {
    std::string collective;            // one's own units together: Các cơ quan, đơn vị có liên quan
    std::vector<std::string> bodies;   // the superior's units together, in all its ways of writing
    std::vector<std::string> neutral;  // units together that are nobody's: kept as they stand
    std::vector<UnitRule> units;
    std::vector<FieldRule> fields;
    std::vector<LeaveOutRule> leave_out;
    std::vector<TextRule> texts;
    std::vector<ProductRule> products;
    std::map<std::string, TaskRule> tasks;
    int days_earlier = 0;  // how many days before the superior's day a deadline is put
    std::vector<SourcePtr> sources;
};

// Reads `files` in their order; a later file's entry for the same unit, rule id, task or single value
// replaces an earlier one's, other entries come before those of earlier files. Diagnostics: what the file
// says wrongly with its place, and two entries of one file that contradict each other (contradicting-rules).
DeriveRules load_derive_rules(const std::vector<std::filesystem::path>& files, Diagnostics& diagnostics);

}  // namespace kehoach::draft
