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

// A label, and the text in which it is unique.
using Key = std::pair<int, std::string>;
using NotesByKey = std::map<Key, Footnote*>;

// Their labels and, in `nested`, those of the marks inside them.
NotesByKey by_key(std::vector<Footnote>& notes, std::set<Key>& nested, Diagnostics& diagnostics) {
    NotesByKey labels;
    for (Footnote& note : notes) {
        const auto [first, is_new] = labels.try_emplace({note.scope, note.label}, &note);
        if (!is_new)
            diagnostics.error("footnote-twice", note.span,
                              {note.label, std::to_string(first->second->span.line)});
        for_each_mark(note.text, [&](const FootnoteMark& mark) {
            diagnostics.error("footnote-in-footnote", mark.span, {mark.label});
            nested.insert({note.scope, mark.label});
        });
    }
    return labels;
}

}  // namespace

void settle_footnotes(Plan& plan, std::vector<Footnote> notes, bool incomplete, Diagnostics& diagnostics) {
    std::set<Key> nested;
    NotesByKey waiting = by_key(notes, nested, diagnostics);
    std::set<Key> met;
    std::vector<Footnote> in_order;
    const auto settle = [&](const FootnoteMark& mark) {
        const Key key{mark.scope, mark.label};
        if (!met.insert(key).second) return;
        const auto note = waiting.find(key);
        if (note == waiting.end()) {
            diagnostics.error("footnote-without-text", mark.span, {mark.label});
            return;
        }
        in_order.push_back(std::move(*note->second));
        waiting.erase(note);
    };
    for_each_text(plan, [&](const Text& text) { for_each_mark(text, settle); });
    for (const auto& [key, note] : waiting)
        if (!incomplete && !nested.contains(key))
            diagnostics.error("footnote-without-mark", note->span, {note->label});
    plan.footnotes = std::move(in_order);
}

}  // namespace kehoach::plan
