#include "draft/years.h"

#include <algorithm>
#include <cctype>
#include <string_view>

#include "base/date.h"
#include "base/text.h"
#include "draft/phrase.h"

namespace kehoach::draft {

namespace {

constexpr int shown_characters = 24;  // before a year that is noted

struct Year {
    Place place;
    int value = 0;
};

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

// Four digits from 1900 to 2100 that are no part of a longer number or word.
std::vector<Year> years_in(std::string_view text) {
    std::vector<Year> years;
    for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
        if (!std::ranges::all_of(text.substr(i, 4), is_digit)) continue;
        const bool starts = i == 0 || !is_digit(text[i - 1]);
        const bool ends = i + 4 == text.size() || !is_digit(text[i + 4]);
        const int value = std::stoi(std::string(text.substr(i, 4)));
        if (starts && ends && value >= 1900 && value <= 2100) years.push_back({{i, i + 4}, value});
        i += 3;
    }
    return years;
}

// What is not the plan's own to change.
struct Citation {
    Place place;
    bool is_yearly = false;  // a plan or decision, of which there may be a new one each year
};

// Behind the clause that begins at `from`; the date of a document may have a comma before it.
std::size_t clause_end(std::string_view text, std::size_t from) {
    while (from < text.size()) {
        const bool is_stop = text[from] == '.' && (from + 1 == text.size() || text[from + 1] == ' ');
        const bool is_comma = text[from] == ',' && !text.substr(from).starts_with(", ngày ");
        if (text[from] == ';' || is_stop || is_comma) break;
        ++from;
    }
    return from;
}

bool names_yearly_document(std::string_view before) {
    const std::string folded = to_lower(trim(before));
    for (const std::string_view kind :
         {"kế hoạch", "quyết định", "chỉ thị", "công văn", "chương trình", "thông báo"})
        if (folded.ends_with(kind)) return true;
    return false;
}

// From "số 76/NQ-CP" to the end of its clause; "Luật Ngân sách nhà nước năm 2025"; what stands in quotes.
std::vector<Citation> citations(std::string_view text) {
    std::vector<Citation> found;
    for (const Place& number : find_phrase(text, "số")) {
        const std::size_t digit = text.find_first_not_of(" :", number.end);
        if (digit != text.npos && is_digit(text[digit]))
            found.push_back({{number.begin, clause_end(text, digit)},
                             names_yearly_document(text.substr(0, number.begin))});
    }
    for (const std::string_view kind : {"Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp"})
        for (const Place& law : find_phrase(text, kind)) {
            const bool is_name = text.substr(law.begin).starts_with(kind);
            const std::size_t year = text.find(" năm ", law.end);
            if (is_name && year < clause_end(text, law.end)) found.push_back({{law.begin, year + 10}, false});
        }
    for (std::size_t at = text.find("“"); at != text.npos; at = text.find("“", at + 1))
        found.push_back({{at, std::min(text.find("”", at), text.size())}, false});
    return found;
}

// Whether nothing but a dash, "đến" or spaces stands between two years: "2021 - 2025", "2026–2030".
bool is_period(std::string_view text, const Year& first, const Year& second) {
    const std::string between(trim(text.substr(first.place.end, second.place.begin - first.place.end)));
    return between == "-" || between == "–" || between == "—" || between == "đến" || between == "đến năm";
}

std::string around(std::string_view text, const Place& place) {
    const std::string_view before = text.substr(0, place.begin);
    const int count = count_characters(before);
    const std::size_t from = byte_of_character(before, std::max(0, count - shown_characters));
    return (from > 0 ? "…" : "") + std::string(text.substr(from, place.end - from));
}

// dd/mm/ before the year names the 29th of February, and the new year has none.
bool needs_28(std::string_view text, const Place& place, int new_year) {
    const std::string_view before = text.substr(0, place.begin);
    return (before.ends_with("29/02/") || before.ends_with("29/2/")) && days_in_month(new_year, 2) == 28;
}

class Mover {
  public:
    Mover(const std::string& text, int year, int new_year)
        : text_(text), year_(year), new_year_(new_year), cited_(citations(text)), years_(years_in(text)) {}

    MovedYears move() && {
        result_.text = text_;
        for (std::size_t i = 0; i < years_.size(); ++i) {
            if (i + 1 < years_.size() && is_period(text_, years_[i], years_[i + 1])) {
                note_period(years_[i], years_[i + 1]);
                ++i;
            } else {
                look_at(years_[i]);
            }
        }
        // From the back, so that places stay right.
        for (auto year = to_move_.rbegin(); year != to_move_.rend(); ++year)
            replace(*year);
        return std::move(result_);
    }

  private:
    void note(YearNote::Kind kind, const Place& place) {
        result_.notes.push_back({kind, around(text_, place)});
    }

    const Citation* citation_at(const Place& place) const {
        const auto found = std::ranges::find_if(
            cited_, [&](const Citation& citation) { return overlap(citation.place, place); });
        return found == cited_.end() ? nullptr : &*found;
    }

    void note_period(const Year& first, const Year& last) {
        if (citation_at(first.place)) return;
        note(last.value < new_year_ ? YearNote::Kind::period_over : YearNote::Kind::period,
             {first.place.begin, last.place.end});
    }

    void look_at(const Year& year) {
        const bool is_plans = year.value == year_ || year.value == year_ - 1;
        if (const Citation* citation = citation_at(year.place)) {
            if (is_plans && citation->is_yearly && citation != noted_)
                note(YearNote::Kind::cited, year.place);
            noted_ = citation;
        } else if (is_plans) {
            note(YearNote::Kind::moved, year.place);
            to_move_.push_back(year);
        } else {
            note(YearNote::Kind::other, year.place);
        }
    }

    void replace(const Year& year) {
        const int moved = year.value + new_year_ - year_;
        if (needs_28(text_, year.place, moved)) {
            const std::size_t day = text_.rfind("29/", year.place.begin);
            result_.text.replace(day, 2, "28");
        }
        result_.text.replace(year.place.begin, 4, std::to_string(moved));
    }

    const std::string& text_;
    int year_, new_year_;
    std::vector<Citation> cited_;
    const Citation* noted_ = nullptr;  // each is noted once
    std::vector<Year> years_;
    std::vector<Year> to_move_;
    MovedYears result_;
};

}  // namespace

MovedYears move_years(const std::string& text, int year, int new_year) {
    return Mover(text, year, new_year).move();
}

}  // namespace kehoach::draft
