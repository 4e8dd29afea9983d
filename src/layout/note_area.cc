#include "layout/note_area.h"

#include <algorithm>
#include <utility>

namespace kehoach::layout {
namespace {

// LibreOffice's defaults for DOCX: a rule of half a point, a quarter of the text wide, between equal spaces.
constexpr Length separator_thickness = Length::twips(10);
constexpr Length separator_space = Length::twips(57);
constexpr Length separator_height = separator_space + separator_thickness + separator_space;

// Lines of a note that stay with its mark: two, but its last line may stand alone on the next page.
std::size_t first_lines(const Note& note) {
    const bool has_more = note.strips.size() > 1 && note.strips.front().tie == Tie::always;
    return std::min<std::size_t>(has_more ? 2 : 1, note.strips.size());
}

}  // namespace

std::vector<int> NoteArea::not_yet_placed(const std::vector<int>& numbers) const {
    std::vector<int> fresh;
    for (const int number : numbers) {
        const bool is_fresh = !is_placed_[static_cast<std::size_t>(number - 1)];
        if (is_fresh && std::ranges::find(fresh, number) == fresh.end()) fresh.push_back(number);
    }
    return fresh;
}

Length NoteArea::growth(const std::vector<int>& numbers) const {
    return growth(numbers, height_ == Length() && queue_.empty(), below_);
}

Length NoteArea::growth_on_fresh_page(const std::vector<int>& numbers) const {
    return growth(numbers, true, {});
}

Length NoteArea::growth(const std::vector<int>& numbers, bool is_fresh_page, Below below) const {
    const std::vector<int> fresh = not_yet_placed(numbers);
    Length growth;
    for (const int number : fresh) {
        const bool begins_area = is_fresh_page && number == fresh.front();
        if (begins_area) growth += separator_height;
        const Note& note = notes_[static_cast<std::size_t>(number - 1)];
        const std::size_t lines = number == fresh.back() ? first_lines(note) : note.strips.size();
        for (std::size_t i = 0; i < lines; ++i) {
            const Length gap = note.strips[i].gap;
            const bool joins = i == 0 && !begins_area;
            growth += note.strips[i].height + (joins ? std::max(below.after, gap) + below.extra : gap);
        }
        below = {note.after, note.extra};
    }
    return growth;
}

void NoteArea::ask_for(const std::vector<int>& numbers) {
    for (const int number : not_yet_placed(numbers)) {
        const auto index = static_cast<std::size_t>(number - 1);
        is_placed_[index] = true;
        bool is_first = true;
        for (const Strip& strip : notes_[index].strips) {
            queue_.push_back(
                {strip, is_first ? std::max(below_.after, strip.gap) + below_.extra : strip.gap});
            if (!is_first) queue_.back().strip.gap = {};
            is_first = false;
        }
        below_ = {notes_[index].after, notes_[index].extra};
    }
}

void NoteArea::fill(Length room, bool force) {
    while (!queue_.empty()) {
        Line& next = queue_.front();
        const bool is_first = lines_.empty();
        const Length gap = is_first ? separator_height + next.strip.gap : next.joined_gap;
        if (height_ + gap + next.strip.height > room && !(force && is_first)) return;
        height_ += gap + next.strip.height;
        lines_.push_back(std::move(next));
        queue_.pop_front();
    }
}

void NoteArea::finish(Content& page, const Frame& frame) {
    if (!lines_.empty()) {
        Length y = frame.bottom - height_ + separator_space;
        const Length middle = y + separator_thickness / 2;
        page.items.push_back(
            LineItem{frame.left, middle, frame.left + frame.width / 4, middle, separator_thickness});
        y += separator_thickness + separator_space;
        bool is_first = true;
        for (Line& line : lines_) {
            y += is_first ? line.strip.gap : line.joined_gap;
            const Length height = line.strip.height;
            merge(page, std::move(line.strip), frame.left, y);
            y += height;
            is_first = false;
        }
    }
    lines_.clear();
    height_ = {};
    if (queue_.empty()) below_ = {};
}

}  // namespace kehoach::layout
