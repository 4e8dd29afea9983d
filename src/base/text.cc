// Vietnamese text on top of ICU, with short ways round it for plain ASCII.
#include "base/text.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>
#include <cstring>

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace kehoach {
namespace {

// How many of the first bytes are ASCII, eight at a time.
std::size_t ascii_prefix(std::string_view bytes) {
    std::size_t i = 0;
    for (; i + 8 <= bytes.size(); i += 8) {
        std::uint64_t block = 0;
        std::memcpy(&block, bytes.data() + i, 8);
        if ((block & 0x8080808080808080u) != 0) break;
    }
    while (i < bytes.size() && static_cast<unsigned char>(bytes[i]) < 0x80) {
        ++i;
    }
    return i;
}

const icu::Normalizer2& nfc() {
    static const icu::Normalizer2& instance = []() -> const icu::Normalizer2& {
        UErrorCode status = U_ZERO_ERROR;
        const icu::Normalizer2* found = icu::Normalizer2::getNFCInstance(status);
        assert(U_SUCCESS(status));  // the data is linked in
        return *found;
    }();
    return instance;
}

icu::StringPiece piece(std::string_view utf8) {
    return icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size()));
}

// The byte where the character before `position` begins; position > 0.
std::size_t previous_start(std::string_view utf8, std::size_t position) {
    do {
        --position;
    } while (position > 0 && (static_cast<unsigned char>(utf8[position]) & 0xC0) == 0x80);
    return position;
}

// The root locale, so that no machine's settings matter (Turkish i).
template <typename Convert>
std::string convert_case(std::string_view utf8, Convert convert) {
    std::string converted;
    icu::StringByteSink<std::string> sink(&converted, static_cast<std::int32_t>(utf8.size()));
    UErrorCode status = U_ZERO_ERROR;
    convert("", 0, piece(utf8), sink, nullptr, status);
    assert(U_SUCCESS(status));
    return to_nfc(converted);
}

// Optimal string alignment distance of two words, both short; more than `limit` counts as limit + 1.
int edit_distance(std::u32string_view a, std::u32string_view b, int limit) {
    const auto width = b.size() + 1;
    std::vector<int> before_last(width), last(width), current(width);
    for (std::size_t j = 0; j < width; ++j) {
        last[j] = static_cast<int>(j);
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        current[0] = static_cast<int>(i);
        int smallest = current[0];
        for (std::size_t j = 1; j < width; ++j) {
            const int changed = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            current[j] = std::min({changed, last[j] + 1, current[j - 1] + 1});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) current[j] = std::min(current[j], before_last[j - 2] + 1);
            smallest = std::min(smallest, current[j]);
        }
        if (smallest > limit) return limit + 1;
        std::swap(before_last, last);
        std::swap(last, current);
    }
    return last[b.size()];
}

}  // namespace

std::optional<std::size_t> find_bad_utf8(std::string_view bytes) {
    std::size_t i = 0;
    while (true) {
        i += ascii_prefix(bytes.substr(i));
        if (i == bytes.size()) return std::nullopt;
        // U8_NEXT counts in 32 bits; four bytes are enough for one character.
        const auto* start = reinterpret_cast<const std::uint8_t*>(bytes.data() + i);
        const auto length = static_cast<std::int32_t>(std::min<std::size_t>(4, bytes.size() - i));
        std::int32_t used = 0;
        UChar32 character = 0;
        U8_NEXT(start, used, length, character);
        if (character < 0) return i;
        i += static_cast<std::size_t>(used);
    }
}

std::optional<std::size_t> find_control_character(std::string_view utf8) {
    for (std::size_t i = 0; i < utf8.size();) {
        const std::size_t start = i;
        const auto byte = static_cast<unsigned char>(utf8[i]);
        if (byte >= 0x20 && byte < 0x7F) {
            ++i;
            continue;
        }
        const char32_t c = next_character(utf8, i);
        const bool is_layout = c == '\t' || c == '\n' || c == '\r';
        const bool is_control = (c < 0x20 && !is_layout) || (c >= 0x7F && c <= 0x9F);
        if (is_control || c == 0xFFFE || c == 0xFFFF) return start;
    }
    return std::nullopt;
}

