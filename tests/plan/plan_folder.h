// A plan folder of one test, made of texts in the test and gone after it.
#pragma once

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>
#include <stdlib.h>

#include "plan/load.h"

namespace kehoach::plan {

class PlanFolder {
  public:
    PlanFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "kehoach-plan-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("mkdtemp");
        root_ = pattern;
        std::filesystem::create_directory(path());
        write("agency.yaml",
              "format: kehoach-agency/1\nname: Ủy ban nhân dân xã A\nlevel: commune\nplace: A\n"
              "heading: [ỦY BAN NHÂN DÂN, XÃ A]\nsymbol: UBND\n");
    }
    PlanFolder(const PlanFolder&) = delete;
    PlanFolder& operator=(const PlanFolder&) = delete;
    ~PlanFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(root_, ignored);
    }

    std::filesystem::path path() const { return root_ / "ke-hoach"; }

    void write(const std::string& name, std::string_view text) const {
        std::ofstream(path() / name, std::ios::binary) << text;
    }

    // A plan.md with what every plan must have, `keys` after it.
    void write_plan(std::string_view keys, std::string_view body) const {
        write("plan.md", "---\nformat: kehoach-plan/1\ntitle: Kế hoạch năm 2026\nagency: agency.yaml\n" +
                             std::string(keys) + "---\n" + std::string(body));
    }

    std::optional<Plan> load(const Overrides& overrides = {}) {
        diagnostics = Diagnostics();
        return load_plan(path(), overrides, diagnostics);
    }

    // Fails the test on any diagnostic.
    Plan load_clean(const Overrides& overrides = {}) {
        auto plan = load(overrides);
        EXPECT_EQ(to_text(diagnostics, Language::english), "");
        return plan ? std::move(*plan) : Plan{};
    }

    std::vector<std::string> slugs() const {
        std::vector<std::string> slugs;
        for (const Diagnostic& diagnostic : diagnostics.all())
            slugs.push_back(diagnostic.slug);
        return slugs;
    }

    Diagnostics diagnostics;

  private:
    std::filesystem::path root_;
};

// "9:3+4": line, column, length.
inline std::string place_in_file(const Span& span) {
    return std::to_string(span.line) + ":" + std::to_string(span.column) + "+" + std::to_string(span.length);
}

// The inlines of a text, one a string: "B:đậm @1:3+3", "{day} @1:9+5", "[^1] @1:15+4".
inline std::vector<std::string> shown(const Text& text) {
    std::vector<std::string> parts;
    for (const Inline& part : text.inlines) {
        std::string look;
        if (const auto* run = std::get_if<Run>(&part)) {
            look = std::string(run->bold ? "B" : "") + (run->italic ? "I" : "") + run->link;
            parts.push_back((look.empty() ? "" : look + ":") + run->text + " @" + place_in_file(run->span));
        } else if (const auto* slot = std::get_if<Slot>(&part)) {
            look = std::string(slot->bold ? "B" : "") + (slot->italic ? "I" : "");
            const Text alone{{part}, {}};
            parts.push_back((look.empty() ? "" : look + ":") + plain(alone) + " @" +
                            place_in_file(slot->span));
        } else {
            const auto& mark = std::get<FootnoteMark>(part);
            parts.push_back("[^" + mark.label + "] @" + place_in_file(mark.span));
        }
    }
    return parts;
}

}  // namespace kehoach::plan
