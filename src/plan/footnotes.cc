// Marks and notes of a whole plan are matched by their labels.
#include "plan/footnotes.h"

#include <map>
#include <set>
#include <string>
#include <utility>

namespace kehoach::plan {

namespace {

// Calls `visit` with every mark of a plan, in the order of the paper.
template <class Visit>
class Marks {
  public:
    explicit Marks(Visit visit) : visit_(visit) {}

    void in(const Text& text) {
        for (const Inline& part : text.inlines)
            if (const auto* mark = std::get_if<FootnoteMark>(&part)) visit_(*mark);
    }

    void in(const std::vector<Text>& texts) {
        for (const Text& text : texts)
            in(text);
    }

    void in(const Block& block) {
        in(block.text);
        in(block.further);
        for (const std::vector<Text>& row : block.table.rows)
            in(row);
    }

    void in(const std::vector<Column>& columns) {
        for (const Column& column : columns) {
            in(column.title);
            in(column.columns);
        }
    }

    void in(const std::vector<Task>& tasks) {
        for (const Task& task : tasks) {
            in(task.number);
            for (const Cell& cell : task.cells)
                if (cell) in(*cell);
            in(task.tasks);
        }
    }

    void in(const std::vector<Group>& groups) {
        for (const Group& group : groups) {
            in(group.number);
            in(group.label);
            in(group.tasks);
            in(group.groups);
        }
    }

    void in(const Annex& annex) {
        in(annex.label);
        in(annex.title);
        in(annex.reference);
        in(annex.columns);
        in(annex.column_numbers);
        in(annex.tasks);
        in(annex.groups);
        in(annex.total);
    }

    void in(const Plan& plan) {
        in(plan.title);
        in(plan.reference);
        in(plan.bases);
        for (const Block& block : plan.body)
            in(block);
        in(plan.signer.authority);
        in(plan.signer.name);
        in(plan.recipients);
        for (const Annex& annex : plan.annexes)
            in(annex);
    }

  private:
    Visit visit_;
};

using NotesByLabel = std::map<std::string, Footnote*, std::less<>>;

// Their labels and, in `nested`, those of the marks inside them.
NotesByLabel by_label(std::vector<Footnote>& notes, std::set<std::string>& nested, Diagnostics& diagnostics) {
    NotesByLabel labels;
    for (Footnote& note : notes) {
        const auto [first, is_new] = labels.try_emplace(note.label, &note);
        if (!is_new)
            diagnostics.error("footnote-twice", note.span,
                              {note.label, std::to_string(first->second->span.line)});
        Marks([&](const FootnoteMark& mark) {
            diagnostics.error("footnote-in-footnote", mark.span, {mark.label});
            nested.insert(mark.label);
        }).in(note.text);
    }
    return labels;
}

}  // namespace

void settle_footnotes(Plan& plan, std::vector<Footnote> notes, bool incomplete, Diagnostics& diagnostics) {
    std::set<std::string> nested;
    NotesByLabel waiting = by_label(notes, nested, diagnostics);
    std::set<std::string> met;
    std::vector<Footnote> in_order;
    Marks([&](const FootnoteMark& mark) {
        if (!met.insert(mark.label).second) return;
        const auto note = waiting.find(mark.label);
        if (note == waiting.end()) {
            diagnostics.error("footnote-without-text", mark.span, {mark.label});
            return;
        }
        in_order.push_back(std::move(*note->second));
        waiting.erase(note);
    }).in(plan);
    for (const auto& [label, note] : waiting)
        if (!incomplete && !nested.contains(label))
            diagnostics.error("footnote-without-mark", note->span, {label});
    plan.footnotes = std::move(in_order);
}

}  // namespace kehoach::plan
