// Lines: indentation, items, keys.
#include "base/yaml_lines.h"

#include <algorithm>
#include <utility>

#include "base/yaml_line_scanner.h"
#include "base/yaml_line_slips.h"

namespace kehoach {
namespace {

constexpr std::size_t max_key = 1024;       // bytes; YAML 1.2.2, 7.4.2: implicit keys
constexpr std::size_t max_faults = 10'000;  // a text with more is no text

}  // namespace

std::vector<LineFault> LineScanner::run() {
    for (std::size_t next = 0; next < text_.size() && faults_.size() < max_faults;) {
        start_ = next;
        end_ = std::min(text_.find('\n', start_), text_.size());
        next = end_ + 1;
        if (end_ > start_ && text_[end_ - 1] == '\r') --end_;
        scan_line();
    }
    end_ = text_.size();
    if (quote_ != '\0') {
        add_unclosed_quote();
    } else if (!brackets_.empty()) {
        add_unclosed_bracket();
    }
    return std::move(faults_);
}

void LineScanner::scan_line() {
    std::size_t position = start_;
    while (position < end_ && text_[position] == ' ') {
        ++position;
    }
    const std::size_t first = skip_blanks(position);
    if (quote_ != '\0') return continue_quoted(first);
    if (first == end_) return;
    if (!brackets_.empty()) {
        if (column_of(first) > owner_ || !looks_like_entry(first)) return scan_flow(first);
        add_unclosed_bracket();
    }
    if (in_block_scalar_ && column_of(first) > owner_) return scan_block_scalar_line(position, first);
    in_block_scalar_ = false;
    if (text_[first] == '#') return;
    if (first > position) add_tab(position, first);
    scan_block_line(first);
}

std::size_t LineScanner::skip_blanks(std::size_t position) const {
    while (position < end_ && is_blank(text_[position])) {
        ++position;
    }
    return position;
}

// The colon that ends the key at `position`; npos when no key stands there.
std::size_t LineScanner::key_colon(std::size_t position) const {
    if (at(position) == '"' || at(position) == '\'') {
        const std::size_t after = quoted_end(text_.substr(0, end_), position);
        if (after == text_.npos) return text_.npos;
        const std::size_t colon = skip_blanks(after);
        return at(colon) == ':' && is_end_or_blank(colon + 1) ? colon : text_.npos;
    }
    if (at(position) == '[' || at(position) == '{') return text_.npos;
    const std::size_t last = std::min(end_, position + max_key);
    for (std::size_t i = position; i < last; ++i) {
        if (text_[i] == ':' && is_end_or_blank(i + 1)) return i;
        if (text_[i] == '#' && i > position && is_blank(text_[i - 1])) break;
    }
    return text_.npos;
}

// "- …", "name: …", "---": what begins something new, unlike a text that goes on.
bool LineScanner::looks_like_entry(std::size_t position) const {
    if (at(position) == '-' && is_end_or_blank(position + 1)) return true;
    if (column_of(position) == 0 && text_.substr(position, 3) == "---") return true;
    const std::size_t colon = name_end(position);
    return colon > position && at(colon) == ':' && is_end_or_blank(colon + 1);
}

// Behind the letters, digits, "-" and "_" at `position`: our formats name their entries with these.
std::size_t LineScanner::name_end(std::size_t position) const {
    const auto is_name_character = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '_';
    };
    while (position < end_ && is_name_character(text_[position])) {
        ++position;
    }
    return position;
}

void LineScanner::scan_block_line(std::size_t position) {
    const bool is_marker = column_of(position) == 0 && end_ - position >= 3 &&
                           is_end_or_blank(position + 3) &&
                           (text_.substr(position, 3) == "---" || text_.substr(position, 3) == "...");
    if (is_marker || (column_of(position) == 0 && at(position) == '%')) {
        levels_.clear();
        last_ = Last::nothing;
        return;
    }
    if (continues_plain(position)) return;

    if (auto item = explain_item_sign(text_, position, end_)) {
        last_ = Last::closed;
        return faults_.push_back(std::move(*item));
    }
    bool is_item = false;
    while (at(position) == '-' && is_end_or_blank(position + 1)) {
        enter_level(position, position - start_, true);
        is_item = true;
        owner_ = column_of(position);
        last_ = Last::waits_for_value;
        position = skip_blanks(position + 1);
        if (is_end_or_comment(position)) return check_comment(position);
    }
    if (const std::size_t colon = key_colon(position); colon != text_.npos) {
        enter_level(position, position - start_, false);
        owner_ = column_of(position);
        last_ = Last::waits_for_value;
        const std::size_t value = skip_blanks(colon + 1);
        if (!is_end_or_comment(value)) return scan_value(value, owner_);
        return check_comment(value);
    }
    const bool is_awaited = last_ == Last::waits_for_value && column_of(position) > owner_;
    const bool is_root = levels_.empty() && std::string_view("[{\"'").find(at(position)) != text_.npos;
    if (is_item || is_awaited || is_root) return scan_value(position, is_root ? no_owner : owner_);
    explain_stray_line(position);
}

