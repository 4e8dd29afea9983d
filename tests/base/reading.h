// Reads a text and keeps everything that belongs to the result, for tests of the readers.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "base/value.h"

namespace kehoach::test {

struct Reading {
    SourcePtr source;
    std::optional<Value> value;
    Diagnostics diagnostics;

    // "line:column+length slug" of each diagnostic, in the order of the file's lines.
    std::vector<std::string> places() const;
    std::string english() const { return to_text(diagnostics, Language::english); }
    std::string vietnamese() const { return to_text(diagnostics, Language::vietnamese); }
};

template <typename Reader>
Reading read(Reader reader, std::string_view name, std::string_view text) {
    Reading reading;
    reading.source = std::make_shared<Source>(std::string(name), std::string(text));
    reading.value = reader(*reading.source, reading.diagnostics);
    return reading;
}

inline std::string place(const Span& span) {
    return std::to_string(span.line) + ':' + std::to_string(span.column) + '+' + std::to_string(span.length);
}

inline std::vector<std::string> Reading::places() const {
    std::vector<std::string> all;
    for (const Diagnostic& each : diagnostics.all()) {
        all.push_back(std::to_string(each.line) + ':' + std::to_string(each.column) + '+' +
                      std::to_string(each.length) + ' ' + each.slug);
    }
    return all;
}

// The tree on one line with the place of every value: {a 1:1+1: [x 1:5+1, null 1:7+4] 1:4+8} 1:1+11
inline std::string to_line(const Value& value) {
    std::string line;
    switch (value.kind) {
        case Value::Kind::null:
            line = "null";
            break;
        case Value::Kind::text:
            line = value.quoted ? '"' + value.text + '"' : value.text;
            break;
        case Value::Kind::list:
            for (const Value& item : value.items)
                line += (line.empty() ? "" : ", ") + to_line(item);
            line = '[' + line + ']';
            break;
        case Value::Kind::map:
            for (const Entry& entry : value.entries) {
                line += (line.empty() ? "" : ", ") + entry.key + ' ' + place(entry.key_span) + ": " +
                        to_line(entry.value);
            }
            line = '{' + line + '}';
            break;
    }
    return line + ' ' + place(value.span);
}

}  // namespace kehoach::test
