// What a plan's files may say: values become texts, keys are checked, and whatever does not fit is reported.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "base/value.h"
#include "plan/text.h"

namespace kehoach::plan {

// Turns the values of one run into texts with exact places. Asked in the order of the file it looks at every
// character of a long line once.
class TextReader {
  public:
    explicit TextReader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    // A value of kind text, with its mark-up; line feeds are white space.
    Text text(const Value& value);
    // The same, one Text for each line.
    std::vector<Text> lines(const Value& value);
    // Without mark-up: white space collapsed, nothing else changed.
    std::string plain_text(const Value& value);
    // The place of the characters without their quotes; as long as value.text where the file shows just that.
    Span place(const Value& value);

    Diagnostics& diagnostics() { return diagnostics_; }

  private:
    // The byte of a column in its line.
    std::size_t byte_of(const Span& span);

    Diagnostics& diagnostics_;
    Span last_;  // the place asked for last, and its byte in the line
    std::size_t last_byte_ = 0;
};

// A value that must be of one kind; false, and a diagnostic, when it is not. `key` is named in the message.
bool expect_text(const Value& value, std::string_view key, Diagnostics& diagnostics);
bool expect_list(const Value& value, std::string_view key, Diagnostics& diagnostics);
bool expect_map(const Value& value, std::string_view key, Diagnostics& diagnostics);
// The same for an item of the list at `key`; an empty one is reported, too.
bool expect_text_item(const Value& item, std::string_view key, Diagnostics& diagnostics);
bool expect_map_item(const Value& item, std::string_view key, Diagnostics& diagnostics);

// The maps in a list that is used up; whatever else stands there, or instead of a list, is reported. A null
// value has none.
std::vector<Value> take_maps(Value list, std::string_view key, Diagnostics& diagnostics);

// One of a few words that a key may have.
template <class Enum>
using Choices = std::vector<std::pair<std::string, Enum>>;

// The keys of one map.
class Fields {
  public:
    // Keys that are not `known` are reported here.
    Fields(const Value& map, const std::vector<std::string>& known, TextReader& reader);

    // Reports those that are absent or empty, at `place`.
    void require(const std::vector<std::string>& keys, const Span& place);

    // Null when the key is absent or has no value.
    const Value* value(std::string_view key) const;
    const Value* text_value(std::string_view key);
    const Value* list_value(std::string_view key);
    const Value* map_value(std::string_view key);
    // The maps in a list; whatever else stands there is reported.
    std::vector<const Value*> map_items(std::string_view key);

    // Absent keys and values of the wrong kind are empty.
    Text text(std::string_view key);
    std::string plain_text(std::string_view key);
    std::vector<Text> texts(std::string_view key);
    std::vector<std::string> plain_texts(std::string_view key);

    template <class Enum>
    std::optional<Enum> choice(std::string_view key, const Choices<Enum>& choices) {
        const Value* typed = text_value(key);
        if (!typed) return std::nullopt;
        std::vector<std::string> words;
        for (const auto& [word, meaning] : choices) {
            if (word == typed->text) return meaning;
            words.push_back(word);
        }
        report_unknown_value(key, *typed, words);
        return std::nullopt;
    }

    const Span& span() const { return map_.span; }
    TextReader& reader() { return reader_; }
    Diagnostics& diagnostics() { return reader_.diagnostics(); }

  private:
    void report_unknown_key(const Entry& entry, const std::vector<std::string>& known);
    void report_unknown_value(std::string_view key, const Value& typed,
                              const std::vector<std::string>& words);
    // The items of a list that are texts and not empty.
    std::vector<const Value*> text_items(std::string_view key);

    const Value& map_;
    TextReader& reader_;
    std::set<std::string> meant_;  // what unknown keys were meant to be: not missing as well
};

}  // namespace kehoach::plan
