#include "check/form/parts.h"

#include <algorithm>
#include <utility>

#include "check/form/anchors.h"
#include "check/form/running_text.h"

namespace kehoach::check::form {
namespace {

using papers::Paragraph;
using papers::Side;

class Splitter {
  public:
    Splitter(const papers::Paper& paper, const std::vector<std::string>& plain,
             std::vector<Element>& elements)
        : paper_(paper), plain_(plain), elements_(elements) {}

    std::vector<Part> split() {
        std::vector<Part> parts;
        std::vector<std::pair<std::size_t, Part::Kind>> begins{{0, Part::Kind::document}};
        bool has_country = false;
        for (std::size_t i = 0; i < plain_.size(); ++i) {
            if (begins_annex(i)) {
                add_begin(begins, begin_of_annex(i), Part::Kind::annex);
            } else if (is_country(plain_[i])) {
                if (has_country)
                    add_begin(begins, begin_of_heading(i, begins.back().first), Part::Kind::attached);
                has_country = true;
            }
        }
        for (std::size_t i = 0; i < begins.size(); ++i) {
            const std::size_t end = i + 1 < begins.size() ? begins[i + 1].first : plain_.size();
            parts.push_back({begins[i].second, begins[i].first, end, {}});
        }
        return parts;
    }

  private:
    const Paragraph& at(std::size_t index) const { return paper_.paragraphs[index]; }

    // A file of annexes alone has no document: its first part is the annex.
    void add_begin(std::vector<std::pair<std::size_t, Part::Kind>>& begins, std::size_t index,
                   Part::Kind kind) {
        const bool is_first = std::ranges::all_of(plain_.begin(), plain_.begin() + static_cast<long>(index),
                                                  [](const std::string& text) { return text.empty(); });
        if (is_first)
            begins.back().second = kind;
        else if (index > begins.back().first)
            begins.emplace_back(index, kind);
    }

    bool is_mark(std::size_t index) const {
        return is_circulation(plain_[index]) || is_draft_mark(plain_[index]);
    }

    // The marks of a draft and of circulation, which stand above its label where there is no document.
    std::size_t begin_of_annex(std::size_t label) {
        std::size_t begin = label;
        for (; begin > 0 && (at(begin - 1).is_empty() || is_mark(begin - 1)); --begin)
            if (is_mark(begin - 1))
                elements_[begin - 1] =
                    is_draft_mark(plain_[begin - 1]) ? Element::draft_mark : Element::circulation;
        while (begin < label && at(begin).is_empty())
            ++begin;
        return begin;
    }

    bool begins_page(std::size_t index) const {
        std::size_t before = index;
        while (before > 0 && (at(before - 1).is_empty() || is_mark(before - 1)))
            --before;
        if (before == 0) return true;
        const Paragraph& above = at(before - 1);
        for (std::size_t i = before; i <= index; ++i)
            if (at(i).form.page_break_before) return true;
        return above.section != at(index).section;
    }

    bool begins_annex(std::size_t index) const {
        const Paragraph& paragraph = at(index);
        if (!is_annex_label(plain_[index]) || paragraph.is_in_grid || paragraph.side != Side::whole)
            return false;
        const bool is_placed = is_centered(paragraph) || paper_.kind == papers::Kind::xlsx;
        if (!is_placed && !is_bare_annex_label(plain_[index])) return false;
        if (begins_page(index)) return true;
        int seen = 0;
        for (std::size_t i = index + 1; i < plain_.size() && seen < 4; ++i) {
            if (at(i).is_empty()) continue;
            ++seen;
            if (is_reference(plain_[i])) return true;
        }
        return false;
    }

    // Where the table or the page begins that holds the country's name.
    std::size_t begin_of_heading(std::size_t index, std::size_t least) const {
        const Paragraph& country = at(index);
        std::size_t begin = index;
        while (begin > least + 1) {
            const Paragraph& above = at(begin - 1);
            const bool is_same = paper_.kind == papers::Kind::pdf
                                     ? above.spot.page == country.spot.page
                                     : country.table >= 0 && above.table == country.table;
            if (!is_same) break;
            --begin;
        }
        return begin;
    }

    const papers::Paper& paper_;
    const std::vector<std::string>& plain_;
    std::vector<Element>& elements_;
};

}  // namespace

std::vector<Part> split_into_parts(const papers::Paper& paper, const std::vector<std::string>& plain,
                                   std::vector<Element>& elements) {
    return Splitter(paper, plain, elements).split();
}

}  // namespace kehoach::check::form
