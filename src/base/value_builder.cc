// Lists and maps under construction, innermost last.
#include "base/value_builder.h"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

#include "base/text.h"

namespace kehoach {
namespace {

constexpr std::size_t max_depth = 64;

}  // namespace

bool ValueBuilder::begin(Value::Kind kind, const Span& span) {
    if (open_.size() == max_depth) {
        errors_.error("nested-too-deep", span, {std::to_string(max_depth)});
        return false;
    }
    if (!count_value(span)) return false;
    Open& opened = open_.emplace_back();
    opened.value.kind = kind;
    opened.value.span = span;
    opened.wants_key = kind == Value::Kind::map;
    return true;
}

void ValueBuilder::end() {
    assert(!open_.empty());
    Value finished = std::move(open_.back().value);
    open_.pop_back();
    if (finished.kind == Value::Kind::map) drop_duplicates(finished);
    finished.items.shrink_to_fit();
    finished.entries.shrink_to_fit();
    put(std::move(finished));
}

void ValueBuilder::key(std::string text, const Span& span) {
    assert(wants_key());
    open_.back().key = std::move(text);
    open_.back().key_span = span;
    open_.back().wants_key = false;
}

bool ValueBuilder::add(Value value) {
    if (!count_value(value.span)) return false;
    put(std::move(value));
    return true;
}

bool ValueBuilder::count_value(const Span& span) {
    if (++count_ <= max_values_) return true;
    errors_.error("too-many-values", span, {std::to_string(max_values_)});
    return false;
}

void ValueBuilder::put(Value value) {
    if (open_.empty()) {
        root_ = std::move(value);
        return;
    }
    Open& parent = open_.back();
    if (parent.value.kind == Value::Kind::list) {
        parent.value.items.push_back(std::move(value));
        return;
    }
    assert(!parent.wants_key);
    parent.value.entries.push_back({std::move(parent.key), parent.key_span, std::move(value)});
    parent.wants_key = true;
}

void ValueBuilder::abandon() {
    for (Open& open : open_) {
        drop_duplicates(open.value);
    }
    open_.clear();
    root_.reset();
}

Value ValueBuilder::take() {
    assert(open_.empty());
    return root_ ? std::move(*root_) : Value{};
}

// Equal keys stand side by side after sorting, in the order of the file; the first one stays.
void ValueBuilder::drop_duplicates(Value& map) {
    std::vector<Entry>& entries = map.entries;
    if (entries.size() < 2) return;
    std::vector<std::size_t> order(entries.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) -> const std::string& { return entries[i].key; });
    std::vector<std::pair<std::size_t, int>> repeated;  // entry, line of the first
    for (std::size_t i = 1, first = 0; i < order.size(); ++i) {
        if (entries[order[i]].key != entries[order[first]].key) {
            first = i;
        } else {
            repeated.emplace_back(order[i], entries[order[first]].key_span.line);
        }
    }
    if (repeated.empty()) return;
    std::ranges::sort(repeated);
    for (const auto& [i, line] : repeated) {
        errors_.error("duplicate-key", entries[i].key_span, {entries[i].key, std::to_string(line)});
    }
    auto next = repeated.begin();
    std::size_t index = 0;
    std::erase_if(entries, [&](const Entry&) {
        const bool is_repeated = next != repeated.end() && next->first == index++;
        if (is_repeated) ++next;
        return is_repeated;
    });
}

std::string check_escaped(std::string_view text, const Span& span, LimitedErrors& errors) {
    if (const auto control = find_control_character(text)) {
        errors.error("control-character", span, {code_point_name(text, *control)});
    } else if (find_mark_pile(text)) {
        errors.error("too-many-marks", span);
    }
    return to_nfc(text);
}

}  // namespace kehoach
