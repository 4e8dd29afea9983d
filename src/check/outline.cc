#include "check/outline.h"

#include <algorithm>

#include "base/text.h"

namespace kehoach::check {

namespace {

using plan::Block;
using plan::Marker;
using plan::MarkerKind;

bool counts(const Block& block) { return block.marker && !block.marker->numbers.empty(); }

// 1.1. and 1.1.1. are levels of their own.
bool same_level(const Marker& a, const Marker& b) {
    return a.kind == b.kind && a.numbers.size() == b.numbers.size();
}

class Builder {
  public:
    void add(const Block& block) {
        if (block.kind == plan::BlockKind::heading && !block.marker) open_.clear();
        if (!counts(block)) return;
        const Marker& marker = *block.marker;
        OutlineItem item;
        item.block = &block;
        item.value = marker.numbers.back();
        const auto found = std::ranges::find_if(
            open_, [&](std::size_t i) { return same_level(*items_[i].block->marker, marker); });
        if (found != open_.end()) {
            item.previous = items_[*found].value;
            item.parent = items_[*found].parent;
            open_.erase(found, open_.end());
        } else {
            item.parent = open_.empty() ? -1 : static_cast<int>(open_.back());
        }
        item.same_prefix = fits(marker);
        if (!item.same_prefix) item.previous = 0;
        if (item.parent >= 0) ++items_[static_cast<std::size_t>(item.parent)].children;
        open_.push_back(items_.size());
        items_.push_back(item);
    }

    std::vector<OutlineItem> finish() { return std::move(items_); }

  private:
    // 1.2. stands below 1., or where nothing is open that says otherwise.
    bool fits(const Marker& marker) const {
        if (marker.kind != MarkerKind::decimal) return true;
        for (std::size_t i = open_.size(); i-- > 0;) {
            const Marker& above = *items_[open_[i]].block->marker;
            if (above.kind != MarkerKind::arabic && above.kind != MarkerKind::decimal) continue;
            if (above.numbers.size() + 1 != marker.numbers.size()) continue;
            return std::ranges::equal(above.numbers,
                                      std::vector(marker.numbers.begin(), marker.numbers.end() - 1));
        }
        return true;
    }

    std::vector<OutlineItem> items_;
    std::vector<std::size_t> open_;  // indices, the outermost first
};

}  // namespace

std::vector<OutlineItem> read_outline(const std::vector<Block>& body) {
    Builder builder;
    for (const Block& block : body)
        builder.add(block);
    return builder.finish();
}

std::string expected_marker(const OutlineItem& item) {
    const Marker& marker = *item.block->marker;
    const int value = item.previous + 1;
    switch (marker.kind) {
        case MarkerKind::article:
            return "Điều " + std::to_string(value) + ".";
        case MarkerKind::roman:
            return plan::to_roman(value) + ".";
        case MarkerKind::letter:
            return plan::point_letter(value) + ")";
        case MarkerKind::parenthesised:
            return "(" + std::to_string(value) + ")";
        case MarkerKind::arabic:
        case MarkerKind::decimal: {
            std::string text;
            for (std::size_t i = 0; i + 1 < marker.numbers.size(); ++i)
                text += std::to_string(marker.numbers[i]) + ".";
            return text + std::to_string(value) + (marker.typed.ends_with('.') ? "." : "");
        }
        default:
            return {};
    }
}

Span marker_place(const Block& block) {
    Span span = block.span;
    if (span.source == nullptr || !block.marker) return span;
    const std::string_view line = span.source->line(span.line);
    const std::size_t start = byte_of_character(line, span.column - 1);
    const std::size_t found = line.find(block.marker->typed, start);
    if (found == std::string_view::npos) return span;
    span.column = count_characters(line.substr(0, found)) + 1;
    span.length = count_characters(block.marker->typed);
    return span;
}

}  // namespace kehoach::check
