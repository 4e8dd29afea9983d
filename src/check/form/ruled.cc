#include "check/form/ruled.h"

#include <algorithm>
#include <cmath>

#include "check/form/measure.h"

namespace kehoach::check::form {
namespace {

constexpr double slack = 0.03;

Words demanded_of(const fill::LineRule& rule) {
    if (rule.from >= 90) return {"nét liền, dài bằng dòng chữ", "solid, as long as the text"};
    return Words{"nét liền, dài bằng ", "solid, "} +
           same(std::to_string(rule.from) + "% - " + std::to_string(rule.to) + "%") +
           Words{" dòng chữ", " of the text"};
}

}  // namespace

void compare_line(const Reading& reading, Report& report, std::size_t index, const char* name) {
    const fill::LineRule& rule = reading.law.lines.at(name);
    const papers::Paragraph& paragraph = reading.paragraph(index);
    const Words what = Words{"đường kẻ dưới ", "rule under "} + name_of(reading.elements[index]);
    const Words demanded = demanded_of(rule);
    const auto warn = [&](Words found) {
        report.add(index, what, std::move(found), demanded).severity = Severity::warning;
    };
    const auto& line = paragraph.line_below;
    if (!line) {
        const bool is_underlined = std::ranges::any_of(
            paragraph.runs, [](const papers::Run& run) { return run.look.underline == true; });
        // An underline is a rule of that length, only made the wrong way (FT-08).
        if (!is_underlined) report.add(index, what, {"không có", "none"}, demanded);
        return;
    }
    if (line->is_typed) return warn({"gõ bằng ký tự", "made of characters"});
    if (!line->is_solid) return warn({"nét đứt", "not solid"});
    const auto width = last_line_width(reading, index);
    if (!line->length || !width || *width <= Length()) return report.untold(what, {"độ dài", "its length"});
    const double ratio = line->length->to_mm() / width->to_mm();
    const bool is_right = ratio >= rule.from / 100.0 - slack && ratio <= rule.to / 100.0 + slack;
    const bool is_least = rule.least > Length() && std::abs((*line->length - rule.least).to_mm()) < 0.5;
    if (!is_right && !is_least)
        warn(millimetres(*line->length) + same(" (") + percent(ratio) + Words{" dòng chữ)", " of the text)"});
}

}  // namespace kehoach::check::form
