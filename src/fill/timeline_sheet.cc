#include "fill/timeline_sheet.h"

#include <algorithm>
#include <string>
#include <utility>

#include "fill/lists_sheet.h"
#include "fill/sheet_builder.h"
#include "fill/sheet_looks.h"
#include "fill/task_periods.h"
#include "fill/timeline_bars.h"
#include "fill/timeline_columns.h"
#include "plan/task_sheet.h"

namespace kehoach::fill {

namespace {

using document::CellLook;
using plan::TaskField;

const Length text_size = Length::pt(10);

class TimelineSheet {
  public:
    explicit TimelineSheet(const TaskBook& tasks)
        : tasks_(tasks), sheet_(tasks.new_sheet(plan::timeline_sheet)), rows_(sheet_) {}

    document::Sheet build() {
        set_columns();
        add_title();
        add_header();
        const int first_row = rows_.row() + 1;
        tasks_.table().for_each([this](const plan::TaskRow& row) { add_task(row); });
        add_bars(first_row, rows_.row(), sheet_);
        return std::move(sheet_);
    }

  private:
    CellLook framed(document::Align align, bool bold = false) const {
        CellLook look = tasks_.normal();
        look.size = text_size;
        look.border = true;
        look.bold = bold;
        look.align = align;
        look.center_vertically = true;
        return look;
    }
    CellLook hidden_look() const {
        CellLook look = framed(document::Align::left);
        look.wrap = false;
        look.border = false;
        return look;
    }

    void set_columns() {
        sheet_.use = document::SheetUse::report;
        sheet_.grid_lines = false;
        sheet_.columns.assign(all_timeline_columns, {Length::mm(8.5), {}});
        sheet_.columns[number_column].wanted = Length::mm(11);
        sheet_.columns[task_column].wanted = std::nullopt;
        sheet_.columns[lead_column].wanted = Length::mm(34);
        sheet_.columns[due_column].wanted = Length::mm(27);
        for (int column = timeline_columns; column < all_timeline_columns; ++column)
            sheet_.columns[static_cast<std::size_t>(column)].hidden = true;
    }

    void add_title() {
        add_line("TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ NĂM " + std::to_string(tasks_.year()), tasks_.heading_look());
        CellLook subtitle = tasks_.normal();
        subtitle.italic = true;
        subtitle.align = document::Align::center;
        add_line(plan::plain(tasks_.plan().title), subtitle);
        sheet_.rows.back().below = Length::pt(6);
        add_legend();
        sheet_.title_rows = rows_.row() + 1;
    }

    void add_line(std::string_view text, const CellLook& look) {
        RowBuilder cells = rows_.add_row();
        cells.text(0, text, look);
        cells.span(timeline_columns);
    }

    // The months are the first days of theirs, shown as numbers: the bars compare with them.
    void add_header() {
        CellLook look = framed(document::Align::center, true);
        look.fill = header_fill;
        RowBuilder above = rows_.add_row();
        for (const auto& [column, title] : {std::pair{number_column, "TT"},
                                            {task_column, "Nhiệm vụ"},
                                            {lead_column, "Chủ trì"},
                                            {due_column, "Thời hạn"}}) {
            above.text(column, title, look);
            above.span_rows(2);
        }
        above.text(first_month_column, "Tháng", look);
        above.span(timeline_months);
        RowBuilder below = rows_.add_row();
        look.number_format = "m";
        for (int month = 1; month <= timeline_months; ++month)
            below.formula(first_month_column + month - 1,
                          std::string("DATE(") + plan_year + "," + std::to_string(month) + ",1)",
                          document::serial_number({tasks_.year(), month, 1}), look);
        sheet_.header_rows = 2;
    }

