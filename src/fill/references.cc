#include "fill/references.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "plan/marker.h"
#include "plan/texts_of.h"

namespace kehoach::fill {

namespace {

using document::Reference;

std::string_view without_hash(std::string_view link) { return link.substr(1); }

std::string without_stop(std::string number) {
    while (number.ends_with('.'))
        number.pop_back();
    return number;
}

// The words of a number or label; nothing when it holds more than words.
std::string words_of(const plan::Text& text) {
    std::string words;
    for (const plan::Inline& part : text.inlines) {
        const auto* run = std::get_if<plan::Run>(&part);
        if (!run || run->text.empty()) return {};
        words += run->text;
    }
    return words;
}

bool is_word_character(char32_t character) { return is_letter_or_digit(character) || character == U'.'; }

// Where `words` holds `wanted` with no letter, digit or full stop at its ends.
std::size_t find_words(const std::string& words, const std::string& wanted) {
    for (std::size_t at = words.find(wanted); at != std::string::npos; at = words.find(wanted, at + 1)) {
        const std::u32string before = to_utf32(std::string_view(words).substr(0, at));
        std::size_t end = at + wanted.size();
        const bool free_before = before.empty() || !is_word_character(before.back());
        // The full stop of the sentence is none of the number's.
        const bool free_after = end == words.size() || !is_letter_or_digit(next_character(words, end));
        if (free_before && free_after) return at;
    }
    return std::string::npos;
}

std::size_t common_prefix(std::string_view a, std::string_view b) {
    return static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
}

// "#II.1, #II.1.1", the first six.
std::string listed(const std::vector<std::string>& anchors) {
    constexpr std::size_t shown = 6;
    std::string list;
    for (std::size_t i = 0; i < std::min(shown, anchors.size()); ++i)
        list += (i == 0 ? "#" : ", #") + anchors[i];
    return anchors.size() > shown ? list + " …" : list;
}

}  // namespace

// Walks what can be pointed at, in the order of the paper.
class References::Collector {
  public:
    explicit Collector(References& result) : result_(result) {}

    // The n-th number of the outline is known by the numbers above it: the 3. below II. is II.3.
    void add_block(std::size_t block, const document::Marker& marker) {
        const auto match = plan::match_marker(marker.text + " x");
        if (!match) return;
        const plan::MarkerKind kind = match->marker.kind;
        const bool is_roman = kind == plan::MarkerKind::roman;
        if (!is_roman && kind != plan::MarkerKind::arabic && kind != plan::MarkerKind::decimal) return;

        const std::string number = without_stop(marker.text);
        const bool has_parent = !is_roman && roman_;
        const std::string anchor = has_parent ? roman_->anchor + "." + number : number;
        const Piece own{anchor, number, marker.list ? Reference::number : Reference::content};
        Target target{{own}, own};
        if (has_parent && marker.list && marker.list == roman_list_)
            target.full = {{anchor, anchor, Reference::full_number}};
        else if (has_parent)
            target.full = {*roman_, {anchor, ".", Reference::none}, own};
        if (is_roman) {
            roman_ = own;
            roman_list_ = marker.list;
        }
        if (add(anchor, std::move(target))) result_.block_anchors_[block] = anchor;
    }

    void add_annex(const plan::Annex& annex) {
        annex_ = &annex;
        const std::string label = words_of(annex.label);
        Target target;
        if (!label.empty()) target.own = Piece{annex.id, label, Reference::content};
        if (target.own) target.full = {*target.own};
        add(annex.id, std::move(target));

        const auto leaves = plan::leaf_columns(annex.columns);
        has_number_ = !leaves.empty() && leaves.front()->role == plan::Role::number;
        numbers_.clear();
        count_numbers(annex.tasks);
        count_numbers(annex.groups);
        add_tasks(annex.tasks, nullptr);
        add_groups(annex.groups);
    }

  private:
    bool add(const std::string& anchor, Target target) {
        const auto [found, is_new] = result_.targets_.try_emplace(anchor, std::move(target));
        if (is_new)
            result_.order_.push_back(anchor);
        else
            ++found->second.places;
        return is_new;
    }

    void count_numbers(const std::vector<plan::Task>& tasks) {
        for (const plan::Task& task : tasks) {
            ++numbers_[words_of(task.number)];
            count_numbers(task.tasks);
        }
    }
    void count_numbers(const std::vector<plan::Group>& groups) {
        for (const plan::Group& group : groups) {
            count_numbers(group.tasks);
            count_numbers(group.groups);
        }
    }

    void add_groups(const std::vector<plan::Group>& groups) {
        for (const plan::Group& group : groups) {
            add_tasks(group.tasks, &group);
            add_groups(group.groups);
        }
    }

    // A number that stands once in the annex says enough; one that does not has its group's before it.
    void add_tasks(const std::vector<plan::Task>& tasks, const plan::Group* group) {
        for (const plan::Task& task : tasks) {
            const std::string name = "task-" + task.id;
            const std::string anchor = claim(name);
            const std::string number = has_number_ ? words_of(task.number) : "";
            Target target;
            if (!number.empty()) target.own = Piece{anchor, number, Reference::content};
            const std::string above = group ? words_of(group->number) : "";
            if (target.own && numbers_.at(number) > 1 && !above.empty())
                target.full = {{claim("group-" + group->id), above, Reference::content},
                               {anchor, ".", Reference::none}};
            if (target.own) target.full.push_back(*target.own);
            result_.targets_.emplace(annex_->id + "." + name, target);
            result_.with_annex_.push_back(annex_->id + "." + name);
            add(name, std::move(target));
            add_tasks(task.tasks, group);
        }
    }

