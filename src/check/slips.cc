// Each passage is read several times, once for each kind of slip; what one reading has found the next leaves
// alone.
#include "check/slips.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "check/manuscript.h"

namespace kehoach::check {

namespace {

using PairCounts = std::map<std::pair<std::string, std::string>, int>;

bool is_address(std::string_view run) {
    return run.find("://") != std::string_view::npos || run.find('@') != std::string_view::npos ||
           run.find("www.") != std::string_view::npos || run.find(".vn") != std::string_view::npos ||
           run.find('_') != std::string_view::npos;
}

// In a web address, a mail address or a file name no word is a word: which tokens stand in one. Each run
// between spaces is looked through once.
std::vector<bool> find_addresses(const Passage& passage) {
    const std::string_view words = passage.words;
    std::vector<bool> found;
    std::size_t end = 0;
    for (const Token& token : passage.tokens) {
        if (!found.empty() && token.begin < end) {
            found.push_back(found.back());
            continue;
        }
        const std::size_t begin = words.rfind(' ', token.begin) + 1;  // npos + 1 is 0
        end = std::min(words.find(' ', token.begin), words.size());
        found.push_back(is_address(words.substr(begin, end - begin)));
    }
    return found;
}

// VNeID, iOffice
bool is_mixed_case(const Passage& passage, const Token& token) {
    if (token.is_all_capitals) return false;
    const std::string_view word = passage.word(token);
    std::size_t first = 0;
    next_character(word, first);
    return word.substr(first) != passage.lower(token).substr(first);
}

bool has_vietnamese_mark(const Syllable& syllable) {
    return syllable.tones > 0 || syllable.letters.find_first_of("ABDEOQU") != std::string::npos;
}

bool ends_sentence(std::string_view mark) {
    return mark == "." || mark == "!" || mark == "?" || mark == ":" || mark == ";" || mark == "“" ||
           mark == "\"" || mark == "-" || mark == "–" || mark == "+" || mark == "(" || mark == "…";
}

class PassageReader {
  public:
    PassageReader(const Passage& passage, std::size_t index, const Lexicon& lexicon, const PairCounts& counts,
                  std::vector<Slip>& slips)
        : passage_(passage),
          tokens_(passage.tokens),
          index_(index),
          lexicon_(lexicon),
          counts_(counts),
          slips_(slips),
          in_capitals_(is_in_capitals(passage)),
          in_address_(find_addresses(passage)),
          taken_(tokens_.size()) {}

    void run() {
        find_known();
        find_phrases();
        find_impossible();
        find_repeated();
        find_neighbours();
        find_alone();
    }

  private:
    // Words that the reading is about: Vietnamese, not names, abbreviations or addresses.
    bool is_readable(std::size_t i) const {
        if (i >= tokens_.size() || taken_[i]) return false;
        const Token& token = tokens_[i];
        if (token.kind != Token::Kind::word || !token.syllable) return false;
        if (token.is_all_capitals && !in_capitals_) return false;
        return !is_mixed_case(passage_, token) && !in_address_[i] &&
               !lexicon_.is_accepted(passage_.lower(token));
    }

    // Both are words with nothing but space between.
    bool are_neighbours(std::size_t i, std::size_t j) const {
        return j < tokens_.size() && i < tokens_.size() && tokens_[j].after_space &&
               tokens_[i].kind == Token::Kind::word && tokens_[j].kind == Token::Kind::word;
    }

    bool is_pair(std::size_t i, std::size_t j) const {
        return are_neighbours(i, j) && lexicon_.is_pair(tokens_[i].sound, tokens_[j].sound);
    }
    bool is_word(std::size_t i, std::size_t j) const {
        return are_neighbours(i, j) && lexicon_.is_word(tokens_[i].sound, tokens_[j].sound);
    }

