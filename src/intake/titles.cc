#include "intake/titles.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/files.h"
#include "base/text.h"
#include "base/yaml_reader.h"
#include "plan/fields.h"
#include "plan/input.h"

namespace kehoach::intake {

namespace {

using plan::TaskField;
using plan::TaskStatus;

constexpr std::string_view format = "kehoach-import-titles/1";
const std::vector<std::string> keys{"format", "number", "task",     "product", "lead", "support",
                                    "due",    "status", "progress", "result",  "note", "totals",
                                    "todo",   "doing",  "done",     "dropped"};
const std::array<std::pair<std::string, TaskField>, 10> fields{{{"number", TaskField::number},
                                                                {"task", TaskField::task},
                                                                {"product", TaskField::product},
                                                                {"lead", TaskField::lead},
                                                                {"support", TaskField::support},
                                                                {"due", TaskField::due},
                                                                {"status", TaskField::status},
                                                                {"progress", TaskField::progress},
                                                                {"result", TaskField::result},
                                                                {"note", TaskField::note}}};

// Signs become spaces.
std::string words_only(const std::string& text) {
    std::string words;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t start = i;
        const char32_t character = next_character(text, i);
        const bool counts = is_letter_or_digit(character) || character == U'%';
        words += counts ? text.substr(start, i - start) : " ";
    }
    return collapse_spaces(words);
}

}  // namespace

std::string folded(std::string_view text) { return words_only(without_accents(to_lower(text))); }

Titles Titles::load(const std::filesystem::path& folder, Diagnostics& diagnostics) {
    Titles titles;
    const SourcePtr source = read_source(folder / "titles.yaml", "titles.yaml", {}, diagnostics);
    const auto map = source ? read_yaml(*source, diagnostics) : std::nullopt;
    if (!map || !plan::expect_keys(*map, format, diagnostics)) return titles;
    plan::TextReader reader(diagnostics);
    plan::Fields file(*map, keys, reader);
    for (const auto& [key, field] : fields)
        for (const std::string& title : file.plain_texts(key))
            titles.fields_.emplace(folded(title), field);
    for (const TaskStatus status : plan::task_statuses)
        for (const std::string& words : file.plain_texts(status_key(status)))
            titles.statuses_.emplace(folded(words), status);
    for (const std::string& words : file.plain_texts("totals"))
        titles.totals_.insert(words_only(to_lower(words)));
    return titles;
}

std::optional<TaskField> Titles::field_of(const std::string& folded_title) const {
    const auto found = fields_.find(folded_title);
    return found == fields_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<TaskStatus> Titles::status_of(const std::string& folded_words) const {
    const auto found = statuses_.find(folded_words);
    return found == statuses_.end() ? std::nullopt : std::optional(found->second);
}

bool Titles::is_total(std::string_view text) const {
    const std::string typed = words_only(to_lower(text));
    return std::ranges::any_of(totals_, [&](const std::string& words) {
        const bool is_phrase = words.find(' ') != std::string::npos;
        return typed == words || (is_phrase && typed.starts_with(words + " "));
    });
}

}  // namespace kehoach::intake
