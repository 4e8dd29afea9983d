#include "fill/working_rules.h"

#include <algorithm>
#include <string>
#include <utility>

#include "fill/lists_sheet.h"
#include "fill/task_periods.h"
#include "plan/task_sheet.h"

namespace kehoach::fill {

namespace {

using document::Color;
using document::Highlight;
using document::Validation;
using plan::TaskField;
using plan::TaskStatus;

constexpr Color done_fill{0xE2EFDA};
constexpr Color overdue_fill{0xFCE4D6};
constexpr Color soon_fill{0xFFF2CC};
constexpr Color dropped_color{0x7F7F7F};

// For rows that people add below the table where a program does not make it longer by itself.
constexpr int spare_rows = 200;
constexpr int days_of_warning = 15;

// ---- what is typed

Validation hint(const char* title, const char* text) {
    Validation validation;
    validation.refuses = false;
    validation.title = title;
    validation.message = text;
    return validation;
}

Validation refusal(Validation::Kind kind, const char* title, const char* text) {
    Validation validation;
    validation.kind = kind;
    validation.title = title;
    validation.message = text;
    validation.error_title = title;
    validation.error = text;
    return validation;
}

// Takes nothing at all.
Validation closed(const char* title, const char* text) {
    Validation validation = refusal(Validation::Kind::formula, title, text);
    validation.condition = "FALSE";
    return validation;
}

// Offers the list and takes everything else, too.
Validation offer(bool has_items, const char* list, const char* title, const char* text) {
    Validation validation = hint(title, text);
    if (!has_items) return validation;
    validation.kind = Validation::Kind::list;
    validation.condition = list;
    return validation;
}

Validation between(Validation::Kind kind, double least, double greatest, const char* title,
                   const char* text) {
    Validation validation = refusal(kind, title, text);
    validation.least = least;
    validation.greatest = greatest;
    return validation;
}

Validation status_choice() {
    Validation validation =
        refusal(Validation::Kind::list, "Trạng thái", "Chọn một trạng thái trong danh sách.");
    validation.condition = status_list;
    return validation;
}

Validation validation_of(const TaskBook& tasks, const WorkingColumn& column) {
    if (!column.is_table()) return closed("Cột tự tính", "Bảng tính tự tính cột này, không nhập vào đây.");
    const bool has_units = !tasks.units().units().empty();
    switch (column.field) {
        case TaskField::id:
            return closed(
                "Mã của dòng",
                "Không sửa mã: nhờ mã mà chương trình nhận lại từng dòng. Dòng thêm mới thì để trống.");
        case TaskField::group:
            return offer(std::ranges::any_of(tasks.groups(),
                                             [](const TaskGroup& group) { return !group.name.empty(); }),
                         group_list, "Nhóm nhiệm vụ", "Chọn một nhóm trong danh sách.");
        case TaskField::lead:
            return offer(has_units, unit_list, "Cơ quan chủ trì",
                         "Chọn trong danh sách hoặc tự ghi; nhiều đơn vị thì cách nhau bằng dấu chấm phẩy.");
        case TaskField::support:
            return offer(has_units, unit_list, "Cơ quan phối hợp",
                         "Chọn trong danh sách hoặc tự ghi; nhiều đơn vị thì cách nhau bằng dấu chấm phẩy.");
        case TaskField::due:
            return hint("Thời hạn",
                        "Ghi đúng lời sẽ in trong kế hoạch, ví dụ: Quý II/2026; Trước ngày 15/3/2026; "
                        "Thường xuyên. Ngày cụ thể ghi ở hai cột bên phải.");
        case TaskField::start:
        case TaskField::end:
            return between(Validation::Kind::date, document::serial_number({2000, 1, 1}),
                           document::serial_number({2100, 12, 31}), "Ngày",
                           "Nhập ngày, tháng, năm, ví dụ 15/3/2026.");
        case TaskField::status:
            return status_choice();
        case TaskField::progress:
            return between(Validation::Kind::decimal, 0, 1, "Tiến độ", "Nhập từ 0% đến 100%, ví dụ 50%.");
        case TaskField::result:
            return hint("Kết quả", "Dán liên kết tới văn bản (https://…), hoặc ghi số, ký hiệu của văn bản.");
        default:
            return hint("", "");
    }
}

void add_validations(const TaskBook& tasks, const std::vector<WorkingColumn>& columns, int last_row,
                     document::Sheet& sheet) {
    for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
        Validation validation = validation_of(tasks, columns[static_cast<std::size_t>(i)]);
        if (validation.kind == Validation::Kind::any && validation.message.empty()) continue;
        validation.range = {1, i, last_row, i};
        sheet.validations.push_back(std::move(validation));
    }
}

// ---- colours

// Of the first row of cells, as formulas of highlights name it: $N2.
std::string first_cell(const std::vector<WorkingColumn>& columns, const std::string& title) {
    const auto found = std::ranges::find(columns, title, &WorkingColumn::title);
    return "$" + document::column_name(static_cast<int>(found - columns.begin())) + "2";
}

void add_highlights(const TaskBook& tasks, const std::vector<WorkingColumn>& columns, int last_row,
                    document::Sheet& sheet) {
    const document::CellRange cells{1, 0, last_row, static_cast<int>(columns.size()) - 1};
    const auto add = [&](std::string formula, std::optional<Color> fill, std::optional<Color> color = {},
                         bool bold = false) {
        sheet.highlights.push_back({cells, std::move(formula), fill, color, bold});
    };
    const std::string status = first_cell(columns, tasks.title(TaskField::status));
    const auto is = [&](TaskStatus wanted) {
        return status + "=" + document::text_in_formula(plan::status_word(wanted));
    };
    add(first_cell(columns, plan::period_title) + "=" + document::text_in_formula(heading_period), {}, {},
        true);
    add(is(TaskStatus::done), done_fill);
    add(is(TaskStatus::dropped), {}, dropped_color);
    if (!tasks.has(TaskField::due)) return;
    // Earlier ones win: what is done or dropped is not late.
    const std::string end = first_cell(columns, tasks.title(TaskField::end));
    const std::string has_end = "AND(ISNUMBER(" + end + "),";
    add(has_end + end + "<TODAY())", overdue_fill);
    add(has_end + end + "<=TODAY()+" + std::to_string(days_of_warning) + ")", soon_fill);
}

}  // namespace

void add_working_rules(const TaskBook& tasks, const std::vector<WorkingColumn>& columns, int last_row,
                       document::Sheet& sheet) {
    const int last = std::min(last_row + spare_rows, static_cast<int>(document::most_sheet_rows) - 1);
    add_validations(tasks, columns, last, sheet);
    add_highlights(tasks, columns, last, sheet);
}

}  // namespace kehoach::fill
