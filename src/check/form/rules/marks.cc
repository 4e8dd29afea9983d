// DK, KT, XX: marks, the end of the text, and the paper as a whole.
#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "base/text.h"
#include "check/form/anchors.h"
#include "check/form/look.h"
#include "check/form/registry.h"
#include "check/form/report.h"

namespace kehoach::check::form {

namespace {

using enum Aspect;

Words quote(const std::string& text) { return same("\"" + text + "\""); }

// ---- marks

std::string style_of_urgency(const std::string& text) {
    if (text == "HỎA TỐC" || text == "HOẢ TỐC") return "hoa-toc";
    if (text == "THƯỢNG KHẨN") return "thuong-khan";
    return text == "KHẨN" ? "khan" : "";
}

void check_urgency_words(const Reading& reading, Report& report) {
    const auto marks = reading.all({Element::urgency});
    for (const std::size_t index : marks)
        if (style_of_urgency(reading.paragraph(index).text).empty())
            report.add(index, quote(reading.paragraph(index).text), same("HỎA TỐC, THƯỢNG KHẨN, KHẨN"));
    if (marks.size() > 1) report.add(marks[1], {"dấu thứ hai", "a second mark"}, {"một dấu", "one mark"});
}

void compare_box(const Reading& reading, Report& report, std::size_t index, const fill::StyleRanges& ranges) {
    const auto& box = reading.paragraph(index).box;
    const Words what = Words{"khung ", "frame of "} + name_of(reading.elements[index]);
    const Words demanded =
        range_of(ranges.stamp_width, false) + same(" × ") + range_of(ranges.stamp_height, false);
    if (!box) return void(report.add(index, what, {"không có", "none"}, demanded));
    if (!box->width || !box->height) return report.untold(what, {"kích thước", "its size"});
    const auto is_near = [](Length length, const fill::Range& range) {
        return std::abs((length - range.standard).to_mm()) <= 1;
    };
    if (!is_near(*box->width, ranges.stamp_width) || !is_near(*box->height, ranges.stamp_height))
        report.add(index, what, millimetres(*box->width) + same(" × ") + millimetres(*box->height), demanded);
}

bool is_red(const std::string& color) {
    const auto part = [&](std::size_t at) { return std::stoi(color.substr(at, 2), nullptr, 16); };
    const bool is_hex = color.size() == 6 && color.find_first_not_of("0123456789ABCDEF") == color.npos;
    return is_hex && part(0) >= 0xC0 && part(2) <= 0x50 && part(4) <= 0x50;
}

void check_urgency(const Reading& reading, Report& report) {
    compare_look(reading, report, Element::urgency, {size, bold, italic});
    for (const std::size_t index : reading.all({Element::urgency})) {
        const papers::Paragraph& paragraph = reading.paragraph(index);
        const std::string style = style_of_urgency(paragraph.text);
        if (!style.empty()) compare_box(reading, report, index, reading.law.ranges.at(style));
        const auto& color = paragraph.runs.front().look.color;
        if (!color)
            report.untold(name_of(Element::urgency), {"màu", "colour"});
        else if (!is_red(*color))
            report.add(index, Words{"màu ", "colour "} + same(*color), {"màu đỏ tươi", "bright red"});
    }
}

// Alone in a frame or beside the heading; the word inside a text is no mark.
void check_secrecy(const Reading& reading, Report& report) {
    for (std::size_t i = 0; i < reading.elements.size(); ++i) {
        const papers::Paragraph& paragraph = reading.paragraph(i);
        const bool is_mark =
            paragraph.box || paragraph.side == papers::Side::left || paragraph.zone == papers::Zone::header;
        if (is_mark && !paragraph.is_in_grid && is_upper(paragraph.text) && is_secrecy(plain(paragraph.text)))
            report.add(i, {"dấu độ mật", "mark of secrecy"}, quote(paragraph.text),
                       {"đóng dấu theo quy định bảo vệ bí mật nhà nước",
                        "a stamp, as the law on state secrets has it"});
    }
}

void check_circulation(const Reading& reading, Report& report) {
    compare_look(reading, report, Element::circulation, {size, bold, italic});
    for (const std::size_t index : reading.all({Element::circulation})) {
        if (!reading.paragraph(index).box)
            report.add(index, {"không có khung", "no frame"}, {"trong khung viền đơn", "in a single frame"});
        const auto countries = reading.all({Element::country});
        if (!countries.empty() && index > countries.front())
            report.add(index, {"dưới Quốc hiệu", "below Quốc hiệu"},
                       {"ở lề trên, trên Quốc hiệu", "in the top margin, above Quốc hiệu"});
    }
}

void check_drafter(const Reading& reading, Report& report) {
    compare_look(reading, report, Element::drafter, {size, bold, italic});
    for (const std::size_t index : reading.all({Element::drafter}))
        if (const std::string& text = reading.paragraph(index).text;
            report.with_words() && to_upper(text) != text)
            report.add(index, quote(text), quote(to_upper(text)));
}

void check_address(const Reading& reading, Report& report) {
    compare_look(reading, report, Element::address, {size, bold, italic});
    for (const std::size_t index : reading.all({Element::address})) {
        const papers::Section& section = reading.paper.sections.front();
        if (reading.paper.kind == papers::Kind::docx && !section.has_first_page_of_its_own)
            report.add(index, {"ở mọi trang", "on all pages"},
                       {"chỉ ở trang thứ nhất", "on the first page only"});
    }
}

// ---- the end of the text

constexpr std::array<std::string_view, 3> spaced_marks{" ./.", ". /.", "./ ."};

// The end mark in other signs that a text ends with; empty when there is none.
std::string_view wrong_mark(std::string_view text) {
    constexpr std::array<std::string_view, 4> signs{".//.", "//.", "./", "/."};
    const auto ends_text = [&](std::string_view sign) { return text.ends_with(sign); };
    if (ends_text("./.") || ends_text(" /.")) return {};
    const auto found = std::ranges::find_if(signs, ends_text);
    return found == signs.end() ? std::string_view() : *found;
}

// However it is written: what is wrong with it is for the rules on that.
bool has_end_mark(std::string_view text) {
    return text.ends_with("./.") || !wrong_mark(text).empty() ||
           std::ranges::any_of(spaced_marks, [&](std::string_view sign) { return text.ends_with(sign); });
}

// The last words of a part's text; nothing when there are none.
std::optional<std::size_t> last_of(const Reading& reading, const Part& part) {
    std::optional<std::size_t> last;
    for (std::size_t i = part.begin; i < part.end; ++i)
        if (is_running_text(reading.elements[i])) last = i;
    return last;
}

void check_end(const Reading& reading, Report& report) {
    for (const Part& part : reading.parts) {
        if (part.kind == Part::Kind::annex) continue;
        const auto last = last_of(reading, part);
        if (last && !has_end_mark(reading.paragraph(*last).text))
            report.add(*last, {"cuối nội dung", "the end of the text"}, {"không có ./.", "no ./."},
                       quote("./."));
    }
}

void check_one_end(const Reading& reading, Report& report) {
    for (const Part& part : reading.parts) {
        const auto last = last_of(reading, part);
        for (std::size_t i = part.begin; last && i < *last; ++i)
            if (is_running_text(reading.elements[i]) && reading.paragraph(i).text.ends_with("./."))
                report.add(i, {"dấu kết thúc", "the end mark"}, {"giữa văn bản", "inside the text"},
                           {"một dấu, ở cuối", "one, at the end"});
    }
}

void check_end_spaces(const Reading& reading, Report& report) {
    for (std::size_t i = 0; i < reading.elements.size(); ++i)
        for (const std::string_view sign : spaced_marks)
            if (reading.paragraph(i).text.find(sign) != std::string::npos)
                report.add(i, {"dấu kết thúc", "the end mark"}, quote(std::string(sign)), quote("./."));
}

void check_end_form(const Reading& reading, Report& report) {
    for (std::size_t i = 0; i < reading.elements.size(); ++i) {
        if (const std::string_view mark = wrong_mark(reading.paragraph(i).text); !mark.empty())
            report.add(i, {"dấu kết thúc", "the end mark"}, quote(std::string(mark)), quote("./."));
    }
}

// ---- the whole

void check_elements(const Reading& reading, Report& report) {
    const Part& part = reading.parts.front();
    if (part.kind != Part::Kind::document || reading.is_workbook() || !reading.has(part, Element::country))
        return;
    const Words demanded{"có đủ thể thức chính", "all main elements"};
    // Who signs a draft and whom it goes to may be open yet.
    const bool is_draft = reading.has(part, Element::draft_mark);
    const auto may_be_open = [&](Element element) {
        return is_draft && (element == Element::sign_authority || element == Element::signer ||
                            element == Element::recipients_label);
    };
    for (const Element element : {Element::agency, Element::number, Element::date, Element::sign_authority,
                                  Element::signer, Element::recipients_label}) {
        if (reading.has(part, element) || may_be_open(element)) continue;
        if (reading.paper.has_unread_text)
            report.untold(name_of(element), {"có hay không", "whether it is there"});
        else
            report.add(name_of(element), {"không có", "none"}, demanded);
    }
}

void check_party(const Reading& reading, Report& report) {
    for (std::size_t i = 0; i < reading.elements.size(); ++i)
        if (const std::string& text = reading.paragraph(i).text; text == "ĐẢNG CỘNG SẢN VIỆT NAM")
            report.add(i, quote(text),
                       {"văn bản của cơ quan nhà nước ghi Quốc hiệu", "papers of the state bear Quốc hiệu"});
}

constexpr std::string_view models = "Nghị định 30, Phụ lục III, các mẫu";

constexpr Rule rules[]{
    {{"DK-01",
      "Nghị định 30, Phụ lục I, Phần I, III.2.b",
      Severity::error,
      {"độ khẩn là HỎA TỐC, THƯỢNG KHẨN hoặc KHẨN", "urgency is HỎA TỐC, THƯỢNG KHẨN or KHẨN"},
      standard_message,
      {"dùng một trong ba mức", "use one of the three"}},
     About::words,
     check_urgency_words,
     "letter:\nurgency: text RẤT KHẨN"},
    {{"DK-02",
      "Nghị định 30, Phụ lục I, Phần I, III.2.b",
      Severity::error,
      {"dấu độ khẩn: khung 30×8, 40×8, 20×8 mm, chữ đậm cỡ 13-14, màu đỏ tươi",
       "mark of urgency: frame 30×8, 40×8, 20×8 mm, bold 13-14 pt, bright red"},
      standard_message,
      {"đặt khung đúng kích thước, chữ đậm, màu đỏ", "set the frame's size, bold red letters"}},
     About::look,
     check_urgency,
     "letter:\nurgency: color 000000"},
    {{"DK-03",
      "Nghị định 30, Phụ lục I, Phần I, III.2.a; Luật số 117/2025/QH15",
      Severity::warning,
      {"dấu độ mật không soạn sẵn trong văn bản", "the mark of secrecy is not typeset"},
      standard_message,
      {"bỏ chữ ấy; văn bản mật soạn và lưu theo quy định riêng",
       "take it out; secret documents have a procedure of their own"}},
     About::look,
     check_secrecy,
     "letter:\nurgency: text TUYỆT MẬT"},
    {{"DK-04",
      "Nghị định 30, Phụ lục I, Phần I, III.2.c",
      Severity::error,
      {"chỉ dẫn lưu hành trong khung, in hoa, đậm, cỡ 13-14, trên Quốc hiệu",
       "circulation mark: framed, bold capitals, 13-14 pt, above Quốc hiệu"},
      standard_message,
      {"đặt trong khung ở lề trên, cỡ 13, đậm", "frame it in the top margin, 13 pt bold"}},
     About::look,
     check_circulation,
     "letter:\ncirculation: no-box"},
    {{"DK-05",
      "Nghị định 30, Phụ lục I, Phần I, III.3",
      Severity::warning,
      {"ký hiệu người soạn thảo in hoa, cỡ 11, đứng", "the drafter's mark: capitals, 11 pt, upright"},
      standard_message,
      {"viết như PL.(300), cỡ 11", "write it as PL.(300), 11 pt"}},
     About::look,
     check_drafter,
     "letter:\ndrafter: size 14"},
    {{"DK-06",
      "Nghị định 30, Phụ lục I, Phần I, III.4",
      Severity::error,
      {"địa chỉ cơ quan cỡ 11-12, đứng, chỉ ở trang thứ nhất",
       "the agency's address: 11-12 pt, upright, on the first page only"},
      standard_message,
      {"đặt ở cuối trang thứ nhất, cỡ 11", "put it at the foot of the first page, 11 pt"}},
     About::look,
     check_address,
     "letter:\naddress: size 14"},
    {{"KT-01",
      models,
      Severity::warning,
      {"đoạn cuối của nội dung kết thúc bằng ./.", "the last paragraph of the text ends with ./."},
      standard_message,
      {"thêm ./. liền chữ cuối", "add ./. to the last word"}},
     About::words,
     check_end,
     "last clause: text Nhiệm vụ cụ thể tại Phụ lục."},
    {{"KT-02",
      models,
      Severity::warning,
      {"mỗi phần có một dấu ./., ở cuối", "each part has one ./., at its end"},
      standard_message,
      {"thay bằng dấu chấm", "write a full stop"}},
     About::words,
     check_one_end,
     "body: text Các đơn vị thực hiện./."},
    {{"KT-03",
      models,
      Severity::warning,
      {"trong và trước ./. không có khoảng trắng", "there is no space in or before ./."},
      standard_message,
      {"viết ./. liền chữ", "write ./. without spaces"}},
     About::words,
     check_end_spaces,
     "last clause: text Nhiệm vụ cụ thể tại Phụ lục . /."},
    {{"KT-04",
      models,
      Severity::warning,
      {"dấu kết thúc viết ./.", "the end mark is written ./."},
      standard_message,
      {"viết ./.", "write ./."}},
     About::words,
     check_end_form,
     "last clause: text Nhiệm vụ cụ thể tại Phụ lục/."},
    {{"XX-03",
      "Nghị định 30, Điều 8",
      Severity::error,
      {"văn bản có đủ các thành phần thể thức chính", "the paper has all main elements"},
      standard_message,
      {"thêm thành phần ấy", "add it"}},
     About::words,
     check_elements,
     "number: text Kế hoạch"},
    {{"XX-05",
      "Nghị định 30, Điều 1",
      Severity::error,
      {"văn bản của cơ quan nhà nước không theo thể thức văn bản của Đảng",
       "documents of the state do not use the Party's form"},
      standard_message,
      {"trình bày theo Nghị định 30", "follow Nghị định 30"}},
     About::words,
     check_party,
     "country: text ĐẢNG CỘNG SẢN VIỆT NAM"},
};

}  // namespace

std::span<const Rule> mark_rules() { return rules; }

}  // namespace kehoach::check::form
