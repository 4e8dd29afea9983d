// PL, TC: annexes, and the lines (Kèm theo …) that name what they belong to.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"
#include "check/finding.h"
#include "check/manuscript.h"
#include "check/registry.h"
#include "check/words.h"
#include "fill/texts.h"

namespace kehoach::check {

namespace {

using plan::Annex;

// "Phụ lục II" or "Phụ lục I, II và III" in the body: the numbers, none without any. Annexes of other
// documents are not meant.
struct Mention {
    const Passage* passage;
    Range range;
    std::vector<int> numbers;
};

// The Roman numbers that follow each other from a token on.
std::vector<int> numbers_from(const Passage& passage, std::size_t token) {
    std::vector<int> numbers;
    for (; token < passage.tokens.size(); ++token) {
        const std::string_view word = passage.word(passage.tokens[token]);
        const auto number = plan::from_roman(word);
        if (!number && (numbers.empty() || (word != "," && word != "và"))) break;
        if (number) numbers.push_back(*number);
    }
    return numbers;
}

std::vector<Mention> annex_mentions(const Manuscript& manuscript) {
    std::vector<Mention> found;
    for (const Passage& passage : manuscript.passages) {
        if (!is_body_text(passage)) continue;
        for (const char* words : {"phụ lục", "danh mục kèm theo", "bảng kèm theo"})
            for (const Range& range : find_phrase(passage, words)) {
                Mention mention{&passage, range, numbers_from(passage, token_at(passage, range.end))};
                const std::string_view rest = std::string_view(passage.folded).substr(range.end);
                const bool is_others = rest.substr(0, 40).find("nghị định") != std::string_view::npos ||
                                       rest.substr(0, 40).find("thông tư") != std::string_view::npos ||
                                       rest.substr(0, 40).find("quyết định số") != std::string_view::npos;
                if (!is_others) found.push_back(std::move(mention));
            }
    }
    return found;
}

void check_mentioned(const Manuscript& manuscript, Report& report) {
    if (!manuscript.has_body() || manuscript.plan.annexes.empty()) return;
    const std::vector<Mention> mentions = annex_mentions(manuscript);
    const std::vector<const Passage*> labels = passages_of(manuscript, Part::annex_label);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const int number = static_cast<int>(i) + 1;
        const bool is_mentioned = std::ranges::any_of(mentions, [&](const Mention& mention) {
            return mention.numbers.empty() ||
                   std::ranges::find(mention.numbers, number) != mention.numbers.end();
        });
        if (!is_mentioned) report.add(*labels[i], {labels[i]->words});
    }
}

void check_exists(const Manuscript& manuscript, Report& report) {
    const int annexes = static_cast<int>(manuscript.plan.annexes.size());
    for (const Mention& mention : annex_mentions(manuscript)) {
        if (!std::string_view(mention.passage->folded).substr(mention.range.begin).starts_with("phụ lục"))
            continue;
        const bool is_missing = annexes == 0 || std::ranges::any_of(mention.numbers, [&](int number) {
                                    return number > std::max(annexes, 1);
                                });
        if (is_missing)
            report.add(*mention.passage, mention.range.begin, mention.range.end,
                       {mention.passage->words.substr(mention.range.begin,
                                                      mention.range.end - mention.range.begin)});
    }
}

void check_numbers(const Manuscript& manuscript, Report& report) {
    const std::vector<const Passage*> labels = passages_of(manuscript, Part::annex_label);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const std::string_view words = labels[i]->words;
        const std::string_view last = words.substr(std::min(words.size(), words.rfind(' ') + 1));
        const auto number = plan::from_roman(last);
        const bool has_digits = words.find_first_of("0123456789") != std::string_view::npos;
        const int expected = static_cast<int>(i) + 1;
        const bool is_wrong = labels.size() == 1 ? has_digits || number : has_digits || number != expected;
        if (!is_wrong) continue;
        report.add(*labels[i], {std::string(words),
                                labels.size() == 1 ? "Phụ lục" : "Phụ lục " + plan::to_roman(expected)});
    }
}

void check_label(const Manuscript& manuscript, Report& report) {
    for (const Passage* label : passages_of(manuscript, Part::annex_label))
        if (label->words.starts_with("PHỤ")) report.add(*label, {label->words});
}

void check_title(const Manuscript& manuscript, Report& report) {
    for (const Passage* title : passages_of(manuscript, Part::annex_title))
        if (!is_in_capitals(*title)) report.add(*title);
}

