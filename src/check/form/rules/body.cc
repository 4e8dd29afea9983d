// ND: the paragraphs of the running text.
#include <algorithm>
#include <cmath>
#include <map>

#include "base/text.h"
#include "check/form/look.h"
#include "check/form/registry.h"
#include "check/form/report.h"

namespace kehoach::check::form {

namespace {

using enum Aspect;
using papers::LineSpacing;
using papers::Paragraph;

const fill::StyleRanges& body_ranges(const Reading& reading) { return reading.law.ranges.at("than-bai"); }

// Annexes are tables and what they like; the decree speaks of the text.
std::vector<std::size_t> running_text(const Reading& reading) {
    std::vector<std::size_t> found;
    for (const Part& part : reading.parts)
        for (std::size_t i = part.begin; i < part.end; ++i)
            if (part.kind != Part::Kind::annex && is_running_text(reading.elements[i])) found.push_back(i);
    return found;
}

void check_justified(const Reading& reading, Report& report) {
    for (const std::size_t index : running_text(reading)) {
        const Element element = reading.elements[index];
        const auto align = reading.paragraph(index).form.align;
        const bool is_heading = element == Element::section || element == Element::clause_heading;
        if (!is_heading && align && *align != papers::Align::justify)
            report.add(index, {"thân bài", "body"}, name_of(*align), name_of(papers::Align::justify));
    }
}

std::optional<Length> size_of(const Paragraph& paragraph) {
    std::map<Length, std::size_t> bytes;
    for (const papers::Run& run : paragraph.runs)
        if (run.look.size) bytes[*run.look.size] += run.text.size();
    const auto most = std::ranges::max_element(bytes, {}, [](const auto& entry) { return entry.second; });
    return most == bytes.end() ? std::nullopt : std::optional(most->first);
}

// The size that most of the text has.
std::optional<Length> usual_size(const Reading& reading) {
    std::map<Length, std::size_t> bytes;
    for (const std::size_t index : running_text(reading))
        if (const auto found = size_of(reading.paragraph(index)))
            bytes[*found] += reading.paragraph(index).text.size();
    const auto most = std::ranges::max_element(bytes, {}, [](const auto& entry) { return entry.second; });
    return most == bytes.end() ? std::nullopt : std::optional(most->first);
}

void check_size(const Reading& reading, Report& report) {
    const fill::Range& range = body_ranges(reading).size;
    const auto usual = usual_size(reading);
    for (const std::size_t index : running_text(reading)) {
        const Paragraph& paragraph = reading.paragraph(index);
        const auto found = size_of(paragraph);
        const Words what{"thân bài", "body"}, name{"cỡ chữ ", "size "};
        if (!found) {
            report.untold(what, {"cỡ chữ", "size"});
        } else if (!is_size_in(*found, range)) {
            report.add(index, what, name + points(*found), range_of(range, true));
        } else if (std::abs((*found - *usual).to_pt()) > 0.3) {
            report.add(index, what, name + points(*found),
                       Words{"thống nhất một cỡ: ", "one size throughout: "} + points(*usual));
        }
    }
}

void check_upright(const Reading& reading, Report& report) {
    for (const std::size_t index : running_text(reading)) {
        const Element element = reading.elements[index];
        if (element == Element::base || element == Element::section || element == Element::clause_heading)
            continue;
        const Paragraph& paragraph = reading.paragraph(index);
        const bool is_bold = is_wholly(paragraph, &papers::Look::bold).value_or(false);
        const bool is_italic = is_wholly(paragraph, &papers::Look::italic).value_or(false);
        // Headings of a third level are bold; a note may be italic.
        const bool is_note = paragraph.text.starts_with("(") || paragraph.text.starts_with("Ghi chú");
        constexpr std::size_t heading = 200;  // bytes
        if (is_italic && !is_bold && !is_note)
            report.add(index, {"cả đoạn chữ nghiêng", "a whole paragraph in italics"},
                       {"chữ đứng", "upright"});
        else if (is_bold && paragraph.text.size() > heading)
            report.add(index, {"cả đoạn chữ đậm", "a whole paragraph in bold"}, {"chữ không đậm", "not bold"})
                .severity = Severity::warning;
    }
}

std::optional<Length> indent_of(const Paragraph& paragraph) {
    if (!paragraph.form.first_line) return std::nullopt;
    return *paragraph.form.first_line + paragraph.form.left.value_or(Length());
}

void check_indent(const Reading& reading, Report& report) {
    const fill::Range& range = body_ranges(reading).first_line;
    std::map<std::int64_t, int> indents;  // by tenths of a millimetre
    for (const std::size_t index : running_text(reading))
        if (const auto found = indent_of(reading.paragraph(index)); found && is_length_in(*found, range))
            ++indents[std::llround(found->to_mm() * 10)];
    const auto usual = std::ranges::max_element(indents, {}, [](const auto& entry) { return entry.second; });
    for (const std::size_t index : running_text(reading)) {
        const Paragraph& paragraph = reading.paragraph(index);
        const auto found = indent_of(paragraph);
        const bool is_centered = paragraph.form.align == papers::Align::center;
        const Words what{"lùi đầu dòng", "first-line indent"};
        if (!found || is_centered || paragraph.leads_with_tab) continue;
        if (!is_length_in(*found, range))
            report.add(index, what, millimetres(*found), range_of(range, false));
        else if (std::abs(found->to_mm() - static_cast<double>(usual->first) / 10) > 0.5)
            report.add(index, what, millimetres(*found),
                       Words{"thống nhất ", "one throughout: "} +
                           millimetres(Length::mm(static_cast<double>(usual->first) / 10)));
    }
}

void check_typed_indent(const Reading& reading, Report& report) {
    for (const std::size_t index : running_text(reading)) {
        const Paragraph& paragraph = reading.paragraph(index);
        if (paragraph.leads_with_tab || paragraph.typed.starts_with("  ") ||
            paragraph.typed.starts_with("\u00A0\u00A0"))
            report.add(index, {"lùi đầu dòng", "first-line indent"},
                       {"gõ bằng dấu cách, Tab", "typed with spaces or tabs"},
                       {"thuộc tính của đoạn", "a property of the paragraph"});
    }
}

void check_gap(const Reading& reading, Report& report) {
    const Length least = body_ranges(reading).before.from.value_or(Length::pt(6));
    const Length slack = Length::pt(reading.paper.kind == papers::Kind::pdf ? 0.7 : 0.1);
    for (const std::size_t index : running_text(reading)) {
        if (index == 0 || !is_running_text(reading.elements[index - 1])) continue;
        const auto before = reading.paragraph(index).form.before,
                   after = reading.paragraph(index - 1).form.after;
        if (!before || !after || *before + *after + slack >= least) continue;
        report.add(index, {"khoảng cách giữa các đoạn", "gap between paragraphs"}, points(*before + *after),
                   Words{"tối thiểu ", "at least "} + points(least));
    }
}

// Times New Roman's natural line.
constexpr double natural = 1.149;

void check_spacing(const Reading& reading, Report& report) {
    const double slack = reading.paper.kind == papers::Kind::pdf ? 0.06 : 0.02;
    for (const std::size_t index : running_text(reading)) {
        const auto& line = reading.paragraph(index).form.line;
        const auto size = size_of(reading.paragraph(index));
        if (!line || !size) continue;
        const double lines = line->kind == LineSpacing::Kind::multiple
                                 ? line->lines
                                 : line->height.to_pt() / (size->to_pt() * natural);
        const bool is_too_small = line->kind == LineSpacing::Kind::multiple && lines < 1 - slack;
        const bool is_too_large = lines > 1.5 + slack;
        const int hundredths = static_cast<int>(std::lround(lines * 100));
        const std::string rest = (hundredths % 100 < 10 ? "0" : "") + std::to_string(hundredths % 100);
        const std::string whole = std::to_string(hundredths / 100);
        if (is_too_small || is_too_large)
            report.add(index, {"cách dòng", "line spacing"},
                       Words{whole + "," + rest + " dòng", whole + "." + rest + " lines"},
                       {"dòng đơn đến 1,5 dòng", "single to 1.5 lines"});
    }
}

void check_exact(const Reading& reading, Report& report) {
    for (const std::size_t index : running_text(reading)) {
        const auto& line = reading.paragraph(index).form.line;
        const auto size = size_of(reading.paragraph(index));
        if (!line || !size || line->kind != LineSpacing::Kind::exact) continue;
        if (line->height.to_pt() < size->to_pt() * 1.15 - 0.1)
            report.add(index, {"cách dòng", "line spacing"},
                       Words{"đúng ", "exactly "} + points(line->height),
                       Words{"từ ", "at least "} + points(size->scaled(115, 100)) +
                           Words{", kẻo mất dấu của Ế, Ộ", ", or Ế, Ộ lose their marks"});
    }
}

// One or several between two texts.
void check_empty(const Reading& reading, Report& report) {
    const auto is_spacer = [&](std::size_t i) {
        return reading.paragraph(i).is_empty() && !reading.paragraph(i).holds_drawing;
    };
    for (std::size_t i = 1; i < reading.elements.size(); ++i) {
        if (!is_running_text(reading.elements[i - 1]) || !is_spacer(i)) continue;
        const std::size_t first = i;
        while (i < reading.elements.size() && is_spacer(i))
            ++i;
        if (i < reading.elements.size() && is_running_text(reading.elements[i]))
            report.add(first, {"đoạn trống", "an empty paragraph"}, {"dùng để cách đoạn", "used as spacing"},
                       {"khoảng cách đoạn", "paragraph spacing"});
    }
}

// A break by hand stays where it is when the text above grows.
void check_breaks(const Reading& reading, Report& report) {
    for (const Part& part : reading.parts) {
        bool has_text = false;
        for (const std::size_t index : running_text(reading)) {
            if (index < part.begin || index >= part.end) continue;
            const Paragraph& paragraph = reading.paragraph(index);
            const bool is_between = has_text || !paragraph.form.page_break_before;
            if (paragraph.has_manual_break && is_between)
                report.add(index, {"ngắt trang", "page break"}, {"chèn bằng tay", "made by hand"},
                           {"để chữ tự sang trang", "none; the text flows by itself"});
            has_text = true;
        }
    }
}

void check_headings(const Reading& reading, Report& report) {
    if (reading.paper.kind != papers::Kind::docx) return;
    check_breaks(reading, report);
    for (const std::size_t index : reading.all({Element::section, Element::clause_heading}))
        if (!reading.paragraph(index).keeps_with_next)
            report.add(index, {"có thể ở một mình cuối trang", "may stand alone at the foot of a page"},
                       {"đi liền đoạn sau", "kept with the next"});
}

void check_notes(const Reading& reading, Report& report) {
    const fill::Range& range = reading.law.ranges.at("chu-thich").size;
    for (std::size_t i = 0; i < reading.elements.size(); ++i) {
        const Paragraph& paragraph = reading.paragraph(i);
        if (paragraph.zone != papers::Zone::footnote) continue;
        for (const papers::Run& run : paragraph.runs)
            if (run.look.size && !trim(run.text).empty() && !is_size_in(*run.look.size, range)) {
                report.add(i, {"chú thích", "note"}, Words{"cỡ chữ ", "size "} + points(*run.look.size),
                           range_of(range, true));
                break;
            }
    }
}

void check_placeholders(const Reading& reading, Report& report) {
    for (const std::size_t index : running_text(reading))
        for (const char* sign : {"{{", "}}", "TODO", "XXX", "....", "……", "[ ]", "[...]", "[…]"})
            if (reading.paragraph(index).text.find(sign) != std::string::npos) {
                report.add(index, same("\"" + std::string(sign) + "\""), {"đã điền", "filled in"});
                break;
            }
}

constexpr std::string_view clause6e = "Nghị định 30, Phụ lục I, Phần I, II.6.e";

constexpr Rule rules[]{
    {{"ND-01",
      clause6e,
      Severity::error,
      {"thân bài căn đều hai bên", "the body is justified"},
      standard_message,
      {"chọn căn đều hai bên (Ctrl+J)", "justify it (Ctrl+J)"}},
     About::look,
     check_justified,
     "body: align left"},
    {{"ND-02",
      clause6e,
      Severity::error,
      {"thân bài cỡ 13-14, một cỡ trong cả văn bản", "the body is 13-14 pt, of one size throughout"},
      standard_message,
      {"đặt một cỡ chữ cho cả văn bản", "set one size for the whole text"}},
     About::look,
     check_size,
     "body: size 12"},
    {{"ND-03",
      clause6e,
      Severity::error,
      {"thân bài kiểu chữ đứng, không đậm cả đoạn", "the body is upright; no whole paragraph is bold"},
      standard_message,
      {"bỏ chữ nghiêng, chữ đậm của đoạn", "take italics and bold away"}},
     About::look,
     check_upright,
     "body: italic yes"},
    {{"ND-04",
      clause6e,
      Severity::error,
      {"đầu dòng lùi 1 cm hoặc 1,27 cm, thống nhất",
       "first lines are indented by 10 or 12.7 mm, one value throughout"},
      standard_message,
      {"đặt lùi dòng đầu 1,27 cm (Đoạn, Đặc biệt)", "set a first-line indent of 12.7 mm"}},
     About::look,
     check_indent,
     "body: first-line 0"},
    {{"ND-05",
      "thực hành",
      Severity::warning,
      {"lùi đầu dòng bằng thuộc tính của đoạn, không gõ dấu cách, Tab",
       "the indent is a property, not spaces or tabs"},
      standard_message,
      {"xóa dấu cách, Tab đầu đoạn; đặt lùi dòng đầu", "delete them; set a first-line indent"}},
     About::look,
     check_typed_indent,
     "body: typed     "},
    {{"ND-06",
      clause6e,
      Severity::error,
      {"các đoạn cách nhau tối thiểu 6 pt", "paragraphs are at least 6 pt apart"},
      standard_message,
      {"đặt khoảng cách phía trên đoạn 6 pt", "set 6 pt of space before them"}},
     About::look,
     check_gap,
     "body: before 0"},
    {{"ND-07",
      clause6e,
      Severity::error,
      {"các dòng cách nhau từ dòng đơn đến 1,5 dòng", "line spacing is single to 1.5 lines"},
      standard_message,
      {"đặt cách dòng đơn đến 1,5", "set it from single to 1.5 lines"}},
     About::look,
     check_spacing,
     "body: spacing 2"},
    {{"ND-08",
      "thực hành",
      Severity::warning,
      {"cách dòng cố định không nhỏ hơn 1,15 cỡ chữ",
       "an exact line spacing is not below 1.15 times the size"},
      standard_message,
      {"chọn cách dòng Đơn", "choose single spacing"}},
     About::look,
     check_exact,
     "body: exact 14"},
    {{"ND-09",
      "thực hành",
      Severity::note,
      {"không dùng đoạn trống để cách đoạn", "empty paragraphs are not used as spacing"},
      standard_message,
      {"xóa đoạn trống, đặt khoảng cách đoạn", "delete it and set paragraph spacing"}},
     About::look,
     check_empty,
     "point 2: text "},
    {{"ND-10",
      "thực hành",
      Severity::note,
      {"đề mục đi liền đoạn sau; không ngắt trang bằng tay giữa nội dung",
       "headings are kept with what follows; no page break is made by hand inside the text"},
      standard_message,
      {"chọn Giữ cùng đoạn sau (Đoạn, Ngắt dòng và trang), xóa ngắt trang chèn bằng tay",
       "choose Keep with next (Paragraph), delete breaks made by hand"}},
     About::look,
     check_headings,
     "section: loose"},
    {{"ND-12",
      "văn bản hoàn chỉnh",
      Severity::error,
      {"không còn chỗ chưa điền", "no placeholder is left"},
      standard_message,
      {"điền vào chỗ ấy", "fill it in"}},
     About::words,
     check_placeholders,
     "body: text Kế hoạch của {{ten_xa}}."},
    {{"ND-15",
      "thực hành",
      Severity::warning,
      {"chú thích cuối trang cỡ 10-11", "footnotes are 10-11 pt"},
      standard_message,
      {"đặt cỡ 10", "set 10 pt"}},
     About::look,
     check_notes,
     "table: note\ntable: size 14"},
};

}  // namespace

std::span<const Rule> body_rules() { return rules; }

}  // namespace kehoach::check::form
