// Deadlines in words, from days that somebody has typed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kehoach::intake {

// The days that words say; each as 2026-02-09, or empty.
struct Days {
    std::string start;
    std::string end;

    bool operator==(const Days&) const = default;
};

Days days_of(const std::string& words, std::optional<int> plan_year);

// Words of the same form as `before` ("Tháng 01/2026", "Trước ngày 15/01/2026") that say just these days; in
// place of no words the plainest ones. Nothing where the form cannot be kept.
std::optional<std::string> words_for(const Days& days, const std::string& before,
                                     std::optional<int> plan_year);

}  // namespace kehoach::intake
