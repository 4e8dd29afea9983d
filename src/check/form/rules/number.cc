// NO, DT: number and symbol, place and date.
#include <algorithm>
#include <charconv>

#include "base/date.h"
#include "base/text.h"
#include "check/form/date_line.h"
#include "check/form/look.h"
#include "check/form/registry.h"
#include "check/form/report.h"
#include "check/form/symbol.h"

namespace kehoach::check::form {

namespace {

using enum Aspect;

Words quote(const std::string& text) { return same("\"" + text + "\""); }

template <class Use>
void for_each_number(const Reading& reading, Use use) {
    for (const std::size_t index : reading.all({Element::number}))
        use(index, read_symbol(reading.paragraph(index).text));
}

bool is_abbreviation(const Reading& reading, std::string_view group) {
    return std::ranges::any_of(reading.law.types, [&](const auto& entry) {
        return !entry.second.abbreviation.empty() && entry.second.abbreviation == group;
    });
}

void check_number_look(const Reading& reading, Report& report) {
    compare_look(reading, report, Element::number, {size, bold, italic, align});
    for_each_number(reading, [&](std::size_t index, const SymbolLine& line) {
        if (report.with_words() && line.label != "Số:") report.add(index, quote(line.label), quote("Số:"));
    });
}

void check_zero(const Reading& reading, Report& report) {
    for_each_number(reading, [&](std::size_t index, const SymbolLine& line) {
        const bool is_plain = line.number.find_first_not_of("0123456789") == line.number.npos;
        if (line.number.empty() || !is_plain) return;
        const std::string bare =
            line.number.substr(std::min(line.number.find_first_not_of('0'), line.number.size()));
        const std::string right = bare.size() < 2 ? "0" + bare : bare;
        if (line.number != right) report.add(index, quote(line.number), quote(right));
    });
}

void check_spaces(const Reading& reading, Report& report) {
    for_each_number(reading, [&](std::size_t index, const SymbolLine& line) {
        if (line.has_spaces)
            report.add(index, quote(reading.paragraph(index).text), {"không có khoảng trắng", "no spaces"});
    });
}

void check_symbol(const Reading& reading, Report& report) {
    for_each_number(reading, [&](std::size_t index, const SymbolLine& line) {
        const std::string& type = reading.part_of(index).type;
        if (type.empty() || type == "letter") return;
        const bool has_type = !line.groups.empty() && is_abbreviation(reading, line.groups.front());
        const bool has_year = !line.groups.empty() && line.groups.front().size() == 4;  // NO-05
        const std::string wanted = reading.law.types.at(type).abbreviation;
        if (wanted.empty() || has_year) return;
        const std::size_t slash = line.symbol.find('/');
        if (!has_type || line.groups.size() < 2 || slash != line.symbol.npos)
            report.add(index, quote(line.symbol), quote(wanted + "-UBND"));
    });
}

void check_year(const Reading& reading, Report& report) {
    for_each_number(reading, [&](std::size_t index, const SymbolLine& line) {
        for (const std::string& group : line.groups)
            if (group.size() == 4 && group.starts_with("20") &&
                group.find_first_not_of("0123456789") == group.npos)
                report.add(index, quote(line.symbol), {"không ghi năm", "no year"});
    });
}

void check_letter(const Reading& reading, Report& report) {
    for_each_number(reading, [&](std::size_t index, const SymbolLine& line) {
        if (reading.part_of(index).type == "letter" && !line.groups.empty() && line.groups.front() == "CV")
            report.add(index, quote(line.symbol),
                       {"tên viết tắt cơ quan - đơn vị soạn thảo", "agency - drafting unit"});
    });
}

void check_type(const Reading& reading, Report& report) {
    for_each_number(reading, [&](std::size_t index, const SymbolLine& line) {
        const std::string& type = reading.part_of(index).type;
        if (type.empty() || line.groups.empty() || !is_abbreviation(reading, line.groups.front())) return;
        const std::string& wanted = reading.law.types.at(type).abbreviation;
        if (!wanted.empty() && line.groups.front() != wanted)
            report.add(index, quote(line.symbol),
                       quote(wanted) + Words{" của ", " of "} + same(reading.law.types.at(type).name));
    });
}

void check_case(const Reading& reading, Report& report) {
    for_each_number(reading, [&](std::size_t index, const SymbolLine& line) {
        if (line.groups.empty() || is_abbreviation(reading, line.groups.front())) return;
        for (const auto& [key, type] : reading.law.types)
            if (!type.abbreviation.empty() && to_upper(type.abbreviation) == to_upper(line.groups.front()))
                report.add(index, quote(line.groups.front()), quote(type.abbreviation));
    });
}

// ---- date

template <class Use>
void for_each_date(const Reading& reading, Use use) {
    for (const std::size_t index : reading.all({Element::date}))
        use(index, read_date_line(reading.paragraph(index).text));
}

int number_of(const std::string& text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

void check_form(const Reading& reading, Report& report) {
    for_each_date(reading, [&](std::size_t index, const DateLine& line) {
        if (!line.is_in_form)
            report.add(index, quote(reading.paragraph(index).text),
                       {"Địa danh, ngày … tháng … năm …", "Place, ngày … tháng … năm …"});
    });
}

void check_day(const Reading& reading, Report& report) {
    for_each_date(reading, [&](std::size_t index, const DateLine& line) {
        if (line.is_in_form && line.day.size() == 1)
            report.add(index, quote(line.day), quote("0" + line.day));
    });
}

void check_early_month(const Reading& reading, Report& report) {
    for_each_date(reading, [&](std::size_t index, const DateLine& line) {
        if (line.is_in_form && (line.month == "1" || line.month == "2"))
            report.add(index, quote(line.month), quote("0" + line.month));
    });
}

void check_late_month(const Reading& reading, Report& report) {
    for_each_date(reading, [&](std::size_t index, const DateLine& line) {
        if (line.is_in_form && line.month.size() == 2 && line.month[0] == '0' && number_of(line.month) > 2)
            report.add(index, quote(line.month), quote(line.month.substr(1)));
    });
}

// In the symbol of a Committee stands UBND.
void check_agency(const Reading& reading, Report& report) {
    for_each_number(reading, [&](std::size_t index, const SymbolLine& line) {
        const auto agencies = reading.all(reading.part_of(index), {Element::agency});
        if (agencies.empty() || line.groups.size() < 2) return;
        const std::string agency = plain(reading.paragraph(agencies.front()).text);
        const std::string demanded = agency.starts_with("UY BAN NHAN DAN")     ? "UBND"
                                     : agency.starts_with("HOI DONG NHAN DAN") ? "HĐND"
                                                                               : "";
        if (!demanded.empty() && std::ranges::find(line.groups, demanded) == line.groups.end())
            report.add(index, quote(line.symbol), same(demanded));
    });
}

void check_date_look(const Reading& reading, Report& report) {
    compare_look(reading, report, Element::date, {size, bold, italic});
}

void check_level(const Reading& reading, Report& report) {
    for (const Part& part : reading.parts) {
        const auto numbers = reading.all(part, {Element::number}), dates = reading.all(part, {Element::date});
        if (numbers.empty() || dates.empty()) continue;
        const int number = reading.paragraph(numbers.front()).row,
                  date = reading.paragraph(dates.front()).row;
        if (number < 0 || date < 0)
            report.untold(name_of(Element::date),
                          {"có ngang hàng với số, ký hiệu không", "whether it is level with the number"});
        else if (number != date)
            report.add(dates.front(), {"không ngang hàng với số, ký hiệu", "not level with the number"},
                       {"cùng một dòng với số, ký hiệu", "on one line with the number"});
    }
}

void check_place(const Reading& reading, Report& report) {
    for_each_date(reading, [&](std::size_t index, const DateLine& line) {
        if (!line.is_in_form) return;
        const std::string first = line.place.substr(0, byte_of_character(line.place, 1));
        if (to_upper(first) != first)
            report.add(index, quote(line.place), quote(to_upper(first) + line.place.substr(first.size())));
    });
}

void check_calendar(const Reading& reading, Report& report) {
    for_each_date(reading, [&](std::size_t index, const DateLine& line) {
        if (!line.is_in_form || line.day.empty() || line.month.empty() || line.year.size() != 4) return;
        if (!make_date(number_of(line.year), number_of(line.month), number_of(line.day)))
            report.add(index, quote(reading.paragraph(index).text),
                       {"ngày có trong lịch", "a day of the calendar"});
    });
}

constexpr std::string_view clause3b = "Nghị định 30, Phụ lục I, Phần I, II.3.b";
constexpr std::string_view clause3c = "Nghị định 30, Phụ lục I, Phần I, II.3.c";
constexpr std::string_view clause4b = "Nghị định 30, Phụ lục I, Phần I, II.4.b";
constexpr std::string_view clause4c = "Nghị định 30, Phụ lục I, Phần I, II.4.c";
constexpr Wording write_so{"viết {2}", "write {2}"};

constexpr Rule rules[]{
    {{"NO-01",
      clause3c,
      Severity::error,
      {"số, ký hiệu bắt đầu bằng Số:, cỡ 13, đứng, không đậm, căn giữa dưới tên cơ quan",
       "number and symbol: Số:, 13 pt, upright, not bold, centred"},
      standard_message,
      {"đặt cỡ 13, chữ đứng, không đậm, căn giữa", "set 13 pt, upright, not bold, centred"}},
     About::look,
     check_number_look,
     "number: bold yes"},
    {{"NO-02",
      clause3c,
      Severity::error,
      {"số nhỏ hơn 10 có một số 0 ở trước, số khác không có",
       "a number below 10 has one zero before it, others have none"},
      standard_message,
      write_so},
     About::words,
     check_zero,
     "number: text Số: 7/KH-UBND"},
    {{"NO-03",
      clause3c,
      Severity::error,
      {"trong số, ký hiệu không có khoảng trắng", "there are no spaces in number and symbol"},
      standard_message,
      {"xóa khoảng trắng quanh dấu / và dấu -", "delete the spaces around / and -"}},
     About::words,
     check_spaces,
     "number: text Số: 47 / KH - UBND"},
    {{"NO-04",
      clause3b,
      Severity::error,
      {"ký hiệu gồm tên loại viết tắt, gạch nối, tên cơ quan viết tắt",
       "the symbol is the type's abbreviation, a hyphen, the agency's"},
      standard_message,
      {"viết theo dạng {2}", "write it as {2}"}},
     About::words,
     check_symbol,
     "number: text Số: 47/KHUBND"},
    {{"NO-05",
      "Nghị định 30, Phụ lục I, Phần I, II.3",
      Severity::error,
      {"số của văn bản hành chính không ghi năm", "the number of an administrative document has no year"},
      standard_message,
      {"bỏ năm", "drop the year"}},
     About::words,
     check_year,
     "number: text Số: 47/2026/KH-UBND"},
    {{"NO-06",
      clause3b,
      Severity::error,
      {"ký hiệu công văn không có chữ CV", "the symbol of an official letter has no group CV"},
      standard_message,
      {"ghi tên viết tắt cơ quan và đơn vị soạn thảo, ví dụ UBND-VHXH",
       "write agency and drafting unit: UBND-VHXH"}},
     About::words,
     check_letter,
     "letter:\nnumber: text Số: 47/CV-UBND"},
    {{"NO-07",
      "Nghị định 30, Phụ lục III, Mục I",
      Severity::error,
      {"chữ viết tắt trong ký hiệu là của tên loại", "the abbreviation in the symbol is that of the type"},
      standard_message,
      {"dùng chữ viết tắt {2}", "use the abbreviation {2}"}},
     About::words,
     check_type,
     "number: text Số: 47/BC-UBND"},
    {{"NO-08",
      "Nghị định 30, Phụ lục III, Mục I",
      Severity::error,
      {"QyĐ, CTr, TTr, TrS giữ chữ thường", "QyĐ, CTr, TTr, TrS keep their small letters"},
      standard_message,
      write_so},
     About::words,
     check_case,
     "number: text Số: 47/TTR-UBND"},
    {{"NO-09",
      clause3b,
      Severity::error,
      {"ký hiệu có tên viết tắt của cơ quan ban hành: UBND, HĐND",
       "the symbol has the abbreviation of the issuing agency: UBND, HĐND"},
      standard_message,
      {"ghi {2} trong ký hiệu", "put {2} into the symbol"}},
     About::look,
     check_agency,
     "number: text Số: 47/KH-UB"},
    {{"DT-01",
      "Nghị định 30, Phụ lục I, Phần I, II.4",
      Severity::error,
      {"địa danh và thời gian viết: Địa danh, ngày … tháng … năm …",
       "place and date read: Place, ngày … tháng … năm …"},
      standard_message,
      {"viết đủ chữ ngày, tháng, năm, sau địa danh có dấu phẩy",
       "write the words ngày, tháng, năm; a comma after the place"}},
     About::words,
     check_form,
     "date: text Hòa Bình, 09/02/2026"},
    {{"DT-02",
      clause4b,
      Severity::error,
      {"ngày nhỏ hơn 10 có số 0 ở trước", "a day below 10 has a zero before it"},
      standard_message,
      write_so},
     About::words,
     check_day,
     "date: text Hòa Bình, ngày 9 tháng 02 năm 2026"},
    {{"DT-03",
      clause4b,
      Severity::error,
      {"tháng 1, tháng 2 viết 01, 02", "months 1 and 2 are written 01 and 02"},
      standard_message,
      write_so},
     About::words,
     check_early_month,
     "date: text Hòa Bình, ngày 09 tháng 2 năm 2026"},
    {{"DT-04",
      clause4b,
      Severity::error,
      {"tháng 3 đến tháng 9 không có số 0 ở trước", "months 3 to 9 are written without a zero"},
      standard_message,
      write_so},
     About::words,
     check_late_month,
     "date: text Hòa Bình, ngày 09 tháng 03 năm 2026"},
    {{"DT-05",
      clause4c,
      Severity::error,
      {"địa danh, thời gian cỡ 13-14, nghiêng, không đậm", "place and date: 13-14 pt, italic, not bold"},
      standard_message,
      {"đặt cỡ 14, chữ nghiêng", "set 14 pt, italic"}},
     About::look,
     check_date_look,
     "date: italic no"},
    {{"DT-06",
      clause4c,
      Severity::error,
      {"địa danh, thời gian cùng một dòng với số, ký hiệu",
       "place and date stand on one line with the number"},
      standard_message,
      {"đặt hai nội dung trong cùng một hàng của bảng", "put both into one row of the table"}},
     About::look,
     check_level,
     "date: row 999"},
    {{"DT-07",
      clause4c,
      Severity::error,
      {"địa danh viết hoa chữ cái đầu", "the place begins with a capital"},
      standard_message,
      write_so},
     About::words,
     check_place,
     "date: text hòa Bình, ngày 09 tháng 02 năm 2026"},
    {{"DT-09",
      "lịch",
      Severity::warning,
      {"ngày có trong lịch", "the date exists in the calendar"},
      standard_message,
      {"sửa ngày", "correct the date"}},
     About::words,
     check_calendar,
     "date: text Hòa Bình, ngày 31 tháng 11 năm 2026"},
};

}  // namespace

std::span<const Rule> number_rules() { return rules; }

}  // namespace kehoach::check::form
