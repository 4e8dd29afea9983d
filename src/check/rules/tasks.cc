// NV, TH: the tasks of the annexes and their deadlines.
#include <algorithm>
#include <array>
#include <functional>
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

using plan::Annex;
using plan::Deadline;
using plan::DeadlineKind;
using plan::Role;
using plan::Task;

void for_each_task(const std::vector<Task>& tasks, const std::function<void(const Task&)>& visit) {
    for (const Task& task : tasks) {
        visit(task);
        for_each_task(task.tasks, visit);
    }
}

void for_each_task(const std::vector<plan::Group>& groups, const std::function<void(const Task&)>& visit) {
    for (const plan::Group& group : groups) {
        for_each_task(group.tasks, visit);
        for_each_task(group.groups, visit);
    }
}

void for_each_task(const Annex& annex, const std::function<void(const Task&)>& visit) {
    for_each_task(annex.tasks, visit);
    for_each_task(annex.groups, visit);
}

// Columns of cells: their roles and titles.
std::vector<const plan::Column*> cell_columns(const Annex& annex) {
    std::vector<const plan::Column*> columns;
    for (const plan::Column* column : plan::leaf_columns(annex.columns))
        if (column->role != Role::number) columns.push_back(column);
    return columns;
}

bool is_empty(const plan::Cell& cell) {
    return cell && std::ranges::all_of(*cell, [](const plan::Text& text) { return text.empty(); });
}

std::string first_words(const Task& task) {
    for (const plan::Cell& cell : task.cells)
        if (cell && !is_empty(cell)) return plan::plain(cell->front());
    return {};
}

// Filled in most of the rows, so that a gap is one.
bool is_usual(const Annex& annex, std::size_t column) {
    int filled = 0;
    int all = 0;
    for_each_task(annex, [&](const Task& task) {
        if (column >= task.cells.size() || !task.cells[column]) return;
        ++all;
        filled += !is_empty(task.cells[column]);
    });
    return filled * 2 >= all;
}

void check_gaps(const Manuscript& manuscript, Report& report) {
    if (manuscript.form.has_annexes_of_another_paper) return;
    for (const Annex& annex : manuscript.plan.annexes) {
        const std::vector<const plan::Column*> columns = cell_columns(annex);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (columns[i]->role == Role::other || !is_usual(annex, i)) continue;
            for_each_task(annex, [&](const Task& task) {
                const bool has_gap = i < task.cells.size() && is_empty(task.cells[i]) && task.tasks.empty();
                if (!has_gap) return;
                report.add(task.span, first_words(task), {plan::plain(columns[i]->title)});
            });
        }
    }
}

// A row that shares a cell with the one above may share its number, too.
bool shares_cells(const Task& task) {
    return std::ranges::any_of(task.cells, [](const plan::Cell& cell) { return !cell; });
}

// Most of them say whether there are numbers.
void check_numbered(const std::vector<const Task*>& tasks, Report& report) {
    const auto is_numbered = [](const Task* task) { return !task->number.empty() || shares_cells(*task); };
    const auto numbered = static_cast<std::size_t>(std::ranges::count_if(tasks, is_numbered));
    if (numbered * 2 < tasks.size()) return;
    for (const Task* task : tasks)
        if (!is_numbered(task)) report.add(task->span, first_words(*task));
}

// The tasks of an annex are numbered or not, and so are, for themselves, the sub-tasks of each.
void check_numbers(const Manuscript& manuscript, Report& report) {
    for (const Annex& annex : manuscript.plan.annexes) {
        std::set<const Task*> parts;
        std::vector<const Task*> tasks;
        for_each_task(annex, [&](const Task& task) {
            std::vector<const Task*> own;
            for (const Task& part : task.tasks)
                own.push_back(&part);
            parts.insert(own.begin(), own.end());
            if (!parts.contains(&task)) tasks.push_back(&task);
            check_numbered(own, report);
        });
        check_numbered(tasks, report);
    }
}

bool has_role(const Passage& passage, Role role) {
    return passage.part == Part::cell && passage.role == role;
}

// The first token of each cell of a column decides; a cell may go on in further paragraphs.
bool opens_cell(const Passage& passage) {
    if (passage.task == nullptr || passage.column >= passage.task->cells.size()) return false;
    const plan::Cell& cell = passage.task->cells[passage.column];
    return cell && !cell->empty() && passage.text == &cell->front();
}

