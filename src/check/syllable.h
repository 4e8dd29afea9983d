// Vietnamese syllables taken apart: letters, tone, and whether the language can build them so.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kehoach::check {

// The six tones in the order of the dictionaries: level, huyền, hỏi, ngã, sắc, nặng.
enum class Tone : char { level, huyen, hoi, nga, sac, nang };

// One written word of Vietnamese letters. `letters` has one char a letter, lower case and without tone, in
// the alphabet below: ă A, â B, đ D, ê E, ô O, ơ Q, ư U, the others as they are. "Ướt" → "Uqt"… with
// Tone::sac.
struct Syllable {
    std::string letters;
    Tone tone = Tone::level;
    int tone_letter = -1;  // index of the letter that carries the mark; -1: none
    int tones = 0;         // marks found; more than one is a slip of the keyboard

    bool operator==(const Syllable&) const = default;
};

// Nothing when `word` (NFC) has a character that is no letter of Vietnamese or of English.
std::optional<Syllable> take_apart(std::string_view word);

// The syllable as it is written, in lower case, the tone mark on the letter where `tone_letter` says or, when
// that is -1 and there is a tone, where dictionaries put it ("hòa", "thủy").
std::string spell(const Syllable& syllable);

// Whether onset, rime and tone exist together: "chức" does, "chưc", "kiêm tr" and "nghành" do not. The place
// of the tone mark is not looked at.
bool is_possible(const Syllable& syllable);

// The mark stands on a letter where neither of the two conventions (hòa, hoà) puts it: "hóan", "qúy".
bool has_misplaced_tone(const Syllable& syllable);

// The convention that a syllable of the oa, oe, uy kind without final follows; nothing for all others.
enum class ToneStyle { old_style, new_style };  // hòa, thủy; hoà, thuỷ
std::optional<ToneStyle> tone_style(const Syllable& syllable);

// What two spellings of one syllable have in common: letters and tone, not the place of the mark, nor whether
// y or i ends it (kỹ, kĩ).
std::string sound_key(const Syllable& syllable);

// Changes between two syllables: letters put in, left out or exchanged, and one for another tone. Stops
// counting at 2.
int distance(const Syllable& a, const Syllable& b);

// `a` typed without any mark: "tinh" for "tỉnh", "hoat" for "hoạt", "duong" for "đường".
bool is_bare_form(const Syllable& bare, const Syllable& full);

// Lower case of Vietnamese and English letters; the bytes keep their number, so that offsets hold.
std::string fold_case(std::string_view utf8);

}  // namespace kehoach::check
