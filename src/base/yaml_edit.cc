// Each change becomes a stretch of bytes and what shall stand there; they are put in when all are known.
#include "base/yaml_edit.h"

#include <algorithm>
#include <utility>

#include "base/yaml_text.h"
#include "base/yaml_writer.h"

namespace kehoach {

namespace {

Value list_of(const Value& item) {
    Value list;
    list.kind = Value::Kind::list;
    list.items = {item};
    return list;
}

bool is_leaf(const Value& value) { return value.items.empty() && value.entries.empty(); }

std::string single_quoted(std::string_view text) {
    std::string quoted = "'";
    for (const char c : text)
        quoted.append(c == '\'' ? 2 : 1, c);
    return quoted + "'";
}

std::size_t rank_of(std::string_view key, const std::vector<std::string>& order) {
    return static_cast<std::size_t>(std::ranges::find(order, key) - order.begin());
}

}  // namespace

YamlEdit::YamlEdit(const Source& source, Form form) : text_(source.text()), extents_(source), form_(form) {}

// ---- lines

std::size_t YamlEdit::next_line(std::size_t position) const {
    const std::size_t end = text_.find('\n', position);
    return end == text_.npos ? text_.size() : end + 1;
}

bool YamlEdit::is_first_in_line(std::size_t position) const {
    return text_.find_first_not_of(' ', line_start(position)) >= position;
}

std::string YamlEdit::indented(std::string_view yaml, std::size_t columns) {
    std::string lines;
    while (!yaml.empty()) {
        const std::size_t end = std::min(yaml.find('\n'), yaml.size());
        lines += std::string(columns, ' ');
        lines += yaml.substr(0, end);
        lines += '\n';
        yaml.remove_prefix(std::min(end + 1, yaml.size()));
    }
    return lines;
}

// The last line of a file may have no end.
void YamlEdit::insert_line_behind(std::size_t position, std::string lines) {
    const std::size_t next = next_line(position);
    const bool is_open = next == text_.size() && !text_.ends_with('\n');
    if (is_open) {
        lines.insert(0, 1, '\n');
        lines.pop_back();
    }
    add(next, next, std::move(lines));
}

// ---- values

std::string YamlEdit::on_one_line(const Value& value) const {
    return form_ == Form::json ? to_json_line(value) : to_yaml_line(value);
}

std::string YamlEdit::in_style_of(const Value& old, const std::string& text, bool in_brackets) const {
    if (form_ == Form::json) return yaml_quoted(text);
    if (old.kind == Value::Kind::text && old.quoted && text.find_first_of("\n\t") == text.npos) {
        const auto where = extents_.of(old);
        if (where && text_[where->begin] == '\'') return single_quoted(text);
        if (where && text_[where->begin] == '"') return yaml_quoted(text);
    }
    return yaml_text(text, in_brackets);
}

// What stood behind | stays there, line by line.
bool YamlEdit::replace_literal(const Stretch& where, const Value& old, const Value& with) {
    const bool fits = with.kind == Value::Kind::text && !with.text.empty() && !with.text.starts_with(' ') &&
                      !with.text.starts_with('\n') && with.text.find("\n ") == std::string::npos;
    if (!fits || old.text.empty() || !extents_.is_literal(old)) return false;
    const std::size_t content = text_.find_first_not_of(" \r\n", next_line(where.begin));
    const std::size_t indent = content - line_start(content);
    std::string lines = indented(with.text, indent);
    lines.pop_back();
    add(line_start(content), where.end, std::move(lines));
    return true;
}

bool YamlEdit::replace(const std::optional<Stretch>& where, const Value& old, const Value& with,
                       bool in_brackets, bool in_list) {
    if (!where) return false;
    if (replace_literal(*where, old, with)) return true;
    const std::size_t begin = where->begin;
    std::string text;
    if (in_brackets || is_leaf(with)) {
        const bool is_text = with.kind == Value::Kind::text;
        text = is_text ? in_style_of(old, with.text, in_brackets) : on_one_line(with);
    } else if (in_list) {
        // The list in the list begins behind the dash.
        const bool is_missing = where->begin == where->end;
        const std::size_t column = begin - line_start(begin) + (is_missing ? 1 : 0);
        text = indented(to_yaml(with), column).substr(column);
        text.pop_back();
    } else {
        const std::size_t line = line_start(begin);
        const std::size_t column = text_.find_first_not_of(" -", line) - line;
        text = '\n' + indented(to_yaml(with), column + 2);
        text.pop_back();
    }
    if (where->begin == where->end && !text.starts_with('\n')) text.insert(0, " ");
    // A comment is told from a sign in the text by two spaces before it.
    const std::string_view behind = text_.substr(where->end, 2);
    if (behind == " #" && !text.ends_with('"') && !text.ends_with('\'')) text += ' ';
    add(begin, where->end, std::move(text));
    return true;
}

bool YamlEdit::replace_item(const Value& list, std::size_t index, const Value& with) {
    const Value& old = list.items[index];
    return replace(extents_.of(old), old, with, extents_.is_in_brackets(list), true);
}

// ---- items

std::optional<std::size_t> YamlEdit::dash_of(const Value& item) const {
    const auto where = extents_.of(item);
    if (!where || where->begin == 0) return std::nullopt;
    const std::size_t dash = text_.find_last_not_of(" \r\n", where->begin - 1);
    if (dash == text_.npos || text_[dash] != '-' || !is_first_in_line(dash)) return std::nullopt;
    return dash;
}

bool YamlEdit::insert_item(const Value& list, std::size_t index, const Value& item) {
    const auto where = extents_.of(list);
    const auto before = index > 0 ? extents_.of(list.items[index - 1]) : std::nullopt;
    if (!where || (index > 0 && !before)) return false;
    if (extents_.is_in_brackets(list)) {
        const bool is_first = index == 0;
        const bool is_last = index == list.items.size();
        const std::size_t at = is_first ? where->begin + 1 : before->end;
        add(at, at, (is_first ? "" : ", ") + on_one_line(item) + (is_first && !is_last ? ", " : ""));
        return true;
    }
    const std::size_t column = where->begin - line_start(where->begin);
    std::string lines = indented(to_yaml(list_of(item)), column);
    if (index > 0) {
        insert_line_behind(before->end, std::move(lines));
        return true;
    }
    if (!is_first_in_line(where->begin)) return false;
    add(line_start(where->begin), line_start(where->begin), std::move(lines));
    return true;
}

bool YamlEdit::remove_item(const Value& list, std::size_t index) {
    const auto where = extents_.of(list.items[index]);
    if (!where) return false;
    if (!extents_.is_in_brackets(list)) {
        const auto dash = dash_of(list.items[index]);
        if (!dash) return false;
        add(line_start(*dash), next_line(where->end), "");
        return true;
    }
    const bool is_last = index + 1 == list.items.size();
    const auto before = index > 0 ? extents_.of(list.items[index - 1]) : std::nullopt;
    const auto after = is_last ? std::nullopt : extents_.of(list.items[index + 1]);
    if ((index > 0 && !before) || (index == 0 && !is_last && !after)) return false;
    add(before ? before->end : where->begin, !before && after ? after->begin : where->end, "");
    return true;
}

// ---- entries

bool YamlEdit::set(const Value& map, std::string_view key, const Value& with,
                   const std::vector<std::string>& order) {
    const Entry* before = nullptr;
    for (const Entry& entry : map.entries) {
        if (entry.key == key)
            return replace(extents_.of_value(entry), entry.value, with, extents_.is_in_brackets(map), false);
        if (rank_of(entry.key, order) < rank_of(key, order)) before = &entry;
    }
    return add_entry(map, key, with, before);
}

bool YamlEdit::add_entry(const Value& map, std::string_view key, const Value& with, const Entry* before) {
    const auto where = extents_.of(map);
    const auto above = before ? extents_.of_value(*before) : std::nullopt;
    if (!where || map.entries.empty() || (before && !above)) return false;
    const std::string name = (form_ == Form::json ? yaml_quoted(key) : std::string(key)) + ":";
    if (extents_.is_in_brackets(map)) {
        const std::string entry = name + " " + on_one_line(with);
        const std::size_t at = above ? above->end : where->begin + 1;
        add(at, at, above ? ", " + entry : entry + ", ");
        return true;
    }
    const std::size_t column = where->begin - line_start(where->begin);
    std::string lines = is_leaf(with) ? indented(name + " " + to_yaml(with), column)
                                      : indented(name, column) + indented(to_yaml(with), column + 2);
    if (above) {
        insert_line_behind(above->end, std::move(lines));
    } else {
        // The first key may stand behind a dash.
        lines.erase(0, column);
        add(where->begin, where->begin, lines + std::string(column, ' '));
    }
    return true;
}

bool YamlEdit::remove(const Value& map, std::string_view key) {
    const auto entry = std::ranges::find(map.entries, key, &Entry::key);
    if (entry == map.entries.end()) return true;
    const auto where = extents_.of_value(*entry);
    const auto name = extents_.of_key(*entry);
    if (!where || !name) return false;
    if (extents_.is_in_brackets(map)) {
        add(where->begin, where->end, where->begin == where->end ? " null" : "null");
        return true;
    }
    const std::size_t rest = text_.find_first_not_of(" \t\r", where->end);
    const bool is_alone = rest == text_.npos || text_[rest] == '\n';
    if (is_alone && is_first_in_line(name->begin) && map.entries.size() > 1)
        add(line_start(name->begin), next_line(where->end), "");
    else
        add(where->begin, where->end, "");
    return true;
}

// ---- the new text

namespace {

// Hands out the untouched parts of a text: whole lines as the file has them.
class Original {
  public:
    Original(std::string_view text, std::string_view raw) : text_(text), raw_(raw) {
        constexpr std::string_view mark = "\xEF\xBB\xBF";
        if (raw_.starts_with(mark) && !text_.starts_with(mark)) {
            before_ = mark;
            raw_.remove_prefix(mark.size());
        }
        is_equal_ = raw_ == text_;
        const std::size_t end = raw_.find('\n');
        has_returns_ = end != raw_.npos && end > 0 && raw_[end - 1] == '\r';
    }

