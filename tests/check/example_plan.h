// A plan made of a few lines of a test: see check::Rule for their form.
#pragma once

#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>
#include <stdlib.h>

#include "check/check.h"
#include "check/lexicon.h"
#include "fill/template.h"
#include "plan/load.h"

namespace kehoach::check {

inline const Lexicon& lexicon() {
    static const Lexicon loaded = [] {
        Diagnostics diagnostics;
        Lexicon lists =
            Lexicon::load(std::filesystem::path(KEHOACH_SOURCE_DIR) / "templates" / "check", diagnostics);
        EXPECT_EQ(to_text(diagnostics, Language::english), "");
        return lists;
    }();
    return loaded;
}

// The template that the plan asks for.
inline const fill::Template& form_of(const plan::Plan& plan) {
    static std::map<std::string, fill::Template> loaded;
    const auto found = loaded.find(plan.template_name);
    if (found != loaded.end()) return found->second;
    Diagnostics diagnostics;
    auto form = fill::load_template(std::filesystem::path(KEHOACH_SOURCE_DIR) / "templates",
                                    plan.template_name, plan.template_span, nullptr, diagnostics);
    if (!form) throw std::runtime_error(to_text(diagnostics, Language::english));
    return loaded.emplace(plan.template_name, std::move(*form)).first->second;
}

inline std::vector<Finding> findings_in(const plan::Plan& plan) {
    return check_plan(plan, form_of(plan), lexicon());
}

// `text` up to a line `mark`; what follows it stays in `text`. Nothing, and all of it stays, without one.
inline std::optional<std::string> take_until(std::string& text, const std::string& mark) {
    const std::string padded = "\n" + text + "\n";
    const std::size_t found = padded.find("\n" + mark + "\n");
    if (found == std::string::npos) return std::nullopt;
    const std::string before = padded.substr(1, found == 0 ? 0 : found - 1);
    const std::size_t rest = found + mark.size() + 2;
    text = rest >= padded.size() ? "" : padded.substr(rest, padded.size() - rest - 1);
    return before;
}

// Keys of `given` go before those of `usual`.
inline std::string with_defaults(const std::string& given, const std::vector<std::string>& usual) {
    std::string text = given.empty() ? "" : given + "\n";
    for (const std::string& line : usual) {
        const std::string key = line.substr(0, line.find(':') + 1);
        if (("\n" + given).find("\n" + key) == std::string::npos) text += line + "\n";
    }
    return text;
}

class ExamplePlan {
  public:
    explicit ExamplePlan(std::string_view example) {
        std::string pattern = (std::filesystem::temp_directory_path() / "kehoach-check-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("mkdtemp");
        root_ = pattern;
        std::string body(example);
        std::string annex_text(example);
        const bool has_annex = take_until(annex_text, "===").has_value();
        if (has_annex) body = *take_until(body, "===");
        const std::string heading = take_until(body, "---").value_or("");
        write("plan.md", "---\n" + with_defaults(heading, usual_heading(has_annex)) + "---\n" + body + "\n");
        if (has_annex) write("phu-luc.yaml", annex(annex_text));
        Diagnostics diagnostics;
        plan_ = plan::load_plan(root_, {}, diagnostics);
        EXPECT_FALSE(diagnostics.has_errors()) << to_text(diagnostics, Language::english) << example;
    }
    ExamplePlan(const ExamplePlan&) = delete;
    ExamplePlan& operator=(const ExamplePlan&) = delete;
    ~ExamplePlan() {
        std::error_code ignored;
        std::filesystem::remove_all(root_, ignored);
    }

    const std::filesystem::path& folder() const { return root_; }
    const std::optional<plan::Plan>& plan() const { return plan_; }
    std::vector<Finding> findings() const { return plan_ ? findings_in(*plan_) : std::vector<Finding>{}; }
    void write(const std::string& name, const std::string& text) const {
        std::ofstream(root_ / name, std::ios::binary) << text;
    }

  private:
    static std::vector<std::string> usual_heading(bool has_annex) {
        return {
            "format: kehoach-plan/1",
            "type: plan",
            "title: Cải cách hành chính xã Hòa Bình năm 2026",
            "agency: {name: Ủy ban nhân dân xã Hòa Bình, short-name: UBND xã Hòa Bình, level: commune, "
            "place: Hòa "
            "Bình, heading: [ỦY BAN NHÂN DÂN, XÃ HÒA BÌNH], superior: {name: Ủy ban nhân dân tỉnh Phú Thọ, "
            "short-name: UBND tỉnh Phú Thọ}, symbol: UBND, posts: [Chủ tịch, Phó Chủ tịch], units: [{name: "
            "Phòng "
            "Văn hóa - Xã hội, abbreviation: VHXH}, {name: Văn phòng HĐND và UBND xã}, {name: Phòng Kinh "
            "tế}, "
            "{name: Trung tâm Phục vụ hành chính công xã}, {name: Công an xã}]}",
            "number: 47",
            "date: 2026-02-09",
            "signer: {authority: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH], name: Nguyễn Văn An}",
            "recipients: [Thường trực Đảng ủy xã, Các cơ quan và đơn vị thuộc xã, \"Lưu: VT, VHXH\"]",
            has_annex ? "annexes: [phu-luc.yaml]" : "annexes: []"};
    }

    // Lines "- [cell, …]" are tasks, all others keys of the annex.
    static std::string annex(const std::string& text) {
        std::string keys, tasks;
        int number = 0;
        std::string line;
        for (std::size_t at = 0; at <= text.size(); at += line.size() + 1) {
            line = text.substr(at, text.find('\n', at) - at);
            if (line.starts_with("- "))
                tasks += "  - {number: " + std::to_string(++number) + ", cells: " + line.substr(2) + "}\n";
            else if (!line.empty())
                keys += line + "\n";
        }
        return with_defaults(
                   keys, {"format: kehoach-annex/1", "label: Phụ lục", "title: DANH MỤC NHIỆM VỤ NĂM 2026",
                          "reference: (Kèm theo Kế hoạch số 47/KH-UBND ngày 09 tháng 02 năm 2026 của Ủy "
                          "ban nhân dân xã Hòa Bình)",
                          "columns: [{title: STT, role: number}, {title: Nhiệm vụ, role: task}, {title: Sản "
                          "phẩm, role: product}, {title: Cơ quan chủ trì, role: lead}, {title: Cơ quan phối "
                          "hợp, role: support}, {title: Thời gian, role: due}]"}) +
               (tasks.empty() ? "" : "tasks:\n" + tasks);
    }

    std::filesystem::path root_;
    std::optional<plan::Plan> plan_;
};

// "DT-02 5": rule and quote of each finding.
inline std::vector<std::string> shown(const std::vector<Finding>& findings) {
    std::vector<std::string> lines;
    for (const Finding& finding : findings)
        lines.push_back(std::string(finding.rule->id) + " " + finding.quote);
    return lines;
}

inline std::vector<std::string> findings_of(std::string_view example) {
    return shown(ExamplePlan(example).findings());
}

}  // namespace kehoach::check
