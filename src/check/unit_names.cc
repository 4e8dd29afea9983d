#include "check/unit_names.h"

#include <algorithm>
#include <array>
#include <functional>

#include "base/text.h"

namespace kehoach::check {

namespace {

constexpr std::array<std::string_view, 5> level_words{"xã", "phường", "tỉnh", "khu", "phố"};

// A word of a passage or a name, and the tokens that it stands for: ủy ban nhân dân is one.
struct Word {
    std::string text;
    std::size_t first = 0;
    std::size_t last = 0;
};

struct Short {
    std::array<std::string_view, 4> words;
    std::string_view letters;
};
constexpr std::array<Short, 2> shorts{
    {{{"ủy", "ban", "nhân", "dân"}, "ubnd"}, {{"hội", "đồng", "nhân", "dân"}, "hđnd"}}};

// Words only, in lower case; "và" and "&" join names and say nothing.
std::vector<Word> words_of_tokens(const Passage& passage) {
    std::vector<Word> words;
    for (std::size_t i = 0; i < passage.tokens.size(); ++i) {
        const Token& token = passage.tokens[i];
        if (token.kind != Token::Kind::word && token.kind != Token::Kind::code) continue;
        words.push_back({std::string(passage.lower(token)), i, i});
        if (words.size() < 4) continue;
        for (const Short& each : shorts) {
            const auto tail = words.end() - 4;
            const bool fits = std::equal(each.words.begin(), each.words.end(), tail,
                                         [](std::string_view a, const Word& b) { return a == b.text; });
            if (!fits) continue;
            *tail = {std::string(each.letters), tail->first, i};
            words.erase(tail + 1, words.end());
            break;
        }
    }
    return words;
}

bool joins(const Word& word) { return word.text == "và"; }

Passage passage_of(std::string_view text) {
    Passage passage;
    plan::Text typed;
    typed.inlines.emplace_back(plan::Run{std::string(text), false, false, {}, {}});
    read_words(passage, typed, {}, nullptr);
    passage.text = nullptr;
    return passage;
}

// The words that match `form` from `at` on, over "và"; 0 when they do not.
std::size_t match(const std::vector<Word>& words, std::size_t at, const std::vector<std::string>& form) {
    std::size_t next = at;
    for (const std::string& wanted : form) {
        while (next < words.size() && next > at && joins(words[next]))
            ++next;
        if (next >= words.size() || words[next].text != wanted) return 0;
        ++next;
    }
    return next - at;
}

// "Văn phòng UBND tỉnh" is another agency's.
bool is_superiors(const std::vector<Word>& words, std::size_t next) {
    constexpr std::array<std::string_view, 5> levels{"tỉnh", "huyện", "chính", "quốc", "trung"};
    return next < words.size() && std::ranges::find(levels, words[next].text) != levels.end();
}

Range range_of(const Passage& passage, const Word& first, const Word& last) {
    return {passage.tokens[first.first].begin, passage.tokens[last.last].end};
}

}  // namespace

bool is_level_word(std::string_view word) {
    return std::ranges::find(level_words, word) != level_words.end();
}

std::vector<std::string> unit_words(std::string_view name) {
    const Passage passage = passage_of(name);
    std::vector<std::string> plain;
    for (const Word& word : words_of_tokens(passage))
        if (!joins(word)) plain.push_back(word.text);
    while (plain.size() > 2 && is_level_word(plain.back()))
        plain.pop_back();
    return plain;
}

UnitNames::UnitNames(const plan::Agency& agency) {
    for (const plan::Unit& unit : agency.units) {
        forms_.push_back({&unit, unit_words(unit.name)});
        for (const std::string& alias : unit.aliases)
            forms_.push_back({&unit, unit_words(alias)});
        if (!unit.abbreviation.empty()) forms_.push_back({&unit, unit_words(unit.abbreviation)});
    }
    std::erase_if(forms_, [](const Form& form) { return form.words.empty(); });
    std::ranges::stable_sort(forms_, std::greater{}, [](const Form& form) { return form.words.size(); });
}

std::vector<UnitMention> UnitNames::find(const Passage& passage) const {
    std::vector<UnitMention> found;
    const std::vector<Word> words = words_of_tokens(passage);
    for (std::size_t i = 0; i < words.size();) {
        std::size_t taken = 0;
        for (const Form& form : forms_) {
            taken = match(words, i, form.words);
            if (taken == 0) continue;
            found.push_back({form.unit, range_of(passage, words[i], words[i + taken - 1]), true});
            break;
        }
        i += std::max<std::size_t>(taken, 1);
    }
    return found;
}

std::vector<UnitMention> UnitNames::find_damaged(const Passage& passage) const {
    constexpr std::size_t shortest = 4;  // of names that may miss a word
    std::vector<UnitMention> found;
    const std::vector<Word> words = words_of_tokens(passage);
    const std::vector<UnitMention> whole = find(passage);
    const auto is_whole = [&](const Word& word) {
        return std::ranges::any_of(whole, [&](const UnitMention& mention) {
            return mention.range.begin <= passage.tokens[word.first].begin &&
                   passage.tokens[word.last].end <= mention.range.end;
        });
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (is_whole(words[i])) continue;
        for (const Form& form : forms_) {
            if (form.words.size() < shortest || words[i].text != form.words.front()) continue;
            if (!passage.tokens[words[i].first].is_capital) continue;
            std::size_t taken = 0;
            for (std::size_t missing = 1; missing < form.words.size() && taken == 0; ++missing) {
                std::vector<std::string> rest = form.words;
                rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(missing));
                // Without its last word a name is another unit's often enough.
                if (missing + 1 == form.words.size()) break;
                taken = match(words, i, rest);
            }
            if (taken == 0 || is_superiors(words, i + taken)) continue;
            found.push_back({form.unit, range_of(passage, words[i], words[i + taken - 1]), false});
            i += taken - 1;
            break;
        }
    }
    return found;
}