void check_targets(const Manuscript& manuscript, Report& report) {
    for (const Passage& passage : manuscript.passages) {
        if (!has_role(passage, Role::task) || !opens_cell(passage) || passage.tokens.size() < 2) continue;
        if (passage.tokens[0].kind != Token::Kind::number) continue;
        const std::string_view next = passage.word(passage.tokens[1]);
        const bool is_percent = next == "%" || (next == "," && passage.words.find('%') < 8);
        if (is_percent) report.add(passage);
    }
}

void check_products(const Manuscript& manuscript, Report& report) {
    constexpr std::array<std::string_view, 16> activities{
        "bồi dưỡng",  "tập huấn",  "tổ chức",      "triển khai", "kiểm tra", "tham mưu",
        "nâng cao",   "phối hợp",  "tuyên truyền", "rà soát",    "đẩy mạnh", "thực hiện",
        "hoàn thành", "công khai", "tăng cường",   "hướng dẫn"};
    for (const Passage& passage : manuscript.passages) {
        if (!has_role(passage, Role::product) || !opens_cell(passage)) continue;
        if (std::ranges::any_of(activities,
                                [&](std::string_view verb) { return begins_with(passage, verb); }))
            report.add(passage);
    }
}

void check_verbs(const Manuscript& manuscript, Report& report) {
    constexpr std::array<std::string_view, 9> nouns{"các văn bản", "các kế hoạch", "kế hoạch",
                                                    "văn bản",     "chương trình", "danh mục",
                                                    "hồ sơ",       "đề án",        "quyết định"};
    std::vector<const Passage*> found;
    std::size_t all = 0;
    for (const Passage& passage : manuscript.passages) {
        if (!has_role(passage, Role::task) || !opens_cell(passage)) continue;
        ++all;
        const bool is_noun =
            std::ranges::any_of(nouns, [&](std::string_view noun) { return begins_with(passage, noun); });
        if (is_noun || begins_with(passage, "báo cáo định kỳ") || begins_with(passage, "báo cáo theo dõi"))
            found.push_back(&passage);
    }
    // A table of documents to be made names documents.
    if (found.size() * 3 > all) return;
    for (const Passage* passage : found)
        report.add(*passage);
}

// ---- deadlines

const Passage* due_cell(const Manuscript& manuscript, const Task& task) {
    for (const Passage& passage : manuscript.passages)
        if (passage.task == &task && has_role(passage, Role::due)) return &passage;
    return nullptr;
}

template <class Visit>
void for_each_deadline(const Manuscript& manuscript, Visit visit) {
    for (const Passage& passage : manuscript.passages)
        if (has_role(passage, Role::due) && opens_cell(passage) && passage.task->deadline)
            visit(*passage.task->deadline, passage);
}

// A report tells of what is over.
void check_before_issue(const Manuscript& manuscript, Report& report) {
    if (manuscript.plan.type == "report" || manuscript.form.has_annexes_of_another_paper) return;
    const plan::Slots& slots = manuscript.plan.slots;
    if (!slots.year || !slots.month || !slots.day) return;
    const auto issued = make_date(*slots.year, *slots.month, *slots.day);
    if (!issued) return;
    for_each_deadline(manuscript, [&](const Deadline& deadline, const Passage& passage) {
        const bool is_done = contains_phrase(passage, "đã hoàn thành");
        if (deadline.end && *deadline.end <= *issued && deadline.kind != DeadlineKind::after && !is_done)
            report.add(passage, {passage.words, shown(*issued)});
    });
}

// A plan "giai đoạn 2026 - 2030" has several years.
bool has_one_year(const Manuscript& manuscript) {
    const Passage& title = manuscript.passages.front();
    int years = 0;
    for (const Token& token : title.tokens)
        years += number_of(title, token) >= 1900 && number_of(title, token) < 3000;
    return title.part == Part::title && years < 2 && !contains_phrase(title, "giai đoạn");
}

