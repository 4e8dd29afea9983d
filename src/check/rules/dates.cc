// DT: dates in the text.
#include <string>

#include "check/finding.h"
#include "check/manuscript.h"
#include "check/registry.h"

namespace kehoach::check {

namespace {

const Passage& passage_of(const Manuscript& manuscript, const WrittenDate& date) {
    return manuscript.passages[date.passage];
}

std::size_t digits(const Token& token) { return token.end - token.begin; }

// "05" for "5" and the other way round.
void replace(Finding& finding, const std::string& number) { finding.replacement = number; }

void check_day_zero(const Manuscript& manuscript, Report& report) {
    for (const WrittenDate& date : manuscript.dates) {
        if (!date.in_words || date.day > 9 || digits(*date.day_token) > 1) continue;
        const Passage& passage = passage_of(manuscript, date);
        const std::string right = "0" + std::to_string(date.day);
        replace(report.add(passage, date.day_token->begin, date.day_token->end,
                           {std::to_string(date.day), right}),
                right);
    }
}

void check_month_zero(const Manuscript& manuscript, Report& report) {
    for (const WrittenDate& date : manuscript.dates) {
        if (!date.in_words || date.month > 2 || digits(*date.month_token) > 1) continue;
        const Passage& passage = passage_of(manuscript, date);
        const std::string right = "0" + std::to_string(date.month);
        replace(report.add(passage, date.month_token->begin, date.month_token->end,
                           {std::to_string(date.month), right}),
                right);
    }
}

void check_no_month_zero(const Manuscript& manuscript, Report& report) {
    for (const WrittenDate& date : manuscript.dates) {
        if (!date.in_words || date.month < 3 || date.month > 9 || digits(*date.month_token) < 2) continue;
        const Passage& passage = passage_of(manuscript, date);
        const std::string right = std::to_string(date.month);
        replace(report.add(passage, date.month_token->begin, date.month_token->end, {"0" + right, right}),
                right);
    }
}

void check_calendar(const Manuscript& manuscript, Report& report) {
    for (const WrittenDate& date : manuscript.dates) {
        // Without a year the 29th of February may be meant.
        const int year = date.year.value_or(2024);
        if (make_date(year, date.month, date.day)) continue;
        const Passage& passage = passage_of(manuscript, date);
        report.add(passage, date.begin, date.end, {passage.words.substr(date.begin, date.end - date.begin)});
    }
}

constexpr Rule rules[]{
    {"DT-02",
     "Nghị định 30, Phụ lục I, Phần I, II.4.b",
     Severity::error,
     {"ngày nhỏ hơn 10 có số 0 ở trước", "a day below 10 has a zero before it"},
     {"ngày \"{0}\" thiếu số 0 ở trước", "day \"{0}\" has no zero before it"},
     {"viết ngày {1} tháng …", "write ngày {1} tháng …"},
     check_day_zero,
     "Thực hiện Quyết định số 15/QĐ-UBND ngày 5 tháng 11 năm 2025 của Ủy ban nhân dân tỉnh về cải cách hành "
     "chính./.",
     "Thực hiện Quyết định số 15/QĐ-UBND ngày 05 tháng 11 năm 2025 của Ủy ban nhân dân tỉnh về cải cách hành "
     "chính./."},
    {"DT-03",
     "Nghị định 30, Phụ lục I, Phần I, II.4.b",
     Severity::error,
     {"tháng 1 và tháng 2 viết 01, 02", "months 1 and 2 are written 01 and 02"},
     {"tháng \"{0}\" thiếu số 0 ở trước", "month \"{0}\" has no zero before it"},
     {"viết tháng {1}", "write tháng {1}"},
     check_month_zero,
     "Hoàn thành việc tổng hợp trước ngày 15 tháng 2 năm 2026./.",
     "Hoàn thành việc tổng hợp trước ngày 15 tháng 02 năm 2026./."},
    {"DT-04",
     "Nghị định 30, Phụ lục I, Phần I, II.4.b",
     Severity::warning,
     {"tháng 3 đến tháng 9 viết không có số 0", "months 3 to 9 are written without a zero"},
     {"tháng \"{0}\" thừa số 0", "month \"{0}\" has a zero too many"},
     {"viết tháng {1}; chỉ tháng 01 và 02 có số 0", "write tháng {1}; only months 01 and 02 have a zero"},
     check_no_month_zero,
     "Hoàn thành việc tổng hợp trước ngày 15 tháng 03 năm 2026./.",
     "Hoàn thành việc tổng hợp trước ngày 15 tháng 3 năm 2026./."},
    {"DT-09",
     "lịch",
     Severity::error,
     {"ngày có trong lịch", "a date exists in the calendar"},
     {"ngày \"{0}\" không có trong lịch", "date \"{0}\" is not in the calendar"},
     {"đối chiếu với văn bản gốc rồi sửa lại ngày", "compare with the original and correct the date"},
     check_calendar,
     "Thực hiện Quyết định số 766/QĐ-TTg ngày 236/6/2022 của Thủ tướng Chính phủ./.",
     "Thực hiện Quyết định số 766/QĐ-TTg ngày 23/6/2022 của Thủ tướng Chính phủ./."},
};

}  // namespace

std::span<const Rule> date_rules() { return rules; }

}  // namespace kehoach::check
