// Changes to a YAML text that leave every other byte as it is: comments, order, quotes, indentation.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"
#include "base/value.h"
#include "base/yaml_extent.h"

namespace kehoach {

// Takes the values of one text, as read_yaml() gave them, and what shall stand in their places. A change that
// cannot be made safely answers false and changes nothing. Changes in one list or map must come in the order
// of the text, those inside a value before those behind it.
class YamlEdit {
  public:
    // JSON is YAML in brackets whose texts all stand in quotes.
    enum class Form { yaml, json };
    explicit YamlEdit(const Source& source, Form form = Form::yaml);

    // Another text, or several as a list, for the item of `list`; a text keeps the kind of quotes it has.
    bool replace_item(const Value& list, std::size_t index, const Value& with);
    // A list item for one that follows the item `index - 1`, in the list's own style.
    bool insert_item(const Value& list, std::size_t index, const Value& item);
    bool remove_item(const Value& list, std::size_t index);

    // A new entry goes behind those that come before it in `order`, names of keys.
    bool set(const Value& map, std::string_view key, const Value& with,
             const std::vector<std::string>& order);
    // The whole line, if the entry has one for itself; else its value.
    bool remove(const Value& map, std::string_view key);

    bool is_empty() const { return changes_.empty(); }
    // The file that had the bytes `raw`, from which the source was made, with the changes: lines without one
    // keep their bytes, new ones end as the first does. Nothing when changes meet each other, or the lines
    // are not those of the source.
    std::optional<std::string> apply(std::string_view raw) const;

  private:
    struct Change {
        Stretch where;
        std::string with;
    };

    bool replace(const std::optional<Stretch>& where, const Value& old, const Value& with, bool in_brackets,
                 bool in_list);
    bool replace_literal(const Stretch& where, const Value& old, const Value& with);
    bool add_entry(const Value& map, std::string_view key, const Value& with, const Entry* before);
    std::optional<std::size_t> dash_of(const Value& item) const;
    std::string on_one_line(const Value& value) const;
    std::string in_style_of(const Value& old, const std::string& text, bool in_brackets) const;
    // `yaml` with each line moved to the right.
    static std::string indented(std::string_view yaml, std::size_t columns);
    void insert_line_behind(std::size_t position, std::string lines);
    void add(std::size_t begin, std::size_t end, std::string with) {
        changes_.push_back({{begin, end}, std::move(with)});
    }

    std::size_t line_start(std::size_t position) const {
        return position == 0 ? 0 : text_.rfind('\n', position - 1) + 1;
    }
    std::size_t next_line(std::size_t position) const;
    bool is_first_in_line(std::size_t position) const;

    std::string_view text_;
    mutable YamlExtents extents_;
    Form form_;
    std::vector<Change> changes_;
};

}  // namespace kehoach
