// Looking up a key of a map that came from a file.
#include "base/value.h"

#include <algorithm>
#include <utility>

namespace kehoach {

// Linear: the maps that people write have a handful of keys.
const Value* Value::find(std::string_view key) const {
    const auto found = std::ranges::find(entries, key, &Entry::key);
    return found == entries.end() ? nullptr : &found->value;
}

Value Value::take(std::string_view key) {
    const auto found = std::ranges::find(entries, key, &Entry::key);
    return found == entries.end() ? Value{} : std::exchange(found->value, Value{});
}

}  // namespace kehoach
