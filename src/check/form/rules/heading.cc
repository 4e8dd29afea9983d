// QH, AG: the country's name and motto at the right, the agency at the left.
#include <algorithm>

#include "base/text.h"
#include "check/form/anchors.h"
#include "check/form/look.h"
#include "check/form/measure.h"
#include "check/form/registry.h"
#include "check/form/report.h"
#include "check/form/ruled.h"

namespace kehoach::check::form {

namespace {

using enum Aspect;

bool has_heading(const Part& part) { return part.kind != Part::Kind::annex; }

// The first of that element in each part that must have a heading.
template <class Use>
void for_each_first(const Reading& reading, Element element, Use use) {
    for (const Part& part : reading.parts)
        if (has_heading(part))
            if (const auto found = reading.all(part, {element}); !found.empty()) use(found.front());
}

void check_country_words(const Reading& reading, Report& report) {
    const Words demanded = same("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    const Part& document = reading.parts.front();
    if (has_heading(document) && !reading.is_workbook() && !reading.has(document, Element::country)) {
        if (reading.paper.has_unread_text)
            report.untold(name_of(Element::country), {"lời văn", "its words"});
        else
            report.add(name_of(Element::country), {"không có", "none"}, demanded);
    }
    for_each_first(reading, Element::country, [&](std::size_t index) {
        const std::string& text = reading.paragraph(index).text;
        if (text == demanded.english) return;
        Finding& finding = report.add(index, same("\"" + text + "\""), demanded);
        if (text == "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM") finding.severity = Severity::note;
    });
}

void check_one_line(const Reading& reading, Report& report, std::size_t index) {
    const int lines = line_count(reading, index);
    if (lines > 1)
        report.add(index, same(std::to_string(lines)) + Words{" dòng", " lines"}, {"một dòng", "one line"});
}

void check_country(const Reading& reading, Report& report) {
    compare_look(reading, report, Element::country, {size, bold, italic});
    for_each_first(reading, Element::country, [&](std::size_t index) {
        check_one_line(reading, report, index);
        if (reading.paragraph(index).side == papers::Side::left)
            report.add(index, {"ở bên trái", "at the left"}, {"ở phía trên bên phải", "at the top right"});
    });
}

void check_motto_words(const Reading& reading, Report& report) {
    const Words demanded = same("Độc lập - Tự do - Hạnh phúc");
    for (const Part& part : reading.parts)
        if (has_heading(part) && reading.has(part, Element::country) && !reading.has(part, Element::motto))
            report.add(name_of(Element::motto), {"không có", "none"}, demanded);
    for_each_first(reading, Element::motto, [&](std::size_t index) {
        const std::string& text = reading.paragraph(index).text;
        if (text != demanded.english) report.add(index, same("\"" + text + "\""), demanded);
    });
}

void check_motto(const Reading& reading, Report& report) {
    compare_look(reading, report, Element::motto, {size, bold, italic, align});
}

void check_motto_line(const Reading& reading, Report& report) {
    for_each_first(reading, Element::motto,
                   [&](std::size_t index) { compare_line(reading, report, {index}, "duoi-tieu-ngu"); });
}

void check_heading_gap(const Reading& reading, Report& report) {
    for (const Part& part : reading.parts) {
        const auto countries = reading.all(part, {Element::country}),
                   mottos = reading.all(part, {Element::motto});
        if (countries.empty() || mottos.empty() || mottos.front() < countries.front()) continue;
        const auto& below = reading.paragraph(mottos.front());
        for (std::size_t i = countries.front() + 1; i < mottos.front(); ++i)
            if (reading.paragraph(i).is_empty() && reading.paragraph(i).side == below.side)
                report.add(mottos.front(), {"có dòng trống phía trên", "an empty line above"},
                           {"cách dòng đơn dưới Quốc hiệu", "single spacing below Quốc hiệu"});
        const auto before = below.form.before, after = reading.paragraph(countries.front()).form.after;
        if (!before || !after) continue;
        // Three points are seen by nobody.
        if (*before + *after > Length::pt(3.1))
            report.add(
                mottos.front(),
                Words{"cách Quốc hiệu thêm ", "further below Quốc hiệu by "} + points(*before + *after),
                {"cách dòng đơn", "single spacing"});
    }
}

// ---- agency

void check_agency(const Reading& reading, Report& report) {
    compare_look(reading, report, Element::agency, {size, bold, italic, align});
    for (const std::size_t index : reading.all({Element::agency}))
        if (const std::string& text = reading.paragraph(index).text;
            report.with_words() && to_upper(text) != text)
            report.add(index, {"chữ in thường", "small letters"}, same(to_upper(text)));
}

void check_superior_above_government(const Reading& reading, Report& report) {
    for (const Part& part : reading.parts) {
        const auto superiors = reading.all(part, {Element::superior}),
                   agencies = reading.all(part, {Element::agency});
        if (superiors.empty() || agencies.empty()) continue;
        if (!is_department(plain(reading.paragraph(agencies.front()).text)))
            report.add(superiors.front(), same("\"" + reading.paragraph(superiors.front()).text + "\""),
                       {"Ủy ban nhân dân không ghi cơ quan chủ quản", "none above a People's Committee"});
    }
}

void check_equal_lines(const Reading& reading, Report& report) {
    for (const Part& part : reading.parts) {
        const auto lines = reading.all(part, {Element::agency});
        if (lines.size() < 2) continue;
        const auto look_of = [&](std::size_t index) { return reading.paragraph(index).runs.front().look; };
        const papers::Look first = look_of(lines.front());
        for (const std::size_t line : lines) {
            const papers::Look other = look_of(line);
            if (other.size && first.size &&
                !is_size_in(*other.size, {*first.size, *first.size, *first.size, {}}))
                report.add(line, Words{"cỡ chữ ", "size "} + points(*other.size),
                           points(*first.size) + Words{" như dòng trên", " as the line above"});
            if (other.bold && first.bold && *other.bold != *first.bold)
                report.add(line, {"không cùng kiểu chữ với dòng trên", "another weight than the line above"},
                           {"hai dòng cùng đậm", "both lines bold"});
        }
    }
}

void check_superior(const Reading& reading, Report& report) {
    for (const Part& part : reading.parts) {
        const auto agencies = reading.all(part, {Element::agency});
        if (agencies.empty() || !is_department(plain(reading.paragraph(agencies.front()).text))) continue;
        compare_look(reading, report, Element::superior, {size, bold, italic, align});
        if (!reading.has(part, Element::superior))
            report.add(agencies.front(), {"không có cơ quan chủ quản phía trên", "no superior above it"},
                       same("UBND XÃ …"));
    }
}

void check_full_name(const Reading& reading, Report& report) {
    for (const std::size_t index : reading.all({Element::agency}))
        if (const std::string& text = reading.paragraph(index).text; plain(text).starts_with("UBND"))
            report.add(index, same("\"" + text + "\""), same("ỦY BAN NHÂN DÂN …"));
}

void check_agency_line(const Reading& reading, Report& report) {
    for (const Part& part : reading.parts)
        if (const auto lines = reading.all(part, {Element::agency}); !lines.empty())
            compare_line(reading, report, lines, "duoi-co-quan");
}

constexpr std::string_view clause1a = "Nghị định 30, Phụ lục I, Phần I, II.1.a";
constexpr std::string_view clause1b = "Nghị định 30, Phụ lục I, Phần I, II.1.b";
constexpr std::string_view clause2 = "Nghị định 30, Phụ lục I, Phần I, II.2";
constexpr Wording draw{"vẽ đường kẻ nét liền đúng độ dài ngay dưới dòng chữ",
                       "draw a solid line of that length right under the text"};

constexpr Rule rules[]{
    {{"QH-01",
      clause1a,
      Severity::error,
      {"Quốc hiệu viết đủ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Quốc hiệu is written in full"},
      standard_message,
      {"viết CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "write CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"}},
     About::words,
     check_country_words,
     "country: text CỘNG HOÀ XHCN VIỆT NAM"},
    {{"QH-02",
      clause1a,
      Severity::error,
      {"Quốc hiệu cỡ 12-13, đứng, đậm, một dòng, ở bên phải",
       "Quốc hiệu: 12-13 pt, upright, bold, one line, at the right"},
      standard_message,
      {"đặt cỡ 13, chữ đứng, đậm; nới cột cho vừa một dòng", "set 13 pt, upright, bold; widen the column"}},
     About::look,
     check_country,
     "country: size 14"},
    {{"QH-03",
      clause1b,
      Severity::error,
      {"Tiêu ngữ viết Độc lập - Tự do - Hạnh phúc", "Tiêu ngữ reads Độc lập - Tự do - Hạnh phúc"},
      standard_message,
      {"viết Độc lập - Tự do - Hạnh phúc, gạch nối có cách chữ", "write it so, with hyphens between spaces"}},
     About::words,
     check_motto_words,
     "motto: text Độc lập – Tự Do – Hạnh Phúc"},
    {{"QH-04",
      clause1b,
      Severity::error,
      {"Tiêu ngữ cỡ 13-14, đứng, đậm, căn giữa dưới Quốc hiệu", "Tiêu ngữ: 13-14 pt, upright, bold, centred"},
      standard_message,
      {"đặt cỡ 14, chữ đứng, đậm, căn giữa", "set 14 pt, upright, bold, centred"}},
     About::look,
     check_motto,
     "motto: italic yes"},
    {{"QH-05",
      clause1b,
      Severity::error,
      {"dưới Tiêu ngữ có đường kẻ nét liền dài bằng dòng chữ",
       "a solid rule as long as the text stands under Tiêu ngữ"},
      standard_message,
      draw},
     About::look,
     check_motto_line,
     "motto: no line"},
    {{"QH-06",
      "Nghị định 30, Phụ lục I, Phần I, II.1.c",
      Severity::error,
      {"Quốc hiệu và Tiêu ngữ cách nhau dòng đơn", "Quốc hiệu and Tiêu ngữ are single-spaced"},
      standard_message,
      {"xóa dòng trống và khoảng cách đoạn giữa hai dòng", "delete the empty line and the spacing between"}},
     About::look,
     check_heading_gap,
     "motto: before 12"},
    {{"AG-01",
      clause2,
      Severity::error,
      {"tên cơ quan ban hành in hoa, cỡ 12-13, đứng, đậm, căn giữa",
       "the issuing agency: capitals, 12-13 pt, upright, bold, centred"},
      standard_message,
      {"đặt chữ in hoa, cỡ 13, đứng, đậm, căn giữa trong cột trái",
       "set capitals, 13 pt, upright, bold, centred in the left column"}},
     About::look,
     check_agency,
     "agency: bold no"},
    {{"AG-02",
      clause2,
      Severity::warning,
      {"trên tên Ủy ban nhân dân không ghi cơ quan cấp trên",
       "no superior stands above a People's Committee"},
      standard_message,
      {"bỏ dòng ấy; ghi ỦY BAN NHÂN DÂN / XÃ …", "drop that line; write ỦY BAN NHÂN DÂN / XÃ …"}},
     About::words,
     check_superior_above_government,
     "agency: text UBND TỈNH PHÚ THỌ"},
    {{"AG-03",
      clause2,
      Severity::error,
      {"các dòng của tên cơ quan cùng cỡ, cùng đậm",
       "the lines of the agency's name are of one size, all bold"},
      standard_message,
      {"đặt hai dòng cùng cỡ 13, đậm", "set both 13 pt bold"}},
     About::look,
     check_equal_lines,
     "agency 2: size 12"},
    {{"AG-04",
      "Nghị định 30, Phụ lục I, Phần I, II.2.a",
      Severity::error,
      {"phòng, ban có tên cơ quan chủ quản phía trên, in hoa, cỡ 12-13, không đậm",
       "above a department stands its superior, 12-13 pt, not bold"},
      standard_message,
      {"ghi UBND XÃ …, không đậm, trên tên phòng", "write UBND XÃ …, not bold, above the department's name"}},
     About::look,
     check_superior,
     "department:\nsuperior: bold yes"},
    {{"AG-05",
      "Nghị định 30, Phụ lục I, Phần I, II.2.a",
      Severity::error,
      {"tên cơ quan ban hành viết đầy đủ", "the issuing agency's name is not abbreviated"},
      standard_message,
      {"viết ỦY BAN NHÂN DÂN / XÃ …", "write ỦY BAN NHÂN DÂN / XÃ …"}},
     About::words,
     check_full_name,
     "agency 2: text UBND XÃ A"},
    {{"AG-06",
      "Nghị định 30, Phụ lục I, Phần I, II.2.b",
      Severity::error,
      {"dưới tên cơ quan có đường kẻ nét liền bằng 1/3 đến 1/2 dòng chữ",
       "a solid rule of 1/3 to 1/2 of the text stands under the agency's name"},
      standard_message,
      draw},
     About::look,
     check_agency_line,
     "agency 2: no line"},
};

}  // namespace

std::span<const Rule> heading_rules() { return rules; }

}  // namespace kehoach::check::form
