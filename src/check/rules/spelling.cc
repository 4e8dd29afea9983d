// CT: spelling (chính tả).
#include <string>

#include "check/finding.h"
#include "check/manuscript.h"
#include "check/registry.h"

namespace kehoach::check {

namespace {

template <Slip::Kind kind>
void check_slips(const Manuscript& manuscript, Report& report) {
    for (const Slip& slip : manuscript.slips) {
        if (slip.kind != kind) continue;
        const Passage& passage = manuscript.passages[slip.passage];
        const std::string typed = passage.words.substr(slip.begin, slip.end - slip.begin);
        report.add(passage, slip.begin, slip.end, {typed, slip.suggestion});
    }
}

// Of these nobody knows always what was meant.
void check_impossible(const Manuscript& manuscript, Report& report) {
    for (const Slip& slip : manuscript.slips) {
        if (slip.kind != Slip::Kind::impossible) continue;
        const Passage& passage = manuscript.passages[slip.passage];
        const std::string typed = passage.words.substr(slip.begin, slip.end - slip.begin);
        const std::string guess = slip.suggestion.empty() ? "" : ": \"" + slip.suggestion + "\"?";
        report.add(passage, slip.begin, slip.end, {typed, guess});
    }
}

constexpr std::string_view spelling = "chính tả";

constexpr Rule rules[]{
    {"CT-01",
     spelling,
     Severity::error,
     {"mỗi tiếng ghép đúng từ âm đầu, vần và thanh có trong tiếng Việt",
      "each syllable is built of an onset, a rime and a tone that Vietnamese has together"},
     {"\"{0}\" không phải là tiếng viết được trong tiếng Việt", "\"{0}\" is no syllable of Vietnamese"},
     {"sửa lại chính tả{1}", "correct the spelling{1}"},
     check_impossible,
     "Các đơn vị thưc hiện nhiệm vụ được giao./.",
     "Các đơn vị thực hiện nhiệm vụ được giao./."},
    {"CT-02",
     spelling,
     Severity::error,
     {"từ ghép viết đúng từng tiếng", "compounds are right in each of their syllables"},
     {"\"{0}\" có lẽ viết nhầm từ \"{1}\"", "\"{0}\" is probably a slip for \"{1}\""},
     {"viết \"{1}\"; nếu đúng như đã viết thì thêm vào danh sách từ của cơ quan",
      "write \"{1}\"; if it is right as it stands, add it to the office's words"},
     check_slips<Slip::Kind::neighbour>,
     "Văn phòng chủ trì, tố chức thực hiện Kế hoạch./.",
     "Văn phòng chủ trì, tổ chức thực hiện Kế hoạch./."},
    {"CT-03",
     spelling,
     Severity::error,
     {"không dùng cách viết đã biết là sai", "forms that are known to be wrong are not used"},
     {"\"{0}\" viết sai", "\"{0}\" is wrong"},
     {"viết \"{1}\"", "write \"{1}\""},
     check_slips<Slip::Kind::known>,
     "Rà soát, bổ xung các quy định còn thiếu./.",
     "Rà soát, bổ sung các quy định còn thiếu./."},
    {"CT-04",
     spelling,
     Severity::warning,
     {"tiếng không có nghĩa riêng đi với tiếng kia của từ",
      "a syllable without meaning of its own has its partner"},
     {"\"{0}\" thiếu một tiếng hoặc bị ngắt giữa chừng",
      "a syllable is missing in \"{0}\", or the word is cut in two"},
     {"viết đủ từ, ví dụ \"phối hợp\", \"lãnh đạo\", \"phấn đấu\"",
      "write the whole word, as \"phối hợp\", "
      "\"lãnh đạo\", \"phấn đấu\""},
     check_slips<Slip::Kind::alone>,
     "Phòng Kinh tế chủ trì, phối, hợp với các đơn vị./.",
     "Phòng Kinh tế chủ trì, phối hợp với các đơn vị./."},
    {"CT-05",
     spelling,
     Severity::error,
     {"cụm từ cố định viết đủ từng tiếng", "fixed expressions have all their syllables"},
     {"\"{0}\" thiếu hoặc sai một tiếng của \"{1}\"", "a syllable of \"{1}\" is missing or wrong in \"{0}\""},
     {"viết \"{1}\"", "write \"{1}\""},
     check_slips<Slip::Kind::phrase>,
     "Báo cáo Ủy ban nhân xã xem xét, quyết định./.",
     "Báo cáo Ủy ban nhân dân xã xem xét, quyết định./."},
    {"CT-06",
     spelling,
     Severity::error,
     {"không viết một tiếng hai lần liền nhau", "no word is written twice in a row"},
     {"\"{1}\" được viết hai lần liền nhau", "\"{1}\" is written twice in a row"},
     {"bỏ một lần", "take one away"},
     check_slips<Slip::Kind::repeated>,
     "Quản lý, sử dụng tài sản sản đúng quy định./.",
     "Quản lý, sử dụng tài sản đúng quy định./."},
    {"CT-07",
     spelling,
     Severity::warning,
     {"dấu thanh đặt đúng chữ cái", "the tone mark stands on the right letter"},
     {"dấu thanh trong \"{0}\" đặt sai chữ cái", "the tone mark of \"{0}\" is on the wrong letter"},
     {"viết \"{1}\"", "write \"{1}\""},
     check_slips<Slip::Kind::misplaced>,
     "Quản lý, sử dụng tài sản của cơ quan một cách hiệu qủa./.",
     "Quản lý, sử dụng tài sản của cơ quan một cách hiệu quả./."},
};

}  // namespace

std::span<const Rule> spelling_rules() { return rules; }

}  // namespace kehoach::check
