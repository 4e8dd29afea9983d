#include "draft/carry_on.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/text.h"
#include "draft/paper_parts.h"
#include "draft/renumber.h"
#include "draft/rewrite_texts.h"
#include "draft/years.h"
#include "plan/to_value.h"

namespace kehoach::draft {

namespace {

using plan::TaskStatus;

plan::Text words(std::string text) { return {{plan::Run{std::move(text), false, false, "", {}}}, {}}; }

std::string joined(const plan::Cell& cell) {
    std::string text;
    if (!cell) return text;
    for (const plan::Text& paragraph : *cell)
        text += (text.empty() ? "" : " ") + plan::plain(paragraph);
    return text;
}

class Carrier {
  public:
    Carrier(const plan::Plan& last, int old_year, int year) : last_(last), old_year_(old_year), year_(year) {}

    Draft carry() && {
        draft_.plan = last_;
        for (plan::Annex& annex : draft_.plan.annexes)
            carry(annex);
        clear_heading();
        rewrite_texts(draft_.plan,
                      [&](const std::string& typed, const TextPlace& place) { return moved(typed, place); });
        count_states();
        return std::move(draft_);
    }

  private:
    void clear_heading() {
        plan::Plan& plan = draft_.plan;
        plan.slots = {};
        plan.status = plan::Status::draft;
    }

    // ---- years

    std::string moved(const std::string& typed, const TextPlace& place) {
        MovedYears years = move_years(typed, old_year_, year_);
        if (years.text != typed) {
            add(place, typed, years.text, "nam", "", Sure::high);
            changed_.insert(place.task);
        }
        for (const YearNote& note : years.notes)
            look_at(note, place);
        return std::move(years.text);
    }

    void look_at(const YearNote& note, const TextPlace& place) {
        switch (note.kind) {
            case YearNote::Kind::moved:
                return;
            case YearNote::Kind::cited:
                return add(place, note.words, note.words, "van-ban-nam-cu",
                           "văn bản của năm cũ: có văn bản mới thay thì ghi lại", Sure::low);
            case YearNote::Kind::period_over:
                return add(place, note.words, note.words, "giai-doan-da-het",
                           "giai đoạn đã hết: ghi giai đoạn mới", Sure::low);
            case YearNote::Kind::period:
                return add(place, note.words, note.words, "giai-doan",
                           "giai đoạn nhiều năm: xem còn đúng không", Sure::medium);
            case YearNote::Kind::other:
                return add(place, note.words, note.words, "nam-khac", "năm khác: xem còn đúng không",
                           Sure::medium);
        }
    }

    void add(const TextPlace& place, const std::string& before, const std::string& after, const char* rule,
             const std::string& note, Sure sure) {
        draft_.items.push_back({place.task, place.column, before, after, rule, note, sure});
    }

    // ---- tasks

    void carry(plan::Annex& annex) {
        annex.left_out.clear();  // last year's reasons
        carry_reference(annex);
        if (annex.table) ask_for_numbers(annex);
        roles_.clear();
        for (const plan::Column* column : plan::leaf_columns(annex.columns))
            if (column->role != plan::Role::number) roles_.push_back(column->role);
        if (std::ranges::find(roles_, plan::Role::task) == roles_.end()) return;
        TaskNumbers numbers(annex);
        const std::size_t before = left_;
        carry(annex.tasks, "", numbers, annex);
        carry(annex.groups, numbers, annex);
        if (left_ == before) return;
        const int total = static_cast<int>(annex.tasks.size()) + count_tasks(annex.groups);
        annex.total = recounted(annex.total, total);
    }

    // A number or date that was typed there is last year's.
    void carry_reference(plan::Annex& annex) {
        const bool has_slots = std::ranges::any_of(annex.reference.inlines, [](const plan::Inline& part) {
            return std::holds_alternative<plan::Slot>(part);
        });
        if (annex.reference.empty() || (last_.decision && !has_slots)) return;
        const std::string before = plan::plain(annex.reference);
        annex.reference = has_slots ? with_open_date(annex.reference) : annex_reference(last_.agency);
        const std::string after = plan::plain(annex.reference);
        if (after != before) add({"title", "title"}, before, after, "so-ngay", "", Sure::high);
    }

    // The numbers of a table are last year's, and a file that it came from is none of the draft's.
    void ask_for_numbers(const plan::Annex& annex) {
        const std::string title = plan::plain(annex.title), file = file_of(*annex.table);
        const std::string from = is_table_file(file) ? " (chép từ " + file + ", chỉ giá trị)" : "";
        add({plan::plain(annex.label), "body"}, title, title, "so-lieu-nam-cu",
            "bảng số liệu của năm " + std::to_string(old_year_) + from + ": ghi số liệu năm " +
                std::to_string(year_),
            Sure::medium);
    }

    static std::string file_of(const plan::PlainTable& table) {
        for (const plan::TableRow& row : table.rows)
            for (const plan::TableCell& cell : row.cells)
                if (cell.span.source) return cell.span.source->name();
        return {};
    }

    static bool is_table_file(const std::string& file) {
        const std::string name = to_lower(file);
        return name.ends_with(".csv") || name.ends_with(".xlsx");
    }

    void carry(std::vector<plan::Group>& groups, TaskNumbers& numbers, plan::Annex& annex) {
        for (plan::Group& group : groups) {
            numbers.begin_group();
            const std::size_t before = left_;
            carry(group.tasks, group.id, numbers, annex);
            carry(group.groups, numbers, annex);
            if (left_ > before)
                group.label =
                    recounted(group.label, static_cast<int>(group.tasks.size()) + count_tasks(group.groups));
        }
    }

