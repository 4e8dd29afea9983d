#include "sheets/rich_text.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/encoding.h"
#include "base/text.h"

namespace kehoach::sheets {
namespace {

constexpr std::size_t escape_size = 7;  // _x0041_

// The UTF-16 unit of the escape at the start of `text`.
std::optional<char32_t> match_escape(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    if (text.size() < escape_size || text[0] != '_' || text[1] != 'x' || text[6] != '_') return std::nullopt;
    char32_t unit = 0;
    for (const char c : text.substr(2, 4)) {
        const std::size_t digit = digits.find(c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c);
        if (digit == digits.npos) return std::nullopt;
        unit = unit * 16 + static_cast<char32_t>(digit);
    }
    return unit;
}

bool is_high_half(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low_half(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

// Without `xml:space="preserve"` white space at the ends is the file's, not the text's.
std::string_view without_outer_space(std::string_view text) {
    constexpr std::string_view space = " \t\r\n";
    const std::size_t first = text.find_first_not_of(space);
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(space) - first + 1);
}

bool has_look(const Emphasis& run) { return run.bold || run.italic; }

}  // namespace

std::string without_escapes(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const auto unit = text[i] == '_' ? match_escape(text.substr(i)) : std::nullopt;
        if (!unit) {
            result += text[i++];
            continue;
        }
        i += escape_size;
        char32_t character = *unit;
        if (is_high_half(*unit)) {
            const auto low = match_escape(text.substr(i));
            const bool is_pair = low && is_low_half(*low);
            character = is_pair ? 0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00) : 0xFFFD;
            if (is_pair) i += escape_size;
        } else if (is_low_half(*unit)) {
            character = 0xFFFD;
        }
        append_utf8(result, character);
    }
    return result;
}

void RichTextReader::start(const XmlElement& element) {
    const std::string_view name = element.name();
    if (name == "rPh") ++phonetic_;
    if (phonetic_ > 0) return;
    if (name == "r") {
        run_ = {};
    } else if (name == "rPr") {
        is_in_run_properties_ = true;
    } else if (is_in_run_properties_ && name == "b") {
        run_.bold = element.flag("val", true);
    } else if (is_in_run_properties_ && name == "i") {
        run_.italic = element.flag("val", true);
    } else if (name == "t") {
        is_in_text_ = true;
        keeps_space_ = element.attribute("xml:space") == "preserve";
    }
}

void RichTextReader::text(std::string_view piece) {
    if (is_in_text_) piece_ += piece;
}

void RichTextReader::end(std::string_view name) {
    if (name == "rPh") {
        --phonetic_;
    } else if (phonetic_ > 0) {
        return;
    } else if (name == "rPr") {
        is_in_run_properties_ = false;
    } else if (name == "r") {
        run_ = {};
    } else if (name == "t") {
        end_text();
    }
}

void RichTextReader::end_text() {
    const std::string_view typed = keeps_space_ ? std::string_view(piece_) : without_outer_space(piece_);
    std::string text = to_nfc(with_line_feeds(without_escapes(typed)));
    piece_.clear();
    is_in_text_ = false;
    if (text.empty()) return;
    const bool goes_on =
        !emphasis_.empty() && emphasis_.back().bold == run_.bold && emphasis_.back().italic == run_.italic;
    if (!goes_on) emphasis_.push_back({0, run_.bold, run_.italic});
    emphasis_.back().bytes += text.size();
    text_ += text;
}

RichText RichTextReader::take() {
    RichText result{std::exchange(text_, {}), std::exchange(emphasis_, {})};
    *this = {};
    if (std::ranges::none_of(result.emphasis, has_look)) result.emphasis.clear();
    // A mark that begins a run belongs to the letter before it.
    std::string composed = to_nfc(result.text);
    if (composed == result.text) return result;
    return {std::move(composed), {}};
}

}  // namespace kehoach::sheets
