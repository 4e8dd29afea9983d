#include "draft/renumber.h"

#include <cctype>

#include "draft/phrase.h"

namespace kehoach::draft {

namespace {

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

std::string with_task_count(std::string text, int count) {
    const auto places = find_phrase(text, "nhiệm vụ");
    for (auto place = places.rbegin(); place != places.rend(); ++place) {
        std::size_t end = place->begin;
        while (end > 0 && text[end - 1] == ' ')
            --end;
        std::size_t begin = end;
        while (begin > 0 && std::isdigit(static_cast<unsigned char>(text[begin - 1])) != 0)
            --begin;
        if (begin < end) text.replace(begin, end - begin, two_digits(count));
    }
    return text;
}

int count_tasks(const std::vector<plan::Group>& groups) {
    int total = 0;
    for (const plan::Group& group : groups)
        total += static_cast<int>(group.tasks.size()) + count_tasks(group.groups);
    return total;
}

std::string TaskNumbers::next(const std::string& old) {
    const std::size_t digits = old.find_first_not_of("0123456789");
    if (old.empty() || digits == 0) return old;
    const std::string tail = digits == old.npos ? "" : old.substr(digits);
    return std::to_string(next_++) + tail;
}

void TaskNumbers::visit(const std::vector<plan::Group>& groups, int& seen) {
    for (const plan::Group& group : groups) {
        if (!group.tasks.empty() && ++seen == 2) runs_on_ = plain(group.tasks.front().number) != "1";
        visit(group.groups, seen);
    }
}

}  // namespace kehoach::draft
