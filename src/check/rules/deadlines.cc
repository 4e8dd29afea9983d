// TH-05: deadlines that contradict each other.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/finding.h"
#include "check/manuscript.h"
#include "check/registry.h"

namespace kehoach::check {

namespace {

using plan::Deadline;
using plan::DeadlineKind;

// A day by which something must be done, as a cell's words say it.
struct Limit {
    const WrittenDate* date = nullptr;
    Date last;  // the last day that is not too late
};

// The words right before a date, the last first, without "ngày" and "là".
std::vector<std::string_view> words_before(const Passage& passage, const WrittenDate& date) {
    std::vector<std::string_view> words;
    for (std::size_t i = date.first_token; i-- > 0 && words.size() < 2;) {
        const Token& token = passage.tokens[i];
        if (token.kind != Token::Kind::word) break;
        const std::string_view word = passage.lower(token);
        if (word != "ngày" && word != "là") words.push_back(word);
    }
    return words;
}

// "trước ngày 15/6/2026", "chậm nhất là ngày 15/6/2026"; other dates are those of documents and events.
std::optional<Limit> limit_of(const Passage& passage, const WrittenDate& written) {
    const auto date = written.date();
    const std::vector<std::string_view> words = words_before(passage, written);
    if (!date || words.empty()) return std::nullopt;
    if (words[0] == "trước") return Limit{&written, previous_day(*date)};
    const bool is_latest =
        words.size() > 1 && words[0] == "nhất" && (words[1] == "chậm" || words[1] == "muộn");
    return is_latest ? std::optional(Limit{&written, *date}) : std::nullopt;
}

// A quarter or a month leaves open which of its days; a day does not.
bool agrees(const Deadline& deadline, const Limit& limit) {
    const bool is_within = (!deadline.start || *deadline.start <= limit.last) && limit.last <= *deadline.end;
    return deadline.kind == DeadlineKind::range ? is_within : limit.last == *deadline.end;
}

bool has_end(const Deadline& deadline) {
    const bool is_time = deadline.kind == DeadlineKind::day || deadline.kind == DeadlineKind::range ||
                         deadline.kind == DeadlineKind::before;
    return is_time && deadline.end;
}

// A task of several steps may name a day for each; one that agrees is enough.
void check_within_task(const Manuscript& manuscript, Report& report) {
    for (std::size_t i = 0; i < manuscript.passages.size(); ++i) {
        const Passage& passage = manuscript.passages[i];
        const bool is_words_of_task =
            passage.part == Part::cell && passage.task && passage.role != plan::Role::due;
        if (!is_words_of_task || !passage.task->deadline || !has_end(*passage.task->deadline)) continue;
        const Deadline& deadline = *passage.task->deadline;
        std::vector<Limit> limits;
        for (const WrittenDate& date : manuscript.dates)
            if (date.passage == i)
                if (const auto limit = limit_of(passage, date)) limits.push_back(*limit);
        if (std::ranges::any_of(limits, [&](const Limit& limit) { return agrees(deadline, limit); }))
            continue;
        for (const Limit& limit : limits) {
            const std::string words =
                passage.words.substr(limit.date->begin, limit.date->end - limit.date->begin);
            report.add(passage, limit.date->begin, limit.date->end, {words, deadline.text});
        }
    }
}

constexpr Rule rules[]{
    {"TH-05",
     "đối chiếu trong kế hoạch",
     Severity::warning,
     {"thời hạn ghi trong nội dung nhiệm vụ khớp với cột thời gian",
      "the deadline in a task's words is that of its deadline column"},
     {"nội dung ghi hạn \"{0}\", cột thời gian ghi \"{1}\"",
      "the task's words set \"{0}\", the deadline column says \"{1}\""},
     {"thống nhất một thời hạn", "settle on one deadline"},
     check_within_task,
     "Nhiệm vụ tại Phụ lục./.\n===\n- [Báo cáo kết quả trước ngày 15/6/2026, Báo cáo, Phòng Kinh tế, Công an "
     "xã, "
     "Quý III/2026]\ntotal: Tổng cộng 01 nhiệm vụ./.",
     "Nhiệm vụ tại Phụ lục./.\n===\n- [Báo cáo kết quả trước ngày 15/6/2026, Báo cáo, Phòng Kinh tế, Công an "
     "xã, "
     "Quý II/2026]\ntotal: Tổng cộng 01 nhiệm vụ./."},
};

}  // namespace

std::span<const Rule> deadline_rules() { return rules; }

}  // namespace kehoach::check
