#include "document/structure_flow.h"

#include <algorithm>
#include <string_view>

namespace kehoach::document {
namespace {

// Lists of a lower rank stand outside those of a higher one.
struct Series {
    int rank = 0;
    ListNumbering numbering = ListNumbering::none;
};

bool consists_of(std::string_view text, std::string_view characters) {
    return !text.empty() && text.find_first_not_of(characters) == text.npos;
}

// I. 1. 1.1. 1.1.1. a) (1) - +
Series series_of(std::string_view marker) {
    constexpr int letter_rank = 10;  // no number has so many parts
    if (marker == "+") return {letter_rank + 3, ListNumbering::none};
    if (marker.starts_with('(')) return {letter_rank + 1, ListNumbering::decimal};
    if (marker.ends_with(')')) return {letter_rank, ListNumbering::lower_alpha};
    if (consists_of(marker, "IVXLCDM.")) return {0, ListNumbering::upper_roman};
    if (consists_of(marker, "0123456789.")) {
        while (marker.ends_with('.'))
            marker.remove_suffix(1);
        const auto dots = static_cast<int>(std::ranges::count(marker, '.'));
        return {1 + std::min(dots, letter_rank - 2), ListNumbering::decimal};
    }
    return {letter_rank + 2, ListNumbering::none};
}

bool is_empty(const Paragraph& paragraph) { return paragraph.content.empty() && !paragraph.marker; }

}  // namespace

void StructureFlow::add_heading(Paragraph& paragraph, int level) {
    paragraph.elements = {};
    end_lists();
    if (!is_empty(paragraph)) {
        paragraph.elements.text = builder_.add_heading(level, parent_);
        builder_.add_inlines(paragraph, parent_);
    }
    builder_.add_fields(paragraph, parent_);
}

void StructureFlow::add(Paragraph& paragraph, bool is_continued) {
    paragraph.elements = {};
    int container = parent_;
    if (is_empty(paragraph)) return builder_.add_fields(paragraph, container);  // room, not text
    if (paragraph.marker) {
        container = add_item(paragraph, is_continued);
    } else if (paragraph.continues_item && !lists_.empty()) {
        container = lists_.back().body;
        paragraph.elements.text = builder_.add(Tag::paragraph, container);
    } else {
        end_lists();
        paragraph.elements.text = builder_.add(Tag::paragraph, parent_);
    }
    builder_.add_inlines(paragraph, container);
    builder_.add_fields(paragraph, container);
}

int StructureFlow::add_item(Paragraph& paragraph, bool is_continued) {
    const Series series = series_of(paragraph.marker->text);
    while (!lists_.empty() && lists_.back().rank > series.rank)
        lists_.pop_back();
    if (lists_.empty() || lists_.back().rank < series.rank) {
        const int list = builder_.add(Tag::list, lists_.empty() ? parent_ : lists_.back().body);
        builder_.last().numbering = series.numbering;
        lists_.push_back({series.rank, list, no_element});
    }
    const int item = builder_.add(Tag::list_item, lists_.back().list);
    paragraph.elements.label = builder_.add(Tag::label, item);
    const int body = builder_.add(Tag::list_body, item);
    lists_.back().body = body;
    paragraph.elements.text = is_continued ? builder_.add(Tag::paragraph, body) : body;
    return body;
}

}  // namespace kehoach::document