    bool begins_sentence(std::size_t i) const {
        return i == 0 ||
               (tokens_[i - 1].kind == Token::Kind::mark && ends_sentence(passage_.word(tokens_[i - 1])));
    }

    // A capital in the middle of a sentence, next to another: part of a name.
    bool is_name(std::size_t i) const {
        if (in_capitals_ || !tokens_[i].is_capital) return false;
        const bool after = i > 0 && are_neighbours(i - 1, i) && tokens_[i - 1].is_capital;
        const bool before = are_neighbours(i, i + 1) && tokens_[i + 1].is_capital;
        return after || (before && !begins_sentence(i)) || (before && begins_sentence(i + 1));
    }

    void add(Slip::Kind kind, std::size_t first, std::size_t last, std::string suggestion) {
        slips_.push_back({kind, index_, tokens_[first].begin, tokens_[last].end, std::move(suggestion)});
        for (std::size_t i = first; i <= last; ++i)
            taken_[i] = true;
    }

    // `word` in the capitals of token i.
    std::string in_case_of(std::size_t i, const std::string& word) const {
        if (tokens_[i].is_all_capitals) return to_upper(word);
        if (!tokens_[i].is_capital) return word;
        const std::size_t first = byte_of_character(word, 1);
        return to_upper(word.substr(0, first)) + word.substr(first);
    }

    std::string in_case_of(std::size_t i, const Syllable& syllable) const {
        Syllable plain = syllable;
        plain.tone_letter = -1;
        return in_case_of(i, spell(plain));
    }

    // ---- the list of corrections

    void find_known() {
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            if (tokens_[i].kind != Token::Kind::word) continue;
            for (const Correction& correction : lexicon_.corrections_of(passage_.lower(tokens_[i]))) {
                const std::size_t last = match(i, correction.wrong);
                if (last == npos || is_explained(i, last)) continue;
                add(Slip::Kind::known, i, last, in_case_of(i, correction.right));
                break;
            }
        }
    }

    static constexpr std::size_t npos = static_cast<std::size_t>(-1);

    // The last token of `words`, which begin at token i; npos when they do not stand there.
    std::size_t match(std::size_t i, std::string_view words) const {
        std::size_t at = i;
        for (const std::string& word : split_words(words)) {
            if (at >= tokens_.size() || taken_[at] || passage_.lower(tokens_[at]) != word) return npos;
            if (at > i && !are_neighbours(at - 1, at)) return npos;
            ++at;
        }
        return at - 1;
    }

    // "các nhân | viên": the words belong to their other neighbours.
    bool is_explained(std::size_t first, std::size_t last) const {
        if (first == last) return false;
        return is_pair(last, last + 1) || (first > 0 && is_word(first - 1, first));
    }

    // ---- fixed expressions

    void find_phrases() {
        for (std::size_t i = 0; i < tokens_.size(); ++i)
            for (const Phrase& phrase : lexicon_.phrases_of(tokens_[i].sound))
                if (look_for(phrase, i)) break;
    }

    // The next word after i, over a hyphen or a comma.
    std::size_t next_word(std::size_t i) const {
        std::size_t next = i + 1;
        if (next < tokens_.size() && tokens_[next].kind == Token::Kind::mark) {
            const std::string_view mark = passage_.word(tokens_[next]);
            if (mark == "-" || mark == "–") ++next;
        }
        return next < tokens_.size() && tokens_[next].kind == Token::Kind::word ? next : npos;
    }

    bool look_for(const Phrase& phrase, std::size_t first) {
        std::vector<std::size_t> at{first};
        for (std::size_t k = 1; k < phrase.sounds.size(); ++k) {
            const std::size_t next = next_word(at.back());
            if (next != npos && tokens_[next].sound == phrase.sounds[k]) {
                at.push_back(next);
                continue;
            }
            return report_phrase(phrase, at, k, next);
        }
        return true;  // all is there: no shorter expression is looked for at this place
    }

