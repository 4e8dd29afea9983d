// KT: the mark ./. at the end of each part.
#include <string>
#include <string_view>
#include <vector>

#include "check/finding.h"
#include "check/manuscript.h"
#include "check/registry.h"

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
std::size_t begin_of_mark(const std::string& words) {
    std::size_t begin = words.size();
    bool has_slash = false;
    while (begin > 0 && std::string_view("./ ").find(words[begin - 1]) != std::string_view::npos)
        has_slash = words[--begin] == '/' || has_slash;
    return has_slash ? begin : words.size();
}

void check_missing(const Manuscript& manuscript, Report& report) {
    for (const DocumentPart& part : document_parts(manuscript)) {
        if (part.annex >= 0) continue;
        const Passage& last = *part.passages.back();
        if (begin_of_mark(last.words) == last.words.size()) report.add(last);
    }
}

void check_missing_in_annex(const Manuscript& manuscript, Report& report) {
    if (manuscript.form.has_annexes_of_another_paper) return;
    for (const DocumentPart& part : document_parts(manuscript)) {
        if (part.annex < 0) continue;
        const Passage& last = *part.passages.back();
        if (begin_of_mark(last.words) == last.words.size()) report.add(last);
    }
}

void check_early(const Manuscript& manuscript, Report& report) {
    for (const DocumentPart& part : document_parts(manuscript))
        for (const Passage* passage : part.passages) {
            const std::size_t found = passage->words.find(mark);
            if (found == std::string::npos) continue;
            const bool is_end =
                passage == part.passages.back() && found + mark.size() == passage->words.size();
            if (!is_end) report.add(*passage, found, found + mark.size()).replacement = ".";
        }
}

void check_spaces(const Manuscript& manuscript, Report& report) {
    for (const DocumentPart& part : document_parts(manuscript))
        for (const Passage* passage : part.passages) {
            const std::size_t begin = begin_of_mark(passage->words);
            const std::string_view found = std::string_view(passage->words).substr(begin);
            std::string tight;
            for (const char c : found)
                if (c != ' ') tight += c;
            if (tight == mark && found != mark)
                report.add(*passage, begin, passage->words.size(), {std::string(found)}).replacement = mark;
        }
}

void check_form(const Manuscript& manuscript, Report& report) {
    for (const DocumentPart& part : document_parts(manuscript))
        for (const Passage* passage : part.passages) {
            const std::size_t begin = begin_of_mark(passage->words);
            std::string tight;
            for (const char c : std::string_view(passage->words).substr(begin))
                if (c != ' ') tight += c;
            if (!tight.empty() && tight != mark)
                report.add(*passage, begin, passage->words.size(), {tight}).replacement = mark;
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
