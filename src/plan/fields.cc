// Texts out of values, and the complaints about values that are no texts.
#include "plan/fields.h"

#include <algorithm>

#include "base/text.h"
#include "plan/meant.h"
#include "plan/unknown.h"

namespace kehoach::plan {

namespace {

struct KindSlugs {
    std::string_view for_text;
    std::string_view for_list;
    std::string_view for_map;
};

struct Quotes {
    std::string_view open;
    std::string_view close;
};

constexpr Quotes words_quotes[] = {{"“", "”"}, {"‘", "’"}};  // those that Word makes

// Word's quotes around a whole value are printed: its author may have meant YAML's.
void check_quotes(const Value& value, Diagnostics& diagnostics) {
    if (value.kind != Value::Kind::text || value.quoted) return;
    for (const auto& [open, close] : words_quotes) {
        std::string_view text = value.text;
        if (!text.starts_with(open) || !text.ends_with(close)) continue;
        text.remove_prefix(open.size());
        text.remove_suffix(std::min(close.size(), text.size()));
        if (text.find(open) == text.npos && text.find(close) == text.npos)
            diagnostics.warning("curly-quotes", value.span, {std::string(text)});
    }
}

// “Lưu: VT” is a key “Lưu with the value VT” to YAML, which does not know Word's quotes.
bool is_quoted_by_word(const Value& item) {
    return item.kind == Value::Kind::map && !item.entries.empty() &&
           std::ranges::any_of(words_quotes, [&](const Quotes& quotes) {
               return item.entries.front().key.starts_with(quotes.open);
           });
}

bool expect(Value::Kind kind, const Value& value, std::string_view key, const KindSlugs& slugs,
            Diagnostics& diagnostics) {
    if (value.kind == kind) {
        check_quotes(value, diagnostics);
        return true;
    }
    const std::string_view slug = value.kind == Value::Kind::list  ? slugs.for_list
                                  : value.kind == Value::Kind::map ? slugs.for_map
                                                                   : slugs.for_text;
    diagnostics.error(slug, value.span, {std::string(key), value.text});
    return false;
}

bool expect_item(Value::Kind kind, const Value& item, std::string_view key, std::string_view slug,
                 Diagnostics& diagnostics) {
    if (item.kind == kind) {
        check_quotes(item, diagnostics);
        return true;
    }
    if (item.kind == Value::Kind::null) slug = "empty-item";
    if (kind == Value::Kind::text && is_quoted_by_word(item)) slug = "curly-quoted-item";
    diagnostics.error(slug, item.span, {std::string(key)});
    return false;
}

bool is_blank(const Value* value) {
    if (value == nullptr) return true;
    return value->kind == Value::Kind::text ? trim(value->text).empty()
                                            : value->kind == Value::Kind::list && value->items.empty();
}

// A line that the parser takes for a key without value: "và các phòng chuyên môn".
bool is_text_without_colon(const Entry& entry) {
    const Span& place = entry.key_span;
    return entry.value.kind == Value::Kind::null && place.source != nullptr &&
           place.source->line(place.line).find(':') == std::string_view::npos;
}

}  // namespace

std::size_t TextReader::byte_of(const Span& span) {
    const std::string_view line = span.source->line(span.line);
    if (last_.source != span.source || last_.line != span.line) {
        last_ = {span.source, span.line, 1, 0};
        last_byte_ = 0;
    }
    const auto starts_character = [&](std::size_t byte) {
        return byte >= line.size() || (static_cast<unsigned char>(line[byte]) & 0xC0) != 0x80;
    };
    for (; last_.column < span.column && last_byte_ < line.size(); ++last_.column)
        do
            ++last_byte_;
        while (!starts_character(last_byte_));
    for (; last_.column > span.column && last_byte_ > 0; --last_.column)
        do
            --last_byte_;
        while (!starts_character(last_byte_));
    return last_byte_;
}

Span TextReader::place(const Value& value) {
    if (value.span.source == nullptr) return value.span;
    const std::string_view line = value.span.source->line(value.span.line);
    std::string_view rest = line.substr(byte_of(value.span));
    Span place = value.span;
    if (value.quoted && (rest.starts_with('"') || rest.starts_with('\''))) {
        rest.remove_prefix(1);
        ++place.column;
    }
    if (!rest.starts_with(value.text)) return value.span;
    place.length = count_characters(value.text);
    return place;
}

Text TextReader::text(const Value& value) { return parse_text(value.text, place(value), diagnostics_); }

std::vector<Text> TextReader::lines(const Value& value) {
    if (value.text.find('\n') == std::string::npos) return {text(value)};
    std::vector<Text> lines;
    std::string_view rest = value.text;
    while (rest.ends_with('\n'))
        rest.remove_suffix(1);
    while (true) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        lines.push_back(parse_text(rest.substr(0, end), value.span, diagnostics_));
        if (end == rest.size()) return lines;
        rest.remove_prefix(end + 1);
    }
}

std::string TextReader::plain_text(const Value& value) { return collapse_spaces(value.text); }

