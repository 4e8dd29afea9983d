// SL, TB: numbers that say how many, and numbers in tables.
#include <array>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "check/dates.h"
#include "check/finding.h"
#include "check/manuscript.h"
#include "check/registry.h"

namespace kehoach::check {

namespace {

using plan::Annex;
using plan::Group;
using plan::Task;

int count(const Group& group) {
    int tasks = static_cast<int>(group.tasks.size());
    for (const Group& inner : group.groups)
        tasks += count(inner);
    return tasks;
}

const Passage* passage_of(const Manuscript& manuscript, const plan::Text& text) {
    for (const Passage& passage : manuscript.passages)
        if (passage.text == &text) return &passage;
    return nullptr;
}

// "07" in "(07 nhiệm vụ)": the token of the number.
const Token* declared(const Passage& passage) {
    for (std::size_t i = 0; i + 2 < passage.tokens.size(); ++i) {
        if (number_of(passage, passage.tokens[i]) < 0) continue;
        if (passage.lower(passage.tokens[i + 1]) == "nhiệm" && passage.lower(passage.tokens[i + 2]) == "vụ")
            return &passage.tokens[i];
    }
    return nullptr;
}

void check_declared(const Passage* passage, int real, Report& report) {
    const Token* token = passage ? declared(*passage) : nullptr;
    if (!token || number_of(*passage, *token) == real) return;
    report.add(*passage, token->begin, token->end,
               {std::string(passage->word(*token)), std::to_string(real)});
}

void check_groups(const Manuscript& manuscript, const std::vector<Group>& groups, Report& report) {
    for (const Group& group : groups) {
        check_declared(passage_of(manuscript, group.label), count(group), report);
        check_groups(manuscript, group.groups, report);
    }
}

void check_group_counts(const Manuscript& manuscript, Report& report) {
    for (const Annex& annex : manuscript.plan.annexes)
        check_groups(manuscript, annex.groups, report);
}

void check_totals(const Manuscript& manuscript, Report& report) {
    for (const Annex& annex : manuscript.plan.annexes)
        check_declared(passage_of(manuscript, annex.total), plan::count_tasks(annex), report);
}

// ---- numbers of tasks and groups

std::optional<int> last_number(const plan::Text& text) {
    const std::string words = plan::plain(text);
    std::size_t end = words.size();
    while (end > 0 && (words[end - 1] < '0' || words[end - 1] > '9'))
        --end;
    std::size_t begin = end;
    while (begin > 0 && words[begin - 1] >= '0' && words[begin - 1] <= '9')
        --begin;
    if (begin == end || end - begin > 4) return std::nullopt;
    return std::atoi(words.substr(begin, end - begin).c_str());
}

// Numbers run on through the annex or begin again with 1 in a group.
class TaskNumbers {
  public:
    explicit TaskNumbers(Report& report) : report_(report) {}

    void tasks(const std::vector<Task>& tasks, bool may_restart) {
        for (const Task& task : tasks) {
            const auto number = last_number(task.number);
            if (!number) continue;
            const bool restarts = may_restart && *number == 1;
            if (*number != last_ + 1 && !restarts && last_ >= 0)
                report_.add(task.number.span, plan::plain(task.number),
                            {plan::plain(task.number), std::to_string(last_ + 1)});
            last_ = *number;
            may_restart = false;
        }
    }

    void groups(const std::vector<Group>& all) {
        for (const Group& group : all) {
            tasks(group.tasks, true);
            groups(group.groups);
        }
    }

