// DV: who is given tasks.
#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "check/finding.h"
#include "check/manuscript.h"
#include "check/registry.h"
#include "check/unit_names.h"
#include "check/words.h"

namespace kehoach::check {

namespace {

using plan::Role;

bool is_lead(const Passage& passage) { return passage.part == Part::cell && passage.role == Role::lead; }

void check_command(const Manuscript& manuscript, Report& report) {
    using plan::Level;
    const Level level = manuscript.plan.agency.level;
    if (level == Level::province) return;
    const std::vector<std::string> above{"các sở",
                                         "sở nội vụ",
                                         "sở tài chính",
                                         "sở tư pháp",
                                         "sở y tế",
                                         "sở xây dựng",
                                         "sở khoa học và công nghệ",
                                         "sở giáo dục và đào tạo",
                                         "sở nông nghiệp và môi trường",
                                         "sở công thương",
                                         "ubnd tỉnh",
                                         "ubnd cấp xã",
                                         "ubnd các xã",
                                         "ủy ban nhân dân tỉnh",
                                         "các bộ",
                                         "công an tỉnh",
                                         "các xã, phường"};
    for (const Passage& passage : manuscript.passages) {
        if (!is_lead(passage)) continue;
        for (const std::string& phrase : above)
            if (const std::vector<Range> found = find_phrase(passage, phrase); !found.empty()) {
                report.add(passage, {passage.words});
                break;
            }
    }
}

// Cells of one task by their role.
template <class Visit>
void for_each_pair(const Manuscript& manuscript, Visit visit) {
    for (const Passage& lead : manuscript.passages) {
        if (!is_lead(lead)) continue;
        for (const Passage& support : manuscript.passages)
            if (support.part == Part::cell && support.role == Role::support && support.task == lead.task)
                visit(lead, support);
    }
}

void check_both(const Manuscript& manuscript, Report& report) {
    const UnitNames names(manuscript.plan.agency);
    for_each_pair(manuscript, [&](const Passage& lead, const Passage& support) {
        // A collective leads and supports only where the two cells say the same.
        const bool is_one_text = lead.folded == support.folded;
        const std::vector<CellUnit> leads = read_cell(lead, names);
        for (const CellUnit& part : read_cell(support, names)) {
            const bool is_same = std::ranges::any_of(leads, [&](const CellUnit& each) {
                if (each.unit && part.unit) return each.unit == part.unit;
                return is_one_text && each.unit == part.unit && each.words == part.words;
            });
            if (is_same) {
                report.add(support, part.range.begin, part.range.end,
                           {std::string(words_of(support, part.range))});
                break;
            }
        }
    });
}

void check_vague(const Manuscript& manuscript, Report& report) {
    for (const Passage& passage : manuscript.passages) {
        if (!is_lead(passage)) continue;
        const std::string& words = passage.folded;
        if (words == "các cơ quan, đơn vị" || words == "các đơn vị" || words == "các phòng, ban" ||
            words == "các ngành" || words == "các cấp, các ngành")
            report.add(passage, {passage.words});
    }
}

void check_recipients(const Manuscript& manuscript, Report& report) {
    if (manuscript.plan.recipients.empty()) return;
    std::string all;
    for (const Passage& passage : manuscript.passages)
        if (passage.part == Part::recipient) {
            all += passage.folded + "\n";
            for (const char* collective : {"các cơ quan", "các phòng", "các đơn vị", "các ban", "như trên",
                                           "các thành viên", "phòng, ban"})
                if (contains_phrase(passage, collective)) return;
        }
    const UnitNames names(manuscript.plan.agency);
    std::set<const plan::Unit*> received;
    for (const Passage& passage : manuscript.passages)
        if (passage.part == Part::recipient)
            for (const UnitMention& mention : names.find(passage))
                received.insert(mention.unit);
    for (const Passage& passage : manuscript.passages) {
        if (!is_lead(passage)) continue;
        for (const CellUnit& part : read_cell(passage, names))
            if (part.unit && received.insert(part.unit).second)
                report.add(passage, part.range.begin, part.range.end, {part.unit->name});
    }
}

constexpr Rule rules[]{
    {"DV-05",
     "Luật số 72/2025/QH15",
     Severity::error,
     {"cơ quan chủ trì thuộc quyền chỉ đạo của cơ quan ban hành", "the lead is under the issuing agency"},
     {"\"{0}\" không thuộc quyền chỉ đạo của cơ quan ban hành",
      "\"{0}\" is not the issuing agency's to command"},
     {"giao cho đơn vị của cơ quan mình", "give the task to a unit of your own"},
     check_command,
     "Nhiệm vụ tại Phụ lục./.\n===\n- [Ban hành Kế hoạch, Kế hoạch, \"Các sở, ban, ngành\", Công an xã, Quý "
     "I/2026]\ntotal: Tổng cộng 01 nhiệm vụ./.",
     "Nhiệm vụ tại Phụ lục./.\n===\n- [Ban hành Kế hoạch, Kế hoạch, Phòng Kinh tế, \"Các sở, ban, ngành\", "
     "Quý I/2026]\ntotal: Tổng cộng 01 nhiệm vụ./."},
    {"DV-06",
     "phân công nhiệm vụ",
     Severity::warning,
     {"cơ quan chủ trì không đồng thời là cơ quan phối hợp", "the lead of a task is not also its support"},
     {"\"{0}\" vừa chủ trì vừa phối hợp", "\"{0}\" both leads and supports"},
     {"bỏ khỏi cột phối hợp, hoặc giao chủ trì cho đơn vị khác",
      "take it out of the support column, or let another unit lead"},
     check_both,
     "Nhiệm vụ tại Phụ lục./.\n===\n- [Ban hành Kế hoạch, Kế hoạch, Phòng Kinh tế, \"Phòng Kinh tế, Công an "
     "xã\", Quý I/2026]\ntotal: Tổng cộng 01 nhiệm vụ./.",
     "Nhiệm vụ tại Phụ lục./.\n===\n- [Ban hành Kế hoạch, Kế hoạch, Phòng Kinh tế, Công an xã, Quý "
     "I/2026]\ntotal: Tổng cộng 01 nhiệm vụ./."},
    {"DV-07",
     "phân công nhiệm vụ",
     Severity::note,
     {"cơ quan chủ trì là đơn vị cụ thể", "the lead is a unit that can be told"},
     {"\"{0}\": không rõ đơn vị nào chủ trì", "\"{0}\": nobody knows who leads"},
     {"nêu tên đơn vị", "name the unit"},
     check_vague,
     "Nhiệm vụ tại Phụ lục./.\n===\n- [Ban hành Kế hoạch, Kế hoạch, \"Các cơ quan, đơn vị\", Công an xã, Quý "
     "I/2026]\ntotal: Tổng cộng 01 nhiệm vụ./.",
     "Nhiệm vụ tại Phụ lục./.\n===\n- [Ban hành Kế hoạch, Kế hoạch, \"Các cơ quan, đơn vị thuộc xã\", Công "
     "an xã, Quý I/2026]\ntotal: Tổng cộng 01 nhiệm vụ./."},
    {"DV-08",
     "Nghị định 30, Phụ lục I, Phần I, II.9",
     Severity::note,
     {"đơn vị được giao nhiệm vụ có trong nơi nhận", "units with tasks are among the recipients"},
     {"\"{0}\" được giao chủ trì nhưng không có trong nơi nhận", "\"{0}\" leads a task but is no recipient"},
     {"thêm vào nơi nhận", "add it to the recipients"},
     check_recipients,
     "recipients: [UBND tỉnh Phú Thọ, \"Lưu: VT, VHXH\"]\n---\nNhiệm vụ tại Phụ lục./.\n===\n- [Ban hành Kế "
     "hoạch, Kế hoạch, Phòng Kinh tế, Công an xã, Quý I/2026]\ntotal: Tổng cộng 01 nhiệm vụ./.",
     "recipients: [UBND tỉnh Phú Thọ, Phòng Kinh tế, \"Lưu: VT, VHXH\"]\n---\nNhiệm vụ tại Phụ "
     "lục./.\n===\n- [Ban hành Kế hoạch, Kế hoạch, Phòng Kinh tế, Công an xã, Quý I/2026]\ntotal: Tổng cộng "
     "01 nhiệm vụ./."},
};

}  // namespace

std::span<const Rule> duty_rules() { return rules; }

}  // namespace kehoach::check
