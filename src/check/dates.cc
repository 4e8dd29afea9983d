#include "check/dates.h"

#include <string_view>

#include "fill/texts.h"

namespace kehoach::check {

namespace {

class DateReader {
  public:
    DateReader(const Passage& passage, std::size_t index) : passage_(passage), index_(index) {}

    std::vector<WrittenDate> run() {
        for (std::size_t i = 0; i < passage_.tokens.size(); ++i)
            if (auto date = in_words(i)) {
                found_.push_back(*date);
                i = date->end_token - 1;
            } else if (auto digits = in_digits(i)) {
                found_.push_back(*digits);
                i = digits->end_token - 1;
            }
        return std::move(found_);
    }

  private:
    int number(std::size_t i) const {
        return i < passage_.tokens.size() ? number_of(passage_, passage_.tokens[i]) : -1;
    }
    std::string_view word(std::size_t i) const {
        return i < passage_.tokens.size() ? passage_.lower(passage_.tokens[i]) : std::string_view();
    }
    bool is_slash(std::size_t i) const { return word(i) == "/"; }

    WrittenDate make(std::size_t day, std::size_t month, std::size_t end) const {
        WrittenDate date;
        date.passage = index_;
        date.first_token = day;
        date.end_token = end;
        date.begin = passage_.tokens[day].begin;
        date.end = passage_.tokens[end - 1].end;
        date.day_token = &passage_.tokens[day];
        date.month_token = &passage_.tokens[month];
        date.day = number(day);
        date.month = number(month);
        return date;
    }

    // "ngày 5 tháng 3 năm 2026": i is the day.
    std::optional<WrittenDate> in_words(std::size_t i) const {
        if (i == 0 || word(i - 1) != "ngày" || number(i) < 0) return std::nullopt;
        if (word(i + 1) != "tháng" || number(i + 2) < 0) return std::nullopt;
        const bool has_year = word(i + 3) == "năm" && number(i + 4) > 0;
        WrittenDate date = make(i, i + 2, has_year ? i + 5 : i + 3);
        date.in_words = true;
        if (has_year) date.year = number(i + 4);
        return date;
    }

    // "05/3/2026"; of a number such as 118/2025/NĐ-CP nothing fits.
    std::optional<WrittenDate> in_digits(std::size_t i) const {
        if (number(i) < 0 || !is_slash(i + 1) || number(i + 2) < 0) return std::nullopt;
        const std::size_t month_size = passage_.tokens[i + 2].end - passage_.tokens[i + 2].begin;
        if (month_size > 2 || !is_slash(i + 3) || number(i + 4) < 1900 || number(i + 4) > 2999)
            return std::nullopt;
        if (is_slash(i + 5)) return std::nullopt;
        WrittenDate date = make(i, i + 2, i + 5);
        date.year = number(i + 4);
        return date;
    }

    const Passage& passage_;
    std::size_t index_;
    std::vector<WrittenDate> found_;
};

}  // namespace

std::optional<Date> WrittenDate::date() const { return year ? make_date(*year, month, day) : std::nullopt; }

int number_of(const Passage& passage, const Token& token) {
    constexpr std::size_t longest = 5;
    if (token.kind != Token::Kind::number && token.kind != Token::Kind::slot) return -1;
    int number = 0;
    const std::string_view digits = passage.word(token);
    if (digits.empty() || digits.size() > longest) return -1;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9') return -1;
        number = number * 10 + (digit - '0');
    }
    return number;
}

std::string shown(Date date) {
    return fill::day_as_printed(date.day) + "/" + fill::month_as_printed(date.month) + "/" +
           std::to_string(date.year);
}

std::vector<WrittenDate> find_dates(const Passage& passage, std::size_t index) {
    return DateReader(passage, index).run();
}

}  // namespace kehoach::check