std::optional<std::size_t> find_mark_pile(std::string_view utf8) {
    constexpr int most = 30;
    int marks = 0;
    for (std::size_t i = ascii_prefix(utf8); i < utf8.size();) {
        const std::size_t start = i;
        const char32_t c = next_character(utf8, i);
        // Letters of Latin and Vietnamese are told without a look into the tables.
        const bool is_letter = c < 0x0300 || (c >= 0x1E00 && c <= 0x1EFF);
        if (is_letter || u_getCombiningClass(static_cast<UChar32>(c)) == 0) {
            marks = 0;
        } else if (++marks > most) {
            return start;
        }
    }
    return std::nullopt;
}

std::string to_nfc(std::string_view utf8) {
    if (ascii_prefix(utf8) == utf8.size() || find_mark_pile(utf8)) return std::string(utf8);
    UErrorCode status = U_ZERO_ERROR;
    if (nfc().isNormalizedUTF8(piece(utf8), status)) return std::string(utf8);
    std::string normalized;
    icu::StringByteSink<std::string> sink(&normalized, static_cast<std::int32_t>(utf8.size()));
    nfc().normalizeUTF8(0, piece(utf8), sink, nullptr, status);
    assert(U_SUCCESS(status));
    return normalized;
}

char32_t next_character(std::string_view utf8, std::size_t& position) {
    const auto byte = [&](std::size_t i) {
        return static_cast<char32_t>(static_cast<unsigned char>(utf8[i]));
    };
    const char32_t first = byte(position++);
    if (first < 0x80) return first;
    const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
    char32_t character = first & (0x3Fu >> more);
    for (int i = 0; i < more && position < utf8.size(); ++i) {
        character = character << 6 | (byte(position++) & 0x3F);
    }
    return character;
}

void append_utf8(std::string& utf8, char32_t character) {
    const auto put = [&](char32_t byte) { utf8 += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (character < 0x80) {
        put(character);
    } else if (character < 0x800) {
        put(0xC0 | character >> 6);
        put(0x80 | (character & 0x3F));
    } else if (character < 0x10000) {
        put(0xE0 | character >> 12);
        put(0x80 | (character >> 6 & 0x3F));
        put(0x80 | (character & 0x3F));
    } else {
        put(0xF0 | character >> 18);
        put(0x80 | (character >> 12 & 0x3F));
        put(0x80 | (character >> 6 & 0x3F));
        put(0x80 | (character & 0x3F));
    }
}

std::string to_utf8(char32_t character) {
    std::string utf8;
    append_utf8(utf8, character);
    return utf8;
}

std::u32string to_utf32(std::string_view utf8) {
    std::u32string characters;
    characters.reserve(utf8.size());
    for (std::size_t i = 0; i < utf8.size();) {
        characters += next_character(utf8, i);
    }
    return characters;
}

std::string code_point_name(std::string_view utf8, std::size_t position) {
    const char32_t character = next_character(utf8, position);
    std::string name = "U+";
    for (int shift = character > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4) {
        name += "0123456789ABCDEF"[character >> shift & 15];
    }
    return name;
}

// Every character has exactly one byte that is not 10xxxxxx. Eight bytes are looked at in one step: lines may
// be long, and each place in them is counted.
int count_characters(std::string_view utf8) {
    constexpr std::uint64_t lowest_bits = 0x0101010101010101;
    std::size_t inner = 0;  // bytes 10xxxxxx
    std::size_t i = 0;
    for (; i + sizeof(std::uint64_t) <= utf8.size(); i += sizeof(std::uint64_t)) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, utf8.data() + i, sizeof bytes);
        inner += (((bytes >> 7) & ~(bytes >> 6) & lowest_bits) * lowest_bits) >> 56;  // their sum
    }
    for (; i < utf8.size(); ++i)
        inner += (static_cast<unsigned char>(utf8[i]) & 0xC0) == 0x80;
    return static_cast<int>(utf8.size() - inner);
}

