#include "draft/word_diff.h"

#include <algorithm>
#include <cstdint>
#include <map>

#include "base/text.h"

namespace kehoach::draft {

namespace {

bool has_word(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (is_letter_or_digit(next_character(text, at))) return true;
    return false;
}

std::size_t count_words(const std::vector<Token>& tokens) {
    return static_cast<std::size_t>(
        std::ranges::count_if(tokens, [](const Token& token) { return has_word(token.text); }));
}

std::vector<std::uint32_t> keys_of(const std::vector<Token>& tokens) {
    std::vector<std::uint32_t> keys;
    for (const Token& token : tokens)
        keys.push_back(token.key);
    return keys;
}

// Tokens that stay, and behind them what goes and comes.
struct Stretch {
    std::size_t kept = 0;
    std::size_t removed = 0;
    std::size_t added = 0;
    bool keeps_word = false;

    bool changes() const { return removed + added > 0; }
};

std::vector<Stretch> stretches_of(const std::vector<Edit>& edits, const std::vector<Token>& before) {
    std::vector<Stretch> stretches(1);
    auto token = before.begin();
    for (const Edit edit : edits) {
        if (edit == Edit::keep && stretches.back().changes()) stretches.emplace_back();
        Stretch& stretch = stretches.back();
        if (edit == Edit::keep) {
            ++stretch.kept;
            stretch.keeps_word = stretch.keeps_word || has_word(token->text);
        } else {
            ++(edit == Edit::remove ? stretch.removed : stretch.added);
        }
        if (edit != Edit::add) ++token;
    }
    return stretches;
}

// "[-một hai-]" reads better than "[-một-] [-hai-]".
std::vector<Stretch> joined(const std::vector<Stretch>& stretches) {
    std::vector<Stretch> result;
    for (const Stretch& stretch : stretches) {
        if (result.empty() || stretch.keeps_word || !stretch.changes()) {
            result.push_back(stretch);
            continue;
        }
        result.back().removed += stretch.kept + stretch.removed;
        result.back().added += stretch.kept + stretch.added;
    }
    return result;
}

std::vector<Edit> edits_of(const std::vector<Stretch>& stretches) {
    std::vector<Edit> edits;
    for (const Stretch& stretch : stretches) {
        edits.insert(edits.end(), stretch.kept, Edit::keep);
        edits.insert(edits.end(), stretch.removed, Edit::remove);
        edits.insert(edits.end(), stretch.added, Edit::add);
    }
    return edits;
}

// The words that stay are there by chance when they are less than half of the shorter text.
bool is_replaced(const std::vector<Edit>& edits, const std::vector<Token>& before,
                 const std::vector<Token>& after) {
    std::size_t kept = 0;
    auto token = before.begin();
    for (const Edit edit : edits) {
        if (edit == Edit::keep && has_word(token->text)) ++kept;
        if (edit != Edit::add) ++token;
    }
    return 2 * kept < std::min(count_words(before), count_words(after));
}

std::vector<Token> tokens_of(std::string_view text, std::map<std::string_view, std::uint32_t>& keys) {
    std::vector<Token> tokens;
    for (const std::string_view word : word_tokens(text))
        tokens.push_back({word, keys.emplace(word, static_cast<std::uint32_t>(keys.size())).first->second});
    return tokens;
}

void add_piece(std::string_view text, Revision revision, std::vector<Piece>& pieces) {
    if (pieces.empty() || pieces.back().revision != revision) pieces.push_back({"", revision});
    pieces.back().text += text;
}

}  // namespace

std::vector<std::string_view> word_tokens(std::string_view text) {
    enum class Kind { word, space, sign };
    std::vector<std::string_view> tokens;
    Kind last = Kind::sign;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t character = next_character(text, at);
        const Kind kind = is_letter_or_digit(character) ? Kind::word
                          : is_white_space(character)   ? Kind::space
                                                        : Kind::sign;
        if (kind == last && kind != Kind::sign && !tokens.empty())
            tokens.back() = text.substr(begin - tokens.back().size(), tokens.back().size() + at - begin);
        else
            tokens.push_back(text.substr(begin, at - begin));
        last = kind;
    }
    return tokens;
}

std::vector<Edit> edit_words(const std::vector<Token>& before, const std::vector<Token>& after) {
    const std::vector<Edit> edits =
        edits_of(joined(stretches_of(edit_script(keys_of(before), keys_of(after)), before)));
    if (!is_replaced(edits, before, after)) return edits;
    return edits_of({{0, before.size(), after.size(), false}});
}

std::vector<Piece> diff_words(std::string_view before, std::string_view after) {
    std::map<std::string_view, std::uint32_t> keys;
    const std::vector<Token> old_words = tokens_of(before, keys), new_words = tokens_of(after, keys);
    std::vector<Piece> pieces;
    auto old_word = old_words.begin(), new_word = new_words.begin();
    for (const Edit edit : edit_words(old_words, new_words)) {
        if (edit == Edit::keep) {
            add_piece(old_word->text, Revision::none, pieces);
            ++old_word;
            ++new_word;
        } else if (edit == Edit::remove) {
            add_piece((old_word++)->text, Revision::deleted, pieces);
        } else {
            add_piece((new_word++)->text, Revision::inserted, pieces);
        }
    }
    return pieces;
}

}  // namespace kehoach::draft
