// CC, RF-02, RF-03: the legal bases.
#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "check/finding.h"
#include "check/manuscript.h"
#include "check/registry.h"
#include "check/words.h"

namespace kehoach::check {

namespace {

bool is_base_line(const Passage& passage) {
    return begins_with(passage, "căn cứ") || begins_with(passage, "theo đề nghị");
}

char last_sign(const Passage& passage) { return passage.words.empty() ? ' ' : passage.words.back(); }

// "Căn cứ Kế hoạch số 12/KH-UBND …, Ủy ban nhân dân xã ban hành Kế hoạch như sau:", a sentence that goes on
// to what the plan does.
bool is_lead_in(const Passage& passage) {
    if (passage.part == Part::base) return false;
    return last_sign(passage) == ':' || contains_phrase(passage, "như sau") ||
           contains_phrase(passage, "ban hành kế hoạch") || contains_phrase(passage, "xây dựng kế hoạch");
}

// The bases of the heading data, then what stands as such in the body above its first heading. Behind the
// heading's, a line of the body is one only if it ends as they do.
std::vector<const Passage*> bases(const Manuscript& manuscript) {
    std::vector<const Passage*> found;
    for (const Passage& passage : manuscript.passages) {
        if (passage.part == Part::base) found.push_back(&passage);
        if (passage.part == Part::heading) break;
        const bool is_line = passage.part == Part::paragraph || passage.part == Part::item;
        if (!is_line || !is_base_line(passage)) continue;
        if (manuscript.plan.bases.empty() || last_sign(passage) == ';') found.push_back(&passage);
    }
    return found;
}

// Those that stand as lines of their own, without a sentence that begins with one.
std::vector<const Passage*> base_lines(const Manuscript& manuscript) {
    std::vector<const Passage*> lines = bases(manuscript);
    std::erase_if(lines, [](const Passage* passage) { return is_lead_in(*passage); });
    return lines;
}

// Of the heading's: a law or a decree by its name alone, which is printed so.
void check_opening(const Manuscript& manuscript, Report& report) {
    constexpr std::string_view openings[] = {"căn cứ", "theo ", "xét ", "thực hiện", "trên cơ sở", "để "};
    for (const Passage* base : passages_of(manuscript, Part::base)) {
        const bool opens = std::ranges::any_of(
            openings, [&](std::string_view opening) { return base->folded.starts_with(opening); });
        if (!opens) report.add(*base, {shortened(base->words)});
    }
}

void check_semicolons(const Manuscript& manuscript, Report& report) {
    const std::vector<const Passage*> lines = base_lines(manuscript);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i)
        if (last_sign(*lines[i]) != ';') report.add(*lines[i]);
}

void check_last(const Manuscript& manuscript, Report& report) {
    const std::vector<const Passage*> lines = base_lines(manuscript);
    if (lines.empty()) return;
    const bool goes_on = bases(manuscript).back() != lines.back();  // in the sentence that follows
    const char sign = last_sign(*lines.back());
    if (sign != '.' && !(goes_on && sign == ';')) report.add(*lines.back());
}

void check_one_each(const Manuscript& manuscript, Report& report) {
    for (const Passage* base : bases(manuscript)) {
        const std::vector<Range> found = find_phrase(*base, "căn cứ");
        if (found.size() > 1) report.add(*base, found[1].begin, base->words.size());
    }
}

std::vector<const Citation*> citations_of(const Manuscript& manuscript, const Passage& passage) {
    std::vector<const Citation*> found;
    for (const Citation& citation : manuscript.citations)
        if (&manuscript.passages[citation.passage] == &passage) found.push_back(&citation);
    return found;
}

bool is_law(const Passage& base) {
    return begins_with(base, "căn cứ luật") || begins_with(base, "căn cứ bộ luật") ||
           begins_with(base, "căn cứ pháp lệnh") || begins_with(base, "căn cứ các luật");
}

// Number, date and issuer, and words that say what the document is about.
bool is_full(const Passage& base, const Citation& citation) {
    if (!citation.date || !citation.date->year) return false;
    const std::string_view rest = std::string_view(base.folded).substr(citation.date->end);
    return rest.find("của ") != std::string_view::npos;
}

void check_full(const Manuscript& manuscript, Report& report) {
    constexpr std::string_view named[] = {"nghị quyết",   "nghị định", "quyết định", "chỉ thị",
                                          "thông tư",     "kế hoạch",  "công văn",   "thông báo",
                                          "chương trình", "hướng dẫn"};
    for (const Passage* base : bases(manuscript)) {
        const bool is_named = std::ranges::any_of(
            named, [&](std::string_view type) { return begins_with(*base, "căn cứ " + std::string(type)); });
        if (!is_named) continue;
        const std::vector<const Citation*> found = citations_of(manuscript, *base);
        if (found.empty() || !is_full(*base, *found.front())) report.add(*base);
    }
}

void check_law_number(const Manuscript& manuscript, Report& report) {
    for (const Passage* base : bases(manuscript)) {
        if (!is_law(*base)) continue;
        for (const Citation* citation : citations_of(manuscript, *base))
            report.add(*base, citation->begin, citation->end,
                       {base->words.substr(citation->begin, citation->end - citation->begin)});
    }
}

void check_place(const Manuscript& manuscript, Report& report) {
    bool after_heading = false;
    for (const Passage& passage : manuscript.passages) {
        after_heading = after_heading || passage.part == Part::heading;
        if (!after_heading || passage.annex >= 0) continue;
        const bool is_line = passage.part == Part::paragraph || passage.part == Part::item;
        if (!is_line || !begins_with(passage, "căn cứ") || last_sign(passage) != ';') continue;
        if (!citations_of(manuscript, passage).empty()) report.add(passage);
    }
}

void check_repeated(const Manuscript& manuscript, Report& report) {
    std::set<std::string> seen;
    for (const Passage* base : bases(manuscript)) {
        const bool has_marker = base->block && base->block->marker;
        std::string words = base->folded;
        while (!words.empty() && std::string_view(";., ").find(words.back()) != std::string_view::npos)
            words.pop_back();
        if (!seen.insert(words).second || has_marker) report.add(*base);
    }
}

void check_order(const Manuscript& manuscript, Report& report) {
    const std::vector<const Passage*> all = bases(manuscript);
    for (std::size_t i = 0; i + 1 < all.size(); ++i)
        if (begins_with(*all[i], "theo đề nghị")) report.add(*all[i]);
}

// Repealed documents of the list whose findings carry `id`.
void report_repealed(const Manuscript& manuscript, Report& report, std::string_view id) {
    const auto today = manuscript.date();
    if (!today) return;
    const std::set<const Passage*> all = [&] {
        const std::vector<const Passage*> list = bases(manuscript);
        return std::set(list.begin(), list.end());
    }();
    for (const Repealed& repealed : manuscript.lexicon.repealed()) {
        if (repealed.rule != id || *today < repealed.since) continue;
        for (const Passage* base : all)
            for (const Range& range : find_phrase(*base, fold_case(repealed.words)))
                report.add(*base, range.begin, range.end,
                           {std::string(words_of(*base, range)), repealed.instead});
    }
}

void check_repealed(const Manuscript& manuscript, Report& report) {
    report_repealed(manuscript, report, "CC-09");
}
void check_local_government(const Manuscript& manuscript, Report& report) {
    report_repealed(manuscript, report, "RF-02");
}
void check_secrets(const Manuscript& manuscript, Report& report) {
    report_repealed(manuscript, report, "RF-03");
}

constexpr std::string_view clause = "Nghị định 30, Phụ lục I, Phần I, II.6.a";
constexpr Wording repealed_message{"\"{0}\" đã hết hiệu lực ở ngày của kế hoạch",
                                   "\"{0}\" was no longer in force on the plan's date"};
constexpr Wording repealed_remedy{"căn cứ {1}; đối chiếu trên vbpl.vn", "cite {1}; look it up at vbpl.vn"};

constexpr Rule rules[]{
    {"CC-02",
     clause,
     Severity::error,
     {"mỗi căn cứ, trừ căn cứ cuối, kết thúc bằng dấu chấm phẩy",
      "each base but the last ends with a semicolon"},
     {"căn cứ không kết thúc bằng dấu chấm phẩy", "the base does not end with a semicolon"},
     {"kết thúc bằng dấu ;", "end it with ;"},
     check_semicolons,
     "bases: [\"Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025,\", \"Căn cứ Luật Cán "
     "bộ, công chức ngày 24 tháng 6 năm 2025.\"]\n---\nCác đơn vị thực hiện./.",
     "bases: [\"Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\", \"Căn cứ Luật Cán "
     "bộ, công chức ngày 24 tháng 6 năm 2025.\"]\n---\nCác đơn vị thực hiện./."},
    {"CC-03",
     clause,
     Severity::error,
     {"căn cứ cuối kết thúc bằng dấu chấm", "the last base ends with a full stop"},
     {"căn cứ cuối không kết thúc bằng dấu chấm", "the last base does not end with a full stop"},
     {"kết thúc bằng dấu chấm", "end it with a full stop"},
     check_last,
     "bases: [\"Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\"]\n---\nCác đơn vị "
     "thực hiện./.",
     "bases: [\"Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025.\"]\n---\nCác đơn vị "
     "thực hiện./."},
    {"CC-04",
     clause,
     Severity::error,
     {"mỗi căn cứ một dòng", "each base stands in a line of its own"},
     {"có hai căn cứ trong một dòng", "there are two bases in one line"},
     {"tách thành hai dòng", "make two lines of it"},
     check_one_each,
     "bases: [\"Căn cứ Luật Cán bộ, công chức ngày 24 tháng 6 năm 2025; căn cứ Luật Đất đai ngày 18 tháng 01 "
     "năm 2024.\"]\n---\nCác đơn vị thực hiện./.",
     "bases: [\"Căn cứ Luật Cán bộ, công chức ngày 24 tháng 6 năm 2025;\", \"Căn cứ Luật Đất đai ngày 18 "
     "tháng 01 năm 2024.\"]\n---\nCác đơn vị thực hiện./."},
    {"CC-05",
     clause,
     Severity::error,
     {"căn cứ ghi đủ tên loại, số, ký hiệu, ngày, cơ quan ban hành, trích yếu",
      "a base has type, number, symbol, date, issuer and subject"},
     {"căn cứ chưa đủ số, ký hiệu, ngày hoặc cơ quan ban hành",
      "number, symbol, date or issuer is missing in the base"},
     {"ghi theo mẫu: Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư",
      "write it as Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư"},
     check_full,
     "bases: [Căn cứ Nghị định số 30/2020/NĐ-CP của Chính phủ về công tác văn thư.]\n---\nCác đơn vị thực "
     "hiện./.",
     "bases: [Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn "
     "thư.]\n---\nCác đơn vị thực hiện./."},
    {"CC-06",
     clause,
     Severity::warning,
     {"căn cứ là luật, pháp lệnh không ghi số, ký hiệu",
      "laws and ordinances are cited without number and symbol"},
     {"căn cứ là luật mà ghi số \"{0}\"", "the law is cited with the number \"{0}\""},
     {"ghi tên luật và ngày thông qua", "write the law's name and the day it was passed"},
     check_law_number,
     "bases: [\"Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15.\"]\n---\nCác đơn vị thực hiện./.",
     "bases: [\"Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025.\"]\n---\nCác đơn vị "
     "thực hiện./."},
    {"CC-07",
     clause,
     Severity::error,
     {"các căn cứ đứng dưới trích yếu, trước mục đầu tiên",
      "bases stand below the title and above the first heading"},
     {"căn cứ đứng trong nội dung", "a base stands in the body"},
     {"chuyển lên phần căn cứ", "move it up to the bases"},
     check_place,
     "# I. MỤC ĐÍCH\nCăn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ;\nCác đơn vị thực hiện./.",
     "# I. MỤC ĐÍCH\nCăn cứ chức năng, nhiệm vụ được giao, các đơn vị thực hiện./."},
    {"CC-08",
     clause,
     Severity::warning,
     {"căn cứ không lặp lại, không có gạch đầu dòng", "no base is repeated or has a dash before it"},
     {"căn cứ lặp lại hoặc có gạch đầu dòng", "the base is repeated or has a marker"},
     {"bỏ dòng lặp, bỏ gạch đầu dòng", "drop the repetition or the marker"},
     check_repeated,
     "bases: [\"Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;\", \"Căn cứ Luật Đất đai ngày 18 tháng 01 năm "
     "2024.\"]\n---\nCác đơn vị thực hiện./.",
     "bases: [\"Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024.\"]\n---\nCác đơn vị thực hiện./."},
    {"CC-09",
     clause,
     Severity::warning,
     {"căn cứ còn hiệu lực ở ngày ban hành (danh sách templates/check/repealed.txt)",
      "bases are in force on the plan's date (list templates/check/repealed.txt)"},
     repealed_message,
     repealed_remedy,
     check_repealed,
     "bases: [Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ về thực hiện cơ chế "
     "một cửa.]\n---\nCác đơn vị thực hiện./.",
     "bases: [Căn cứ Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ về thực hiện cơ chế "
     "một cửa.]\n---\nCác đơn vị thực hiện./."},
    {"CC-10",
     "Nghị định 30, Phụ lục III, Mẫu 1.2",
     Severity::warning,
     {"dòng \"Theo đề nghị của …\" đứng cuối các căn cứ", "\"Theo đề nghị của …\" is the last of the bases"},
     {"\"Theo đề nghị của …\" đứng trước một căn cứ khác",
      "\"Theo đề nghị của …\" stands before another base"},
     {"chuyển xuống cuối các căn cứ", "move it below the bases"},
     check_order,
     "bases: [Theo đề nghị của Trưởng phòng Phòng Văn hóa - Xã hội;, Căn cứ Luật Đất đai ngày 18 tháng 01 "
     "năm 2024.]\n---\nCác đơn vị thực hiện./.",
     "bases: [Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;, Theo đề nghị của Trưởng phòng Phòng Văn hóa - "
     "Xã hội.]\n---\nCác đơn vị thực hiện./."},
    {"CC-11",
     clause,
     Severity::error,
     {"mỗi căn cứ mở đầu bằng chữ Căn cứ; đề nghị mở đầu bằng Theo đề nghị",
      "each base begins with Căn cứ, a proposal with Theo đề nghị"},
     {"căn cứ không mở đầu bằng chữ \"Căn cứ\"", "the base does not begin with \"Căn cứ\""},
     {"viết \"Căn cứ {0}\"", "write \"Căn cứ {0}\""},
     check_opening,
     "bases: [Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025.]\n---\nCác đơn vị thực hiện./.",
     "bases: [Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025.]\n---\nCác đơn vị thực "
     "hiện./."},
    {"RF-02",
     "Luật Tổ chức chính quyền địa phương số 72/2025/QH15",
     Severity::warning,
     {"từ 01/7/2025 không căn cứ Luật Tổ chức chính quyền địa phương năm 2015",
      "from 01/7/2025 the law on local government of 2015 is no base"},
     repealed_message,
     repealed_remedy,
     check_local_government,
     "bases: [Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015.]\n---\nCác đơn vị thực "
     "hiện./.",
     "bases: [Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025.]\n---\nCác đơn vị thực "
     "hiện./."},
    {"RF-03",
     "Luật Bảo vệ bí mật nhà nước số 117/2025/QH15",
     Severity::warning,
     {"từ 01/3/2026 không căn cứ Luật Bảo vệ bí mật nhà nước năm 2018 và Nghị định 26/2020",
      "from 01/3/2026 the law on state secrets of 2018 and decree 26/2020 are no base"},
     repealed_message,
     repealed_remedy,
     check_secrets,
     "date: 2026-04-09\nbases: [Căn cứ Luật Bảo vệ bí mật nhà nước ngày 15 tháng 11 năm 2018.]\n---\nCác đơn "
     "vị thực hiện./.",
     "date: 2026-04-09\nbases: [Căn cứ Luật Bảo vệ bí mật nhà nước ngày 10 tháng 12 năm 2025.]\n---\nCác đơn "
     "vị thực hiện./."},
};

}  // namespace

std::span<const Rule> base_rules() { return rules; }

}  // namespace kehoach::check