std::size_t byte_of_character(std::string_view utf8, int index) {
    std::size_t position = 0;
    // Whole blocks are counted quickly, the last one is walked.
    constexpr std::size_t block = 4096;
    while (position + block < utf8.size()) {
        const int inside = count_characters(utf8.substr(position, block));
        if (inside > index) break;
        index -= inside;
        position += block;
    }
    for (; position < utf8.size(); ++position) {
        const bool starts_character = static_cast<signed char>(utf8[position]) > -65;
        if (starts_character && index-- == 0) break;
    }
    return position;
}

bool is_letter_or_digit(char32_t character) { return u_isalnum(static_cast<UChar32>(character)) != 0; }

bool is_white_space(char32_t character) { return u_isUWhiteSpace(static_cast<UChar32>(character)) != 0; }

bool is_upper(std::string_view utf8) {
    for (std::size_t i = 0; i < utf8.size();) {
        if (u_isULowercase(static_cast<UChar32>(next_character(utf8, i)))) return false;
    }
    return true;
}

std::string to_upper(std::string_view utf8) {
    return convert_case(utf8, [](auto&&... arguments) { icu::CaseMap::utf8ToUpper(arguments...); });
}

std::string to_lower(std::string_view utf8) {
    return convert_case(utf8, [](auto&&... arguments) { icu::CaseMap::utf8ToLower(arguments...); });
}

std::string without_accents(std::string_view utf8) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* decompose = icu::Normalizer2::getNFDInstance(error);
    assert(U_SUCCESS(error));
    std::string bare;
    for (std::size_t i = 0; i < utf8.size();) {
        auto character = static_cast<UChar32>(next_character(utf8, i));
        for (icu::UnicodeString parts; decompose->getRawDecomposition(character, parts);) {
            character = parts.char32At(0);
        }
        if (character == U'đ') character = U'd';  // its stroke is no mark of its own
        if (character == U'Đ') character = U'D';
        if (u_charType(character) != U_NON_SPACING_MARK) append_utf8(bare, static_cast<char32_t>(character));
    }
    return bare;
}

std::string_view trim(std::string_view utf8) {
    while (!utf8.empty()) {
        std::size_t after = 0;
        if (!is_white_space(next_character(utf8, after))) break;
        utf8.remove_prefix(after);
    }
    while (!utf8.empty()) {
        const std::size_t start = previous_start(utf8, utf8.size());
        std::size_t position = start;
        if (!is_white_space(next_character(utf8, position))) break;
        utf8 = utf8.substr(0, start);
    }
    return utf8;
}

std::string collapse_spaces(std::string_view utf8) {
    std::string collapsed;
    collapsed.reserve(utf8.size());
    bool pending_space = false;
    for (std::size_t i = 0; i < utf8.size();) {
        const std::size_t start = i;
        if (is_white_space(next_character(utf8, i))) {
            pending_space = !collapsed.empty();
            continue;
        }
        if (pending_space) collapsed += ' ';
        pending_space = false;
        collapsed.append(utf8, start, i - start);
    }
    return collapsed;
}

std::vector<std::string> split_words(std::string_view utf8) {
    std::vector<std::string> words;
    bool in_word = false;
    for (std::size_t i = 0; i < utf8.size();) {
        const std::size_t start = i;
        if (is_white_space(next_character(utf8, i))) {
            in_word = false;
            continue;
        }
        if (!in_word) words.emplace_back();
        in_word = true;
        words.back().append(utf8, start, i - start);
    }
    return words;
}

std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates) {
    // No candidate is near to a text that is longer than all of them by more than the two edits allowed.
    std::size_t longest = 0;
    for (const std::string& candidate : candidates) {
        longest = std::max(longest, candidate.size());
    }
    if (word.size() > longest + 8) return std::nullopt;
    const std::u32string wanted = to_utf32(word);
    const std::string* best = nullptr;
    int best_distance = 3;
    for (const std::string& candidate : candidates) {
        const std::u32string other = to_utf32(candidate);
        const int limit = std::min(best_distance - 1, static_cast<int>(other.size() / 3));
        if (limit < 1) continue;
        const int distance = edit_distance(wanted, other, limit);
        if (distance < 1 || distance > limit) continue;
        best = &candidate;
        best_distance = distance;
    }
    if (best == nullptr) return std::nullopt;
    return *best;
}

}  // namespace kehoach
