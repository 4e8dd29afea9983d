#include "fill/fields.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"

namespace kehoach::fill {

namespace {

template <class Number>
std::optional<Number> parse_number(std::string_view text) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

}  // namespace

std::optional<Length> parse_length(std::string_view text) {
    if (text.size() < 3) return std::nullopt;
    const auto number = parse_number<double>(text.substr(0, text.size() - 2));
    const std::string_view unit = text.substr(text.size() - 2);
    if (!number || !(*number >= 0 && *number <= 2000)) return std::nullopt;
    if (unit == "mm") return Length::mm(*number);
    if (unit == "pt") return Length::pt(*number);
    return std::nullopt;
}

std::optional<int> parse_whole_number(std::string_view text) { return parse_number<int>(text); }

std::string suggestion(std::string_view word, const std::vector<std::string>& candidates) {
    if (const auto guess = nearest(word, candidates)) return *guess;
    constexpr std::size_t shown = 16;
    std::string all;
    for (std::size_t i = 0; i < std::min(shown, candidates.size()); ++i)
        all += (i == 0 ? "" : ", ") + candidates[i];
    return candidates.size() > shown ? all + " …" : all;
}

Fields::Fields(const Value& value, Diagnostics& diagnostics) : value_(value), diagnostics_(diagnostics) {
    if (value.kind != Value::Kind::map) diagnostics_.error("template-not-a-map", value.span);
}

const Value* Fields::take(std::string_view key) {
    asked_.emplace_back(key);
    const Value* value = value_.find(key);
    return value && value->kind != Value::Kind::null ? value : nullptr;
}

std::optional<std::string> Fields::text(std::string_view key) {
    const Value* value = take(key);
    if (!value) return std::nullopt;
    if (value->kind == Value::Kind::text) return value->text;
    diagnostics_.error("template-wrong-value", value->span, {std::string(key)});
    return std::nullopt;
}

std::string Fields::required_text(std::string_view key) {
    auto found = text(key);
    if (!found && !value_.find(key))
        diagnostics_.error("template-missing-key", value_.span, {std::string(key)});
    return found.value_or("");
}

std::vector<std::string> Fields::texts(std::string_view key) {
    std::vector<std::string> texts;
    const Value* value = take(key);
    if (!value) return texts;
    if (value->kind != Value::Kind::list)
        diagnostics_.error("template-wrong-value", value->span, {std::string(key)});
    for (const Value& item : value->items)
        texts.push_back(item.text);
    return texts;
}

std::optional<Length> Fields::length(std::string_view key) {
    const Value* value = take(key);
    if (!value) return std::nullopt;
    const auto length = parse_length(value->text);
    if (!length) diagnostics_.error("template-bad-length", value->span, {std::string(key), value->text});
    return length;
}

std::optional<int> Fields::number(std::string_view key) {
    const Value* value = take(key);
    if (!value) return std::nullopt;
    const auto number = parse_whole_number(value->text);
    if (!number) diagnostics_.error("template-wrong-value", value->span, {std::string(key)});
    return number;
}

bool Fields::flag(std::string_view key) {
    const Value* value = take(key);
    if (!value || value->text == "false") return false;
    if (value->text != "true") diagnostics_.error("template-wrong-value", value->span, {std::string(key)});
    return value->text == "true";
}

void Fields::require_format(std::string_view expected) {
    const std::string format = required_text("format");
    if (const Value* typed = value_.find("format"); typed && format != expected)
        diagnostics_.error("template-other-format", typed->span, {format, std::string(expected)});
}

void Fields::finish() {
    for (const Entry& entry : value_.entries) {
        if (std::ranges::find(asked_, entry.key) != asked_.end()) continue;
        diagnostics_.error("template-unknown-key", entry.key_span,
                           {entry.key, suggestion(entry.key, asked_)});
    }
}

}  // namespace kehoach::fill