    // Syllable k of the phrase is not where it should be, `found` is in its place.
    bool report_phrase(const Phrase& phrase, const std::vector<std::size_t>& at, std::size_t k,
                       std::size_t found) {
        if (k < 2) return false;
        const bool is_last = k + 1 == phrase.sounds.size();
        if (is_last) {
            if (!phrase.ends_fixed) return false;
            add(Slip::Kind::phrase, at.front(), at.back(), phrase.words);
            return true;
        }
        // Missing: what follows in the phrase stands there already. Wrong: it stands behind the wrong one.
        if (found != npos && rest_matches(phrase, k + 1, found)) {
            add(Slip::Kind::phrase, at.front(), end_of(phrase, k + 1, found), phrase.words);
            return true;
        }
        const std::size_t after = found == npos ? npos : next_word(found);
        if (after == npos || !rest_matches(phrase, k + 1, after)) return false;
        add(Slip::Kind::phrase, at.front(), end_of(phrase, k + 1, after), phrase.words);
        return true;
    }

    bool rest_matches(const Phrase& phrase, std::size_t k, std::size_t at) const {
        for (; k < phrase.sounds.size(); ++k) {
            if (at == npos || tokens_[at].sound != phrase.sounds[k]) return false;
            at = next_word(at);
        }
        return true;
    }

    std::size_t end_of(const Phrase& phrase, std::size_t k, std::size_t at) const {
        for (++k; k < phrase.sounds.size(); ++k)
            at = next_word(at);
        return at;
    }

    // ---- syllables that the language does not build

    void find_impossible() {
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            if (!is_readable(i) || is_name(i)) continue;
            const Syllable& syllable = *tokens_[i].syllable;
            if (!has_vietnamese_mark(syllable)) continue;
            if (!is_possible(syllable))
                add(Slip::Kind::impossible, i, i, guess(i).value_or(""));
            else if (has_misplaced_tone(syllable))
                add(Slip::Kind::misplaced, i, i, in_case_of(i, syllable));
        }
    }

    // The word that a neighbour makes likely.
    std::optional<std::string> guess(std::size_t i) const {
        const Syllable& syllable = *tokens_[i].syllable;
        if (are_neighbours(i, i + 1))
            if (const auto meant = nearest_of(syllable, lexicon_.firsts_before(tokens_[i + 1].sound)))
                return in_case_of(i, *meant);
        if (i > 0 && are_neighbours(i - 1, i))
            if (const auto meant = nearest_of(syllable, lexicon_.seconds_after(tokens_[i - 1].sound)))
                return in_case_of(i, *meant);
        return std::nullopt;
    }

    std::optional<Syllable> nearest_of(const Syllable& syllable, const std::vector<int>& candidates) const {
        for (const int candidate : candidates) {
            const Syllable& meant = lexicon_.syllable(candidate);
            if (distance(syllable, meant) == 1 || is_bare_form(syllable, meant)) return meant;
        }
        return std::nullopt;
    }

    // ---- the same word twice

