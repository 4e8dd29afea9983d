// The former document is first set apart: its lists and notes are counted on from those of the other, its
// anchors get names of their own. So no name has two meanings while both are laid into one; then what stayed
// is tied together again.
#include "draft/tracked_document.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "document/paragraphs.h"
#include "draft/alignment.h"
#include "draft/tracked_blocks.h"
#include "draft/tracked_sections.h"

namespace kehoach::draft {

namespace {

using document::Document;
using document::Footnote;
using document::FootnoteMark;
using document::List;
using document::Marker;
using document::Paragraph;
using document::Run;

constexpr const char* former_anchor = "truoc ";  // no author's anchor has a space

template <class Visit>
void for_each_inline(Document& document, Visit visit) {
    for (Paragraph* paragraph : document::paragraphs_of(document))
        for (document::Inline& part : paragraph->content)
            visit(part);
}

// Footnotes that stayed: those before to those after, from 1.
std::map<int, int> tied_notes(const Document& before, const Document& after) {
    const auto elements_of = [](const std::vector<Footnote>& notes) {
        std::vector<Element> elements;
        for (const Footnote& note : notes) {
            Element& element = elements.emplace_back();
            for (const Paragraph& paragraph : note.paragraphs)
                element.text += words_of(paragraph) + "\n";
        }
        return elements;
    };
    std::map<int, int> ties;
    for (const auto& [old_index, new_index, moved] :
         align(elements_of(before.footnotes), elements_of(after.footnotes)))
        if (old_index && new_index) ties[static_cast<int>(*old_index) + 1] = static_cast<int>(*new_index) + 1;
    return ties;
}

void set_apart(std::string& anchor) {
    if (!anchor.empty()) anchor.insert(0, former_anchor);
}

Document set_apart(Document before, const Document& after, const std::map<int, int>& notes) {
    for (Paragraph* paragraph : document::paragraphs_of(before)) {
        set_apart(paragraph->anchor);
        if (paragraph->marker && paragraph->marker->list) *paragraph->marker->list += after.lists.size();
    }
    for (document::Row* row : document::rows_of(before))
        set_apart(row->anchor);
    for_each_inline(before, [&](document::Inline& part) {
        if (auto* run = std::get_if<Run>(&part); run && run->link.starts_with('#')) {
            run->link.insert(1, former_anchor);
        } else if (auto* mark = std::get_if<FootnoteMark>(&part)) {
            const auto tied = notes.find(mark->number);
            mark->number =
                tied != notes.end() ? tied->second : mark->number + static_cast<int>(after.footnotes.size());
        }
    });
    return before;
}

// The notes in the order of their first marks. One whose mark stayed has what came and went of its text.
class NoteGatherer {
  public:
    NoteGatherer(const Document& before, const Document& after, const std::map<int, int>& ties,
                 Tracking& tracking)
        : before_(before), after_(after), tracking_(tracking) {
        for (const auto& [old_number, new_number] : ties)
            old_number_of_[new_number] = old_number;
    }

    std::vector<Footnote> gather(Document& document) && {
        for_each_inline(document, [&](document::Inline& part) {
            auto* mark = std::get_if<FootnoteMark>(&part);
            if (!mark) return;
            const auto [found, is_new] = numbers_.try_emplace({mark->number, mark->revision}, 0);
            if (is_new) {
                notes_.push_back(note(mark->number, mark->revision));
                found->second = static_cast<int>(notes_.size());
            }
            mark->number = found->second;
        });
        return std::move(notes_);
    }

  private:
    Footnote note(int number, Revision revision) const {
        const auto old_number = old_number_of_.find(number);
        const int known = static_cast<int>(after_.footnotes.size());
        if (revision == Revision::deleted) {
            const int old = old_number != old_number_of_.end() ? old_number->second : number - known;
            return {whole_paragraphs(of(before_, old), revision)};
        }
        if (revision == Revision::inserted || old_number == old_number_of_.end())
            return {whole_paragraphs(of(after_, number), revision)};
        return {tracked_paragraphs(of(before_, old_number->second), of(after_, number), tracking_)};
    }

    static const std::vector<Paragraph>& of(const Document& document, int number) {
        return document.footnotes[static_cast<std::size_t>(number - 1)].paragraphs;
    }

