// XL, TB: worksheets as they are printed, and tables.
#include <cmath>
#include <set>

#include "base/text.h"
#include "check/form/font_names.h"
#include "check/form/look.h"
#include "check/form/registry.h"
#include "check/form/report.h"

namespace kehoach::check::form {

namespace {

using papers::PageNumber;
using papers::Section;

Words where(const Section& section) { return same("'" + section.sheet + "'"); }

// Sheets that are papers: an annex, not a list to work with.
bool is_annex(const Reading& reading, const Section& section) {
    if (plain(section.sheet).starts_with("PHU LUC")) return true;
    for (const std::size_t index : reading.all({Element::annex_label}))
        if (&reading.paper.sections[static_cast<std::size_t>(reading.paragraph(index).section)] == &section)
            return true;
    return false;
}

template <class Use>
void for_each_sheet(const Reading& reading, Use use) {
    if (!reading.is_workbook()) return;
    for (const Section& section : reading.paper.sections)
        use(section);
}

void check_paper(const Reading& reading, Report& report) {
    for_each_sheet(reading, [&](const Section& section) {
        const Words what = Words{"khổ giấy trang tính ", "paper of the sheet "} + where(section);
        if (!section.width)
            report.add(section, what, {"chưa đặt, tùy máy in", "not set: whatever the printer has"},
                       same("A4"));
        else if (std::abs(std::min(*section.width, *section.height).to_mm() - 210) > 0.5)
            report.add(section, what,
                       millimetres(*section.width) + same(" × ") + millimetres(*section.height), same("A4"));
    });
}

void check_margins(const Reading& reading, Report& report) {
    struct Side {
        const char* key;
        std::optional<Length> Section::*member;
        Words name;
    };
    const Side sides[]{{"top", &Section::top, {"lề trên ", "top margin "}},
                       {"bottom", &Section::bottom, {"lề dưới ", "bottom margin "}},
                       {"left", &Section::left, {"lề trái ", "left margin "}},
                       {"right", &Section::right, {"lề phải ", "right margin "}}};
    for_each_sheet(reading, [&](const Section& section) {
        for (const Side& side : sides) {
            const fill::Range& range = reading.law.page.at(side.key);
            const auto& found = section.*side.member;
            const Words what = Words{"trang tính ", "the sheet "} + where(section);
            if (!found)
                report.add(section, what, side.name + Words{"chưa đặt", "not set"}, range_of(range, false));
            else if (!is_length_in(*found, range))
                report.add(section, what, side.name + millimetres(*found), range_of(range, false));
        }
    });
}

void check_fonts(const Reading& reading, Report& report) {
    if (!reading.is_workbook()) return;
    std::set<std::string> seen;
    const Words demanded = same(reading.law.font) + Words{", màu đen", ", black"};
    for (std::size_t i = 0; i < reading.paper.paragraphs.size(); ++i)
        for (const papers::Run& run : reading.paragraph(i).runs) {
            const auto& font = run.look.font;
            if (font && !is_right_font(reading, *font) && seen.insert(font_family(*font)).second)
                weigh_font(reading, *font, report.add(i, {"phông chữ", "font"}, same(*font), demanded));
            // Sheets to work with have greys and signals; papers are black.
            const Section& section =
                reading.paper.sections[static_cast<std::size_t>(reading.paragraph(i).section)];
            const bool is_colored = run.look.color && *run.look.color != "000000";
            if (is_colored && is_annex(reading, section))
                report.add(i, {"màu chữ", "colour"}, same(*run.look.color), demanded);
        }
    const std::string& standard = reading.paper.default_font;
    if (!standard.empty() && !is_right_font(reading, standard) && !seen.contains(font_family(standard)))
        weigh_font(reading, standard,
                   report.add({"phông chữ mặc định của sổ tính", "the workbook's default font"},
                              same(standard), demanded));
}

void check_fit(const Reading& reading, Report& report) {
    for_each_sheet(reading, [&](const Section& section) {
        if (section.fits_width || !section.table_width) return;
        const Length room = section.width.value_or(Length::mm(210)) - section.left.value_or(Length()) -
                            section.right.value_or(Length());
        if (*section.table_width > room + Length::mm(2))
            report.add(section, where(section),
                       Words{"bảng rộng ", "the table is "} + millimetres(*section.table_width) +
                           Words{", tràn sang trang khác", " wide and runs over to other pages"},
                       Words{"vừa một trang: ", "within one page: "} + millimetres(room));
    });
}

void check_titles(const Reading& reading, Report& report) {
    for_each_sheet(reading, [&](const Section& section) {
        if (is_annex(reading, section) && !section.repeats_rows)
            report.add(section, where(section), {"hàng đầu bảng không lặp lại", "header rows do not repeat"},
                       {"lặp lại ở mỗi trang", "repeated on each page"});
    });
}

void check_page_number(const Reading& reading, Report& report) {
    for_each_sheet(reading, [&](const Section& section) {
        if (!is_annex(reading, section)) return;
        const Words what = Words{"số trang của ", "page number of "} + where(section),
                    demanded{"&P ở giữa đầu trang, trang đầu để trống",
                             "&P centred in the header, none on the first page"};
        if (!section.number) return void(report.add(section, what, {"không có", "none"}, demanded));
        const PageNumber& number = *section.number;
        if (number.place == PageNumber::Place::footer)
            report.add(section, what, {"ở chân trang", "in the footer"}, demanded);
        else if (number.align != papers::Align::center)
            report.add(section, what, name_of(number.align.value_or(papers::Align::left)), demanded);
        else if (!number.around.empty())
            report.add(section, what, Words{"có chữ khác: ", "other text: "} + same(number.around), demanded);
        else if (section.first_number_line)
            report.add(section, what, {"hiện ở trang thứ nhất", "shown on the first page"}, demanded);
    });
}

void check_annex_lines(const Reading& reading, Report& report) {
    for_each_sheet(reading, [&](const Section& section) {
        if (!is_annex(reading, section) || !report.with_words()) return;
        const auto has = [&](Element element) {
            for (const std::size_t index : reading.all({element}))
                if (&reading.paper.sections[static_cast<std::size_t>(reading.paragraph(index).section)] ==
                    &section)
                    return true;
            return false;
        };
        for (const Element element : {Element::annex_label, Element::annex_title, Element::annex_reference})
            if (!has(element))
                report.add(section, name_of(element), Words{"không có ở ", "none in "} + where(section),
                           {"ba dòng đầu phụ lục", "the three lines of an annex"});
    });
    if (!reading.is_workbook()) return;
    for (const Element element : {Element::annex_label, Element::annex_title, Element::annex_reference})
        compare_look(reading, report, element, {Aspect::size, Aspect::bold, Aspect::italic, Aspect::align});
}

// ---- tables

void check_width(const Reading& reading, Report& report) {
    for (const papers::Table& table : reading.paper.tables) {
        const Section& section = reading.paper.sections[static_cast<std::size_t>(table.section)];
        if (!table.has_grid || !table.width || !section.width || !section.left || !section.right) continue;
        // On a PDF the text may not show where it could reach.
        if (section.margins_are_bounds.contains(Section::Margin::right)) continue;
        const Length room = *section.width - *section.left - *section.right - section.gutter;
        // The cells' margins may hang over at both sides.
        if (*table.width <= room + Length::mm(4.2)) continue;
        Finding& finding = report.add(section, {"bảng", "table"},
                                      Words{"rộng ", "its width is "} + millimetres(*table.width),
                                      Words{"không quá ", "at most "} + millimetres(room));
        finding.paper->paragraph = table.spot.paragraph;
        finding.paper->page = table.spot.page;
    }
}

void check_header_rows(const Reading& reading, Report& report) {
    constexpr int one_page = 18;  // rows that may still be on one page
    if (reading.paper.kind != papers::Kind::docx) return;
    for (const papers::Table& table : reading.paper.tables) {
        if (!table.has_grid || table.rows <= one_page) continue;
        const Section& section = reading.paper.sections[static_cast<std::size_t>(table.section)];
        const auto add = [&](Words found, Words demanded) {
            report
                .add(section, {"bảng nhiều trang", "table of several pages"}, std::move(found),
                     std::move(demanded))
                .paper->paragraph = table.spot.paragraph;
        };
        if (!table.repeats_header)
            add({"hàng đầu bảng không lặp lại", "its header row does not repeat"},
                {"lặp lại ở mỗi trang", "repeated on each page"});
        if (table.splits_rows)
            add({"hàng bị ngắt giữa hai trang", "rows may break across pages"},
                {"không ngắt hàng", "rows are kept whole"});
    }
}

constexpr std::string_view custom = "thực hành";

constexpr Rule rules[]{
    {{"TB-01",
      custom,
      Severity::error,
      {"bảng không rộng hơn phần chữ của trang", "a table is not wider than the text"},
      standard_message,
      {"thu hẹp bảng (Bố cục, Tự khớp cửa sổ)", "make it narrower (AutoFit Window)"}},
     About::look,
     check_width,
     "table: width 400"},
    {{"TB-02",
      custom,
      Severity::warning,
      {"bảng nhiều trang lặp lại hàng đầu, không ngắt hàng",
       "a table of several pages repeats its header and keeps rows whole"},
      standard_message,
      {"chọn Lặp lại hàng tiêu đề; bỏ Cho phép ngắt hàng",
       "choose Repeat Header Rows; do not allow rows to break"}},
     About::look,
     check_header_rows,
     "table: rows 40"},
    {{"XL-01",
      "Nghị định 30, Phụ lục I, Phần I, I.1",
      Severity::error,
      {"trang tính in trên khổ A4", "a sheet is printed on A4"},
      standard_message,
      {"chọn khổ A4 (Bố trí trang, Cỡ)", "choose A4 (Page Layout, Size)"}},
     About::look,
     check_paper,
     "book:\npage: height 215.9"},
    {{"XL-02",
      "Nghị định 30, Phụ lục I, Phần I, I.3",
      Severity::error,
      {"lề của trang tính trong khoảng quy định", "a sheet's margins are within their ranges"},
      standard_message,
      {"đặt lề trên 2, dưới 2, trái 3, phải 1,5 cm", "set 20, 20, 30 and 15 mm"}},
     About::look,
     check_margins,
     "book:\npage: left 17.8"},
    {{"XL-03",
      "Nghị định 30, Phụ lục I, Phần I, I.4",
      Severity::error,
      {"ô, đầu trang và kiểu mặc định dùng Times New Roman, màu đen",
       "cells, header and default style are Times New Roman, black"},
      standard_message,
      {"chọn cả trang tính, đặt Times New Roman, màu Tự động; phông mặc định: Trang đầu, Kiểu ô, bấm phải "
       "chuột vào "
       "Normal, Sửa đổi",
       "select all and choose Times New Roman, automatic colour; the default font: Home, Cell Styles, "
       "right-click "
       "Normal, Modify"}},
     About::look,
     check_fonts,
     "book:\ntable: font Calibri"},
    {{"XL-04",
      custom,
      Severity::warning,
      {"bảng in vừa chiều ngang một trang", "the table fits the width of one page"},
      standard_message,
      {"chọn Vừa một trang theo chiều rộng", "choose Fit All Columns on One Page"}},
     About::look,
     check_fit,
     "book:\npage: fits no\npage: table 400"},
    {{"XL-05",
      custom,
      Severity::warning,
      {"hàng đầu bảng lặp lại khi in", "the header rows repeat in print"},
      standard_message,
      {"đặt Hàng lặp lại ở đầu trang (Bố trí trang, Tiêu đề in)",
       "set Rows to repeat at top (Print Titles)"}},
     About::look,
     check_titles,
     "book:\npage: repeats no"},
    {{"XL-06",
      "Nghị định 30, Phụ lục I, Phần I, I.7",
      Severity::warning,
      {"số trang ở giữa đầu trang, trang thứ nhất để trống",
       "the page number is centred in the header, none on the first page"},
      standard_message,
      {"đặt &P ở phần giữa đầu trang, chọn Trang đầu khác",
       "put &P into the header's middle, Different First Page"}},
     About::look,
     check_page_number,
     "book:\npage number: footer"},
    {{"XL-07",
      "Nghị định 30, Phụ lục I, Phần I, III.1",
      Severity::warning,
      {"trang tính phụ lục có chữ Phụ lục, tên, dòng (Kèm theo …) đúng kiểu",
       "an annex sheet has label, title and (Kèm theo …) in their styles"},
      standard_message,
      {"thêm ba dòng đầu phụ lục, đặt cỡ và kiểu chữ", "add the three lines, set size and style"}},
     About::look,
     check_annex_lines,
     "book:\nannex label: size 11"},
};

}  // namespace

std::span<const Rule> sheet_rules() { return rules; }

}  // namespace kehoach::check::form
