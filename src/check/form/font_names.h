// Names of fonts, as files write them.
#pragma once

#include <string>
#include <string_view>

#include "check/form/reading.h"

namespace kehoach::check::form {

// Without what PDF and programs add: "ABCDEF+TimesNewRomanPS-BoldMT" → "timesnewroman".
std::string font_family(std::string_view name);
bool is_family(std::string_view name, std::string_view demanded);
// With the metrics of Times New Roman: lines and pages are the same.
bool is_times_clone(std::string_view name);
// The law's font, or a clone where the settings let it be.
bool is_right_font(const Reading& reading, std::string_view name);
// A clone's finding weighs what the settings say.
void weigh_font(const Reading& reading, std::string_view name, Finding& finding);
// Of an encoding before Unicode.
bool is_legacy_font(std::string_view name);

}  // namespace kehoach::check::form
