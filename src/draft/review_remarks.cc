#include "draft/review_remarks.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/text.h"
#include "plan/to_value.h"

namespace kehoach::draft {

namespace {

using plan::Text;

// The words in the line that a text was typed in.
std::optional<Place> find_words(const Text& text, const std::string& words) {
    const Span& span = text.span;
    if (!span.source || words.empty()) return std::nullopt;
    const std::string_view line = span.source->line(span.line);
    const std::size_t at = line.find(words, byte_of_character(line, span.column - 1));
    if (at == std::string_view::npos) return std::nullopt;
    return place_of(
        {span.source, span.line, count_characters(line.substr(0, at)) + 1, count_characters(words)});
}

// The first of the texts that has the words; the first of all when none has.
std::optional<Place> place_in(const std::vector<const Text*>& texts, const std::string& words) {
    for (const Text* text : texts)
        if (const auto place = find_words(*text, words)) return place;
    return texts.empty() ? std::nullopt : std::optional(place_of(texts.front()->span));
}

const plan::Task* find_task(const std::vector<plan::Task>& tasks, const std::string& id) {
    for (const plan::Task& task : tasks) {
        if (task.id == id) return &task;
        if (const plan::Task* found = find_task(task.tasks, id)) return found;
    }
    return nullptr;
}

const plan::Task* find_task(const std::vector<plan::Group>& groups, const std::string& id) {
    for (const plan::Group& group : groups) {
        if (const plan::Task* found = find_task(group.tasks, id)) return found;
        if (const plan::Task* found = find_task(group.groups, id)) return found;
    }
    return nullptr;
}

// The texts of the cells of that role; of all cells when none is named.
std::vector<const Text*> texts_of(const plan::Annex& annex, const plan::Task& task, const std::string& role) {
    std::vector<const Text*> texts;
    std::size_t cell = 0;
    for (const plan::Column* column : plan::leaf_columns(annex.columns)) {
        if (column->role == plan::Role::number) continue;
        const std::size_t index = cell++;
        const bool is_meant = role.empty() || plan::role_name(column->role) == role;
        if (!is_meant || index >= task.cells.size() || !task.cells[index]) continue;
        for (const Text& text : *task.cells[index])
            texts.push_back(&text);
    }
    return texts;
}

std::vector<const Text*> texts_of(const std::vector<plan::Block>& blocks) {
    std::vector<const Text*> texts;
    for (const plan::Block& block : blocks) {
        texts.push_back(&block.text);
        for (const Text& text : block.further)
            texts.push_back(&text);
    }
    return texts;
}

// A body's, or those of the cells of a table.
std::vector<const Text*> texts_of(const plan::Annex& annex) {
    std::vector<const Text*> texts = texts_of(annex.body);
    if (!annex.table) return texts;
    for (const plan::TableRow& row : annex.table->rows)
        for (const plan::TableCell& cell : row.cells)
            for (const Text& text : cell.paragraphs)
                texts.push_back(&text);
    return texts;
}

Place place_of_item(const ReviewItem& item, const plan::Plan& plan) {
    if (item.task == "body")
        if (const auto place = place_in(texts_of(plan.body), item.after)) return *place;
    for (const plan::Annex& annex : plan.annexes) {
        if (item.column == "body" && item.task == plain(annex.label))
            if (const auto place = place_in(texts_of(annex), item.after)) return *place;
        const plan::Task* task = find_task(annex.tasks, item.task);
        if (!task) task = find_task(annex.groups, item.task);
        if (!task) continue;
        if (const auto place = place_in(texts_of(annex, *task, item.column), item.after)) return *place;
        return place_of(task->span);
    }
    return place_in({&plan.title}, item.after).value_or(Place{});
}

std::string text_of(const ReviewItem& item) {
    const std::string sure = item.sure == Sure::high     ? "chắc chắn"
                             : item.sure == Sure::medium ? "cần xem lại"
                                                         : "chưa rõ";
    const std::string rule = "[" + item.rule + ", " + sure + "] ";
    if (item.after == item.before) return rule + "Giữ nguyên của cấp trên: " + item.note;
    return rule + "Của cấp trên: " + item.before + (item.note.empty() ? "" : "\n" + item.note);
}

}  // namespace

std::vector<document::Remark> review_remarks(const std::vector<ReviewItem>& items,
                                             const plan::Plan& written) {
    std::vector<document::Remark> remarks;
    for (const ReviewItem& item : items)
        remarks.push_back({place_of_item(item, written), document::comment_of(text_of(item))});
    return remarks;
}

}  // namespace kehoach::draft
