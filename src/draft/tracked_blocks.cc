#include "draft/tracked_blocks.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "draft/alignment.h"
#include "draft/moved_remark.h"
#include "draft/tracked_columns.h"
#include "draft/tracked_table.h"

namespace kehoach::draft {

namespace {

using document::Block;
using document::Paragraph;
using document::Rule;
using document::SideBySide;
using document::Table;

Element element_of(const Paragraph& paragraph) { return {"paragraph", words_of(paragraph)}; }

Element element_of(const Rule&) { return {"rule", ""}; }

Element element_of(const SideBySide& columns) {
    return {columns.role == SideBySide::Role::heading ? "heading" : "signature", ""};
}

Element element_of(const Table& table) {
    Element element{"table of " + std::to_string(table.columns.size()), ""};
    for (std::size_t i = 0; i < static_cast<std::size_t>(table.header_rows); ++i)
        for (const document::Cell& cell : table.rows[i].cells)
            for (const Paragraph& paragraph : cell.paragraphs)
                element.text += words_of(paragraph) + "\n";
    return element;
}

std::vector<Element> elements_of(const std::vector<Block>& blocks) {
    std::vector<Element> elements;
    for (const Block& block : blocks)
        elements.push_back(std::visit([](const auto& known) { return element_of(known); }, block));
    return elements;
}

Block whole(const Paragraph& paragraph, Revision revision) { return whole_paragraph(paragraph, revision); }

Block whole(Rule rule, Revision revision) {
    rule.mark = revision;
    return rule;
}

Block whole(const SideBySide& columns, Revision revision) { return whole_columns(columns, revision); }

Block whole(const Table& table, Revision revision) { return whole_table(table, revision); }

Block whole_block(const Block& block, Revision revision) {
    return std::visit([&](const auto& known) { return whole(known, revision); }, block);
}

// Both are of one kind.
Block tracked_block(const Block& before, const Block& after, Tracking& tracking) {
    if (const auto* paragraph = std::get_if<Paragraph>(&after))
        return tracked_paragraph(std::get<Paragraph>(before), *paragraph, tracking);
    if (const auto* columns = std::get_if<SideBySide>(&after))
        return tracked_columns(std::get<SideBySide>(before), *columns, tracking);
    if (const auto* table = std::get_if<Table>(&after))
        return tracked_table(std::get<Table>(before), *table, tracking);
    return after;
}

// By block: its number and the heading above it.
std::vector<std::string> places_of(const std::vector<Block>& blocks) {
    std::vector<std::string> places;
    std::string heading;
    for (const Block& block : blocks) {
        const auto* paragraph = std::get_if<Paragraph>(&block);
        const bool is_counted = paragraph && paragraph->marker && paragraph->marker->text.size() > 1;
        std::string place = is_counted ? paragraph->marker->text : "";
        if (!heading.empty()) place += (place.empty() ? "" : ", ") + ("“" + heading + "”");
        places.push_back(std::move(place));
        if (is_counted && std::string_view("IVX").find(paragraph->marker->text.front()) != std::string::npos)
            heading = paragraph->marker->text + " " + words_of(*paragraph);
    }
    return places;
}

class BlockTracker {
  public:
    BlockTracker(const std::vector<Block>& before, const std::vector<Block>& after, Tracking& tracking)
        : before_(before),
          after_(after),
          old_elements_(elements_of(before)),
          new_elements_(elements_of(after)),
          old_places_(places_of(before)),
          new_places_(places_of(after)),
          tracking_(tracking) {}

    std::vector<Block> track() {
        std::vector<Block> blocks;
        for (const Aligned& aligned : align(old_elements_, new_elements_)) {
            if (aligned.before && aligned.after)
                blocks.push_back(tracked_block(before_[*aligned.before], after_[*aligned.after], tracking_));
            else if (aligned.before)
                blocks.push_back(whole_block(before_[*aligned.before], Revision::deleted));
            else
                blocks.push_back(whole_block(after_[*aligned.after], Revision::inserted));
            if (aligned.moved) remark(aligned, blocks.back());
        }
        return blocks;
    }

  private:
    void remark(const Aligned& aligned, Block& block) {
        auto* paragraph = std::get_if<Paragraph>(&block);
        if (!paragraph) return;
        const std::size_t old_index = aligned.before.value_or(*aligned.moved);
        const std::size_t new_index = aligned.after.value_or(*aligned.moved);
        const bool is_changed = old_elements_[old_index].text != new_elements_[new_index].text;
        if (aligned.after)
            remark_move(*paragraph, Revision::inserted, old_places_[old_index], is_changed, tracking_);
        else
            remark_move(*paragraph, Revision::deleted, new_places_[new_index], is_changed, tracking_);
    }

    const std::vector<Block>& before_;
    const std::vector<Block>& after_;
    std::vector<Element> old_elements_, new_elements_;
    std::vector<std::string> old_places_, new_places_;
    Tracking& tracking_;
};

}  // namespace

std::vector<Block> tracked_blocks(const std::vector<Block>& before, const std::vector<Block>& after,
                                  Tracking& tracking) {
    return BlockTracker(before, after, tracking).track();
}

std::vector<Block> whole_blocks(const std::vector<Block>& blocks, Revision revision) {
    std::vector<Block> whole;
    for (const Block& block : blocks)
        whole.push_back(whole_block(block, revision));
    return whole;
}

}  // namespace kehoach::draft
