// A tree of texts, lists and maps with the place of every value: what YAML and JSON files are read into.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace kehoach {

struct Entry;

// Scalars stay texts as typed: `number: 047` is "047"; it is the loader that gives a text its meaning.
struct Value {
    enum class Kind { null, text, list, map };

    Kind kind = Kind::null;
    // Of the value, quotes included. An empty value has the place of its key, dash or comma; a list or map as
    // much of its first line as an excerpt shows; a block scalar its first line.
    Span span;
    std::string text;            // kind text
    bool quoted = false;         // text in quotes (YAML) or a JSON string
    bool is_number = false;      // a JSON number, whose point is a decimal point
    std::vector<Value> items;    // kind list
    std::vector<Entry> entries;  // kind map, in the order of the file, keys unique

    // Null when the map has no such key (or this is not a map).
    const Value* find(std::string_view key) const;
    // The value of that key, which a null value replaces: who reads a long list forgets it as it goes. Null
    // when there is none.
    Value take(std::string_view key);
};

struct Entry {
    std::string key;
    Span key_span;
    Value value;
};

}  // namespace kehoach