  private:
    Report& report_;
    int last_ = 0;
};

void check_task_numbers(const Manuscript& manuscript, Report& report) {
    for (const Annex& annex : manuscript.plan.annexes) {
        TaskNumbers numbers(report);
        numbers.tasks(annex.tasks, true);
        numbers.groups(annex.groups);
    }
}

void check_group_numbers(const Manuscript& manuscript, Report& report) {
    for (const Annex& annex : manuscript.plan.annexes) {
        int last = 0;
        for (const Group& group : annex.groups) {
            const auto number = plan::from_roman(plan::plain(group.number));
            if (!number) continue;
            if (*number != last + 1)
                report.add(group.number.span, plan::plain(group.number),
                           {plan::plain(group.number), plan::to_roman(last + 1)});
            last = *number;
        }
    }
}

// ---- how numbers are written

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "98.5%", "1,250,000"
void check_style(const Manuscript& manuscript, Report& report) {
    for (const Passage& passage : manuscript.passages)
        for (std::size_t i = 0; i + 2 < passage.tokens.size(); ++i) {
            const Token& whole = passage.tokens[i];
            const Token& part = passage.tokens[i + 2];
            if (whole.kind != Token::Kind::number || part.kind != Token::Kind::number) continue;
            const std::string_view sign = passage.word(passage.tokens[i + 1]);
            if (passage.tokens[i + 1].after_space || part.after_space) continue;
            const std::string_view after =
                i + 3 < passage.tokens.size() ? passage.word(passage.tokens[i + 3]) : "";
            const std::size_t digits = part.end - part.begin;
            const bool is_percent = sign == "." && digits <= 2 && after == "%";
            const bool is_thousand =
                sign == "," && digits == 3 && after == "," && i + 4 < passage.tokens.size() &&
                passage.tokens[i + 4].kind == Token::Kind::number && !passage.tokens[i + 4].after_space;
            if (!is_percent && !is_thousand) continue;
            const std::size_t end = is_thousand ? passage.tokens[i + 4].end : part.end;
            const std::string typed = passage.words.substr(whole.begin, end - whole.begin);
            std::string right = typed;
            for (char& c : right)
                c = c == '.' ? ',' : c == ',' ? '.' : c;
            report.add(passage, whole.begin, end, {typed, right});
        }
}

// Whole numbers with dots between thousands, a comma before decimals; in thousandths.
std::optional<long long> amount(std::string_view text) {
    long long value = 0;
    int decimals = -1;
    bool has_digit = false;
    for (const char c : text) {
        if (is_digit(c)) {
            if (decimals >= 3 || value > 1'000'000'000'000'000) return std::nullopt;
            value = value * 10 + (c - '0');
            has_digit = true;
            if (decimals >= 0) ++decimals;
        } else if (c == ',' && decimals < 0) {
            decimals = 0;
        } else if (c != '.' && c != ' ') {
            return std::nullopt;
        }
    }
    if (!has_digit) return std::nullopt;
    for (int i = std::max(decimals, 0); i < 3; ++i)
        value *= 10;
    return value;
}

bool begins_total(const std::vector<plan::Text>& row) {
    for (const plan::Text& cell : row) {
        const std::string words = fold_case(plan::plain(cell));
        if (words.empty()) continue;
        return words.starts_with("tổng") || words.starts_with("cộng");
    }
    return false;
}

// The last row of a table in the body is the sum of those above.
void check_sums(const Manuscript& manuscript, Report& report) {
    for (const plan::Block& block : manuscript.plan.body) {
        const auto& rows = block.table.rows;
        if (rows.size() < 4 || !begins_total(rows.back())) continue;
        for (std::size_t column = 0; column < rows.back().size(); ++column) {
            const auto total = amount(plan::plain(rows.back()[column]));
            if (!total) continue;
            long long sum = 0;
            int found = 0;
            bool all_numbers = true;
            for (std::size_t row = 1; row + 1 < rows.size(); ++row) {
                const std::string words = plan::plain(rows[row][column]);
                const auto value = amount(words);
                all_numbers = all_numbers && (value || words.empty() || words == "-");
                sum += value.value_or(0);
                found += value.has_value();
            }
            if (!all_numbers || found < 2 || sum == *total) continue;
            const std::string typed = plan::plain(rows.back()[column]);
            std::string right = std::to_string(sum / 1000);
            for (auto at = static_cast<std::ptrdiff_t>(right.size()) - 3; at > 0; at -= 3)
                right.insert(static_cast<std::size_t>(at), ".");
            if (sum % 1000 != 0) right += "," + std::to_string(1000 + sum % 1000).substr(1);
            report.add(rows.back()[column].span, typed, {typed, right});
        }
    }
}

constexpr std::string_view counted = "đếm trong văn bản";

constexpr Rule rules[]{
    {"SL-01",
     counted,
     Severity::error,
     {"số nhiệm vụ ghi ở nhóm bằng số nhiệm vụ trong nhóm",
      "the number of tasks that a group declares is the number it has"},
     {"nhóm ghi {0} nhiệm vụ nhưng có {1}", "the group declares {0} tasks and has {1}"},
     {"sửa thành {1}, hoặc kiểm tra xem có thiếu nhiệm vụ không",
      "write {1}, or look whether a task is missing"},
     check_group_counts,
     "Nhiệm vụ tại Phụ lục./.\n===\ngroups:\n  - {number: I, label: Chỉ đạo điều hành (02 nhiệm vụ), tasks: "
     "[{number: 1, cells: [Ban hành Kế hoạch, Kế hoạch, Phòng Kinh tế, Công an xã, Quý I/2026]}]}\ntotal: "
     "Tổng cộng 01 nhiệm vụ./.",
     "Nhiệm vụ tại Phụ lục./.\n===\ngroups:\n  - {number: I, label: \"Chỉ đạo, điều hành (01 nhiệm vụ)\", "
     "tasks: [{number: 1, cells: [Ban hành Kế hoạch, Kế hoạch, Phòng Kinh tế, Công an xã, Quý "
     "I/2026]}]}\ntotal: Tổng cộng 01 nhiệm vụ./."},
    {"SL-02",
     counted,
     Severity::error,
     {"tổng số nhiệm vụ bằng số nhiệm vụ trong phụ lục",
      "the total of tasks is the number of tasks in the annex"},
     {"tổng cộng ghi {0} nhiệm vụ nhưng phụ lục có {1}", "the total says {0} tasks, the annex has {1}"},
     {"sửa thành {1}, hoặc kiểm tra xem có thiếu nhiệm vụ không",
      "write {1}, or look whether a task is missing"},
     check_totals,
     "Nhiệm vụ tại Phụ lục./.\n===\n- [Ban hành Kế hoạch, Kế hoạch, Phòng Kinh tế, Công an xã, Quý "
     "I/2026]\ntotal: Tổng cộng 02 nhiệm vụ./.",
     "Nhiệm vụ tại Phụ lục./.\n===\n- [Ban hành Kế hoạch, Kế hoạch, Phòng Kinh tế, Công an xã, Quý "
     "I/2026]\ntotal: Tổng cộng 01 nhiệm vụ./."},
    {"SL-03",
     counted,
     Severity::error,
     {"số thứ tự nhiệm vụ liền nhau trong phụ lục",
      "the tasks of an annex are numbered without gap or repetition"},
     {"số thứ tự nhiệm vụ \"{0}\" không liền với số trước",
      "task number \"{0}\" is not the one after the last"},
     {"ở đây là {1}; kiểm tra xem có thiếu nhiệm vụ không",
      "here {1} is due; look whether a task is missing"},
     check_task_numbers,
     "Nhiệm vụ tại Phụ lục./.\n===\ntasks: [{number: 1, cells: [Ban hành Kế hoạch, Kế hoạch, Phòng Kinh tế, "
     "Công an xã, Quý I/2026]}, {number: 3, cells: [Sơ kết Kế hoạch, Báo cáo, Phòng Kinh tế, Công an xã, Quý "
     "II/2026]}]\ntotal: Tổng cộng 02 nhiệm vụ./.",
     "Nhiệm vụ tại Phụ lục./.\n===\n- [Ban hành Kế hoạch, Kế hoạch, Phòng Kinh tế, Công an xã, Quý "
     "I/2026]\n- [Sơ kết Kế hoạch, Báo cáo, Phòng Kinh tế, Công an xã, Quý II/2026]\ntotal: Tổng cộng 02 "
     "nhiệm vụ./."},
    {"SL-04",
     counted,
     Severity::error,
     {"số La Mã của các nhóm trong phụ lục liền nhau",
      "the groups of an annex are numbered without gap or repetition"},
     {"số của nhóm \"{0}\" không liền với nhóm trước", "group number \"{0}\" is not the one after the last"},
     {"ở đây là {1}", "here {1} is due"},
     check_group_numbers,
     "Nhiệm vụ tại Phụ lục./.\n===\ngroups:\n  - {number: II, label: \"Chỉ đạo, điều hành\", tasks: "
     "[{number: 1, cells: [Ban hành Kế hoạch, Kế hoạch, Phòng Kinh tế, Công an xã, Quý I/2026]}]}\ntotal: "
     "Tổng cộng 01 nhiệm vụ./.",
     "Nhiệm vụ tại Phụ lục./.\n===\ngroups:\n  - {number: I, label: \"Chỉ đạo, điều hành\", tasks: [{number: "
     "1, cells: [Ban hành Kế hoạch, Kế hoạch, Phòng Kinh tế, Công an xã, Quý I/2026]}]}\ntotal: Tổng cộng 01 "
     "nhiệm vụ./."},
    {"TB-03",
     "cách viết số tiếng Việt",
     Severity::warning,
     {"dấu chấm ngăn hàng nghìn, dấu phẩy ngăn phần thập phân",
      "a full stop separates thousands, a comma decimals"},
     {"số \"{0}\" viết theo lối tiếng Anh", "\"{0}\" is written as in English"},
     {"viết {1}", "write {1}"},
     check_style,
     "Tỷ lệ hồ sơ đúng hạn đạt 98.5% trở lên./.",
     "Tỷ lệ hồ sơ đúng hạn đạt 98,5%, kinh phí 1.250.000 đồng./."},
    {"TB-04",
     counted,
     Severity::warning,
     {"dòng tổng cộng bằng tổng các dòng trên", "the total of a table is the sum of its rows"},
     {"tổng cộng ghi {0}, các dòng trên cộng lại là {1}", "the total says {0}, the rows add up to {1}"},
     {"tính lại", "add it up again"},
     check_sums,
     "| STT | Nội dung | Kinh phí |\n|---|---|---|\n| 1 | Tuyên truyền | 1.200.000 |\n| 2 | Tập huấn | "
     "2.300.000 |\n| | Tổng cộng | 3.600.000 |\nCác đơn vị thực hiện./.",
     "| STT | Nội dung | Kinh phí |\n|---|---|---|\n| 1 | Tuyên truyền | 1.200.000 |\n| 2 | Tập huấn | "
     "2.300.000 |\n| | Tổng cộng | 3.500.000 |\nCác đơn vị thực hiện./."},
};

}  // namespace

std::span<const Rule> count_rules() { return rules; }

}  // namespace kehoach::check