void check_year(const Manuscript& manuscript, Report& report) {
    const auto year = plan::year_of(manuscript.plan);
    if (!year || manuscript.passages.empty() || !has_one_year(manuscript)) return;
    for_each_deadline(manuscript, [&](const Deadline& deadline, const Passage& passage) {
        if (deadline.start && deadline.start->year > *year)
            report.add(passage, {passage.words, std::to_string(*year)});
    });
}

// "Trước 14/12/2025" for "Trước ngày 14/12/2025".
void check_words(const Manuscript& manuscript, Report& report) {
    for (const WrittenDate& date : manuscript.dates) {
        const Passage& passage = manuscript.passages[date.passage];
        if (date.in_words || date.first_token == 0) continue;
        const Token& before = passage.tokens[date.first_token - 1];
        if (passage.lower(before) != "trước" && passage.lower(before) != "sau") continue;
        const std::string right = std::string(passage.word(before)) + " ngày " +
                                  passage.words.substr(date.begin, date.end - date.begin);
        report.add(passage, before.begin, date.end,
                   {passage.words.substr(before.begin, date.end - before.begin), right});
    }
}

void check_readable(const Manuscript& manuscript, Report& report) {
    for_each_deadline(manuscript, [&](const Deadline& deadline, const Passage& passage) {
        const bool has_digits =
            std::ranges::any_of(passage.words, [](char c) { return c >= '0' && c <= '9'; });
        if (deadline.kind == DeadlineKind::unknown && has_digits && begins_with(passage, "quý"))
            report.add(passage, {passage.words});
        else if (deadline.kind == DeadlineKind::unknown && has_digits && begins_with(passage, "tháng"))
            report.add(passage, {passage.words});
    });
}

// A plan for the year is made once.
void check_plans(const Manuscript& manuscript, Report& report) {
    for (const Passage& passage : manuscript.passages) {
        if (!has_role(passage, Role::task) || !opens_cell(passage)) continue;
        const bool makes_a_plan = begins_with(passage, "xây dựng kế hoạch") ||
                                  begins_with(passage, "ban hành kế hoạch") ||
                                  begins_with(passage, "xây dựng, ban hành kế hoạch");
        if (!makes_a_plan || passage.words.size() > 200) continue;
        const Passage* due = due_cell(manuscript, *passage.task);
        if (due && due->folded.starts_with("thường xuyên")) report.add(passage, {due->words});
    }
}

constexpr std::string_view form = "nội dung bảng nhiệm vụ";

