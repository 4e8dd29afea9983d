// The catalogue of all messages, Vietnamese and English side by side, so that one reading checks both.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"

namespace kehoach {

// {0}, {1} … stand for the arguments of the diagnostic; a hint may be empty.
struct Message {
    std::string_view slug;
    std::string_view vietnamese;
    std::string_view english;
    std::string_view vietnamese_hint;
    std::string_view english_hint;
};

// Null when no message has that slug.
const Message* find_message(std::string_view slug);
std::span<const Message> all_messages();

// `pattern` with {0}, {1} … replaced. A number without an argument is left as it stands.
std::string fill_arguments(std::string_view pattern, const std::vector<std::string>& arguments);

}  // namespace kehoach
