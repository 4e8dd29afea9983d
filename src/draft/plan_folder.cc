#include "draft/plan_folder.h"

#include "base/yaml_writer.h"
#include "plan/to_value.h"
#include "plan/typed.h"

namespace kehoach::draft {

namespace {

Value text_value(std::string text) {
    Value value;
    value.kind = Value::Kind::text;
    value.text = std::move(text);
    return value;
}

std::string annex_name(std::size_t index, std::size_t all) {
    return all == 1 ? "phu-luc.yaml" : "phu-luc-" + std::to_string(index + 1) + ".yaml";
}

std::string body_text(const plan::Plan& plan) {
    std::string text;
    for (const std::string& line : plan::typed_body(plan))
        text += line + "\n";
    return text.empty() ? text : "\n" + text;
}

}  // namespace

std::vector<PlanFile> plan_files(const plan::Plan& plan, const std::string& agency) {
    Value heading = plan::heading_value(plan);
    heading.entries.push_back(
        {"agency", {}, agency.empty() ? plan::to_value(plan.agency) : text_value(agency)});
    Value annexes;
    annexes.kind = Value::Kind::list;
    std::vector<PlanFile> files;
    for (std::size_t i = 0; i < plan.annexes.size(); ++i) {
        const std::string name = annex_name(i, plan.annexes.size());
        annexes.items.push_back(text_value(name));
        files.push_back({name, to_yaml(plan::to_value(plan.annexes[i], plan.footnotes, plan::Detail::work))});
    }
    heading.entries.push_back({"annexes", {}, std::move(annexes)});
    files.insert(files.begin(), {"plan.md", "---\n" + to_yaml(heading) + "---\n" + body_text(plan)});
    return files;
}

}  // namespace kehoach::draft
