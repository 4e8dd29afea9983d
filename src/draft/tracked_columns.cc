#include "draft/tracked_columns.h"

#include <utility>
#include <variant>
#include <vector>

#include "draft/alignment.h"

namespace kehoach::draft {

namespace {

using document::CellBlock;
using document::Paragraph;
using document::SideBySide;

using Side = std::vector<CellBlock>;

std::vector<Element> elements_of(const Side& side) {
    std::vector<Element> elements;
    for (const CellBlock& block : side) {
        const auto* paragraph = std::get_if<Paragraph>(&block);
        elements.push_back(paragraph ? Element{"paragraph", words_of(*paragraph)} : Element{"rule", ""});
    }
    return elements;
}

void whole(CellBlock& block, Revision revision) {
    if (auto* paragraph = std::get_if<Paragraph>(&block)) *paragraph = whole_paragraph(*paragraph, revision);
}

void settle_end(Side& side) {
    std::vector<Paragraph*> last;  // paragraphs at the end
    for (CellBlock& block : side) {
        if (auto* paragraph = std::get_if<Paragraph>(&block))
            last.push_back(paragraph);
        else
            last.clear();
    }
    keep_last_end(std::move(last));
}

void make_whole(Side& side, Revision revision) {
    for (CellBlock& block : side)
        whole(block, revision);
    settle_end(side);
}

// A line that went is not shown.
Side tracked_side(const Side& before, const Side& after, Tracking& tracking) {
    Side side;
    for (const Aligned& aligned : align(elements_of(before), elements_of(after), Strangers::paired)) {
        if (!aligned.after) {
            if (std::holds_alternative<document::Rule>(before[*aligned.before])) continue;
            whole(side.emplace_back(before[*aligned.before]), Revision::deleted);
            continue;
        }
        CellBlock& block = side.emplace_back(after[*aligned.after]);
        if (!aligned.before)
            whole(block, Revision::inserted);
        else if (auto* paragraph = std::get_if<Paragraph>(&block))
            *paragraph =
                tracked_paragraph(std::get<Paragraph>(before[*aligned.before]), *paragraph, tracking);
    }
    settle_end(side);
    return side;
}

SideBySide::Row whole_row(SideBySide::Row row, Revision revision) {
    row.revision = revision;
    make_whole(row.left, revision);
    make_whole(row.right, revision);
    return row;
}

}  // namespace

SideBySide tracked_columns(const SideBySide& before, const SideBySide& after, Tracking& tracking) {
    SideBySide tracked = after;
    for (std::size_t i = 0; i < tracked.rows.size(); ++i) {
        if (i < before.rows.size()) {
            tracked.rows[i].left = tracked_side(before.rows[i].left, after.rows[i].left, tracking);
            tracked.rows[i].right = tracked_side(before.rows[i].right, after.rows[i].right, tracking);
        } else {
            tracked.rows[i] = whole_row(after.rows[i], Revision::inserted);
        }
    }
    for (std::size_t i = tracked.rows.size(); i < before.rows.size(); ++i)
        tracked.rows.push_back(whole_row(before.rows[i], Revision::deleted));
    return tracked;
}

SideBySide whole_columns(const SideBySide& columns, Revision revision) {
    SideBySide whole = columns;
    for (SideBySide::Row& row : whole.rows)
        row = whole_row(std::move(row), revision);
    return whole;
}

}  // namespace kehoach::draft
