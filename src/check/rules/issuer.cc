// NN, AG, NO-02, DT-08: who issues and who receives.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "check/finding.h"
#include "check/manuscript.h"
#include "check/registry.h"
#include "check/words.h"
#include "fill/texts.h"

namespace kehoach::check {

namespace {

std::vector<const Passage*> recipients(const Manuscript& manuscript) {
    std::vector<const Passage*> lines;
    for (const Passage& passage : manuscript.passages)
        if (passage.part == Part::recipient) lines.push_back(&passage);
    return lines;
}

bool is_file_line(const Passage& line) { return begins_with(line, "lưu"); }

void check_file_line(const Manuscript& manuscript, Report& report) {
    const std::vector<const Passage*> lines = recipients(manuscript);
    if (lines.empty()) return;
    const Passage& last = *lines.back();
    const bool is_right = last.words.starts_with("Lưu: VT");
    if (!is_right) report.add(last, {last.words});
}

void check_one_file_line(const Manuscript& manuscript, Report& report) {
    const std::vector<const Passage*> lines = recipients(manuscript);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i)
        if (is_file_line(*lines[i])) report.add(*lines[i], {lines[i]->words});
}

void check_as_above(const Manuscript& manuscript, Report& report) {
    if (manuscript.plan.type != "plan") return;
    for (const Passage* line : recipients(manuscript))
        if (begins_with(*line, "như trên")) report.add(*line, {line->words});
}

void check_unit(const Manuscript& manuscript, Report& report) {
    std::vector<std::string> known;
    for (const plan::Unit& unit : manuscript.plan.agency.units)
        if (!unit.abbreviation.empty()) known.push_back(unit.abbreviation);
    const std::vector<const Passage*> lines = recipients(manuscript);
    if (known.empty() || lines.empty() || !lines.back()->words.starts_with("Lưu: VT")) return;
    const Passage& last = *lines.back();
    for (const Token& token : last.tokens) {
        if (token.kind != Token::Kind::word || !token.is_all_capitals) continue;
        const std::string word(last.word(token));
        if (word == "VT" || std::ranges::find(known, word) != known.end()) continue;
        report.add(last, token.begin, token.end, {word});
    }
}

void add_of_agency(const Manuscript& manuscript, Report& report, const std::string& words) {
    report.add(manuscript.plan.span, words, {words, to_upper(words)});
}

void check_heading_case(const Manuscript& manuscript, Report& report) {
    for (const std::string& line : manuscript.plan.agency.heading)
        if (to_upper(line) != line) add_of_agency(manuscript, report, line);
}

void check_no_superior(const Manuscript& manuscript, Report& report) {
    const plan::Agency& agency = manuscript.plan.agency;
    if (manuscript.is_government() && !agency.superior_heading.empty())
        add_of_agency(manuscript, report, agency.superior_heading.front());
}

void check_superior(const Manuscript& manuscript, Report& report) {
    const plan::Agency& agency = manuscript.plan.agency;
    if (!manuscript.is_government() && agency.superior_heading.empty())
        add_of_agency(manuscript, report, agency.name);
}

void check_full_name(const Manuscript& manuscript, Report& report) {
    for (const std::string& line : manuscript.plan.agency.heading)
        if (manuscript.is_government() && comparable_capitals(line).starts_with("UBND"))
            add_of_agency(manuscript, report, line);
}

void check_abolished(const Manuscript& manuscript, Report& report) {
    const auto date = manuscript.date();
    if (!date || *date < Date{2025, 7, 1}) return;
    const plan::Agency& agency = manuscript.plan.agency;
    std::vector<std::string> lines = agency.heading;
    lines.insert(lines.end(), agency.superior_heading.begin(), agency.superior_heading.end());
    for (const std::string& line : lines)
        for (const char* level : {"HUYỆN ", "QUẬN ", "THỊ XÃ ", "THỊ TRẤN "})
            if ((" " + comparable_capitals(line)).find(std::string(" ") + level) != std::string::npos)
                add_of_agency(manuscript, report, line);
}

// The zero of a number below 10 is printed whether it is typed or not.
void check_number(const Manuscript& manuscript, Report& report) {
    const plan::Slots& slots = manuscript.plan.slots;
    const auto& number = slots.number;
    if (!number || number->find_first_not_of("0123456789") != std::string::npos) return;
    const std::string plain = number->substr(std::min(number->find_first_not_of('0'), number->size()));
    const std::string right = fill::two_digits(plain);
    if (fill::two_digits(*number) != right) report.add(slots.number_span, *number, {*number, right});
}

void check_place(const Manuscript& manuscript, Report& report) {
    const std::string& place = manuscript.plan.agency.place;
    const std::string folded = fold_case(place);
    for (const char* noun : {"xã ", "phường ", "tỉnh "}) {
        if (!folded.starts_with(noun)) continue;
        const std::string rest = place.substr(std::string_view(noun).size());
        // Phường 3 keeps its noun; a person's name cannot be told.
        if (rest.empty() || (rest[0] >= '0' && rest[0] <= '9') || std::string_view(noun) == "phường ")
            continue;
        report.add(manuscript.plan.span, place, {place, rest});
    }
}

constexpr std::string_view clause9 = "Nghị định 30, Phụ lục I, Phần I, II.9.d";
constexpr std::string_view clause2 = "Nghị định 30, Phụ lục I, Phần I, II.2";
#define BODY "\n---\nCác đơn vị thực hiện./."
#define CLEAN "Các đơn vị thực hiện./."
#define AGENCY(rest)                                                                                   \
    "agency: {name: Ủy ban nhân dân xã Hòa Bình, level: commune, place: Hòa Bình, symbol: UBND, " rest \
    "}" BODY

constexpr Rule rules[]{
    {"NN-04",
     clause9,
     Severity::error,
     {"dòng cuối của nơi nhận là Lưu: VT, đơn vị soạn thảo", "the last recipient is Lưu: VT, drafting unit"},
     {"dòng cuối \"{0}\" không đúng dạng Lưu: VT", "the last line \"{0}\" is not of the form Lưu: VT"},
     {"viết Lưu: VT, tên viết tắt đơn vị soạn thảo", "write Lưu: VT, and the unit's abbreviation"},
     check_file_line,
     "recipients: [UBND tỉnh Phú Thọ, Lưu VP]" BODY,
     CLEAN},
    {"NN-05",
     clause9,
     Severity::error,
     {"nơi nhận có một dòng Lưu, ở cuối", "there is one line Lưu, the last"},
     {"dòng \"{0}\" không ở cuối", "\"{0}\" is not the last line"},
     {"gộp các dòng Lưu vào dòng cuối", "merge it with the last line"},
     check_one_file_line,
     "recipients: [\"Lưu: VP\", \"Lưu: VT, VHXH\"]" BODY,
     CLEAN},
    {"NN-09",
     "Nghị định 30, Phụ lục I, Phần I, II.9.c",
     Severity::error,
     {"nơi nhận của kế hoạch không ghi \"Như trên\"", "the recipients of a plan are not \"Như trên\""},
     {"kế hoạch không có Kính gửi mà nơi nhận ghi \"{0}\"", "\"{0}\" in a plan, which has no Kính gửi"},
     {"nêu tên nơi nhận", "name the recipients"},
     check_as_above,
     "recipients: [Như trên, \"Lưu: VT, VHXH\"]" BODY,
     CLEAN},
    {"NN-10",
     "Nghị định 30, Phụ lục I, Phần I, II.3.b",
     Severity::warning,
     {"chữ viết tắt sau Lưu: VT có trong danh sách đơn vị",
      "the abbreviation behind Lưu: VT is in the agency's list"},
     {"\"{0}\" không có trong danh sách đơn vị của cơ quan", "\"{0}\" is not in the agency's list"},
     {"dùng chữ viết tắt trong tệp cơ quan", "use the abbreviation of the agency file"},
     check_unit,
     "recipients: [UBND tỉnh Phú Thọ, \"Lưu: VT, PVHXH\"]" BODY,
     CLEAN},
    {"AG-01",
     clause2,
     Severity::error,
     {"tên cơ quan ban hành viết in hoa", "the issuing agency's name is in capitals"},
     {"\"{0}\" không viết in hoa", "\"{0}\" is not in capitals"},
     {"viết {1} trong tệp cơ quan", "write {1} in the agency file"},
     check_heading_case,
     AGENCY("heading: [Ủy ban nhân dân, XÃ HÒA BÌNH]"),
     CLEAN},
    {"AG-02",
     clause2,
     Severity::warning,
     {"trên tên Ủy ban nhân dân không ghi cơ quan cấp trên", "no superior stands above a People's Committee"},
     {"trên tên Ủy ban nhân dân có \"{0}\"", "\"{0}\" stands above the Committee's name"},
     {"bỏ superior-heading trong tệp cơ quan", "drop superior-heading in the agency file"},
     check_no_superior,
     AGENCY("heading: [ỦY BAN NHÂN DÂN, XÃ HÒA BÌNH], superior-heading: [UBND TỈNH PHÚ THỌ]"),
     CLEAN},
    {"AG-04",
     clause2,
     Severity::error,
     {"trên tên phòng, ban có tên cơ quan chủ quản", "the superior stands above a department's name"},
     {"trên tên \"{0}\" thiếu cơ quan chủ quản", "no superior stands above \"{0}\""},
     {"thêm superior-heading: [UBND XÃ …]", "add superior-heading: [UBND XÃ …]"},
     check_superior,
     "agency: {name: Phòng Kinh tế, level: department, place: Hòa Bình, symbol: KT, heading: [PHÒNG KINH "
     "TẾ]}\nsigner: {authority: [TRƯỞNG PHÒNG], name: Nguyễn Văn An}" BODY,
     "agency: {name: Phòng Kinh tế, level: department, place: Hòa Bình, symbol: KT, heading: [PHÒNG KINH "
     "TẾ], superior-heading: [UBND XÃ HÒA BÌNH]}\nsigner: {authority: [TRƯỞNG PHÒNG], name: Nguyễn Văn "
     "An}" BODY},
    {"AG-05",
     clause2,
     Severity::error,
     {"tên cơ quan ban hành viết đầy đủ", "the issuing agency's name is not abbreviated"},
     {"\"{0}\" viết tắt", "\"{0}\" is abbreviated"},
     {"viết ỦY BAN NHÂN DÂN / XÃ …", "write ỦY BAN NHÂN DÂN / XÃ …"},
     check_full_name,
     AGENCY("heading: [UBND XÃ HÒA BÌNH]"),
     CLEAN},
    {"AG-07",
     "Luật số 72/2025/QH15, Điều 1",
     Severity::error,
     {"từ 01/7/2025 tên cơ quan không có huyện, quận, thị xã, thị trấn",
      "since 01/7/2025 no agency is of a district or town"},
     {"\"{0}\" thuộc cấp hành chính không còn", "\"{0}\" is of a level that ended"},
     {"sửa tên cơ quan trong tệp cơ quan", "correct the agency file"},
     check_abolished,
     AGENCY("heading: [ỦY BAN NHÂN DÂN, HUYỆN KỲ SƠN]"),
     CLEAN},
    {"NO-02",
     "Nghị định 30, Phụ lục I, Phần I, II.3.c",
     Severity::error,
     {"số nhỏ hơn 10 có một số 0 ở trước, số khác không có",
      "a number below 10 has one zero before it, others have none"},
     {"số \"{0}\" viết không đúng", "the number \"{0}\" is not written right"},
     {"viết {1}", "write {1}"},
     check_number,
     "number: \"047\"" BODY,
     "number: \"07\"" BODY},
    {"DT-08",
     "Nghị định 30, Phụ lục I, Phần I, II.4.a",
     Severity::warning,
     {"địa danh là tên riêng của xã, không có chữ xã",
      "the place is the commune's own name without the noun"},
     {"địa danh \"{0}\" có danh từ chung", "the place \"{0}\" has its noun"},
     {"ghi place: {1} trong tệp cơ quan", "write place: {1} in the agency file"},
     check_place,
     "agency: {name: Ủy ban nhân dân xã Hòa Bình, level: commune, place: Xã Hòa Bình, symbol: UBND, heading: "
     "[ỦY BAN NHÂN DÂN, XÃ HÒA BÌNH]}" BODY,
     CLEAN},
};
#undef BODY
#undef CLEAN
#undef AGENCY

}  // namespace

std::span<const Rule> issuer_rules() { return rules; }

}  // namespace kehoach::check
