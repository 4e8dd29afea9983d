#include "plan/sheet_cell.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "plan/amount_cell.h"
#include "plan/text.h"
#include "sheets/moment.h"

namespace kehoach::plan {

namespace {

using sheets::NumberFormat;

// ---- texts

// The runs of one cell, line by line. The look of a run that `**` could not mark, because a sign begins or
// ends it, is left out.
class Lines {
  public:
    explicit Lines(const sheets::Cell& cell) : cell_(cell), place_(cell.place) { begin(); }

    std::vector<Text> take() && {
        std::size_t at = 0;
        for (const sheets::Emphasis& run : cell_.emphasis) {
            add(std::string_view(cell_.text).substr(at, run.bytes), run.bold, run.italic);
            at += run.bytes;
        }
        add(std::string_view(cell_.text).substr(at), false, false);
        while (lines_.size() > 1 && lines_.back().empty())
            lines_.pop_back();
        return std::move(lines_);
    }

  private:
    void begin() {
        lines_.emplace_back().span = place_;
        ++place_.line;
    }

    void add(std::string_view text, bool bold, bool italic) {
        while (true) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            add_to_line(collapsed(text.substr(0, end)), bold, italic);
            if (end == text.size()) return;
            begin();
            text.remove_prefix(end + 1);
        }
    }

    // White space as single spaces; at the ends it may belong between two runs.
    static std::string collapsed(std::string_view text) {
        const std::string words = collapse_spaces(text);
        if (words.empty()) return text.empty() ? "" : " ";
        const bool begins = trim(text).data() != text.data();
        const bool ends = trim(text).data() + trim(text).size() != text.data() + text.size();
        return (begins ? " " : "") + words + (ends ? " " : "");
    }

    static bool can_be_marked(std::string_view text) {
        const std::u32string characters = to_utf32(text);
        return !characters.empty() && is_letter_or_digit(characters.front()) &&
               is_letter_or_digit(characters.back());
    }

    void add_to_line(std::string text, bool bold, bool italic) {
        Text& line = lines_.back();
        const bool marked = (bold || italic) && can_be_marked(text);
        Run run{std::move(text), bold && marked, italic && marked, "", line.span};
        Run* before = line.inlines.empty() ? nullptr : &std::get<Run>(line.inlines.back());
        const bool is_apart = before && !before->text.ends_with(' ');
        if (run.text.starts_with(' ') && !is_apart) run.text.erase(0, 1);
        if (run.text.empty()) return;
        if (before && before->bold == run.bold && before->italic == run.italic)
            before->text += run.text;
        else
            line.inlines.push_back(std::move(run));
    }

