// The events of nlohmann's parser become a Value tree. The parser tells no places, so a cursor walks the text
// beside it, from token to token.
#include "plan/json.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "base/text.h"
#include "base/value_builder.h"

namespace kehoach::plan {
namespace {

using Json = nlohmann::json;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_number_character(char c) {
    return is_digit(c) || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// The bytes of the number at the start of `text` (RFC 8259, section 6): 0 of 012, 1 of 1-2.
std::size_t number_size(std::string_view text) {
    std::size_t i = text.starts_with('-') ? 1 : 0;
    const auto pass_digits = [&] {
        while (i < text.size() && is_digit(text[i])) {
            ++i;
        }
    };
    if (i < text.size() && text[i] == '0') {
        ++i;
    } else {
        pass_digits();
    }
    if (i < text.size() && text[i] == '.') {
        ++i;
        pass_digits();
    }
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        ++i;
        if (i < text.size() && (text[i] == '+' || text[i] == '-')) ++i;
        pass_digits();
    }
    return i;
}

// The bytes of the escape at the start of `text`; 0 when it is none (RFC 8259, section 7).
std::size_t escape_size(std::string_view text) {
    constexpr std::string_view single = "\"\\/bfnrt";
    constexpr std::string_view hexadecimal = "0123456789abcdefABCDEF";
    if (text.size() < 2) return 0;
    if (single.find(text[1]) != single.npos) return 2;
    const bool is_code =
        text[1] == 'u' && text.size() >= 6 && text.substr(2, 4).find_first_not_of(hexadecimal) == text.npos;
    return is_code ? 6 : 0;
}

// \uD800 to \uDFFF
bool is_surrogate(std::string_view escape) {
    constexpr std::string_view second_digits = "89abcdefABCDEF";
    return escape.size() >= 6 && escape[1] == 'u' && (escape[2] == 'd' || escape[2] == 'D') &&
           second_digits.find(escape[3]) != second_digits.npos;
}

bool is_high_surrogate(std::string_view escape) {
    return is_surrogate(escape) && std::string_view("89abAB").find(escape[3]) != std::string_view::npos;
}

// Characters beyond U+FFFF are spelt as a high half and a low half; one without the other is no character.
bool is_lone_surrogate(std::string_view text) {
    if (!is_surrogate(text)) return false;
    if (!is_high_surrogate(text) || text.size() < 12) return true;
    const std::string_view next = text.substr(6);
    return next[0] != '\\' || escape_size(next) != 6 || !is_surrogate(next) || is_high_surrogate(next);
}

// What the cursor passed last, which says what may come next.
enum class Passed { nothing, opening, key, value };

class JsonReader : public nlohmann::json_sax<Json> {
  public:
    JsonReader(const Source& source, LimitedErrors& errors)
        : text_(source.text()), errors_(errors), places_(source), builder_(errors) {}

    bool null() override { return add(Value::Kind::null, 4); }
    bool boolean(bool value) override { return add(Value::Kind::text, value ? 4 : 5); }
    bool number_integer(std::int64_t) override { return add_number(); }
    bool number_unsigned(std::uint64_t) override { return add_number(); }
    bool number_float(double, const std::string&) override { return add_number(); }
    bool string(std::string& text) override;
    bool binary(Json::binary_t&) override { return false; }
    bool key(std::string& text) override;
    bool start_object(std::size_t) override { return begin(Value::Kind::map); }
    bool start_array(std::size_t) override { return begin(Value::Kind::list); }
    bool end_object() override { return end(); }
    bool end_array() override { return end(); }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override;

    Value take() { return builder_.take(); }
    void abandon() { builder_.abandon(); }

  private:
    bool add(Value::Kind kind, std::size_t size, bool is_number = false);
    bool add_number();
    bool begin(Value::Kind kind);
    bool end();

    void skip_space();
    void skip_to_token();
    std::size_t string_end(std::size_t start) const;
    Span pass_string(std::string& text);

    void explain_missing_colon();
    void explain_after_value();
    void explain_unexpected(bool wants_key);
    void explain_unclosed();
    void explain_string();
    void error(std::string_view slug, std::size_t size);
    char here() const { return cursor_ < text_.size() ? text_[cursor_] : '\0'; }
    std::size_t word_size() const;

