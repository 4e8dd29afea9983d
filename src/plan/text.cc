#include "plan/text.h"

#include <algorithm>
#include <array>
#include <cassert>
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

std::string_view word_of(SlotName name) { return std::ranges::find(slot_names, name, &NamedSlot::name)->word; }

// A character, or a piece of mark-up that stands as one.
struct Token {
    enum class Kind { character, stars, slot, mark };

    Kind kind = Kind::character;
    std::string_view bytes;  // of the character, the stars or the mark's label
    int column = 0;          // characters before it in the typed text
    int length = 1;          // characters that it takes there
    SlotName slot = SlotName::blank;
    std::string_view link;  // "#anchor" around it
    bool is_space = false;
    bool carries_emphasis = false;  // a letter, a digit, or a slot, which stands for one
    bool bold = false;
    bool italic = false;
};

bool is_ascii_punctuation(char c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
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
            case '\\': return take_escape();
            case '*': return take_stars();
            case '{': return take_slot();
            case '[': return take_mark() || take_link();
            default: return false;
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
        report_unknown({"unknown-slot", "misspelt-slot"}, place, {std::string(word)}, word, known, diagnostics_);
    }

    bool take_mark() {
        const auto mark = match_footnote_mark(typed_.substr(position_));
        if (!mark) return false;
        add(Token::Kind::mark, mark->label, mark->bytes);
        return true;
    }

    // Nothing is taken but the bracket: the text inside is scanned like any other.
    bool take_link() {
        if (!link_.empty()) return false;
        const std::size_t close = closing_bracket();
        if (close == std::string_view::npos || close == position_ + 1) return false;
        if (!typed_.substr(close).starts_with("](#")) return false;
        const std::size_t anchor = close + 2;
        const std::size_t end = typed_.find_first_of(") \t[", anchor);
        if (end == std::string_view::npos || typed_[end] != ')' || end == anchor + 1) return false;
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

// Finds which stars belong together. One pass with a stack of openers; stars that find no partner are text.
class Emphasis {
  public:
    explicit Emphasis(std::vector<Token>& tokens) : tokens_(tokens), left_(tokens.size()), changes_(tokens.size() + 1) {}

    // Marks the tokens and says how many stars of each stars token are text.
    std::vector<std::size_t> pair() {
        for (std::size_t i = 0; i < tokens_.size(); ++i)
            if (tokens_[i].kind == Token::Kind::stars) visit(i);
        mark_tokens();
        return std::move(left_);
    }

  private:
    static constexpr std::size_t longest = 3;  // ***bold and italic***

    void visit(std::size_t i) {
        left_[i] = tokens_[i].bytes.size();
        if (left_[i] > longest) return;
        if (neighbour_carries(i, -1)) close(i);
        if (left_[i] > 0 && neighbour_carries(i, 1)) open(i);
    }

    // Emphasis begins and ends with a letter or digit; footnote marks are no part of the text.
    bool neighbour_carries(std::size_t i, int step) const {
        const auto size = static_cast<std::ptrdiff_t>(tokens_.size());
        for (auto k = static_cast<std::ptrdiff_t>(i) + step; k >= 0 && k < size; k += step) {
            const Token& token = tokens_[static_cast<std::size_t>(k)];
            if (token.kind != Token::Kind::mark) return token.carries_emphasis;
        }
        return false;
    }

    void open(std::size_t i) {
        openers_.push_back(i);
        ++waiting_.at(left_[i]);
    }

    void close(std::size_t i) {
        while (left_[i] > 0 && can_close(left_[i])) {
            const std::size_t opener = openers_.back();
            const std::size_t used = usable(left_[opener], left_[i]);
            --waiting_.at(left_[opener]);
            openers_.pop_back();
            if (used == 0) continue;
            left_[i] -= used;
            left_[opener] -= used;
            emphasise(opener, i, used);
            if (left_[opener] > 0) open(opener);
        }
    }

    // Equal numbers match; three stars are one and two.
    static std::size_t usable(std::size_t opener, std::size_t closer) {
        if (opener == closer) return closer;
        return opener == longest || closer == longest ? std::min(opener, closer) : 0;
    }

    bool can_close(std::size_t stars) const {
        if (stars == longest) return waiting_[1] + waiting_[2] + waiting_[3] > 0;
        return waiting_.at(stars) + waiting_[longest] > 0;
    }

    void emphasise(std::size_t opener, std::size_t closer, std::size_t stars) {
        const int bold = stars >= 2 ? 1 : 0;
        const int italic = stars != 2 ? 1 : 0;
        changes_[opener + 1].first += bold;
        changes_[opener + 1].second += italic;
        changes_[closer].first -= bold;
        changes_[closer].second -= italic;
    }

    void mark_tokens() {
        int bold = 0;
        int italic = 0;
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            bold += changes_[i].first;
            italic += changes_[i].second;
            tokens_[i].bold = bold > 0;
            tokens_[i].italic = italic > 0;
        }
    }

    std::vector<Token>& tokens_;
    std::vector<std::size_t> left_;
    std::vector<std::pair<int, int>> changes_;  // of bold and italic depth, at each token
    std::vector<std::size_t> openers_;
    std::array<int, longest + 1> waiting_{};    // openers by the stars that they have left
};

