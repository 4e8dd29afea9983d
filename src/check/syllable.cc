#include "check/syllable.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <set>
#include <vector>

#include "base/text.h"

namespace kehoach::check {

namespace {

constexpr std::u32string_view lower_vowels =
    U"aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";
constexpr std::u32string_view upper_vowels =
    U"AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬEÈẺẼÉẸÊỀỂỄẾỆIÌỈĨÍỊOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢUÙỦŨÚỤƯỪỬỮỨỰYỲỶỸÝỴ";
constexpr std::string_view vowel_codes = "aABeEioOQuUy";
constexpr std::size_t tone_count = 6;
constexpr std::size_t table_size = 0x1F00;  // up to Latin Extended Additional

struct Letter {
    char code = 0;  // 0: not one of ours
    std::int8_t tone = 0;
    char32_t lower = 0;
};

std::array<Letter, table_size> make_table() {
    std::array<Letter, table_size> table{};
    for (char32_t c = U'a'; c <= U'z'; ++c) {
        table[c] = {static_cast<char>(c), 0, c};
        table[c - 32] = table[c];
    }
    table[U'đ'] = table[U'Đ'] = {'D', 0, U'đ'};
    for (std::size_t i = 0; i < lower_vowels.size(); ++i) {
        const Letter letter{vowel_codes[i / tone_count], static_cast<std::int8_t>(i % tone_count),
                            lower_vowels[i]};
        table[lower_vowels[i]] = table[upper_vowels[i]] = letter;
    }
    return table;
}

const Letter& letter_of(char32_t c) {
    static const std::array<Letter, table_size> table = make_table();
    static const Letter none{};
    return c < table_size ? table[c] : none;
}

bool is_vowel(char code) { return vowel_codes.find(code) != std::string_view::npos; }

std::string codes(std::string_view written) {
    const auto syllable = take_apart(written);
    return syllable ? syllable->letters : std::string();
}

std::set<std::string, std::less<>> codes_of(std::string_view list) {
    std::set<std::string, std::less<>> all;
    for (const std::string& word : split_words(list))
        all.insert(codes(word));
    return all;
}

// Longer ones first, so that the first that fits is it.
const std::vector<std::string>& onsets() {
    static const std::vector<std::string> all = [] {
        std::vector<std::string> list;
        for (const std::string& word :
             split_words("ngh ch gh gi kh ng nh ph qu th tr b c d đ g h k l m n p r s t v x"))
            list.push_back(codes(word));
        return list;
    }();
    return all;
}

// What may follow an onset, written with i where y is a matter of taste.
const std::set<std::string, std::less<>>& rimes() {
    static const auto all = codes_of(
        "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
        "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu "
        "i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu y yêm yên yêng yêt yêu "
        "o oc oi om on ong oong ooc op ot oa oac oach oai oam oan oang oanh oao oap oat oay "
        "oăc oăm oăn oăng oăt oe oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt "
        "u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uêu uôc uôi uôm uôn uông uôt uơ "
        "uy uya uych uyn uynh uyp uyt uyu uyên uyêt ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt "
        "ươu");
    return all;
}

const std::set<std::string, std::less<>>& rimes_after_qu() {
    static const auto all = codes_of(
        "a ac ach ai an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ân âng ât âu ây e en eo et ê ên ênh êch êt "
        "êu "
        "i ơ ơi ơn ơt ôc y ych ynh yt yên yêt it");
    return all;
}

bool begins_with_front_vowel(std::string_view rime) {
    return !rime.empty() && std::string_view("eEiy").find(rime.front()) != std::string_view::npos;
}

// c, g, ng stand before a, o, u and their kin; k, gh, ngh before e, ê, i, y (gi is an onset of its own).
bool suits(std::string_view onset, std::string_view rime) {
    const bool front = begins_with_front_vowel(rime);
    if (onset == "k" || onset == "gh" || onset == "ngh") return front;
    if (onset == "c" || onset == "g" || onset == "ng") return !front;
    return true;
}

bool is_stopped(std::string_view rime) {
    return rime.ends_with('c') || rime.ends_with("ch") || rime.ends_with('p') || rime.ends_with('t');
}

// Onset and rime of `letters`, when there is a way to cut them that the language knows.
struct Parts {
    std::string_view onset;
    std::string_view rime;
};

std::optional<Parts> cut(std::string_view letters) {
    for (const std::string& onset : onsets()) {
        if (!letters.starts_with(onset)) continue;
        const std::string_view rime = letters.substr(onset.size());
        const auto& allowed = onset == "qu" ? rimes_after_qu() : rimes();
        if (allowed.contains(rime) && suits(onset, rime)) return Parts{letters.substr(0, onset.size()), rime};
    }
    if (rimes().contains(letters)) return Parts{{}, letters};
    // gì, gìn, giêng: the i belongs to both.
    if (letters.starts_with("gi") && rimes().contains(letters.substr(1)))
        return Parts{letters.substr(0, 1), letters.substr(1)};
    return std::nullopt;
}

// Indices of the letters on which the old and the new convention put the mark.
struct MarkPlaces {
    int old_style = -1;
    int new_style = -1;
};

MarkPlaces mark_places(std::string_view letters) {
    const auto parts = cut(letters);
    if (!parts) return {};
    const auto start = static_cast<int>(parts->onset.size());
    const std::string_view rime = parts->rime;
    // A vowel with a hat, breve or horn takes it; of ươ the second.
    for (std::size_t i = rime.size(); i-- > 0;)
        if (std::string_view("ABEOQU").find(rime[i]) != std::string_view::npos)
            return {start + static_cast<int>(i), start + static_cast<int>(i)};
    const auto vowels = static_cast<int>(std::ranges::count_if(rime, is_vowel));
    const bool closed = !rime.empty() && !is_vowel(rime.back());
    if (vowels <= 1) return {start, start};
    if (vowels == 3 || closed) return {start + 1, start + 1};  // oai, oan, uynh
    const bool medial = rime == "oa" || rime == "oe" || rime == "uy";
    return {start, medial ? start + 1 : start};
}

char32_t vowel(char code, Tone tone) {
    const std::size_t at = vowel_codes.find(code);
    return lower_vowels[at * tone_count + static_cast<std::size_t>(tone)];
}

char bare(char code) {
    switch (code) {
        case 'A':
        case 'B':
            return 'a';
        case 'D':
            return 'd';
        case 'E':
            return 'e';
        case 'O':
        case 'Q':
            return 'o';
        case 'U':
            return 'u';
        default:
            return code;
    }
}

// Letters that differ, up to 2: one of three cases when only one may.
int letter_distance(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > 1) return 2;
    std::size_t begin = 0;
    while (begin < a.size() && a[begin] == b[begin])
        ++begin;
    a.remove_prefix(begin);
    b.remove_prefix(begin);
    while (!a.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }
    return static_cast<int>(std::min<std::size_t>(b.size(), 2));
}

}  // namespace