void check_reference(const Manuscript& manuscript, Report& report) {
    for (const Annex& annex : manuscript.plan.annexes)
        if (annex.reference.empty()) report.add(annex.label.span, plan::plain(annex.label));
    for (const Passage* reference : passages_of(manuscript, Part::annex_reference)) {
        const std::string& words = reference->words;
        if (!words.starts_with('(') || !words.ends_with(')')) report.add(*reference);
    }
}

// ---- what the references say of the document

std::vector<const Passage*> references(const Manuscript& manuscript) {
    std::vector<const Passage*> found = passages_of(manuscript, Part::reference);
    for (const Passage* each : passages_of(manuscript, Part::annex_reference))
        found.push_back(each);
    return found;
}

const Citation* citation_in(const Manuscript& manuscript, const Passage& passage) {
    for (const Citation& citation : manuscript.citations)
        if (&manuscript.passages[citation.passage] == &passage) return &citation;
    return nullptr;
}

// A plan attached to a decision has the decision's number and date.
void check_same_number(const Manuscript& manuscript, Report& report) {
    if (manuscript.form.has_annexes_of_another_paper) return;
    const plan::Slots& slots = manuscript.plan.slots;
    for (const Passage* passage : references(manuscript)) {
        const Citation* citation = citation_in(manuscript, *passage);
        if (!citation || citation->is_open) continue;
        const std::string number = fill::two_digits(slots.number.value_or(""));
        if (slots.number && number != citation->number)
            report.add(*passage, citation->begin, citation->end, {citation->key(), "số " + number});
        if (!citation->date || !citation->date->year || !slots.day || !slots.month || !slots.year) continue;
        const WrittenDate& date = *citation->date;
        if (date.day != *slots.day || date.month != *slots.month || *date.year != *slots.year)
            report.add(*passage, date.begin, date.end,
                       {passage->words.substr(date.begin, date.end - date.begin),
                        shown({*slots.year, *slots.month, *slots.day})});
    }
}

void check_blanks(const Manuscript& manuscript, Report& report) {
    if (!manuscript.is_final()) return;
    for (const Passage* passage : references(manuscript))
        if (passage->words.find(slot_sign) != std::string::npos ||
            passage->folded.find("số /") != std::string::npos)
            report.add(*passage);
}

void check_type(const Manuscript& manuscript, Report& report) {
    if (manuscript.plan.type != "plan") return;
    const bool is_attached = manuscript.plan.decision || !manuscript.plan.reference.empty();
    for (const Passage* passage : passages_of(manuscript, Part::annex_reference)) {
        const Citation* citation = citation_in(manuscript, *passage);
        if (!citation || citation->type.empty()) continue;
        const std::string type = fold_case(citation->type);
        const bool fits = type == "kế hoạch" || (is_attached && type == "quyết định") || type == "văn bản";
        if (!fits) report.add(*passage, citation->type_begin, citation->end, {citation->type});
    }
}

// Month and year after the citation: "ngày … tháng 12 năm 2026", "ngày …/12/2025".
struct Month {
    int month = 0;
    int year = 0;
    Range range;
};

std::optional<Month> month_in(const Passage& passage) {
    for (std::size_t i = 0; i + 3 < passage.tokens.size(); ++i) {
        const int first = number_of(passage, passage.tokens[i + 1]);
        const int second = number_of(passage, passage.tokens[i + 3]);
        const bool words =
            passage.lower(passage.tokens[i]) == "tháng" && passage.lower(passage.tokens[i + 2]) == "năm";
        const bool slashes =
            passage.word(passage.tokens[i]) == "/" && passage.word(passage.tokens[i + 2]) == "/";
        if ((words || slashes) && first >= 1 && first <= 12 && second > 1900 && second < 3000)
            return Month{first, second, {passage.tokens[i].begin, passage.tokens[i + 3].end}};
    }
    return std::nullopt;
}

// References to one document: of one type and symbol.
void check_two_dates(const Manuscript& manuscript, Report& report) {
    const std::vector<const Passage*> all = references(manuscript);
    for (std::size_t i = 1; i < all.size(); ++i) {
        const Citation* first = citation_in(manuscript, *all[0]);
        const Citation* other = citation_in(manuscript, *all[i]);
        const auto a = month_in(*all[0]);
        const auto b = month_in(*all[i]);
        if (!first || !other || first->groups != other->groups || !a || !b) continue;
        if (a->month == b->month && a->year == b->year) continue;
        const auto shown = [](const Month& month) {
            return fill::month_as_printed(month.month) + "/" + std::to_string(month.year);
        };
        report.add(*all[0], a->range.begin, a->range.end, {shown(*a), shown(*b)});
        report.add(*all[i], b->range.begin, b->range.end, {shown(*b), shown(*a)});
    }
}

