// NO, SV, ND-11, DT-10: documents that the text cites.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "check/finding.h"
#include "check/manuscript.h"
#include "check/registry.h"

namespace kehoach::check {

namespace {

const Passage& passage_of(const Manuscript& manuscript, const Citation& citation) {
    return manuscript.passages[citation.passage];
}

std::string typed(const Manuscript& manuscript, const Citation& citation) {
    return passage_of(manuscript, citation).words.substr(citation.begin, citation.end - citation.begin);
}

std::string folded_type(const Citation& citation) { return fold_case(citation.type); }

// The number that the annex's or the plan's own reference names is the plan's: other rules look at it.
template <class Visit>
void for_each(const Manuscript& manuscript, Visit visit) {
    for (const Citation& citation : manuscript.citations)
        visit(citation, passage_of(manuscript, citation));
}

struct TypeSymbol {
    std::string_view type;
    std::string_view symbol;
};

// Phụ lục III, Mục I of the decree; the last ones from other laws.
constexpr std::array<TypeSymbol, 17> type_symbols{{{"nghị quyết", "NQ"},
                                                   {"quyết định", "QĐ"},
                                                   {"chỉ thị", "CT"},
                                                   {"thông báo", "TB"},
                                                   {"thông báo kết luận", "TB"},
                                                   {"hướng dẫn", "HD"},
                                                   {"chương trình", "CTr"},
                                                   {"kế hoạch", "KH"},
                                                   {"phương án", "PA"},
                                                   {"đề án", "ĐA"},
                                                   {"báo cáo", "BC"},
                                                   {"tờ trình", "TTr"},
                                                   {"công điện", "CĐ"},
                                                   {"nghị định", "NĐ"},
                                                   {"thông tư", "TT"},
                                                   {"thông tư liên tịch", "TTLT"},
                                                   {"kết luận", "KL"}}};

const TypeSymbol* symbol_of(std::string_view type) {
    const auto found = std::ranges::find(type_symbols, type, &TypeSymbol::type);
    return found == type_symbols.end() ? nullptr : &*found;
}

const TypeSymbol* type_of(std::string_view symbol) {
    const auto found = std::ranges::find(type_symbols, symbol, &TypeSymbol::symbol);
    return found == type_symbols.end() ? nullptr : &*found;
}

// The group that tells the type; an official letter has none.
std::string_view type_group(const Citation& citation) {
    return citation.groups.empty() ? std::string_view() : std::string_view(citation.groups.front());
}

void check_spaces(const Manuscript& manuscript, Report& report) {
    for_each(manuscript, [&](const Citation& citation, const Passage& passage) {
        if (!citation.has_spaces || citation.is_open) return;
        const std::string found = typed(manuscript, citation);
        report.add(passage, citation.begin, citation.end, {found, citation.key()}).replacement =
            citation.key();
    });
}

void check_colon(const Manuscript& manuscript, Report& report) {
    for_each(manuscript, [&](const Citation& citation, const Passage& passage) {
        if (!citation.has_colon || citation.type.empty()) return;
        report.add(passage, citation.type_begin, citation.end, {citation.type});
    });
}

void check_comma(const Manuscript& manuscript, Report& report) {
    for_each(manuscript, [&](const Citation& citation, const Passage& passage) {
        if (!citation.has_comma) return;
        const std::size_t end = passage.tokens[citation.end_token + 1].end;
        report.add(passage, citation.begin, end, {typed(manuscript, citation)});
    });
}

void check_year_in_number(const Manuscript& manuscript, Report& report) {
    static const std::set<std::string_view> never_normative{"KH", "BC", "TTr", "TB", "CTr",
                                                            "ĐA", "PA", "CĐ",  "HD"};
    for_each(manuscript, [&](const Citation& citation, const Passage& passage) {
        if (!citation.year || !never_normative.contains(type_group(citation))) return;
        Citation right = citation;
        right.year.reset();
        report.add(passage, citation.begin, citation.end, {typed(manuscript, citation), right.key()});
    });
}

void check_mixed_case(const Manuscript& manuscript, Report& report) {
    constexpr std::array<std::string_view, 4> mixed{"QyĐ", "CTr", "TTr", "TrS"};
    for_each(manuscript, [&](const Citation& citation, const Passage& passage) {
        const std::string_view group = type_group(citation);
        for (const std::string_view right : mixed)
            if (group != right && fold_case(group) == fold_case(right))
                report.add(passage, citation.begin, citation.end, {std::string(group), std::string(right)});
    });
}

// What is typed without the marks or in the wrong case.
const std::map<std::string_view, std::string_view>& wrong_groups() {
    static const std::map<std::string_view, std::string_view> groups{
        {"ND", "NĐ"},       {"QD", "QĐ"},     {"HDND", "HĐND"}, {"HÐND", "HĐND"}, {"TTG", "TTg"},
        {"Ttg", "TTg"},     {"UBNĐ", "UBND"}, {"Cp", "CP"},     {"NÐ", "NĐ"},     {"QÐ", "QĐ"},
        {"BGDDT", "BGDĐT"}, {"VPCp", "VPCP"}, {"Tw", "TW"},     {"UBNd", "UBND"}, {"UB", "UBND"}};
    return groups;
}

void check_groups(const Manuscript& manuscript, Report& report) {
    for_each(manuscript, [&](const Citation& citation, const Passage& passage) {
        Citation right = citation;
        bool is_wrong = false;
        for (std::string& group : right.groups) {
            const auto found = wrong_groups().find(group);
            if (found == wrong_groups().end()) continue;
            group = found->second;
            is_wrong = true;
        }
        if (is_wrong)
            report.add(passage, citation.begin, citation.end, {typed(manuscript, citation), right.key()});
    });
}

void check_official_letter(const Manuscript& manuscript, Report& report) {
    for_each(manuscript, [&](const Citation& citation, const Passage& passage) {
        if (type_group(citation) != "CV" || citation.groups.size() < 2) return;
        report.add(passage, citation.begin, citation.end, {typed(manuscript, citation)});
    });
}

void check_type(const Manuscript& manuscript, Report& report) {
    for_each(manuscript, [&](const Citation& citation, const Passage& passage) {
        const TypeSymbol* expected = symbol_of(folded_type(citation));
        const std::string_view group = type_group(citation);
        // Only where the symbol is that of another type: TTLT, NQLT and the like are left alone.
        const TypeSymbol* named = type_of(group);
        if (!expected || !named || expected->symbol == named->symbol) return;
        report.add(passage, citation.type_begin, citation.end,
                   {citation.type, std::string(expected->symbol), std::string(group)});
    });
}

void check_missing_year(const Manuscript& manuscript, Report& report) {
    for_each(manuscript, [&](const Citation& citation, const Passage& passage) {
        const std::string type = folded_type(citation);
        const std::string_view group = type_group(citation);
        const bool is_normative =
            (type == "nghị định" && group == "NĐ") || (type == "thông tư" && group == "TT");
        if (!is_normative || citation.year || citation.is_party_form || citation.is_open) return;
        Citation right = citation;
        right.year = citation.date && citation.date->year ? citation.date->year : std::nullopt;
        const std::string example =
            right.year ? right.key() : citation.number + "/…/" + std::string(group) + "-…";
        report.add(passage, citation.type_begin, citation.end, {citation.type, example});
    });
}

void check_years(const Manuscript& manuscript, Report& report) {
    for_each(manuscript, [&](const Citation& citation, const Passage& passage) {
        if (!citation.year || !citation.date || !citation.date->year) return;
        if (*citation.year == *citation.date->year) return;
        report.add(passage, citation.begin, citation.date->end,
                   {std::to_string(*citation.year), std::to_string(*citation.date->year)});
    });
}

// First citation of each number with the value that `of` reads from it; a later one that differs is a
// finding.
template <class Value, class Of, class Show>
void check_same(const Manuscript& manuscript, Report& report, Of of, Show show) {
    std::map<std::string, std::pair<Value, std::string>> first;
    for_each(manuscript, [&](const Citation& citation, const Passage& passage) {
        if (citation.is_open) return;
        const auto value = of(citation);
        if (!value) return;
        const auto [known, is_new] = first.try_emplace(citation.key(), *value, show(citation));
        if (is_new || known->second.first == *value) return;
        const std::size_t end = citation.date ? citation.date->end : citation.end;
        report.add(passage, citation.type_begin, end, {citation.key(), known->second.second, show(citation)});
    });
}

std::string date_words(const WrittenDate& date) {
    return shown({date.year.value_or(0), date.month, date.day});
}

void check_two_dates(const Manuscript& manuscript, Report& report) {
    check_same<Date>(
        manuscript, report,
        [](const Citation& citation) { return citation.date ? citation.date->date() : std::nullopt; },
        [](const Citation& citation) { return date_words(*citation.date); });
}

void check_two_types(const Manuscript& manuscript, Report& report) {
    check_same<std::string>(
        manuscript, report,
        [](const Citation& citation) -> std::optional<std::string> {
            if (!symbol_of(folded_type(citation))) return std::nullopt;
            return folded_type(citation);
        },
        [](const Citation& citation) { return citation.type; });
}

std::optional<Date> date_of(const plan::Slots& slots) {
    if (!slots.year || !slots.month || !slots.day) return std::nullopt;
    return make_date(*slots.year, *slots.month, *slots.day);
}

void check_future(const Manuscript& manuscript, Report& report) {
    const auto issued = date_of(manuscript.plan.slots);
    if (!issued) return;
    for_each(manuscript, [&](const Citation& citation, const Passage& passage) {
        const auto date = citation.date ? citation.date->date() : std::nullopt;
        if (!date || *date <= *issued || citation.is_open) return;
        report.add(passage, citation.type_begin, citation.date->end,
                   {typed(manuscript, citation), date_words(*citation.date)});
    });
}

void check_repeated(const Manuscript& manuscript, Report& report) {
    constexpr int often = 3;
    std::map<std::string, int> full;
    for_each(manuscript, [&](const Citation& citation, const Passage& passage) {
        if (!citation.date || citation.is_open || passage.annex >= 0 || passage.part == Part::base) return;
        if (++full[citation.key()] != often) return;
        const std::string name = (citation.type.empty() ? "" : citation.type + " số ") + citation.key();
        report.add(passage, citation.type_begin, citation.date->end, {name, std::to_string(often)});
    });
}

constexpr std::string_view number_clause = "Nghị định 30, Phụ lục I, Phần I, II.3";

constexpr Rule rules[]{
    {"NO-03",
     "Nghị định 30, Phụ lục I, Phần I, II.3.c",
     Severity::error,
     {"trong số, ký hiệu không có dấu cách", "there are no spaces in number and symbol"},
     {"số, ký hiệu \"{0}\" có dấu cách", "there are spaces in \"{0}\""},
     {"viết {1}", "write {1}"},
     check_spaces,
     "Thực hiện Nghị quyết số 57- NQ/TW của Bộ Chính trị./.",
     "Thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị./."},
    {"NO-05",
     number_clause,
     Severity::error,
     {"số của văn bản hành chính không có năm", "the number of an administrative document has no year"},
     {"số, ký hiệu \"{0}\" có năm như văn bản quy phạm pháp luật",
      "\"{0}\" has a year, as only normative documents do"},
     {"viết {1}", "write {1}"},
     check_year_in_number,
     "Thực hiện Kế hoạch số 15/2026/KH-UBND của UBND tỉnh./.",
     "Thực hiện Kế hoạch số 15/KH-UBND của UBND tỉnh./."},
    {"NO-06",
     "Nghị định 30, Phụ lục I, Phần I, II.3.b",
     Severity::error,
     {"ký hiệu công văn không có nhóm CV", "the symbol of an official letter has no group CV"},
     {"ký hiệu công văn \"{0}\" có nhóm CV", "the symbol \"{0}\" has a group CV"},
     {"viết tên viết tắt của cơ quan và đơn vị soạn thảo, ví dụ 12/UBND-VHXH",
      "write the abbreviations of the office and the drafting unit, as 12/UBND-VHXH"},
     check_official_letter,
     "Thực hiện Công văn số 12/CV-UBND của UBND tỉnh./.",
     "Thực hiện Công văn số 12/UBND-VX của UBND tỉnh./."},
    {"NO-08",
     "Nghị định 30, Phụ lục III, Mục I",
     Severity::error,
     {"QyĐ, CTr, TTr, TrS viết đúng chữ hoa, chữ thường", "QyĐ, CTr, TTr, TrS keep their small letters"},
     {"ký hiệu \"{0}\" sai chữ hoa, chữ thường", "\"{0}\" has the wrong capitals"},
     {"viết {1}", "write {1}"},
     check_mixed_case,
     "Theo Tờ trình số 15/TTR-UBND của UBND tỉnh./.",
     "Theo Tờ trình số 15/TTr-UBND của UBND tỉnh./."},
    {"SV-01",
     "Nghị định 30, Phụ lục I, Phần I, II.6.b",
     Severity::warning,
     {"viện dẫn trong câu viết \"số\" không có dấu hai chấm", "inside a sentence \"số\" has no colon"},
     {"sau \"{0} số\" có dấu hai chấm", "there is a colon after \"{0} số\""},
     {"bỏ dấu hai chấm, ví dụ Kế hoạch số 47/KH-UBND", "drop the colon, as in Kế hoạch số 47/KH-UBND"},
     check_colon,
     "Thực hiện Kế hoạch số:15/KH-UBND của UBND tỉnh./.",
     "Thực hiện Kế hoạch số 15/KH-UBND của UBND tỉnh./."},
    {"SV-02",
     "Nghị định 30, Phụ lục I, Phần I, II.6.a",
     Severity::warning,
     {"giữa ký hiệu và \"ngày\" không có dấu phẩy", "there is no comma between the symbol and \"ngày\""},
     {"sau \"{0}\" có dấu phẩy trước \"ngày\"", "there is a comma after \"{0}\" before \"ngày\""},
     {"bỏ dấu phẩy", "drop the comma"},
     check_comma,
     "Thực hiện Kế hoạch số 06-KH/TU, ngày 28/11/2025 của Ban Thường vụ Tỉnh ủy./.",
     "Thực hiện Kế hoạch số 06-KH/TU ngày 28/11/2025 của Ban Thường vụ Tỉnh ủy./."},
    {"SV-03",
     "Nghị định 30, Phụ lục III, Mục I",
     Severity::error,
     {"chữ viết tắt trong ký hiệu viết đúng: NĐ, QĐ, HĐND, TTg",
      "the groups of a symbol are right: NĐ, QĐ, HĐND, TTg"},
     {"ký hiệu \"{0}\" viết sai", "the symbol \"{0}\" is wrong"},
     {"viết {1}", "write {1}"},
     check_groups,
     "Theo Nghị định số 118/2025/ND-CP ngày 09/6/2025 của Chính phủ./.",
     "Theo Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ./."},
    {"SV-04",
     "Nghị định 30, Phụ lục III, Mục I",
     Severity::error,
     {"tên loại và ký hiệu của văn bản viện dẫn khớp nhau", "type and symbol of a cited document agree"},
     {"\"{0}\" có ký hiệu {2}, đúng ra là {1}", "\"{0}\" has the symbol {2} where {1} is due"},
     {"đối chiếu với văn bản gốc rồi sửa tên loại hoặc ký hiệu",
      "compare with the original and correct type or symbol"},
     check_type,
     "Thực hiện Quyết định số 15/KH-UBND của UBND tỉnh./.",
     "Thực hiện Quyết định số 15/QĐ-UBND của UBND tỉnh./."},
    {"SV-05",
     "Luật Ban hành văn bản quy phạm pháp luật",
     Severity::warning,
     {"số của nghị định, thông tư có năm", "the number of a decree or circular has its year"},
     {"số của {0} thiếu năm", "the number of the {0} lacks its year"},
     {"viết theo dạng {1}", "write it as {1}"},
     check_missing_year,
     "Theo Nghị định số 30/NĐ-CP ngày 05/3/2020 của Chính phủ./.",
     "Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ./."},
    {"SV-06",
     "đối chiếu trong văn bản",
     Severity::error,
     {"năm trong số và năm trong ngày ban hành khớp nhau", "the year in the number is that of the date"},
     {"số văn bản có năm {0} nhưng ngày ban hành là năm {1}", "the number has the year {0}, the date {1}"},
     {"đối chiếu với văn bản gốc", "compare with the original"},
     check_years,
     "Theo Nghị định số 118/2025/NĐ-CP ngày 09/6/2024 của Chính phủ./.",
     "Theo Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ./."},
    {"SV-07",
     "đối chiếu trong văn bản",
     Severity::error,
     {"một văn bản được viện dẫn với một ngày", "a document is cited with one date"},
     {"{0} ở trên ghi ngày {1}, ở đây ghi ngày {2}", "{0} has the date {1} above and {2} here"},
     {"đối chiếu với văn bản gốc rồi thống nhất", "compare with the original and write one"},
     check_two_dates,
     "Theo Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ.\nTiếp tục thực hiện Nghị quyết số 76/NQ-CP "
     "ngày 15/7/2022 của Chính phủ./.",
     "Theo Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ.\nTiếp tục thực hiện Nghị quyết số 76/NQ-CP "
     "của Chính phủ./."},
    {"SV-08",
     "đối chiếu trong văn bản",
     Severity::error,
     {"một văn bản được viện dẫn với một tên loại", "a document is cited as one type"},
     {"{0} ở trên là {1}, ở đây là {2}", "{0} is a {1} above and a {2} here"},
     {"đối chiếu với văn bản gốc rồi thống nhất", "compare with the original and write one"},
     check_two_types,
     "Theo Nghị quyết số 57-NQ/TW của Bộ Chính trị.\nTiếp tục thực hiện Kết luận số 57-NQ/TW của Bộ Chính "
     "trị./.",
     "Theo Nghị quyết số 57-NQ/TW của Bộ Chính trị.\nTiếp tục thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính "
     "trị./."},
    {"DT-10",
     "đối chiếu trong văn bản",
     Severity::warning,
     {"văn bản viện dẫn có trước ngày ban hành kế hoạch", "a cited document is not later than the plan"},
     {"{0} ghi ngày {1}, sau ngày ban hành kế hoạch", "{0} is dated {1}, after the plan itself"},
     {"đối chiếu với văn bản gốc; kiểm tra cả ngày của kế hoạch",
      "compare with the original; look at the plan's own date, too"},
     check_future,
     "Theo Kế hoạch số 15/KH-UBND ngày 15/12/2026 của UBND tỉnh./.",
     "Theo Kế hoạch số 15/KH-UBND ngày 15/01/2026 của UBND tỉnh./."},
    {"ND-11",
     "Nghị định 30, Phụ lục I, Phần I, II.6.b",
     Severity::note,
     {"từ lần viện dẫn thứ hai chỉ ghi tên loại và số, ký hiệu",
      "from the second time a document is cited by type and number only"},
     {"viện dẫn đầy đủ cả ngày đến lần thứ {1}", "cited in full for the {1}rd time"},
     {"từ lần thứ hai chỉ ghi {0}", "from the second time write {0} only"},
     check_repeated,
     "Theo Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ.\nThực hiện Nghị quyết số 76/NQ-CP ngày "
     "15/7/2021 của Chính phủ.\nTổng kết Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ./.",
     "Theo Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ.\nTổng kết Nghị quyết số 76/NQ-CP./."},
};

}  // namespace

std::span<const Rule> citation_rules() { return rules; }

}  // namespace kehoach::check