bool expect_text(const Value& value, std::string_view key, Diagnostics& diagnostics) {
    return expect(Value::Kind::text, value, key, {"", "list-for-text", "map-for-text"}, diagnostics);
}

bool expect_list(const Value& value, std::string_view key, Diagnostics& diagnostics) {
    return expect(Value::Kind::list, value, key, {"text-for-list", "", "map-for-list"}, diagnostics);
}

bool expect_map(const Value& value, std::string_view key, Diagnostics& diagnostics) {
    return expect(Value::Kind::map, value, key, {"text-for-map", "list-for-map", ""}, diagnostics);
}

bool expect_text_item(const Value& item, std::string_view key, Diagnostics& diagnostics) {
    return expect_item(Value::Kind::text, item, key, "item-not-text", diagnostics);
}

bool expect_map_item(const Value& item, std::string_view key, Diagnostics& diagnostics) {
    return expect_item(Value::Kind::map, item, key, "item-not-map", diagnostics);
}

std::vector<Value> take_maps(Value list, std::string_view key, Diagnostics& diagnostics) {
    if (list.kind == Value::Kind::null || !expect_list(list, key, diagnostics)) return {};
    std::erase_if(list.items, [&](const Value& item) { return !expect_map_item(item, key, diagnostics); });
    return std::move(list.items);
}

Fields::Fields(const Value& map, const std::vector<std::string>& known, TextReader& reader)
    : map_(map), reader_(reader) {
    for (const Entry& entry : map.entries) {
        if (std::ranges::find(known, entry.key) == known.end()) report_unknown_key(entry, known);
    }
}

void Fields::report_unknown_key(const Entry& entry, const std::vector<std::string>& known) {
    if (const auto meant = meant_word(entry.key, known)) meant_.insert(*meant);
    const std::string visible = without_hidden(entry.key);
    const auto map = map_with_key(entry.key, known);
    if (!visible.empty()) {
        meant_.insert(visible);
        diagnostics().error("hidden-character", entry.key_span, {visible});
    } else if (is_text_without_colon(entry))
        diagnostics().error("no-colon", entry.key_span);
    else if (map)
        diagnostics().error("misplaced-key", entry.key_span, {entry.key, *map});
    else
        report_unknown({"unknown-key", "misspelt-key"}, entry.key_span, {entry.key}, entry.key, known,
                       diagnostics());
}

void Fields::require(const std::vector<std::string>& keys, const Span& place) {
    for (const std::string& key : keys)
        if (is_blank(value(key)) && !meant_.contains(key)) {
            const Value* empty = map_.find(key);
            diagnostics().error("missing-key", empty ? empty->span : place, {key});
        }
}

const Value* Fields::value(std::string_view key) const {
    const Value* found = map_.find(key);
    return found && found->kind != Value::Kind::null ? found : nullptr;
}

const Value* Fields::text_value(std::string_view key) {
    const Value* found = value(key);
    return found && expect_text(*found, key, diagnostics()) ? found : nullptr;
}

const Value* Fields::list_value(std::string_view key) {
    const Value* found = value(key);
    return found && expect_list(*found, key, diagnostics()) ? found : nullptr;
}

const Value* Fields::map_value(std::string_view key) {
    const Value* found = value(key);
    return found && expect_map(*found, key, diagnostics()) ? found : nullptr;
}

std::vector<const Value*> Fields::map_items(std::string_view key) {
    std::vector<const Value*> maps;
    const Value* list = list_value(key);
    if (!list) return maps;
    for (const Value& item : list->items)
        if (expect_map_item(item, key, diagnostics())) maps.push_back(&item);
    return maps;
}

Text Fields::text(std::string_view key) {
    const Value* found = text_value(key);
    return found ? reader_.text(*found) : Text{};
}

std::string Fields::plain_text(std::string_view key) {
    const Value* found = text_value(key);
    return found ? reader_.plain_text(*found) : std::string();
}

std::vector<Text> Fields::texts(std::string_view key) {
    std::vector<Text> texts;
    for (const Value* item : text_items(key))
        texts.push_back(reader_.text(*item));
    return texts;
}

std::vector<std::string> Fields::plain_texts(std::string_view key) {
    std::vector<std::string> texts;
    for (const Value* item : text_items(key))
        texts.push_back(reader_.plain_text(*item));
    return texts;
}

std::vector<const Value*> Fields::text_items(std::string_view key) {
    std::vector<const Value*> items;
    const Value* list = list_value(key);
    if (!list) return items;
    for (const Value& item : list->items) {
        if (!expect_text_item(item, key, diagnostics())) continue;
        if (is_blank(&item))
            diagnostics().error("empty-item", item.span, {std::string(key)});
        else
            items.push_back(&item);
    }
    return items;
}

void Fields::report_unknown_value(std::string_view key, const Value& typed,
                                  const std::vector<std::string>& words) {
    report_unknown({"unknown-value", "misspelt-value"}, reader_.place(typed), {std::string(key), typed.text},
                   typed.text, words, diagnostics());
}

}  // namespace kehoach::plan