// A plain value goes on in lines that are indented more than its key.
bool LineScanner::continues_plain(std::size_t position) {
    if (last_ != Last::plain || column_of(position) <= owner_) return false;
    if (key_colon(position) != text_.npos) {
        add("bad-indentation", position, plain_end(text_, position, end_));
    } else {
        check_comment_behind(position);
    }
    return true;
}

// A comment in place of a value, "number: #47".
void LineScanner::check_comment(std::size_t position) {
    if (position < end_ && is_glued_sign(text_, position, end_))
        add("comment-sign", position, end_, {in_straight_quotes(text_.substr(position, end_ - position))},
            true);
}

void LineScanner::check_comment_behind(std::size_t value) {
    if (auto sign = explain_comment_sign(text_, value, plain_end(text_, value, end_), end_))
        faults_.push_back(std::move(*sign));
}

// Checks the column of an entry against those above it.
void LineScanner::enter_level(std::size_t position, std::size_t column, bool is_list) {
    const bool is_child = last_ == Last::waits_for_value && static_cast<int>(column) > owner_;
    if (levels_.empty() || is_child) {
        levels_.push_back({column, is_list});
        return;
    }
    const std::size_t innermost = levels_.back().column;
    while (!levels_.empty() && levels_.back().column > column) {
        levels_.pop_back();
    }
    if (levels_.empty() || levels_.back().column < column || innermost < column) {
        add("bad-indentation", position, plain_end(text_, position, end_));
        levels_.push_back({column, is_list});
        return;
    }
    if (levels_.back().is_list == is_list) return;
    const bool hangs_on_key = is_list && last_ == Last::waits_for_value && owner_ == static_cast<int>(column);
    if (hangs_on_key) {
        levels_.push_back({column, true});
        return;
    }
    // A list may stand in the column of its key; the next key ends it.
    const bool ends_list = !is_list && levels_.size() > 1 && levels_[levels_.size() - 2].column == column;
    if (ends_list) {
        levels_.pop_back();
        return;
    }
    add("mixed-list", position, plain_end(text_, position, end_));
    levels_.back().is_list = is_list;
}

// Neither an item nor "name: value", where one of them must stand.
void LineScanner::explain_stray_line(std::size_t position) {
    if (auto slip = explain_slip(text_, position, end_)) {
        faults_.push_back(std::move(*slip));
    } else {
        add("no-colon", position, plain_end(text_, position, end_));
    }
    last_ = Last::closed;
}

// The tabs in the indentation of a line that goes from `position` to `first`.
void LineScanner::add_tab(std::size_t position, std::size_t first) {
    std::size_t end = position;
    while (end < first && text_[end] == '\t') {
        ++end;
    }
    add("tab-indentation", position, end, {}, true);
}

void LineScanner::add(std::string_view slug, std::size_t offset, std::size_t end,
                      std::vector<std::string> arguments, bool is_certain) {
    faults_.push_back({slug, offset, end - offset, std::move(arguments), is_certain});
}

std::vector<LineFault> find_line_faults(std::string_view text) { return LineScanner(text).run(); }

bool is_local(const LineFault& fault) {
    return fault.slug == "unquoted-colon" || fault.slug == "unquoted-indicator" ||
           fault.slug == "text-after-quote" || fault.slug == "comment-sign";
}

std::string mend(std::string_view text, const std::vector<LineFault>& faults) {
    std::string mended(text);
    for (const LineFault& fault : faults) {
        const char filler = fault.slug == "tab-indentation" ? ' ' : 'x';
        std::fill_n(mended.begin() + static_cast<std::ptrdiff_t>(fault.offset), fault.size, filler);
    }
    return mended;
}

}  // namespace kehoach
