#include "sheets/relationships.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "sheets/xml.h"

namespace kehoach::sheets {
namespace {

std::string_view folder_of(std::string_view part) {
    const std::size_t slash = part.rfind('/');
    return slash == part.npos ? std::string_view() : part.substr(0, slash + 1);
}

std::string list_of(std::string_view part) {
    const std::string_view folder = folder_of(part);
    return std::string(folder) + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
}

// "%20" → " "
std::string without_percents(std::string_view uri) {
    const auto value = [](char c) {
        constexpr std::string_view digits = "0123456789abcdef";
        return digits.find(c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c);
    };
    std::string text;
    for (std::size_t i = 0; i < uri.size(); ++i) {
        const bool is_escape = uri[i] == '%' && i + 2 < uri.size() &&
                               value(uri[i + 1]) != std::string_view::npos &&
                               value(uri[i + 2]) != std::string_view::npos;
        text += is_escape ? static_cast<char>(value(uri[i + 1]) * 16 + value(uri[i + 2])) : uri[i];
        if (is_escape) i += 2;
    }
    return text;
}

// The name of the part that `target` means where `folder` is the folder of the part that says it.
std::string resolve(std::string_view target, std::string_view folder) {
    const std::string typed = without_percents(target);
    const std::string path = typed.starts_with('/') ? typed : std::string(folder) + typed;
    std::vector<std::string> steps;
    std::string step;
    for (const char c : path + "/") {
        if (c != '/' && c != '\\') {
            step += c;
            continue;
        }
        if (step == ".." && !steps.empty())
            steps.pop_back();
        else if (!step.empty() && step != "." && step != "..")
            steps.push_back(step);
        step.clear();
    }
    std::string name;
    for (const std::string& each : steps)
        name += (name.empty() ? "" : "/") + each;
    return name;
}

// A package has no more parts than that (package.cc), and each needs one.
constexpr std::size_t most_relationships = 20'000;

class Handler : public XmlHandler {
  public:
    Handler(std::string_view folder, const Package& package, Diagnostics& diagnostics)
        : folder_(folder), package_(package), diagnostics_(diagnostics) {}

    bool start(const XmlElement& element) override {
        const auto id = element.attribute("Id");
        if (element.name() != "Relationship" || !id) return true;
        if (relationships_.size() == most_relationships) {
            diagnostics_.error("too-many-parts", package_.shown_name(), {std::to_string(most_relationships)});
            return false;
        }
        const std::string_view type = element.attribute("Type").value_or("");
        Relationship found{std::string(type.substr(type.rfind('/') + 1)), {}};
        if (element.attribute("TargetMode") != "External")
            found.part = resolve(element.attribute("Target").value_or(""), folder_);
        relationships_.emplace(*id, std::move(found));
        return true;
    }
    bool end(std::string_view) override { return true; }

    Relationships take() { return std::move(relationships_); }

  private:
    std::string_view folder_;
    const Package& package_;
    Diagnostics& diagnostics_;
    Relationships relationships_;
};

}  // namespace

std::optional<Relationships> read_relationships(Package& package, std::string_view part,
                                                Diagnostics& diagnostics) {
    const std::string list = list_of(part);
    if (!package.has(list)) return Relationships{};
    Handler handler(folder_of(part), package, diagnostics);
    if (!read_xml(package, list, handler, diagnostics)) return std::nullopt;
    return handler.take();
}

const Relationship* find_type(const Relationships& relationships, std::string_view type) {
    const auto found =
        std::ranges::find_if(relationships, [&](const auto& each) { return each.second.type == type; });
    return found == relationships.end() ? nullptr : &found->second;
}

}  // namespace kehoach::sheets
