// TL, KG, XX: title, closing sentence and parts of the document.
#include <string>
#include <string_view>

#include "base/text.h"
#include "check/finding.h"
#include "check/manuscript.h"
#include "check/registry.h"
#include "check/words.h"

namespace kehoach::check {

namespace {

void check_title_case(const Manuscript& manuscript, Report& report) {
    for (const Passage* title : passages_of(manuscript, Part::title))
        if (is_in_capitals(*title)) report.add(*title);
}

void check_title_end(const Manuscript& manuscript, Report& report) {
    for (const Passage* title : passages_of(manuscript, Part::title)) {
        const std::string& words = title->words;
        const bool quoted = (words.starts_with("“") && words.ends_with("”")) ||
                            (words.starts_with('"') && words.ends_with('"'));
        if (words.ends_with('.') || words.ends_with(';') || quoted) report.add(*title);
    }
}

void check_title_year(const Manuscript& manuscript, Report& report) {
    const auto year = plan::year_of(manuscript.plan);
    const auto issued = manuscript.plan.slots.year;
    if (!year || !issued || manuscript.passages.empty()) return;
    const Passage& title = manuscript.passages.front();
    if (title.part != Part::title || contains_phrase(title, "giai đoạn")) return;
    for (const Token& token : title.tokens)
        if (number_of(title, token) == *year && (*year < *issued || *year > *issued + 1))
            report.add(title, token.begin, token.end, {std::to_string(*year), std::to_string(*issued)});
}

void check_closing(const Manuscript& manuscript, Report& report) {
    if (manuscript.plan.type != "plan") return;
    for (const Passage& passage : manuscript.passages)
        for (const char* other :
             {"báo cáo", "chương trình", "phương án", "đề án", "tờ trình", "quyết định", "hướng dẫn"})
            for (const Range& range : find_phrase(passage, "trên đây là " + std::string(other)))
                report.add(passage, range.begin, range.end, {other});
}

void check_parts(const Manuscript& manuscript, Report& report) {
    const plan::Plan& plan = manuscript.plan;
    if (!manuscript.has_body() || !manuscript.is_final() || !plan.reference.empty() || plan.type != "plan")
        return;
    if (plan.recipients.empty()) report.add(plan.span, "Nơi nhận", {"Nơi nhận"});
    if (plan.signer.authority.empty()) report.add(plan.span, "chữ ký", {"quyền hạn, chức vụ của người ký"});
}

void check_addressee(const Manuscript& manuscript, Report& report) {
    if (manuscript.plan.type != "plan") return;
    for (const Passage& passage : manuscript.passages)
        if (is_body_text(passage) && begins_with(passage, "kính gửi")) report.add(passage);
}

void check_party_style(const Manuscript& manuscript, Report& report) {
    for (const std::string& line : manuscript.plan.agency.heading)
        if (line.find("ĐẢNG CỘNG SẢN") != std::string::npos) report.add(manuscript.plan.span, line, {line});
    for (const Passage& passage : manuscript.passages)
        if (passage.part == Part::title && passage.words.ends_with("-----")) report.add(passage, {"-----"});
}

constexpr std::string_view title_clause = "Nghị định 30, Phụ lục I, Phần I, II.5.b";

constexpr Rule rules[]{
    {"TL-02",
     title_clause,
     Severity::error,
     {"trích yếu viết chữ thường", "the abstract is in small letters"},
     {"trích yếu viết in hoa", "the abstract is in capitals"},
     {"viết chữ thường", "write small letters"},
     check_title_case,
     "title: CẢI CÁCH HÀNH CHÍNH XÃ HÒA BÌNH NĂM 2026\n---\nCác đơn vị thực hiện./.",
     "Các đơn vị thực hiện./."},
    {"TL-04",
     "Nghị định 30, Phụ lục III, Mẫu 1.4",
     Severity::warning,
     {"trích yếu không có dấu chấm cuối, không đặt trong ngoặc kép",
      "the abstract has no full stop and no quotation marks"},
     {"trích yếu có dấu chấm cuối hoặc ngoặc kép", "the abstract has a full stop or quotation marks"},
     {"bỏ dấu ấy", "drop it"},
     check_title_end,
     "title: Cải cách hành chính xã Hòa Bình năm 2026.\n---\nCác đơn vị thực hiện./.",
     "Các đơn vị thực hiện./."},
    {"TL-06",
     "đối chiếu trong văn bản",
     Severity::note,
     {"năm trong trích yếu khớp với ngày ban hành", "the abstract's year goes with the date"},
     {"trích yếu ghi năm {0}, văn bản ban hành năm {1}", "the abstract says {0}, the document is of {1}"},
     {"kiểm tra lại năm", "look at the year"},
     check_title_year,
     "title: Cải cách hành chính xã Hòa Bình năm 2025\n---\nCác đơn vị thực hiện./.",
     "Các đơn vị thực hiện./."},
    {"KG-02",
     "Nghị định 30, Phụ lục I, Phần I, II.9.c",
     Severity::warning,
     {"kế hoạch không có Kính gửi", "a plan has no Kính gửi"},
     {"kế hoạch có dòng Kính gửi", "the plan has a line Kính gửi"},
     {"bỏ dòng này; nơi nhận ghi ở cuối văn bản", "drop the line; recipients stand at the end"},
     check_addressee,
     "Kính gửi: Các đơn vị thuộc xã.\nCác đơn vị thực hiện./.",
     "Các đơn vị thực hiện./."},
    {"XX-02",
     "đối chiếu trong văn bản",
     Severity::warning,
     {"câu kết gọi đúng tên loại văn bản", "the closing sentence names the document's type"},
     {"câu kết gọi văn bản là \"{0}\"", "the closing sentence calls the document \"{0}\""},
     {"viết \"Trên đây là Kế hoạch\"", "write \"Trên đây là Kế hoạch\""},
     check_closing,
     "Trên đây là Báo cáo của UBND xã, đề nghị các đơn vị thực hiện./.",
     "Trên đây là Kế hoạch của UBND xã, đề nghị các đơn vị thực hiện./."},
    {"XX-03",
     "Nghị định 30, Điều 8",
     Severity::error,
     {"văn bản có đủ nơi nhận, chức vụ và chữ ký", "the document has recipients, post and signature"},
     {"thiếu {0}", "{0} is missing"},
     {"thêm vào phần đầu của plan.md; bản nháp ghi status: draft",
      "add it to the heading data; a draft says status: draft"},
     check_parts,
     "recipients: []\n---\nCác đơn vị thực hiện./.",
     "Các đơn vị thực hiện./."},
    {"XX-05",
     "Nghị định 30, Điều 1",
     Severity::error,
     {"văn bản của cơ quan nhà nước không dùng thể thức văn bản của Đảng",
      "documents of the state do not use the Party's form"},
     {"\"{0}\" là thể thức văn bản của Đảng", "\"{0}\" belongs to the Party's form"},
     {"dùng thể thức của Nghị định 30", "use the form of decree 30"},
     check_party_style,
     "title: Cải cách hành chính xã Hòa Bình năm 2026 -----\n---\nCác đơn vị thực hiện./.",
     "Các đơn vị thực hiện./."},
};

}  // namespace

std::span<const Rule> document_rules() { return rules; }

}  // namespace kehoach::check
