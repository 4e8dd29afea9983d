#include "draft/tracked_text.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>

#include "draft/alignment.h"
#include "draft/word_diff.h"

namespace kehoach::draft {

namespace {

using document::FootnoteMark;
using document::Inline;
using document::Marker;
using document::Paragraph;
using document::Reference;
using document::Run;
using document::Slot;

// A word of a run, or another inline.
struct Atom {
    Inline content;
    std::string text;
    std::string key;  // equal atoms have one
};

std::string look_of(bool bold, bool italic) {
    return std::string(bold ? "b" : "") + (italic ? "i" : "") + "\n";
}

void add_atoms(const Run& run, std::vector<Atom>& atoms) {
    // A field is one word.
    const std::string look = look_of(run.bold, run.italic) + run.link + "\n" +
                             std::to_string(static_cast<int>(run.reference)) + "\n";
    const bool is_field = run.reference != Reference::none;
    const auto words = is_field ? std::vector<std::string_view>{run.text} : word_tokens(run.text);
    for (const std::string_view word : words) {
        Run one = run;
        one.text = word;
        atoms.push_back({std::move(one), std::string(word), look + std::string(word)});
    }
}

std::vector<Atom> atoms_of(const Paragraph& paragraph) {
    std::vector<Atom> atoms;
    for (const Inline& part : paragraph.content) {
        if (const auto* run = std::get_if<Run>(&part)) {
            add_atoms(*run, atoms);
        } else if (const auto* slot = std::get_if<Slot>(&part)) {
            atoms.push_back({part, slot->text,
                             "{" + slot_name(slot->name) + look_of(slot->bold, slot->italic) + slot->text});
        } else {
            atoms.push_back({part, "", "[" + std::to_string(std::get<FootnoteMark>(part).number)});
        }
    }
    return atoms;
}

std::vector<Token> tokens_of(const std::vector<Atom>& atoms, std::map<std::string, std::uint32_t>& keys) {
    std::vector<Token> tokens;
    for (const Atom& atom : atoms)
        tokens.push_back(
            {atom.text, keys.emplace(atom.key, static_cast<std::uint32_t>(keys.size())).first->second});
    return tokens;
}

Inline revised(Inline part, Revision revision) {
    if (revision == Revision::none) return part;
    if (auto* mark = std::get_if<FootnoteMark>(&part)) {
        mark->revision = revision;
        return part;
    }
    if (const auto* slot = std::get_if<Slot>(&part)) {
        Run blank;
        blank.text = slot->text;
        blank.bold = slot->bold;
        blank.italic = slot->italic;
        part = std::move(blank);
    }
    std::get<Run>(part).revision = revision;
    return part;
}

bool goes_on(const Run& last, const Run& next) {
    return last.bold == next.bold && last.italic == next.italic && last.link == next.link &&
           last.reference == Reference::none && next.reference == Reference::none &&
           last.revision == next.revision;
}

// Words of one look and revision become one run again.
void add(Inline part, Revision revision, std::vector<Inline>& content) {
    part = revised(std::move(part), revision);
    const auto* run = std::get_if<Run>(&part);
    auto* last = content.empty() ? nullptr : std::get_if<Run>(&content.back());
    if (run && last && goes_on(*last, *run))
        last->text += run->text;
    else
        content.push_back(std::move(part));
}

std::vector<Inline> tracked_content(const Paragraph& before, const Paragraph& after) {
    const std::vector<Atom> old_atoms = atoms_of(before), new_atoms = atoms_of(after);
    std::map<std::string, std::uint32_t> keys;
    const std::vector<Token> old_tokens = tokens_of(old_atoms, keys), new_tokens = tokens_of(new_atoms, keys);
    std::vector<Inline> content;
    std::size_t i = 0, k = 0;
    for (const Edit edit : edit_words(old_tokens, new_tokens)) {
        if (edit == Edit::remove) {
            add(old_atoms[i++].content, Revision::deleted, content);
            continue;
        }
        add(new_atoms[k++].content, edit == Edit::add ? Revision::inserted : Revision::none, content);
        if (edit == Edit::keep) ++i;
    }
    return content;
}

bool is_literal(const std::optional<Marker>& marker) { return marker && !marker->list; }

std::string literal_of(const Paragraph& paragraph) {
    return is_literal(paragraph.marker) ? paragraph.marker->text : "";
}

std::optional<Marker> list_of(const Paragraph& paragraph) {
    return is_literal(paragraph.marker) ? std::nullopt : paragraph.marker;
}

// The old number stands behind the new one, which a reference may lead to.
void track_literal(const Paragraph& before, Paragraph& tracked) {
    const std::string went = literal_of(before);
    if (went == literal_of(tracked)) return;
    if (is_literal(tracked.marker)) tracked.marker->revision = Revision::inserted;
    if (went.empty()) return;
    Run old_number;
    old_number.text = went + (before.content.empty() ? "" : " ");
    old_number.revision = Revision::deleted;
    tracked.content.insert(tracked.content.begin(), std::move(old_number));
}

bool is_same_list(const std::optional<Marker>& a, const std::optional<Marker>& b) {
    return a.has_value() == b.has_value() && (!a || (a->list == b->list && a->level == b->level));
}

}  // namespace

std::string tied_anchor(const std::string& before, const std::string& after, Tracking& tracking) {
    if (after.empty() || before.empty()) return after + before;
    tracking.anchors.emplace(before, after);
    return after;
}

std::string words_of(const Paragraph& paragraph) {
    Paragraph bare = paragraph;
    bare.marker.reset();
    return document::printed(bare);
}

Paragraph tracked_paragraph(const Paragraph& before, const Paragraph& after, Tracking& tracking) {
    Paragraph tracked = after;
    tracked.content = tracked_content(before, after);
    track_literal(before, tracked);
    tracked.anchor = tied_anchor(before.anchor, after.anchor, tracking);
    if (before.style != after.style || !is_same_list(list_of(before), list_of(after)))
        tracked.former = {before.style, list_of(before)};
    return tracked;
}

Paragraph whole_paragraph(const Paragraph& paragraph, Revision revision) {
    Paragraph whole = paragraph;
    whole.content.clear();
    for (const Inline& part : paragraph.content)
        add(part, revision, whole.content);
    if (whole.marker) whole.marker->revision = revision;
    whole.mark = revision;
    return whole;
}

std::vector<Paragraph> tracked_paragraphs(const std::vector<Paragraph>& before,
                                          const std::vector<Paragraph>& after, Tracking& tracking) {
    const auto elements_of = [](const std::vector<Paragraph>& paragraphs) {
        std::vector<Element> elements;
        for (const Paragraph& paragraph : paragraphs)
            elements.push_back({"", words_of(paragraph)});
        return elements;
    };
    std::vector<Paragraph> result;
    for (const Aligned& aligned : align(elements_of(before), elements_of(after), Strangers::paired)) {
        if (aligned.before && aligned.after)
            result.push_back(tracked_paragraph(before[*aligned.before], after[*aligned.after], tracking));
        else if (aligned.before)
            result.push_back(whole_paragraph(before[*aligned.before], Revision::deleted));
        else
            result.push_back(whole_paragraph(after[*aligned.after], Revision::inserted));
    }
    std::vector<Paragraph*> cell;
    for (Paragraph& paragraph : result)
        cell.push_back(&paragraph);
    keep_last_end(std::move(cell));
    return result;
}

std::vector<Paragraph> whole_paragraphs(const std::vector<Paragraph>& paragraphs, Revision revision) {
    std::vector<Paragraph> result;
    for (const Paragraph& paragraph : paragraphs)
        result.push_back(whole_paragraph(paragraph, revision));
    if (!result.empty()) result.back().mark = Revision::none;
    return result;
}

void keep_last_end(std::vector<Paragraph*> cell) {
    if (cell.empty() || cell.back()->mark == Revision::none) return;
    Paragraph& last = *cell.back();
    const Revision revision = last.mark;
    auto above = cell.rbegin();
    while (above != cell.rend() && (*above)->mark == revision)
        ++above;
    last.mark = Revision::none;
    if (above == cell.rend()) return;
    (*above)->mark = revision;
    if ((*above)->style == last.style || is_literal(last.marker)) return;
    // The paragraph above gets the look of this one when the two become one.
    if (revision == Revision::deleted) {
        last.former = {last.style, list_of(last)};
        last.style = (*above)->style;
        last.marker = list_of(**above);
    } else {
        last.former = (*above)->former.value_or(document::FormerLook{(*above)->style, list_of(**above)});
    }
}

}  // namespace kehoach::draft
