// KT: the mark ./. at the end of each part.
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "check/finding.h"
#include "check/manuscript.h"
#include "check/registry.h"
#include "check/words.h"

namespace kehoach::check {

namespace {

constexpr std::string_view mark = "./.";

// A part of the document that ends with the mark: the body (-1), or an annex.
struct DocumentPart {
    int annex = -1;
    std::vector<const Passage*> passages;  // its text, in reading order
};

bool is_text(const Passage& passage) {
    switch (passage.part) {
        case Part::heading:
        case Part::item:
        case Part::paragraph:
        case Part::further:
        case Part::table_cell:
        case Part::group_label:
        case Part::cell:
        case Part::total:
            return true;
        default:
            return false;
    }
}

std::vector<DocumentPart> document_parts(const Manuscript& manuscript) {
    std::vector<DocumentPart> parts;
    for (const Passage& passage : manuscript.passages) {
        if (!is_text(passage)) continue;
        if (parts.empty() || parts.back().annex != passage.annex) parts.push_back({passage.annex, {}});
        parts.back().passages.push_back(&passage);
    }
    return parts;
}

// Of what looks like the mark, the bytes; nothing when there is none at the end.
Range range_of_mark(std::string_view words) {
    const std::size_t end = end_before_stars(words);
    std::size_t begin = end;
    bool has_slash = false;
    while (begin > 0 && std::string_view("./ ").find(words[begin - 1]) != std::string_view::npos)
        has_slash = words[--begin] == '/' || has_slash;
    return {has_slash ? begin : end, end};
}

bool has_mark(std::string_view words) {
    const Range mark_range = range_of_mark(words);
    return mark_range.begin < mark_range.end;
}

// The signs of what looks like the mark, without its spaces.
std::string signs_of(std::string_view words, const Range& range) {
    std::string signs(words.substr(range.begin, range.end - range.begin));
    std::erase(signs, ' ');
    return signs;
}

void check_missing(const Manuscript& manuscript, Report& report) {
    for (const DocumentPart& part : document_parts(manuscript))
        if (part.annex < 0 && !has_mark(part.passages.back()->words)) report.add(*part.passages.back());
}

// The table ends with figures, behind which no mark is written.
bool ends_with_sums(const plan::Annex& annex) { return !annex.total_amounts.empty(); }

void check_missing_in_table(const Manuscript& manuscript, Report& report) {
    for (const DocumentPart& part : document_parts(manuscript)) {
        if (part.annex < 0) continue;
        const bool is_open = !ends_with_sums(manuscript.plan.annexes[static_cast<std::size_t>(part.annex)]) &&
                             !has_mark(part.passages.back()->words);
        if (is_open) report.add(*part.passages.back());
    }
}

// The last line of an annex that is a text; nothing when it ends with a table.
const plan::Text* last_line(const plan::Annex& annex) {
    if (annex.body.empty()) return nullptr;
    const plan::Block& last = annex.body.back();
    if (!last.further.empty()) return &last.further.back();
    return last.kind == plan::BlockKind::table ? nullptr : &last.text;
}

// Not the line of a form, as "(Ký, ghi rõ họ tên)" or "Người khai".
bool is_sentence(std::string_view words) {
    constexpr std::size_t fewest = 8;  // words, of a sentence whose stop is missing
    if (words.ends_with(')')) return false;
    return words.ends_with('.') || words.ends_with(';') || split_words(words).size() >= fewest;
}

void check_missing_in_text(const Manuscript& manuscript, Report& report) {
    for (const plan::Annex& annex : manuscript.plan.annexes) {
        const plan::Text* line = last_line(annex);
        if (line == nullptr) continue;
        const std::string words = plan::plain(*line);
        if (is_sentence(words) && !has_mark(words)) report.add(line->span, shortened(words));
    }
}

void check_missing_in_annex(const Manuscript& manuscript, Report& report) {
    if (manuscript.form.has_annexes_of_another_paper) return;
    check_missing_in_table(manuscript, report);
    check_missing_in_text(manuscript, report);
}

void check_early(const Manuscript& manuscript, Report& report) {
    for (const DocumentPart& part : document_parts(manuscript))
        for (const Passage* passage : part.passages) {
            const std::size_t found = passage->words.find(mark);
            if (found == std::string::npos) continue;
            const bool is_end =
                passage == part.passages.back() && found + mark.size() == end_before_stars(passage->words);
            if (!is_end) report.add(*passage, found, found + mark.size()).replacement = ".";
        }
}

void check_spaces(const Manuscript& manuscript, Report& report) {
    for (const DocumentPart& part : document_parts(manuscript))
        for (const Passage* passage : part.passages) {
            const Range range = range_of_mark(passage->words);
            const std::string found(words_of(*passage, range));
            if (signs_of(passage->words, range) == mark && found != mark)
                report.add(*passage, range.begin, range.end, {found}).replacement = mark;
        }
}

void check_form(const Manuscript& manuscript, Report& report) {
    for (const DocumentPart& part : document_parts(manuscript))
        for (const Passage* passage : part.passages) {
            const Range range = range_of_mark(passage->words);
            const std::string signs = signs_of(passage->words, range);
            if (!signs.empty() && signs != mark)
                report.add(*passage, range.begin, range.end, {signs}).replacement = mark;
        }
}

constexpr Rule rules[]{
    {"KT-01",
     "Nghị định 30, Phụ lục III, các mẫu",
     Severity::warning,
     {"đoạn cuối của văn bản kết thúc bằng dấu ./.", "the last paragraph of the text ends with ./."},
     {"cuối văn bản thiếu dấu ./.", "the text does not end with ./."},
     {"viết ./. liền sau chữ cuối cùng", "write ./. right after the last word"},
     check_missing,
     "Các cơ quan, đơn vị triển khai thực hiện.",
     "Các cơ quan, đơn vị triển khai thực hiện./."},
    {"KT-02",
     "Nghị định 30, Phụ lục III, các mẫu",
     Severity::warning,
     {"mỗi phần chỉ có một dấu ./., ở cuối phần", "each part has one ./., at its end"},
     {"dấu ./. đứng trước khi hết văn bản", "./. stands before the text ends"},
     {"thay bằng dấu chấm; chỉ viết ./. ở cuối cùng", "put a full stop; ./. stands at the very end only"},
     check_early,
     "Các đơn vị báo cáo kết quả thực hiện./.\nVăn phòng tổng hợp, theo dõi./.",
     "Các đơn vị báo cáo kết quả thực hiện.\nVăn phòng tổng hợp, theo dõi./."},
    {"KT-03",
     "Nghị định 30, Phụ lục III, các mẫu",
     Severity::warning,
     {"trong và trước dấu ./. không có dấu cách", "there is no space in or before ./."},
     {"dấu \"{0}\" có dấu cách", "\"{0}\" has spaces in it"},
     {"viết ./. liền nhau và liền với chữ cuối", "write ./. without spaces, right after the last word"},
     check_spaces,
     "Các cơ quan, đơn vị triển khai thực hiện. /.",
     "Các cơ quan, đơn vị triển khai thực hiện./."},
    {"KT-04",
     "Nghị định 30, Phụ lục III, các mẫu",
     Severity::warning,
     {"dấu kết thúc viết đúng là ./.", "the end mark is written ./."},
     {"dấu kết thúc \"{0}\" viết không đúng", "the end mark \"{0}\" is not written right"},
     {"viết ./.", "write ./."},
     check_form,
     "Các cơ quan, đơn vị triển khai thực hiện/.",
     "Các cơ quan, đơn vị triển khai thực hiện./."},
    {"PL-12",
     "Nghị định 30, Phụ lục III, Mẫu 2.1",
     Severity::warning,
     {"phụ lục kết thúc bằng dấu ./.", "an annex ends with ./."},
     {"cuối phụ lục thiếu dấu ./.", "the annex does not end with ./."},
     {"viết ./. ở cuối phụ lục, ví dụ sau dòng tổng cộng",
      "write ./. at the end of the annex, for example "
      "after the total"},
     check_missing_in_annex,
     "Danh mục nhiệm vụ tại Phụ lục kèm theo./.\n===\n- [Ban hành Kế hoạch, Kế hoạch, Văn phòng, Các đơn vị "
     "liên quan, Quý I/2026]",
     "Danh mục nhiệm vụ tại Phụ lục kèm theo./.\n===\n- [Ban hành Kế hoạch, Kế hoạch, Văn phòng, Các đơn vị "
     "liên quan, Quý I/2026]\ntotal: Tổng cộng 01 nhiệm vụ./."},
};

}  // namespace

std::span<const Rule> end_mark_rules() { return rules; }

}  // namespace kehoach::check
