#include "draft/edit_script.h"

#include <algorithm>

namespace kehoach::draft {

namespace {

using Sequence = std::vector<std::uint32_t>;

// The part of both sequences between their common ends.
class Middle {
  public:
    Middle(const Sequence& before, const Sequence& after) : before_(before), after_(after) {
        const std::size_t shorter = std::min(before.size(), after.size());
        while (head_ < shorter && before[head_] == after[head_])
            ++head_;
        while (tail_ < shorter - head_ &&
               before[before.size() - 1 - tail_] == after[after.size() - 1 - tail_])
            ++tail_;
        n_ = static_cast<std::ptrdiff_t>(before.size() - head_ - tail_);
        m_ = static_cast<std::ptrdiff_t>(after.size() - head_ - tail_);
    }

    std::vector<Edit> script(std::size_t most_edits) {
        std::vector<Edit> edits(head_, Edit::keep);
        const std::vector<Edit> middle = search(most_edits) ? trace_back() : replace_all();
        edits.insert(edits.end(), middle.begin(), middle.end());
        edits.insert(edits.end(), tail_, Edit::keep);
        return edits;
    }

  private:
    bool same(std::ptrdiff_t x, std::ptrdiff_t y) const {
        return before_[head_ + static_cast<std::size_t>(x)] == after_[head_ + static_cast<std::size_t>(y)];
    }

    // The furthest x on the diagonals -d … d after d edits; those of each d are kept for the way back.
    bool search(std::size_t most_edits) {
        const auto most = std::min(n_ + m_, static_cast<std::ptrdiff_t>(most_edits));
        for (std::ptrdiff_t d = 0; d <= most; ++d) {
            rounds_.emplace_back(static_cast<std::size_t>(d + 1));
            for (std::ptrdiff_t k = -d; k <= d; k += 2) {
                std::ptrdiff_t x = d == 0                   ? 0
                                   : comes_from_above(k, d) ? reached(d - 1, k + 1)
                                                            : reached(d - 1, k - 1) + 1;
                std::ptrdiff_t y = x - k;
                while (x < n_ && y < m_ && same(x, y)) {
                    ++x;
                    ++y;
                }
                rounds_.back()[static_cast<std::size_t>((k + d) / 2)] = x;
                if (x >= n_ && y >= m_) return true;
            }
        }
        return false;
    }

    std::ptrdiff_t reached(std::ptrdiff_t d, std::ptrdiff_t k) const {
        return rounds_[static_cast<std::size_t>(d)][static_cast<std::size_t>((k + d) / 2)];
    }

    // Whether diagonal k is entered by adding an element (from k + 1) and not by removing one.
    bool comes_from_above(std::ptrdiff_t k, std::ptrdiff_t d) const {
        return k == -d || (k != d && reached(d - 1, k - 1) < reached(d - 1, k + 1));
    }

    std::vector<Edit> trace_back() const {
        std::vector<Edit> edits;
        std::ptrdiff_t x = n_, y = m_;
        for (auto d = static_cast<std::ptrdiff_t>(rounds_.size()) - 1; d >= 0; --d) {
            const std::ptrdiff_t k = x - y;
            const bool adds = d > 0 && comes_from_above(k, d);
            const std::ptrdiff_t from_x = d == 0 ? 0 : adds ? reached(d - 1, k + 1) : reached(d - 1, k - 1);
            const std::ptrdiff_t start = d == 0 ? 0 : adds ? from_x : from_x + 1;
            edits.insert(edits.end(), static_cast<std::size_t>(x - start), Edit::keep);
            if (d > 0) edits.push_back(adds ? Edit::add : Edit::remove);
            y = d == 0 ? 0 : from_x - (adds ? k + 1 : k - 1);
            x = from_x;
        }
        std::ranges::reverse(edits);
        return edits;
    }

    std::vector<Edit> replace_all() const {
        std::vector<Edit> edits(static_cast<std::size_t>(n_), Edit::remove);
        edits.insert(edits.end(), static_cast<std::size_t>(m_), Edit::add);
        return edits;
    }

    const Sequence& before_;
    const Sequence& after_;
    std::size_t head_ = 0, tail_ = 0;
    std::ptrdiff_t n_ = 0, m_ = 0;
    std::vector<std::vector<std::ptrdiff_t>> rounds_;
};

}  // namespace

std::vector<Edit> edit_script(const Sequence& before, const Sequence& after, std::size_t most_edits) {
    return Middle(before, after).script(most_edits);
}

// Patience: ends[i] is the smallest end of a rising sequence of i + 1 numbers.
std::vector<bool> longest_rising(const std::vector<std::size_t>& numbers) {
    constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> ends, before(numbers.size(), none);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto place =
            std::ranges::lower_bound(ends, numbers[i], {}, [&](std::size_t e) { return numbers[e]; });
        if (place != ends.begin()) before[i] = *(place - 1);
        if (place == ends.end())
            ends.push_back(i);
        else
            *place = i;
    }
    std::vector<bool> rising(numbers.size());
    for (std::size_t i = ends.empty() ? none : ends.back(); i != none; i = before[i])
        rising[i] = true;
    return rising;
}

}  // namespace kehoach::draft
