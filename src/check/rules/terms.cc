// VH: names and terms whose capitals Phụ lục II of the decree fixes.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"
#include "check/finding.h"
#include "check/manuscript.h"
#include "check/registry.h"
#include "check/words.h"

namespace kehoach::check {

namespace {

// Capital letters say something where not all are capital.
template <class Visit>
void for_each(const Manuscript& manuscript, Visit visit) {
    for (const Passage& passage : manuscript.passages)
        if (!is_in_capitals(passage) && passage.part != Part::signer_name && passage.part != Part::authority)
            visit(passage);
}

// Places where `phrase` stands in other letters than `right`, which differs from it in capitals only.
void report_case(const Manuscript& manuscript, Report& report, std::string_view right) {
    for_each(manuscript, [&](const Passage& passage) {
        for (const Range& range : find_phrase(passage, fold_case(right))) {
            const std::string_view typed = words_of(passage, range);
            const std::size_t first = byte_of_character(typed, 1);
            // The first letter may be a sentence's.
            std::string expected(right);
            if (begins_sentence(passage, token_at(passage, range.begin)))
                expected = std::string(typed.substr(0, first)) + expected.substr(byte_of_character(right, 1));
            const bool is_capitals = to_upper(typed) == typed;
            if (typed == expected || is_capitals || fold_case(typed) != fold_case(expected)) continue;
            // hoà and hòa are for another rule.
            report.add(passage, range.begin, range.end, {std::string(typed), expected});
        }
    });
}

void check_cities(const Manuscript& manuscript, Report& report) {
    report_case(manuscript, report, "Thành phố Hồ Chí Minh");
    report_case(manuscript, report, "Thủ đô Hà Nội");
}

bool is_part_of_a_name(const Passage& passage, const Range& range) {
    static const std::set<std::string_view> before{"ban",  "đồng",  "án",   "sát",  "an",   "đội",
                                                   "nghệ", "nhà",   "thầy", "quần", "giáo", "tra",
                                                   "ninh", "trang", "dụng", "tranh"};
    const std::size_t i = token_at(passage, range.begin);
    if (i == 0) return false;
    const std::string_view word = passage.lower(passage.tokens[i - 1]);
    return before.contains(word) || word == "sĩ" || word == "chúng" || word == "tú" || word == "ưu";
}

// The first place, and how often.
void report_counted(const std::vector<std::pair<const Passage*, Range>>& found, Report& report) {
    if (found.empty()) return;
    const auto& [passage, range] = found.front();
    report.add(*passage, range.begin, range.end,
               {std::string(words_of(*passage, range)), std::to_string(found.size())});
}

void check_people(const Manuscript& manuscript, Report& report) {
    std::vector<std::pair<const Passage*, Range>> found;
    for_each(manuscript, [&](const Passage& passage) {
        for (const Range& range : find_phrase(passage, "nhân dân"))
            if (words_of(passage, range) == "nhân dân" && !is_part_of_a_name(passage, range))
                found.emplace_back(&passage, range);
    });
    report_counted(found, report);
}

void check_state(const Manuscript& manuscript, Report& report) {
    std::vector<std::pair<const Passage*, Range>> found;
    for_each(manuscript, [&](const Passage& passage) {
        for (const char* phrase :
             {"đảng và nhà nước", "đảng, nhà nước", "quy định của nhà nước", "chính sách của nhà nước",
              "pháp luật của nhà nước", "nhà nước và nhân dân"})
            for (const Range& range : find_phrase(passage, phrase))
                if (words_of(passage, range).find("nhà nước") != std::string_view::npos)
                    found.emplace_back(&passage, range);
    });
    report_counted(found, report);
}

void check_tet(const Manuscript& manuscript, Report& report) {
    for (const char* right : {"tết Nguyên đán", "tết Trung thu"})
        report_case(manuscript, report, right);
}

void check_weekdays(const Manuscript& manuscript, Report& report) {
    for_each(manuscript, [&](const Passage& passage) {
        for (const char* day : {"sáng thứ", "chiều thứ", "ngày thứ"})
            for (const Range& range : find_phrase(passage, day)) {
                const std::size_t next = token_at(passage, range.end);
                if (next >= passage.tokens.size()) continue;
                const std::string_view word = passage.word(passage.tokens[next]);
                static const std::set<std::string_view> days{"hai", "ba", "tư", "năm", "sáu", "bảy"};
                // "ngày thứ ba" may be a third day; with "hằng tuần" it is a Tuesday.
                const bool is_week = passage.folded.find("tuần", range.end) != std::string::npos ||
                                     !std::string_view(day).starts_with("ngày");
                if (days.contains(word) && is_week)
                    report.add(passage, range.begin, passage.tokens[next].end, {std::string(word)});
            }
    });
}

// "Sở Tài Chính", "Phòng Kinh Tế"
void check_sectors(const Manuscript& manuscript, Report& report) {
    static const std::set<std::string_view> heads{"Sở", "Bộ", "Phòng", "Cục", "Vụ"};
    for_each(manuscript, [&](const Passage& passage) {
        for (std::size_t i = 0; i + 2 < passage.tokens.size(); ++i) {
            if (!heads.contains(passage.word(passage.tokens[i]))) continue;
            const Token& first = passage.tokens[i + 1];
            const Token& second = passage.tokens[i + 2];
            const bool both =
                first.is_capital && second.is_capital && !first.is_all_capitals && !second.is_all_capitals;
            if (!both || !second.after_space || !manuscript.lexicon.is_word(first.sound, second.sound))
                continue;
            const std::string name = passage.words.substr(first.begin, second.end - first.begin);
            if (name == "Công Thương") continue;  // the ministry's own spelling
            report.add(passage, passage.tokens[i].begin, second.end,
                       {passage.words.substr(passage.tokens[i].begin, second.end - passage.tokens[i].begin),
                        std::string(passage.word(passage.tokens[i])) + " " +
                            std::string(passage.word(first)) + " " + fold_case(passage.word(second))});
        }
    });
}

void check_posts(const Manuscript& manuscript, Report& report) {
    for_each(manuscript, [&](const Passage& passage) {
        for (const char* post :
             {"chủ tịch ubnd", "chủ tịch ủy ban nhân dân", "chủ tịch hđnd", "chủ tịch hội đồng nhân dân"})
            for (const Range& range : find_phrase(passage, post)) {
                const std::string_view typed = words_of(passage, range);
                if (!typed.starts_with("chủ tịch")) continue;
                report.add(passage, range.begin, range.begin + std::string_view("chủ tịch").size(),
                           {"chủ tịch", "Chủ tịch"});
            }
    });
}

void check_names(const Manuscript& manuscript, Report& report) {
    struct Use {
        const Passage* passage = nullptr;
        Range range;
        int count = 0;
    };
    for (const std::string& name : manuscript.lexicon.names()) {
        std::map<std::string, Use> uses;
        for_each(manuscript, [&](const Passage& passage) {
            for (const Range& range : find_phrase(passage, fold_case(name))) {
                std::string typed(words_of(passage, range));
                if (begins_sentence(passage, token_at(passage, range.begin))) {
                    // Its first letter tells nothing there.
                    const std::size_t first = byte_of_character(typed, 1);
                    typed = name.substr(0, byte_of_character(name, 1)) + typed.substr(first);
                }
                Use& use = uses[typed];
                if (use.count++ == 0) {
                    use.passage = &passage;
                    use.range = range;
                }
            }
        });
        if (uses.size() < 2) continue;
        const auto usual =
            std::ranges::max_element(uses, {}, [](const auto& each) { return each.second.count; });
        for (const auto& [typed, use] : uses)
            if (typed != usual->first && use.count < usual->second.count)
                report.add(
                    *use.passage, use.range.begin, use.range.end,
                    {typed, usual->first, std::to_string(use.count), std::to_string(usual->second.count)});
    }
}

constexpr std::string_view annex2 = "Nghị định 30, Phụ lục II";

constexpr Rule rules[]{
    {"VH-05",
     "Nghị định 30, Phụ lục II, Mục III.1.c",
     Severity::error,
     {"viết Thành phố Hồ Chí Minh, Thủ đô Hà Nội", "Thành phố Hồ Chí Minh and Thủ đô Hà Nội have capitals"},
     {"\"{0}\" viết hoa không đúng", "\"{0}\" has the wrong capitals"},
     {"viết \"{1}\"", "write \"{1}\""},
     check_cities,
     "Học tập kinh nghiệm của thành phố Hồ Chí Minh trong quý I./.",
     "Học tập kinh nghiệm của Thành phố Hồ Chí Minh trong quý I./."},
    {"VH-09",
     "Nghị định 30, Phụ lục II, Mục V.1",
     Severity::note,
     {"danh từ Nhân dân viết hoa", "the noun Nhân dân has a capital"},
     {"\"{0}\" không viết hoa ({1} chỗ)", "\"{0}\" has no capital ({1} places)"},
     {"viết Nhân dân", "write Nhân dân"},
     check_people,
     "Nâng cao chất lượng phục vụ nhân dân trên địa bàn xã./.",
     "Nâng cao chất lượng phục vụ Nhân dân trên địa bàn xã./."},
    {"VH-10",
     "Nghị định 30, Phụ lục II, Mục V.8.b",
     Severity::warning,
     {"viết tết Nguyên đán, tết Trung thu", "tết Nguyên đán and tết Trung thu have one capital"},
     {"\"{0}\" viết hoa không đúng", "\"{0}\" has the wrong capitals"},
     {"viết \"{1}\"", "write \"{1}\""},
     check_tet,
     "Bảo đảm an ninh trật tự trong dịp Tết Nguyên Đán năm 2026./.",
     "Bảo đảm an ninh trật tự trong dịp tết Nguyên đán năm 2026./."},
    {"VH-11",
     "Nghị định 30, Phụ lục II, Mục V.8.c",
     Severity::note,
     {"tên ngày trong tuần viết hoa: thứ Hai", "days of the week have a capital: thứ Hai"},
     {"\"{0}\" chỉ ngày trong tuần không viết hoa", "the weekday \"{0}\" has no capital"},
     {"viết thứ Hai, thứ Ba …", "write thứ Hai, thứ Ba …"},
     check_weekdays,
     "Giao ban vào sáng thứ hai hằng tuần./.",
     "Giao ban vào sáng thứ Hai hằng tuần./."},
    {"VH-12",
     "Nghị định 30, Phụ lục II, Mục IV.1",
     Severity::warning,
     {"tên ngành trong tên cơ quan chỉ viết hoa chữ đầu",
      "of a sector in an agency's name only the first letter is capital"},
     {"\"{0}\" viết hoa không đúng", "\"{0}\" has the wrong capitals"},
     {"viết \"{1}\"", "write \"{1}\""},
     check_sectors,
     "Thực hiện hướng dẫn của Sở Tài Chính về ngân sách./.",
     "Thực hiện hướng dẫn của Sở Tài chính về ngân sách./."},
    {"VH-14",
     "Nghị định 30, Phụ lục II, Mục V.3",
     Severity::note,
     {"chức vụ gắn với cơ quan cụ thể viết hoa", "a post of a named body has a capital"},
     {"\"{0}\" không viết hoa", "\"{0}\" has no capital"},
     {"viết \"{1}\"", "write \"{1}\""},
     check_posts,
     "Báo cáo chủ tịch UBND xã xem xét, quyết định./.",
     "Báo cáo Chủ tịch UBND xã xem xét, quyết định./."},
    {"VH-15",
     annex2,
     Severity::note,
     {"một tên riêng viết hoa một cách (danh sách templates/check/names.txt)",
      "a name has one form of capitals (list templates/check/names.txt)"},
     {"\"{0}\" ({2} lần) và \"{1}\" ({3} lần) là một tên",
      "\"{0}\" ({2} times) and \"{1}\" ({3} times) are one name"},
     {"thống nhất một cách viết hoa", "write it in one way"},
     check_names,
     "Công khai trên Cổng Dịch vụ công quốc gia.\nNộp hồ sơ trên Cổng Dịch vụ công quốc gia.\nThanh toán "
     "trên Cổng Dịch vụ công Quốc gia./.",
     "Công khai trên Cổng Dịch vụ công quốc gia.\nNộp hồ sơ trên Cổng Dịch vụ công quốc gia./."},
    {"VH-16",
     "Nghị định 30, Phụ lục II, Mục V.1",
     Severity::note,
     {"danh từ Nhà nước viết hoa", "the noun Nhà nước has a capital"},
     {"\"{0}\" không viết hoa Nhà nước ({1} chỗ)", "Nhà nước has no capital in \"{0}\" ({1} places)"},
     {"viết Nhà nước", "write Nhà nước"},
     check_state,
     "Chấp hành chủ trương của Đảng, nhà nước trên địa bàn xã./.",
     "Chấp hành chủ trương của Đảng, Nhà nước trên địa bàn xã./."},
};

}  // namespace

std::span<const Rule> term_rules() { return rules; }

}  // namespace kehoach::check
