#include "papers/docx_numbering.h"

#include <algorithm>

namespace kehoach::papers {
namespace {

std::string value_of(const Node* node) {
    return node ? std::string(node->attribute("w:val").value_or("")) : std::string();
}

std::string roman(int number) {
    struct Digit {
        int value;
        const char* letters;
    };
    constexpr std::array<Digit, 13> digits{{{1000, "M"},
                                            {900, "CM"},
                                            {500, "D"},
                                            {400, "CD"},
                                            {100, "C"},
                                            {90, "XC"},
                                            {50, "L"},
                                            {40, "XL"},
                                            {10, "X"},
                                            {9, "IX"},
                                            {5, "V"},
                                            {4, "IV"},
                                            {1, "I"}}};
    std::string text;
    if (number < 1 || number > 3999) return std::to_string(number);
    for (const Digit& digit : digits)
        for (; number >= digit.value; number -= digit.value)
            text += digit.letters;
    return text;
}

// a … z, aa, bb, as Word counts on.
std::string letters(int number, char first) {
    if (number < 1 || number > 780) return std::to_string(number);
    return std::string(static_cast<std::size_t>((number - 1) / 26 + 1),
                       static_cast<char>(first + (number - 1) % 26));
}

std::string lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

std::string shown(int number, const std::string& format) {
    if (format == "upperRoman") return roman(number);
    if (format == "lowerRoman") return lower(roman(number));
    if (format == "upperLetter") return letters(number, 'A');
    if (format == "lowerLetter") return letters(number, 'a');
    if (format == "decimalZero") return (number < 10 ? "0" : "") + std::to_string(number);
    if (format == "none") return {};
    return std::to_string(number);
}

}  // namespace

DocxNumbering::DocxNumbering(const Node* numbering) {
    if (!numbering) return;
    for (const Node& node : numbering->children) {
        if (node.name == "w:abstractNum") {
            auto& found = abstract_levels_[node.number("w:abstractNumId").value_or(0)];
            for (const Node& level : node.children)
                if (const int at = level.number("w:ilvl").value_or(-1);
                    level.name == "w:lvl" && at >= 0 && at < levels)
                    found[static_cast<std::size_t>(at)] = &level;
        }
        if (node.name != "w:num") continue;
        List& list = lists_[node.number("w:numId").value_or(0)];
        if (const Node* abstract = node.child("w:abstractNumId"))
            list.abstract = abstract->number("w:val").value_or(0);
        for (const Node& over : node.children) {
            if (over.name != "w:lvlOverride") continue;
            const int at = std::clamp(over.number("w:ilvl").value_or(0), 0, levels - 1);
            if (const Node* start = over.child("w:startOverride"))
                list.starts[at] = start->number("w:val").value_or(1);
            if (const Node* level = over.child("w:lvl")) list.own_levels[at] = level;
        }
    }
}

const Node* DocxNumbering::level_of(const List& list, int level) const {
    if (const auto own = list.own_levels.find(level); own != list.own_levels.end()) return own->second;
    const auto found = abstract_levels_.find(list.abstract);
    return found == abstract_levels_.end() ? nullptr : found->second[static_cast<std::size_t>(level)];
}

std::optional<int> DocxNumbering::level_of_style(int numbering, const std::string& style) const {
    const auto found = lists_.find(numbering);
    if (found == lists_.end()) return std::nullopt;
    for (int level = 0; level < levels; ++level)
        if (const Node* node = level_of(found->second, level))
            if (value_of(node->child("w:pStyle")) == style && !style.empty()) return level;
    return std::nullopt;
}

const Node* DocxNumbering::paragraph_properties(int numbering, int level) const {
    const auto found = lists_.find(numbering);
    const Node* node = found == lists_.end() ? nullptr : level_of(found->second, level);
    return node ? node->child("w:pPr") : nullptr;
}

// A list that gives starts of its own begins anew where it is first used.
void DocxNumbering::begin(List& list) {
    if (list.has_begun) return;
    list.has_begun = true;
    for (const auto& [level, start] : list.starts)
        counters_[list.abstract][static_cast<std::size_t>(level)].reset();
}

std::string DocxNumbering::next(int numbering, int level) {
    const auto found = lists_.find(numbering);
    const Node* own = found == lists_.end() ? nullptr : level_of(found->second, level);
    if (!own) return {};
    List& list = found->second;
    begin(list);
    auto& counters = counters_[list.abstract];
    const auto start_of = [&](int at) {
        if (const auto start = list.starts.find(at); start != list.starts.end()) return start->second;
        const Node* node = level_of(list, at);
        const Node* start = node ? node->child("w:start") : nullptr;
        return start ? start->number("w:val").value_or(1) : 1;
    };
    auto& counter = counters[static_cast<std::size_t>(level)];
    counter = counter ? *counter + 1 : start_of(level);
    for (int deeper = level + 1; deeper < levels; ++deeper)
        counters[static_cast<std::size_t>(deeper)].reset();

    if (value_of(own->child("w:numFmt")) == "bullet") return "-";
    std::string label;
    const std::string pattern = value_of(own->child("w:lvlText"));
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool is_number =
            pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1' && pattern[i + 1] <= '9';
        if (!is_number) {
            label += pattern[i];
            continue;
        }
        const int at = pattern[++i] - '1';
        const Node* node = level_of(list, at);
        const auto& value = counters[static_cast<std::size_t>(at)];
        label += shown(value.value_or(start_of(at)), value_of(node ? node->child("w:numFmt") : nullptr));
    }
    return label;
}

}  // namespace kehoach::papers