constexpr std::string_view annexes = "Nghị định 30, Phụ lục I, Phần I, III.1";
#define ANNEX_TASK                                                                                                            \
    "- [Ban hành Kế hoạch, Kế hoạch, Phòng Kinh tế, Công an xã, Quý I/2026]\ntotal: Tổng cộng 01 nhiệm " \
    "vụ./."

constexpr Rule rules[]{
    {"PL-01",
     "Nghị định 30, Phụ lục I, Phần I, III.1.a",
     Severity::warning,
     {"nội dung có chỗ dẫn đến từng phụ lục", "the text mentions each annex"},
     {"nội dung không nhắc đến \"{0}\"", "\"{0}\" is mentioned nowhere"},
     {"thêm (chi tiết tại Phụ lục kèm theo) vào nội dung", "add (chi tiết tại Phụ lục kèm theo) to the text"},
     check_mentioned,
     "Các đơn vị thực hiện./.\n===\n" ANNEX_TASK,
     "Các đơn vị thực hiện nhiệm vụ tại Phụ lục kèm theo./.\n===\n" ANNEX_TASK},
    {"PL-13",
     "Nghị định 30, Phụ lục I, Phần I, III.1.a",
     Severity::warning,
     {"phụ lục được nhắc đến thì có kèm theo", "an annex that is mentioned is there"},
     {"nhắc đến \"{0}\" nhưng kế hoạch không có phụ lục ấy",
      "\"{0}\" is mentioned, but the plan has no such annex"},
     {"đính kèm phụ lục, hoặc bỏ chỗ nhắc", "attach the annex or drop the mention"},
     check_exists,
     "Các đơn vị thực hiện nhiệm vụ tại Phụ lục kèm theo./.",
     "Các đơn vị thực hiện theo Phụ lục I ban hành kèm theo Nghị định số 30/2020/NĐ-CP./."},
    {"PL-02",
     "Nghị định 30, Phụ lục I, Phần I, III.1.a",
     Severity::error,
     {"từ hai phụ lục trở lên đánh số La Mã; một phụ lục không đánh số",
      "two annexes and more have Roman numbers, one has none"},
     {"\"{0}\" đánh số không đúng", "\"{0}\" is numbered wrong"},
     {"viết \"{1}\"", "write \"{1}\""},
     check_numbers,
     "Nhiệm vụ tại Phụ lục./.\n===\nlabel: Phụ lục 01\n" ANNEX_TASK,
     "Nhiệm vụ tại Phụ lục./.\n===\nlabel: Phụ lục\n" ANNEX_TASK},
    {"PL-03",
     "Nghị định 30, Phụ lục I, Phần I, III.1.b",
     Severity::error,
     {"từ \"Phụ lục\" viết chữ thường", "the word \"Phụ lục\" is in small letters"},
     {"\"{0}\" viết in hoa", "\"{0}\" is in capitals"},
     {"viết \"Phụ lục\"", "write \"Phụ lục\""},
     check_label,
     "Nhiệm vụ tại Phụ lục./.\n===\nlabel: PHỤ LỤC\n" ANNEX_TASK,
     "Nhiệm vụ tại Phụ lục./.\n===\nlabel: Phụ lục\n" ANNEX_TASK},
    {"PL-04",
     "Nghị định 30, Phụ lục I, Phần I, III.1.b",
     Severity::error,
     {"tên phụ lục viết in hoa", "the title of an annex is in capitals"},
     {"tên phụ lục không viết in hoa", "the title of the annex is not in capitals"},
     {"viết in hoa", "write it in capitals"},
     check_title,
     "Nhiệm vụ tại Phụ lục./.\n===\ntitle: Danh mục nhiệm vụ năm 2026\n" ANNEX_TASK,
     "Nhiệm vụ tại Phụ lục./.\n===\ntitle: DANH MỤC NHIỆM VỤ NĂM 2026\n" ANNEX_TASK},
    {"PL-05",
     "Nghị định 30, Phụ lục I, Phần I, III.1.c",
     Severity::error,
     {"dưới tên phụ lục có dòng (Kèm theo …) trong ngoặc đơn",
      "below the title stands a line (Kèm theo …) in brackets"},
     {"phụ lục thiếu dòng (Kèm theo …) hoặc dòng ấy không có ngoặc đơn",
      "the line (Kèm theo …) is missing, or has no brackets"},
     {"viết (Kèm theo Kế hoạch số …/KH-UBND ngày … tháng … năm … của …)",
      "write (Kèm theo Kế hoạch số …/KH-UBND ngày … tháng … năm … của …)"},
     check_reference,
     "Nhiệm vụ tại Phụ lục./.\n===\nreference: Kèm theo Kế hoạch số 47/KH-UBND ngày 09 tháng 02 năm 2026 của "
     "Ủy ban nhân dân xã Hòa Bình\n" ANNEX_TASK,
     "Nhiệm vụ tại Phụ lục./.\n===\n" ANNEX_TASK},
    {"PL-06",
     "Nghị định 30, Phụ lục I, Phần I, III.1.c",
     Severity::error,
     {"số và ngày ở dòng (Kèm theo …) là của văn bản chính",
      "number and date of the line (Kèm theo …) are the document's"},
     {"\"{0}\" khác với văn bản chính: {1}", "\"{0}\" is not the document's: {1}"},
     {"sửa cho khớp, hoặc dùng {number}, {day}, {month}, {year}",
      "make them agree, or use {number}, {day}, {month}, {year}"},
     check_same_number,
     "Nhiệm vụ tại Phụ lục./.\n===\nreference: (Kèm theo Kế hoạch số 46/KH-UBND ngày 09 tháng 02 năm 2026 "
     "của Ủy ban nhân dân xã Hòa Bình)\n" ANNEX_TASK,
     "Nhiệm vụ tại Phụ lục./.\n===\n" ANNEX_TASK},
    {"PL-07",
     "Nghị định 30, Phụ lục I, Phần I, III.1.c",
     Severity::note,
     {"văn bản giấy điền đủ số, ngày ở dòng (Kèm theo …); văn bản điện tử có thể để trống",
      "on paper the line (Kèm theo …) has number and date; electronic documents may leave them blank"},
     {"số hoặc ngày ở dòng kèm theo còn để trống", "number or date of the reference is still blank"},
     {"điền khi ban hành bản giấy", "fill it in before the paper is issued"},
     check_blanks,
     "number:\ndate: 2026-02\n---\nNhiệm vụ tại Phụ lục./.\n===\nreference: \"(Kèm theo Kế hoạch số "
     "{number}/KH-UBND ngày {day} tháng 02 năm 2026 của Ủy ban nhân dân xã Hòa Bình)\"\n" ANNEX_TASK,
     "Nhiệm vụ tại Phụ lục./.\n===\n" ANNEX_TASK},
    {"PL-08",
     annexes,
     Severity::warning,
     {"tên loại ở dòng (Kèm theo …) là của văn bản chính",
      "the type in the line (Kèm theo …) is the document's"},
     {"phụ lục ghi kèm theo \"{0}\", văn bản là Kế hoạch",
      "the annex says it belongs to a \"{0}\", the document is a plan"},
     {"sửa tên loại", "correct the type"},
     check_type,
     "Nhiệm vụ tại Phụ lục./.\n===\nreference: (Kèm theo Công văn số 47/UBND-VX ngày 09 tháng 02 năm 2026 "
     "của Ủy ban nhân dân xã Hòa Bình)\n" ANNEX_TASK,
     "Nhiệm vụ tại Phụ lục./.\n===\n" ANNEX_TASK},
    {"TC-01",
     "đối chiếu trong văn bản",
     Severity::error,
     {"một quyết định chỉ có một ngày ở các dòng (Kèm theo …)",
      "one decision has one date in all lines (Kèm theo …)"},
     {"ở đây ghi {0}, chỗ khác ghi {1}", "here it says {0}, elsewhere {1}"},
     {"thống nhất tháng, năm của quyết định", "write one month and year"},
     check_two_dates,
     "date: 2026-02\nnumber:\nreference: \"(Kèm theo Quyết định số {number}/QĐ-UBND ngày {day} tháng 12 năm "
     "2026 của Ủy ban nhân dân xã Hòa Bình)\"\n---\nNhiệm vụ tại Phụ lục./.\n===\nreference: \"(Kèm theo "
     "Quyết định số {number}/QĐ-UBND ngày {day} tháng 12 năm 2025 của Ủy ban nhân dân xã Hòa "
     "Bình)\"\n" ANNEX_TASK,
     "Nhiệm vụ tại Phụ lục./.\n===\n" ANNEX_TASK},
};
#undef ANNEX_TASK

}  // namespace

std::span<const Rule> reference_rules() { return rules; }

}  // namespace kehoach::check
