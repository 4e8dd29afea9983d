// Phrases of days, months, quarters and years, read from left to right.
#include "plan/period.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"

namespace kehoach::plan {

namespace {

constexpr int months_in_year = 12;

// Spellings that mean the same, and the number words that stand before "tháng đầu năm".
constexpr std::array<std::pair<std::string_view, std::string_view>, 11> spellings{{{"hàng", "hằng"},
                                                                                   {"quí", "quý"},
                                                                                   {"qúy", "quý"},
                                                                                   {"tuỳ", "tùy"},
                                                                                   {"kì", "kỳ"},
                                                                                   {"–", "-"},
                                                                                   {"—", "-"},
                                                                                   {";", ","},
                                                                                   {"&", ","},
                                                                                   {"sáu", "6"},
                                                                                   {"chín", "9"}}};

Word make_word(std::string text) {
    const auto spelling =
        std::ranges::find(spellings, text, &std::pair<std::string_view, std::string_view>::first);
    if (spelling != spellings.end()) text = spelling->second;
    Word word{std::move(text), -1};
    constexpr std::size_t longest = 6;
    const bool is_number = word.text.find_first_not_of("0123456789") == std::string::npos;
    if (is_number && word.text.size() <= longest) word.number = std::stoi(word.text);
    return word;
}

// One named stretch of a calendar: a day, or whole months. Years and the month of a day may be left to the
// context.
struct Part {
    enum class Noun { day, month, quarter, year };

