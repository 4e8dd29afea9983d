// Where the values of a YAML text begin and end, to the byte: what yaml_reader.h gives as places of the first
// line, followed to its end.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/source.h"
#include "base/value.h"

namespace kehoach {

// Bytes of Source::text().
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const Stretch&) const = default;
};

class YamlExtents {
  public:
    explicit YamlExtents(const Source& source) : source_(source), text_(source.text()) {}

    // What `value` takes, without comments and space behind it. Of a block scalar from its sign on, without
    // the last line's end; of a value that is not written at all the place where it would stand, which is
    // empty. Nothing where the text is written in a way that is not followed here.
    std::optional<Stretch> of(const Value& value);
    std::optional<Stretch> of_key(const Entry& entry);
    // Of an entry's value: an empty one stands behind the colon.
    std::optional<Stretch> of_value(const Entry& entry);

    // A list or map in brackets.
    bool is_in_brackets(const Value& value);
    // A text that keeps its lines as they are, behind the sign |.
    bool is_literal(const Value& value);

  private:
    std::size_t offset_of(const Span& span);
    std::optional<Stretch> of_text(const Value& value, std::size_t begin);
    std::optional<Stretch> of_plain(std::string_view value, std::size_t begin) const;
    std::optional<Stretch> of_null(const Value& value, std::size_t begin) const;
    std::optional<Stretch> of_block_scalar(std::size_t content) const;
    std::optional<std::size_t> block_sign(const Value& value, std::size_t begin) const;
    std::optional<std::size_t> end_of_last(const Value& value);
    std::optional<std::size_t> closing_bracket(std::size_t position, char bracket) const;
    char at(std::size_t position) const { return position < text_.size() ? text_[position] : '\n'; }

    const Source& source_;
    std::string_view text_;
    Span last_;  // the place asked for last, and its byte: lines may be long
    std::size_t last_byte_ = 0;
};

}  // namespace kehoach