    const sheets::Cell& cell_;
    Span place_;
    std::vector<Text> lines_;
};

void trim_end(Text& line) {
    if (line.inlines.empty()) return;
    auto& last = std::get<Run>(line.inlines.back());
    while (last.text.ends_with(' '))
        last.text.pop_back();
    if (last.text.empty()) line.inlines.pop_back();
}

bool check_text(const sheets::Cell& cell, Diagnostics& diagnostics) {
    if (cell.text.size() > longest_text) {
        diagnostics.error("text-too-long", cell.place, {std::to_string(longest_text)});
        return false;
    }
    if (const auto at = find_control_character(cell.text)) {
        diagnostics.error("cell-control-character", cell.place, {code_point_name(cell.text, *at)});
        return false;
    }
    if (!find_mark_pile(cell.text)) return true;
    diagnostics.error("cell-too-many-marks", cell.place);
    return false;
}

void set_text(const sheets::Cell& cell, RawCell& raw) {
    raw.paragraphs = Lines(cell).take();
    for (Text& line : raw.paragraphs)
        trim_end(line);
}

// ---- moments

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

// The parts of a moment that are shown. A format that shows none of them, a weekday's, shows the day. A day
// without a time is stored as its midnight, and programs give it a format with hours all the same.
NumberFormat parts_of(const sheets::Moment& moment, NumberFormat format) {
    const bool shows_date = format.day || format.month || format.year;
    if (shows_date && moment.date && moment.seconds == 0) format.time = format.seconds = false;
    if (!shows_date && !format.time) {
        format.day = format.month = format.year = moment.date.has_value();
        format.time = moment.seconds > 0 || !moment.date;
    }
    format.month = format.month || format.day;
    return format;
}

// 05/02/2026 14:30, or as much of it as the format shows.
void set_moment(const sheets::Moment& moment, const NumberFormat& format, RawCell& raw) {
    const NumberFormat parts = parts_of(moment, format);
    std::string text;
    const auto add = [&](bool is_shown, const char* separator, const std::string& part) {
        if (is_shown) text += (text.empty() ? "" : separator) + part;
    };
    if (moment.date) {
        add(parts.day, "/", two_digits(moment.date->day));
        add(parts.month, "/", two_digits(moment.date->month));
        add(parts.year, "/", std::to_string(moment.date->year));
        if (parts.day && parts.year && !parts.time) raw.value = *moment.date;
    }
    add(parts.time, " ", two_digits(moment.seconds / 3600));
    add(parts.time, ":", two_digits(moment.seconds / 60 % 60));
    add(parts.seconds, ":", two_digits(moment.seconds % 60));
    raw.paragraphs = {text_of(std::move(text), raw.span)};
}

// ---- numbers

int decimals_of(const NumberFormat& format, Decimal value) {
    const int own = value.shortened().scale();
    if (format.kind == NumberFormat::Kind::general) return own;
    return std::clamp(own, format.least_decimals, std::max(format.least_decimals, format.most_decimals));
}

// What the format shows of a number; nothing when it is too large for us. A sign before it goes behind it.
std::optional<RawNumber> shown_number(double stored, const NumberFormat& format) {
    const auto value = Decimal::from_double(stored);
    const bool is_percent = format.kind == NumberFormat::Kind::percent;
    const auto shown =
        value ? value->times_ten_to((is_percent ? 2 : 0) - 3 * std::min(format.thousands, 3)) : std::nullopt;
    if (!shown) return std::nullopt;
    RawNumber number;
    number.amount = {*shown, decimals_of(format, *shown), is_percent, format.suffix};
    if (!format.prefix.empty()) number.amount.unit += " " + format.prefix;
    number.least_digits = format.least_digits;
    number.is_bare = !format.grouped && !is_percent && number.amount.decimals == 0;
    return number;
}

void set_number(const sheets::Cell& cell, const NumberFormat& format, RawCell& raw) {
    if (cell.number == 0 && format.zero) {
        raw.paragraphs = {text_of(*format.zero, raw.span)};
        return;
    }
    const auto number = shown_number(cell.number, format);
    if (!number) return set_text(cell, raw);
    raw.value = *number;
    raw.paragraphs = {text_of(shown(*number), raw.span)};
}

std::optional<CellAlign> align_of(sheets::Alignment alignment) {
    switch (alignment) {
        case sheets::Alignment::general:
            return std::nullopt;
        case sheets::Alignment::left:
            return CellAlign::left;
        case sheets::Alignment::center:
            return CellAlign::center;
        case sheets::Alignment::right:
            return CellAlign::right;
    }
    return std::nullopt;
}

}  // namespace

RawCell read_sheet_cell(const sheets::Cell& cell, const sheets::Sheet& sheet, Diagnostics& diagnostics) {
    const sheets::Look& look = sheet.looks[static_cast<std::size_t>(cell.look)];
    RawCell raw;
    raw.span = cell.place;
    raw.is_bold = look.bold;
    raw.align = align_of(look.alignment);
    if (!cell.is_calculated) {
        diagnostics.error("formula-without-value", cell.place);
    } else if (cell.kind == sheets::CellKind::error) {
        diagnostics.error("cell-error", cell.place, {cell.text});
    } else if (cell.kind == sheets::CellKind::moment) {
        if (const auto moment = sheets::moment_of_serial(cell.number, sheet.dates))
            set_moment(*moment, look.format, raw);
    } else if (cell.kind == sheets::CellKind::number) {
        set_number(cell, look.format, raw);
    } else if (check_text(cell, diagnostics)) {
        set_text(cell, raw);
    }
    return raw;
}

}  // namespace kehoach::plan
