// Values: plain, in quotes, in brackets, block scalars.
#include <algorithm>
#include <string_view>
#include <utility>

#include "base/yaml_line_scanner.h"
#include "base/yaml_line_slips.h"

namespace kehoach {
namespace {

constexpr std::size_t max_flow = 256u << 10;  // bytes of one [ ] or { }, which the parser holds as a whole

}  // namespace

void LineScanner::scan_value(std::size_t position, int owner) {
    owner_ = owner;
    last_ = Last::closed;
    switch (text_[position]) {
        case '"':
        case '\'':
            return scan_quoted(position, owner);
        case '[':
        case '{':
            bracket_at_ = position;
            at_token_start_ = true;
            is_too_long_ = false;
            return scan_flow(position);
        case '|':
        case '>':
            return scan_block_scalar(position, owner);
        case '&':
        case '*':
        case '!':
        case '%':
        case '@':
        case '`':
        case ',':
        case ']':
        case '}':
            return add_unquoted(position);
        case '-':
        case '?':
            if (is_end_or_blank(position + 1)) return add_unquoted(position);
            [[fallthrough]];
        default:
            return scan_plain(position, owner);
    }
}

void LineScanner::scan_plain(std::size_t position, int owner) {
    owner_ = owner;
    last_ = Last::plain;
    const std::size_t last = plain_end(text_, position, end_);
    for (std::size_t i = position; i < last; ++i) {
        if (text_[i] != ':' || !(i + 1 == last || is_blank(text_[i + 1]))) continue;
        add("unquoted-colon", position, last, {in_straight_quotes(text_.substr(position, last - position))});
        return;
    }
    check_comment_behind(position);
}

void LineScanner::scan_quoted(std::size_t position, int owner) {
    owner_ = owner;
    quote_at_ = position;
    const std::size_t after = quoted_end(text_.substr(0, end_), position);
    if (after == text_.npos) {
        quote_ = text_[position];
    } else {
        finish_quoted(after);
    }
}

// The lines of a text in quotes must be indented more than its key (YAML 1.2.2, 8.2); the parser does not
// mind, so that a forgotten quote would swallow the keys that follow.
void LineScanner::continue_quoted(std::size_t position) {
    if (position == end_) return;
    if (column_of(position) <= owner_ && looks_like_entry(position)) {
        add_unclosed_quote();
        return scan_line();
    }
    const std::size_t after = behind_quote(text_.substr(0, end_), position, quote_);
    if (after == text_.npos) return;
    quote_ = '\0';
    finish_quoted(after);
}

// Only a comment may follow.
void LineScanner::finish_quoted(std::size_t after) {
    last_ = Last::closed;
    if (!brackets_.empty()) return scan_flow(after);
    if (is_end_or_comment(skip_blanks(after))) return;
    const std::size_t begin = std::max(quote_at_, skip_blanks(start_));
    const std::size_t last = plain_end(text_, skip_blanks(after), end_);
    add("text-after-quote", begin, last, {in_straight_quotes(text_.substr(begin, last - begin))});
}

// Goes on inside brackets, to the end of the line or of the outermost bracket.
void LineScanner::scan_flow(std::size_t position) {
    for (std::size_t i = position; i < end_; ++i) {
        const char c = text_[i];
        if (i - bracket_at_ > max_flow && !is_too_long_) {
            is_too_long_ = true;
            add("flow-too-long", bracket_at_, bracket_at_ + 1, {{text_[bracket_at_]}}, true);
        }
        if (is_blank(c)) continue;
        if (c == '#' && (i == position || is_blank(text_[i - 1]))) {
            if (!is_glued_sign(text_, i, end_)) return;
            add_glued_sign(i);
        }
        if (c == '[' || c == '{') {
            brackets_ += c;
        } else if (c == ']' || c == '}') {
            brackets_.pop_back();
            if (brackets_.empty()) return finish_flow(i + 1);
        } else if (at_token_start_ && (c == '"' || c == '\'')) {
            at_token_start_ = false;
            quote_at_ = i;
            const std::size_t after = quoted_end(text_.substr(0, end_), i);
            if (after == text_.npos) {
                quote_ = c;
                return;
            }
            i = after - 1;
            continue;
        }
        const bool ends_key =
            c == ':' && (is_end_or_blank(i + 1) || text_[i - 1] == '"' || text_[i - 1] == '\'');
        at_token_start_ = c == '[' || c == '{' || c == ',' || ends_key;
    }
}

// The parser leaves out what follows to the end of the line, even the bracket that closes.
void LineScanner::add_glued_sign(std::size_t position) {
    const std::size_t start = skip_blanks(std::max(start_, text_.find_last_of("[{,:\n", position) + 1));
    const std::size_t end = std::min(text_.find_first_of(",]}\n", position), end_);
    add("comment-sign", position, position + 1, {in_straight_quotes(text_.substr(start, end - start))}, true);
}

void LineScanner::finish_flow(std::size_t after) {
    last_ = Last::closed;
    const std::size_t rest = skip_blanks(after);
    if (is_end_or_comment(rest)) return;
    const std::size_t begin = std::max(bracket_at_, skip_blanks(start_));
    const std::size_t last = plain_end(text_, rest, end_);
    if (at(rest) == ']' || at(rest) == '}') return add("unmatched-bracket", rest, rest + 1, {{text_[rest]}});
    const bool is_key = at(rest) == ':' && is_end_or_blank(rest + 1) && begin == skip_blanks(start_);
    if (is_key) return add("key-not-text", begin, last);
    add("unquoted-indicator", begin, last,
        {{text_[bracket_at_]}, in_quotes(text_.substr(begin, last - begin))});
}

// "|" or ">", then perhaps digits and signs.
void LineScanner::scan_block_scalar(std::size_t position, int owner) {
    std::size_t i = position + 1;
    while (i < end_ && (text_[i] == '-' || text_[i] == '+' || (text_[i] >= '1' && text_[i] <= '9'))) {
        ++i;
    }
    if (!is_end_or_comment(skip_blanks(i))) return add_unquoted(position);
    owner_ = owner;
    in_block_scalar_ = true;
    const bool is_fixed = text_.substr(position, i - position).find_first_of("123456789") != text_.npos;
    block_column_ = is_fixed ? owner + 1 : 0;
}

// A line of the block scalar, whose indentation ends at `position` unless tabs go on to `first`.
void LineScanner::scan_block_scalar_line(std::size_t position, std::size_t first) {
    const int column = column_of(position);
    if (column <= owner_ || (column < block_column_ && first > position)) {
        add_tab(position, first);
    } else if (column < block_column_) {
        add("bad-indentation", first, plain_end(text_, first, end_));
    } else if (block_column_ == 0) {
        block_column_ = column;
    }
}

void LineScanner::add_unquoted(std::size_t offset) {
    const std::size_t last = plain_end(text_, offset, end_);
    add("unquoted-indicator", offset, last,
        {{text_[offset]}, in_quotes(text_.substr(offset, last - offset))});
}

void LineScanner::add_unclosed_quote() {
    const std::size_t line_end = text_.find('\n', quote_at_);
    add("unclosed-quote", quote_at_, plain_end(text_, quote_at_, line_end), {{quote_}}, true);
    quote_ = '\0';
    brackets_.clear();
    last_ = Last::closed;
}

void LineScanner::add_unclosed_bracket() {
    add("unclosed-bracket", bracket_at_, bracket_at_ + 1, {{text_[bracket_at_]}});
    brackets_.clear();
    last_ = Last::closed;
}

}  // namespace kehoach