    bool has_lines_of_text() const {
        return std::ranges::count(raw_, '\n') == std::ranges::count(text_, '\n');
    }

    std::string_view before() const { return before_; }

    // The bytes of [begin, end) of the text, from left to right.
    void copy(std::size_t begin, std::size_t end, std::string& to) {
        if (is_equal_) {
            to += text_.substr(begin, end - begin);
            return;
        }
        while (begin < end) {
            while (line_end_ <= begin)
                advance();
            const std::size_t stop = std::min(line_end_, end);
            if (begin == line_ && stop == line_end_)
                to += raw_.substr(raw_line_, raw_line_end_ - raw_line_);
            else
                add(text_.substr(begin, stop - begin), to);
            begin = stop;
        }
    }

    // What is new ends its lines as the file does.
    void add(std::string_view text, std::string& to) const {
        for (const char c : text) {
            if (c == '\n' && has_returns_) to += '\r';
            to += c;
        }
    }

  private:
    static std::size_t next(std::string_view text, std::size_t from) {
        const std::size_t end = text.find('\n', from);
        return end == text.npos ? text.size() : end + 1;
    }
    void advance() {
        line_ = line_end_;
        line_end_ = next(text_, line_);
        raw_line_ = raw_line_end_;
        raw_line_end_ = next(raw_, raw_line_);
    }