    void find_repeated() {
        for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
            if (!is_readable(i) || !is_readable(i + 1) || !are_neighbours(i, i + 1)) continue;
            if (passage_.lower(tokens_[i]) != passage_.lower(tokens_[i + 1])) continue;
            if (lexicon_.is_reduplicated(tokens_[i].sound) || is_name(i) || is_name(i + 1)) continue;
            // "tài chính chính phủ": each belongs to another word.
            if (i > 0 && is_word(i - 1, i) && is_word(i + 1, i + 2)) continue;
            add(Slip::Kind::repeated, i, i + 1, std::string(passage_.word(tokens_[i])));
        }
    }

    // ---- one letter or tone from a known word

    void find_neighbours() {
        for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
            if (!is_readable(i) || !is_readable(i + 1) || !are_neighbours(i, i + 1)) continue;
            if (is_pair(i, i + 1) || is_name(i) || is_name(i + 1)) continue;
            if (tokens_[i + 1].is_capital && !in_capitals_) continue;
            if (!look_at_first(i)) look_at_second(i + 1);
        }
    }

    // A function word may stand beside any word but one that means nothing alone: "những nhiễu".
    bool is_free(std::size_t i, std::size_t partner) const {
        return lexicon_.is_function_word(tokens_[i].sound) && !lexicon_.is_bound(tokens_[partner].sound);
    }

    // Token i may be meant as another that goes before token i + 1.
    bool look_at_first(std::size_t i) {
        if (is_free(i, i + 1)) return false;
        if (i > 0 && is_pair(i - 1, i)) return false;
        if (is_word(i + 1, i + 2)) return false;
        const auto meant = nearest_of(*tokens_[i].syllable, lexicon_.firsts_before(tokens_[i + 1].sound));
        if (!meant || is_usual(i, i + 1)) return false;
        add(Slip::Kind::neighbour, i, i + 1,
            in_case_of(i, *meant) + " " + std::string(passage_.word(tokens_[i + 1])));
        return true;
    }

    bool look_at_second(std::size_t i) {
        if (is_free(i, i - 1)) return false;
        if (is_pair(i, i + 1)) return false;
        if (i > 1 && is_word(i - 2, i - 1)) return false;
        const auto meant = nearest_of(*tokens_[i].syllable, lexicon_.seconds_after(tokens_[i - 1].sound));
        if (!meant || is_usual(i - 1, i)) return false;
        add(Slip::Kind::neighbour, i - 1, i,
            std::string(passage_.word(tokens_[i - 1])) + " " + in_case_of(i, *meant));
        return true;
    }

    // The author writes so again and again: a term of the trade.
    bool is_usual(std::size_t i, std::size_t j) const {
        constexpr int often = 3;
        const auto found =
            counts_.find({std::string(passage_.lower(tokens_[i])), std::string(passage_.lower(tokens_[j]))});
        return found != counts_.end() && found->second >= often;
    }

    // ---- syllables without their partner

    void find_alone() {
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            if (!is_readable(i) || !lexicon_.is_bound(tokens_[i].sound) || is_name(i)) continue;
            if (tokens_[i].is_capital && !begins_sentence(i) && !in_capitals_) continue;
            if ((i > 0 && is_word(i - 1, i)) || is_word(i, i + 1)) continue;
            const bool has_next = are_neighbours(i, i + 1) || i + 1 < tokens_.size();
            add(Slip::Kind::alone, i, has_next ? i + 1 : i, "");
        }
    }

    const Passage& passage_;
    const std::vector<Token>& tokens_;
    std::size_t index_;
    const Lexicon& lexicon_;
    const PairCounts& counts_;
    std::vector<Slip>& slips_;
    bool in_capitals_;
    std::vector<bool> in_address_;
    std::vector<bool> taken_;
};

PairCounts count_pairs(const std::vector<Passage>& passages, const Lexicon& lexicon) {
    PairCounts counts;
    for (const Passage& passage : passages)
        for (std::size_t i = 1; i < passage.tokens.size(); ++i) {
            const Token& first = passage.tokens[i - 1];
            const Token& second = passage.tokens[i];
            if (first.kind != Token::Kind::word || second.kind != Token::Kind::word || !second.after_space)
                continue;
            if (lexicon.is_pair(first.sound, second.sound)) continue;
            ++counts[{std::string(passage.lower(first)), std::string(passage.lower(second))}];
        }
    return counts;
}

}  // namespace

std::vector<Slip> find_slips(const std::vector<Passage>& passages, const Lexicon& lexicon) {
    const PairCounts counts = count_pairs(passages, lexicon);
    std::vector<Slip> slips;
    for (std::size_t i = 0; i < passages.size(); ++i)
        PassageReader(passages[i], i, lexicon, counts, slips).run();
    return slips;
}

}  // namespace kehoach::check
