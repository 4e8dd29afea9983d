// FT: font, colour and characters.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/text.h"
#include "check/form/font_names.h"
#include "check/form/registry.h"
#include "check/form/report.h"

namespace kehoach::check::form {

namespace {

using papers::Paragraph;
using papers::Run;

template <class Use>
void for_each_run(const Reading& reading, Use use) {
    for (std::size_t i = 0; i < reading.paper.paragraphs.size(); ++i)
        for (const Run& run : reading.paragraph(i).runs)
            if (!trim(run.text).empty()) use(i, run);
}

// Once for each font, where it is first met.
void check_font(const Reading& reading, Report& report) {
    if (reading.is_workbook()) return;
    std::set<std::string> seen;
    const Words demanded = same(reading.law.font);
    for_each_run(reading, [&](std::size_t index, const Run& run) {
        if (!run.look.font) return report.untold(name_of(reading.elements[index]), {"phông chữ", "font"});
        const std::string& font = *run.look.font;
        if (is_right_font(reading, font) || is_legacy_font(font) || !seen.insert(font_family(font)).second)
            return;
        weigh_font(reading, font, report.add(index, {"phông chữ", "font"}, same(font), demanded));
    });
    for (const papers::Section& section : reading.paper.sections)
        for (const auto* number : {&section.number, &section.first_number_line, &section.even_number}) {
            if (!*number || !(*number)->look.font) continue;
            const std::string& font = *(*number)->look.font;
            if (is_right_font(reading, font) || !seen.insert(font_family(font)).second) continue;
            weigh_font(reading, font,
                       report.add(section, {"phông chữ của số trang", "font of the page number"}, same(font),
                                  demanded));
        }
}

void check_color(const Reading& reading, Report& report) {
    if (reading.is_workbook()) return;
    std::set<std::pair<Element, std::string>> seen;
    for_each_run(reading, [&](std::size_t index, const Run& run) {
        const Element element = reading.elements[index];
        if (!run.look.color) return report.untold(name_of(element), {"màu chữ", "colour"});
        const std::string& color = *run.look.color;
        if (color == "000000" || element == Element::urgency || !seen.emplace(element, color).second) return;
        report.add(index, Words{"màu ", "colour "} + same(color), {"màu đen", "black"});
    });
}

void check_legacy(const Reading& reading, Report& report) {
    std::set<std::string> seen;
    for_each_run(reading, [&](std::size_t index, const Run& run) {
        if (run.look.font && is_legacy_font(*run.look.font) && seen.insert(*run.look.font).second)
            report.add(index, Words{"phông chữ ", "font "} + same(*run.look.font),
                       {"bộ mã Unicode (TCVN 6909:2001)", "Unicode (TCVN 6909:2001)"});
    });
}

void check_composed(const Reading& reading, Report& report) {
    for (std::size_t i = 0; i < reading.paper.paragraphs.size(); ++i) {
        const Paragraph& paragraph = reading.paragraph(i);
        if (to_nfc(paragraph.typed) == paragraph.typed) continue;
        report.add(
            i, {"chữ có dấu gồm nhiều ký tự (Unicode tổ hợp)", "letters made of several characters (NFD)"},
            {"Unicode dựng sẵn (NFC)", "Unicode NFC"});
        return;
    }
}

void check_invisible(const Reading& reading, Report& report) {
    for (std::size_t i = 0; i < reading.paper.paragraphs.size(); ++i)
        for (const char* character : {"\u200B", "\uFEFF", "\u00AD", "\u200E", "\u200F"})
            if (reading.paragraph(i).typed.find(character) != std::string::npos)
                report.add(i, same(code_point_name(character, 0)),
                           {"không có ký tự ẩn", "no invisible character"});
}

void check_families(const Reading& reading, Report& report) {
    const auto size_of = [&](Element element) -> std::optional<Length> {
        for (const std::size_t index : reading.all(reading.parts.front(), {element}))
            for (const Run& run : reading.paragraph(index).runs)
                if (run.look.size) return run.look.size;
        return std::nullopt;
    };
    const auto country = size_of(Element::country), motto = size_of(Element::motto),
               date = size_of(Element::date);
    if (!country) return;
    const bool is_large = *country >= Length::pt(12.9), is_small = *country <= Length::pt(12.1);
    if (!is_large && !is_small) return;
    const Length demanded = Length::pt(is_large ? 14 : 13);
    const auto compare = [&](Element element, const std::optional<Length>& size) {
        if (!size || is_size_in(*size, fill::Range{demanded, demanded, demanded, {}})) return;
        report.add(reading.all(reading.parts.front(), {element}).front(),
                   Words{"cỡ chữ ", "size "} + points(*size),
                   points(demanded) + Words{", khi Quốc hiệu cỡ ", ", as Quốc hiệu has "} + points(*country));
    };
    compare(Element::motto, motto);
    compare(Element::date, date);
}

void check_underline(const Reading& reading, Report& report) {
    for (const std::size_t index :
         reading.all({Element::country, Element::motto, Element::superior, Element::agency, Element::type,
                      Element::title, Element::recipients_label, Element::sign_authority, Element::signer,
                      Element::annex_label, Element::annex_title, Element::annex_reference}))
        for (const Run& run : reading.paragraph(index).runs)
            if (run.look.underline.value_or(false) && !trim(run.text).empty()) {
                report.add(index, {"chữ gạch chân", "underlined"}, {"không gạch chân", "not underlined"});
                break;
            }
}

// A punctuation mark behind a space; a full stop that begins "…", "./." or ".docx", or ends "./ .", is none.
// Nothing: none is.
std::string spaced_mark(std::string_view text) {
    for (std::size_t at = text.find(' '); at != text.npos; at = text.find(' ', at + 1)) {
        const std::string_view rest = text.substr(at + 1);
        if (rest.empty()) break;
        const bool is_full_stop =
            (rest.starts_with(". ") || rest == ".") && !text.substr(0, at).ends_with('/');
        if (is_full_stop || std::string_view(",;:?!").find(rest.front()) != text.npos)
            return std::string(1, rest.front());
    }
    return {};
}

void check_spaces(const Reading& reading, Report& report) {
    for (std::size_t i = 0; i < reading.paper.paragraphs.size(); ++i)
        if (const std::string mark = spaced_mark(reading.paragraph(i).text); !mark.empty())
            report.add(i, Words{"khoảng trắng trước dấu ", "space before "} + same(mark),
                       {"dấu viết liền chữ đứng trước", "the mark joins the word before it"});
}

constexpr std::string_view clause = "Nghị định 30, Phụ lục I, Phần I, I.4";

constexpr Rule rules[]{
    {{"FT-01",
      clause,
      Severity::error,
      {"phông chữ Times New Roman (phông cùng kích thước chỉ được ghi chú)",
       "the font is Times New Roman (a font of the same metrics gives a note)"},
      standard_message,
      {"chọn toàn bộ văn bản, đặt phông Times New Roman", "select all and choose Times New Roman"}},
     About::look,
     check_font,
     "body: font Calibri"},
    {{"FT-02",
      clause,
      Severity::error,
      {"chữ màu đen", "the text is black"},
      standard_message,
      {"đặt màu chữ Tự động hoặc Đen", "choose the colour Automatic or Black"}},
     About::look,
     check_color,
     "section: color 2F5496"},
    {{"FT-03",
      clause,
      Severity::error,
      {"không dùng phông của bảng mã cũ (.VnTime, VNI-Times)",
       "no font of an old encoding (.VnTime, VNI-Times)"},
      standard_message,
      {"chuyển mã văn bản sang Unicode, rồi đặt phông Times New Roman",
       "convert the text to Unicode and choose Times New Roman"}},
     About::look,
     check_legacy,
     "body: font .VnTime"},
    {{"FT-04",
      clause,
      Severity::warning,
      {"chữ có dấu là một ký tự (NFC)", "a letter with its marks is one character (NFC)"},
      standard_message,
      {"chuyển mã văn bản sang Unicode dựng sẵn", "convert the text to composed Unicode"}},
     About::words,
     check_composed,
     "body: text Kê\u0301 hoạch này được thực hiện."},
    {{"FT-05",
      clause,
      Severity::warning,
      {"không có ký tự ẩn trong chữ", "there are no invisible characters in words"},
      standard_message,
      {"xóa ký tự ấy: gõ lại từ này", "delete it: type the word again"}},
     About::words,
     check_invisible,
     "body: text Kế\u200Bhoạch này được thực hiện."},
    {{"FT-07",
      "Nghị định 30, Phụ lục I, Phần I, V, ghi chú",
      Severity::warning,
      {"cỡ chữ tăng giảm thống nhất: Quốc hiệu 13, Tiêu ngữ 14, thời gian 14; hoặc 12, 13, 13",
       "sizes go together: Quốc hiệu 13, Tiêu ngữ 14, date 14; or 12, 13, 13"},
      standard_message,
      {"dùng một bộ cỡ chữ: 13/14/14 hoặc 12/13/13", "take one set of sizes: 13/14/14 or 12/13/13"}},
     About::look,
     check_families,
     "motto: size 13"},
    {{"FT-08",
      "Nghị định 30, Phụ lục I, Phần I, II",
      Severity::warning,
      {"các thành phần thể thức không gạch chân", "no fixed element is underlined"},
      standard_message,
      {"bỏ gạch chân; dưới Tiêu ngữ, tên cơ quan, trích yếu thì kẻ đường bằng hình vẽ",
       "take the underline away; draw a line where there must be a rule"}},
     About::look,
     check_underline,
     "motto: underline yes"},
    {{"FT-09",
      "dấu câu tiếng Việt",
      Severity::warning,
      {"không có khoảng trắng trước dấu câu", "no space before a punctuation mark"},
      standard_message,
      {"xóa khoảng trắng", "delete the space"}},
     About::words,
     check_spaces,
     "body: text Triển khai , thực hiện."},
};

}  // namespace

std::span<const Rule> font_rules() { return rules; }

}  // namespace kehoach::check::form
