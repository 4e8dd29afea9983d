#include "sheets/number_format.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/text.h"

namespace kehoach::sheets {
namespace {

// A piece of a format code: a letter or sign that means something, or text that is shown.
struct Token {
    // '0' '#' '?' '.' ',' '%' '@' '/' 'E', 'G' for "General", lower-case date letters; 0: literal text
    char sign = 0;
    int count = 1;  // of equal date letters in a row
    std::string text;
};

using Tokens = std::vector<Token>;

constexpr std::string_view date_letters = "ymdhsbge";
constexpr std::string_view digit_signs = "0#?";

bool is_one_of(std::string_view set, char c) { return c != 0 && set.find(c) != set.npos; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

class Lexer {
  public:
    explicit Lexer(std::string_view code) : code_(code) {}

    // The next section; nothing behind the last one.
    std::optional<Tokens> section() {
        if (next_ > code_.size()) return std::nullopt;
        tokens_.clear();
        while (next_ < code_.size() && code_[next_] != ';')
            take();
        ++next_;
        return std::move(tokens_);
    }

  private:
    void take() {
        const char c = code_[next_];
        if (c == '"')
            take_quoted();
        else if (c == '\\')
            take_literal(next_ + 1);
        else if (c == '_' || c == '*')
            take_space();
        else if (c == '[')
            take_bracket();
        else if (!take_word())
            take_sign(c);
    }

    void add_text(std::string_view text) {
        if (tokens_.empty() || tokens_.back().sign != 0) tokens_.emplace_back();
        tokens_.back().text += text;
    }

    void take_quoted() {
        const std::size_t end = std::min(code_.find('"', next_ + 1), code_.size());
        add_text(code_.substr(next_ + 1, end - next_ - 1));
        next_ = std::min(end + 1, code_.size());
    }

    // The character at `at`, whatever it means elsewhere.
    void take_literal(std::size_t at) {
        next_ = at;
        if (next_ >= code_.size()) return;
        const char32_t character = next_character(code_, next_);
        add_text(to_utf8(character));
    }

    // "_x" is a space as wide as x, "*x" fills the cell with x.
    void take_space() {
        if (code_[next_++] == '_') add_text(" ");
        if (next_ < code_.size()) next_character(code_, next_);
    }

    // [$₫-42A] shows ₫, [h] counts hours beyond a day; colours and conditions say nothing on paper.
    void take_bracket() {
        const std::size_t end = std::min(code_.find(']', next_), code_.size());
        const std::string_view inner = code_.substr(next_ + 1, end - next_ - 1);
        next_ = std::min(end + 1, code_.size());
        if (inner.starts_with('$')) {
            add_text(inner.substr(1, inner.find('-') - 1));
        } else if (!inner.empty() && std::ranges::all_of(inner, [&](char c) {
                       return lower(c) == lower(inner[0]) && is_one_of("hms", lower(c));
                   })) {
            tokens_.push_back({lower(inner[0]), static_cast<int>(inner.size()), {}});
        }
    }

    bool take_word() {
        const std::string_view rest = code_.substr(next_);
        for (const std::string_view word : {"general", "am/pm", "a/p"}) {
            const bool is_here =
                rest.size() >= word.size() && std::equal(word.begin(), word.end(), rest.begin(),
                                                         [](char a, char b) { return a == lower(b); });
            if (!is_here) continue;
            next_ += word.size();
            tokens_.push_back({word == "general" ? 'G' : 'h', 1, {}});
            return true;
        }
        return false;
    }

    void take_sign(char c) {
        if (c == 'E' && next_ + 1 < code_.size() && is_one_of("+-", code_[next_ + 1])) {
            tokens_.push_back({'E', 1, {}});
            next_ += 2;
        } else if (is_one_of(date_letters, lower(c))) {
            int count = 0;
            for (; next_ < code_.size() && lower(code_[next_]) == lower(c); ++next_)
                ++count;
            tokens_.push_back({lower(c), count, {}});
        } else if (is_one_of("0#?.,%@/", c)) {
            tokens_.push_back({c, 1, {}});
            ++next_;
        } else {
            take_literal(next_);
        }
    }

    std::string_view code_;
    std::size_t next_ = 0;
    Tokens tokens_;
};

bool is_date_letter(const Token& token) { return is_one_of(date_letters, token.sign); }
bool is_digit(const Token& token) { return is_one_of(digit_signs, token.sign); }
bool has(const Tokens& tokens, char sign) {
    return std::ranges::find(tokens, sign, &Token::sign) != tokens.end();
}

// "m" means minutes beside hours or seconds, months elsewhere.
bool means_minutes(const std::vector<const Token*>& letters, std::size_t i) {
    const bool after_hours = i > 0 && letters[i - 1]->sign == 'h';
    const bool before_seconds = i + 1 < letters.size() && letters[i + 1]->sign == 's';
    return after_hours || before_seconds;
}

NumberFormat moment_format(const Tokens& tokens) {
    NumberFormat format;
    format.kind = NumberFormat::Kind::moment;
    std::vector<const Token*> letters;
    for (const Token& token : tokens)
        if (is_date_letter(token)) letters.push_back(&token);
    for (std::size_t i = 0; i < letters.size(); ++i) {
        switch (letters[i]->sign) {
            case 'd':  // "ddd" and "dddd" are names of weekdays
                format.day = format.day || letters[i]->count <= 2;
                break;
            case 'm':
                (means_minutes(letters, i) ? format.time : format.month) = true;
                break;
            case 's':
                format.seconds = format.time = true;
                break;
            case 'h':
                format.time = true;
                break;
            default:
                format.year = true;
        }
    }
    return format;
}

// Of a format with digits: what stands before the first, between them, and after the last.
NumberFormat digits_format(const Tokens& tokens) {
    NumberFormat format;
    format.kind = NumberFormat::Kind::number;
    format.least_digits = 0;
    const auto first = std::ranges::find_if(tokens, is_digit);
    const auto last = std::find_if(tokens.rbegin(), tokens.rend(), is_digit).base();
    bool after_point = false;
    for (auto token = tokens.begin(); token != tokens.end(); ++token) {
        const bool is_inside = token >= first && token < last;
        if (token->sign == '%') format.kind = NumberFormat::Kind::percent;
        if (token->sign == 0) {
            if (token < first) format.prefix += token->text;
            if (token >= last) format.suffix += token->text;
        } else if (token->sign == '.') {
            after_point = true;
        } else if (token->sign == ',') {
            if (is_inside && !after_point) format.grouped = true;
            if (token >= last) ++format.thousands;
        } else if (is_digit(*token) && after_point) {
            ++format.most_decimals;
            if (token->sign == '0') format.least_decimals = format.most_decimals;
        } else if (token->sign == '0') {
            ++format.least_digits;
        }
    }
    format.prefix = trim(format.prefix);
    const std::string suffix(trim(format.suffix));
    // A unit that the author set apart stays apart.
    format.suffix = !suffix.empty() && !format.suffix.starts_with(suffix) ? " " + suffix : suffix;
    return format;
}

// What a section for zeros shows of one: `#` and `?` are no digits of it.
std::optional<std::string> zero_of(const Tokens& tokens) {
    if (has(tokens, '0') || has(tokens, 'G')) return std::nullopt;
    std::string text;
    for (const Token& token : tokens)
        text += token.text;
    return std::string(trim(text));
}

struct Builtin {
    int id = 0;
    std::string_view code;
};

// 18.8.30. Those from 5 to 8 and 37 to 44 show the country's currency, those from 27 to 36 and 50 to 58 dates
// of East Asia.
constexpr std::array builtins{
    Builtin{1, "0"},
    Builtin{2, "0.00"},
    Builtin{3, "#,##0"},
    Builtin{4, "#,##0.00"},
    Builtin{5, "#,##0"},
    Builtin{6, "#,##0"},
    Builtin{7, "#,##0.00"},
    Builtin{8, "#,##0.00"},
    Builtin{9, "0%"},
    Builtin{10, "0.00%"},
    Builtin{14, "dd/mm/yyyy"},
    Builtin{15, "d-mmm-yy"},
    Builtin{16, "d-mmm"},
    Builtin{17, "mmm-yy"},
    Builtin{18, "h:mm AM/PM"},
    Builtin{20, "h:mm"},
    Builtin{19, "h:mm:ss"},
    Builtin{21, "h:mm:ss"},
    Builtin{37, "#,##0"},
    Builtin{38, "#,##0"},
    Builtin{22, "d/m/yy h:mm"},
    Builtin{39, "#,##0.00"},
    Builtin{40, "#,##0.00"},
    Builtin{41, "#,##0;-#,##0;\"-\""},
    Builtin{42, "#,##0;-#,##0;\"-\""},
    Builtin{43, "#,##0.00;-#,##0.00;\"-\""},
    Builtin{44, "#,##0.00;-#,##0.00;\"-\""},
    Builtin{45, "mm:ss"},
    Builtin{46, "[h]:mm:ss"},
    Builtin{47, "mm:ss.0"},
    Builtin{49, "@"},
};

}  // namespace

NumberFormat parse_number_format(std::string_view code) {
    Lexer lexer(code);
    const Tokens tokens = lexer.section().value_or(Tokens());
    if (std::ranges::any_of(tokens, is_date_letter)) return moment_format(tokens);
    NumberFormat format;
    // Fractions and powers of ten are shown as plain numbers.
    if (has(tokens, 'E') || has(tokens, '/')) return format;
    if (std::ranges::any_of(tokens, is_digit))
        format = digits_format(tokens);
    else if (!tokens.empty() && !has(tokens, 'G'))
        format.kind = NumberFormat::Kind::text;
    const bool has_negative = lexer.section().has_value();
    if (const auto third = has_negative ? lexer.section() : std::nullopt) format.zero = zero_of(*third);
    return format;
}

NumberFormat builtin_number_format(int id) {
    const bool is_east_asian = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    if (is_east_asian) return parse_number_format("dd/mm/yyyy");
    const auto* found = std::ranges::find(builtins, id, &Builtin::id);
    return found == builtins.end() ? NumberFormat{} : parse_number_format(found->code);
}

}  // namespace kehoach::sheets
