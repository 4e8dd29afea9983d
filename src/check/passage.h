// The words of one paragraph, heading or cell, cut into tokens that know their places in the author's file.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"
#include "check/alignment.h"
#include "check/syllable.h"
#include "fill/references.h"
#include "plan/plan.h"

namespace kehoach::check {

struct Token {
    enum class Kind {
        word,    // letters only
        number,  // digits only
        code,    // letters and digits: 5G, QH15
        mark,    // one other character
        slot,    // a blank to be filled, or the value that fills it
    };

    Kind kind = Kind::mark;
    std::size_t begin = 0;  // bytes in Passage::words
    std::size_t end = 0;
    bool after_space = false;          // white space or the passage's beginning stands before it
    bool is_capital = false;           // begins with a capital letter
    bool is_all_capitals = false;      // two letters or more, all capital
    std::optional<Syllable> syllable;  // of a word of Vietnamese letters
    int sound = -1;                    // its number in the lexicon; -1: not there
};

// Where a passage stands in the plan.
enum class Part {
    title,
    reference,  // of a plan attached to a decision: (Ban hành kèm theo Quyết định số …)
    base,
    recipient,
    authority,  // a line above the signer's name
    signer_name,
    heading,  // of the body
    item,
    paragraph,
    further,     // an indented paragraph of an item
    table_cell,  // of a table in the body
    footnote,
    annex_label,
    annex_title,
    annex_reference,
    column_title,
    group_label,
    cell,
    total,
};

struct Passage {
    Part part = Part::paragraph;
    const plan::Text* text = nullptr;
    const plan::Block* block = nullptr;  // of the body's passages
    int annex = -1;                      // index, for the annexes' passages
    const plan::Task* task = nullptr;    // of a cell
    std::size_t column = 0;              // leaf column of a cell, the number column not counted
    plan::Role role = plan::Role::other;

    std::string words;   // as printed: slots with the plan's values or slot_sign, links with their targets
    std::string folded;  // the same in lower case and with ủy, hòa for uỷ, hoà; byte for byte
    std::vector<Token> tokens;

    // The place of bytes [begin, end) of `words`; the whole text's where the file says it in other
    // characters.
    Span place(std::size_t begin, std::size_t end) const;
    Span place(const Token& token) const { return place(token.begin, token.end); }
    std::string_view word(const Token& token) const {
        return std::string_view(words).substr(token.begin, token.end - token.begin);
    }
    std::string_view lower(const Token& token) const {
        return std::string_view(folded).substr(token.begin, token.end - token.begin);
    }
    // Runs of several spaces that became one: each the byte of that one in `words`.
    std::vector<std::size_t> wide_spaces() const;

    // One part of `words` that stands in the file.
    struct Piece {
        std::size_t begin = 0;
        std::size_t end = 0;
        Span span;
        bool is_slot = false;
        bool is_link = false;              // without words in the file: they are made of its target
        mutable Alignment alignment = {};  // remembers where the last question was
    };
    std::vector<Piece> pieces;  // one after the other
};

// Stands in Passage::words for a blank that nobody has filled yet.
inline constexpr std::string_view slot_sign = "\xEF\xBF\xBC";  // U+FFFC

// Fills words, folded, tokens (but their sounds) and pieces from `text`. `links`: null when it has none.
void read_words(Passage& passage, const plan::Text& text, const plan::Slots& slots,
                const fill::References* links);

}  // namespace kehoach::check
