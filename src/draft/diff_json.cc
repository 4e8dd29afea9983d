// kehoach-diff/1.
#include <array>

#include "base/json_text.h"
#include "draft/diff_report.h"
#include "draft/word_diff.h"

namespace kehoach::draft {

namespace {

std::string_view key(Part part) {
    constexpr std::array<std::string_view, 4> keys{"heading", "body", "annex", "task"};
    return keys[static_cast<std::size_t>(part)];
}

std::string_view key(Change change) {
    constexpr std::array<std::string_view, 4> keys{"added", "removed", "moved", "changed"};
    return keys[static_cast<std::size_t>(change)];
}

std::string_view key(Revision revision) {
    constexpr std::array<std::string_view, 3> keys{"same", "added", "removed"};
    return keys[static_cast<std::size_t>(revision)];
}

std::string json(const FieldChange& field, bool has_words) {
    JsonObject object;
    object.add_text("key", field.key).add_text("before", field.before).add_text("after", field.after);
    if (!has_words) return object.json();
    std::vector<std::string> words;
    for (const Piece& piece : diff_words(field.before, field.after))
        words.push_back(JsonObject().add_text(key(piece.revision), piece.text).json());
    return object.add("words", json_list(words)).json();
}

std::string json(const Difference& difference) {
    JsonObject object;
    object.add_text("part", key(difference.part)).add_text("change", key(difference.change));
    object.add("moved", difference.moved ? "true" : "false");
    object.add_text("before-place", difference.before_place).add_text("after-place", difference.after_place);
    object.add_text("label", difference.label);
    std::vector<std::string> fields;
    for (const FieldChange& field : difference.fields)
        fields.push_back(json(field, difference.change == Change::changed));
    return object.add("fields", json_list(fields)).json();
}

}  // namespace

std::string diff_json(const PlanDiff& diff) {
    std::vector<std::string> differences;
    for (const Difference& difference : diff.differences)
        differences.push_back(json(difference));
    return "{\n  \"format\": \"kehoach-diff/1\",\n  \"before\": " + json_text(diff.before) +
           ",\n  \"after\": " + json_text(diff.after) +
           ",\n  \"differences\": " + json_lines(differences, "    ") + "\n}\n";
}

}  // namespace kehoach::draft