    Noun noun = Noun::year;
    int day = 0;          // of a day
    int first_month = 0;  // 0: of a day, not said
    int last_month = 0;
    std::optional<int> year;
};

using Noun = Part::Noun;

Part months(Noun noun, int first, int last) { return {noun, 0, first, last, std::nullopt}; }
Part quarter(int number) { return months(Noun::quarter, 3 * number - 2, 3 * number); }

// "/2026", "năm 2026", "- 2026", ".2026"
std::optional<int> take_year_after(Phrase& phrase) {
    const std::size_t here = phrase.position();
    if (phrase.take_one_of({"/", "năm", "-", "."}))
        if (auto year = phrase.take_year()) return year;
    phrase.go_to(here);
    return std::nullopt;
}

std::optional<int> take_quarter_number(Phrase& phrase) {
    constexpr std::array<std::string_view, 4> roman{"i", "ii", "iii", "iv"};
    const auto found = std::ranges::find(roman, phrase.peek());
    if (found == roman.end()) return phrase.take_number(1, 4);
    phrase.take(*found);
    return static_cast<int>(found - roman.begin()) + 1;
}

// What follows the number of a day: "/12", "/12/2026", ".12.2026", " tháng 12 năm 2026".
void take_month_of_day(Phrase& phrase, Part& day) {
    const std::size_t here = phrase.position();
    const std::string sign(phrase.peek());
    if (!phrase.take_one_of({"/", ".", "-", "tháng"})) return;
    const auto month = phrase.take_number(1, months_in_year);
    const std::size_t after_month = phrase.position();
    std::optional<int> year;
    if (sign == "." || sign == "-") {
        // Only a whole date is written so: "21-22/3" is two days.
        if (phrase.take(sign)) year = phrase.take_year();
        if (!month || !year) return phrase.go_to(here);
    } else if (month) {
        phrase.go_to(after_month);
        year = take_year_after(phrase);
    } else {
        return phrase.go_to(here);
    }
    day.first_month = day.last_month = *month;
    day.year = year;
}

std::optional<Part> take_day(Phrase& phrase) {
    const auto number = phrase.take_number(1, 31);
    if (!number) return std::nullopt;
    Part day{Noun::day, *number, 0, 0, std::nullopt};
    take_month_of_day(phrase, day);
    return day;
}

// "6 tháng đầu năm 2026", "9 tháng cuối năm"
std::optional<Part> take_part_of_year(Phrase& phrase) {
    const auto count = phrase.take_number(1, months_in_year - 1);
    if (!count || !phrase.take("tháng")) return std::nullopt;
    Part part;
    if (phrase.take({"đầu", "năm"}))
        part = months(Noun::year, 1, *count);
    else if (phrase.take({"cuối", "năm"}))
        part = months(Noun::year, months_in_year - *count + 1, months_in_year);
    else
        return std::nullopt;
    part.year = phrase.take_year();
    return part;
}

std::optional<Part> take_year_part(Phrase& phrase, bool needs_number) {
    Part part = months(Noun::year, 1, months_in_year);
    part.year = phrase.take_year();
    if (!part.year && needs_number) return std::nullopt;
    return part;
}

std::optional<Part> take_numbered(Phrase& phrase, Noun noun) {
    const auto number =
        noun == Noun::quarter ? take_quarter_number(phrase) : phrase.take_number(1, months_in_year);
    if (!number) return std::nullopt;
    Part part = noun == Noun::quarter ? quarter(*number) : months(Noun::month, *number, *number);
    part.year = take_year_after(phrase);
    return part;
}

std::optional<Part> take_named(Phrase& phrase) {
    phrase.take("cuối");  // the end of a month is the end of the month
    if (phrase.take("ngày")) {
        phrase.take_one_of({"mùng", "mồng"});
        return take_day(phrase);
    }
    if (phrase.take("tháng")) return take_numbered(phrase, Noun::month);
    if (phrase.take("quý")) return take_numbered(phrase, Noun::quarter);
    if (phrase.take("năm")) return take_year_part(phrase, false);
    if (phrase.take({"giai", "đoạn"})) return take_year_part(phrase, true);
    return std::nullopt;
}

// Without a noun: a date, "12/2026", "2026", or a number that goes on with the noun before ("Quý II, III").
std::optional<Part> take_bare(Phrase& phrase, std::optional<Noun> noun) {
    const std::size_t here = phrase.position();
    if (auto part = take_year_part(phrase, true)) return part;
    if (noun == Noun::quarter) return take_numbered(phrase, Noun::quarter);
    const auto day = take_day(phrase);
    if (day && (day->first_month != 0 || noun == Noun::day)) return day;
    phrase.go_to(here);
    const auto month = take_numbered(phrase, Noun::month);
    if (month && (month->year || noun == Noun::month)) return month;
    return std::nullopt;
}

std::optional<Part> take_part(Phrase& phrase, std::optional<Noun> noun) {
    const std::size_t here = phrase.position();
    if (auto part = take_part_of_year(phrase)) return part;
    phrase.go_to(here);
    if (auto part = take_named(phrase)) return part;
    phrase.go_to(here);
    if (auto part = take_bare(phrase, noun)) return part;
    phrase.go_to(here);
    return std::nullopt;
}

bool take_separator(Phrase& phrase) {
    bool found = false;
    while (phrase.take_one_of({",", "-", "và", "hoặc", "đến", "tới", "hết"}))
        found = true;
    return found;
}

std::vector<Part> take_parts(Phrase& phrase) {
    std::vector<Part> parts;
    while (true) {
        const std::size_t here = phrase.position();
        if (!parts.empty() && !take_separator(phrase)) break;
        const auto noun = parts.empty() ? std::nullopt : std::optional(parts.back().noun);
        const auto part = take_part(phrase, noun);
        if (!part) {
            phrase.go_to(here);
            break;
        }
        parts.push_back(*part);
    }
    return parts;
}

// "Tháng 3, 4/2026": what the first leaves out stands with the next. "Quý IV đến Quý I/2027" began the year
// before.
void complete(std::vector<Part>& parts, std::optional<int> plan_year) {
    if (!parts.back().year) parts.back().year = plan_year;
    for (std::size_t i = parts.size() - 1; i-- > 0;) {
        Part& part = parts[i];
        const Part& next = parts[i + 1];
        if (part.noun == Noun::day && part.first_month == 0)
            part.first_month = part.last_month = next.first_month;
        if (part.year || !next.year) continue;
        part.year = part.first_month > next.first_month ? *next.year - 1 : *next.year;
    }
}

std::optional<Date> first_day(const Part& part) {
    return make_date(*part.year, part.first_month, part.noun == Noun::day ? part.day : 1);
}

std::optional<Date> last_day(const Part& part) {
    if (part.noun == Noun::day) return first_day(part);
    return make_date(*part.year, part.last_month, days_in_month(*part.year, part.last_month));
}

bool says_month(const Part& part) { return part.first_month != 0; }
bool says_year(const Part& part) { return part.year.has_value(); }

}  // namespace

std::vector<Word> split_phrase(std::string_view text) {
    enum class Kind { none, letters, digits };
    std::vector<Word> words;
    std::string word;
    Kind kind = Kind::none;
    const auto finish = [&] {
        if (!word.empty()) words.push_back(make_word(std::exchange(word, {})));
        kind = Kind::none;
    };
    const std::string lower = to_lower(text);
    for (std::size_t i = 0; i < lower.size();) {
        const std::size_t start = i;
        const char32_t character = next_character(lower, i);
        const bool is_digit = character >= U'0' && character <= U'9';
        const Kind next = is_digit                        ? Kind::digits
                          : is_letter_or_digit(character) ? Kind::letters
                                                          : Kind::none;
        if (next != kind || next == Kind::none) finish();
        if (is_white_space(character)) continue;
        word.append(lower, start, i - start);
        kind = next;
    }
    finish();
    return words;
}

bool Phrase::take(std::string_view word) {
    if (peek() != word || word.empty()) return false;
    ++position_;
    return true;
}

bool Phrase::take(std::initializer_list<std::string_view> words) {
    const std::size_t here = position_;
    for (const std::string_view word : words) {
        if (take(word)) continue;
        position_ = here;
        return false;
    }
    return true;
}

bool Phrase::take_one_of(std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(words, [this](std::string_view word) { return take(word); });
}

std::optional<int> Phrase::take_number(int smallest, int largest) {
    if (at_end()) return std::nullopt;
    const Word& word = words_[position_];
    if (word.number < smallest || word.number > largest) return std::nullopt;
    ++position_;
    return word.number;
}

std::optional<int> Phrase::take_year() {
    constexpr int earliest = 1900;
    constexpr int latest = 2999;
    return take_number(earliest, latest);
}

std::string_view Phrase::peek(std::size_t offset) const {
    const std::size_t at = position_ + offset;
    return at < words_.size() ? std::string_view(words_[at].text) : std::string_view();
}

std::optional<Period> take_period(Phrase& phrase, std::optional<int> plan_year) {
    const std::size_t here = phrase.position();
    std::vector<Part> parts = take_parts(phrase);
    const auto refuse = [&] {
        phrase.go_to(here);
        return std::nullopt;
    };
    if (parts.empty()) return std::nullopt;
    complete(parts, plan_year);
    if (!std::ranges::all_of(parts, says_month)) return refuse();

    Period period;
    period.parts = parts.size();
    period.is_day = parts.size() == 1 && parts.front().noun == Noun::day;
    if (!std::ranges::all_of(parts, says_year)) return period;
    for (const Part& part : parts) {
        const auto first = first_day(part);
        const auto last = last_day(part);
        if (!first || !last) return refuse();
        period.start = period.start ? std::min(*period.start, *first) : first;
        period.end = period.end ? std::max(*period.end, *last) : last;
    }
    return period;
}

}  // namespace kehoach::plan
