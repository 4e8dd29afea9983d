// Thousands of damaged inputs: loading gives a plan or an error, never a crash, and every place lies in its
// file.
#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "base/text.h"
#include "plan_folder.h"

namespace kehoach::plan {
namespace {

constexpr std::string_view plan_md = R"(---
format: kehoach-plan/1
title: Cải cách hành chính năm 2026
agency: agency.yaml
number: 47
date: 2026-02
signer: {authority: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH], name: Nguyễn Văn A}
recipients: [Sở Nội vụ, "Lưu: VT"]
annexes: [a.yaml]
---
# I. MỤC ĐÍCH
- **Đẩy mạnh** *cải cách*[^1] ngày {day}/{month}
  tiếp theo [đây](#x) \* &amp;
đ) Điểm
| Nhiệm vụ | Hạn |
|---|---|
| Báo cáo | a \| b |
[^1]: Luật số 1
)";

constexpr std::string_view annex_yaml = R"(format: kehoach-annex/1
label: Phụ lục
title: NHIỆM VỤ
reference: (Kèm theo Kế hoạch số{_}{number}/KH-UBND)
columns:
  - {title: STT, role: number, width: 12mm}
  - title: Việc
    columns: [{title: Nhiệm vụ, role: task}, {title: Hạn, role: due}]
groups:
  - number: I
    label: "Nội dung 1: chỉ đạo"
    tasks:
      - number: 1
        cells: [[Kế hoạch, "Báo cáo"], Quý II, ]
        tasks:
          - cells: [Rà soát, ~]
      - {id: I.9, number: 2., cells: ["", 'Trước ngày 15/01']}
total: "Tổng cộng: 2./."
)";

constexpr std::string_view agency_yaml = R"(format: kehoach-agency/1
name: Ủy ban nhân dân xã A
level: commune
place: A
heading: [ỦY BAN NHÂN DÂN, XÃ A]
superior: {name: Ủy ban nhân dân tỉnh B}
symbol: UBND
units:
  - {name: Phòng Kinh tế, abbreviation: KT, aliases: [Kinh tế]}
signers: [{name: Nguyễn Văn A, post: Chủ tịch}]
)";

constexpr std::string_view plan_json =
    R"({"format": "kehoach-plan/1", "title": "Kế ho\u1ea1ch\tnăm 2026", "number": 47,
"agency": {"name": "A", "level": "ward", "place": "A", "heading": ["A"], "symbol": "UBND"},
"annexes": [{"label": "P", "title": "T", "columns": [{"title": "Hạn", "role": "due"}], "tasks": [{"cells": ["Quý I"]}]}],
"body": ["# I. A", "- b [^1]\n  c", null, "[^1]: d"]}
)";

// A fixed engine used by hand: the standard's distributions differ from library to library.
class Damage {
  public:
    std::string apply(std::string text) {
        for (std::size_t rounds = 1 + pick(3); rounds > 0; --rounds)
            once(text);
        return text;
    }

  private:
    std::size_t pick(std::size_t below) { return engine_() % below; }

    void once(std::string& text) {
        if (text.empty()) return;
        const std::size_t at = pick(text.size());
        switch (pick(8)) {
            case 0:
                text.erase(at, 1 + pick(3));
                break;
            case 1:
                text.insert(at, 1, text[at]);
                break;
            case 2:
                std::swap(text[at], text[pick(text.size())]);
                break;
            case 3:
                text.insert(at, odd[pick(odd.size())]);
                break;
            case 4:
                text[at] = static_cast<char>(pick(256));
                break;
            case 5:
                damage_lines(text);
                break;
            case 6:
                text.resize(at);
                break;
            default:
                text.insert(at, text.substr(pick(text.size()), pick(40)));
                break;
        }
    }

    void damage_lines(std::string& text) {
        std::vector<std::string> lines;
        for (std::size_t start = 0; start < text.size();) {
            const std::size_t end = std::min(text.find('\n', start), text.size() - 1);
            lines.push_back(text.substr(start, end + 1 - start));
            start = end + 1;
        }
        const auto at = lines.begin() + static_cast<std::ptrdiff_t>(pick(lines.size()));
        switch (pick(3)) {
            case 0:
                lines.erase(at);
                break;
            case 1:
                lines.insert(at, std::string(*at));
                break;
            default:
                std::iter_swap(at, lines.begin() + static_cast<std::ptrdiff_t>(pick(lines.size())));
                break;
        }
        text.clear();
        for (const std::string& line : lines)
            text += line;
    }