std::optional<Syllable> take_apart(std::string_view word) {
    Syllable syllable;
    for (std::size_t position = 0; position < word.size();) {
        const Letter& letter = letter_of(next_character(word, position));
        if (letter.code == 0) return std::nullopt;
        if (letter.tone != 0) {
            syllable.tone = static_cast<Tone>(letter.tone);
            syllable.tone_letter = static_cast<int>(syllable.letters.size());
            ++syllable.tones;
        }
        syllable.letters += letter.code;
    }
    return syllable;
}

std::string spell(const Syllable& syllable) {
    int mark = syllable.tone_letter;
    if (mark < 0 && syllable.tone != Tone::level) mark = mark_places(syllable.letters).old_style;
    std::string word;
    for (std::size_t i = 0; i < syllable.letters.size(); ++i) {
        const char code = syllable.letters[i];
        const Tone tone = static_cast<int>(i) == mark ? syllable.tone : Tone::level;
        if (is_vowel(code))
            append_utf8(word, vowel(code, tone));
        else
            append_utf8(word, code == 'D' ? U'đ' : static_cast<char32_t>(code));
    }
    return word;
}

bool is_possible(const Syllable& syllable) {
    if (syllable.tones > 1) return false;
    const auto parts = cut(syllable.letters);
    if (!parts) return false;
    const bool free_tone = syllable.tone == Tone::sac || syllable.tone == Tone::nang;
    return !is_stopped(parts->rime) || free_tone;
}

bool has_misplaced_tone(const Syllable& syllable) {
    if (syllable.tones != 1) return false;
    const MarkPlaces places = mark_places(syllable.letters);
    return places.old_style >= 0 && syllable.tone_letter != places.old_style &&
           syllable.tone_letter != places.new_style;
}

std::optional<ToneStyle> tone_style(const Syllable& syllable) {
    // Asked of every syllable: these are the rimes that have two places.
    const std::string_view letters = syllable.letters;
    const bool may_differ = letters.ends_with("oa") || letters.ends_with("oe") || letters.ends_with("uy");
    if (syllable.tones != 1 || !may_differ) return std::nullopt;
    const MarkPlaces places = mark_places(letters);
    if (places.old_style == places.new_style) return std::nullopt;
    if (syllable.tone_letter == places.old_style) return ToneStyle::old_style;
    return ToneStyle::new_style;
}

std::string sound_key(const Syllable& syllable) {
    std::string key = syllable.letters;
    const std::size_t last = key.size() - 1;
    const bool qu = key.starts_with("qu") && key.size() == 3;
    // kỹ and kĩ, quý and quí are one; thuy and thui are not.
    if (key.size() > 1 && key.back() == 'y' && (qu || !is_vowel(key[last - 1]))) key.back() = 'i';
    return key + static_cast<char>('0' + static_cast<int>(syllable.tone));
}

int distance(const Syllable& a, const Syllable& b) {
    return std::min(2, letter_distance(a.letters, b.letters) + (a.tone != b.tone ? 1 : 0));
}

bool is_bare_form(const Syllable& typed, const Syllable& full) {
    if (typed.tone != Tone::level || typed.letters.size() != full.letters.size() || typed == full)
        return false;
    return std::ranges::equal(typed.letters, full.letters,
                              [](char a, char b) { return a == bare(a) && a == bare(b); });
}

std::string fold_case(std::string_view utf8) {
    std::string folded(utf8);
    for (std::size_t position = 0; position < folded.size();) {
        const std::size_t begin = position;
        const char32_t lower = letter_of(next_character(utf8, position)).lower;
        if (lower != 0) {
            const std::string bytes = to_utf8(lower);
            std::ranges::copy(bytes, folded.begin() + static_cast<std::ptrdiff_t>(begin));
        }
    }
    return folded;
}

}  // namespace kehoach::check
