// TL, VV, KG: type and abstract, the subject of a letter, addressees.
#include <algorithm>

#include "base/text.h"
#include "check/form/look.h"
#include "check/form/measure.h"
#include "check/form/registry.h"
#include "check/form/report.h"
#include "check/form/ruled.h"

namespace kehoach::check::form {

namespace {

using enum Aspect;

Words quote(const std::string& text) { return same("\"" + text + "\""); }

void check_type(const Reading& reading, Report& report) {
    compare_look(reading, report, Element::type, {size, bold, italic, align});
    for (const Part& part : reading.parts)
        for (const std::size_t index : reading.all(part, {Element::type})) {
            const std::string& text = reading.paragraph(index).text;
            if (to_upper(text) != text) report.add(index, quote(text), same(to_upper(text)));
            if (part.type.empty())
                report.add(index, quote(text), {"một trong 27 tên loại có tên", "one of the 27 named types"});
        }
}

void check_title(const Reading& reading, Report& report) {
    compare_look(reading, report, Element::title, {size, bold, italic, align});
    for (const Part& part : reading.parts)
        if (reading.has(part, Element::type) && part.type != "letter" && !reading.has(part, Element::title))
            report.add(reading.all(part, {Element::type}).front(), name_of(Element::title),
                       {"không có", "none"}, {"ngay dưới tên loại", "right below the type"});
    for (const std::size_t index : reading.all({Element::title}))
        if (const std::string& text = reading.paragraph(index).text;
            report.with_words() && to_upper(text) == text)
            report.add(index, {"chữ in hoa", "capitals"}, {"chữ in thường", "small letters"});
}

void check_line(const Reading& reading, Report& report) {
    for (const Part& part : reading.parts) {
        const auto titles = reading.all(part, {Element::title});
        if (!titles.empty() && !reading.has(part, Element::reference))
            compare_line(reading, report, titles, "duoi-trich-yeu");
    }
}

void check_title_end(const Reading& reading, Report& report) {
    for (const Part& part : reading.parts) {
        const auto titles = reading.all(part, {Element::title});
        if (titles.empty()) continue;
        const std::string& last = reading.paragraph(titles.back()).text;
        const std::string& first = reading.paragraph(titles.front()).text;
        if (last.ends_with("."))
            report.add(titles.back(), {"có dấu chấm cuối", "a full stop at its end"}, {"không có", "none"});
        if (first.starts_with("\"") || first.starts_with("“"))
            report.add(titles.front(), {"đặt trong ngoặc kép", "in quotation marks"}, {"không có", "none"});
    }
}

void check_title_gap(const Reading& reading, Report& report) {
    for (const Part& part : reading.parts) {
        const auto types = reading.all(part, {Element::type}), titles = reading.all(part, {Element::title});
        if (types.empty() || titles.empty()) continue;
        for (std::size_t i = types.front() + 1; i < titles.front(); ++i)
            if (reading.paragraph(i).is_empty())
                return void(report.add(titles.front(), {"có dòng trống phía trên", "an empty line above"},
                                       {"ngay dưới tên loại", "right below the type"}));
        const auto before = reading.paragraph(titles.front()).form.before;
        const auto after = reading.paragraph(types.front()).form.after;
        if (before && after && *before + *after > Length::pt(6.1))
            report.add(titles.front(),
                       Words{"cách tên loại thêm ", "further below the type by "} + points(*before + *after),
                       {"ngay dưới tên loại", "right below the type"});
    }
}

// ---- letters

bool is_letter(const Part& part) { return part.type == "letter"; }

void check_subject_words(const Reading& reading, Report& report) {
    for (const Part& part : reading.parts) {
        const auto subjects = reading.all(part, {Element::letter_subject});
        if (subjects.empty()) continue;
        const std::string& text = reading.paragraph(subjects.front()).text;
        if (!text.starts_with("V/v "))
            report.add(subjects.front(), quote(text.substr(0, byte_of_character(text, 8))), quote("V/v "));
    }
}

void check_subject(const Reading& reading, Report& report) {
    compare_look(reading, report, Element::letter_subject, {size, bold, italic, align});
}

void check_subject_gap(const Reading& reading, Report& report) {
    for (const Part& part : reading.parts) {
        const auto subjects = reading.all(part, {Element::letter_subject});
        if (subjects.empty()) continue;
        const auto before = reading.paragraph(subjects.front()).form.before;
        if (before && *before < Length::pt(5.5))
            report.add(subjects.front(), Words{"cách số, ký hiệu ", "below the number by "} + points(*before),
                       same("6 pt"));
    }
}

void check_no_type(const Reading& reading, Report& report) {
    for (const Part& part : reading.parts)
        for (const std::size_t index : reading.all(part, {Element::type}))
            if (is_letter(part))
                report.add(index, quote(reading.paragraph(index).text),
                           {"công văn không ghi tên loại", "none on a letter"});
}

// ---- addressees

void check_addressees(const Reading& reading, Report& report) {
    const Part& part = reading.parts.front();
    if ((is_letter(part) || part.type == "submission") && !reading.has(part, Element::addressee_label))
        report.add(name_of(Element::addressee_label), {"không có", "none"},
                   {"có nơi nhận văn bản", "whom it goes to"});
}

void check_no_addressees(const Reading& reading, Report& report) {
    for (const Part& part : reading.parts)
        for (const std::size_t index : reading.all(part, {Element::addressee_label}))
            if (part.type == "plan" || part.type == "decision" || part.type == "resolution" ||
                part.type == "directive")
                report.add(index, {"có Kính gửi", "there is one"},
                           {"loại văn bản này không có", "none on this type"});
}

void check_addressee_look(const Reading& reading, Report& report) {
    compare_look(reading, report, Element::addressee_label, {size, bold, italic});
    compare_look(reading, report, Element::addressee, {size, bold, italic});
}

std::string behind_colon(const std::string& text) {
    const std::size_t colon = text.find(':');
    return colon == text.npos ? std::string() : std::string(trim(std::string_view(text).substr(colon + 1)));
}

void check_addressee_list(const Reading& reading, Report& report) {
    for (const Part& part : reading.parts) {
        for (const std::size_t index : reading.all(part, {Element::addressee_label}))
            if (behind_colon(reading.paragraph(index).text).find(';') != std::string::npos)
                report.add(index, {"nhiều nơi trên một dòng", "several on one line"},
                           {"mỗi nơi một dòng, bắt đầu bằng -", "one a line, with a dash"});
        const auto lines = reading.all(part, {Element::addressee});
        for (const std::size_t index : lines) {
            const bool is_last = index == lines.back();
            if (!reading.paragraph(index).text.ends_with(is_last ? "." : ";"))
                report.add(
                    index, {"cuối dòng sai dấu", "the wrong mark at its end"},
                    is_last ? Words{"dấu chấm", "a full stop"} : Words{"dấu chấm phẩy", "a semicolon"});
        }
    }
}

void check_single_addressee(const Reading& reading, Report& report) {
    for (const Part& part : reading.parts)
        if (const auto lines = reading.all(part, {Element::addressee}); lines.size() == 1)
            report.add(
                lines.front(),
                {"một nơi mà xuống dòng, có gạch đầu dòng", "a single one on a line of its own with a dash"},
                {"cùng dòng với Kính gửi", "on the line of Kính gửi"});
}

constexpr std::string_view clause5b = "Nghị định 30, Phụ lục I, Phần I, II.5.b";
constexpr std::string_view clause9d = "Nghị định 30, Phụ lục I, Phần I, II.9.d";

constexpr Rule rules[]{
    {{"TL-01",
      clause5b,
      Severity::error,
      {"tên loại in hoa, cỡ 13-14, đứng, đậm, căn giữa",
       "the type: capitals, 13-14 pt, upright, bold, centred"},
      standard_message,
      {"đặt chữ in hoa, cỡ 14, đứng, đậm, căn giữa", "set capitals, 14 pt, upright, bold, centred"}},
     About::look,
     check_type,
     "type: size 16"},
    {{"TL-02",
      clause5b,
      Severity::error,
      {"trích yếu ngay dưới tên loại, in thường, cỡ 13-14, đứng, đậm, căn giữa",
       "the abstract: right below, small letters, 13-14 pt, upright, bold, centred"},
      standard_message,
      {"đặt cỡ 14, chữ đứng, đậm, căn giữa", "set 14 pt, upright, bold, centred"}},
     About::look,
     check_title,
     "title: bold no"},
    {{"TL-03",
      clause5b,
      Severity::error,
      {"dưới trích yếu có đường kẻ nét liền bằng 1/3 đến 1/2 dòng chữ",
       "a solid rule of 1/3 to 1/2 of the text stands under the abstract"},
      standard_message,
      {"vẽ đường kẻ nét liền đúng độ dài ngay dưới dòng chữ",
       "draw a solid line of that length right under the text"}},
     About::look,
     check_line,
     "title: no line"},
    {{"TL-04",
      "Nghị định 30, Phụ lục III, Mẫu 1.4",
      Severity::warning,
      {"trích yếu không có dấu chấm cuối, không đặt trong ngoặc kép",
       "the abstract has no full stop and no quotation marks"},
      standard_message,
      {"xóa dấu ấy", "delete it"}},
     About::words,
     check_title_end,
     "title: text Cải cách hành chính năm 2026."},
    {{"TL-05",
      clause5b,
      Severity::warning,
      {"trích yếu ngay dưới tên loại", "the abstract stands right below the type"},
      standard_message,
      {"xóa dòng trống, bỏ khoảng cách đoạn", "delete the empty line and the spacing"}},
     About::look,
     check_title_gap,
     "title: before 12"},
    {{"VV-01",
      clause5b,
      Severity::error,
      {"trích yếu công văn bắt đầu bằng V/v", "the subject of a letter begins with V/v"},
      standard_message,
      {"viết V/v và nội dung, dưới số, ký hiệu", "write V/v and the subject below the number"}},
     About::words,
     check_subject_words,
     "letter:\nletter subject: text Về việc cải cách hành chính"},
    {{"VV-02",
      clause5b,
      Severity::error,
      {"trích yếu công văn cỡ 12-13, đứng, không đậm, căn giữa",
       "the subject of a letter: 12-13 pt, upright, not bold, centred"},
      standard_message,
      {"đặt cỡ 12 hoặc 13, chữ đứng, không đậm", "set 12 or 13 pt, upright, not bold"}},
     About::look,
     check_subject,
     "letter:\nletter subject: italic yes"},
    {{"VV-03",
      clause5b,
      Severity::warning,
      {"trích yếu công văn cách số, ký hiệu 6 pt", "the subject of a letter stands 6 pt below the number"},
      standard_message,
      {"đặt khoảng cách phía trên đoạn là 6 pt", "set 6 pt of space before it"}},
     About::look,
     check_subject_gap,
     "letter:\nletter subject: before 0"},
    {{"VV-04",
      clause5b,
      Severity::error,
      {"công văn không ghi tên loại", "a letter has no type printed"},
      standard_message,
      {"bỏ dòng CÔNG VĂN", "drop the line CÔNG VĂN"}},
     About::words,
     check_no_type,
     "type: text CÔNG VĂN"},
    {{"KG-01",
      "Nghị định 30, Phụ lục I, Phần I, II.9.b",
      Severity::error,
      {"công văn, tờ trình có Kính gửi", "a letter or submission has Kính gửi"},
      standard_message,
      {"thêm Kính gửi dưới phần đầu", "add Kính gửi below the heading"}},
     About::words,
     check_addressees,
     "letter:\naddressee label: text Các đơn vị"},
    {{"KG-02",
      "Nghị định 30, Phụ lục I, Phần I, II.9.c",
      Severity::warning,
      {"kế hoạch, quyết định, nghị quyết, chỉ thị không có Kính gửi",
       "plans, decisions, resolutions, directives have no Kính gửi"},
      standard_message,
      {"bỏ Kính gửi; ghi nơi nhận ở cuối", "drop it; name the recipients at the end"}},
     About::words,
     check_no_addressees,
     "base: text Kính gửi: Sở Nội vụ"},
    {{"KG-03",
      clause9d,
      Severity::error,
      {"Kính gửi cỡ 13-14, đứng, không đậm", "Kính gửi: 13-14 pt, upright, not bold"},
      standard_message,
      {"đặt cỡ 14, chữ đứng, không đậm", "set 14 pt, upright, not bold"}},
     About::look,
     check_addressee_look,
     "letter:\naddressee label: bold yes"},
    {{"KG-04",
      clause9d,
      Severity::error,
      {"nhiều nơi kính gửi thì mỗi nơi một dòng: - …; dòng cuối có dấu chấm",
       "several addressees: one a line, - …; the last with a full stop"},
      standard_message,
      {"sửa dấu cuối dòng", "correct the mark"}},
     About::words,
     check_addressee_list,
     "letter:\naddressee: text - Sở Nội vụ,"},
    {{"KG-05",
      clause9d,
      Severity::error,
      {"một nơi kính gửi thì viết cùng dòng, không gạch đầu dòng",
       "a single addressee stands on the line of Kính gửi"},
      standard_message,
      {"viết liền sau Kính gửi:", "write it behind Kính gửi:"}},
     About::words,
     check_single_addressee,
     "letter:\naddressee 2: text Các đơn vị"},
};

}  // namespace

std::span<const Rule> title_rules() { return rules; }

}  // namespace kehoach::check::form
