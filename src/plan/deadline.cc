// Words of a due column become a kind and, where they name a period, days.
#include "plan/deadline.h"

#include <algorithm>
#include <utility>

#include "plan/period.h"

namespace kehoach::plan {

namespace {

// "Tháng 02/2026 (Đã hoàn thành)": the note goes; "(Sau khi có Kế hoạch)": the brackets go. So does a full
// stop.
std::vector<Word> essential_words(std::string_view text) {
    const std::vector<Word> all = split_phrase(text);
    std::vector<Word> outside;
    std::vector<Word> inside;
    int depth = 0;
    for (const Word& word : all) {
        if (word.text == "(")
            ++depth;
        else if (word.text == ")")
            depth = std::max(depth - 1, 0);
        else
            (depth > 0 ? inside : outside).push_back(word);
    }
    std::vector<Word>& essential = outside.empty() ? inside : outside;
    while (!essential.empty() && (essential.back().text == "." || essential.back().text == ","))
        essential.pop_back();
    return std::move(essential);
}

bool begins_condition(Phrase phrase) {
    phrase.take(",");
    if (phrase.take("theo")) return !phrase.take_one_of({"định", "tuần", "tháng", "quý", "năm"});
    for (const char* opening : {"ngay", "đến", "trước", "sau"}) {
        Phrase after = phrase;
        if (after.take(opening) && after.take_one_of({"khi", "sau"})) return true;
    }
    return phrase.take_one_of({"khi", "căn", "tùy", "nếu"}) || phrase.take({"đột", "xuất"});
}

bool counts_from_an_event(const std::vector<Word>& words) {
    for (std::size_t i = 0; i < words.size(); ++i)
        if (Phrase(words, i).take({"kể", "từ"})) return true;
    return false;
}

bool recurs(const std::vector<Word>& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        Phrase phrase(words, i);
        if (phrase.take({"thường", "xuyên"}) || phrase.take({"thường", "kỳ"}) ||
            phrase.take({"định", "kỳ"}) || phrase.take({"liên", "tục"}))
            return true;
        const bool each = phrase.take_one_of({"hằng", "mỗi", "theo"});
        const bool period = each && phrase.take_one_of({"ngày", "tuần", "tháng", "quý", "năm", "kỳ"});
        if (period && (phrase.at_end() || phrase.peek() == ",")) return true;
        if (period && words[i].text != "theo") return true;
    }
    return false;
}

// When reports are due: "6 tháng, 1 năm", "quý, 6 tháng, năm", "Báo cáo 6 tháng". One bare noun is too
// little.
bool is_reporting(Phrase phrase) {
    constexpr int longest = 12;
    int periods = 0;
    bool numbered = false;
    while (!phrase.at_end()) {
        if (periods > 0 && !phrase.take_one_of({",", "và", "-"})) return false;
        numbered = phrase.take_number(1, longest).has_value() || numbered;
        if (!phrase.take_one_of({"tuần", "tháng", "quý", "năm"})) return false;
        ++periods;
    }
    return periods > 1 || (periods == 1 && numbered);
}

void take_opening(Phrase& phrase) {
    while (phrase.take({"hoàn", "thành"}) || phrase.take({"thực", "hiện"}) || phrase.take({"nhiệm", "vụ"}) ||
           phrase.take({"báo", "cáo"}) || phrase.take({"dự", "kiến"}) || phrase.take({"từ", "nay"}) ||
           phrase.take_one_of({"xong", "trong", "vào", "cả"}))
        continue;
}

// "17h00", "17 giờ 30 phút"; an hour of a day leaves the day inside the deadline.
bool take_hour(Phrase& phrase) {
    constexpr int last_hour = 24;
    constexpr int last_minute = 59;
    const std::size_t here = phrase.position();
    if (phrase.take_number(0, last_hour) && phrase.take_one_of({"h", "g", "giờ"})) {
        phrase.take_number(0, last_minute);
        phrase.take("phút");
        phrase.take(",");
        return true;
    }
    phrase.go_to(here);
    return false;
}

// "Chậm nhất là ngày D", "đến hết ngày D": D itself is still in time.
bool take_limit(Phrase& phrase) {
    const bool found = phrase.take({"chậm", "nhất"}) || phrase.take({"muộn", "nhất"}) ||
                       phrase.take({"không", "quá"}) || phrase.take_one_of({"đến", "tới", "hết"});
    while (found && phrase.take_one_of({"là", "vào", "trong", "đến", "hết"}))
        continue;
    return found;
}

bool read_before(Phrase& phrase, std::optional<int> plan_year, Deadline& deadline) {
    bool inclusive = take_limit(phrase);
    if (phrase.take("trước"))
        inclusive = false;
    else if (!inclusive)
        return false;
    phrase.take({"thời", "điểm"});
    inclusive = take_hour(phrase) || inclusive;
    const auto period = take_period(phrase, plan_year);
    // Of two days, nobody can say which is meant.
    if (!period || period->parts > 1) return false;
    deadline.kind = DeadlineKind::before;
    if (period->end) deadline.end = inclusive ? *period->end : previous_day(*period->start);
    return true;
}

bool read_after(Phrase& phrase, std::optional<int> plan_year, Deadline& deadline) {
    if (!phrase.take("sau")) return false;
    const auto period = take_period(phrase, plan_year);
    if (!period) return false;
    deadline.kind = DeadlineKind::after;
    if (period->end) deadline.start = next_day(*period->end);
    return true;
}

bool read_range(Phrase& phrase, std::optional<int> plan_year, Deadline& deadline) {
    const bool open = phrase.take("từ");
    take_hour(phrase);
    const auto period = take_period(phrase, plan_year);
    if (!period) return false;
    deadline.start = period->start;
    if (open && period->parts == 1) {
        deadline.kind = DeadlineKind::after;
        return true;
    }
    deadline.kind = period->is_day ? DeadlineKind::day : DeadlineKind::range;
    deadline.end = period->end;
    return true;
}

// "Trước kỳ họp HĐND", "Sau Đại hội": bound to what happens, not to a day.
bool names_an_event(Phrase phrase) {
    return phrase.take_one_of({"trước", "sau"}) && !phrase.at_end() && !take_period(phrase, std::nullopt);
}

void read_days(Phrase phrase, std::optional<int> plan_year, Deadline& deadline) {
    for (const auto read : {read_before, read_after, read_range}) {
        Phrase attempt = phrase;
        Deadline found;
        if (!read(attempt, plan_year, found)) continue;
        if (!attempt.at_end() && !begins_condition(attempt)) continue;
        if (!attempt.at_end()) found.kind = DeadlineKind::conditional;
        found.text = std::move(deadline.text);
        deadline = std::move(found);
        return;
    }
    if (is_reporting(phrase))
        deadline.kind = DeadlineKind::recurring;
    else if (names_an_event(phrase))
        deadline.kind = DeadlineKind::conditional;
}

}  // namespace

Deadline read_deadline(std::string_view text, std::optional<int> plan_year) {
    Deadline deadline;
    deadline.text = text;
    const std::vector<Word> words = essential_words(text);
    Phrase phrase(words);
    take_opening(phrase);
    if (begins_condition(phrase) || counts_from_an_event(words))
        deadline.kind = DeadlineKind::conditional;
    else if (recurs(words))
        deadline.kind = DeadlineKind::recurring;
    else
        read_days(phrase, plan_year, deadline);
    return deadline;
}

std::string_view to_string(DeadlineKind kind) {
    switch (kind) {
        case DeadlineKind::day:
            return "day";
        case DeadlineKind::range:
            return "range";
        case DeadlineKind::before:
            return "before";
        case DeadlineKind::after:
            return "after";
        case DeadlineKind::recurring:
            return "recurring";
        case DeadlineKind::conditional:
            return "conditional";
        case DeadlineKind::unknown:
            return "unknown";
    }
    return "unknown";
}

}  // namespace kehoach::plan
