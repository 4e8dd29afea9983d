// Rows that share cells make a bundle. Bundles are laid beside each other, then the rows of two that belong
// together.
#include "draft/tracked_table.h"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "base/text.h"
#include "draft/alignment.h"
#include "draft/moved_remark.h"

namespace kehoach::draft {

namespace {

using document::Cell;
using document::Paragraph;
using document::Row;
using document::RowKind;
using document::Table;

using Bundle = std::vector<Row>;

std::vector<Bundle> bundles_of(const Table& table) {
    std::vector<Bundle> bundles;
    std::size_t end = static_cast<std::size_t>(table.header_rows);  // of the bundle that is open
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const Row& row = table.rows[i];
        if (i == 0 || i >= end) bundles.emplace_back();
        bundles.back().push_back(row);
        for (const Cell& cell : row.cells)
            end = std::max(end, i + static_cast<std::size_t>(cell.row_span));
    }
    return bundles;
}

// "3", "II.1", "a)": it follows from the rows above.
bool is_number(const std::string& text) {
    const bool has_word = count_characters(text) > 8 || text.find(' ') != std::string::npos;
    const auto is_part = [](char c) {
        return (c >= '0' && c <= '9') || std::string_view("IVXLC.)(").find(c) != std::string_view::npos;
    };
    const bool is_letter = count_characters(text.substr(0, text.find(')'))) == 1;
    return !has_word && (is_letter || std::ranges::all_of(text, is_part));
}

std::string text_of(const Cell& cell) {
    std::string text;
    for (const Paragraph& paragraph : cell.paragraphs)
        text += (text.empty() ? "" : "\n") + words_of(paragraph);
    return text;
}

std::string number_of(const Row& row) {
    if (row.cells.size() < 2 || row.cells.front().column > 0) return "";
    const std::string text = text_of(row.cells.front());
    return is_number(text) ? text : "";
}

Element element_of(const Row& row) {
    Element element;
    const bool is_numbered = !number_of(row).empty();
    for (const Cell& cell : row.cells)
        if (!is_numbered || cell.column > 0) element.text += text_of(cell) + "\t";
    return element;
}

Element element_of(const Bundle& bundle) {
    // There is but one heading, whatever it says; a task that gets parts stays the same task.
    if (bundle.front().kind == RowKind::header) return {"header", ""};
    Element element{bundle.front().kind == RowKind::group ? "group" : "task", ""};
    for (const Row& row : bundle)
        element.text += element_of(row).text + "\n";
    return element;
}

template <class Part>
std::vector<Element> elements_of(const std::vector<Part>& parts) {
    std::vector<Element> elements;
    for (const Part& part : parts)
        elements.push_back(element_of(part));
    return elements;
}

Row whole_row(Row row, Revision revision) {
    row.revision = revision;
    for (Cell& cell : row.cells) {
        cell.paragraphs = whole_paragraphs(cell.paragraphs, revision);
        cell.value = {};
    }
    return row;
}

bool has_same_columns(const Row& a, const Row& b) {
    return std::ranges::equal(a.cells, b.cells, [](const Cell& left, const Cell& right) {
        return left.column == right.column && left.column_span == right.column_span;
    });
}

Row tracked_row(const Row& before, const Row& after, Tracking& tracking) {
    Row tracked = after;
    tracked.anchor = tied_anchor(before.anchor, after.anchor, tracking);
    for (std::size_t i = 0; i < tracked.cells.size(); ++i) {
        tracked.cells[i].paragraphs =
            tracked_paragraphs(before.cells[i].paragraphs, after.cells[i].paragraphs, tracking);
        tracked.cells[i].value = {};
    }
    return tracked;
}

// Columns and spans of the cells of each row.
using Layout = std::vector<std::vector<std::tuple<int, int, int>>>;

// As it is once the rows of this revision are gone.
Layout layout_without(const Bundle& rows, Revision dropped) {
    const auto is_gone = [&](const Row& row) { return dropped != Revision::none && row.revision == dropped; };
    Layout layout;
    for (auto row = rows.begin(); row != rows.end(); ++row) {
        if (is_gone(*row)) continue;
        auto& cells = layout.emplace_back();
        for (const Cell& cell : row->cells) {
            const auto reach = std::min<std::ptrdiff_t>(cell.row_span, rows.end() - row);
            const auto gone = std::count_if(row, row + reach, is_gone);
            cells.emplace_back(cell.column, cell.column_span, static_cast<int>(cell.row_span - gone));
        }
    }
    return layout;
}

// Whether the cells and those from above cover each place once.
bool covers_all(const Bundle& rows, int columns) {
    std::vector<int> until(static_cast<std::size_t>(columns));  // the row to which a column is covered
    for (int r = 0; r < static_cast<int>(rows.size()); ++r) {
        for (const Cell& cell : rows[static_cast<std::size_t>(r)].cells)
            for (int c = cell.column; c < cell.column + cell.column_span; ++c) {
                int& end = until[static_cast<std::size_t>(c)];
                if (end > r) return false;
                end = r + cell.row_span;
            }
        if (std::ranges::any_of(until, [r](int end) { return end <= r; })) return false;
    }
    return std::ranges::all_of(until, [&](int end) { return end == static_cast<int>(rows.size()); });
}

class BundleTracker {
  public:
    BundleTracker(const Bundle& before, const Bundle& after, int columns)
        : before_(before),
          after_(after),
          columns_(columns),
          aligned_(align(elements_of(before), elements_of(after), Strangers::paired)) {}

