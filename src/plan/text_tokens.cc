// A typed line is cut from left to right; a bracket or brace that begins no mark-up is a character.
#include "plan/text_tokens.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/text.h"
#include "plan/unknown.h"

namespace kehoach::plan {

namespace {

struct NamedSlot {
    std::string_view word;
    SlotName name;
};
constexpr std::array<NamedSlot, 5> slot_names{{{"number", SlotName::number},
                                               {"day", SlotName::day},
                                               {"month", SlotName::month},
                                               {"year", SlotName::year},
                                               {"_", SlotName::blank}}};

bool is_ascii_punctuation(char c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
           (c >= '{' && c <= '~');
}

// Cuts the typed text into tokens; what is not mark-up becomes characters.
class Scanner {
  public:
    Scanner(std::string_view typed, const Span& span, bool exact, Diagnostics& diagnostics)
        : typed_(typed), span_(span), exact_(exact), diagnostics_(diagnostics) {}

    std::vector<Token> scan() {
        tokens_.reserve(typed_.size());
        while (position_ < typed_.size()) {
            if (position_ == link_end_) {
                skip(link_bytes_);
                link_ = {};
                link_end_ = std::string_view::npos;
                continue;
            }
            if (!take_markup()) take_character(position_);
        }
        return std::move(tokens_);
    }

  private:
    bool take_markup() {
        switch (typed_[position_]) {
            case '\\':
                return take_escape();
            case '*':
                return take_stars();
            case '{':
                return take_slot();
            case '[':
                return take_mark() || take_link();
            default:
                return false;
        }
    }

    void skip(std::size_t bytes) {
        column_ += count_characters(typed_.substr(position_, bytes));
        position_ += bytes;
    }

    // The token that begins here and takes `bytes`.
    Token& add(Token::Kind kind, std::string_view content, std::size_t bytes) {
        const int column = column_;
        skip(bytes);
        Token& token = tokens_.emplace_back();
        token.kind = kind;
        token.bytes = content;
        token.column = column;
        token.length = column_ - column;
        token.link = link_;
        return token;
    }

    // The character at `start`, which is here, or behind a backslash here.
    void take_character(std::size_t start) {
        std::size_t end = start;
        const char32_t character = next_character(typed_, end);
        Token& token = add(Token::Kind::character, typed_.substr(start, end - start), end - position_);
        token.is_space = is_white_space(character);
        token.carries_emphasis = is_letter_or_digit(character);
    }

    bool take_escape() {
        const std::size_t next = position_ + 1;
        if (next >= typed_.size() || !is_ascii_punctuation(typed_[next])) return false;
        take_character(next);
        return true;
    }

    bool take_stars() {
        const std::size_t end = std::min(typed_.find_first_not_of('*', position_), typed_.size());
        add(Token::Kind::stars, typed_.substr(position_, end - position_), end - position_);
        return true;
    }

    bool take_slot() {
        const std::size_t end = typed_.find_first_not_of("abcdefghijklmnopqrstuvwxyz_", position_ + 1);
        if (end == std::string_view::npos || typed_[end] != '}') return false;
        const std::string_view word = typed_.substr(position_ + 1, end - position_ - 1);
        const auto known = std::ranges::find(slot_names, word, &NamedSlot::word);
        if (known == slot_names.end()) {
            if (!word.empty() && word.find('_') == std::string_view::npos) report_unknown_slot(word);
            return false;
        }
        Token& token = add(Token::Kind::slot, {}, end + 1 - position_);
        token.slot = known->name;
        token.carries_emphasis = true;
        return true;
    }

    void report_unknown_slot(std::string_view word) {
        Span place = span_;
        if (exact_) {
            place.column += column_;
            place.length = static_cast<int>(word.size()) + 2;
        }
        std::vector<std::string> known;
        for (const NamedSlot& slot : slot_names)
            known.emplace_back(slot.word);
        report_unknown({"unknown-slot", "misspelt-slot"}, place, {std::string(word)}, word, known,
                       diagnostics_);
    }

    bool take_mark() {
        const auto mark = match_footnote_mark(typed_.substr(position_));
        if (!mark) return false;
        add(Token::Kind::mark, mark->label, mark->bytes);
        return true;
    }

    // Nothing is taken but the bracket: the text inside is scanned like any other. Without text, all is.
    bool take_link() {
        if (!link_.empty()) return false;
        const std::size_t close = closing_bracket();
        if (close == std::string_view::npos) return false;
        if (!typed_.substr(close).starts_with("](#")) return false;
        const std::size_t anchor = close + 2;
        const std::size_t end = typed_.find_first_of(") \t[", anchor);
        if (end == std::string_view::npos || typed_[end] != ')' || end == anchor + 1) return false;
        if (close == position_ + 1) {
            Token& token = add(Token::Kind::link, {}, end + 1 - position_);
            token.link = typed_.substr(anchor, end - anchor);
            token.carries_emphasis = true;
            return true;
        }
        link_ = typed_.substr(anchor, end - anchor);
        link_end_ = close;
        link_bytes_ = end + 1 - close;
        skip(1);
        return true;
    }

    std::size_t closing_bracket() const {
        for (std::size_t i = position_ + 1; i < typed_.size(); ++i) {
            if (typed_[i] == ']') return i;
            if (typed_[i] == '[') break;
            if (typed_[i] == '\\') ++i;
        }
        return std::string_view::npos;
    }

    std::string_view typed_;
    const Span& span_;
    bool exact_;
    Diagnostics& diagnostics_;
    std::vector<Token> tokens_;
    std::size_t position_ = 0;
    int column_ = 0;
    std::string_view link_;
    std::size_t link_end_ = std::string_view::npos;
    std::size_t link_bytes_ = 0;
};

}  // namespace

std::string_view word_of(SlotName name) {
    return std::ranges::find(slot_names, name, &NamedSlot::name)->word;
}

std::vector<Token> scan_tokens(std::string_view typed, const Span& span, bool exact,
                               Diagnostics& diagnostics) {
    return Scanner(typed, span, exact, diagnostics).scan();
}

std::optional<MatchedMark> match_footnote_mark(std::string_view typed) {
    constexpr std::size_t longest_label = 40;
    if (!typed.starts_with("[^")) return std::nullopt;
    const std::size_t end = typed.find_first_of("][^ \t", 2);
    if (end == std::string_view::npos || typed[end] != ']') return std::nullopt;
    const std::string_view label = typed.substr(2, end - 2);
    if (label.empty() || label.size() > longest_label) return std::nullopt;
    return MatchedMark{label, end + 1};
}

}  // namespace kehoach::plan