    // The anchor of a task or group of this annex: the first annex that has one of that name owns the name.
    std::string claim(const std::string& name) {
        result_.owners_.try_emplace(name, annex_->id);
        return result_.anchor_in(*annex_, name);
    }

    References& result_;
    const plan::Annex* annex_ = nullptr;
    std::optional<Piece> roman_;
    std::optional<std::size_t> roman_list_;
    bool has_number_ = false;
    std::map<std::string, int> numbers_;  // how often each stands in the annex
};

References::References(const plan::Plan& plan, const std::vector<std::optional<document::Marker>>& markers,
                       Diagnostics& diagnostics)
    : block_anchors_(markers.size()) {
    std::vector<const plan::Run*> links;
    const auto collect = [&](const plan::Text& text) {
        for (const plan::Inline& part : text.inlines)
            if (const auto* run = std::get_if<plan::Run>(&part); run && !run->link.empty())
                links.push_back(run);
    };
    plan::for_each_text(plan, collect);
    for (const plan::Footnote& footnote : plan.footnotes)
        collect(footnote.text);
    if (links.empty()) return;

    Collector collector(*this);
    for (std::size_t i = 0; i < markers.size(); ++i)
        if (markers[i]) collector.add_block(i, *markers[i]);
    for (const plan::Annex& annex : plan.annexes)
        collector.add_annex(annex);
    for (const plan::Run* link : links)
        check(*link, diagnostics);
}

void References::check(const plan::Run& link, Diagnostics& diagnostics) {
    const std::string anchor(without_hash(link.link));
    const auto found = targets_.find(anchor);
    if (found == targets_.end()) {
        const bool has_targets = !order_.empty();
        diagnostics.error(has_targets ? "unknown-anchor" : "nothing-to-link", link.span,
                          has_targets ? std::vector{anchor, near_anchors(anchor)} : std::vector{anchor});
    } else if (found->second.places > 1) {
        const std::string remedy = with_annexes(anchor);
        diagnostics.error(remedy.empty() ? "ambiguous-anchor" : "ambiguous-task", link.span,
                          {anchor, std::to_string(found->second.places), remedy});
    } else if (link.text.empty() && found->second.full.empty()) {
        diagnostics.error("anchor-without-text", link.span, {anchor});
    } else {
        used_.insert(anchor);
        for (const Piece& piece : found->second.full)
            used_.insert(piece.anchor);
    }
}

// The likeliest first, then those that begin alike.
std::string References::near_anchors(std::string_view anchor) const {
    const bool names_annex = anchor.find(".task-") != std::string_view::npos;
    const std::vector<std::string>& known = names_annex ? with_annex_ : order_;
    std::vector<std::string> near = known;
    std::ranges::stable_sort(near, std::greater(),
                             [&](const std::string& other) { return common_prefix(anchor, other); });
    if (const auto likeliest = nearest(anchor, known)) {
        std::erase(near, *likeliest);
        near.insert(near.begin(), *likeliest);
    }
    return listed(near);
}

// The tasks that are meant by an id alone; empty for what is no task.
std::string References::with_annexes(std::string_view anchor) const {
    std::vector<std::string> meant;
    for (const std::string& other : with_annex_)
        if (other.ends_with("." + std::string(anchor))) meant.push_back(other);
    return listed(meant);
}

std::vector<document::Run> References::resolve(const plan::Run& link) const {
    const auto words = [&](std::string text) {
        return document::Run{std::move(text), link.bold, link.italic, link.link, link.span, Reference::none};
    };
    const auto live = [&](const Piece& piece) {
        return document::Run{piece.text, link.bold, link.italic, "#" + piece.anchor, link.span, piece.kind};
    };
    const auto found = targets_.find(without_hash(link.link));
    if (found == targets_.end()) return {words(link.text)};
    const Target& target = found->second;
    if (target.own && link.text == target.own->text) return {live(*target.own)};

    std::string full;
    for (const Piece& piece : target.full)
        full += piece.text;
    const std::size_t at = link.text.empty() ? 0
                           : full.empty()    ? std::string::npos
                                             : find_words(link.text, full);
    if (at == std::string::npos) return {words(link.text)};
    std::vector<document::Run> runs;
    if (at > 0) runs.push_back(words(link.text.substr(0, at)));
    for (const Piece& piece : target.full)
        runs.push_back(live(piece));
    const std::size_t end = at + full.size();
    if (end < link.text.size()) runs.push_back(words(link.text.substr(end)));
    return runs;
}

std::string References::block_anchor(std::size_t block) const {
    const std::string& anchor = block_anchors_[block];
    return used_.contains(anchor) ? anchor : "";
}

std::string References::group_anchor(const plan::Annex& annex, const std::string& id) const {
    const std::string anchor = anchor_in(annex, "group-" + id);
    return used_.contains(anchor) ? anchor : "";
}

std::string References::task_anchor(const plan::Annex& annex, const std::string& id) const {
    return anchor_in(annex, "task-" + id);
}

std::string References::anchor_in(const plan::Annex& annex, const std::string& name) const {
    const auto owner = owners_.find(name);
    return owner == owners_.end() || owner->second == annex.id ? name : annex.id + "." + name;
}

}  // namespace kehoach::fill
