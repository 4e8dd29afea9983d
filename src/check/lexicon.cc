// Word lists: one file a kind, comma-separated words on lines, # begins a comment.
#include "check/lexicon.h"

#include <algorithm>
#include <functional>
#include <string>

#include "base/files.h"
#include "base/text.h"

namespace kehoach::check {

namespace {

namespace fs = std::filesystem;

using TakeLine = std::function<bool(std::string_view)>;

// Calls `take` with every line that says something; one that it refuses is reported.
void read_list(const fs::path& path, const TakeLine& take, Diagnostics& diagnostics) {
    const SourcePtr source = read_source(path, path.string(), {}, diagnostics);
    if (!source) return;
    for (int number = 1; number <= source->line_count(); ++number) {
        const std::string_view line = trim(source->line(number));
        if (line.empty() || line.starts_with('#') || take(line)) continue;
        diagnostics.error("bad-word-list", Span{source.get(), number, 1, count_characters(line)});
    }
}

// Calls `take` with each of the comma-separated parts.
template <class Take>
bool for_each_part(std::string_view line, Take take) {
    while (!line.empty()) {
        const std::size_t comma = std::min(line.find(','), line.size());
        const std::string_view part = trim(line.substr(0, comma));
        if (!part.empty()) take(part);
        line.remove_prefix(std::min(comma + 1, line.size()));
    }
    return true;
}

unsigned long long pair_key(int first, int second) {
    return (static_cast<unsigned long long>(first) << 32) | static_cast<unsigned>(second);
}

}  // namespace

int Lexicon::intern(const Syllable& syllable) {
    const auto [entry, is_new] =
        sounds_.try_emplace(sound_key(syllable), static_cast<int>(syllables_.size()));
    if (is_new) {
        syllables_.push_back(syllable);
        seconds_.emplace_back();
        firsts_.emplace_back();
    }
    return entry->second;
}

std::vector<int> Lexicon::intern_words(std::string_view words) {
    std::vector<int> sounds;
    for (const std::string& word : split_words(words)) {
        const auto syllable = take_apart(word);
        sounds.push_back(syllable ? intern(*syllable) : -1);
    }
    return sounds;
}

void Lexicon::add_pairs(std::string_view words, PairKind kind) {
    const std::vector<int> sounds = intern_words(words);
    for (std::size_t i = 1; i < sounds.size(); ++i) {
        const int first = sounds[i - 1];
        const int second = sounds[i];
        if (first < 0 || second < 0) continue;
        pairs_.insert(pair_key(first, second));
        if (kind == PairKind::neighbours || sounds.size() != 2) continue;
        words_.insert(pair_key(first, second));
        if (kind != PairKind::compound || !suggested_.insert(pair_key(first, second)).second) continue;
        seconds_[static_cast<std::size_t>(first)].push_back(second);
        firsts_[static_cast<std::size_t>(second)].push_back(first);
    }
}

bool Lexicon::add_correction(std::string_view line) {
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos) return false;
    const std::string_view wrong = trim(line.substr(0, equals));
    const std::string_view right = trim(line.substr(equals + 1));
    if (wrong.empty() || right.empty()) return false;
    corrections_[fold_case(split_words(wrong).front())].push_back({std::string(wrong), std::string(right)});
    return true;
}

bool Lexicon::add_bound(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return false;
    const std::vector<int> bound = intern_words(line.substr(0, colon));
    if (bound.size() != 1) return false;
    bound_.insert(bound.front());
    return for_each_part(line.substr(colon + 1),
                         [&](std::string_view words) { add_pairs(words, PairKind::compound); });
}

// "Ủy ban nhân dân!": the mark says that the last syllable may not be missing.
void Lexicon::add_phrase(std::string_view words) {
    Phrase phrase;
    phrase.ends_fixed = words.ends_with('!');
    if (phrase.ends_fixed) words.remove_suffix(1);
    phrase.words = words;
    std::string plain(words);
    std::ranges::replace(plain, '-', ' ');
    phrase.sounds = intern_words(plain);
    std::vector<Phrase>& all = phrases_[phrase.sounds.front()];
    all.push_back(std::move(phrase));
    std::ranges::stable_sort(all, std::ranges::greater{},
                             [](const Phrase& each) { return each.sounds.size(); });
}

