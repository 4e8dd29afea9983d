#include "plan/number_slot.h"

#include <string>
#include <vector>

#include "base/text.h"

namespace kehoach::plan {

namespace {

constexpr std::string_view digits = "0123456789";
constexpr std::size_t most_digits = 6;
constexpr std::size_t most_letters = 2;  // 47a, 12bs

bool is_number(std::string_view text) {
    const std::size_t size = std::min(text.find_first_not_of(digits), text.size());
    if (size == 0 || size > most_digits) return false;
    std::size_t letters = 0;
    for (std::size_t i = size; i < text.size(); ++letters) {
        const char32_t character = next_character(text, i);
        if (!is_letter_or_digit(character) || (character >= U'0' && character <= U'9')) return false;
    }
    return letters <= most_letters;
}

// The only number in the text; empty when there are none or several.
std::string_view only_digits(std::string_view text) {
    const std::size_t start = text.find_first_of(digits);
    if (start == text.npos) return {};
    const std::size_t end = std::min(text.find_first_not_of(digits, start), text.size());
    return text.find_first_of(digits, end) == text.npos ? text.substr(start, end - start)
                                                        : std::string_view();
}

}  // namespace

void read_number(const Value& typed, TextReader& reader, Slots& slots) {
    const std::string text = reader.plain_text(typed);
    if (text.empty()) return;
    const Span place = reader.place(typed);
    if (is_number(text)) {
        slots.number = text;
        slots.number_span = place;
        return;
    }
    const std::string_view number = only_digits(text);
    if (!number.empty() && number.size() <= most_digits)
        reader.diagnostics().error("number-with-symbol", place, {text, std::string(number)});
    else
        reader.diagnostics().error("bad-number", place, {text});
}

}  // namespace kehoach::plan
