// What the checker knows of the language: lists that stand in templates/check and may grow there.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "check/syllable.h"

namespace kehoach::check {

// One line of the list that says what is wrong and what is right: "hành chánh = hành chính".
struct Correction {
    std::string wrong;
    std::string right;
};

// A fixed expression of four syllables or more.
struct Phrase {
    std::vector<int> sounds;
    std::string words;
    bool ends_fixed = false;  // without its last syllable it is a slip, too
};

// A base that is no longer in force.
struct Repealed {
    Date since;
    std::string rule;     // that reports it
    std::string words;    // of the base
    std::string instead;  // what replaces it
};

class Lexicon {
  public:
    // Reads the lists of `folder` (templates/check). Diagnostics: those of read_source(), bad-word-list.
    static Lexicon load(const std::filesystem::path& folder, Diagnostics& diagnostics);

    // The number of a sound; -1 when no list has it.
    int sound(const Syllable& syllable) const;
    const Syllable& syllable(int sound) const { return syllables_[static_cast<std::size_t>(sound)]; }

    // Two syllables that are known to stand side by side: "tổ chức", "của tỉnh".
    bool is_pair(int first, int second) const;
    // Two that make a word of their own, not only neighbours in a longer expression.
    bool is_word(int first, int second) const;
    // The partners of a syllable in compounds, which a slip may have meant.
    const std::vector<int>& seconds_after(int first) const;
    const std::vector<int>& firsts_before(int second) const;

    // A syllable that means nothing without a partner: "lãnh", "phấn".
    bool is_bound(int sound) const { return bound_.contains(sound); }
    // "và", "của", "các": beside any word.
    bool is_function_word(int sound) const { return function_words_.contains(sound); }
    // Written twice on purpose: "luôn luôn".
    bool is_reduplicated(int sound) const { return reduplicated_.contains(sound); }
    // Fixed expressions that begin with a sound, longer ones first.
    const std::vector<Phrase>& phrases_of(int first) const;
    // Corrections whose wrong words begin with `first_word`, which is in lower case.
    const std::vector<Correction>& corrections_of(std::string_view first_word) const;
    // Two members of two syllables each that have a comma between them: "cơ quan, đơn vị".
    bool takes_comma(const std::vector<int>& four) const;
    // Letters that everybody reads without explanation: UBND.
    bool is_common_abbreviation(std::string_view letters) const { return abbreviations_.contains(letters); }
    const std::vector<Repealed>& repealed() const { return repealed_; }
    // Words that open a duty and say nothing of it.
    bool is_filler(std::string_view lower) const { return fillers_.contains(lower); }
    // Names of systems and offices, whose capitals are the same throughout a document.
    const std::vector<std::string>& names() const { return names_; }
    // A syllable that need not be built as Vietnamese ones are: Đắk; or one that the office accepts.
    bool is_accepted(std::string_view lower) const {
        return foreign_.contains(lower) || accepted_.contains(lower);
    }

    // Words that an office accepts: their syllables are known, alone and side by side.
    void accept(std::string_view words);

  private:
    int intern(const Syllable& syllable);
    std::vector<int> intern_words(std::string_view words);
    // What is known of two syllables: that they stand side by side, that they are a word, that a slip may
    // have meant them. Of three syllables and more each two neighbours stand side by side.
    enum class PairKind { neighbours, word, compound };
    void add_pairs(std::string_view words, PairKind kind);
    bool add_correction(std::string_view line);
    bool add_bound(std::string_view line);
    void add_phrase(std::string_view words);
    bool add_repealed(std::string_view line);

    std::unordered_map<std::string, int> sounds_;
    std::vector<Syllable> syllables_;
    std::unordered_set<unsigned long long> pairs_;
    std::unordered_set<unsigned long long> words_;
    std::unordered_set<unsigned long long> suggested_;
    std::vector<std::vector<int>> seconds_;
    std::vector<std::vector<int>> firsts_;
    std::set<int> bound_;
    std::set<int> function_words_;
    std::set<int> reduplicated_;
    std::unordered_map<int, std::vector<Phrase>> phrases_;
    std::unordered_map<std::string, std::vector<Correction>> corrections_;
    std::set<std::vector<int>> comma_pairs_;
    std::vector<Repealed> repealed_;
    std::vector<std::string> names_;
    std::set<std::string, std::less<>> fillers_;
    std::set<std::string, std::less<>> abbreviations_;
    std::set<std::string, std::less<>> foreign_;
    std::set<std::string, std::less<>> accepted_;
};

}  // namespace kehoach::check
