#include "base/yaml_writer.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "base/yaml_line_slips.h"

namespace kehoach {

namespace {

constexpr std::size_t short_line = 60;  // bytes of a map that stands on one line

// Words that other readers of YAML take for something else than text.
bool is_reserved_word(std::string_view text) {
    constexpr std::array<std::string_view, 8> words{"null", "true", "false", "yes", "no", "on", "off", "~"};
    return std::ranges::find(words, to_lower(text)) != words.end();
}

// Whether the characters mean themselves without quotes (YAML 1.2, section 7.3.3, block context).
bool is_plain(std::string_view text) {
    constexpr std::string_view not_first = "-?:,[]{}#&*!|>'\"%@`=<";
    if (text.empty() || text != trim(text) || is_reserved_word(text)) return false;
    if (not_first.find(text.front()) != std::string_view::npos || text.back() == ':') return false;
    if (text.starts_with("\uFEFF")) return false;  // at the file's beginning it would be its mark
    if (text.find(": ") != text.npos || text.find(" #") != text.npos) return false;
    // What our own reader would take for a slip of the hand: "• Báo cáo", "a=b".
    return text.find_first_of("\n\t\r") == text.npos && !explain_slip(text, 0, text.size());
}

// The same inside a map on one line, where more signs are taken; quotes are the safe side there.
bool is_plain_in_line(std::string_view text) {
    return is_plain(text) && text.find_first_of("?:,[]{}#&*!|>'\"@`\\~") == text.npos;
}

bool is_short_map(const Value& value) {
    if (value.kind != Value::Kind::map || value.entries.empty()) return false;
    std::size_t bytes = 0;
    for (const Entry& entry : value.entries) {
        if (entry.value.kind != Value::Kind::text) return false;
        bytes += entry.key.size() + entry.value.text.size() + 4;
    }
    return bytes <= short_line;
}

// `write` makes texts and keys of texts.
template <class Write>
std::string one_line(const Value& value, Write write) {
    if (value.kind == Value::Kind::null) return "null";
    if (value.kind == Value::Kind::text) return write(value.text);
    const bool is_list = value.kind == Value::Kind::list;
    std::string line(1, is_list ? '[' : '{');
    const auto add = [&line](const std::string& part) { line += (line.size() > 1 ? ", " : "") + part; };
    for (const Value& item : value.items)
        add(one_line(item, write));
    for (const Entry& entry : value.entries)
        add(write(entry.key) + ": " + one_line(entry.value, write));
    return line + (is_list ? ']' : '}');
}

class Writer {
  public:
    std::string write(const Value& value) {
        if (is_leaf(value))
            result_ += leaf(value) + '\n';
        else
            add(value, 0);
        return std::move(result_);
    }

  private:
    static bool is_leaf(const Value& value) {
        return value.kind == Value::Kind::null || value.kind == Value::Kind::text ||
               (value.items.empty() && value.entries.empty());
    }

    static std::string leaf(const Value& value) {
        switch (value.kind) {
            case Value::Kind::null:
                return "null";
            case Value::Kind::list:
                return "[]";
            case Value::Kind::map:
                return "{}";
            case Value::Kind::text:
                return yaml_text(value.text, false);
        }
        return {};
    }

    void add(const Value& value, std::size_t depth) {
        for (const Value& item : value.items) {
            result_ += std::string(depth, ' ') + "- ";
            if (is_leaf(item))
                result_ += leaf(item) + '\n';
            else if (is_short_map(item))
                result_ += to_yaml_line(item) + '\n';
            else
                add_inside_item(item, depth + 2);
        }
        for (const Entry& entry : value.entries)
            add_entry(entry, depth);
    }

    // The first line of a list's item stands behind its dash.
    void add_inside_item(const Value& item, std::size_t depth) {
        const std::size_t start = result_.size();
        add(item, depth);
        result_.erase(start, depth);
    }

    void add_entry(const Entry& entry, std::size_t depth) {
        result_ += std::string(depth, ' ') + (is_plain(entry.key) ? entry.key : yaml_quoted(entry.key)) + ":";
        if (is_leaf(entry.value)) {
            result_ += " " + leaf(entry.value) + '\n';
        } else {
            result_ += '\n';
            add(entry.value, depth + 2);
        }
    }

    std::string result_;
};

}  // namespace

std::string to_yaml(const Value& value) { return Writer().write(value); }

std::string to_yaml_line(const Value& value) {
    return one_line(value, [](std::string_view text) { return yaml_text(text, true); });
}

std::string to_json_line(const Value& value) { return one_line(value, yaml_quoted); }

std::string yaml_text(std::string_view text, bool in_brackets) {
    const bool is_bare = in_brackets ? is_plain_in_line(text) : is_plain(text);
    return is_bare ? std::string(text) : yaml_quoted(text);
}

std::string yaml_quoted(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') result += '\\';
        if (c == '\n')
            result += "\\n";
        else if (c == '\t')
            result += "\\t";
        else
            result += c;
    }
    return result + '"';
}

}  // namespace kehoach
