#include "papers/pdf_font.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"

namespace kehoach::papers {
namespace {

constexpr std::size_t most_codes = 70'000;

double number_of(QPDFObjectHandle object, double otherwise = 0) {
    return object.isNumber() ? object.getNumericValue() : otherwise;
}

bool has(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

// "uni1EA1", "A", "space" … → the character; empty for a name that only the font knows.
std::string character_of(std::string_view glyph) {
    static const std::map<std::string_view, std::string_view> names{
        {"space", " "},      {"comma", ","},     {"period", "."},       {"colon", ":"},
        {"semicolon", ";"},  {"hyphen", "-"},    {"slash", "/"},        {"parenleft", "("},
        {"parenright", ")"}, {"zero", "0"},      {"one", "1"},          {"two", "2"},
        {"three", "3"},      {"four", "4"},      {"five", "5"},         {"six", "6"},
        {"seven", "7"},      {"eight", "8"},     {"nine", "9"},         {"percent", "%"},
        {"endash", "–"},     {"quotedbl", "\""}, {"quotedblleft", "“"}, {"quotedblright", "”"},
        {"ampersand", "&"},  {"plus", "+"},      {"underscore", "_"},   {"Dcroat", "Đ"},
        {"dcroat", "đ"},     {"Ohorn", "Ơ"},     {"ohorn", "ơ"},        {"Uhorn", "Ư"},
        {"uhorn", "ư"},      {"Abreve", "Ă"},    {"abreve", "ă"}};
    if (glyph.size() == 1) return std::string(glyph);
    if (const auto found = names.find(glyph); found != names.end()) return std::string(found->second);
    if (!glyph.starts_with("uni") || glyph.size() != 7) return {};
    unsigned code = 0;
    const char* end = glyph.data() + glyph.size();
    if (std::from_chars(glyph.data() + 3, end, code, 16).ptr != end || code < 32) return {};
    return code >= 0xD800 && code < 0xE000 ? std::string() : to_utf8(code);
}

// UTF-16BE, as ToUnicode has it.
std::string from_utf16(std::string_view bytes) {
    std::string text;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        const auto unit = [&](std::size_t place) {
            return static_cast<char32_t>(static_cast<unsigned char>(bytes[place]) << 8 |
                                         static_cast<unsigned char>(bytes[place + 1]));
        };
        char32_t character = unit(at);
        if (character >= 0xD800 && character < 0xDC00 && at + 3 < bytes.size()) {
            character = 0x10000 + ((character - 0xD800) << 10) + ((unit(at + 2) - 0xDC00) & 0x3FF);
            at += 2;
        }
        if (character >= 0xD800 && character < 0xE000) continue;
        if (character >= 32 && character != 0xFFFE && character != 0xFFFF) append_utf8(text, character);
    }
    return text;
}

unsigned code_of_bytes(std::string_view bytes) {
    unsigned code = 0;
    for (const char c : bytes.substr(0, 3))
        code = code << 8 | static_cast<unsigned char>(c);
    return code;
}

// The tokens of a CMap that matter: hexadecimal strings, brackets and words.
struct Token {
    enum class Kind { end, bytes, open, close, word };
    Kind kind = Kind::end;
    std::string text;
};

class Tokens {
  public:
    explicit Tokens(std::string_view text) : text_(text) {}

    Token next() {
        while (at_ < text_.size() && static_cast<unsigned char>(text_[at_]) <= ' ')
            ++at_;
        if (at_ == text_.size()) return {};
        const char c = text_[at_];
        if (c == '[' || c == ']') {
            ++at_;
            return {c == '[' ? Token::Kind::open : Token::Kind::close, {}};
        }
        if (c == '<' && at_ + 1 < text_.size() && text_[at_ + 1] != '<') return hexadecimal();
        const std::size_t begin = at_++;
        while (at_ < text_.size() && static_cast<unsigned char>(text_[at_]) > ' ' &&
               std::string_view("[]<>/").find(text_[at_]) == std::string_view::npos)
            ++at_;
        return {Token::Kind::word, std::string(text_.substr(begin, at_ - begin))};
    }

