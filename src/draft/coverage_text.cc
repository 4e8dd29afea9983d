// Coverage as a text: counts, then what somebody must look at, then all tasks.
#include <algorithm>
#include <array>

#include "base/text.h"
#include "draft/coverage_report.h"

namespace kehoach::draft {

namespace {

constexpr int shown_characters = 72;  // of a task

class Writer {
  public:
    Writer(const Coverage& coverage, Language language) : coverage_(coverage), language_(language) {
        for (const Answered& task : coverage.tasks)
            id_width_ = std::max({id_width_, count_characters(task.superior.id),
                                  task.own ? count_characters(task.own->id) : 0});
        for (const TaskEntry& task : coverage.local)
            id_width_ = std::max(id_width_, count_characters(task.id));
    }

    std::string write() {
        counts();
        text_ += '\n';
        for (const Answered& task : coverage_.tasks)
            write(task);
        for (const TaskEntry& task : coverage_.local)
            line("", task.id, say("riêng", "local"), shortened(task.task));
        return std::move(text_);
    }

  private:
    std::string say(const char* vietnamese, const char* english) const {
        return language_ == Language::vietnamese ? vietnamese : english;
    }

    void counts() {
        const auto number = [](std::size_t n) { return std::to_string(n); };
        text_ += say("Kế hoạch cấp trên ", "The superior's plan ") + coverage_.superior_name + ": " +
                 number(coverage_.tasks.size()) + say(" nhiệm vụ; ", " tasks; ") + coverage_.plan_name +
                 ": " + number(coverage_.own_count) + say(" nhiệm vụ\n", " tasks\n");
        text_ += say("có ", "matched ") + number(coverage_.count(Answer::matched)) +
                 say(", nghi ngờ ", ", doubtful ") + number(coverage_.count(Answer::doubtful)) +
                 say(", đã bỏ có lý do ", ", left out with a reason ") +
                 number(coverage_.count(Answer::left_out)) + say(", thiếu ", ", missing ") +
                 number(coverage_.count(Answer::missing)) + say("; riêng ", "; local ") +
                 number(coverage_.local.size()) + say("; yếu hơn ", "; weaker ") +
                 number(coverage_.count_weak()) + '\n';
    }

    std::string word(Answer answer) const {
        switch (answer) {
            case Answer::matched:
                return say("có", "matched");
            case Answer::doubtful:
                return say("nghi ngờ", "doubtful");
            case Answer::left_out:
                return say("đã bỏ", "left out");
            case Answer::missing:
                return say("thiếu", "missing");
        }
        return {};
    }

    static std::string shortened(const std::string& text) {
        const std::string one_line = collapse_spaces(text);
        if (count_characters(one_line) <= shown_characters) return one_line;
        return one_line.substr(0, byte_of_character(one_line, shown_characters)) + "…";
    }

    static std::string padded(const std::string& text, int width) {
        const int spare = width - count_characters(text);
        return text + std::string(static_cast<std::size_t>(std::max(0, spare)), ' ');
    }

    void line(const std::string& superior, const std::string& own, const std::string& answer,
              const std::string& task) {
        text_ += padded(superior, id_width_) + "  " + padded(own, id_width_) + "  " + padded(answer, 8) +
                 "  " + task + '\n';
    }

    void remark(const std::string& text) {
        text_ +=
            std::string(static_cast<std::size_t>(2 * id_width_ + 14), ' ') + collapse_spaces(text) + '\n';
    }

    void write(const Answered& task) {
        line(task.superior.id, task.own ? task.own->id : "", word(task.answer),
             shortened(task.superior.task));
        if (task.own) counterpart(task);
        for (const Weak& weak : task.weak)
            remark("! " + weakness_text(weak, language_));
        if (task.answer == Answer::left_out) remark(say("lý do: ", "reason: ") + task.reason);
        if (task.answer == Answer::missing && !task.reason.empty())
            remark(say("có thể vì: ", "perhaps because: ") + task.reason);
        if (task.near)
            remark(say("có thể nằm trong ", "perhaps within ") + task.near_id +
                   say(", đã khớp với nhiệm vụ khác", ", which another task has"));
    }

    // Nothing needs saying of equal words.
    void counterpart(const Answered& task) {
        const std::string own = shortened(task.own->task);
        if (own != shortened(task.superior.task)) remark("→ " + own);
        if (task.match.text < 0.995) remark(match_text(task.match, language_));
    }

    const Coverage& coverage_;
    Language language_;
    int id_width_ = 4;
    std::string text_;
};

}  // namespace

std::string coverage_text(const Coverage& coverage, Language language) {
    return Writer(coverage, language).write();
}

}  // namespace kehoach::draft