    std::string_view text_;
    LimitedErrors& errors_;
    Places places_;
    ValueBuilder builder_;
    std::size_t cursor_ = 0;
    Passed passed_ = Passed::nothing;
};

void JsonReader::skip_space() {
    while (cursor_ < text_.size() && is_space(text_[cursor_])) {
        ++cursor_;
    }
}

// The parser has accepted what lies between, so that it is white space, a comma or a colon.
void JsonReader::skip_to_token() {
    while (cursor_ < text_.size() &&
           (is_space(text_[cursor_]) || text_[cursor_] == ',' || text_[cursor_] == ':')) {
        ++cursor_;
    }
}

bool JsonReader::add(Value::Kind kind, std::size_t size, bool is_number) {
    skip_to_token();
    Value value;
    value.kind = kind;
    value.is_number = is_number;
    value.span = places_.span(cursor_, size);
    if (kind == Value::Kind::text) value.text = text_.substr(cursor_, size);
    cursor_ += size;
    passed_ = Passed::value;
    return builder_.add(std::move(value));
}

bool JsonReader::add_number() {
    skip_to_token();
    return add(Value::Kind::text, number_size(text_.substr(cursor_)), true);
}

// Behind the closing quote of the string that begins at `start`; the end of the text when there is none.
std::size_t JsonReader::string_end(std::size_t start) const {
    std::size_t i = text_.find_first_of("\"\\", start + 1);
    while (i < text_.size() && text_[i] == '\\') {
        i = text_.find_first_of("\"\\", i + 2);
    }
    return i < text_.size() ? i + 1 : text_.size();
}

Span JsonReader::pass_string(std::string& text) {
    skip_to_token();
    const std::size_t end = string_end(cursor_);
    const std::string_view typed = text_.substr(cursor_, end - cursor_);
    const Span span = places_.span(cursor_, typed.size());
    if (typed.find('\\') != typed.npos) text = check_escaped(text, span, errors_);
    cursor_ = end;
    return span;
}

bool JsonReader::string(std::string& text) {
    Value value;
    value.span = pass_string(text);
    value.kind = Value::Kind::text;
    value.quoted = true;
    value.text = std::move(text);
    passed_ = Passed::value;
    return builder_.add(std::move(value));
}

bool JsonReader::key(std::string& text) {
    const Span span = pass_string(text);
    builder_.key(std::move(text), span);
    passed_ = Passed::key;
    return true;
}

bool JsonReader::begin(Value::Kind kind) {
    skip_to_token();
    const Span span = places_.rest_of_line(cursor_++);
    passed_ = Passed::opening;
    return builder_.begin(kind, span);
}

bool JsonReader::end() {
    skip_to_token();
    ++cursor_;
    passed_ = Passed::value;
    builder_.end();
    return true;
}

// ---- one syntax error, in our own words

void JsonReader::error(std::string_view slug, std::size_t size) {
    const std::size_t end = byte_of_character(text_.substr(cursor_, 4), 1);
    errors_.error(slug, places_.span(cursor_, size), {std::string(text_.substr(cursor_, end))});
}

// Up to the next thing that cannot belong to a word.
std::size_t JsonReader::word_size() const {
    const std::size_t end = text_.find_first_of(" \t\r\n,:[]{}\"", cursor_);
    return std::min(end, text_.size()) - cursor_;
}

bool JsonReader::parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) {
    const bool goes_on = passed_ == Passed::value && cursor_ > 0 && is_number_character(here()) &&
                         is_digit(text_[cursor_ - 1]);
    if (goes_on) {
        while (cursor_ > 0 && is_number_character(text_[cursor_ - 1])) {
            --cursor_;
        }
        error("json-number", word_size());
        return false;
    }
    skip_space();
    switch (passed_) {
        case Passed::nothing:
            explain_unexpected(false);
            break;
        case Passed::opening:
            explain_unexpected(builder_.wants_key());
            break;
        case Passed::key:
            explain_missing_colon();
            break;
        case Passed::value:
            explain_after_value();
            break;
    }
    return false;
}

void JsonReader::explain_missing_colon() {
    if (here() == ':') {
        ++cursor_;
        skip_space();
        if (here() == ',') return error("json-missing-value", 1);
        explain_unexpected(false);
    } else if (cursor_ == text_.size() || here() == '/' || here() == '#') {
        explain_unexpected(false);
    } else {
        error("json-missing-colon", 1);
    }
}

void JsonReader::explain_after_value() {
    const std::size_t start = cursor_;
    if (!builder_.has_open() && here() != '/' && here() != '#') {
        error("json-after-end", word_size());
    } else if (here() == ',') {
        ++cursor_;
        skip_space();
        if (here() == ']' || here() == '}' || here() == ',') {
            cursor_ = start;
            error("json-extra-comma", 1);
        } else {
            explain_unexpected(builder_.wants_key());
        }
    } else if (here() == ']' || here() == '}') {
        error("unmatched-bracket", 1);
    } else if (here() == ':' && builder_.is_in_list()) {
        explain_unclosed();  // the next key has come
    } else if (here() == '"' || here() == '{' || here() == '[' || is_number_character(here())) {
        error("json-missing-comma", 1);
    } else {
        explain_unexpected(builder_.wants_key());
    }
}

// Something is open: an empty text never comes here.
void JsonReader::explain_unclosed() {
    Span opening = builder_.open_span();
    opening.length = 1;
    errors_.error("unclosed-bracket", opening, {builder_.is_in_list() ? "[" : "{"});
}

void JsonReader::explain_unexpected(bool wants_key) {
    const char c = here();
    if (cursor_ == text_.size()) {
        explain_unclosed();
    } else if (c == '/' || c == '#') {
        error("json-comment", word_size());
    } else if (c == '"') {
        explain_string();
    } else if (c == ',') {
        error("json-extra-comma", 1);
    } else if (c == ']' || c == '}') {
        error(wants_key ? "unmatched-bracket" : "json-missing-value", 1);
    } else if (is_number_character(c) && c != 'e' && c != 'E' && !wants_key) {
        error("json-number", word_size());
    } else if (c == '\'' || static_cast<unsigned char>(c) >= 0x80 || (c >= 'A' && c <= 'Z') ||
               (c >= 'a' && c <= 'z')) {
        error("json-unquoted", word_size());
    } else {
        error("json-unexpected", 1);
    }
}

// Why the string that begins here is none.
void JsonReader::explain_string() {
    const std::size_t start = cursor_;
    for (++cursor_; cursor_ < text_.size(); ++cursor_) {
        const char c = here();
        if (c == '"' || c == '\n') break;
        if (c == '\t') return error("json-tab", 1);
        if (c != '\\') continue;
        const std::string_view escape = text_.substr(cursor_, 6);
        const std::size_t size = escape_size(escape);
        if (size == 0) return error("json-bad-escape", 1 + byte_of_character(escape.substr(1), 1));
        if (is_lone_surrogate(text_.substr(cursor_, 12))) return error("lone-surrogate", 6);
        // A pair of surrogates is passed as a whole: its second half is not alone.
        cursor_ += (is_surrogate(escape) ? 12 : size) - 1;
    }
    cursor_ = start;
    errors_.error("unclosed-quote", places_.rest_of_line(start), {"\""});
}

nlohmann::ordered_json json_of(const Value& value) {
    switch (value.kind) {
        case Value::Kind::null:
            return nullptr;
        case Value::Kind::text:
            return value.text;
        case Value::Kind::list: {
            auto list = nlohmann::ordered_json::array();
            for (const Value& item : value.items)
                list.push_back(json_of(item));
            return list;
        }
        case Value::Kind::map: {
            // Its operator[] would look through all keys for each.
            nlohmann::ordered_json::object_t map;
            for (const Entry& entry : value.entries)
                map.push_back({entry.key, json_of(entry.value)});
            return map;
        }
    }
    return nullptr;
}

}  // namespace

std::string to_json(const Value& value) { return json_of(value).dump(2) + "\n"; }

std::optional<Value> read_json(const Source& source, Diagnostics& diagnostics) {
    LimitedErrors errors(diagnostics);
    JsonReader reader(source, errors);
    const std::string& text = source.text();
    // As in YAML, an empty text is an empty value; whoever asked knows what is missing.
    if (trim(text).empty()) {
        Value empty;
        empty.span = {&source, 1, 1, 1};
        return empty;
    }
    const bool is_read = Json::sax_parse(text.data(), text.data() + text.size(), &reader);
    if (!is_read) reader.abandon();
    errors.finish();
    if (!is_read) return std::nullopt;
    return reader.take();
}

}  // namespace kehoach::plan
