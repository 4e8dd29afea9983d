// CS-07, CS-09: the superior's departments at work in a commune's plan, and the superior as the one that
// issues it: what is left when a plan is made from the superior's.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "check/finding.h"
#include "check/local_plan.h"
#include "check/manuscript.h"
#include "check/registry.h"
#include "check/words.h"

namespace kehoach::check {

namespace {

void report_words(const Passage& passage, const Range& range, Report& report) {
    report.add(passage, range.begin, range.end, {std::string(words_of(passage, range))});
}

std::string_view rest_of_clause(const Passage& passage, std::size_t begin) {
    const Range clause = clause_of(passage, begin);
    return std::string_view(passage.folded).substr(begin, clause.end - begin);
}

bool begins_clause(const Passage& passage, std::size_t at) {
    return begins_sentence(passage, token_at(passage, at));
}

// "các sở, ban, ngành triển khai", as those that do the work.
void check_collectives(const Manuscript& manuscript, Report& report) {
    const std::vector<std::string> phrases{"các sở, ban, ngành",
                                           "các sở, ngành",
                                           "ubnd các xã, phường",
                                           "ubnd cấp xã",
                                           "ủy ban nhân dân các xã, phường",
                                           "giám đốc các sở"};
    constexpr std::array<std::string_view, 16> sources{"của", "với", "từ",   "theo", "do", "cho",
                                                       "tới", "đến", "gửi",  "và",   ",",  "bởi",
                                                       "tại", "như", "cùng", "giữa"};
    for_each_phrase(manuscript, phrases, [&](const Passage& passage, const Range& range) {
        const std::size_t at = token_at(passage, range.begin);
        const std::string_view before = at == 0 ? std::string_view() : passage.lower(passage.tokens[at - 1]);
        if (std::ranges::find(sources, before) == sources.end()) report_words(passage, range, report);
    });
}

// The first of `duties` in the clause, or nothing.
std::size_t find_duty(std::string_view clause) {
    constexpr std::array<std::string_view, 9> duties{"chủ trì",          "tham mưu",       "theo dõi",
                                                     "chịu trách nhiệm", "có trách nhiệm", "tổng hợp",
                                                     "triển khai",       "đôn đốc",        "phối hợp với"};
    std::size_t first = std::string_view::npos;
    for (const std::string_view duty : duties)
        first = std::min(first, clause.find(duty));
    return first;
}

// "Giao Sở Nội vụ", at the beginning of a sentence.
bool is_told(const Passage& passage, std::size_t at) {
    const std::size_t i = token_at(passage, at);
    return i > 0 && passage.lower(passage.tokens[i - 1]) == "giao" && begins_sentence(passage, i - 1);
}

// "Sở Khoa học và Công nghệ chủ trì": the name goes on to the duty or to the next mark.
Range name_at(const Passage& passage, std::size_t begin) {
    const std::size_t duty = find_duty(rest_of_clause(passage, begin));
    std::size_t end = begin;
    for (std::size_t i = token_at(passage, begin); i < passage.tokens.size(); ++i) {
        const Token& token = passage.tokens[i];
        const bool is_duty = duty != std::string_view::npos && token.begin >= begin + duty;
        if (token.kind != Token::Kind::word || is_duty) break;
        end = token.end;
    }
    return {begin, end};
}

// A department of the superior by its name, told what to do.
void check_departments(const Manuscript& manuscript, Report& report) {
    const std::string owner = " " + superior_word(manuscript);
    const std::vector<std::string> heads{"sở", "công an" + owner, "văn phòng ubnd" + owner,
                                         "văn phòng ủy ban nhân dân" + owner, "bộ chỉ huy quân sự" + owner};
    for_each_phrase(manuscript, heads, [&](const Passage& passage, const Range& range) {
        if (words_of(passage, range).size() <= heads.front().size() && !is_named(passage, range.end)) return;
        const bool does = begins_clause(passage, range.begin) &&
                          find_duty(rest_of_clause(passage, range.begin)) != std::string_view::npos;
        if (does || is_told(passage, range.begin))
            report_words(passage, name_at(passage, range.begin), report);
    });
}

void check_superior_units(const Manuscript& manuscript, Report& report) {
    if (!is_local(manuscript)) return;
    check_collectives(manuscript, report);
    check_departments(manuscript, report);
}

// "tỉnh Lạng Sơn": the capitals that follow.
std::size_t end_of_place(const Passage& passage, std::size_t end) {
    for (std::size_t i = token_at(passage, end); i < passage.tokens.size(); ++i) {
        if (!passage.tokens[i].is_capital) break;
        end = passage.tokens[i].end;
    }
    return end;
}

// "… ban hành Kế hoạch … như sau".
bool opens_plan(const Passage& passage, const Range& name) {
    const std::string_view before = std::string_view(passage.folded).substr(0, name.begin);
    const std::string_view rest = rest_of_clause(passage, name.end);
    const bool issues = rest.starts_with(" ban hành kế hoạch") || rest.starts_with(" xây dựng kế hoạch");
    return issues && rest.find("như sau") != std::string_view::npos &&
           (begins_clause(passage, name.begin) || before.ends_with(", "));
}

// "Trên đây là Kế hoạch … của …".
bool closes_plan(const Passage& passage, const Range& name) {
    const Range clause = clause_of(passage, name.begin);
    std::string_view before =
        std::string_view(passage.folded).substr(clause.begin, name.begin - clause.begin);
    if (before.starts_with(' ')) before.remove_prefix(1);
    return before.starts_with("trên đây là ") && before.ends_with(" của ");
}

void check_issuer(const Manuscript& manuscript, Report& report) {
    if (!is_local(manuscript)) return;
    const std::string owner = " " + superior_word(manuscript);
    for_each_phrase(manuscript, {"ubnd" + owner, "ủy ban nhân dân" + owner},
                    [&](const Passage& passage, const Range& range) {
                        const Range name{range.begin, end_of_place(passage, range.end)};
                        if (opens_plan(passage, name) || closes_plan(passage, name))
                            report_words(passage, name, report);
                    });
}

constexpr std::string_view own_demand = "đối chiếu với cơ quan ban hành";

constexpr Rule rules[]{
    {"CS-07",
     own_demand,
     Severity::error,
     {"kế hoạch của xã không giao việc cho sở, ban, ngành, UBND các xã",
      "a commune's plan gives no tasks to the province's departments"},
     {"\"{0}\" không thuộc quyền chỉ đạo của cơ quan ban hành",
      "\"{0}\" are not the issuing agency's to command"},
     {"thay bằng các phòng, đơn vị thuộc cơ quan mình", "write the agency's own units"},
     check_superior_units,
     "Các sở, ban, ngành triển khai thực hiện trong quý I./.",
     "Thực hiện hướng dẫn của các sở, ban, ngành trong quý I./."},
    {"CS-09",
     own_demand,
     Severity::error,
     {"kế hoạch của xã do xã ban hành", "a commune's plan is issued by the commune"},
     {"\"{0}\" đứng ở chỗ cơ quan ban hành kế hoạch này",
      "\"{0}\" stands where the agency that issues this plan is named"},
     {"thay bằng tên cơ quan mình", "write your agency's name"},
     check_issuer,
     "Ủy ban nhân dân tỉnh Phú Thọ ban hành Kế hoạch cải cách hành chính như sau:\n# I. NHIỆM VỤ\nCác đơn vị "
     "thực hiện./.",
     "Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh Phú Thọ, Ủy ban nhân dân xã Hòa Bình ban hành Kế hoạch cải "
     "cách hành chính như sau:\n# I. NHIỆM VỤ\nCác đơn vị thực hiện./."},
};

}  // namespace

std::span<const Rule> superior_rules() { return rules; }

}  // namespace kehoach::check
