// kehoach-coverage/1.
#include <array>
#include <cmath>

#include "base/json_text.h"
#include "draft/coverage_report.h"

namespace kehoach::draft {

namespace {

// In the order of Weakness.
constexpr std::array<std::string_view, 9> weakness_keys{
    "lead-missing",  "lead-collective",  "lead-unknown",   "product-missing", "product-dropped",
    "product-lower", "deadline-missing", "deadline-later", "deadline-once"};

std::string_view matched_by_key(MatchedBy by) { return by == MatchedBy::provenance ? "source" : "words"; }

// Two decimals: 0.93.
std::string score(double number) {
    const long hundredths = std::lround(number * 100);
    return std::to_string(hundredths / 100) + "." + std::to_string(100 + hundredths % 100).substr(1);
}

std::string json(const TaskEntry& task) {
    JsonObject object;
    object.add_text("id", task.id).add_text("task", task.task).add_text("product", task.product);
    object.add_text("lead", task.lead).add_text("support", task.support).add_text("due", task.due);
    return object.json();
}

std::string json(const Match& match) {
    JsonObject object;
    object.add_text("by", matched_by_key(match.by)).add("score", score(match.score));
    object.add("text", score(match.text)).add("same-group", match.same_group ? "true" : "false");
    object.add("same-number", match.same_number ? "true" : "false");
    return object.add("shared", json_texts(match.phrases)).json();
}

std::string json(const Weak& weak) {
    JsonObject object;
    object.add_text("kind", weakness_keys[static_cast<std::size_t>(weak.kind)]);
    object.add_text("superior", weak.superior).add_text("own", weak.own);
    if (weak.days > 0) object.add_number("days", weak.days);
    return object.json();
}

std::string json(const Answered& task) {
    JsonObject object;
    object.add_text("answer", answer_key(task.answer)).add("superior", json(task.superior));
    if (task.own) object.add("own", json(*task.own)).add("match", json(task.match));
    if (!task.weak.empty()) {
        std::vector<std::string> weak;
        for (const Weak& one : task.weak)
            weak.push_back(json(one));
        object.add("weak", json_list(weak));
    }
    if (!task.reason.empty()) object.add_text("reason", task.reason);
    if (task.near) object.add_text("near", task.near_id);
    return object.json();
}

}  // namespace

std::string coverage_json(const Coverage& coverage) {
    std::vector<std::string> tasks, local;
    for (const Answered& task : coverage.tasks)
        tasks.push_back(json(task));
    for (const TaskEntry& task : coverage.local)
        local.push_back(json(task));
    return "{\n  \"format\": \"kehoach-coverage/1\",\n  \"superior\": " + json_text(coverage.superior_name) +
           ",\n  \"plan\": " + json_text(coverage.plan_name) +
           ",\n  \"tasks\": " + json_lines(tasks, "    ") + ",\n  \"local\": " + json_lines(local, "    ") +
           "\n}\n";
}

}  // namespace kehoach::draft
