// The report as text: what stands before and after, one below the other where it is long.
#include <algorithm>

#include "base/text.h"
#include "intake/report.h"
#include "plan/task_table.h"

namespace kehoach::intake {

namespace {

class TextReport {
  public:
    TextReport(const Report& report, Language language) : report_(report), language_(language) {}

    std::string write() {
        for (const Report::Cell& cell : report_.changed)
            add_cell(cell);
        for (const Report::Row& row : report_.added) {
            text_ += row.place + ": " + in("thêm ", "added ") + name(row.id, row.task) + group(row) + '\n';
            for (const auto& [column, value] : row.cells)
                if (column.key != "task" && column.key != "group" && column.key != "annex")
                    text_ += "    " + column.title + ": " + shown(column.key, value) + '\n';
        }
        for (const Report::Row& row : report_.removed)
            text_ += in("bỏ ", "removed ") + name(row.id, row.task) + group(row) + '\n';
        for (const Report::Row& row : report_.absent)
            text_ += in("không có trong bảng, giữ nguyên: ", "not in the table, kept: ") +
                     name(row.id, row.task) + '\n';
        count();
        return std::move(text_);
    }

  private:
    const char* in(const char* vietnamese, const char* english) const {
        return language_ == Language::vietnamese ? vietnamese : english;
    }

    static std::string name(const std::string& id, const std::string& task) {
        return id + " \"" + shortened(task) + "\"";
    }
    std::string group(const Report::Row& row) const {
        return row.group.empty() ? "" : in(", nhóm \"", ", group \"") + shortened(row.group) + "\"";
    }

    // The words of the status, the sign of a percentage; a line for each paragraph.
    std::string shown(const std::string& key, std::string value) const {
        if (key == "progress" && !value.empty()) return value + "%";
        if (key == "status")
            for (const plan::TaskStatus status : plan::task_statuses)
                if (value == status_key(status)) return std::string(status_word(status));
        std::ranges::replace(value, '\n', ' ');
        return value;
    }

    void add_cell(const Report::Cell& cell) {
        text_ += cell.place + ": " + name(cell.id, cell.task) + ", " + cell.column.title;
        const std::string before = quoted(cell.column.key, cell.before),
                          after = quoted(cell.column.key, cell.after);
        constexpr int short_line = 80;
        if (count_characters(before) + count_characters(after) <= short_line)
            text_ += ": " + before + " → " + after + '\n';
        else
            text_ += ":\n    " + before + "\n  → " + after + '\n';
    }

    std::string quoted(const std::string& key, const std::string& value) const {
        return value.empty() ? in("(trống)", "(empty)") : "\"" + shown(key, value) + "\"";
    }

    std::string number(std::size_t count, const char* vietnamese, const char* english) const {
        const std::string text = std::to_string(count);
        if (language_ == Language::vietnamese) return text + vietnamese;
        return text + english;
    }

    void count() {
        if (!report_.has_changes() && report_.errors > 0) {
            text_ += in("chưa ghi gì", "nothing is written") + because_of_errors() + '\n';
            return;
        }
        if (!report_.has_changes()) {
            text_ += in("bảng và kế hoạch giống nhau, không có gì để ghi\n",
                        "the table and the plan say the same: nothing to write\n");
            return;
        }
        text_ += number(report_.changed.size(), " ô sửa, ",
                        report_.changed.size() == 1 ? " cell changed, " : " cells changed, ") +
                 number(report_.added.size(), " dòng thêm, ",
                        report_.added.size() == 1 ? " row added, " : " rows added, ") +
                 number(report_.removed.size(), " dòng bỏ",
                        report_.removed.size() == 1 ? " row removed" : " rows removed");
        if (report_.errors > 0)
            text_ += in("; chưa ghi gì", "; nothing is written") + because_of_errors();
        else if (!report_.is_applied)
            text_ += in("; chưa ghi gì, thêm --apply để ghi vào kế hoạch",
                        "; nothing is written yet: add --apply to write it into the plan");
        text_ += '\n';
    }

    // They stand above the report.
    std::string because_of_errors() const {
        return in(", vì còn ", ", because of ") +
               number(report_.errors, " lỗi ở trên", report_.errors == 1 ? " error above" : " errors above");
    }

    const Report& report_;
    Language language_;
    std::string text_;
};

}  // namespace

std::string to_text(const Report& report, Language language) { return TextReport(report, language).write(); }

}  // namespace kehoach::intake
