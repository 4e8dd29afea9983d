// QD: decisions, who signs and carries them out, and texts attached to them.
#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "check/form/look.h"
#include "check/form/registry.h"
#include "check/form/report.h"
#include "check/form/ruled.h"
#include "plan/marker.h"

namespace kehoach::check::form {

namespace {

using enum Aspect;

Words quote(const std::string& text) { return same("\"" + text + "\""); }

bool is_cut_into_articles(const Part& part) { return part.type == "decision" || part.type == "resolution"; }

void check_authority(const Reading& reading, Report& report) {
    compare_look(reading, report, Element::authority, {size, bold, italic, align});
    const Part& part = reading.parts.front();
    if (part.type == "decision" && !reading.has(part, Element::authority))
        report.add(name_of(Element::authority), {"không có", "none"},
                   {"giữa trích yếu và căn cứ", "between abstract and bases"});
}

void check_verb(const Reading& reading, Report& report) {
    compare_look(reading, report, Element::verb, {size, bold, italic, align});
    const Part& part = reading.parts.front();
    if (part.type == "decision" && !reading.has(part, Element::verb))
        report.add(name_of(Element::verb), {"không có", "none"}, {"trên Điều 1", "above Điều 1"});
    for (const std::size_t index : reading.all({Element::verb}))
        if (const std::string& text = reading.paragraph(index).text;
            text != to_upper(text) || !text.ends_with(":"))
            report.add(index, quote(text), quote(to_upper(text) + (text.ends_with(":") ? "" : ":")));
}

std::vector<const Part*> attached(const Reading& reading) {
    std::vector<const Part*> found;
    for (const Part& part : reading.parts)
        if (part.kind == Part::Kind::attached) found.push_back(&part);
    return found;
}

void check_attached_number(const Reading& reading, Report& report) {
    for (const Part* part : attached(reading))
        for (const std::size_t index : reading.all(*part, {Element::number, Element::date}))
            report.add(index, {"có trên văn bản kèm theo", "on an attached text"}, {"không ghi", "none"});
}

void check_attached_reference(const Reading& reading, Report& report) {
    compare_look(reading, report, Element::reference, {size, bold, italic, align});
    for (const Part* part : attached(reading)) {
        const auto lines = reading.all(*part, {Element::reference});
        if (lines.empty())
            report.add(name_of(Element::reference), {"không có", "none"},
                       {"dưới trích yếu của văn bản kèm theo", "below the abstract of the attached text"});
        else
            compare_line(reading, report, lines, "duoi-dan-chieu");
    }
}

void check_attached_signature(const Reading& reading, Report& report) {
    for (const Part* part : attached(reading))
        for (const std::size_t index : reading.all(*part, {Element::recipients_label, Element::signer}))
            report.add(index, {"có trên văn bản kèm theo", "on an attached text"}, {"không ghi", "none"});
}

// Who decides and who signs for it must be one: a head signs in his own name, a collective is signed for.
void check_signer(const Reading& reading, Report& report) {
    const Part& part = reading.parts.front();
    const auto deciding = reading.all(part, {Element::authority}),
               signing = reading.all(part, {Element::sign_authority});
    if (part.type != "decision" || deciding.empty() || signing.empty()) return;
    const std::string who = plain(reading.paragraph(deciding.front()).text);
    const bool is_collective = who.starts_with("UY BAN NHAN DAN") || who.starts_with("HOI DONG NHAN DAN");
    const bool is_head = who.starts_with("CHU TICH");
    const auto signed_for = std::ranges::find_if(
        signing, [&](std::size_t index) { return plain(reading.paragraph(index).text).starts_with("TM."); });
    const bool has_collective = signed_for != signing.end();
    if (is_head && has_collective)
        report.add(*signed_for, quote(reading.paragraph(*signed_for).text),
                   {"chức vụ người ban hành, không có TM.", "the post of who decides, without TM."});
    if (is_collective && !has_collective)
        report.add(signing.front(), quote(reading.paragraph(signing.front()).text),
                   {"TM. và tên tập thể ban hành", "TM. and the collective that decides"});
}

// The N of "- Như Điều N;".
std::optional<int> named_article(std::string_view text) {
    constexpr std::string_view words = "- Như Điều ";
    if (!text.starts_with(words)) return std::nullopt;
    const std::string_view rest = text.substr(words.size());
    int number = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    return error == std::errc() ? std::optional(number) : std::nullopt;
}

void check_named_article(const Reading& reading, Report& report) {
    for (const Part& part : reading.parts) {
        const auto articles = reading.all(part, {Element::article});
        if (!is_cut_into_articles(part) || articles.empty()) continue;
        std::vector<int> numbers;
        for (const std::size_t index : articles)
            if (const auto match = plan::match_marker(reading.paragraph(index).text);
                match && !match->marker.numbers.empty())
                numbers.push_back(match->marker.numbers.front());
        for (const std::size_t index : reading.all(part, {Element::recipient})) {
            const std::string& text = reading.paragraph(index).text;
            const auto number = named_article(text);
            if (number && std::ranges::find(numbers, *number) == numbers.end())
                report.add(index, quote(text), {"một điều có trong văn bản", "an article of the text"});
        }
    }
}

void check_issuing_article(const Reading& reading, Report& report) {
    const Part& part = reading.parts.front();
    const auto articles = reading.all(part, {Element::article});
    if (part.type != "decision" || articles.empty() || attached(reading).empty()) return;
    const std::string words = plain(reading.paragraph(articles.front()).text);
    if (words.find("KEM THEO QUYET DINH NAY") == words.npos)
        report.add(articles.front(), {"không nhắc văn bản kèm theo", "does not name the attached text"},
                   quote("Ban hành kèm theo Quyết định này …"));
}

constexpr std::string_view decision_model = "Nghị định 30, Phụ lục III, Mẫu 1.2";
constexpr std::string_view model = "Nghị định 30, Phụ lục III, Mẫu 1.3";

constexpr Rule rules[]{
    {{"QD-01",
      decision_model,
      Severity::error,
      {"thẩm quyền ban hành in hoa, đậm, căn giữa, trên căn cứ",
       "who decides: bold capitals, centred, above the bases"},
      standard_message,
      {"thêm ỦY BAN NHÂN DÂN XÃ … (hoặc chức danh)", "add ỦY BAN NHÂN DÂN XÃ … (or the post)"}},
     About::look,
     check_authority,
     "decision:\nauthority: bold no"},
    {{"QD-02",
      decision_model,
      Severity::error,
      {"QUYẾT ĐỊNH: in hoa, đậm, căn giữa, có dấu hai chấm",
       "QUYẾT ĐỊNH: bold capitals, centred, with a colon"},
      standard_message,
      {"viết QUYẾT ĐỊNH:", "write QUYẾT ĐỊNH:"}},
     About::look,
     check_verb,
     "decision:\nverb: text QUYẾT ĐỊNH"},
    {{"QD-04",
      model,
      Severity::error,
      {"văn bản kèm theo quyết định không ghi số, địa danh, thời gian",
       "a text attached to a decision has no number, place or date"},
      standard_message,
      {"bỏ số và ngày trên văn bản kèm theo", "drop number and date on it"}},
     About::look,
     check_attached_number,
     "decision:\nagency 4: text Số: 47/KH-UBND"},
    {{"QD-05",
      model,
      Severity::error,
      {"dưới trích yếu văn bản kèm theo có dòng (Kèm theo Quyết định …), nghiêng, dưới có đường kẻ",
       "below its abstract (Kèm theo Quyết định …), italic, a rule under it"},
      standard_message,
      {"thêm dòng (Kèm theo Quyết định số … của …)", "add the line (Kèm theo Quyết định số … của …)"}},
     About::look,
     check_attached_reference,
     "decision:\nreference: italic no"},
    {{"QD-06",
      model,
      Severity::warning,
      {"văn bản kèm theo không có nơi nhận, chữ ký", "an attached text has no recipients or signature"},
      standard_message,
      {"bỏ phần ấy", "drop it"}},
     About::look,
     check_attached_signature,
     "decision:\nclause 2: text Nơi nhận:"},
    {{"QD-03",
      model,
      Severity::warning,
      {"Điều 1 của quyết định ban hành văn bản có chữ \"kèm theo Quyết định này\"",
       "Điều 1 of a decision that issues a text has the words \"kèm theo Quyết định này\""},
      standard_message,
      {"viết: Ban hành kèm theo Quyết định này và tên văn bản",
       "write: Ban hành kèm theo Quyết định này and the text's name"}},
     About::look,
     check_issuing_article,
     "decision:\narticle: text Điều 1. Phê duyệt Kế hoạch cải cách hành chính."},
    {{"KY-07",
      decision_model,
      Severity::error,
      {"người ký khớp với thẩm quyền ban hành: Chủ tịch ban hành thì không ghi TM., tập thể ban hành thì ghi "
       "TM.",
       "who signs is who decides: a chairman's own decision has no TM., a collective's has it"},
      standard_message,
      {"sửa thẩm quyền ban hành hoặc phần ký cho khớp", "make both lines agree"}},
     About::look,
     check_signer,
     "decision:\nauthority: text CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ HÒA BÌNH"},
    {{"NN-08",
      decision_model,
      Severity::error,
      {"điều ghi ở nơi nhận (Như Điều …) có trong quyết định",
       "the article that the recipients name (Như Điều …) is in the decision"},
      standard_message,
      {"ghi số của điều giao thực hiện", "write the number of the article on who carries it out"}},
     About::look,
     check_named_article,
     "decision:\nrecipient: text - Như Điều 4;"},
};

}  // namespace

std::span<const Rule> decision_rules() { return rules; }

}  // namespace kehoach::check::form
