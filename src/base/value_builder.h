// Puts a Value tree together from the events of a parser: depth, keys and keys given twice are seen to here.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/places.h"
#include "base/value.h"

namespace kehoach {

class ValueBuilder {
  public:
    // Four million values take half a gigabyte.
    explicit ValueBuilder(LimitedErrors& errors, int max_values = 4'000'000)
        : errors_(errors), max_values_(max_values) {}

    // A list or map begins. False, and an error, when it lies deeper than 64 or add() would say so: stop
    // reading.
    bool begin(Value::Kind kind, const Span& span);
    void end();
    // A key of the map that is open; add() or begin() gives its value.
    void key(std::string text, const Span& span);
    // False, and an error, when there are too many values: stop reading.
    bool add(Value value);

    bool has_open() const { return !open_.empty(); }
    // The place of the list or map that is open.
    const Span& open_span() const { return open_.back().value.span; }
    bool wants_key() const { return !open_.empty() && open_.back().wants_key; }
    bool is_in_list() const { return !open_.empty() && open_.back().value.kind == Value::Kind::list; }
    // Of the key that waits for its value.
    const Span& key_span() const { return open_.back().key_span; }

    // After a syntax error: what the maps that are still open have to say.
    void abandon();
    // The finished tree; a null value when nothing came.
    Value take();

  private:
    struct Open {
        Value value;
        std::string key;
        Span key_span;
        bool wants_key = false;
    };

    bool count_value(const Span& span);
    void put(Value value);
    void drop_duplicates(Value& map);

    LimitedErrors& errors_;
    std::vector<Open> open_;
    std::optional<Value> root_;
    int max_values_;
    int count_ = 0;
};

// The text that escapes spell, in NFC. They can spell what a source itself may not hold: an error at `span`.
std::string check_escaped(std::string_view text, const Span& span, LimitedErrors& errors);

}  // namespace kehoach
