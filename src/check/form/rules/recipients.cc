// NN: recipients.
#include <algorithm>

#include "base/text.h"
#include "check/form/look.h"
#include "check/form/registry.h"
#include "check/form/report.h"

namespace kehoach::check::form {

namespace {

using enum Aspect;
using Indices = std::vector<std::size_t>;

Words quote(const std::string& text) { return same("\"" + text + "\""); }

// Those of each part that has any.
template <class Use>
void for_each_list(const Reading& reading, Use use) {
    for (const Part& part : reading.parts)
        if (const Indices lines = reading.all(part, {Element::recipient}); !lines.empty()) use(part, lines);
}

void check_label(const Reading& reading, Report& report) {
    compare_look(reading, report, Element::recipients_label, {size, bold, italic});
    for (const std::size_t index : reading.all({Element::recipients_label}))
        if (const std::string& text = reading.paragraph(index).text; text != "Nơi nhận:")
            report.add(index, quote(text), quote("Nơi nhận:"));
}

void check_items(const Reading& reading, Report& report) {
    compare_look(reading, report, Element::recipient, {size, bold, italic});
    for_each_list(reading, [&](const Part&, const Indices& lines) {
        for (const std::size_t index : lines)
            if (!reading.paragraph(index).text.starts_with("- "))
                report.add(index, {"không có gạch đầu dòng", "no dash before it"}, quote("- …"));
    });
}

void check_marks(const Reading& reading, Report& report) {
    for_each_list(reading, [&](const Part&, const Indices& lines) {
        for (std::size_t i = 0; i + 1 < lines.size(); ++i)
            if (!reading.paragraph(lines[i]).text.ends_with(";"))
                report.add(lines[i], {"không có dấu chấm phẩy cuối", "no semicolon at its end"}, same("…;"));
    });
}

bool is_file_line(const std::string& text) { return plain(text).find("LUU") < 4; }

void check_last(const Reading& reading, Report& report) {
    for_each_list(reading, [&](const Part&, const Indices& lines) {
        const std::string& text = reading.paragraph(lines.back()).text;
        if (!text.starts_with("- Lưu: VT") || !text.ends_with("."))
            report.add(lines.back(), quote(text), quote("- Lưu: VT, …."));
    });
}

void check_one_last(const Reading& reading, Report& report) {
    for_each_list(reading, [&](const Part&, const Indices& lines) {
        for (std::size_t i = 0; i + 1 < lines.size(); ++i)
            if (is_file_line(reading.paragraph(lines[i]).text))
                report.add(lines[i], quote(reading.paragraph(lines[i]).text),
                           {"một dòng Lưu, ở cuối", "one line Lưu, the last"});
    });
}

void check_as_above(const Reading& reading, Report& report) {
    for_each_list(reading, [&](const Part& part, const Indices& lines) {
        const std::string& first = reading.paragraph(lines.front()).text;
        if (reading.has(part, Element::addressee_label) && first != "- Như trên;")
            report.add(lines.front(), quote(first), quote("- Như trên;"));
    });
}

void check_as_article(const Reading& reading, Report& report) {
    for_each_list(reading, [&](const Part& part, const Indices& lines) {
        const std::string& first = reading.paragraph(lines.front()).text;
        if ((part.type == "decision" || part.type == "resolution") && !first.starts_with("- Như Điều "))
            report.add(lines.front(), quote(first), quote("- Như Điều …;"));
    });
}

void check_no_as_above(const Reading& reading, Report& report) {
    for_each_list(reading, [&](const Part& part, const Indices& lines) {
        for (const std::size_t index : lines)
            if (!reading.has(part, Element::addressee_label) &&
                reading.paragraph(index).text.starts_with("- Như trên"))
                report.add(index, quote(reading.paragraph(index).text),
                           {"tên nơi nhận", "a recipient's name"});
    });
}

constexpr std::string_view clause = "Nghị định 30, Phụ lục I, Phần I, II.9.d";

constexpr Rule rules[]{
    {{"NN-01",
      clause,
      Severity::error,
      {"Nơi nhận: cỡ 12, nghiêng, đậm", "Nơi nhận: 12 pt, italic, bold"},
      standard_message,
      {"viết Nơi nhận:, cỡ 12, nghiêng, đậm", "write Nơi nhận:, 12 pt, italic, bold"}},
     About::look,
     check_label,
     "recipients label: size 14"},
    {{"NN-02",
      clause,
      Severity::error,
      {"danh sách nơi nhận cỡ 11, đứng, gạch đầu dòng", "recipients: 11 pt, upright, a dash before each"},
      standard_message,
      {"đặt cỡ 11, chữ đứng, bắt đầu bằng -", "set 11 pt, upright, with a dash"}},
     About::look,
     check_items,
     "recipient: size 13"},
    {{"NN-03",
      clause,
      Severity::error,
      {"mỗi nơi nhận, trừ dòng cuối, kết thúc bằng dấu chấm phẩy",
       "each recipient but the last ends with a semicolon"},
      standard_message,
      {"thêm dấu chấm phẩy", "end it with a semicolon"}},
     About::words,
     check_marks,
     "recipient: text - Thường trực Đảng ủy xã,"},
    {{"NN-04",
      clause,
      Severity::error,
      {"dòng cuối là - Lưu: VT, đơn vị soạn thảo.", "the last line is - Lưu: VT, drafting unit."},
      standard_message,
      {"viết - Lưu: VT, tên viết tắt đơn vị soạn thảo.", "write - Lưu: VT, and the unit's abbreviation."}},
     About::words,
     check_last,
     "recipient 3: text - Lưu VP."},
    {{"NN-05",
      clause,
      Severity::error,
      {"có một dòng Lưu, ở cuối", "there is one line Lưu, the last"},
      standard_message,
      {"gộp các dòng Lưu vào dòng cuối", "merge it with the last line"}},
     About::words,
     check_one_last,
     "recipient: text - Lưu: VP;"},
    {{"NN-06",
      "Nghị định 30, Phụ lục I, Phần I, II.9.b",
      Severity::error,
      {"có Kính gửi thì nơi nhận đầu tiên là - Như trên;",
       "with Kính gửi the first recipient is - Như trên;"},
      standard_message,
      {"thêm - Như trên;", "add - Như trên;"}},
     About::words,
     check_as_above,
     "letter:\nrecipient: text - Sở Nội vụ;"},
    {{"NN-07",
      "Nghị định 30, Phụ lục III, Mẫu 1.2",
      Severity::warning,
      {"nơi nhận đầu tiên của quyết định là - Như Điều …;",
       "the first recipient of a decision is - Như Điều …;"},
      standard_message,
      {"viết - Như Điều … và số của điều giao thực hiện", "write - Như Điều … and the article's number"}},
     About::words,
     check_as_article,
     "decision:\nrecipient: text - Như trên;"},
    {{"NN-09",
      "Nghị định 30, Phụ lục I, Phần I, II.9.c",
      Severity::error,
      {"không có Kính gửi thì không ghi Như trên", "without Kính gửi there is no Như trên"},
      standard_message,
      {"ghi tên nơi nhận", "name the recipients"}},
     About::words,
     check_no_as_above,
     "recipient: text - Như trên;"},
};

}  // namespace

std::span<const Rule> recipient_rules() { return rules; }

}  // namespace kehoach::check::form
