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

// Its last line, and its longest: a last line may be one short word.
std::optional<LineWidths> widths_of(const Reading& reading, const std::vector<std::size_t>& text) {
    std::optional<LineWidths> widths;
    for (const std::size_t index : text) {
        const auto own = line_widths(reading, index);
        if (!own) return std::nullopt;
        widths = LineWidths{own->last, std::max(own->widest, widths ? widths->widest : Length())};
    }
    return widths;
}

}  // namespace

void compare_line(const Reading& reading, Report& report, const std::vector<std::size_t>& text,
                  const char* name) {
    const fill::LineRule& rule = reading.law.lines.at(name);
    const std::size_t index = text.back();
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
    const auto widths = widths_of(reading, text);
    if (!line->length || !widths || widths->last <= Length())
        return report.untold(what, {"độ dài", "its length"});
    const auto share_of = [&](Length width) { return line->length->to_mm() / width.to_mm(); };
    const auto is_right = [&](Length width) {
        return share_of(width) >= rule.from / 100.0 - slack && share_of(width) <= rule.to / 100.0 + slack;
    };
    const bool is_least = rule.least > Length() && std::abs((*line->length - rule.least).to_mm()) < 0.5;
    if (!is_right(widths->last) && !is_right(widths->widest) && !is_least)
        warn(millimetres(*line->length) + same(" (") + percent(share_of(widths->last)) +
             Words{" dòng chữ)", " of the text)"});
}

}  // namespace kehoach::check::form
