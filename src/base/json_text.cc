#include "base/json_text.h"

#include <algorithm>

namespace kehoach {

std::string json_text(std::string_view text) {
    constexpr std::string_view hex = "0123456789abcdef";
    std::string json = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20) {
            json += std::string("\\u00") + hex[byte >> 4] + hex[byte & 0xF];
            continue;
        }
        if (c == '"' || c == '\\') json += '\\';
        json += c;
    }
    return json + '"';
}

JsonObject& JsonObject::add(std::string_view key, std::string_view json) {
    json_ += json_.empty() ? "{" : ", ";
    json_ += json_text(key) + ": ";
    json_ += json;
    return *this;
}

std::string json_list(const std::vector<std::string>& items) {
    std::string json = "[";
    for (const std::string& item : items)
        json += (json.size() == 1 ? "" : ", ") + item;
    return json + "]";
}

std::string json_lines(const std::vector<std::string>& items, std::string_view indent) {
    if (items.empty()) return "[]";
    std::string json = "[";
    for (const std::string& item : items) {
        json += json.size() == 1 ? "\n" : ",\n";
        json += std::string(indent) + item;
    }
    return json + "\n" +
           std::string(indent.substr(0, indent.size() - std::min<std::size_t>(2, indent.size()))) + "]";
}

std::string json_texts(const std::vector<std::string>& texts) {
    std::vector<std::string> items;
    for (const std::string& text : texts)
        items.push_back(json_text(text));
    return json_list(items);
}

}  // namespace kehoach
