// One line of typed text: its stars are paired and its tokens put together into runs.
#include "plan/text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "plan/text_tokens.h"

namespace kehoach::plan {

namespace {

// Finds which stars belong together. One pass with a stack of openers; stars that find no partner are text.
class Emphasis {
  public:
    explicit Emphasis(std::vector<Token>& tokens)
        : tokens_(tokens), left_(tokens.size()), changes_(tokens.size() + 1) {}

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
    std::array<int, longest + 1> waiting_{};  // openers by the stars that they have left
};

// Puts tokens together into runs.
class Builder {
  public:
    Builder(const Span& span, bool exact) : span_(span), exact_(exact) { text_.span = span; }

    void add(const Token& token, std::size_t text_stars) {
        switch (token.kind) {
            case Token::Kind::character:
                add_character(token);
                break;
            case Token::Kind::stars:
                if (text_stars > 0) append(token, token.bytes.substr(0, text_stars));
                break;
            case Token::Kind::slot:
                text_.inlines.emplace_back(Slot{token.slot, token.bold, token.italic, place(token)});
                after_space_ = false;
                break;
            case Token::Kind::link:
                text_.inlines.emplace_back(
                    Run{{}, token.bold, token.italic, std::string(token.link), place(token)});
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
        const bool same_look = last != nullptr && !last->text.empty() && last->bold == token.bold &&
                               last->italic == token.italic && last->link == token.link;
        if (!same_look) {
            text_.inlines.emplace_back(
                Run{{}, token.bold, token.italic, std::string(token.link), place(token)});
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

// Most texts have no mark-up and no spaces to collapse: they are one run. Bytes that begin the spaces of
// other scripts make us look closer, the others are plain at once.
bool is_simple(std::string_view typed) {
    bool look_closer = false;
    char previous = ' ';
    for (const char c : typed) {
        const bool is_markup = c == '*' || c == '[' || c == '{' || c == '\\';
        if (is_markup || (c >= 0 && c < ' ') || (c == ' ' && previous == ' ')) return false;
        look_closer =
            look_closer || c == '\xC2' || c == '\xE2' || c == '\xE3' || (previous == '\xE1' && c == '\x9A');
        previous = c;
    }
    return previous != ' ' && (!look_closer || typed == collapse_spaces(typed));
}

}  // namespace

std::string plain(const Text& text) {
    std::string result;
    for (const Inline& part : text.inlines) {
        if (const auto* run = std::get_if<Run>(&part)) result += run->text;
        if (const auto* slot = std::get_if<Slot>(&part))
            result.append("{").append(word_of(slot->name)).append("}");
    }
    return result;
}

Text parse_text(std::string_view typed, const Span& span, Diagnostics& diagnostics) {
    // What stands in the file may be longer than what it means (escapes of YAML and JSON, several lines).
    const bool exact = span.length == count_characters(typed);
    if (typed.size() > longest_text) {
        diagnostics.error("text-too-long", span, {std::to_string(longest_text)});
        return {{}, span};
    }
    if (is_simple(typed)) return {{Run{std::string(typed), false, false, {}, span}}, span};
    std::vector<Token> tokens = scan_tokens(typed, span, exact, diagnostics);
    const std::vector<std::size_t> text_stars = Emphasis(tokens).pair();
    Builder builder(span, exact);
    for (std::size_t i = 0; i < tokens.size(); ++i)
        builder.add(tokens[i], text_stars[i]);
    return std::move(builder).finish();
}

}  // namespace kehoach::plan