    static plan::Text recounted(const plan::Text& text, int count) {
        const std::string before = plan::plain(text), after = with_task_count(before, count);
        return before == after ? text : words(after);
    }

    void carry(std::vector<plan::Task>& tasks, const std::string& group, TaskNumbers& numbers,
               plan::Annex& annex) {
        std::vector<plan::Task> kept;
        for (plan::Task& task : tasks) {
            if (const std::string reason = reason_to_leave_out(task); !reason.empty()) {
                leave_out(task, reason, annex);
                continue;
            }
            const std::string number = numbers.next(plan::plain(task.number));
            const std::string part = number.empty() ? std::to_string(kept.size() + 1)
                                                    : number.substr(0, number.find_last_not_of('.') + 1);
            carry(task, group.empty() ? part : group + "." + part);
            if (!number.empty()) task.number = words(number);
            kept.push_back(std::move(task));
        }
        tasks = std::move(kept);
    }

    void carry(plan::Task& task, const std::string& id) {
        say_unfinished(task, id);
        task.source = last_.name + " " + task.id;
        task.id = id;
        task.work = {};
        int order = 0;
        for (plan::Task& part : task.tasks)
            carry(part, id + "." + std::to_string(++order));
    }

    void leave_out(const plan::Task& task, const std::string& reason, plan::Annex& annex) {
        ++left_;
        const std::string source = last_.name + " " + task.id, text = cell_of(task, plan::Role::task);
        annex.left_out.push_back({source, text, reason});
        draft_.left_out.push_back({source, text, reason, "da-xong", Sure::medium});
    }

    std::string cell_of(const plan::Task& task, plan::Role role) const {
        for (std::size_t i = 0; i < roles_.size() && i < task.cells.size(); ++i)
            if (roles_[i] == role) return joined(task.cells[i]);
        return {};
    }

    std::string reason_to_leave_out(const plan::Task& task) const {
        const std::string year = std::to_string(old_year_);
        const std::string note = task.work.note.empty() ? "" : ": " + collapse_spaces(task.work.note);
        if (task.work.status == TaskStatus::dropped) return "không thực hiện trong năm " + year + note;
        if (task.work.status != TaskStatus::done || comes_back(task)) return {};
        const std::string result = task.work.result.empty() ? "" : " (" + task.work.result + ")";
        return "đã hoàn thành trong năm " + year + result;
    }

    // Each year there is a plan, a report, an inspection of that year; and what is done all year has no end.
    bool comes_back(const plan::Task& task) const {
        if (task.deadline && task.deadline->kind == plan::DeadlineKind::recurring) return true;
        const std::string text = to_lower(cell_of(task, plan::Role::task));
        return text.find(std::to_string(old_year_)) != text.npos || text.find("hằng năm") != text.npos ||
               text.find("hàng năm") != text.npos ||
               std::ranges::any_of(task.tasks, [&](const plan::Task& part) { return comes_back(part); });
    }

    void say_unfinished(const plan::Task& task, const std::string& id) {
        const std::string text = cell_of(task, plan::Role::task);
        if (task.work.status == TaskStatus::doing) {
            const std::string progress =
                task.work.progress ? ", mới đạt " + std::to_string(*task.work.progress) + "%" : "";
            draft_.items.push_back({id, "", text, text, "chua-xong",
                                    "chuyển tiếp từ năm " + std::to_string(old_year_) + progress +
                                        ": xem lại nội dung và thời hạn",
                                    Sure::medium});
        } else if (task.work.status == TaskStatus::done) {
            draft_.items.push_back(
                {id, "", text, text, "da-xong-lam-tiep",
                 "đã xong năm " + std::to_string(old_year_) + ", năm nào cũng làm: giữ lại", Sure::medium});
        }
    }

    // ---- kept or adapted

    void count_states() {
        for (plan::Annex& annex : draft_.plan.annexes) {
            count_states(annex.tasks);
            count_states(annex.groups);
        }
    }
    void count_states(std::vector<plan::Group>& groups) {
        for (plan::Group& group : groups) {
            count_states(group.tasks);
            count_states(group.groups);
        }
    }
    void count_states(std::vector<plan::Task>& tasks) {
        for (plan::Task& task : tasks) {
            const bool is_changed = changed_.contains(task.id);
            task.state = is_changed ? plan::State::adapted : plan::State::kept;
            ++(is_changed ? draft_.adapted : draft_.kept);
            count_states(task.tasks);
        }
    }

    const plan::Plan& last_;
    int old_year_, year_;
    std::vector<plan::Role> roles_;  // of the annex's cells
    std::size_t left_ = 0;
    std::set<std::string> changed_;  // ids
    Draft draft_;
};

}  // namespace

Draft carry_on(const plan::Plan& last, int year, Diagnostics& diagnostics) {
    const auto old_year = plan::year_of(last);
    if (!old_year) {
        diagnostics.error("plan-without-year", last.span, {last.name});
        return {};
    }
    if (year <= *old_year) {
        diagnostics.error("year-not-later", "",
                          {std::to_string(year), std::to_string(*old_year), std::to_string(*old_year + 1)});
        return {};
    }
    return Carrier(last, *old_year, year).carry();
}

}  // namespace kehoach::draft
