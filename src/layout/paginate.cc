#include "layout/paginate.h"

#include <utility>

#include "layout/note_area.h"

namespace kehoach::layout {
namespace {

// Strips [first, end) that are to stand on one page.
struct Range {
    std::size_t first = 0;
    std::size_t end = 0;

    std::size_t size() const { return end - first; }
};

Tie next_stronger(Tie tie) { return static_cast<Tie>(static_cast<int>(tie) + 1); }

class Paginator {
  public:
    Paginator(std::vector<Strip> strips, const std::vector<Note>& notes, const Frames& frames)
        : strips_(std::move(strips)),
          notes_(notes),
          frame_(frames.first),
          next_frame_(frames.others),
          y_(frame_.top),
          pages_(1) {}

    std::vector<Content> run() {
        for (Range range; range.first < strips_.size(); range.first = range.end) {
            range.end = next_tie_of(range, strips_.size(), Tie::none);
            place(range, Tie::keep_with_next);
        }
        while (notes_.overflows())
            turn_page();
        end_page();
        return std::move(pages_);
    }

  private:
    // Just after the first strip whose tie is at most `tie`, or `end`.
    std::size_t next_tie_of(const Range& range, std::size_t end, Tie tie) const;
    void place(const Range& range, Tie weakest);
    void divide(const Range& range, Tie at_most);
    bool fits_here(const Range& range) const;
    bool fits_a_page(const Range& range) const;
    Length height(const Range& range, bool begins_page) const;
    std::vector<int> notes_of(const Range& range) const;
    void put(const Range& range);
    void put(std::size_t index);
    void begin_page_with(const Strip& strip);
    void end_page();
    void turn_page();

    std::vector<Strip> strips_;
    NoteArea notes_;
    Frame frame_;                          // of this page
    Frame next_frame_;                     // and of all that follow
    Length y_;                             // lower edge of what the page holds
    bool is_empty_ = true;                 // no strip on the page yet
    std::vector<LineItem> closing_rules_;  // to be drawn if the page ends here
    std::vector<Content> pages_;
};

std::size_t Paginator::next_tie_of(const Range& range, std::size_t end, Tie tie) const {
    std::size_t i = range.first;
    while (i + 1 < end && strips_[i].tie > tie)
        ++i;
    return i + 1;
}

void Paginator::place(const Range& range, Tie weakest) {
    if (fits_here(range)) return put(range);
    if (fits_a_page(range)) {
        do {
            turn_page();  // more than once only while a long note goes on
        } while (!fits_here(range));
        return put(range);
    }
    // A chain of headings too long for a page begins where it stands; what is one thing begins a page.
    const bool is_alone = range.size() == 1;
    if ((is_alone || weakest >= Tie::keep_together) && (!is_empty_ || notes_.overflows())) {
        do {
            turn_page();
        } while (notes_.overflows());
    }
    if (is_alone) return put(range);
    divide(range, weakest);
}

// Places the parts between the ties that give way, those of `at_most` and weaker ones.
void Paginator::divide(const Range& range, Tie at_most) {
    for (Range part{range.first, range.first}; part.first < range.end; part.first = part.end) {
        part.end = next_tie_of(part, range.end, at_most);
        place(part, part.size() == 1 ? at_most : next_stronger(at_most));
    }
}

bool Paginator::fits_here(const Range& range) const {
    if (notes_.overflows()) return false;
    const Length foot = y_ + height(range, is_empty_) + notes_.height();
    return foot + notes_.growth(notes_of(range)) <= frame_.bottom;
}

bool Paginator::fits_a_page(const Range& range) const {
    const std::vector<int> notes = notes_of(range);
    return next_frame_.top + height(range, true) + notes_.growth_on_fresh_page(notes) <= next_frame_.bottom;
}

Length Paginator::height(const Range& range, bool begins_page) const {
    const Strip& first = strips_[range.first];
    Length height = strips_[range.end - 1].foot;
    if (begins_page && !first.gap_at_top) height -= first.gap;
    if (begins_page && first.header >= 0) height += strips_[static_cast<std::size_t>(first.header)].height;
    for (std::size_t i = range.first; i < range.end; ++i)
        height += strips_[i].gap + strips_[i].height;
    return height;
}

std::vector<int> Paginator::notes_of(const Range& range) const {
    std::vector<int> notes;
    for (std::size_t i = range.first; i < range.end; ++i)
        notes.insert(notes.end(), strips_[i].notes.begin(), strips_[i].notes.end());
    return notes;
}

void Paginator::put(const Range& range) {
    const std::vector<int> notes = notes_of(range);
    for (std::size_t i = range.first; i < range.end; ++i)
        put(i);
    notes_.ask_for(notes);
    notes_.fill(frame_.bottom - y_, false);
}

void Paginator::put(std::size_t index) {
    Strip& strip = strips_[index];
    if (!is_empty_ || strip.gap_at_top) y_ += strip.gap;
    if (is_empty_) begin_page_with(strip);
    closing_rules_ = std::move(strip.page_bottom);
    for (LineItem& rule : closing_rules_)
        move_by(rule, frame_.left, y_);
    const bool is_header = index + 1 < strips_.size() && strips_[index + 1].header == static_cast<int>(index);
    if (is_header) {
        merge(pages_.back(), Content(strip), frame_.left, y_);  // a copy: it will be needed again
    } else {
        merge(pages_.back(), std::move(strip), frame_.left, y_);
    }
    y_ += strip.height;
    is_empty_ = false;
}

void Paginator::begin_page_with(const Strip& strip) {
    if (strip.header >= 0) {
        const Strip& header = strips_[static_cast<std::size_t>(strip.header)];
        Content repeated{header.items, header.rules, {}, {}, {}, {}};
        make_artifacts(repeated.items);
        merge(pages_.back(), std::move(repeated), frame_.left, y_);
        y_ += header.height;
    }
    for (LineItem rule : strip.page_top) {
        move_by(rule, frame_.left, y_);
        pages_.back().rules.push_back(rule);
    }
}

void Paginator::end_page() {
    Content& page = pages_.back();
    page.rules.insert(page.rules.end(), closing_rules_.begin(), closing_rules_.end());
    closing_rules_.clear();
    notes_.finish(page, frame_);
}

void Paginator::turn_page() {
    end_page();
    pages_.emplace_back();
    frame_ = next_frame_;
    y_ = frame_.top;
    is_empty_ = true;
    notes_.fill(frame_.bottom - frame_.top, true);
}

}  // namespace

std::vector<Content> paginate(std::vector<Strip> strips, const std::vector<Note>& notes,
                              const Frames& frames) {
    return Paginator(std::move(strips), notes, frames).run();
}

}  // namespace kehoach::layout
