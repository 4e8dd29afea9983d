// PL: annexes.
#include <algorithm>

#include "base/text.h"
#include "check/form/anchors.h"
#include "check/form/look.h"
#include "check/form/registry.h"
#include "check/form/report.h"
#include "check/form/ruled.h"
#include "plan/marker.h"

namespace kehoach::check::form {

namespace {

using enum Aspect;

Words quote(const std::string& text) { return same("\"" + text + "\""); }

std::vector<const Part*> annexes(const Reading& reading) {
    std::vector<const Part*> found;
    for (const Part& part : reading.parts)
        if (part.kind == Part::Kind::annex) found.push_back(&part);
    return found;
}

// ---- annexes. Workbooks have XL-07.

constexpr std::size_t longest_number = 8;  // more behind "Phụ lục" is a title

std::string number_of(const std::string& label) {
    const std::string_view word = "Phụ lục";
    return label.size() > word.size() ? std::string(trim(std::string_view(label).substr(word.size())))
                                      : std::string();
}

// The number alone where the title stands on its line: "I" of "Phụ lục I: DANH MỤC".
std::string number_without_title(const std::string& number) {
    const std::string sign = number.substr(0, number.find_first_of(" :."));
    const bool is_sign = sign.find_first_not_of("0123456789IVXLC") == sign.npos;
    if (is_sign) return sign;
    return number.size() > longest_number ? std::string() : number;
}

void check_numbers(const Reading& reading, Report& report) {
    const auto found = annexes(reading);
    int last = 0;
    for (const Part* part : found) {
        const auto labels = reading.all(*part, {Element::annex_label});
        if (labels.empty()) continue;
        const std::string number = number_without_title(number_of(reading.paragraph(labels.front()).text));
        if (found.size() == 1) {
            // The file may be one annex of several.
            if (!number.empty() && reading.parts.size() > 1)
                report
                    .add(labels.front(), quote(number),
                         {"một phụ lục thì không đánh số", "a single annex has no number"})
                    .severity = Severity::warning;
            continue;
        }
        const auto value = plan::from_roman(number);
        // Annexes of running text are no sheets of a workbook.
        const bool is_next = value && (*value == last + 1 || (reading.is_workbook() && *value > last));
        if (!is_next) report.add(labels.front(), quote(number), quote(plan::to_roman(last + 1)));
        last = value.value_or(last + 1);
    }
}

void check_label(const Reading& reading, Report& report) {
    if (reading.is_workbook()) return;
    compare_look(reading, report, Element::annex_label, {size, bold, italic, align});
    for (const std::size_t index : reading.all({Element::annex_label})) {
        const std::string& text = reading.paragraph(index).text;
        if (!report.with_words()) continue;
        if (!text.starts_with("Phụ lục"))
            report.add(index, quote(text), {"chữ in thường: Phụ lục", "small letters: Phụ lục"});
        else if (number_of(text).size() > longest_number)
            report.add(index, quote(text), {"tên phụ lục ở dòng dưới", "the title on the next line"});
    }
}

void check_title(const Reading& reading, Report& report) {
    if (reading.is_workbook()) return;
    compare_look(reading, report, Element::annex_title, {size, bold, italic, align});
    for (const std::size_t index : reading.all({Element::annex_title}))
        if (const std::string& text = reading.paragraph(index).text;
            report.with_words() && to_upper(text) != text)
            report.add(index, {"chữ in thường", "small letters"}, same(to_upper(text)));
}

void check_reference(const Reading& reading, Report& report) {
    if (reading.is_workbook()) return;
    compare_look(reading, report, Element::annex_reference, {size, bold, italic, align});
    if (!report.with_words()) return;
    for (const Part* part : annexes(reading)) {
        const auto lines = reading.all(*part, {Element::annex_reference}),
                   labels = reading.all(*part, {Element::annex_label});
        if (lines.empty() && !labels.empty())
            report.add(labels.front(), name_of(Element::annex_reference), {"không có", "none"},
                       {"dưới tên phụ lục", "below the title"});
        if (!lines.empty() && !reading.paragraph(lines.front()).text.starts_with("("))
            report.add(lines.front(), {"không đặt trong ngoặc đơn", "not in brackets"}, same("(Kèm theo …)"));
    }
}

void check_reference_line(const Reading& reading, Report& report) {
    if (reading.is_workbook()) return;
    for (const Part* part : annexes(reading)) {
        for (const std::size_t index : reading.all(*part, {Element::annex_title}))
            if (reading.paragraph(index).line_below && reading.has(*part, Element::annex_reference))
                report.add(index, {"đường kẻ dưới tên phụ lục", "a rule under the title"},
                           {"dưới dòng (Kèm theo …)", "under the line (Kèm theo …)"});
        if (const auto lines = reading.all(*part, {Element::annex_reference}); !lines.empty())
            compare_line(reading, report, lines, "duoi-kem-theo");
    }
}

void check_no_heading(const Reading& reading, Report& report) {
    for (const Part* part : annexes(reading))
        for (std::size_t i = part->begin; i < part->end; ++i) {
            const std::string words = plain(reading.paragraph(i).text);
            if (is_country(words) || is_recipients_label(words))
                report.add(i,
                           Words{"có \"" + reading.paragraph(i).text + "\"",
                                 "\"" + reading.paragraph(i).text + "\""},
                           {"phụ lục không có", "none in an annex"});
        }
}

void check_page(const Reading& reading, Report& report) {
    if (reading.is_workbook()) return;
    for (const Part* part : annexes(reading)) {
        const auto labels = reading.all(*part, {Element::annex_label});
        if (labels.empty() || part->begin == 0) continue;
        std::size_t above = labels.front();
        bool breaks = reading.paragraph(above).form.page_break_before;
        const auto is_passed = [&](std::size_t i) {
            return reading.paragraph(i).is_empty() || reading.elements[i] == Element::draft_mark ||
                   reading.elements[i] == Element::circulation;
        };
        for (; above > 0 && is_passed(above - 1); --above)
            breaks = breaks || reading.paragraph(above - 1).form.page_break_before;
        if (above == 0) continue;
        const papers::Paragraph& before = reading.paragraph(above - 1);
        const bool is_own =
            breaks || before.section != reading.paragraph(labels.front()).section ||
            (before.end_page > 0 && before.end_page < reading.paragraph(labels.front()).spot.page);
        if (!is_own)
            report.add(labels.front(), {"tiếp trên trang của phần trước", "on the page of the part before"},
                       {"bắt đầu trang mới", "a new page"});
    }
}

constexpr std::string_view clause_a = "Nghị định 30, Phụ lục I, Phần I, III.1.a";
constexpr std::string_view clause_b = "Nghị định 30, Phụ lục I, Phần I, III.1.b";

constexpr Rule rules[]{
    {{"PL-02",
      clause_a,
      Severity::error,
      {"từ hai phụ lục đánh số La Mã liên tục; một phụ lục thì không",
       "two annexes and more have Roman numbers, one has none"},
      standard_message,
      {"từ hai phụ lục thì đánh số I, II, III …; một phụ lục thì chỉ ghi Phụ lục",
       "number several I, II, III …; a single one is called Phụ lục alone"}},
     About::words,
     check_numbers,
     "annex label: text Phụ lục 01"},
    {{"PL-03",
      clause_b,
      Severity::error,
      {"chữ Phụ lục in thường, cỡ 14, đứng, đậm, căn giữa, dòng riêng",
       "Phụ lục: small letters, 14 pt, upright, bold, centred, a line of its own"},
      standard_message,
      {"viết chữ Phụ lục in thường, cỡ 14, đứng, đậm, căn giữa, ở dòng riêng",
       "write Phụ lục in small letters, 14 pt, upright, bold, centred, on a line of its own"}},
     About::look,
     check_label,
     "annex label: size 13"},
    {{"PL-04",
      clause_b,
      Severity::error,
      {"tên phụ lục in hoa, cỡ 13-14, đứng, đậm, căn giữa",
       "the annex title: capitals, 13-14 pt, upright, bold, centred"},
      standard_message,
      {"đặt chữ in hoa, cỡ 14, đứng, đậm, căn giữa", "set capitals, 14 pt, upright, bold, centred"}},
     About::look,
     check_title,
     "annex title: bold no"},
    {{"PL-05",
      "Nghị định 30, Phụ lục I, Phần I, III.1.c",
      Severity::error,
      {"dưới tên phụ lục có dòng (Kèm theo …), cỡ 13-14, nghiêng, căn giữa",
       "below the title (Kèm theo …), 13-14 pt, italic, centred"},
      standard_message,
      {"đặt dòng (Kèm theo …) cỡ 14, nghiêng, căn giữa", "set the line 14 pt, italic, centred"}},
     About::look,
     check_reference,
     "annex reference: italic no"},
    {{"PL-09",
      "Nghị định 30, Phụ lục III, Mẫu 2.1",
      Severity::warning,
      {"đường kẻ ngắn ở dưới dòng (Kèm theo …)", "a short rule stands under the line (Kèm theo …)"},
      standard_message,
      {"vẽ đường kẻ ngắn dưới dòng (Kèm theo …)", "draw it under the line (Kèm theo …)"}},
     About::look,
     check_reference_line,
     "annex reference: no line"},
    {{"PL-10",
      "Nghị định 30, Phụ lục III, Mẫu 2.1",
      Severity::warning,
      {"phụ lục không có Quốc hiệu, nơi nhận, chữ ký", "an annex has no Quốc hiệu, recipients or signature"},
      standard_message,
      {"bỏ phần ấy khỏi phụ lục", "drop it from the annex"}},
     About::look,
     check_no_heading,
     "plan:\nannex title: text Nơi nhận:"},
    {{"PL-11",
      "Nghị định 30, Phụ lục I, Phần I, III.1.đ",
      Severity::error,
      {"mỗi phụ lục bắt đầu trang mới", "each annex begins on a new page"},
      standard_message,
      {"chèn ngắt phần (section) sang trang mới", "insert a section break to a new page"}},
     About::look,
     check_page,
     "annex label: joined"},
};

}  // namespace

std::span<const Rule> annex_rules() { return rules; }

}  // namespace kehoach::check::form
