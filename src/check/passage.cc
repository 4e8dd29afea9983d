#include "check/passage.h"

#include <algorithm>
#include <optional>
#include <variant>

#include "base/text.h"
#include "fill/texts.h"

namespace kehoach::check {

namespace {

// As it is printed.
std::string slot_words(plan::SlotName name, const plan::Slots& slots) {
    switch (name) {
        case plan::SlotName::number:
            if (slots.number) return fill::two_digits(*slots.number);
            break;
        case plan::SlotName::day:
            if (slots.day) return fill::day_as_printed(*slots.day);
            break;
        case plan::SlotName::month:
            if (slots.month) return fill::month_as_printed(*slots.month);
            break;
        case plan::SlotName::year:
            if (slots.year) return std::to_string(*slots.year);
            break;
        case plan::SlotName::blank:
            break;
    }
    return std::string(slot_sign);
}

std::string link_words(const plan::Run& link, const fill::References& links) {
    std::string words;
    for (const auto& run : links.resolve(link))
        words += run.text;
    return words;
}

Passage::Piece& append(Passage& passage, std::string_view words, const Span& span) {
    const std::size_t begin = passage.words.size();
    passage.words += words;
    return passage.pieces.emplace_back(Passage::Piece{begin, passage.words.size(), span});
}

void append_run(Passage& passage, const plan::Run& run, const fill::References* links) {
    if (run.text.empty() && links != nullptr)
        append(passage, link_words(run, *links), run.span).is_link = true;
    else
        append(passage, run.text, run.span);
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
        auto piece = std::ranges::lower_bound(passage_.pieces, byte, {}, &Passage::Piece::begin);
        for (; piece != passage_.pieces.end() && piece->begin == byte; ++piece)
            if (piece->is_slot && piece->end > byte) return &*piece;
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

Span place_in(const Passage& passage, const Passage::Piece& piece, std::size_t begin, std::size_t end) {
    if (piece.is_slot || piece.is_link || piece.span.source == nullptr) return piece.span;
    const std::string_view words =
        std::string_view(passage.words).substr(piece.begin, piece.end - piece.begin);
    const auto columns = piece.alignment.columns(words, piece.span, begin - piece.begin, end - piece.begin);
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
    for (auto at = std::ranges::lower_bound(pieces, begin, {}, &Piece::end);
         at != pieces.end() && at->begin <= end; ++at) {
        const Piece& piece = *at;
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
        if (piece.is_slot || piece.is_link || piece.span.source == nullptr) continue;
        if (typed_part(piece.span).find("  ") == std::string_view::npos) continue;
        const std::string_view run = std::string_view(words).substr(piece.begin, piece.end - piece.begin);
        for (std::size_t at = run.find(' '); at != std::string_view::npos; at = run.find(' ', at + 1)) {
            const auto columns = piece.alignment.columns(run, piece.span, at, at + 1);
            if (columns && columns->end - columns->begin > 1) found.push_back(piece.begin + at);
        }
    }
    return found;
}

void read_words(Passage& passage, const plan::Text& text, const plan::Slots& slots,
                const fill::References* links) {
    passage.text = &text;
    for (const plan::Inline& part : text.inlines) {
        if (const auto* run = std::get_if<plan::Run>(&part))
            append_run(passage, *run, links);
        else if (const auto* slot = std::get_if<plan::Slot>(&part))
            append(passage, slot_words(slot->name, slots), slot->span).is_slot = true;
    }
    passage.folded = fold_case(passage.words);
    Tokenizer(passage).run();
    fold_tone_style(passage);
}

}  // namespace kehoach::check
