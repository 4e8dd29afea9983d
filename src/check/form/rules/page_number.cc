// PG-08 to PG-13: the number at the head of the page. Workbooks have XL-06.
#include "check/form/registry.h"
#include "check/form/report.h"

namespace kehoach::check::form {

namespace {

using papers::PageNumber;
using papers::Section;

const Words page_number{"số trang", "page number"};

// In a DOCX nobody knows the pages before it is laid out: what is surely longer than one.
constexpr std::size_t one_page = 4500;  // bytes of text

// Sections that a part has, with its text's length.
struct Stretch {
    const Section* section = nullptr;
    std::size_t bytes = 0;
};

std::vector<Stretch> stretches(const Reading& reading) {
    std::vector<Stretch> all(reading.paper.sections.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i].section = &reading.paper.sections[i];
    for (const papers::Paragraph& paragraph : reading.paper.paragraphs)
        all[static_cast<std::size_t>(paragraph.section)].bytes += paragraph.text.size();
    return all;
}

std::vector<const PageNumber*> numbers(const Section& section) {
    std::vector<const PageNumber*> found;
    if (section.number) found.push_back(&*section.number);
    const bool is_other = section.has_first_page_of_its_own && section.first_number_line;
    if (is_other) found.push_back(&*section.first_number_line);
    if (section.even_number) found.push_back(&*section.even_number);
    return found;
}

// On a PDF each part shows how many pages it has.
void check_presence_on_pages(const Reading& reading, Report& report) {
    for (const Part& part : reading.parts) {
        if (part.begin == part.end) continue;
        const papers::Paragraph& last = reading.paragraph(part.end - 1);
        const Section& section = reading.paper.sections[static_cast<std::size_t>(last.section)];
        const int pages = last.end_page - reading.paragraph(part.begin).spot.page + 1;
        if (pages > 1 && !section.number && !section.first_number_line)
            report.add(section, page_number, {"không có", "none"},
                       {"có từ trang thứ hai", "from the second page on"});
    }
}

void check_presence(const Reading& reading, Report& report) {
    if (reading.is_workbook()) return;
    if (reading.paper.kind == papers::Kind::pdf) return check_presence_on_pages(reading, report);
    for (const Stretch& stretch : stretches(reading)) {
        const Section& section = *stretch.section;
        const Words demanded{"có từ trang thứ hai", "from the second page on"};
        if (stretch.bytes <= one_page) continue;
        if (!section.number)
            report.add(section, page_number, {"không có", "none"}, demanded);
        else if (section.has_even_pages_of_their_own && !section.even_number)
            report.add(section, page_number, {"trang chẵn không có", "none on even pages"}, demanded);
    }
}

void check_place(const Reading& reading, Report& report) {
    if (reading.is_workbook()) return;
    for (const Section& section : reading.paper.sections)
        for (const PageNumber* number : numbers(section)) {
            const Words demanded{"căn giữa, ở lề trên", "centred, in the top margin"};
            if (number->place == PageNumber::Place::footer)
                report.add(section, page_number, {"ở lề dưới", "in the bottom margin"}, demanded);
            else if (!number->align)
                report.untold(page_number, {"cách căn dòng", "alignment"});
            else if (*number->align != papers::Align::center)
                report.add(section, page_number, name_of(*number->align), demanded);
        }
}

void check_look(const Reading& reading, Report& report) {
    if (reading.is_workbook()) return;
    const fill::Range& range = reading.law.ranges.at("so-trang").size;
    for (const Section& section : reading.paper.sections)
        for (const PageNumber* number : numbers(section)) {
            const papers::Look& look = number->look;
            if (!number->around.empty())
                report.add(section, page_number,
                           Words{"có chữ khác: ", "other text: "} + same(number->around),
                           {"chỉ có chữ số", "digits only"});
            if (!number->is_arabic)
                report.add(section, page_number, {"không phải chữ số Ả Rập", "not Arabic digits"},
                           {"chữ số Ả Rập", "Arabic digits"});
            if (look.size && !is_size_in(*look.size, range))
                report.add(section, page_number, Words{"cỡ chữ ", "size "} + points(*look.size),
                           range_of(range, true));
            if (look.bold.value_or(false))
                report.add(section, page_number, {"chữ đậm", "bold"}, {"chữ không đậm", "not bold"});
            if (look.italic.value_or(false))
                report.add(section, page_number, {"chữ nghiêng", "italic"}, {"chữ đứng", "upright"});
            if (!look.size) report.untold(page_number, {"cỡ chữ", "size"});
        }
}

void check_first_page(const Reading& reading, Report& report) {
    if (reading.is_workbook()) return;
    bool begins = true;
    for (const Section& section : reading.paper.sections) {
        const bool counts = begins || section.first_number.has_value();
        begins = false;
        if (counts && section.first_number_line)
            report.add(section, page_number, {"hiện ở trang thứ nhất", "shown on the first page"},
                       {"không hiển thị ở trang thứ nhất", "not shown there"});
    }
}

void check_start(const Reading& reading, Report& report) {
    if (reading.is_workbook()) return;
    if (reading.paper.sections.empty()) return;
    const Section& first = reading.paper.sections.front();
    if (first.first_number.value_or(1) != 1)
        report.add(first, page_number,
                   Words{"bắt đầu từ ", "begins with "} + same(std::to_string(*first.first_number)),
                   {"bắt đầu từ 1", "begins with 1"});
}

void check_annexes(const Reading& reading, Report& report) {
    if (reading.is_workbook()) return;
    for (const Part& part : reading.parts) {
        if (part.kind == Part::Kind::document || part.begin == 0) continue;
        const Section& section =
            reading.paper.sections[static_cast<std::size_t>(reading.paragraph(part.begin).section)];
        const Section& before =
            reading.paper.sections[static_cast<std::size_t>(reading.paragraph(part.begin - 1).section)];
        const bool begins_anew = &section != &before && section.first_number == 1;
        if (begins_anew || !section.number) continue;
        report.add(section, page_number,
                   section.first_number && &section != &before
                       ? Words{"bắt đầu từ ", "begins with "} + same(std::to_string(*section.first_number))
                       : Words{"đánh tiếp số trang của phần trước", "goes on from the part before"},
                   {"đánh riêng, từ 1", "begins anew with 1"});
    }
}

constexpr std::string_view clause = "Nghị định 30, Phụ lục I, Phần I, I.7";

constexpr Rule rules[]{
    {{"PG-08",
      clause,
      Severity::error,
      {"văn bản nhiều trang có số trang", "a paper of several pages has page numbers"},
      standard_message,
      {"chèn số trang ở đầu trang, căn giữa (Chèn, Số trang)", "insert it at the head of the page, centred"}},
     About::look,
     check_presence,
     "page number: drop"},
    {{"PG-09",
      clause,
      Severity::error,
      {"số trang ở lề trên, căn giữa theo chiều ngang", "the page number stands centred in the top margin"},
      standard_message,
      {"chuyển số trang lên đầu trang, căn giữa", "move it to the header, centred"}},
     About::look,
     check_place,
     "page number: footer"},
    {{"PG-10",
      clause,
      Severity::error,
      {"số trang là chữ số Ả Rập, cỡ 13-14, đứng, không đậm",
       "the page number is plain Arabic digits, 13-14 pt, upright, not bold"},
      standard_message,
      {"chỉ để lại số trang, cỡ 14, kiểu chữ đứng", "leave the number alone, 14 pt, upright"}},
     About::look,
     check_look,
     "page number: size 11"},
    {{"PG-11",
      clause,
      Severity::error,
      {"trang thứ nhất không hiển thị số trang", "the first page shows no number"},
      standard_message,
      {"chọn Trang đầu khác (Different First Page) và để trống đầu trang ấy",
       "choose Different First Page and leave its header empty"}},
     About::look,
     check_first_page,
     "page number: first"},
    {{"PG-12",
      clause,
      Severity::error,
      {"số trang đánh từ 1", "numbers begin with 1"},
      standard_message,
      {"đặt lại số bắt đầu là 1 (Định dạng số trang)", "let them begin with 1 (Format Page Numbers)"}},
     About::look,
     check_start,
     "page: start 3"},
    {{"PG-13",
      "Nghị định 30, Phụ lục I, Phần I, III.1.đ",
      Severity::error,
      {"số trang đánh riêng theo từng phụ lục", "each annex numbers its pages for itself"},
      standard_message,
      {"đặt phụ lục trong phần (section) riêng, số trang bắt đầu từ 1",
       "give the annex a section whose numbers begin with 1"}},
     About::look,
     check_annexes,
     "page: start none"},
};

}  // namespace

std::span<const Rule> page_number_rules() { return rules; }

}  // namespace kehoach::check::form
