// KY: who signs.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "check/finding.h"
#include "check/manuscript.h"
#include "check/registry.h"
#include "check/words.h"

namespace kehoach::check {

namespace {

using plan::Level;

std::vector<const Passage*> authority(const Manuscript& manuscript) {
    std::vector<const Passage*> lines;
    for (const Passage& passage : manuscript.passages)
        if (passage.part == Part::authority) lines.push_back(&passage);
    return lines;
}

// ---- the lines above the name

void check_case(const Manuscript& manuscript, Report& report) {
    for (const Passage* line : authority(manuscript))
        if (to_upper(line->words) != line->words) report.add(*line, {line->words, to_upper(line->words)});
}

constexpr std::array<std::string_view, 5> prefixes{"TM.", "Q.", "KT.", "TL.", "TUQ."};

std::string_view prefix_of(const Passage& line) {
    for (const std::string_view prefix : prefixes)
        if (line.words.starts_with(prefix)) return prefix;
    return {};
}

void check_prefix(const Manuscript& manuscript, Report& report) {
    constexpr std::array<std::string_view, 14> wrong{"T/M", "K/T", "T/L", "TM ", "KT ", "TL ", "TUQ ",
                                                     "T.M", "K.T", "T.L", "TM:", "KT:", "TL:", "TUQ:"};
    for (const Passage* line : authority(manuscript))
        for (const std::string_view prefix : wrong)
            if (line->words.starts_with(prefix)) {
                std::string letters;
                for (const char c : prefix)
                    if (c >= 'A' && c <= 'Z') letters += c;
                report.add(*line, 0, prefix.size(), {std::string(trim(prefix)), letters + "."});
                break;
            }
}

bool is_post(std::string_view words) {
    for (const char* post : {"CHỦ TỊCH", "TRƯỞNG PHÒNG", "GIÁM ĐỐC", "CHÁNH VĂN PHÒNG", "TRƯỞNG BAN"})
        if (words.starts_with(post)) return true;
    return false;
}

void check_after_prefix(const Manuscript& manuscript, Report& report) {
    for (const Passage* line : authority(manuscript)) {
        const std::string_view prefix = prefix_of(*line);
        if (prefix.empty()) continue;
        const std::string rest = comparable_capitals(trim(line->words.substr(prefix.size())));
        const bool wrong =
            prefix == "TM." ? is_post(rest) : rest.starts_with("ỦY BAN") || rest.starts_with("HỘI ĐỒNG");
        if (wrong) report.add(*line, {line->words});
    }
}

void check_deputy(const Manuscript& manuscript, Report& report) {
    const std::vector<const Passage*> lines = authority(manuscript);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (prefix_of(*lines[i]) != "KT.") continue;
        const bool has_deputy =
            i + 1 < lines.size() && comparable_capitals(lines[i + 1]->words).starts_with("PHÓ");
        if (!has_deputy) report.add(*lines[i], {lines[i]->words});
    }
}

// A decision of the chairman's own, and the plan that it issues, is signed by his post.
bool is_of_chairman(const plan::Plan& plan) {
    return plan.decision &&
           comparable_capitals(plan::plain(plan.decision->authority)).starts_with("CHỦ TỊCH");
}

bool is_plan_of_government(const Manuscript& manuscript) {
    return manuscript.plan.type == "plan" && manuscript.is_government() && !is_of_chairman(manuscript.plan) &&
           !authority(manuscript).empty();
}

void check_collective(const Manuscript& manuscript, Report& report) {
    if (!is_plan_of_government(manuscript)) return;
    const Passage& first = *authority(manuscript).front();
    const std::string words = comparable_capitals(first.words);
    // A deputy's lines are for the next rule.
    if (words.starts_with("TM. ỦY BAN NHÂN DÂN") || words.starts_with("TM. UBND") || words.starts_with("KT."))
        return;
    if (words.starts_with("TM.") || words.starts_with("T/M") || words.starts_with("TL.")) return;
    report.add(first, {first.words});
}

void check_deputy_lines(const Manuscript& manuscript, Report& report) {
    if (!is_plan_of_government(manuscript)) return;
    const Passage& first = *authority(manuscript).front();
    if (prefix_of(first) == "KT.") report.add(first, {first.words});
}

void check_by_order(const Manuscript& manuscript, Report& report) {
    if (!is_plan_of_government(manuscript)) return;
    for (const Passage* line : authority(manuscript))
        if (prefix_of(*line) == "TL.") report.add(*line, {line->words});
}

// ---- the name

template <class Visit>
void for_name(const Manuscript& manuscript, Visit visit) {
    for (const Passage& passage : manuscript.passages)
        if (passage.part == Part::signer_name) visit(passage);
}

void check_name_case(const Manuscript& manuscript, Report& report) {
    for_name(manuscript, [&](const Passage& name) {
        if (is_in_capitals(name)) report.add(name, {name.words});
    });
}

void check_degrees(const Manuscript& manuscript, Report& report) {
    constexpr std::array<std::string_view, 13> titles{"ThS.", "TS.", "PGS.", "GS.",  "BS.",  "KS.", "CN.",
                                                      "Ông ", "Bà ", "Đ/c ", "NGƯT", "Ths.", "NGND"};
    for_name(manuscript, [&](const Passage& name) {
        for (const std::string_view title : titles)
            if (name.words.starts_with(title)) {
                report.add(name, 0, title.size(), {std::string(trim(title))});
                break;
            }
    });
}

void check_post(const Manuscript& manuscript, Report& report) {
    const plan::Agency& agency = manuscript.plan.agency;
    const std::vector<const Passage*> lines = authority(manuscript);
    if (agency.posts.empty() || lines.empty()) return;
    std::string words = comparable_capitals(lines.back()->words);
    for (const std::string_view prefix : prefixes)
        if (words.starts_with(prefix)) words = trim(words.substr(prefix.size()));
    if (words.starts_with("ỦY BAN") || words.starts_with("HỘI ĐỒNG")) return;
    const bool known = std::ranges::any_of(
        agency.posts, [&](const std::string& post) { return words.starts_with(comparable_capitals(post)); });
    if (!known) report.add(*lines.back(), {lines.back()->words});
}

// The signer's post in the agency file.
void check_signer(const Manuscript& manuscript, Report& report) {
    const std::vector<const Passage*> lines = authority(manuscript);
    if (lines.empty()) return;
    const std::string last = comparable_capitals(lines.back()->words);
    for_name(manuscript, [&](const Passage& name) {
        for (const auto& [signer, post] : manuscript.plan.agency.signers)
            if (fold_case(signer) == fold_case(name.words) && !last.ends_with(comparable_capitals(post)))
                report.add(*lines.back(), {lines.back()->words, signer, post});
    });
}

constexpr std::string_view clause7 = "Nghị định 30, Phụ lục I, Phần I, II.7";
#define BODY "\n---\nCác đơn vị thực hiện./."
#define CLEAN "Các đơn vị thực hiện./."
#define AGENCY(rest)                                                                                   \
    "agency: {name: Ủy ban nhân dân xã Hòa Bình, level: commune, place: Hòa Bình, symbol: UBND, " rest \
    "}" BODY

constexpr Rule rules[]{
    {"KY-01",
     clause7,
     Severity::error,
     {"quyền hạn, chức vụ người ký viết in hoa", "authority and post are in capitals"},
     {"\"{0}\" không viết in hoa", "\"{0}\" is not in capitals"},
     {"viết {1}", "write {1}"},
     check_case,
     "signer: {authority: [TM. ỦY BAN NHÂN DÂN, Chủ tịch], name: Nguyễn Văn An}" BODY,
     CLEAN},
    {"KY-02",
     "Nghị định 30, Phụ lục I, Phần I, II.7.b",
     Severity::error,
     {"chữ viết tắt quyền hạn là TM., Q., KT., TL., TUQ.", "the authority is TM., Q., KT., TL. or TUQ."},
     {"\"{0}\" viết không đúng", "\"{0}\" is not written right"},
     {"viết {1}", "write {1}"},
     check_prefix,
     "signer: {authority: [T/M ỦY BAN NHÂN DÂN, CHỦ TỊCH], name: Nguyễn Văn An}" BODY,
     CLEAN},
    {"KY-03",
     "Nghị định 30, Phụ lục I, Phần I, II.7.b",
     Severity::error,
     {"sau TM. là tên tập thể; sau KT., TL., TUQ., Q. là chức vụ người đứng đầu",
      "a collective follows TM., the head's post follows KT., TL., TUQ., Q."},
     {"\"{0}\" không đúng quyền hạn", "\"{0}\" does not go together"},
     {"viết TM. ỦY BAN NHÂN DÂN, hoặc KT. CHỦ TỊCH", "write TM. ỦY BAN NHÂN DÂN, or KT. CHỦ TỊCH"},
     check_after_prefix,
     "signer: {authority: [TM. CHỦ TỊCH], name: Nguyễn Văn An}" BODY,
     CLEAN},
    {"KY-04",
     "Nghị định 30, Phụ lục I, Phần I, II.7",
     Severity::error,
     {"dưới dòng KT. là chức vụ của cấp phó", "the deputy's post follows the line KT."},
     {"dưới \"{0}\" không có chức vụ cấp phó", "no deputy's post follows \"{0}\""},
     {"thêm dòng PHÓ CHỦ TỊCH", "add a line PHÓ CHỦ TỊCH"},
     check_deputy,
     "signer: {authority: [TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH], name: Nguyễn Văn An}" BODY,
     "signer: {authority: [TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH], name: Nguyễn Văn An}" BODY},
    {"KY-05",
     "Nghị định 30, Điều 13, khoản 2",
     Severity::warning,
     {"kế hoạch của Ủy ban nhân dân ký TM. ỦY BAN NHÂN DÂN",
      "a plan of the People's Committee is signed TM. ỦY BAN NHÂN DÂN"},
     {"kế hoạch của Ủy ban nhân dân ký \"{0}\"", "the Committee's plan is signed \"{0}\""},
     {"viết TM. ỦY BAN NHÂN DÂN ở dòng đầu", "begin with TM. ỦY BAN NHÂN DÂN"},
     check_collective,
     "signer: {authority: [CHỦ TỊCH], name: Nguyễn Văn An}" BODY,
     CLEAN},
    {"KY-06",
     "Nghị định 30, Điều 13, khoản 2",
     Severity::warning,
     {"cấp phó ký kế hoạch của Ủy ban nhân dân: TM., KT., PHÓ",
      "a deputy signs the Committee's plan in three lines: TM., KT., PHÓ"},
     {"\"{0}\" ở dòng đầu", "\"{0}\" is the first line"},
     {"thêm dòng TM. ỦY BAN NHÂN DÂN ở trên", "add a line TM. ỦY BAN NHÂN DÂN above"},
     check_deputy_lines,
     "signer: {authority: [KT. CHỦ TỊCH, PHÓ CHỦ TỊCH], name: Nguyễn Văn An}" BODY,
     CLEAN},
    {"KY-08",
     "Nghị định 30, Điều 13, khoản 4",
     Severity::warning,
     {"kế hoạch của Ủy ban nhân dân không ký thừa lệnh", "the Committee's plan is not signed by order"},
     {"kế hoạch ký \"{0}\"", "the plan is signed \"{0}\""},
     {"ký TM. ỦY BAN NHÂN DÂN", "sign TM. ỦY BAN NHÂN DÂN"},
     check_by_order,
     "signer: {authority: [TL. CHỦ TỊCH, CHÁNH VĂN PHÒNG], name: Nguyễn Văn An}" BODY,
     CLEAN},
    {"KY-09",
     "Nghị định 30, Phụ lục I, Phần I, II.7.đ",
     Severity::error,
     {"họ tên người ký viết chữ thường", "the signer's name is in small letters"},
     {"họ tên \"{0}\" viết in hoa", "the name \"{0}\" is in capitals"},
     {"chỉ viết hoa chữ đầu mỗi tiếng", "only the first letters are capital"},
     check_name_case,
     "signer: {authority: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH], name: NGUYỄN VĂN AN}" BODY,
     CLEAN},
    {"KY-10",
     "Nghị định 30, Phụ lục I, Phần I, II.7.c",
     Severity::error,
     {"trước họ tên không ghi học hàm, học vị, danh xưng", "no degree or title stands before the name"},
     {"trước họ tên có \"{0}\"", "\"{0}\" stands before the name"},
     {"bỏ \"{0}\"", "drop \"{0}\""},
     check_degrees,
     "signer: {authority: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH], name: ThS. Nguyễn Văn An}" BODY,
     CLEAN},
    {"KY-11",
     "Nghị định 30, Phụ lục I, Phần I, II.7.c",
     Severity::warning,
     {"chức vụ người ký có trong danh sách của cơ quan", "the signer's post is in the agency's list"},
     {"chức vụ \"{0}\" không có trong danh sách của cơ quan", "the post \"{0}\" is not in the agency's list"},
     {"sửa chức vụ, hoặc thêm vào posts trong tệp cơ quan",
      "correct it, or add it to posts in the agency file"},
     check_post,
     "signer: {authority: [TM. ỦY BAN NHÂN DÂN, PHỤ TRÁCH], name: Nguyễn Văn An}" BODY,
     CLEAN},
    {"KY-14",
     "đối chiếu với tệp cơ quan",
     Severity::warning,
     {"chức vụ khớp với người ký trong tệp cơ quan", "the post is that of the signer in the agency file"},
     {"\"{0}\" không phải chức vụ của {1} ({2})", "\"{0}\" is not the post of {1} ({2})"},
     {"sửa chức vụ hoặc họ tên", "correct post or name"},
     check_signer,
     AGENCY("heading: [ỦY BAN NHÂN DÂN, XÃ HÒA BÌNH], signers: [{name: Nguyễn Văn An, post: Phó Chủ tịch}]"),
     AGENCY("heading: [ỦY BAN NHÂN DÂN, XÃ HÒA BÌNH], signers: [{name: Nguyễn Văn An, post: Chủ tịch}]")},
};
#undef BODY
#undef CLEAN
#undef AGENCY

}  // namespace

std::span<const Rule> signature_rules() { return rules; }

}  // namespace kehoach::check
