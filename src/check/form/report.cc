#include "check/form/report.h"

#include <cmath>
#include <utility>

#include "base/text.h"

namespace kehoach::check::form {
namespace {

// One digit behind the comma, none for whole numbers.
Words decimal(double value, const std::string& unit) {
    const long tenths = std::lround(value * 10);
    std::string whole = (tenths < 0 ? "-" : "") + std::to_string(std::labs(tenths) / 10);
    if (tenths % 10 == 0) return same(whole + unit);
    const std::string rest = std::to_string(std::labs(tenths) % 10);
    return {whole + "," + rest + unit, whole + "." + rest + unit};
}

}  // namespace

Words same(std::string text) { return {text, text}; }
Words points(Length length) { return decimal(length.to_pt(), " pt"); }
Words millimetres(Length length) { return decimal(length.to_mm(), " mm"); }
Words percent(double ratio) { return decimal(ratio * 100, "%"); }

Words operator+(Words left, const Words& right) {
    left.vietnamese += right.vietnamese;
    left.english += right.english;
    return left;
}

Words range_of(const fill::Range& range, bool in_points) {
    const auto shown = [&](Length length) { return in_points ? points(length) : millimetres(length); };
    if (range.from && range.to && *range.from == *range.to) return shown(*range.from);
    if (range.from && range.to) return shown(*range.from) + same(" - ") + shown(*range.to);
    if (range.from) return Words{"từ ", "at least "} + shown(*range.from);
    if (range.to) return Words{"không quá ", "at most "} + shown(*range.to);
    return shown(range.standard);
}

Words name_of(papers::Align align) {
    switch (align) {
        case papers::Align::left:
            return {"căn trái", "left aligned"};
        case papers::Align::center:
            return {"căn giữa", "centred"};
        case papers::Align::right:
            return {"căn phải", "right aligned"};
        default:
            return {"căn đều hai bên", "justified"};
    }
}

Words yes_no(bool value, const Words& yes, const Words& no) { return value ? yes : no; }

bool is_size_in(Length size, const fill::Range& range) {
    const Length slack = Length::pt(0.11);
    return (!range.from || size + slack >= *range.from) && (!range.to || size - slack <= *range.to);
}

bool is_length_in(Length length, const fill::Range& range) {
    const Length slack = Length::mm(0.31);
    const Length from = range.from.value_or(range.to ? Length() : range.standard);
    const Length to = range.to.value_or(range.from ? Length::mm(10'000) : range.standard);
    return length + slack >= from && length - slack <= to;
}

void Report::begin_rule(const RuleCard& rule) {
    rule_ = &rule;
    untold_.clear();
    groups_.clear();
}

void Report::end_rule() {
    for (const auto& [said, group] : groups_) {
        if (group.paragraphs < 2) continue;
        Words& found = findings_[group.finding].paper->found;
        const std::string number = std::to_string(group.paragraphs);
        found = found + Words{" (" + number + " đoạn)", " (" + number + " paragraphs)"};
    }
}

Finding& Report::add(Words what, Words found, Words demanded, const papers::Spot& spot, std::string quote) {
    Finding& finding = findings_.emplace_back();
    finding.rule = rule_;
    finding.severity = rule_->severity;
    finding.place.file = reading_.paper.name;
    finding.place.cell = spot.cell;
    finding.quote = std::move(quote);
    finding.paper =
        OnPaper{spot.paragraph, spot.page, std::move(what), std::move(found), std::move(demanded)};
    return finding;
}

Finding& Report::add(std::size_t paragraph, Words what, Words found, Words demanded) {
    const papers::Paragraph& place = reading_.paragraph(paragraph);
    const auto [known, is_new] =
        groups_.try_emplace(what.english + "|" + found.english + "|" + demanded.english);
    ++known->second.paragraphs;
    if (!is_new) return findings_[known->second.finding];
    known->second.finding = findings_.size();
    return add(std::move(what), std::move(found), std::move(demanded), place.spot, shortened(place.text));
}

Finding& Report::add(std::size_t paragraph, Words found, Words demanded) {
    return add(paragraph, name_of(reading_.elements[paragraph]), std::move(found), std::move(demanded));
}

Finding& Report::add(const papers::Section& section, Words what, Words found, Words demanded) {
    return add(std::move(what), std::move(found), std::move(demanded), section.spot, {});
}

Finding& Report::add(Words what, Words found, Words demanded) {
    return add(std::move(what), std::move(found), std::move(demanded), papers::Spot{}, {});
}

void Report::untold(Words what, Words aspect) {
    if (!untold_.insert(what.english + aspect.english).second) return;
    Finding& finding = add(std::move(what), std::move(aspect), Words{}, papers::Spot{}, {});
    finding.severity = Severity::note;
    finding.paper->is_untold = true;
}

}  // namespace kehoach::check::form