    void add_task(const plan::TaskRow& row) {
        const TaskFacts& facts = tasks_.facts()[next_++];
        if (next_ == 1 || facts.group != group_) add_group(facts.group);
        const bool is_heading = std::string_view(facts.period) == heading_period;
        RowBuilder cells = rows_.add_row();
        const auto add = [&](int column, TaskField field, document::Align align, bool is_bold) {
            cells.text(column, tasks_.text(row, field), framed(align, is_bold));
        };
        add(number_column, TaskField::number, document::Align::center, is_heading);
        add(task_column, TaskField::task, document::Align::left, is_heading);
        add(lead_column, TaskField::lead, document::Align::left, false);
        add(due_column, TaskField::due, document::Align::center, false);
        for (int month = 0; month < timeline_months; ++month)
            cells.empty(first_month_column + month, framed(document::Align::center));
        add_hidden(row.id, facts, cells);
    }

    void add_group(std::size_t group) {
        group_ = group;
        const auto& [annex, name] = tasks_.groups()[group];
        const std::string title = annex.empty() || name.empty() ? annex + name : annex + " - " + name;
        if (title.empty()) return;
        add_line(title, framed(document::Align::left, true));
        rows_.keep_with_next();
    }

    // Empty where the row is gone or the cell has nothing.
    std::string found(const std::string& column) const {
        const std::string place = "$" + document::cell_name(rows_.row(), place_column);
        const std::string cell = "INDEX(" + column + "," + place + ")";
        return "IF(" + place + "=0,\"\",IF(" + cell + "=\"\",\"\"," + cell + "))";
    }

    void add_hidden(const std::string& id, const TaskFacts& facts, RowBuilder& cells) const {
        const CellLook look = hidden_look();
        CellLook day = look;
        day.number_format = day_format;
        const auto column_of = [this](TaskField field) { return table_column(tasks_.title(field)); };
        const auto result = [](const std::optional<Date>& date) -> std::variant<double, std::string> {
            if (date) return document::serial_number(*date);
            return std::string();
        };
        cells.text(id_column, id, look);
        const std::string id_cell = "$" + document::cell_name(rows_.row(), id_column);
        cells.formula(place_column, "IFERROR(MATCH(" + id_cell + "," + column_of(TaskField::id) + ",0),0)",
                      static_cast<double>(next_), look);
        cells.formula(start_column, found(column_of(TaskField::start)), result(facts.start), day);
        cells.formula(end_column, found(column_of(TaskField::end)), result(facts.end), day);
        cells.formula(status_column, found(column_of(TaskField::status)),
                      std::string(plan::status_word(facts.status)), look);
        cells.formula(period_column, found(table_column(plan::period_title)), facts.period, look);
    }

    // What the colours mean, one row above the months.
    void add_legend() {
        CellLook look = framed(document::Align::center);
        RowBuilder cells = rows_.add_row();
        const auto add = [&](int column, int columns, document::Color fill, document::Color ink,
                             const char* text) {
            look.fill = fill;
            look.color = ink;
            cells.text(column, text, look);
            cells.span(columns);
        };
        constexpr document::Color black{};
        constexpr document::Color white{0xFFFFFF};
        constexpr int half = timeline_months / 2;
        add(task_column, 1, planned_color, black, "thời gian thực hiện");
        add(lead_column, 1, last_month_color, white, "tháng đến hạn");
        add(due_column, 1, recurring_color, black, "thường xuyên");
        add(first_month_column, half, done_color, black, "đã hoàn thành");
        add(first_month_column + half, half, overdue_color, black, "quá hạn");
        rows_.add_row();
    }

    const TaskBook& tasks_;
    document::Sheet sheet_;
    SheetBuilder rows_;
    std::size_t next_ = 0;  // row of the table
    std::size_t group_ = 0;
};

}  // namespace

bool has_timeline(const TaskBook& tasks) {
    return tasks.has(TaskField::due) && tasks.facts().size() <= most_timeline_rows;
}

document::Sheet timeline_sheet(const TaskBook& tasks) { return TimelineSheet(tasks).build(); }

}  // namespace kehoach::fill
