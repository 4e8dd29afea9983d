// CS, RF-01, XX-01: what was left of a superior's plan, or of another commune's.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "check/finding.h"
#include "check/local_plan.h"
#include "check/manuscript.h"
#include "check/registry.h"
#include "check/words.h"

namespace kehoach::check {

namespace {

void check_scope(const Manuscript& manuscript, Report& report) {
    if (!is_local(manuscript)) return;
    const std::string tinh = superior_word(manuscript);
    std::vector<std::string> phrases;
    for (const char* head :
         {"phạm vi quản lý", "cân đối ngân sách", "thực tiễn", "tình hình thực tế", "điều kiện thực tế",
          "điều kiện cụ thể", "văn bản quy phạm pháp luật", "sản xuất kinh doanh", "sản xuất, kinh doanh",
          "thẩm quyền giải quyết", "thẩm quyền ban hành", "thẩm quyền quản lý", "thẩm quyền quyết định",
          "cơ quan chuyên môn", "cơ quan, đơn vị"})
        for (const char* owner : {"", "ubnd ", "hđnd ", "hđnd, ubnd ", "hđnd và ubnd ", "ủy ban nhân dân ",
                                  "hội đồng nhân dân ", "hội đồng nhân dân, ủy ban nhân dân "})
            phrases.push_back(std::string(head) + " của " + owner + tinh);
    for_each_phrase(manuscript, phrases, [&](const Passage& passage, const Range& range) {
        report.add(passage, range.begin, range.end,
                   {std::string(words_of(passage, range)), own_word(manuscript)});
    });
}

void check_area(const Manuscript& manuscript, Report& report) {
    if (!is_local(manuscript)) return;
    const std::vector<std::string> phrases{"trên địa bàn " + superior_word(manuscript),
                                           "trên địa bàn toàn " + superior_word(manuscript)};
    for_each_phrase(manuscript, phrases, [&](const Passage& passage, const Range& range) {
        report.add(passage, range.begin, range.end,
                   {std::string(words_of(passage, range)), own_word(manuscript)});
    });
}

void check_upward(const Manuscript& manuscript, Report& report) {
    if (!is_local(manuscript)) return;
    std::vector<std::string> phrases;
    for (const char* verb : {"đề xuất", "kiến nghị", "trình", "tham mưu", "đề nghị"})
        for (const char* link : {" ", " với ", " cho "})
            for (const char* to :
                 {"bộ, ngành", "các bộ, ngành", "các bộ", "chính phủ", "thủ tướng chính phủ", "quốc hội"})
                phrases.push_back(std::string(verb) + link + to);
    for_each_phrase(manuscript, phrases, [&](const Passage& passage, const Range& range) {
        report.add(passage, range.begin, range.end,
                   {std::string(words_of(passage, range)), superior_word(manuscript)});
    });
}

void check_targets(const Manuscript& manuscript, Report& report) {
    if (!is_local(manuscript)) return;
    const std::vector<std::string> phrases{"chính phủ giao", "thủ tướng chính phủ giao", "trung ương giao",
                                           "bộ tài chính giao", "quốc hội giao"};
    for_each_phrase(manuscript, phrases, [&](const Passage& passage, const Range& range) {
        report.add(passage, range.begin, range.end,
                   {std::string(words_of(passage, range)), superior_word(manuscript)});
    });
}

void check_government(const Manuscript& manuscript, Report& report) {
    if (!is_local(manuscript)) return;
    std::vector<std::string> phrases;
    for (const char* verb : {"xây dựng", "phát triển"})
        for (const char* what : {"chính phủ số", "chính phủ điện tử"})
            phrases.push_back(std::string(verb) + " " + what);
    for_each_phrase(manuscript, phrases, [&](const Passage& passage, const Range& range) {
        const std::string typed(words_of(passage, range));
        report.add(passage, range.begin, range.end,
                   {typed, typed.ends_with("số") ? "chính quyền số" : "chính quyền điện tử"});
    });
}

void check_own_units(const Manuscript& manuscript, Report& report) {
    if (!is_local(manuscript)) return;
    const std::vector<std::string> phrases{
        "địa phương, đơn vị mình", "các cơ quan, đơn vị, địa phương", "các cơ quan, địa phương, đơn vị",
        "các ngành, địa phương",   "các đơn vị, địa phương",          "cơ quan tài chính cùng cấp",
        "các địa phương, đơn vị"};
    for_each_phrase(manuscript, phrases, [&](const Passage& passage, const Range& range) {
        report.add(passage, range.begin, range.end, {std::string(words_of(passage, range))});
    });
}

void check_other_level(const Manuscript& manuscript, Report& report) {
    if (!is_local(manuscript)) return;
    std::vector<std::string> phrases;
    for (const char* other : {"xã", "phường", "đặc khu"}) {
        if (other == own_word(manuscript)) continue;
        for (const char* head :
             {"trên địa bàn", "ubnd", "hđnd", "ủy ban nhân dân", "hội đồng nhân dân", "đảng ủy", "công an"})
            phrases.push_back(std::string(head) + " " + other);
    }
    for_each_phrase(manuscript, phrases, [&](const Passage& passage, const Range& range) {
        const std::size_t next = token_at(passage, range.end);
        const std::string_view after =
            next < passage.tokens.size() ? passage.lower(passage.tokens[next]) : "";
        // "xã hội", "xã, phường", "UBND phường Hải Châu"
        if (after == "hội" || after == "," || after == "/" || is_named(passage, range.end)) return;
        report.add(passage, range.begin, range.end,
                   {std::string(words_of(passage, range)), own_word(manuscript)});
    });
}

bool is_after_reform(const Manuscript& manuscript) {
    const auto& slots = manuscript.plan.slots;
    const int year = slots.year.value_or(plan::year_of(manuscript.plan).value_or(0));
    return year > 2025 || (year == 2025 && slots.month.value_or(1) >= 7);
}

const std::vector<std::string>& district_words() {
    static const std::vector<std::string> words = [] {
        std::vector<std::string> all{"cấp huyện", "huyện ủy", "quận ủy", "thị ủy"};
        for (const char* head :
             {"ubnd", "hđnd", "ủy ban nhân dân", "hội đồng nhân dân", "công an", "trên địa bàn", "của",
              "phòng nội vụ", "phòng tư pháp", "phòng tài chính - kế hoạch", "tòa án nhân dân"})
            for (const char* level : {"huyện", "quận", "thị xã", "thị trấn"})
                all.push_back(std::string(head) + " " + level);
        return all;
    }();
    return words;
}

bool is_past(const Passage& passage, const Range& range) {
    const Range clause = clause_of(passage, range.begin);
    const std::string_view words =
        std::string_view(passage.folded).substr(clause.begin, clause.end - clause.begin);
    for (const char* sign :
         {"trước đây", " cũ", "không tổ chức", "kết thúc hoạt động", "trước ngày 01/7/2025"})
        if (words.find(sign) != std::string_view::npos) return true;
    return false;
}

void check_districts(const Manuscript& manuscript, Report& report) {
    if (!is_after_reform(manuscript)) return;
    for_each_phrase(manuscript, district_words(), [&](const Passage& passage, const Range& range) {
        if (!is_past(passage, range))
            report.add(passage, range.begin, range.end, {std::string(words_of(passage, range))});
    });
}

void check_district_recipients(const Manuscript& manuscript, Report& report) {
    if (!is_after_reform(manuscript)) return;
    for (const Passage& passage : manuscript.passages) {
        if (passage.part != Part::recipient) continue;
        for (const Range& range : find_phrases(passage, {"huyện", "quận", "thị xã", "thị trấn", "huyện ủy"}))
            report.add(passage, range.begin, range.end, {passage.words});
    }
}

// "Hòa Bình" of "Ủy ban nhân dân xã Hòa Bình".
std::string own_name(const Manuscript& manuscript) {
    const std::string& name = manuscript.plan.agency.name;
    const std::string word = " " + own_word(manuscript) + " ";
    const std::size_t found = name.find(word);
    return found == std::string::npos ? "" : name.substr(found + word.size());
}

void check_name(const Manuscript& manuscript, Report& report) {
    const std::string own = fold_case(own_name(manuscript));
    if (!is_local(manuscript) || own.empty()) return;
    const std::string level = own_word(manuscript);
    for (const Passage& passage : manuscript.passages) {
        if (is_in_capitals(passage)) continue;
        for (const char* head :
             {"ubnd ", "ủy ban nhân dân ", "hđnd ", "hội đồng nhân dân ", "trên địa bàn ", "đảng ủy "})
            for (const Range& range : find_phrase(passage, head + level)) {
                const std::size_t first = token_at(passage, range.end);
                std::size_t last = first;
                while (last < passage.tokens.size() && passage.tokens[last].kind == Token::Kind::word &&
                       passage.tokens[last].is_capital && (last == first || passage.tokens[last].after_space))
                    ++last;
                if (last == first) continue;
                const std::string name = passage.folded.substr(
                    passage.tokens[first].begin, passage.tokens[last - 1].end - passage.tokens[first].begin);
                if (name.starts_with(own) || is_cited(manuscript, passage, range.begin)) continue;
                report.add(passage, passage.tokens[first].begin, passage.tokens[last - 1].end,
                           {std::string(words_of(
                                passage, {passage.tokens[first].begin, passage.tokens[last - 1].end})),
                            own_name(manuscript)});
            }
    }
}

constexpr std::string_view own_demand = "đối chiếu với cơ quan ban hành";

constexpr Rule rules[]{
    {"CS-01",
     own_demand,
     Severity::error,
     {"kế hoạch của xã nói về phạm vi, thẩm quyền, thực tiễn của xã, không phải của tỉnh",
      "a commune's plan speaks of its own scope, competence and conditions, not the province's"},
     {"\"{0}\" còn sót từ văn bản của cấp trên", "\"{0}\" is left over from the superior's plan"},
     {"sửa thành của {1}, nếu đúng là nói về {1}", "write of the {1}, if it is the {1} that is meant"},
     check_scope,
     "Quản lý tài sản công của các đơn vị thuộc phạm vi quản lý của tỉnh./.",
     "Thực hiện quy chế của HĐND tỉnh trong phạm vi quản lý của xã./."},
    {"CS-02",
     own_demand,
     Severity::warning,
     {"kế hoạch của xã thực hiện trên địa bàn xã", "a commune's plan is carried out in the commune"},
     {"\"{0}\" trong kế hoạch của {1}", "\"{0}\" in a plan of the {1}"},
     {"sửa thành \"trên địa bàn {1}\", trừ khi việc này thật sự làm trên toàn tỉnh",
      "write \"trên địa bàn {1}\", unless it is really done in the whole province"},
     check_area,
     "Kiểm tra hoạt động kiểm soát thủ tục hành chính trên địa bàn tỉnh./.",
     "Kiểm tra hoạt động kiểm soát thủ tục hành chính trên địa bàn xã./."},
    {"CS-03",
     own_demand,
     Severity::warning,
     {"xã đề xuất, kiến nghị với cấp tỉnh, không trực tiếp với bộ, ngành, Chính phủ",
      "a commune addresses its proposals to the province, not to ministries or the Government"},
     {"\"{0}\": xã không đề xuất thẳng lên cấp này",
      "\"{0}\": a commune does not address itself to that level"},
     {"viết \"đề xuất cấp có thẩm quyền\" hoặc \"đề xuất UBND {1}\"",
      "write \"đề xuất cấp có thẩm quyền\" or \"đề xuất UBND {1}\""},
     check_upward,
     "Rà soát, đề xuất các bộ, ngành Trung ương cắt giảm thủ tục hành chính./.",
     "Rà soát, đề xuất cấp có thẩm quyền cắt giảm thủ tục hành chính./."},
    {"CS-04",
     own_demand,
     Severity::warning,
     {"chỉ tiêu của xã do cấp tỉnh giao", "a commune's targets are set by the province"},
     {"\"{0}\": chỉ tiêu của xã không do cấp này giao",
      "\"{0}\": that level does not set a commune's targets"},
     {"viết \"UBND {1} giao\", đối chiếu với quyết định giao chỉ tiêu",
      "write \"UBND {1} giao\"; compare with the decision"},
     check_targets,
     "Phấn đấu vượt chỉ tiêu thu ngân sách được Chính phủ giao./.",
     "Phấn đấu vượt chỉ tiêu thu ngân sách được UBND tỉnh giao./."},
    {"CS-05",
     own_demand,
     Severity::note,
     {"xã xây dựng chính quyền số, chính quyền điện tử; Chính phủ số là việc của Trung ương",
      "a commune builds chính quyền số; Chính phủ số is the Government's"},
     {"\"{0}\" là nhiệm vụ của Trung ương", "\"{0}\" is the Government's task"},
     {"viết \"{1}\"", "write \"{1}\""},
     check_government,
     "Nâng cao nhận thức về phát triển Chính phủ số./.",
     "Nâng cao nhận thức về phát triển chính quyền số./."},
    {"CS-06",
     own_demand,
     Severity::note,
     {"kế hoạch của xã giao việc cho các đơn vị của mình, gọi đúng tên",
      "a commune's plan addresses its own units by name"},
     {"\"{0}\" là cách nói của kế hoạch cấp trên", "\"{0}\" is the wording of a superior's plan"},
     {"nêu các phòng, đơn vị, thôn của cơ quan mình", "name your own units"},
     check_own_units,
     "Văn phòng phối hợp với các cơ quan, đơn vị, địa phương thực hiện./.",
     "Văn phòng phối hợp với các cơ quan, đơn vị thuộc xã thực hiện./."},
    {"CS-08",
     own_demand,
     Severity::error,
     {"xã, phường, đặc khu gọi đúng tên cấp của mình",
      "commune, ward and special zone call themselves what they are"},
     {"\"{0}\" trong kế hoạch của {1}", "\"{0}\" in a plan of a {1}"},
     {"sửa thành {1}", "write {1}"},
     check_other_level,
     "Tổ chức tuyên truyền trên địa bàn phường./.",
     "Tổ chức tuyên truyền trên địa bàn xã và UBND phường Việt Trì./."},
    {"RF-01",
     "Luật số 72/2025/QH15, Điều 1",
     Severity::warning,
     {"từ 01/7/2025 không còn cấp huyện", "since 01/7/2025 there is no district level"},
     {"\"{0}\": cấp huyện kết thúc hoạt động từ 01/7/2025", "\"{0}\": the district level ended on 01/7/2025"},
     {"sửa thành cơ quan cấp tỉnh hoặc cấp xã đã nhận nhiệm vụ",
      "name the province's or commune's body that took over"},
     check_districts,
     "Báo cáo UBND huyện trước ngày 15/6/2026./.",
     "Rà soát các văn bản của UBND huyện trước đây./."},
    {"NN-11",
     "Luật số 72/2025/QH15, Điều 1",
     Severity::warning,
     {"từ 01/7/2025 nơi nhận không có cấp huyện", "since 01/7/2025 no recipient is of the district level"},
     {"nơi nhận \"{0}\" thuộc cấp huyện", "recipient \"{0}\" is of the district level"},
     {"thay bằng cơ quan cấp tỉnh hoặc cấp xã", "name a body of the province or commune"},
     check_district_recipients,
     "recipients: [UBND huyện Kỳ Sơn, \"Lưu: VT, VHXH\"]\n---\nCác đơn vị thực hiện./.",
     "recipients: [UBND tỉnh Phú Thọ, \"Lưu: VT, VHXH\"]\n---\nCác đơn vị thực hiện./."},
    {"XX-01",
     own_demand,
     Severity::error,
     {"tên xã, phường viết một cách trong toàn văn bản", "the commune's name is the same everywhere"},
     {"tên \"{0}\" khác tên cơ quan ban hành", "the name \"{0}\" is not the issuing agency's"},
     {"viết \"{1}\"", "write \"{1}\""},
     check_name,
     "Báo cáo UBND xã Hòa Bính trước ngày 15 hằng tháng./.",
     "Báo cáo UBND xã Hòa Bình trước ngày 15 hằng tháng./."},
};

}  // namespace

std::span<const Rule> leftover_rules() { return rules; }

}  // namespace kehoach::check