    // Nothing when the rows cannot stand among each other.
    std::optional<Bundle> track(Tracking& tracking) {
        for (std::size_t i = 0; i < aligned_.size(); ++i) {
            if (aligned_[i].before) old_places_.push_back(i);
            if (aligned_[i].after) new_places_.push_back(i);
        }
        Bundle rows;
        for (std::size_t i = 0; i < aligned_.size(); ++i) {
            const auto& [old_index, new_index, moved] = aligned_[i];
            if (!new_index) {
                rows.push_back(whole_row(before_[*old_index], Revision::deleted));
                spread(rows.back(), i, *old_index, old_places_);
            } else if (!old_index) {
                rows.push_back(whole_row(after_[*new_index], Revision::inserted));
                spread(rows.back(), i, *new_index, new_places_);
            } else if (has_same_columns(before_[*old_index], after_[*new_index])) {
                rows.push_back(paired_row(i, tracking));
            } else {
                return std::nullopt;
            }
        }
        if (!holds_both(rows)) return std::nullopt;
        return rows;
    }

  private:
    bool holds_both(const Bundle& rows) const {
        return covers_all(rows, columns_) &&
               layout_without(rows, Revision::deleted) == layout_without(after_, Revision::none) &&
               layout_without(rows, Revision::inserted) == layout_without(before_, Revision::none);
    }

    // Its cells reach as far as those of either side.
    Row paired_row(std::size_t place, Tracking& tracking) const {
        const std::size_t old_index = *aligned_[place].before, new_index = *aligned_[place].after;
        Row former = before_[old_index];
        Row row = tracked_row(former, after_[new_index], tracking);
        spread(former, place, old_index, old_places_);
        spread(row, place, new_index, new_places_);
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            row.cells[i].row_span = std::max(row.cells[i].row_span, former.cells[i].row_span);
        return row;
    }

    // Cells reach to the place of the last row that they covered.
    static void spread(Row& row, std::size_t place, std::size_t index,
                       const std::vector<std::size_t>& places) {
        for (Cell& cell : row.cells) {
            const std::size_t last = places[index + static_cast<std::size_t>(cell.row_span) - 1];
            cell.row_span = static_cast<int>(last - place) + 1;
        }
    }

    const Bundle& before_;
    const Bundle& after_;
    int columns_;
    std::vector<Aligned> aligned_;
    std::vector<std::size_t> old_places_, new_places_;  // by index of a row: its place in the whole
};

// By bundle: the group that it stands in and its number there.
std::vector<std::string> places_of(const std::vector<Bundle>& bundles) {
    std::vector<std::string> places;
    std::string group;
    for (const Bundle& bundle : bundles) {
        const Row& first = bundle.front();
        std::string place = number_of(first);
        if (first.kind == RowKind::group) {
            group = text_of(first.cells.back());
        } else if (!group.empty()) {
            place += (place.empty() ? "" : ", ") + ("“" + group + "”");
        }
        places.push_back(std::move(place));
    }
    return places;
}

class TableTracker {
  public:
    TableTracker(const Table& before, const Table& after, Tracking& tracking)
        : before_(bundles_of(before)),
          after_(bundles_of(after)),
          old_elements_(elements_of(before_)),
          new_elements_(elements_of(after_)),
          old_places_(places_of(before_)),
          new_places_(places_of(after_)),
          tracked_(after),
          tracking_(tracking) {}

    Table track() && {
        tracked_.rows.clear();
        for (const Aligned& aligned : align(old_elements_, new_elements_)) {
            const auto& [old_index, new_index, moved] = aligned;
            if (!new_index)
                add_whole(before_[*old_index], Revision::deleted, aligned);
            else if (!old_index)
                add_whole(after_[*new_index], Revision::inserted, aligned);
            else
                add_pair(before_[*old_index], after_[*new_index]);
        }
        const auto end =
            std::ranges::find_if(tracked_.rows, [](const Row& row) { return row.kind != RowKind::header; });
        tracked_.header_rows = static_cast<int>(end - tracked_.rows.begin());
        return std::move(tracked_);
    }

  private:
    void add_pair(const Bundle& before, const Bundle& after) {
        const int columns = static_cast<int>(tracked_.columns.size());
        if (const auto rows = BundleTracker(before, after, columns).track(tracking_)) return add(*rows);
        add_whole(before, Revision::deleted, {});
        add_whole(after, Revision::inserted, {});
    }

    void add_whole(const Bundle& bundle, Revision revision, const Aligned& aligned) {
        Bundle rows;
        for (const Row& row : bundle)
            rows.push_back(whole_row(row, revision));
        if (aligned.moved) {
            const std::size_t old_index = aligned.before.value_or(*aligned.moved);
            const std::size_t new_index = aligned.after.value_or(*aligned.moved);
            const bool is_changed = old_elements_[old_index].text != new_elements_[new_index].text;
            const std::string& place =
                revision == Revision::inserted ? old_places_[old_index] : new_places_[new_index];
            remark_move(most_told(rows.front()), revision, place, is_changed, tracking_);
        }
        add(rows);
    }

    // The cell that says the most.
    static Paragraph& most_told(Row& row) {
        return std::ranges::max_element(row.cells, {}, [](const Cell& cell) { return text_of(cell).size(); })
            ->paragraphs.front();
    }

    void add(const Bundle& rows) { tracked_.rows.insert(tracked_.rows.end(), rows.begin(), rows.end()); }

    std::vector<Bundle> before_, after_;
    std::vector<Element> old_elements_, new_elements_;
    std::vector<std::string> old_places_, new_places_;
    Table tracked_;
    Tracking& tracking_;
};

}  // namespace

Table tracked_table(const Table& before, const Table& after, Tracking& tracking) {
    return TableTracker(before, after, tracking).track();
}

Table whole_table(const Table& table, Revision revision) {
    Table whole = table;
    for (Row& row : whole.rows)
        row = whole_row(std::move(row), revision);
    return whole;
}

}  // namespace kehoach::draft
