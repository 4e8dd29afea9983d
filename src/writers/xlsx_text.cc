#include "writers/xlsx_text.h"

#include <algorithm>
#include <cmath>

#include "writers/xlsx_formats.h"

namespace kehoach::writers {
namespace {

constexpr std::string_view replacement_character = "\xEF\xBF\xBD";  // U+FFFD

void append(std::vector<XlsxRun>& runs, std::string_view text, const XlsxRun& look) {
    if (text.empty()) return;
    const bool goes_on = !runs.empty() && runs.back().bold == look.bold &&
                         runs.back().italic == look.italic && runs.back().revision == look.revision;
    if (!goes_on) runs.push_back({std::string(), look.bold, look.italic, look.revision});
    runs.back().text += text;
}

bool is_hexadecimal(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

// "_x0041_" in a string stands for "A" (ECMA-376 Part 1, 22.9.2.19, ST_Xstring).
bool begins_with_escape(std::string_view text) {
    constexpr std::size_t length = 7;
    return text.size() >= length && text.starts_with("_x") && text[length - 1] == '_' &&
           std::all_of(text.begin() + 2, text.begin() + length - 1, is_hexadecimal);
}

// A CR can stand in XML, but readers make a line feed of it.
bool is_forbidden(char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n'; }

bool begins_with_noncharacter(std::string_view text) {
    return text.starts_with("\xEF\xBF\xBE") || text.starts_with("\xEF\xBF\xBF");  // U+FFFE, U+FFFF
}

}  // namespace

std::vector<XlsxRun> xlsx_runs(const document::RichText& text, const document::CellLook& look) {
    std::vector<XlsxRun> runs;
    for (std::size_t i = 0; i < text.paragraphs.size(); ++i) {
        // The line feed takes the look of the run before it, so that it makes no run of its own.
        if (i > 0) {
            append(runs, "\n",
                   runs.empty() ? XlsxRun{{}, look.bold, look.italic, look.revision} : runs.back());
        }
        for (const document::Run& run : text.paragraphs[i]) {
            append(runs, run.text, {{}, look.bold || run.bold, look.italic || run.italic, run.revision});
        }
    }
    return runs;
}

std::string joined_text(const std::vector<XlsxRun>& runs) {
    std::string text;
    for (const XlsxRun& run : runs)
        text += run.text;
    return text;
}

std::string stored_text(std::string_view text) {
    std::string stored;
    stored.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '_' && begins_with_escape(text.substr(i))) {
            stored += "_x005F_";  // an underscore that opens no escape
        } else if (is_forbidden(c)) {
            stored += replacement_character;
        } else if (c == '\xEF' && begins_with_noncharacter(text.substr(i))) {
            stored += replacement_character;
            i += 2;
        } else {
            stored += c;
        }
    }
    return stored;
}

// Every byte that begins a character counts one, and those of four bytes (beyond U+FFFF) two.
std::size_t count_utf16_units(std::string_view utf8) {
    std::size_t units = 0;
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0) != 0x80) units += byte >= 0xF0 ? 2 : 1;
    }
    return units;
}

std::string header_font(const document::CellLook& look) {
    const char* face =
        look.bold ? (look.italic ? "Bold Italic" : "Bold") : (look.italic ? "Italic" : "Regular");
    return std::string("&\"") + xlsx_font + "," + face + "\"&" +
           std::to_string(std::lround(look.size.to_pt()));
}

}  // namespace kehoach::writers
