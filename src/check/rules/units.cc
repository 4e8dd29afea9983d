// DV, XX-04: the units that tasks are given to.
#include <algorithm>
#include <array>
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
#include "check/unit_names.h"
#include "check/words.h"

namespace kehoach::check {

namespace {

using plan::Role;

bool names_units(const Passage& passage) {
    return passage.part == Part::cell && (passage.role == Role::lead || passage.role == Role::support);
}

std::string typed(const Passage& passage, const Range& range) {
    return std::string(words_of(passage, range));
}

// ---- names that the list does not have

// Names that begin so stand in an agency's list, if it has them; others may be anybody's.
bool is_own_kind(std::string_view words) {
    if (words.starts_with("trung tâm y tế")) return false;
    constexpr std::array<std::string_view, 5> heads{"phòng ", "trung tâm ", "văn phòng ", "ban quản lý ",
                                                    "đài "};
    return std::ranges::any_of(heads, [&](std::string_view head) { return words.starts_with(head); });
}

// A misspelt name is reported as that.
bool has_slip(const Manuscript& manuscript, const Passage& passage) {
    return std::ranges::any_of(
        manuscript.slips, [&](const Slip& slip) { return &manuscript.passages[slip.passage] == &passage; });
}

void check_unknown(const Manuscript& manuscript, Report& report) {
    const UnitNames names(manuscript.plan.agency);
    if (names.empty()) return;
    std::set<std::string> reported;
    for (const Passage& passage : manuscript.passages) {
        if (!names_units(passage) || !names.find_damaged(passage).empty() || has_slip(manuscript, passage))
            continue;
        for (const CellUnit& part : read_cell(passage, names))
            if (!part.unit && !part.is_collective && is_own_kind(part.words) &&
                reported.insert(part.words).second)
                report.add(passage, part.range.begin, part.range.end, {typed(passage, part.range)});
    }
}

// ---- one unit, several spellings

// What is left when a place or level word behind the name is dropped.
std::string bare_name(std::string_view name) {
    std::string bare(name);
    for (const char* level : {" xã", " phường", " tỉnh", " đặc khu", " thành phố"})
        if (bare.ends_with(level)) bare.resize(bare.size() - std::string_view(level).size());
    return bare;
}

struct Spelling {
    const Passage* passage = nullptr;
    Range range;
    int count = 0;
};

// "công an" of "lực lượng công an": a common noun that a short name begins with, not the unit.
bool is_common_noun(const Passage& passage, const UnitMention& mention) {
    constexpr std::size_t longest = 3;  // words of names that are common nouns without their level
    if (unit_words(mention.unit->name).size() > longest) return false;
    const std::size_t first = token_at(passage, mention.range.begin);
    const std::size_t end = token_at(passage, mention.range.end);
    for (std::size_t i = first; i < end; ++i)
        if (passage.tokens[i].is_capital) return false;
    return end >= passage.tokens.size() || !is_level_word(passage.lower(passage.tokens[end]));
}

// The form as the list would have it: "Trưởng phòng Kinh tế" heads Phòng Kinh tế, and its "phòng" is the
// post's.
std::string form_of(const Passage& passage, const UnitMention& mention) {
    const std::string form = bare_name(typed(passage, mention.range));
    const std::size_t first = token_at(passage, mention.range.begin);
    const bool is_post = first > 0 && passage.lower(passage.tokens[first - 1]) == "trưởng";
    if (!is_post) return form;
    const std::size_t head = byte_of_character(form, 1);
    return to_upper(form.substr(0, head)) + form.substr(head);
}

// With the abbreviations that everybody writes: "Văn phòng HĐND và UBND xã".
std::string with_common_abbreviations(std::string name) {
    for (const auto& [words, letters] :
         {std::pair{"Hội đồng nhân dân", "HĐND"}, std::pair{"Ủy ban nhân dân", "UBND"},
          std::pair{"Uỷ ban nhân dân", "UBND"}})
        if (const std::size_t at = name.find(words); at != std::string::npos)
            name.replace(at, std::string_view(words).size(), letters);
    return name;
}

bool is_known_form(const plan::Unit& unit, const std::string& form) {
    if (form == bare_name(unit.name) || form == unit.abbreviation) return true;
    if (form == bare_name(with_common_abbreviations(unit.name))) return true;
    // An alias that is more than the name in other letters is a name of its own.
    return std::ranges::any_of(unit.aliases, [&](const std::string& alias) {
        return form == bare_name(alias) && unit_words(alias) != unit_words(unit.name);
    });
}

void check_spellings(const Manuscript& manuscript, Report& report) {
    const UnitNames names(manuscript.plan.agency);
    std::map<const plan::Unit*, std::map<std::string, Spelling>> spellings;
    for (const Passage& passage : manuscript.passages) {
        if (is_in_capitals(passage) || passage.part == Part::recipient) continue;
        for (const UnitMention& mention : names.find(passage)) {
            if (is_common_noun(passage, mention)) continue;
            Spelling& spelling = spellings[mention.unit][form_of(passage, mention)];
            if (spelling.count++ == 0) {
                spelling.passage = &passage;
                spelling.range = mention.range;
            }
        }
    }
    for (const auto& [unit, forms] : spellings)
        for (const auto& [form, spelling] : forms)
            if (!is_known_form(*unit, form))
                report.add(*spelling.passage, spelling.range.begin, spelling.range.end,
                           {form, unit->name, std::to_string(spelling.count)});
}

// ---- a name with a word missing

// "Phòng văn hóa" of "Phòng Văn hóa - Xã hội": at least two words, and the beginning of one unit's name only.
const plan::Unit* unit_that_begins(const Manuscript& manuscript, const std::vector<std::string>& words) {
    const plan::Unit* found = nullptr;
    for (const plan::Unit& unit : manuscript.plan.agency.units) {
        const std::vector<std::string> name = unit_words(unit.name);
        const bool begins =
            name.size() > words.size() && std::equal(words.begin(), words.end(), name.begin());
        const bool ends =
            name.size() > words.size() && std::equal(words.rbegin(), words.rend(), name.rbegin());
        if (!begins && !ends) continue;
        if (found) return nullptr;
        found = &unit;
    }
    return found;
}

void check_damaged(const Manuscript& manuscript, Report& report) {
    const UnitNames names(manuscript.plan.agency);
    for (const Passage& passage : manuscript.passages) {
        for (const UnitMention& mention : names.find_damaged(passage))
            report.add(passage, mention.range.begin, mention.range.end,
                       {typed(passage, mention.range), mention.unit->name});
        if (!names_units(passage)) continue;
        for (const CellUnit& part : read_cell(passage, names)) {
            if (part.unit || part.is_collective) continue;
            const std::vector<std::string> words = unit_words(part.words);
            if (words.size() < 3) continue;
            if (const plan::Unit* unit = unit_that_begins(manuscript, words))
                report.add(passage, part.range.begin, part.range.end,
                           {typed(passage, part.range), unit->name});
        }
    }
}

// The first three words of a unit with a longer name: "phòng văn hóa".
struct Beginning {
    const plan::Unit* unit = nullptr;
    std::string words;
};

std::vector<Beginning> beginnings_of(const plan::Agency& agency) {
    std::vector<Beginning> beginnings;
    for (const plan::Unit& unit : agency.units) {
        const std::vector<std::string> name = unit_words(unit.name);
        if (name.size() >= 5 && name.front() == "phòng")
            beginnings.push_back({&unit, name[0] + " " + name[1] + " " + name[2]});
    }
    return beginnings;
}

// In running text: "Phòng" and a part of the name, then something else.
void check_shortened(const Manuscript& manuscript, Report& report) {
    const UnitNames names(manuscript.plan.agency);
    const std::vector<Beginning> beginnings = beginnings_of(manuscript.plan.agency);
    std::map<std::string, Spelling> found;
    for (const Passage& passage : manuscript.passages) {
        if (passage.part == Part::recipient || is_in_capitals(passage)) continue;
        const std::vector<UnitMention> whole = names.find(passage);
        for (const Beginning& beginning : beginnings) {
            for (const Range& range : find_phrase(passage, beginning.words)) {
                const bool is_whole = std::ranges::any_of(
                    whole, [&](const UnitMention& mention) { return mention.range.begin == range.begin; });
                const std::size_t next = token_at(passage, range.end);
                const bool goes_on =
                    next < passage.tokens.size() &&
                    (passage.word(passage.tokens[next]) == "-" || passage.word(passage.tokens[next]) == "–" ||
                     passage.lower(passage.tokens[next]) == "và" ||
                     (passage.tokens[next].kind == Token::Kind::word && passage.tokens[next].is_capital));
                if (is_whole || goes_on || !passage.tokens[token_at(passage, range.begin)].is_capital)
                    continue;
                Spelling& spelling = found[typed(passage, range) + "\n" + beginning.unit->name];
                if (spelling.count++ == 0) {
                    spelling.passage = &passage;
                    spelling.range = range;
                }
            }
        }
    }
    for (const auto& [key, spelling] : found)
        report.add(
            *spelling.passage, spelling.range.begin, spelling.range.end,
            {key.substr(0, key.find('\n')), key.substr(key.find('\n') + 1), std::to_string(spelling.count)});
}

// ---- "liên quan" and "có liên quan"

void check_collectives(const Manuscript& manuscript, Report& report) {
    std::map<std::string, std::map<std::string, Spelling>> forms;
    for (const Passage& passage : manuscript.passages) {
        if (!names_units(passage)) continue;
        std::string key = passage.folded;
        if (const std::size_t at = key.find(" có liên quan"); at != std::string::npos)
            key.erase(at, std::string_view(" có").size());
        if (key.find("liên quan") == std::string::npos || !key.starts_with("các ")) continue;
        Spelling& spelling = forms[key][passage.folded];
        if (spelling.count++ == 0) {
            spelling.passage = &passage;
            spelling.range = {0, passage.words.size()};
        }
    }
    for (const auto& [key, spellings] : forms) {
        if (spellings.size() < 2) continue;
        const auto rare =
            std::ranges::min_element(spellings, {}, [](const auto& each) { return each.second.count; });
        const auto usual =
            std::ranges::max_element(spellings, {}, [](const auto& each) { return each.second.count; });
        const auto other = rare == usual ? std::next(spellings.begin()) : usual;
        report.add(*rare->second.passage,
                   {rare->second.passage->words, other->second.passage->words,
                    std::to_string(rare->second.count), std::to_string(other->second.count)});
    }
}

constexpr std::string_view own = "đối chiếu với danh sách đơn vị của cơ quan";

constexpr Rule rules[]{
    {"DV-01",
     own,
     Severity::warning,
     {"đơn vị trong bảng có trong danh sách đơn vị của cơ quan",
      "units in the table are in the agency's list"},
     {"\"{0}\" không có trong danh sách đơn vị của cơ quan", "\"{0}\" is not in the agency's list of units"},
     {"kiểm tra tên; nếu có đơn vị này thì thêm vào tệp cơ quan",
      "look at the name; add the unit to the agency file if it exists"},
     check_unknown,
     "Nhiệm vụ tại Phụ lục./.\n===\n- [Ban hành Kế hoạch, Kế hoạch, Phòng Tư pháp, Công an xã, Quý "
     "I/2026]\ntotal: Tổng cộng 01 nhiệm vụ./.",
     "Nhiệm vụ tại Phụ lục./.\n===\n- [Ban hành Kế hoạch, Kế hoạch, Phòng Kinh tế, Công an xã, Quý "
     "I/2026]\ntotal: Tổng cộng 01 nhiệm vụ./."},
    {"DV-02",
     own,
     Severity::warning,
     {"tên đơn vị viết một cách, như trong danh sách của cơ quan",
      "a unit's name is written in one way, that of the agency's list"},
     {"tên đơn vị viết \"{0}\" ({2} lần), khác tên \"{1}\"",
      "the unit is called \"{0}\" ({2} times), not \"{1}\""},
     {"thống nhất viết \"{1}\"", "write \"{1}\" everywhere"},
     check_spellings,
     "Phòng Văn hóa – xã hội chủ trì thực hiện./.",
     "Phòng Văn hóa - Xã hội chủ trì thực hiện./."},
    {"DV-03",
     own,
     Severity::error,
     {"tên đơn vị đủ từng tiếng", "a unit's name has all its words"},
     {"tên \"{0}\" thiếu hoặc thừa chữ so với \"{1}\"",
      "\"{0}\" lacks a word of \"{1}\", or has one too many"},
     {"viết \"{1}\"", "write \"{1}\""},
     check_damaged,
     "Trung Phục vụ hành chính công xã chủ trì thực hiện./.",
     "Trung tâm Phục vụ hành chính công xã chủ trì thực hiện./."},
    {"DV-04",
     own,
     Severity::warning,
     {"tên đơn vị không bị viết tắt tùy tiện", "a unit's name is not cut short"},
     {"\"{0}\" ({2} lần) là tên viết cụt của \"{1}\"", "\"{0}\" ({2} times) is \"{1}\" cut short"},
     {"viết \"{1}\"", "write \"{1}\""},
     check_shortened,
     "Các đơn vị báo cáo UBND xã (qua Phòng Văn hóa)./.",
     "Các đơn vị báo cáo UBND xã (qua Phòng Văn hóa - Xã hội)./."},
    {"DV-09",
     "thể thức thống nhất",
     Severity::note,
     {"một nhóm đơn vị gọi bằng một cách", "a group of units is called in one way"},
     {"\"{0}\" ({2} lần) và \"{1}\" ({3} lần) cùng có trong bảng",
      "\"{0}\" ({2} times) and \"{1}\" ({3} times) both stand in the table"},
     {"chọn một cách viết", "use one of them"},
     check_collectives,
     "Nhiệm vụ tại Phụ lục./.\n===\n- [Ban hành Kế hoạch, Kế hoạch, Phòng Kinh tế, \"Các cơ quan, đơn vị "
     "liên quan\", Quý I/2026]\n- [Sơ kết thực hiện Kế hoạch, Báo cáo, Phòng Kinh tế, \"Các cơ quan, đơn vị "
     "có liên quan\", Quý II/2026]\ntotal: Tổng cộng 02 nhiệm vụ./.",
     "Nhiệm vụ tại Phụ lục./.\n===\n- [Ban hành Kế hoạch, Kế hoạch, Phòng Kinh tế, \"Các cơ quan, đơn vị "
     "liên quan\", Quý I/2026]\n- [Sơ kết thực hiện Kế hoạch, Báo cáo, Phòng Kinh tế, \"Các cơ quan, đơn vị "
     "liên quan\", Quý II/2026]\ntotal: Tổng cộng 02 nhiệm vụ./."},
};

}  // namespace

std::span<const Rule> unit_rules() { return rules; }

}  // namespace kehoach::check
