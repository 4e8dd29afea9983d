#include "intake/present.h"

#include "base/text.h"

namespace kehoach::intake {

namespace {

bool is_part_of(const plan::Task& task, const plan::Task& above) {
    return !above.tasks.empty() && &task >= &above.tasks.front() && &task <= &above.tasks.back();
}

}  // namespace

Present::Present(const plan::Plan& plan) : plan_(plan), table_(plan) {
    std::vector<const plan::Task*> above;  // the tasks that the next row may be a part of
    table_.for_each([&](const plan::TaskRow& row) {
        while (!above.empty() && !is_part_of(*row.task, *above.back()))
            above.pop_back();
        rows_.push_back({row.id, row.annex, row.group, above.empty() ? nullptr : above.back(), row.task,
                         row.cells, row.covered});
        above.push_back(row.task);
    });
    for (std::size_t i = 0; i < rows_.size(); ++i)
        by_id_.emplace(rows_[i].id, i);
    groups_ = table_.groups();
}

std::optional<std::size_t> Present::find(std::string_view id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? std::nullopt : std::optional(found->second);
}

const std::string& Present::cell(const PresentRow& row, plan::TaskField field) const {
    static const std::string none;
    const auto column = table_.find(field);
    return column ? row.cells[*column] : none;
}

std::string Present::name(const PresentRow& row) const {
    return row.id + " \"" + shortened(cell(row, plan::TaskField::task)) + "\"";
}

std::string shortened(std::string_view text) {
    constexpr int longest = 60;  // characters
    std::string line = collapse_spaces(text);
    if (count_characters(line) <= longest) return line;
    line.resize(byte_of_character(line, longest - 1));
    while (line.ends_with(' '))
        line.pop_back();
    return line + "…";
}

}  // namespace kehoach::intake
