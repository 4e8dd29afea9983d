#include "check/passage.h"

#include <algorithm>
#include <optional>
#include <variant>

#include "base/text.h"

namespace kehoach::check {

namespace {

constexpr int lines_looked_through = 40;  // of a value that goes on over several lines

std::string slot_words(plan::SlotName name, const plan::Slots& slots) {
    const auto number = [](const std::optional<int>& value) {
        if (!value) return std::string(slot_sign);
        return (*value < 10 ? "0" : "") + std::to_string(*value);
    };
    switch (name) {
        case plan::SlotName::number:
            return slots.number.value_or(std::string(slot_sign));
        case plan::SlotName::day:
            return number(slots.day);
        case plan::SlotName::month:
            // 01, 02, then 3 … (Phụ lục I, Phần I, II.4.b).
            return slots.month && *slots.month > 2 ? std::to_string(*slots.month) : number(slots.month);
        case plan::SlotName::year:
            return number(slots.year);
        case plan::SlotName::blank:
            return std::string(slot_sign);
    }
    return {};
}

void append(Passage& passage, std::string_view words, const Span& span, bool is_slot) {
    const std::size_t begin = passage.words.size();
    passage.words += words;
    passage.pieces.push_back({begin, passage.words.size(), span, is_slot});
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

class Tokenizer {
  public:
    explicit Tokenizer(Passage& passage) : passage_(passage) {}

    void run() {
        std::size_t position = 0;
        while (position < passage_.words.size()) {
            const std::size_t begin = position;
            const char32_t c = next_character(passage_.words, position);
            if (is_white_space(c)) {
                after_space_ = true;
                continue;
            }
            if (const Passage::Piece* slot = slot_at(begin))
                add(Token::Kind::slot, begin, position = slot->end);
            else if (is_letter_or_digit(c))
                add_word(begin, position);
            else
                add(Token::Kind::mark, begin, position);
        }
    }

  private:
    const Passage::Piece* slot_at(std::size_t byte) const {
        for (const Passage::Piece& piece : passage_.pieces)
            if (piece.is_slot && piece.begin == byte && piece.end > byte) return &piece;
        return nullptr;
    }

    void add_word(std::size_t begin, std::size_t& position) {
        bool letters = false;
        bool digits = false;
        for (std::size_t next = begin; next < passage_.words.size(); position = next) {
            const char32_t c = next_character(passage_.words, next);
            if (!is_letter_or_digit(c) || (position > begin && slot_at(position))) break;
            (is_digit(c) ? digits : letters) = true;
        }
        const auto kind = !digits ? Token::Kind::word : letters ? Token::Kind::code : Token::Kind::number;
        Token& token = add(kind, begin, position);
        if (kind == Token::Kind::word) describe(token);
    }

    void describe(Token& token) const {
        const std::string_view word = passage_.word(token);
        const std::string_view lower = passage_.lower(token);
        std::size_t first = 0;
        next_character(word, first);
        token.is_capital = word.substr(0, first) != lower.substr(0, first);
        token.is_all_capitals = token.is_capital && first < word.size();
        for (std::size_t at = first; token.is_all_capitals && at < word.size();) {
            const std::size_t begin = at;
            next_character(word, at);
            token.is_all_capitals = word.substr(begin, at - begin) != lower.substr(begin, at - begin);
        }
        token.syllable = take_apart(word);
    }

    Token& add(Token::Kind kind, std::size_t begin, std::size_t end) {
        Token& token = passage_.tokens.emplace_back();
        token.kind = kind;
        token.begin = begin;
        token.end = end;
        token.after_space = after_space_;
        after_space_ = false;
        return token;
    }

    Passage& passage_;
    bool after_space_ = true;
};

std::string_view typed_part(const Span& span) {
    const std::string_view line = span.source->line(span.line);
    const std::size_t begin = byte_of_character(line, span.column - 1);
    const std::string_view rest = line.substr(begin);
    return rest.substr(0, byte_of_character(rest, span.length));
}

// The columns in `typed`, counted from 0, of the bytes [begin, end) of `words`, which differ from it in that
// runs of white space are one space and backslashes are gone. Nothing when they differ in more.
struct Columns {
    int begin = 0;
    int end = 0;
};

std::optional<Columns> align(std::string_view words, std::string_view typed, std::size_t begin,
                             std::size_t end) {
    Columns columns;
    int column = 0;
    std::size_t at = 0;
    const auto take = [&](std::size_t& position) {
        ++column;
        return next_character(typed, position);
    };
    for (std::size_t i = 0; i < end;) {
        if (i == begin) columns.begin = column;
        const char32_t wanted = next_character(words, i);
        if (at >= typed.size()) return std::nullopt;
        char32_t found = take(at);
        if (found == U'\\' && wanted != U'\\' && at < typed.size()) found = take(at);
        if (is_white_space(wanted) && is_white_space(found)) {
            for (std::size_t next = at; next < typed.size(); at = next) {
                if (!is_white_space(next_character(typed, next))) break;
                ++column;
            }
        } else if (wanted != found) {
            return std::nullopt;
        }
    }
    columns.end = column;
    return columns;
}

// Where the words stand, looked for from the place of the text on.
Span find_words(std::string_view words, const Span& from) {
    for (int line = from.line; !words.empty() && line < from.line + lines_looked_through; ++line) {
        const std::string_view text = from.source->line(line);
        const std::size_t start = line == from.line ? byte_of_character(text, from.column - 1) : 0;
        const std::size_t found = text.find(words, start);
        if (found == std::string_view::npos) continue;
        return {from.source, line, count_characters(text.substr(0, found)) + 1, count_characters(words)};
    }
    return from;
}

Span place_in(const Passage& passage, const Passage::Piece& piece, std::size_t begin, std::size_t end) {
    if (piece.is_slot || piece.span.source == nullptr) return piece.span;
    const std::string_view words =
        std::string_view(passage.words).substr(piece.begin, piece.end - piece.begin);
    const auto columns = align(words, typed_part(piece.span), begin - piece.begin, end - piece.begin);
    if (!columns) return find_words(words.substr(begin - piece.begin, end - begin), piece.span);
    return {piece.span.source, piece.span.line, piece.span.column + columns->begin,
            std::max(1, columns->end - columns->begin)};
}

// hoà and uỷ become hòa and ủy where both have as many bytes, so that one pattern finds both.
void fold_tone_style(Passage& passage) {
    for (const Token& token : passage.tokens) {
        if (!token.syllable || tone_style(*token.syllable) != ToneStyle::new_style) continue;
        Syllable syllable = *token.syllable;
        syllable.tone_letter = -1;
        const std::string word = spell(syllable);
        if (word.size() == token.end - token.begin) passage.folded.replace(token.begin, word.size(), word);
    }
}

}  // namespace

Span Passage::place(std::size_t begin, std::size_t end) const {
    std::optional<Span> found;
    for (const Piece& piece : pieces) {
        const std::size_t from = std::max(begin, piece.begin);
        const std::size_t to = std::min(end, piece.end);
        if (from >= to && !(begin == end && begin == piece.end)) continue;
        const Span span = place_in(*this, piece, std::min(from, to), to);
        if (!found)
            found = span;
        else if (span.line == found->line && span.source == found->source)
            found->length = span.column + span.length - found->column;
    }
    return found ? *found : (text ? text->span : Span{});
}

std::vector<std::size_t> Passage::wide_spaces() const {
    std::vector<std::size_t> found;
    for (const Piece& piece : pieces) {
        if (piece.is_slot || piece.span.source == nullptr) continue;
        const std::string_view typed = typed_part(piece.span);
        if (typed.find("  ") == std::string_view::npos) continue;
        const std::string_view run = std::string_view(words).substr(piece.begin, piece.end - piece.begin);
        for (std::size_t at = run.find(' '); at != std::string_view::npos; at = run.find(' ', at + 1)) {
            const auto columns = align(run, typed, at, at + 1);
            if (columns && columns->end - columns->begin > 1) found.push_back(piece.begin + at);
        }
    }
    return found;
}

void read_words(Passage& passage, const plan::Text& text, const plan::Slots& slots) {
    passage.text = &text;
    for (const plan::Inline& part : text.inlines) {
        if (const auto* run = std::get_if<plan::Run>(&part))
            append(passage, run->text, run->span, false);
        else if (const auto* slot = std::get_if<plan::Slot>(&part))
            append(passage, slot_words(slot->name, slots), slot->span, true);
    }
    passage.folded = fold_case(passage.words);
    Tokenizer(passage).run();
    fold_tone_style(passage);
}

}  // namespace kehoach::check
