// Telling UTF-8 from what Vietnamese offices also have on their disks.
#include "base/encoding.h"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <utility>
#include <vector>

#include "base/text.h"

namespace kehoach {
namespace {

constexpr std::size_t sample_size = 64u << 10;  // bytes that a guess is made from

bool is_one_of(std::string_view set, char byte) { return set.find(byte) != set.npos; }

// A Vietnamese text of one byte a character is known by how its bytes above 0x7F go together.
struct Legacy {
    int high = 0;         // bytes above 0x7F
    int tcvn3 = 0;        // of these, letters of TCVN 5712:1993 VN3 …
    int tcvn3_vowel = 0;  // … and those of its commonest ones: ă â ê ô ơ ư đ à ả ã á ạ
    int vni = 0;          // tone or hat bytes after their vowel, as VNI for Windows writes them
    int cp1258 = 0;       // combining tone bytes of Windows-1258 after their vowel
};

Legacy count_legacy(std::string_view bytes) {
    constexpr std::string_view tcvn3_gaps = "\xBA\xBF\xC0\xC1\xC2\xC3\xC4\xC5\xCD\xD9\xDA\xDB\xE0\xF0\xFF";
    constexpr std::string_view vni_vowels = "aeouAEOU\xD4\xD6\xF4\xF6";
    constexpr std::string_view vni_marks =
        "\xC0\xC1\xC2\xC3\xC4\xC5\xC8\xC9\xCA\xCB\xCF\xD5\xD8\xD9\xDA\xDB\xDC"
        "\xE0\xE1\xE2\xE3\xE4\xE5\xE8\xE9\xEA\xEB\xEF\xF5\xF8\xF9\xFA\xFB\xFC";
    constexpr std::string_view cp1258_vowels = "aeiouyAEIOUY\xC2\xC3\xCA\xD4\xD5\xDD\xE2\xE3\xEA\xF4\xF5\xFD";
    constexpr std::string_view cp1258_tones = "\xCC\xD2\xDE\xEC\xF2";
    Legacy counts;
    char before = ' ';
    for (const char byte : bytes) {
        if (const auto value = static_cast<unsigned char>(byte); value >= 0x80) {
            ++counts.high;
            counts.tcvn3 += value > 0xA0 && !is_one_of(tcvn3_gaps, byte) ? 1 : 0;
            counts.tcvn3_vowel +=
                (value >= 0xA7 && value <= 0xAE) || (value >= 0xB5 && value <= 0xB9) ? 1 : 0;
            counts.vni += is_one_of(vni_vowels, before) && is_one_of(vni_marks, byte) ? 1 : 0;
            counts.cp1258 += is_one_of(cp1258_vowels, before) && is_one_of(cp1258_tones, byte) ? 1 : 0;
        }
        before = byte;
    }
    return counts;
}

// The name of the old encoding that the text seems to be in; empty when nothing speaks for one.
std::string_view guess_legacy_encoding(std::string_view bytes) {
    const Legacy counts = count_legacy(bytes.substr(0, sample_size));
    if (counts.high < 4) return {};
    if (counts.cp1258 * 4 >= counts.high) return "Windows-1258";
    if (counts.vni * 2 >= counts.high) return "VNI";
    if (counts.tcvn3 * 10 >= counts.high * 9 && counts.tcvn3_vowel * 5 >= counts.high) return "TCVN3 (ABC)";
    return {};
}

// Text of an old font that became UTF-8 letter by letter: "KÕ ho¹ch". Vietnamese has letters beyond U+00FF in
// nearly every word, such text has none.
struct OldFont {
    std::string_view name;
    std::size_t offset = 0;  // of its first letter that is not ASCII
};
std::optional<OldFont> find_old_font(std::string_view utf8) {
    std::string bytes;
    OldFont font{{}, utf8.npos};
    for (std::size_t i = 0; i < utf8.size() && bytes.size() < sample_size;) {
        const std::size_t start = i;
        const char32_t character = next_character(utf8, i);
        if (character > 0xFF && character < 0x2000) return std::nullopt;
        if (character >= 0x80) font.offset = std::min(font.offset, start);
        bytes += character > 0xFF ? ' ' : static_cast<char>(character);
    }
    font.name = guess_legacy_encoding(bytes);
    if (font.name.empty()) return std::nullopt;
    return font;
}

// With a byte order mark, or without one and every other byte of the Latin letters NUL.
bool looks_like_utf16(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
    const std::string_view sample = bytes.substr(0, sample_size);
    const auto nuls = static_cast<std::size_t>(std::ranges::count(sample, '\0'));
    return nuls >= 4 && nuls * 5 >= sample.size();
}

bool starts_with_any(std::string_view bytes, std::initializer_list<std::string_view> starts) {
    return std::ranges::any_of(starts, [&](std::string_view start) { return bytes.starts_with(start); });
}

// ZIP, RAR, 7z.
bool looks_like_an_archive(std::string_view bytes) {
    return starts_with_any(bytes, {"PK\x03\x04", "Rar!\x1A", "7z\xBC\xAF\x27\x1C"});
}

// Word and Excel (ZIP archives of known parts), those of 1997, PDF, RTF: files that people take for their
// text.
bool looks_like_an_office_file(std::string_view bytes) {
    const std::string_view sample = bytes.substr(0, sample_size);
    const bool has_office_parts =
        std::ranges::any_of(std::initializer_list<std::string_view>{"word/", "xl/", "[Content_Types].xml",
                                                                    "mimetypeapplication/"},
                            [&](std::string_view part) { return sample.find(part) != sample.npos; });
    return (bytes.starts_with("PK\x03\x04") && has_office_parts) ||
           starts_with_any(bytes, {"\xD0\xCF\x11\xE0", "%PDF-", "{\\rtf"});
}

// Like to_nfc, with U+FFFD for every byte that is not UTF-8.
std::string repaired(std::string_view bytes) {
    std::string text;
    while (const auto bad = find_bad_utf8(bytes)) {
        text += bytes.substr(0, *bad);
        text += "\uFFFD";
        bytes.remove_prefix(*bad + 1);
    }
    text += bytes;
    return to_nfc(text);
}

// An error at byte `offset`, before which all is UTF-8.
Diagnostic error_at(std::string_view slug, const std::string& shown_name, std::string_view bytes,
                    std::size_t offset) {
    const std::string before = with_line_feeds(bytes.substr(0, offset));
    const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
    const std::string line_before = to_nfc(std::string_view(before).substr(line_start));
    const std::string_view rest = bytes.substr(offset, sample_size);
    Diagnostic diagnostic;
    diagnostic.slug = slug;
    diagnostic.file = shown_name;
    diagnostic.line = static_cast<int>(std::ranges::count(before, '\n')) + 1;
    diagnostic.column = count_characters(line_before) + 1;
    diagnostic.length = 1;
    diagnostic.source_line = line_before + repaired(rest.substr(0, rest.find_first_of("\r\n")));
    return diagnostic;
}

}  // namespace

std::string_view without_byte_order_mark(std::string_view bytes) {
    while (bytes.starts_with("\uFEFF")) {
        bytes.remove_prefix(3);
    }
    return bytes;
}

bool check_encoding(const std::string& shown_name, std::string_view bytes, Diagnostics& diagnostics) {
    if (looks_like_an_office_file(bytes)) {
        diagnostics.error("not-a-text-file", shown_name);
        return false;
    }
    if (looks_like_an_archive(bytes)) {
        diagnostics.error("archive", shown_name);
        return false;
    }
    std::string_view slug;
    std::size_t offset = 0;
    std::vector<std::string> arguments;
    if (const auto bad = find_bad_utf8(bytes)) {
        const std::string_view old = guess_legacy_encoding(bytes);
        slug = old.empty() ? "not-utf-8" : "old-encoding";
        offset = *bad;
        arguments = {std::string(old)};
    } else if (const auto control = find_control_character(bytes)) {
        slug = "control-character";
        offset = *control;
        arguments = {code_point_name(bytes, offset)};
    } else if (const auto pile = find_mark_pile(bytes)) {
        slug = "too-many-marks";
        offset = *pile;
    } else if (const auto font = find_old_font(bytes)) {
        slug = "old-font";
        offset = font->offset;
        arguments = {std::string(font->name)};
    } else {
        return true;
    }
    if (looks_like_utf16(bytes)) {
        diagnostics.error("utf-16", shown_name);
        return false;
    }
    Diagnostic diagnostic = error_at(slug, shown_name, bytes, offset);
    diagnostic.arguments = std::move(arguments);
    diagnostics.add(std::move(diagnostic));
    return false;
}

std::string with_line_feeds(std::string_view text) {
    std::string lines;
    lines.reserve(text.size());
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\r'), text.size());
        lines += text.substr(0, end);
        text.remove_prefix(end);
        if (text.empty()) break;
        lines += '\n';
        text.remove_prefix(text.starts_with("\r\n") ? 2 : 1);
    }
    return lines;
}

}  // namespace kehoach