bool Lexicon::add_repealed(std::string_view line) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= line.size();) {
        const std::size_t bar = std::min(line.find('|', begin), line.size());
        parts.emplace_back(trim(line.substr(begin, bar - begin)));
        begin = bar + 1;
    }
    if (parts.size() != 4) return false;
    const auto since = parse_date(parts[0]);
    if (!since) return false;
    repealed_.push_back({*since, parts[1], parts[2], parts[3]});
    return true;
}

Lexicon Lexicon::load(const fs::path& folder, Diagnostics& diagnostics) {
    Lexicon lexicon;
    const auto parts = [](auto take) {
        return [take](std::string_view line) { return for_each_part(line, take); };
    };
    read_list(folder / "compounds.txt",
              parts([&](auto words) { lexicon.add_pairs(words, PairKind::compound); }), diagnostics);
    read_list(folder / "words.txt", parts([&](auto words) { lexicon.add_pairs(words, PairKind::word); }),
              diagnostics);
    read_list(folder / "collocations.txt",
              parts([&](auto words) { lexicon.add_pairs(words, PairKind::neighbours); }), diagnostics);
    read_list(
        folder / "bound.txt", [&](auto line) { return lexicon.add_bound(line); }, diagnostics);
    read_list(
        folder / "corrections.txt", [&](auto line) { return lexicon.add_correction(line); }, diagnostics);
    const auto sounds = [&](std::set<int>& set) {
        return parts([&](auto word) {
            for (const int sound : lexicon.intern_words(word))
                set.insert(sound);
        });
    };
    read_list(folder / "function-words.txt", sounds(lexicon.function_words_), diagnostics);
    read_list(folder / "reduplications.txt", sounds(lexicon.reduplicated_), diagnostics);
    read_list(folder / "phrases.txt", parts([&](auto words) { lexicon.add_phrase(words); }), diagnostics);
    read_list(
        folder / "comma-pairs.txt",
        [&](std::string_view line) {
            std::string words(line);
            std::ranges::replace(words, ',', ' ');
            return lexicon.comma_pairs_.insert(lexicon.intern_words(words)).second;
        },
        diagnostics);
    read_list(folder / "fillers.txt", parts([&](auto word) { lexicon.fillers_.insert(fold_case(word)); }),
              diagnostics);
    read_list(folder / "names.txt", parts([&](auto name) { lexicon.names_.emplace_back(name); }),
              diagnostics);
    read_list(
        folder / "repealed.txt", [&](auto line) { return lexicon.add_repealed(line); }, diagnostics);
    read_list(folder / "abbreviations.txt", parts([&](auto word) { lexicon.abbreviations_.emplace(word); }),
              diagnostics);
    read_list(folder / "foreign.txt", parts([&](auto word) { lexicon.foreign_.insert(fold_case(word)); }),
              diagnostics);
    return lexicon;
}

int Lexicon::sound(const Syllable& syllable) const {
    const auto found = sounds_.find(sound_key(syllable));
    return found == sounds_.end() ? -1 : found->second;
}

bool Lexicon::is_pair(int first, int second) const {
    return first >= 0 && second >= 0 && pairs_.contains(pair_key(first, second));
}

bool Lexicon::is_word(int first, int second) const {
    return first >= 0 && second >= 0 && words_.contains(pair_key(first, second));
}

const std::vector<Phrase>& Lexicon::phrases_of(int first) const {
    static const std::vector<Phrase> none;
    const auto found = phrases_.find(first);
    return found == phrases_.end() ? none : found->second;
}

const std::vector<int>& Lexicon::seconds_after(int first) const {
    static const std::vector<int> none;
    return first < 0 ? none : seconds_[static_cast<std::size_t>(first)];
}

const std::vector<int>& Lexicon::firsts_before(int second) const {
    static const std::vector<int> none;
    return second < 0 ? none : firsts_[static_cast<std::size_t>(second)];
}

const std::vector<Correction>& Lexicon::corrections_of(std::string_view first_word) const {
    static const std::vector<Correction> none;
    const auto found = corrections_.find(std::string(first_word));
    return found == corrections_.end() ? none : found->second;
}

bool Lexicon::takes_comma(const std::vector<int>& four) const { return comma_pairs_.contains(four); }

void Lexicon::accept(std::string_view words) {
    add_pairs(words, PairKind::word);
    for (const std::string& word : split_words(words))
        accepted_.insert(fold_case(word));
}

}  // namespace kehoach::check