  private:
    Token hexadecimal() {
        Token token{Token::Kind::bytes, {}};
        int digits = 0;
        unsigned value = 0;
        for (++at_; at_ < text_.size() && text_[at_] != '>'; ++at_) {
            constexpr std::string_view known = "0123456789abcdefABCDEF";
            const std::size_t digit = known.find(text_[at_]);
            if (digit == known.npos) continue;
            value = value << 4 | static_cast<unsigned>(digit < 16 ? digit : digit - 6);
            if (++digits % 2 == 0) token.text += static_cast<char>(value & 0xFF);
        }
        ++at_;
        return token;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

}  // namespace

void PdfFont::load(QPDFObjectHandle font) {
    QPDFObjectHandle base = font.getKey("/BaseFont");
    if (base.isName()) name_ = base.getName().substr(1);
    is_composite_ = font.getKey("/Subtype").isNameAndEquals("/Type0");
    QPDFObjectHandle holder = font;
    if (is_composite_) {
        QPDFObjectHandle descendants = font.getKey("/DescendantFonts");
        if (descendants.isArray() && descendants.getArrayNItems() > 0) holder = descendants.getArrayItem(0);
        if (holder.isDictionary()) load_composite_widths(holder);
    } else {
        load_widths(font);
        load_encoding(font.getKey("/Encoding"));
    }
    if (font.getKey("/Subtype").isNameAndEquals("/Type3")) {
        is_embedded_ = true;
        QPDFObjectHandle matrix = font.getKey("/FontMatrix");
        if (matrix.isArray() && matrix.getArrayNItems() > 0)
            scale_ = number_of(matrix.getArrayItem(0), scale_);
    }
    is_bold_ = has(name_, "Bold") || has(name_, "bold");
    is_italic_ = has(name_, "Italic") || has(name_, "Oblique") || has(name_, "italic");
    if (holder.isDictionary()) load_descriptor(holder.getKey("/FontDescriptor"));
    if (!find_bad_utf8(name_)) return;
    name_ = "?";
}

void PdfFont::load_descriptor(QPDFObjectHandle descriptor) {
    if (!descriptor.isDictionary()) return;
    for (const char* file : {"/FontFile", "/FontFile2", "/FontFile3"})
        is_embedded_ = is_embedded_ || descriptor.getKey(file).isStream();
    constexpr int force_bold = 1 << 18;
    const auto flags = static_cast<int>(number_of(descriptor.getKey("/Flags")));
    is_bold_ = is_bold_ || (flags & force_bold) != 0 || number_of(descriptor.getKey("/FontWeight")) >= 600;
    is_italic_ = is_italic_ || number_of(descriptor.getKey("/ItalicAngle")) != 0;
    if (usual_width_ == 0) usual_width_ = number_of(descriptor.getKey("/MissingWidth"));
}

void PdfFont::load_widths(QPDFObjectHandle font) {
    QPDFObjectHandle widths = font.getKey("/Widths");
    usual_width_ = widths.isArray() ? 0 : 500;  // the standard fonts give none
    if (!widths.isArray()) return;
    const auto first = static_cast<unsigned>(std::clamp(number_of(font.getKey("/FirstChar")), 0.0, 255.0));
    for (int i = 0; i < std::min(widths.getArrayNItems(), 256); ++i)
        widths_[first + static_cast<unsigned>(i)] = number_of(widths.getArrayItem(i));
}

// c [w1 w2 …] or first last w (9.7.4.3).
void PdfFont::load_composite_widths(QPDFObjectHandle descendant) {
    usual_width_ = number_of(descendant.getKey("/DW"), 1000);
    QPDFObjectHandle widths = descendant.getKey("/W");
    if (!widths.isArray()) return;
    const int count = widths.getArrayNItems();
    for (int i = 0; i + 1 < count && widths_.size() < most_codes;) {
        const auto first = static_cast<unsigned>(std::clamp(number_of(widths.getArrayItem(i)), 0.0, 65535.0));
        QPDFObjectHandle next = widths.getArrayItem(i + 1);
        if (next.isArray()) {
            for (int j = 0; j < std::min(next.getArrayNItems(), 65536); ++j)
                widths_[first + static_cast<unsigned>(j)] = number_of(next.getArrayItem(j));
            i += 2;
        } else {
            const auto last = static_cast<unsigned>(std::clamp(number_of(next), 0.0, 65535.0));
            for (unsigned code = first; i + 2 < count && code <= last; ++code)
                widths_[code] = number_of(widths.getArrayItem(i + 2));
            i += 3;
        }
    }
}

void PdfFont::load_encoding(QPDFObjectHandle encoding) {
    const auto is_known = [](QPDFObjectHandle name) {
        return name.isNameAndEquals("/WinAnsiEncoding") || name.isNameAndEquals("/MacRomanEncoding") ||
               name.isNameAndEquals("/StandardEncoding");
    };
    has_known_codes_ = is_known(encoding);
    if (!encoding.isDictionary()) return;
    has_known_codes_ = is_known(encoding.getKey("/BaseEncoding"));
    QPDFObjectHandle differences = encoding.getKey("/Differences");
    if (!differences.isArray()) return;
    unsigned code = 0;
    for (int i = 0; i < std::min(differences.getArrayNItems(), 1024); ++i) {
        QPDFObjectHandle item = differences.getArrayItem(i);
        if (item.isNumber()) code = static_cast<unsigned>(std::clamp(number_of(item), 0.0, 255.0));
        if (item.isName()) texts_[code++] = character_of(item.getName().substr(1));
    }
}

void PdfFont::read_to_unicode(const std::string& cmap) {
    Tokens tokens(cmap);
    bool is_range = false, is_char = false;
    for (Token token = tokens.next(); token.kind != Token::Kind::end && texts_.size() < most_codes;
         token = tokens.next()) {
        if (token.kind == Token::Kind::word) {
            if (token.text == "beginbfchar" || token.text == "endbfchar") is_char = token.text[0] == 'b';
            if (token.text == "beginbfrange" || token.text == "endbfrange") is_range = token.text[0] == 'b';
        }
        if (token.kind != Token::Kind::bytes || (!is_char && !is_range)) continue;
        const unsigned first = code_of_bytes(token.text);
        const Token second = tokens.next();
        if (is_char) {
            texts_[first] = from_utf16(second.text);
            continue;
        }
        const unsigned last = std::min(code_of_bytes(second.text), first + 65535);
        Token target = tokens.next();
        if (target.kind == Token::Kind::open) {
            unsigned code = first;
            for (target = tokens.next(); target.kind == Token::Kind::bytes && code <= last;
                 target = tokens.next())
                texts_[code++] = from_utf16(target.text);
            continue;
        }
        for (unsigned code = first; code <= last && target.text.size() >= 2 && texts_.size() < most_codes;
             ++code) {
            texts_[code] = from_utf16(target.text);
            // Only the last byte counts on (9.10.3).
            if (++target.text.back() == '\0') ++target.text[target.text.size() - 2];
        }
    }
}

void PdfFont::finish() {
    can_be_read_ = has_known_codes_ ||
                   std::ranges::any_of(texts_, [](const auto& entry) { return !entry.second.empty(); });
}

PdfFont::Code PdfFont::code_of(unsigned code) const {
    Code result;
    const auto width = widths_.find(code);
    result.width = (width != widths_.end() ? width->second : usual_width_) * scale_;
    result.is_space = !is_composite_ && code == 32;
    if (const auto text = texts_.find(code); text != texts_.end())
        result.text = text->second;
    else if (has_known_codes_ && ((code >= 32 && code < 127) || code >= 160))
        result.text = to_utf8(code);
    return result;
}

}  // namespace kehoach::papers
