// Coverage as sheets: one for the superior's tasks, one for the plan's own.
#include <cmath>
#include <utility>

#include "draft/coverage_report.h"

namespace kehoach::draft {

namespace {

constexpr Language vi = Language::vietnamese;

std::string answer_words(const Answered& task) {
    switch (task.answer) {
        case Answer::matched:
            return task.weak.empty() ? "Có" : "Có, yếu hơn";
        case Answer::doubtful:
            return "Nghi ngờ";
        case Answer::left_out:
            return "Đã bỏ";
        case Answer::missing:
            return "Thiếu";
    }
    return {};
}

std::string remarks(const Answered& task) {
    std::vector<std::string> lines;
    for (const Weak& weak : task.weak)
        lines.push_back(weakness_text(weak, vi));
    if (!task.reason.empty())
        lines.push_back((task.answer == Answer::left_out ? "Lý do: " : "Có thể vì: ") + task.reason);
    if (task.near) lines.push_back("Có thể nằm trong " + task.near_id + ", đã khớp với nhiệm vụ khác");
    if (task.own && task.own->task != task.superior.task) lines.push_back(match_text(task.match, vi));
    std::string text;
    for (const std::string& line : lines)
        text += (text.empty() ? "" : "\n") + line;
    return text;
}

ReportCell end_cell(const TaskEntry& task) {
    const auto& deadline = task.origin->deadline;
    if (deadline && deadline->end) return *deadline->end;
    return text_cell(task.due);
}

std::vector<ReportCell> row_of(const Answered& task) {
    std::vector<ReportCell> row{text_cell(task.superior.id), text_cell(task.superior.task),
                                text_cell(answer_words(task))};
    if (task.own) {
        row.push_back(text_cell(task.own->id));
        row.push_back(text_cell(task.own->task));
        row.emplace_back(std::round(task.match.score * 100) / 100);
    } else {
        row.resize(row.size() + 3);
    }
    row.push_back(text_cell(remarks(task)));
    row.push_back(end_cell(task.superior));
    row.push_back(task.own ? end_cell(*task.own) : ReportCell());
    return row;
}

std::string counts(const Coverage& coverage) {
    const auto number = [](std::size_t n) { return std::to_string(n); };
    return coverage.plan_name + " với " + coverage.superior_name + ": " + number(coverage.tasks.size()) +
           " nhiệm vụ của cấp trên: có " + number(coverage.count(Answer::matched)) + " (yếu hơn " +
           number(coverage.count_weak()) + "), nghi ngờ " + number(coverage.count(Answer::doubtful)) +
           ", đã bỏ " + number(coverage.count(Answer::left_out)) + ", thiếu " +
           number(coverage.count(Answer::missing));
}

ReportTable answers(const Coverage& coverage) {
    ReportTable table{"Đối chiếu",
                      "ĐỐI CHIẾU VỚI KẾ HOẠCH CỦA CẤP TRÊN",
                      counts(coverage),
                      {{"Mã cấp trên", Length::mm(14)},
                       {"Nhiệm vụ của cấp trên", Length::mm(52)},
                       {"Kết quả", Length::mm(17)},
                       {"Mã", Length::mm(14)},
                       {"Nhiệm vụ của kế hoạch", Length::mm(52)},
                       {"Điểm", Length::mm(13)},
                       {"Cần xem", Length::mm(46)},
                       {"Hạn cấp trên", Length::mm(20)},
                       {"Hạn", Length::mm(20)}},
                      {}};
    for (const Answered& task : coverage.tasks)
        table.rows.push_back(row_of(task));
    return table;
}

ReportTable local_tasks(const Coverage& coverage) {
    ReportTable table{"Nhiệm vụ riêng",
                      "NHIỆM VỤ RIÊNG",
                      coverage.plan_name + ": " + std::to_string(coverage.local.size()) +
                          " nhiệm vụ không có trong " + coverage.superior_name,
                      {{"Mã", Length::mm(14)},
                       {"Nhiệm vụ", Length::mm(110)},
                       {"Sản phẩm", Length::mm(48)},
                       {"Chủ trì", Length::mm(44)},
                       {"Hạn", Length::mm(30)}},
                      {}};
    for (const TaskEntry& task : coverage.local)
        table.rows.push_back({text_cell(task.id), text_cell(task.task), text_cell(task.product),
                              text_cell(task.lead), end_cell(task)});
    return table;
}

}  // namespace

std::vector<ReportTable> coverage_tables(const Coverage& coverage) {
    std::vector<ReportTable> tables{answers(coverage)};
    if (!coverage.local.empty()) tables.push_back(local_tasks(coverage));
    return tables;
}

}  // namespace kehoach::draft
