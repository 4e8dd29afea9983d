#include "check/form/look.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "check/form/running_text.h"

namespace kehoach::check::form {
namespace {

using papers::Align;
using papers::Run;

bool is_blank(const Run& run) { return trim(run.text).empty(); }

// The first run whose value is not what it must be; a run without value makes `is_untold` true.
template <class Value, class IsRight>
const Run* find_wrong(const papers::Paragraph& paragraph, std::optional<Value> papers::Look::*member,
                      IsRight is_right, bool& is_untold) {
    for (const Run& run : paragraph.runs) {
        if (is_blank(run)) continue;
        const auto& value = run.look.*member;
        is_untold = is_untold || !value;
        if (value && !is_right(*value)) return &run;
    }
    return nullptr;
}

class Comparison {
  public:
    Comparison(const Reading& reading, Report& report, Element element)
        : reading_(reading),
          report_(report),
          element_(element),
          style_id_(style_of(element)),
          style_(reading.law.styles.at(style_id_)),
          ranges_(reading.law.ranges.at(style_id_)) {}

    void compare(std::size_t index, Aspect aspect) {
        switch (aspect) {
            case Aspect::size:
                return size(index);
            case Aspect::bold:
                return weight(index);
            case Aspect::italic:
                return slant(index);
            case Aspect::align:
                return align(index);
        }
    }

  private:
    void untold(const Words& aspect) { report_.untold(name_of(element_), aspect); }

    void size(std::size_t index) {
        bool is_untold = false;
        const Run* wrong = find_wrong(
            reading_.paragraph(index), &papers::Look::size,
            [&](Length size) { return is_size_in(size, ranges_.size); }, is_untold);
        const Words name{"cỡ chữ ", "size "};
        if (wrong)
            report_.add(index, name + points(*wrong->look.size), range_of(ranges_.size, true));
        else if (is_untold)
            untold({"cỡ chữ", "size"});
    }

    void weight(std::size_t index) {
        bool is_untold = false;
        const Words bold{"chữ đậm", "bold"}, light{"chữ không đậm", "not bold"};
        const Run* wrong = find_wrong(
            reading_.paragraph(index), &papers::Look::bold, [&](bool value) { return value == style_.bold; },
            is_untold);
        if (wrong)
            report_.add(index, style_.bold ? light : bold, style_.bold ? bold : light);
        else if (is_untold)
            untold(bold);
    }

    void slant(std::size_t index) {
        bool is_untold = false;
        const Words italic{"chữ nghiêng", "italic"}, upright{"chữ đứng", "upright"};
        const Run* wrong = find_wrong(
            reading_.paragraph(index), &papers::Look::italic,
            [&](bool value) { return value == style_.italic; }, is_untold);
        if (wrong)
            report_.add(index, style_.italic ? upright : italic, style_.italic ? italic : upright);
        else if (is_untold)
            untold(italic);
    }

    void align(std::size_t index) {
        const papers::Paragraph& paragraph = reading_.paragraph(index);
        const auto found = paragraph.form.align;
        if (!found && fills_column(paragraph)) return;
        const Align demanded = static_cast<Align>(style_.align);
        if (!found) return untold({"cách căn dòng", "alignment"});
        if (*found != demanded) report_.add(index, name_of(*found), name_of(demanded));
    }

    const Reading& reading_;
    Report& report_;
    Element element_;
    std::string style_id_;
    const document::Style& style_;
    const fill::StyleRanges& ranges_;
};

}  // namespace

std::optional<bool> is_wholly(const papers::Paragraph& paragraph, std::optional<bool> papers::Look::*member) {
    for (const Run& run : paragraph.runs) {
        if (is_blank(run)) continue;
        const auto& value = run.look.*member;
        if (!value || !*value) return value;
    }
    return true;
}

void compare_look(const Reading& reading, Report& report, Element element,
                  std::initializer_list<Aspect> aspects) {
    Comparison comparison(reading, report, element);
    for (const std::size_t index : reading.all({element}))
        for (const Aspect aspect : aspects)
            comparison.compare(index, aspect);
}

}  // namespace kehoach::check::form