// Puts tokens together into runs.
class Builder {
  public:
    Builder(const Span& span, bool exact) : span_(span), exact_(exact) { text_.span = span; }

    void add(const Token& token, std::size_t text_stars) {
        switch (token.kind) {
            case Token::Kind::character: add_character(token); break;
            case Token::Kind::stars:
                if (text_stars > 0) append(token, token.bytes.substr(0, text_stars));
                break;
            case Token::Kind::slot:
                text_.inlines.emplace_back(Slot{token.slot, token.bold, token.italic, place(token)});
                after_space_ = false;
                break;
            case Token::Kind::mark:
                text_.inlines.emplace_back(FootnoteMark{std::string(token.bytes), place(token)});
                after_space_ = false;
                break;
        }
    }

    Text finish() && {
        if (after_space_ && !text_.inlines.empty()) drop_last_space();
        return std::move(text_);
    }

  private:
    void add_character(const Token& token) {
        if (!token.is_space) {
            append(token, token.bytes);
        } else if (!after_space_) {
            append(token, " ");
            after_space_ = true;
        }
    }

    void append(const Token& token, std::string_view characters) {
        Run* last = text_.inlines.empty() ? nullptr : std::get_if<Run>(&text_.inlines.back());
        const bool same_look = last != nullptr && last->bold == token.bold && last->italic == token.italic &&
                               last->link == token.link;
        if (!same_look) {
            text_.inlines.emplace_back(Run{{}, token.bold, token.italic, std::string(token.link), place(token)});
            last = std::get_if<Run>(&text_.inlines.back());
        } else if (exact_) {
            last->span.length = span_.column + token.column + token.length - last->span.column;
        }
        last->text += characters;
        after_space_ = false;
    }

    void drop_last_space() {
        Run& last = std::get<Run>(text_.inlines.back());
        last.text.pop_back();
        if (exact_ && last.span.length > 0) --last.span.length;
        if (last.text.empty()) text_.inlines.pop_back();
    }

    Span place(const Token& token) const {
        if (!exact_) return span_;
        return {span_.source, span_.line, span_.column + token.column, token.length};
    }

    const Span& span_;
    bool exact_;
    Text text_;
    bool after_space_ = true;  // nothing yet counts as a space: the beginning is trimmed
};

// Most texts have no mark-up and no spaces to collapse: they are one run. Bytes that begin the spaces of other
// scripts make us look closer, the others are plain at once.
bool is_simple(std::string_view typed) {
    bool look_closer = false;
    char previous = ' ';
    for (const char c : typed) {
        const bool is_markup = c == '*' || c == '[' || c == '{' || c == '\\';
        if (is_markup || (c >= 0 && c < ' ') || (c == ' ' && previous == ' ')) return false;
        look_closer = look_closer || c == '\xC2' || c == '\xE2' || c == '\xE3' || (previous == '\xE1' && c == '\x9A');
        previous = c;
    }
    return previous != ' ' && (!look_closer || typed == collapse_spaces(typed));
}

}  // namespace

std::optional<MatchedMark> match_footnote_mark(std::string_view typed) {
    constexpr std::size_t longest_label = 40;
    if (!typed.starts_with("[^")) return std::nullopt;
    const std::size_t end = typed.find_first_of("][^ \t", 2);
    if (end == std::string_view::npos || typed[end] != ']') return std::nullopt;
    const std::string_view label = typed.substr(2, end - 2);
    if (label.empty() || label.size() > longest_label) return std::nullopt;
    return MatchedMark{label, end + 1};
}

std::string plain(const Text& text) {
    std::string result;
    for (const Inline& part : text.inlines) {
        if (const auto* run = std::get_if<Run>(&part)) result += run->text;
        if (const auto* slot = std::get_if<Slot>(&part)) result.append("{").append(word_of(slot->name)).append("}");
    }
    return result;
}

Text parse_text(std::string_view typed, const Span& span, Diagnostics& diagnostics) {
    // What stands in the file may be longer than what it means (escapes of YAML and JSON, several lines).
    const bool exact = span.length == count_characters(typed);
    if (is_simple(typed)) return {{Run{std::string(typed), false, false, {}, span}}, span};
    std::vector<Token> tokens = Scanner(typed, span, exact, diagnostics).scan();
    const std::vector<std::size_t> text_stars = Emphasis(tokens).pair();
    Builder builder(span, exact);
    for (std::size_t i = 0; i < tokens.size(); ++i)
        builder.add(tokens[i], text_stars[i]);
    return std::move(builder).finish();
}

}  // namespace kehoach::plan