    const std::vector<std::string> odd{"\t",        "\n",
                                       "\r",        "\"",
                                       "'",         "{",
                                       "}",         "[",
                                       "]",         ":",
                                       ": ",        "#",
                                       "# ",        "- ",
                                       "|",         "*",
                                       "**",        "[^1]",
                                       "---",       "---\n",
                                       "~",         "&a ",
                                       "*a",        "!x ",
                                       "\\",        "%",
                                       "  ",        "\xFF",
                                       "\xC3",      "\u0301",
                                       "\u00a0",    "\uFEFF",
                                       "\u2028",    "😀",
                                       "null",      "{day}",
                                       "{x}",       "<<: ",
                                       "? ",        "@",
                                       "`",         ">",
                                       "|\n",       ",",
                                       "0",         std::string(1, '\0'),
                                       "\x0b",      "\u200d",
                                       "[^x]: y\n", "####"};
    std::mt19937 engine_{20260209};
};

void expect_inside(const Span& span) {
    if (span.source == nullptr) return;
    ASSERT_GE(span.line, 1);
    ASSERT_LE(span.line, span.source->line_count());
    ASSERT_GE(span.column, 1);
    ASSERT_LE(span.column + span.length - 1, count_characters(span.source->line(span.line)));
}

void expect_inside(const Text& text) {
    for (const Inline& part : text.inlines)
        std::visit([](const auto& piece) { expect_inside(piece.span); }, part);
}

void expect_inside(const std::vector<Task>& tasks) {
    for (const Task& task : tasks) {
        for (const Cell& cell : task.cells)
            if (cell)
                for (const Text& text : *cell)
                    expect_inside(text);
        expect_inside(task.tasks);
    }
}

void expect_inside(const Plan& plan) {
    expect_inside(plan.title);
    for (const Block& block : plan.body) {
        expect_inside(block.span);
        expect_inside(block.text);
        for (const std::vector<Text>& row : block.table.rows)
            for (const Text& text : row)
                expect_inside(text);
    }
    for (const Annex& annex : plan.annexes) {
        expect_inside(annex.reference);
        expect_inside(annex.tasks);
        for (const Group& group : annex.groups)
            expect_inside(group.tasks);
    }
}

struct Input {
    const char* name;
    std::string_view text;
};

void damage(PlanFolder& folder, const Input& input, int times) {
    Damage damage;
    int plans = 0;
    for (int i = 0; i < times; ++i) {
        const std::string damaged = damage.apply(std::string(input.text));
        folder.write(input.name, damaged);
        const auto plan = folder.load();
        ASSERT_EQ(plan.has_value(), !folder.diagnostics.has_errors()) << damaged;
        if (plan) {
            ++plans;
            expect_inside(*plan);
        }
        for (const Language language : {Language::vietnamese, Language::english})
            ASSERT_EQ(find_bad_utf8(to_text(folder.diagnostics, language)), std::nullopt) << damaged;
        ASSERT_FALSE(testing::Test::HasFailure()) << damaged;
    }
    EXPECT_GT(plans, times / 100) << "hardly any input survived: the damage is too coarse to tell anything";
    folder.write(input.name, input.text);
}

TEST(Mutation, OfAnyFileGivesAPlanOrAnError) {
    PlanFolder folder;
    const std::vector<Input> inputs{
        {"agency.yaml", agency_yaml}, {"a.yaml", annex_yaml}, {"plan.md", plan_md}};
    for (const Input& input : inputs)
        folder.write(input.name, input.text);
    folder.load_clean();
    damage(folder, inputs[0], 300);
    damage(folder, inputs[1], 800);
    damage(folder, inputs[2], 800);
}

TEST(Mutation, OfPlanJsonGivesAPlanOrAnError) {
    PlanFolder folder;
    folder.write("plan.json", plan_json);
    folder.load_clean();
    damage(folder, {"plan.json", plan_json}, 600);
}

}  // namespace
}  // namespace kehoach::plan