namespace {

bool opens_collective(std::string_view word) {
    constexpr std::array<std::string_view, 7> openings{"các", "những", "toàn", "mọi", "từng", "tất", "một"};
    return std::ranges::find(openings, word) != openings.end();
}

// "Các cơ quan, đơn vị liên quan" goes on over its comma; a capital begins another name.
std::size_t end_of_part(const Passage& passage, std::size_t first, bool is_collective) {
    std::size_t i = first;
    for (; i < passage.tokens.size(); ++i) {
        const std::string_view word = passage.lower(passage.tokens[i]);
        if (word == ";" || word == "+") break;
        const bool splits = word == "," || (word == "và" && !is_collective);
        if (!splits) continue;
        const bool capital = i + 1 < passage.tokens.size() && passage.tokens[i + 1].is_capital;
        if (!is_collective || capital) break;
    }
    return i;
}

}  // namespace

std::vector<CellUnit> read_cell(const Passage& passage, const UnitNames& names) {
    std::vector<CellUnit> parts;
    const std::vector<UnitMention> known = names.find(passage);
    for (std::size_t i = 0; i < passage.tokens.size();) {
        const Token& token = passage.tokens[i];
        const auto mention = std::ranges::find_if(
            known, [&](const UnitMention& each) { return each.range.begin == token.begin; });
        if (mention != known.end()) {
            parts.push_back({mention->unit, false, mention->range, {}});
            i = token_at(passage, mention->range.end);
        } else if (token.kind == Token::Kind::word && passage.lower(token) != "và" &&
                   !(is_level_word(passage.lower(token)) && !parts.empty())) {
            const bool is_collective = opens_collective(passage.lower(token));
            const std::size_t end = std::max(i + 1, end_of_part(passage, i, is_collective));
            const Range range{token.begin, passage.tokens[end - 1].end};
            // A known unit inside a longer part is that unit: "UBND xã và Các phòng".
            parts.push_back({nullptr, is_collective, range, {}});
            i = end;
        } else {
            ++i;
            continue;
        }
        parts.back().words = passage.folded.substr(parts.back().range.begin,
                                                   parts.back().range.end - parts.back().range.begin);
    }
    return parts;
}

}  // namespace kehoach::check
