// CC: the legal bases.
#include "base/text.h"
#include "check/form/anchors.h"
#include "check/form/look.h"
#include "check/form/registry.h"
#include "check/form/report.h"

namespace kehoach::check::form {

namespace {

using enum Aspect;

void check_look(const Reading& reading, Report& report) {
    compare_look(reading, report, Element::base, {size, bold, italic});
}

void check_semicolons(const Reading& reading, Report& report) {
    for (const Part& part : reading.parts) {
        const auto bases = reading.all(part, {Element::base});
        for (std::size_t i = 0; i + 1 < bases.size(); ++i)
            if (!reading.paragraph(bases[i]).text.ends_with(";"))
                report.add(bases[i], {"không có dấu chấm phẩy cuối", "no semicolon at its end"}, same("…;"));
    }
}

void check_full_stop(const Reading& reading, Report& report) {
    for (const Part& part : reading.parts)
        if (const auto bases = reading.all(part, {Element::base}); !bases.empty())
            if (!reading.paragraph(bases.back()).text.ends_with("."))
                report.add(bases.back(),
                           {"căn cứ cuối không có dấu chấm", "no full stop at the end of the last"},
                           same("…."));
}

void check_one_a_line(const Reading& reading, Report& report) {
    for (const std::size_t index : reading.all({Element::base}))
        if (reading.paragraph(index).text.find("; Căn cứ ") != std::string::npos)
            report.add(index, {"hai căn cứ trong một đoạn", "two bases in one paragraph"},
                       {"mỗi căn cứ một đoạn", "one a paragraph"});
}

void check_place(const Reading& reading, Report& report) {
    for (const Part& part : reading.parts)
        for (const std::size_t index : reading.all(part, {Element::body}))
            if (const std::string& text = reading.paragraph(index).text;
                text.starts_with("Căn cứ ") && text.ends_with(";"))
                report.add(index, {"căn cứ ở dưới đề mục thứ nhất", "a base below the first heading"},
                           {"ngay dưới trích yếu", "below the abstract"});
}

constexpr std::string_view clause = "Nghị định 30, Phụ lục I, Phần I, II.6.a";

constexpr Rule rules[]{
    {{"CC-01",
      clause,
      Severity::error,
      {"căn cứ cỡ 13-14, nghiêng, không đậm", "bases: 13-14 pt, italic, not bold"},
      standard_message,
      {"đặt chữ nghiêng, không đậm, cỡ 14", "set italic, not bold, 14 pt"}},
     About::look,
     check_look,
     "base: italic no"},
    {{"CC-02",
      clause,
      Severity::error,
      {"mỗi căn cứ, trừ căn cứ cuối, kết thúc bằng dấu chấm phẩy",
       "each base but the last ends with a semicolon"},
      standard_message,
      {"thêm dấu chấm phẩy", "end it with a semicolon"}},
     About::words,
     check_semicolons,
     "base: text Căn cứ Luật Tổ chức chính quyền địa phương,"},
    {{"CC-03",
      clause,
      Severity::error,
      {"căn cứ cuối kết thúc bằng dấu chấm", "the last base ends with a full stop"},
      standard_message,
      {"thay bằng dấu chấm", "end it with a full stop"}},
     About::words,
     check_full_stop,
     "base 2: text Theo đề nghị của Trưởng phòng Văn hóa - Xã hội,"},
    {{"CC-04",
      clause,
      Severity::error,
      {"mỗi căn cứ một đoạn", "each base stands in a paragraph of its own"},
      standard_message,
      {"xuống dòng trước mỗi căn cứ", "begin a paragraph before each"}},
     About::words,
     check_one_a_line,
     "base: text Căn cứ Luật Tổ chức chính quyền địa phương; Căn cứ Luật Ngân sách nhà nước;"},
    {{"CC-07",
      clause,
      Severity::error,
      {"căn cứ ở dưới trích yếu, trên đề mục thứ nhất",
       "bases stand below the title and above the first heading"},
      standard_message,
      {"chuyển lên dưới trích yếu", "move it up"}},
     About::words,
     check_place,
     "point: text Căn cứ Luật Ngân sách nhà nước;"},
};

}  // namespace

std::span<const Rule> base_rules() { return rules; }

}  // namespace kehoach::check::form