    std::string_view text_;
    std::string_view raw_;
    std::string_view before_;
    bool is_equal_ = false;
    bool has_returns_ = false;  // lines end in CR LF
    std::size_t line_ = 0, line_end_ = 0, raw_line_ = 0, raw_line_end_ = 0;
};

}  // namespace

std::optional<std::string> YamlEdit::apply(std::string_view raw) const {
    std::vector<const Change*> changes;
    for (const Change& change : changes_)
        changes.push_back(&change);
    // What is put in before a stretch comes before what is done to it.
    std::ranges::stable_sort(changes, {}, [](const Change* change) {
        return std::pair(change->where.begin, change->where.begin != change->where.end);
    });
    Original original(text_, raw);
    if (!original.has_lines_of_text()) return std::nullopt;
    std::string result(original.before());
    std::size_t at = 0;
    bool is_removed = false;  // what ends at `at`
    for (const Change* change : changes) {
        const bool removes = change->with.empty();
        if (change->where.begin < at && !(removes && is_removed)) return std::nullopt;
        original.copy(at, std::max(at, change->where.begin), result);
        original.add(change->with, result);
        at = std::max(at, change->where.end);
        is_removed = removes;
    }
    original.copy(at, text_.size(), result);
    return result;
}

}  // namespace kehoach
