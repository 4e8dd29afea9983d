#include "draft/tracked_sections.h"

#include <string>
#include <utility>
#include <variant>

#include "draft/alignment.h"
#include "draft/tracked_blocks.h"

namespace kehoach::draft {

namespace {

using document::Section;

// Annexes are told by what stands above their tables; other sections by their name alone.
Element element_of(const Section& section) {
    if (!section.is_annex) return {section.id, ""};
    Element element{"annex", ""};
    for (const document::Block& block : section.blocks)
        if (const auto* paragraph = std::get_if<document::Paragraph>(&block))
            element.text += words_of(*paragraph) + "\n";
    return element;
}

std::vector<Element> elements_of(const std::vector<Section>& sections) {
    std::vector<Element> elements;
    for (const Section& section : sections)
        elements.push_back(element_of(section));
    return elements;
}

Section tracked_section(const Section& before, const Section& after, Tracking& tracking) {
    Section tracked = after;
    tracked.blocks = tracked_blocks(before.blocks, after.blocks, tracking);
    tracked.top = tracked_blocks(before.top, after.top, tracking);
    tracked.foot = tracked_blocks(before.foot, after.foot, tracking);
    if (before.page != after.page) tracked.former_page = before.page;
    return tracked;
}

Section whole_section(const Section& section, Revision revision) {
    Section whole = section;
    whole.blocks = whole_blocks(section.blocks, revision);
    whole.top = whole_blocks(section.top, revision);
    whole.foot = whole_blocks(section.foot, revision);
    whole.end = revision;
    return whole;
}

// Tables keep their shape on a page of another width.
void fit_tables(Section& section, Length width) {
    for (document::Block& block : section.blocks)
        if (auto* table = std::get_if<document::Table>(&block))
            for (document::Column& column : table->columns)
                column.width = column.width.scaled(width.to_twips(), section.page.text_width().to_twips());
}

// A document ends with the page of its last section. Where the last ones came or went, it is the break
// before them that did, and the end has the page of what is left without them.
void keep_last_end(std::vector<Section>& sections) {
    if (sections.empty() || sections.back().end == Revision::none) return;
    const Revision revision = sections.back().end;
    auto stayed = sections.rbegin();
    while (stayed != sections.rend() && stayed->end == revision)
        ++stayed;
    Section& last = sections.back();
    last.end = Revision::none;
    if (stayed == sections.rend()) return;
    stayed->end = revision;
    if (revision == Revision::inserted) {
        last.former_page = stayed->former_page.value_or(stayed->page);
    } else {
        last.former_page = last.page;
        fit_tables(last, stayed->page.text_width());
        last.page = stayed->page;
    }
    if (last.former_page == last.page) last.former_page.reset();
}

}  // namespace

std::vector<Section> tracked_sections(const std::vector<Section>& before, const std::vector<Section>& after,
                                      Tracking& tracking) {
    std::vector<Section> sections;
    for (const Aligned& aligned : align(elements_of(before), elements_of(after), Strangers::paired)) {
        if (aligned.before && aligned.after)
            sections.push_back(tracked_section(before[*aligned.before], after[*aligned.after], tracking));
        else if (aligned.before)
            sections.push_back(whole_section(before[*aligned.before], Revision::deleted));
        else
            sections.push_back(whole_section(after[*aligned.after], Revision::inserted));
    }
    keep_last_end(sections);
    return sections;
}

}  // namespace kehoach::draft
