// JSON written piece by piece, for reports whose members are few.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kehoach {

// A string of RFC 8259, 7.
std::string json_text(std::string_view text);

// The members of one object, on one line, in the order in which they are added.
class JsonObject {
  public:
    JsonObject& add(std::string_view key, std::string_view json);
    JsonObject& add_text(std::string_view key, std::string_view text) { return add(key, json_text(text)); }
    JsonObject& add_number(std::string_view key, long long number) {
        return add(key, std::to_string(number));
    }
    std::string json() const { return json_.empty() ? "{}" : json_ + "}"; }

  private:
    std::string json_;
};

// [1, 2] on one line, or an item a line, each indented by `indent`.
std::string json_list(const std::vector<std::string>& items);
std::string json_lines(const std::vector<std::string>& items, std::string_view indent);
std::string json_texts(const std::vector<std::string>& texts);

}  // namespace kehoach