    const Document& before_;
    const Document& after_;
    Tracking& tracking_;
    std::map<int, int> old_number_of_;
    std::map<std::pair<int, Revision>, int> numbers_;
    std::vector<Footnote> notes_;
};

bool count_alike(const List& a, const List& b) {
    return std::ranges::equal(a.levels, b.levels, [](const auto& left, const auto& right) {
        return std::tie(left.format, left.start, left.pattern) ==
               std::tie(right.format, right.start, right.pattern);
    });
}

// A former list whose paragraphs stayed in a list that counts as it did is that list.
std::map<std::size_t, std::size_t> tied_lists(Document& tracked, const Document& before,
                                              const Document& after) {
    std::map<std::size_t, std::size_t> ties;
    std::set<std::size_t> taken;
    for (const Paragraph* paragraph : document::paragraphs_of(tracked)) {
        if (!paragraph->former || !paragraph->former->marker || !paragraph->marker) continue;
        const auto former = paragraph->former->marker->list, list = paragraph->marker->list;
        if (!former || !list || *list >= after.lists.size() || ties.contains(*former) ||
            taken.contains(*list))
            continue;
        if (!count_alike(before.lists[*former - after.lists.size()], after.lists[*list])) continue;
        ties[*former] = *list;
        taken.insert(*list);
    }
    return ties;
}

// Lists of the former document that are still needed are added.
class ListTier {
  public:
    ListTier(Document& tracked, const Document& before, const Document& after)
        : tracked_(tracked),
          before_(before),
          own_(after.lists.size()),
          ties_(tied_lists(tracked, before, after)) {}

    void tie() && {
        for (Paragraph* paragraph : document::paragraphs_of(tracked_)) {
            tie(paragraph->marker);
            if (!paragraph->former) continue;
            tie(paragraph->former->marker);
            if (is_unchanged(*paragraph)) paragraph->former.reset();
        }
    }

  private:
    void tie(std::optional<Marker>& marker) {
        if (!marker || !marker->list || *marker->list < own_) return;
        const std::size_t former = *marker->list;
        const auto [found, is_new] = ties_.try_emplace(former, tracked_.lists.size());
        if (is_new) {
            List list = before_.lists[former - own_];
            for (document::ListLevel& level : list.levels)
                level.style.clear();  // a style has one list
            tracked_.lists.push_back(std::move(list));
        }
        marker->list = found->second;
    }

    static bool is_unchanged(const Paragraph& paragraph) {
        const std::optional<Marker>&was = paragraph.former->marker, &is = paragraph.marker;
        const bool is_listed = is && is->list;
        return paragraph.former->style == paragraph.style && was.has_value() == is_listed &&
               (!was || (was->list == is->list && was->level == is->level));
    }

    Document& tracked_;
    const Document& before_;
    std::size_t own_;  // how many lists the later document has
    std::map<std::size_t, std::size_t> ties_;
};

// What linked to a place that stayed links to it under its present name.
void tie_links(Document& document, const std::map<std::string, std::string>& anchors) {
    for_each_inline(document, [&](document::Inline& part) {
        auto* run = std::get_if<Run>(&part);
        if (!run || !run->link.starts_with('#')) return;
        const auto tied = anchors.find(run->link.substr(1));
        if (tied != anchors.end()) run->link = "#" + tied->second;
    });
}

}  // namespace

Document tracked_document(const Document& before, const Document& after) {
    const std::map<int, int> notes = tied_notes(before, after);
    Document former = set_apart(before, after, notes);
    // What stayed is known only when all is laid together; then links are compared by where they lead.
    Tracking found;
    tracked_sections(former.sections, after.sections, found);
    tie_links(former, found.anchors);

    Tracking tracking;
    Document tracked = after;
    tracked.styles.insert(before.styles.begin(), before.styles.end());
    tracked.sections = tracked_sections(former.sections, after.sections, tracking);
    tracked.footnotes.clear();
    tracked.footnotes = NoteGatherer(former, after, notes, tracking).gather(tracked);
    ListTier(tracked, former, after).tie();
    tracked.comments = std::move(tracking.comments);
    return tracked;
}

}  // namespace kehoach::draft