constexpr Rule rules[]{
    {"NV-01",
     form,
     Severity::warning,
     {"ô sản phẩm, chủ trì, phối hợp, thời gian không bỏ trống",
      "product, lead, support and deadline are filled in"},
     {"nhiệm vụ chưa có \"{0}\"", "the task has no \"{0}\""},
     {"điền vào ô còn trống", "fill the empty cell"},
     check_gaps,
     "Nhiệm vụ tại Phụ lục./.\n===\n- [Ban hành Kế hoạch, Kế hoạch, Phòng Kinh tế, Công an xã, Quý "
     "I/2026]\n- [Sơ kết Kế hoạch, Báo cáo, Phòng Kinh tế, \"\", Quý II/2026]\ntotal: Tổng cộng 02 nhiệm "
     "vụ./.",
     "Nhiệm vụ tại Phụ lục./.\n===\n- [Ban hành Kế hoạch, Kế hoạch, Phòng Kinh tế, Công an xã, Quý "
     "I/2026]\n- [Sơ kết Kế hoạch, Báo cáo, Phòng Kinh tế, Công an xã, Quý II/2026]\ntotal: Tổng cộng 02 "
     "nhiệm vụ./."},
    {"NV-02",
     form,
     Severity::note,
     {"cột nhiệm vụ ghi việc phải làm, không phải chỉ tiêu",
      "the task column says what is to be done, not a target"},
     {"đây là chỉ tiêu, không phải nhiệm vụ", "this is a target, not a task"},
     {"viết việc phải làm để đạt chỉ tiêu", "write what is to be done to reach it"},
     check_targets,
     "Nhiệm vụ tại Phụ lục./.\n===\n- [60% hồ sơ được xử lý trên môi trường mạng, Báo cáo, Phòng Kinh tế, "
     "Công an xã, Quý I/2026]\ntotal: Tổng cộng 01 nhiệm vụ./.",
     "Nhiệm vụ tại Phụ lục./.\n===\n- [Xử lý 60% hồ sơ trên môi trường mạng, Báo cáo, Phòng Kinh tế, Công an "
     "xã, Quý I/2026]\ntotal: Tổng cộng 01 nhiệm vụ./."},
    {"NV-03",
     form,
     Severity::note,
     {"cột sản phẩm ghi kết quả (văn bản, hội nghị, phần mềm …), không phải việc làm",
      "the product column names a result, not an activity"},
     {"sản phẩm là một việc làm", "the product is an activity"},
     {"ghi kết quả, ví dụ Báo cáo, Kế hoạch, Hội nghị tập huấn",
      "name the result, as Báo cáo, Kế hoạch, Hội nghị tập huấn"},
     check_products,
     "Nhiệm vụ tại Phụ lục./.\n===\n- [Nâng cao năng lực cho công chức, \"Bồi dưỡng, tập huấn\", Phòng Kinh "
     "tế, Công an xã, Quý I/2026]\ntotal: Tổng cộng 01 nhiệm vụ./.",
     "Nhiệm vụ tại Phụ lục./.\n===\n- [Nâng cao năng lực cho công chức, Lớp tập huấn, Phòng Kinh tế, Công an "
     "xã, Quý I/2026]\ntotal: Tổng cộng 01 nhiệm vụ./."},
    {"NV-04",
     form,
     Severity::note,
     {"nhiệm vụ bắt đầu bằng động từ", "a task begins with a verb"},
     {"nhiệm vụ không có động từ", "the task has no verb"},
     {"thêm việc phải làm: Xây dựng, Ban hành, Rà soát …",
      "say what is to be done: Xây dựng, Ban hành, Rà soát …"},
     check_verbs,
     "Nhiệm vụ tại Phụ lục./.\n===\n- [Các văn bản chỉ đạo, Văn bản, Phòng Kinh tế, Công an xã, Quý "
     "I/2026]\n- [Sơ kết Kế hoạch, Báo cáo, Phòng Kinh tế, Công an xã, Quý II/2026]\n- [Rà soát văn bản, Báo "
     "cáo, Phòng Kinh tế, Công an xã, Quý II/2026]\ntotal: Tổng cộng 03 nhiệm vụ./.",
     "Nhiệm vụ tại Phụ lục./.\n===\n- [Ban hành các văn bản chỉ đạo, Văn bản, Phòng Kinh tế, Công an xã, Quý "
     "I/2026]\ntotal: Tổng cộng 01 nhiệm vụ./."},
    {"NV-05",
     form,
     Severity::note,
     {"kế hoạch của năm có thời hạn ban hành", "a plan for the year has a day by which it is issued"},
     {"xây dựng kế hoạch mà thời gian là \"{0}\"", "a plan is to be made, and the time is \"{0}\""},
     {"ghi thời hạn ban hành kế hoạch", "say by when the plan is issued"},
     check_plans,
     "Nhiệm vụ tại Phụ lục./.\n===\n- [Xây dựng Kế hoạch theo dõi thi hành pháp luật, Kế hoạch, Phòng Kinh "
     "tế, Công an xã, Thường xuyên]\ntotal: Tổng cộng 01 nhiệm vụ./.",
     "Nhiệm vụ tại Phụ lục./.\n===\n- [Xây dựng Kế hoạch theo dõi thi hành pháp luật, Kế hoạch, Phòng Kinh "
     "tế, Công an xã, Tháng 3/2026]\ntotal: Tổng cộng 01 nhiệm vụ./."},
    {"NV-06",
     form,
     Severity::warning,
     {"trong bảng có đánh số, nhiệm vụ nào cũng có số thứ tự",
      "where tasks are numbered, each has its number"},
     {"nhiệm vụ không có số thứ tự, mà các nhiệm vụ khác có", "the task has no number, and the others have"},
     {"ghi số thứ tự của nhiệm vụ (number)", "write the task's number"},
     check_numbers,
     "Nhiệm vụ tại Phụ lục./.\n===\ntasks: [{number: 1, cells: [Ban hành Kế hoạch, Kế hoạch, Phòng Kinh tế, "
     "Công an xã, Quý I/2026]}, {cells: [Sơ kết Kế hoạch, Báo cáo, Phòng Kinh tế, Công an xã, Quý "
     "II/2026]}]\ntotal: Tổng cộng 02 nhiệm vụ./.",
     "Nhiệm vụ tại Phụ lục./.\n===\ntasks: [{number: 1, cells: [Ban hành Kế hoạch, Kế hoạch, Phòng Kinh tế, "
     "Công an xã, Quý I/2026], tasks: [{cells: [Lấy ý kiến, Văn bản, Phòng Kinh tế, Công an xã, Quý "
     "I/2026]}]}]\ntotal: Tổng cộng 01 nhiệm vụ./."},
    {"TH-01",
     "đối chiếu với ngày ban hành",
     Severity::warning,
     {"thời hạn sau ngày ban hành kế hoạch", "deadlines are later than the plan"},
     {"thời hạn \"{0}\" không sau ngày ban hành kế hoạch ({1})",
      "the deadline \"{0}\" is not after the plan's day ({1})"},
     {"sửa thời hạn, hoặc ghi (đã hoàn thành)", "change the deadline, or write (đã hoàn thành)"},
     check_before_issue,
     "Nhiệm vụ tại Phụ lục./.\n===\n- [Ban hành Kế hoạch, Kế hoạch, Phòng Kinh tế, Công an xã, Trước ngày "
     "10/02/2026]\ntotal: Tổng cộng 01 nhiệm vụ./.",
     "Nhiệm vụ tại Phụ lục./.\n===\n- [Ban hành Kế hoạch, Kế hoạch, Phòng Kinh tế, Công an xã, Trước ngày "
     "11/02/2026]\ntotal: Tổng cộng 01 nhiệm vụ./."},
    {"TH-02",
     "đối chiếu với năm kế hoạch",
     Severity::warning,
     {"thời hạn nằm trong năm của kế hoạch", "deadlines are in the plan's year"},
     {"thời hạn \"{0}\" ngoài năm {1} của kế hoạch", "the deadline \"{0}\" is outside the plan's year {1}"},
     {"kiểm tra lại năm", "look at the year"},
     check_year,
     "Nhiệm vụ tại Phụ lục./.\n===\n- [Ban hành Kế hoạch, Kế hoạch, Phòng Kinh tế, Công an xã, Quý "
     "I/2027]\ntotal: Tổng cộng 01 nhiệm vụ./.",
     "Nhiệm vụ tại Phụ lục./.\n===\n- [Ban hành Kế hoạch, Kế hoạch, Phòng Kinh tế, Công an xã, Quý "
     "II/2026]\ntotal: Tổng cộng 01 nhiệm vụ./."},
    {"TH-03",
     "thể thức thống nhất",
     Severity::note,
     {"trước ngày tháng có chữ \"ngày\"", "the word \"ngày\" stands before a date"},
     {"\"{0}\" thiếu chữ \"ngày\"", "\"ngày\" is missing in \"{0}\""},
     {"viết \"{1}\"", "write \"{1}\""},
     check_words,
     "Các đơn vị báo cáo trước 15/6/2026./.",
     "Các đơn vị báo cáo trước ngày 15/6/2026./."},
    {"TH-04",
     "lịch",
     Severity::warning,
     {"quý từ I đến IV, tháng từ 01 đến 12", "quarters are I to IV, months 01 to 12"},
     {"không hiểu thời hạn \"{0}\"", "the deadline \"{0}\" is no time"},
     {"viết như Quý II/2026, Tháng 6/2026", "write it as Quý II/2026 or Tháng 6/2026"},
     check_readable,
     "Nhiệm vụ tại Phụ lục./.\n===\n- [Ban hành Kế hoạch, Kế hoạch, Phòng Kinh tế, Công an xã, Tháng "
     "13/2026]\ntotal: Tổng cộng 01 nhiệm vụ./.",
     "Nhiệm vụ tại Phụ lục./.\n===\n- [Ban hành Kế hoạch, Kế hoạch, Phòng Kinh tế, Công an xã, Tháng "
     "6/2026]\ntotal: Tổng cộng 01 nhiệm vụ./."},
};

}  // namespace

std::span<const Rule> task_rules() { return rules; }

}  // namespace kehoach::check
