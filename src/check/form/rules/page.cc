// PG-01 to PG-07, PG-14: paper, direction and margins.
#include <array>
#include <cmath>

#include "check/form/registry.h"
#include "check/form/report.h"

namespace kehoach::check::form {

namespace {

using papers::Section;

// As messages name a section: its sheet, its page, or nothing.
Words where(const Section& section) {
    if (!section.sheet.empty()) return same("'" + section.sheet + "'");
    return {"trang giấy", "the page"};
}

bool is_near(Length a, Length b) { return std::abs(a.to_mm() - b.to_mm()) <= 0.5; }

void check_size(const Reading& reading, Report& report) {
    if (reading.is_workbook()) return;
    const Length width = reading.law.page.at("width").standard,
                 height = reading.law.page.at("height").standard;
    for (const Section& section : reading.paper.sections) {
        if (!section.width || !section.height) {
            report.untold(where(section), {"khổ giấy", "size of the paper"});
            continue;
        }
        const bool is_right = (is_near(*section.width, width) && is_near(*section.height, height)) ||
                              (is_near(*section.width, height) && is_near(*section.height, width));
        const auto shown = [](Length a, Length b) { return millimetres(a) + same(" × ") + millimetres(b); };
        if (!is_right)
            report.add(section, where(section), shown(*section.width, *section.height),
                       same("A4, ") + shown(width, height));
    }
}

// A wide page is for tables.
void check_direction(const Reading& reading, Report& report) {
    for (const Part& part : reading.parts) {
        if (part.kind == Part::Kind::annex) continue;
        for (std::size_t i = part.begin; i < part.end; ++i) {
            if (!is_running_text(reading.elements[i])) continue;
            const Section& section =
                reading.paper.sections[static_cast<std::size_t>(reading.paragraph(i).section)];
            if (!section.width || !section.height || *section.width <= *section.height) continue;
            if (!reading.all(part, {Element::table}).empty()) continue;
            report.add(i, {"trang ngang", "landscape page"}, {"trang dọc", "portrait"});
            break;
        }
    }
}

// A table may hang over by the margin of its cells: 1.9 mm.
bool is_nearly_in(Length length, const fill::Range& range) {
    const Length over = Length::mm(2.2);
    return range.from && range.to && length + over >= *range.from && length - over <= *range.to;
}

void check_margin(const Reading& reading, Report& report, const char* key, Section::Margin margin,
                  std::optional<Length> Section::*member, const Words& name) {
    if (reading.is_workbook()) return;
    const fill::Range& range = reading.law.page.at(key);
    for (const Section& section : reading.paper.sections) {
        std::optional<Length> found = section.*member;
        // Where the text begins later than it might, nobody knows.
        if (found && section.margins_are_bounds.contains(margin) &&
            *found > range.to.value_or(range.standard))
            found.reset();
        if (!found)
            report.untold(where(section), name);
        else if (!is_length_in(*found, range) &&
                 !(section.margins_are_rough.contains(margin) && is_nearly_in(*found, range)))
            report.add(section, where(section), name + same(" ") + millimetres(*found),
                       range_of(range, false));
    }
}

void check_top(const Reading& reading, Report& report) {
    check_margin(reading, report, "top", Section::Margin::top, &Section::top, {"lề trên", "top margin"});
}
void check_bottom(const Reading& reading, Report& report) {
    check_margin(reading, report, "bottom", Section::Margin::bottom, &Section::bottom,
                 {"lề dưới", "bottom margin"});
}
void check_left(const Reading& reading, Report& report) {
    check_margin(reading, report, "left", Section::Margin::left, &Section::left, {"lề trái", "left margin"});
}
void check_right(const Reading& reading, Report& report) {
    check_margin(reading, report, "right", Section::Margin::right, &Section::right,
                 {"lề phải", "right margin"});
}

void check_gutter(const Reading& reading, Report& report) {
    for (const Section& section : reading.paper.sections) {
        if (section.mirrors_margins)
            report.add(section, where(section), {"lề đối xứng", "mirrored margins"},
                       {"không đối xứng", "none"});
        if (section.gutter > Length())
            report.add(section, where(section),
                       Words{"lề đóng gáy ", "gutter "} + millimetres(section.gutter), same("0 mm"));
    }
}

void check_embedding(const Reading& reading, Report& report) {
    for (const papers::Font& font : reading.paper.fonts)
        if (!font.is_embedded)
            report.add(same(font.name), {"phông chữ không nhúng trong tệp", "font is not embedded"},
                       {"nhúng trong tệp", "embedded"});
    for (const Section& section : reading.paper.sections)
        if (section.is_rotated)
            report.add(section, where(section),
                       {"trang xoay bằng cờ /Rotate", "page turned by its flag /Rotate"},
                       {"trang có sẵn chiều đúng", "a page of the right direction"});
}

constexpr std::string_view margins = "Nghị định 30, Phụ lục I, Phần I, I.3";
constexpr Wording margin_remedy{"đặt lại lề trang (Bố cục, Lề)", "set the page margins (Layout, Margins)"};

constexpr Rule rules[]{
    {{"PG-01",
      "Nghị định 30, Phụ lục I, Phần I, I.1",
      Severity::error,
      {"khổ giấy A4", "the paper is A4"},
      standard_message,
      {"chọn khổ A4 (Bố cục, Cỡ)", "choose A4 (Layout, Size)"}},
     About::look,
     check_size,
     "page: width 215.9; page: height 279.4"},
    {{"PG-02",
      "Nghị định 30, Phụ lục I, Phần I, I.2",
      Severity::error,
      {"văn bản không có bảng thì trình bày trang dọc", "a text without tables stands on portrait pages"},
      standard_message,
      {"đặt trang dọc; bảng rộng đưa vào phụ lục", "turn the page; wide tables go into an annex"}},
     About::look,
     check_direction,
     "page: width 297; page: height 210"},
    {{"PG-03",
      margins,
      Severity::error,
      {"lề trên 20-25 mm", "the top margin is 20-25 mm"},
      standard_message,
      margin_remedy},
     About::look,
     check_top,
     "page: top 15"},
    {{"PG-04",
      margins,
      Severity::error,
      {"lề dưới 20-25 mm", "the bottom margin is 20-25 mm"},
      standard_message,
      margin_remedy},
     About::look,
     check_bottom,
     "page: bottom 10"},
    {{"PG-05",
      margins,
      Severity::error,
      {"lề trái 30-35 mm", "the left margin is 30-35 mm"},
      standard_message,
      margin_remedy},
     About::look,
     check_left,
     "page: left 25.4"},
    {{"PG-06",
      margins,
      Severity::error,
      {"lề phải 15-20 mm", "the right margin is 15-20 mm"},
      standard_message,
      margin_remedy},
     About::look,
     check_right,
     "page: right 25.4"},
    {{"PG-07",
      "thực hành",
      Severity::warning,
      {"lề không đối xứng, không chừa gáy", "margins are not mirrored, there is no gutter"},
      standard_message,
      {"bỏ lề đối xứng và lề đóng gáy (Thiết lập trang)", "switch them off (Page Setup)"}},
     About::look,
     check_gutter,
     "page: gutter 5"},
    {{"PG-14",
      "thực hành",
      Severity::warning,
      {"phông chữ nhúng trong tệp PDF, trang không xoay bằng cờ",
       "fonts are embedded in the PDF, no page is turned by a flag"},
      standard_message,
      {"xuất lại PDF, chọn nhúng phông chữ", "export the PDF anew with embedded fonts"}},
     About::look,
     check_embedding,
     "page: rotated"},
};

}  // namespace

std::span<const Rule> page_rules() { return rules; }

}  // namespace kehoach::check::form
