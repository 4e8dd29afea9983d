// ST: headings and points.
#include <algorithm>
#include <string>

#include "base/text.h"
#include "check/form/look.h"
#include "check/form/registry.h"
#include "check/form/report.h"
#include "plan/marker.h"

namespace kehoach::check::form {

namespace {

using enum Aspect;

Words quote(const std::string& text) { return same("\"" + text + "\""); }

std::string behind_marker(const std::string& text) {
    const auto match = plan::match_marker(text);
    return match ? text.substr(match->bytes) : text;
}

// Texts that are not cut into articles.
bool is_free(const Part& part) {
    return part.type != "decision" && part.type != "resolution" && part.kind != Part::Kind::annex;
}

void check_sections(const Reading& reading, Report& report) {
    for (const Part& part : reading.parts)
        for (const std::size_t index : reading.all(part, {Element::section})) {
            const papers::Paragraph& paragraph = reading.paragraph(index);
            if (!is_free(part) || paragraph.text.size() > 300) continue;
            if (const auto bold = is_wholly(paragraph, &papers::Look::bold); bold && !*bold)
                report.add(index, {"chữ không đậm", "not bold"}, {"chữ đậm", "bold"});
            const std::string words = behind_marker(paragraph.text);
            if (report.with_words() && to_upper(words) != words)
                report.add(index, {"chữ in thường", "small letters"}, {"chữ in hoa", "capitals"});
        }
}

void check_clauses(const Reading& reading, Report& report) {
    for (const std::size_t index : reading.all({Element::clause_heading})) {
        const std::string words = behind_marker(reading.paragraph(index).text);
        if (words.size() > 8 && to_upper(words) == words)
            report.add(index, {"chữ in hoa", "capitals"}, {"chữ in thường", "small letters"});
    }
    for (const std::size_t index : reading.all({Element::body})) {
        const std::string& text = reading.paragraph(index).text;
        const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
        if (digits > 0 && digits < 3 && text.compare(digits, 2, ") ") == 0)
            report.add(index, quote(text.substr(0, digits + 1)), quote(text.substr(0, digits) + "."));
    }
}

// "a. …", "A) …": the letter and what follows it.
std::optional<std::string> wrong_point(const std::string& text) {
    const std::size_t letter = byte_of_character(text, 1);
    if (text.size() < letter + 2 || text[letter + 1] != ' ') return std::nullopt;
    const std::string sign = text.substr(0, letter);
    const bool is_capital = to_lower(sign) != sign, is_letter = to_upper(sign) != sign || is_capital;
    if (!is_letter || (text[letter] == ')' && !is_capital)) return std::nullopt;
    const bool is_roman =
        is_capital && text[letter] == '.' && std::string("IVXLC").find(sign) != std::string::npos;
    return (text[letter] == ')' || text[letter] == '.') && !is_roman ? std::optional(sign + text[letter])
                                                                     : std::nullopt;
}

void check_points(const Reading& reading, Report& report) {
    for (const std::size_t index : reading.all({Element::body, Element::point, Element::clause}))
        if (const auto found = wrong_point(reading.paragraph(index).text))
            report.add(index, quote(*found), quote(to_lower(found->substr(0, found->size() - 1)) + ")"));
}

Words number_of_kind(plan::MarkerKind kind, int number) {
    if (kind == plan::MarkerKind::letter && number <= plan::point_letters)
        return quote(plan::point_letter(number) + ")");
    return same(kind == plan::MarkerKind::roman ? plan::to_roman(number) : std::to_string(number));
}

// Whether the marker is the next of its list; lists begin anew under each higher one.
void check_order(const Reading& reading, Report& report, bool letters) {
    for (const Part& part : reading.parts) {
        if (part.kind == Part::Kind::annex) continue;
        int section = 0, clause = 0, point = 0;
        for (std::size_t i = part.begin; i < part.end; ++i) {
            const auto match = plan::match_marker(reading.paragraph(i).text);
            if (!match || match->marker.numbers.size() != 1 || !is_running_text(reading.elements[i]))
                continue;
            const int number = match->marker.numbers.front();
            using Kind = plan::MarkerKind;
            int* last = nullptr;
            if (match->marker.kind == Kind::roman) last = &section, clause = point = 0;
            if (match->marker.kind == Kind::arabic) last = &clause, point = 0;
            if (match->marker.kind == Kind::letter) last = &point;
            if (!last) continue;
            const bool is_letter = match->marker.kind == Kind::letter;
            // A list may begin anew in the middle.
            if (is_letter == letters && number != *last + 1 && number != 1)
                report.add(i, quote(match->marker.typed), number_of_kind(match->marker.kind, *last + 1));
            *last = number > 0 ? number : *last + 1;
        }
    }
}

void check_letters(const Reading& reading, Report& report) { check_order(reading, report, true); }
void check_numbers(const Reading& reading, Report& report) { check_order(reading, report, false); }

void check_articles(const Reading& reading, Report& report) {
    for (const std::size_t index : reading.all({Element::article})) {
        const papers::Paragraph& paragraph = reading.paragraph(index);
        if (paragraph.runs.front().look.bold == false)
            report.add(index, {"chữ Điều không đậm", "the word Điều is not bold"}, {"chữ đậm", "bold"});
    }
    for (const std::size_t index : reading.all({Element::body})) {
        const std::string& text = reading.paragraph(index).text;
        const std::size_t digits = text.find_first_not_of("0123456789", std::string("Điều ").size());
        if (text.starts_with("Điều ") && digits != text.npos && digits > std::string("Điều ").size() &&
            text[digits] == ':')
            report.add(index, quote(text.substr(0, digits + 1)), quote(text.substr(0, digits) + "."));
    }
}

void check_chapters(const Reading& reading, Report& report) {
    for (const std::size_t index : reading.all({Element::chapter})) {
        const papers::Paragraph& paragraph = reading.paragraph(index);
        if (const auto bold = is_wholly(paragraph, &papers::Look::bold); bold && !*bold)
            report.add(index, {"chữ không đậm", "not bold"}, {"chữ đậm, căn giữa", "bold, centred"});
    }
}

// "Mục" of "Mục I: QUY ĐỊNH", and the sign behind it; nothing for a heading without one.
struct NumberedHeading {
    std::string word;
    std::string number;  // letters and digits only
};

std::optional<NumberedHeading> numbered_heading(const std::string& text) {
    const std::string words = plain(text);
    for (const std::string_view word : {"PHAN ", "CHUONG ", "MUC ", "TIEU MUC "}) {
        if (!words.starts_with(word)) continue;
        const std::size_t end = words.find_first_not_of("0123456789IVXLC", word.size());
        const bool is_number =
            end == words.npos || words[end] == ' ' || words[end] == '.' || words[end] == ':';
        const std::string number = words.substr(word.size(), end == words.npos ? end : end - word.size());
        if (!number.empty() && is_number)
            return NumberedHeading{std::string(word.substr(0, word.size() - 1)), number};
    }
    return std::nullopt;
}

bool has_digits(const std::string& number) { return number.find_first_of("0123456789") != number.npos; }

void check_chapter_numbers(const Reading& reading, Report& report) {
    for (const std::size_t index : reading.all({Element::chapter})) {
        const std::string& text = reading.paragraph(index).text;
        const auto heading = numbered_heading(text);
        if (!heading) continue;
        const bool is_high = heading->word == "PHAN" || heading->word == "CHUONG";
        if (is_high == has_digits(heading->number))
            report.add(
                index, quote(text),
                is_high ? Words{"số La Mã", "a Roman number"} : Words{"chữ số Ả Rập", "an Arabic number"});
    }
}

void check_heading_end(const Reading& reading, Report& report) {
    for (const std::size_t index : reading.all({Element::chapter}))
        if (const std::string& text = reading.paragraph(index).text;
            text.ends_with(":") || text.ends_with("."))
            report.add(index, quote(text), {"không có dấu ở cuối", "no mark at the end"});
}

constexpr std::string_view clause6d = "Nghị định 30, Phụ lục I, Phần I, II.6.đ";
constexpr std::string_view table6b = "Nghị định 30, Phụ lục I, Phần I, V, mục 6b";

constexpr Rule rules[]{
    {{"ST-01",
      table6b,
      Severity::error,
      {"đề mục I., II. in hoa, đậm", "headings I., II. are bold capitals"},
      standard_message,
      {"đặt chữ in hoa, đậm", "set bold capitals"}},
     About::look,
     check_sections,
     "section: bold no"},
    {{"ST-02",
      table6b,
      Severity::error,
      {"khoản: chữ số Ả Rập có dấu chấm, chữ in thường",
       "clauses: an Arabic number with a full stop, small letters"},
      standard_message,
      {"viết theo dạng {2}", "write it as {2}"}},
     About::words,
     check_clauses,
     "clause heading: text 1. MỤC ĐÍCH CHUNG"},
    {{"ST-03",
      clause6d,
      Severity::error,
      {"điểm: chữ thường và dấu đóng ngoặc: a)", "points: a small letter and a bracket: a)"},
      standard_message,
      {"viết {2}", "write {2}"}},
     About::words,
     check_points,
     "point: text a. Các đơn vị"},
    {{"ST-04",
      clause6d,
      Severity::error,
      {"điểm theo thứ tự bảng chữ cái tiếng Việt: a, b, c, d, đ, e, g …",
       "points run in the order of the Vietnamese alphabet"},
      standard_message,
      {"viết {2}", "write {2}"}},
     About::words,
     check_letters,
     "point 2: text d) Các đơn vị"},
    {{"ST-05",
      "Nghị định 30, Phụ lục I, Phần I, II.6",
      Severity::error,
      {"số thứ tự liên tục", "numbers follow each other without gap or repetition"},
      standard_message,
      {"đánh lại số {2}", "number it {2}"}},
     About::words,
     check_numbers,
     "section 2: text III. TỔ CHỨC THỰC HIỆN"},
    {{"ST-08",
      clause6d,
      Severity::error,
      {"phần, chương, mục và tiêu đề của nó đậm, căn giữa",
       "parts, chapters and their headings are bold and centred"},
      standard_message,
      {"đặt chữ đậm, căn giữa", "set bold, centred"}},
     About::look,
     check_chapters,
     "body: text Chương I\nbody: align center\nbody: bold no"},
    {{"ST-09",
      clause6d,
      Severity::error,
      {"số của phần, chương là số La Mã; số của mục, tiểu mục là chữ số Ả Rập",
       "parts and chapters have Roman numbers, sections and subsections Arabic ones"},
      standard_message,
      {"đánh lại số: Chương I, Mục 1", "number it so: Chương I, Mục 1"}},
     About::look,
     check_chapter_numbers,
     "body: text Mục II\nbody: align center\nbody: bold yes"},
    {{"ST-11",
      "Nghị định 30, Phụ lục III, Mẫu 1.2",
      Severity::warning,
      {"sau tiêu đề phần, chương, mục không có dấu chấm, dấu hai chấm",
       "no full stop or colon stands behind the heading of a part, chapter or section"},
      standard_message,
      {"bỏ dấu ấy", "drop it"}},
     About::look,
     check_heading_end,
     "body: text Chương I.\nbody: align center\nbody: bold yes"},
    {{"ST-10",
      clause6d,
      Severity::error,
      {"chữ Điều và số thứ tự đậm, sau có dấu chấm",
       "the word Điều and its number are bold, a full stop behind"},
      standard_message,
      {"đặt đậm \"Điều N.\"", "set \"Điều N.\" in bold"}},
     About::look,
     check_articles,
     "decision:\narticle: bold no"},
};

}  // namespace

std::span<const Rule> structure_rules() { return rules; }

}  // namespace kehoach::check::form
