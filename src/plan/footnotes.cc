// Marks and notes of a whole plan are matched by their labels.
#include "plan/footnotes.h"

#include <map>
#include <set>
#include <string>
#include <utility>

#include "plan/texts_of.h"

namespace kehoach::plan {

namespace {

// Calls `visit` with every mark of a text.
template <class Visit>
void for_each_mark(const Text& text, const Visit& visit) {
    for (const Inline& part : text.inlines)
        if (const auto* mark = std::get_if<FootnoteMark>(&part)) visit(*mark);
}

using NotesByLabel = std::map<std::string, Footnote*, std::less<>>;

// Their labels and, in `nested`, those of the marks inside them.
NotesByLabel by_label(std::vector<Footnote>& notes, std::set<std::string>& nested, Diagnostics& diagnostics) {
    NotesByLabel labels;
    for (Footnote& note : notes) {
        const auto [first, is_new] = labels.try_emplace(note.label, &note);
        if (!is_new)
            diagnostics.error("footnote-twice", note.span,
                              {note.label, std::to_string(first->second->span.line)});
        for_each_mark(note.text, [&](const FootnoteMark& mark) {
            diagnostics.error("footnote-in-footnote", mark.span, {mark.label});
            nested.insert(mark.label);
        });
    }
    return labels;
}

}  // namespace

void settle_footnotes(Plan& plan, std::vector<Footnote> notes, bool incomplete, Diagnostics& diagnostics) {
    std::set<std::string> nested;
    NotesByLabel waiting = by_label(notes, nested, diagnostics);
    std::set<std::string> met;
    std::vector<Footnote> in_order;
    const auto settle = [&](const FootnoteMark& mark) {
        if (!met.insert(mark.label).second) return;
        const auto note = waiting.find(mark.label);
        if (note == waiting.end()) {
            diagnostics.error("footnote-without-text", mark.span, {mark.label});
            return;
        }
        in_order.push_back(std::move(*note->second));
        waiting.erase(note);
    };
    for_each_text(plan, [&](const Text& text) { for_each_mark(text, settle); });
    for (const auto& [label, note] : waiting)
        if (!incomplete && !nested.contains(label))
            diagnostics.error("footnote-without-mark", note->span, {label});
    plan.footnotes = std::move(in_order);
}

}  // namespace kehoach::plan
