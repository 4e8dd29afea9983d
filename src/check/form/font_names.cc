#include "check/form/font_names.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace kehoach::check::form {

std::string font_family(std::string_view name) {
    if (name.size() > 7 && name[6] == '+') name.remove_prefix(7);
    std::string letters;
    for (const char c : to_lower(name))
        if (c != ' ' && c != '-' && c != '_') letters += c;
    for (const char* ending :
         {"psmt", "mt", "bolditalic", "boldoblique", "bold", "italic", "regular", "roman", "ps"})
        if (letters.ends_with(ending) && letters != "timesnewroman")
            letters.resize(letters.size() - std::string_view(ending).size());
    const std::size_t comma = letters.find(',');
    return letters.substr(0, comma);
}

bool is_family(std::string_view name, std::string_view demanded) {
    return font_family(name).starts_with(font_family(demanded));
}

bool is_times_clone(std::string_view name) {
    constexpr std::array<std::string_view, 6> clones{"liberationserif", "tinos",  "nimbusroman",
                                                     "freeserif",       "termes", "timesnewromanclone"};
    const std::string found = font_family(name);
    return std::ranges::any_of(clones, [&](std::string_view each) { return found.starts_with(each); });
}

bool is_right_font(const Reading& reading, std::string_view name) {
    return is_family(name, reading.law.font) || (is_times_clone(name) && !reading.settings.clones);
}

void weigh_font(const Reading& reading, std::string_view name, Finding& finding) {
    if (is_times_clone(name) && reading.settings.clones) finding.severity = *reading.settings.clones;
}

bool is_legacy_font(std::string_view name) {
    const std::string lower = to_lower(name);
    return lower.starts_with(".vn") || lower.starts_with("vni-") || lower.starts_with("vni ") ||
           lower.find("+.vn") != lower.npos || lower.find("+vni-") != lower.npos;
}

}  // namespace kehoach::check::form
