// Before and after share a beginning and an end; what lies between is put in by the inline it falls on.
#include "intake/retyped.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "base/diagnostics.h"
#include "base/text.h"
#include "plan/typed.h"

namespace kehoach::intake {

namespace {

using plan::FootnoteMark;
using plan::Inline;
using plan::plain;
using plan::Run;
using plan::Slot;
using plan::Text;

std::string plain_of(const Inline& part) { return plain(Text{{part}, {}}); }

// What two texts have in common, cut between characters.
std::size_t common_start(std::string_view a, std::string_view b) {
    std::size_t size = 0;
    while (size < a.size() && size < b.size() && a[size] == b[size])
        ++size;
    while (size > 0 && size < std::max(a.size(), b.size()) &&
           ((size < a.size() && (static_cast<unsigned char>(a[size]) & 0xC0) == 0x80) ||
            (size < b.size() && (static_cast<unsigned char>(b[size]) & 0xC0) == 0x80)))
        --size;
    return size;
}

std::size_t common_end(std::string_view a, std::string_view b) {
    std::size_t size = 0;
    while (size < a.size() && size < b.size() && a[a.size() - 1 - size] == b[b.size() - 1 - size])
        ++size;
    while (size > 0 && (static_cast<unsigned char>(a[a.size() - size]) & 0xC0) == 0x80)
        --size;
    return size;
}

// The stretch of the characters before that gives way to `with`.
struct Replacement {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string with;
};

Replacement difference(const Text& before, const std::string& after) {
    const std::string old = plain(before);
    std::size_t begin = common_start(old, after);
    std::size_t rest = common_end(std::string_view(old).substr(begin), std::string_view(after).substr(begin));
    // A slot is changed as a whole or not at all.
    std::size_t at = 0;
    for (const Inline& part : before.inlines) {
        const std::size_t size = plain_of(part).size();
        const bool is_slot = std::holds_alternative<Slot>(part);
        if (is_slot && begin > at && begin < at + size) begin = at;
        if (is_slot && old.size() - rest > at && old.size() - rest < at + size)
            rest = old.size() - (at + size);
        at += size;
    }
    return {begin, old.size() - rest, after.substr(begin, after.size() - rest - begin)};
}

// `text` in the look of `run`. Slots of the text before are slots in it, too.
void put_in(Text& text, const Run& look, std::string_view words, const Text& before) {
    while (!words.empty()) {
        std::size_t at = words.size(), size = 0;
        const Slot* slot = nullptr;
        for (const Inline& part : before.inlines) {
            const auto* each = std::get_if<Slot>(&part);
            const std::size_t found = each ? words.find(plain_of(part)) : words.npos;
            if (found >= at) continue;
            at = found;
            size = plain_of(part).size();
            slot = each;
        }
        Run run = look;
        run.text = words.substr(0, at);
        if (!run.text.empty()) text.inlines.push_back(std::move(run));
        if (slot) text.inlines.push_back(*slot);
        words.remove_prefix(at + size);
    }
}

// The inlines with the replacement in them. Nothing when a footnote mark stands inside of it.
std::optional<Text> replaced(const Text& before, const Replacement& change) {
    Text text;
    bool is_done = change.with.empty();
    const auto put = [&](const Run& look) {
        if (!is_done) put_in(text, look, change.with, before);
        is_done = true;
    };
    std::size_t at = 0;
    for (const Inline& part : before.inlines) {
        const std::string own = plain_of(part);
        const std::size_t end = at + own.size();
        if (std::holds_alternative<FootnoteMark>(part)) {
            if (at > change.begin && at < change.end) return std::nullopt;
            // Behind what was put in at the end of the words before it.
            if (at >= change.end && at > change.begin) put({});
            text.inlines.push_back(part);
            continue;
        }
        const auto* run = std::get_if<Run>(&part);
        const auto keep = [&](std::size_t from, std::size_t to) {
            if (from >= to) return;
            if (!run) return text.inlines.push_back(part);
            Run kept = *run;
            kept.text = own.substr(from - at, to - from);
            text.inlines.push_back(std::move(kept));
        };
        keep(at, std::min(end, change.begin));
        const bool is_here =
            change.begin >= at && (change.begin < end || (change.begin == end && change.begin == change.end));
        if (is_here && run && !run->text.empty()) put(*run);
        keep(std::max(at, change.end), end);
        at = end;
    }
    put({});
    return text;
}

bool reads_as(const std::string& typed, const std::string& after) {
    Diagnostics ignored;
    return plain(plan::parse_text(typed, {}, ignored)) == after && !ignored.has_errors();
}

std::string typed_plain(const std::string& text) {
    Text plain_text;
    if (!text.empty()) plain_text.inlines.push_back(Run{text, false, false, "", {}});
    return typed(plain_text);
}

bool has_mark(const Text& text) {
    return std::ranges::any_of(text.inlines,
                               [](const Inline& part) { return std::holds_alternative<FootnoteMark>(part); });
}

}  // namespace

std::optional<std::string> retyped(const Text& before, const std::string& after) {
    const auto text = replaced(before, difference(before, after));
    if (!text) return std::nullopt;
    std::string line = typed(*text);
    if (reads_as(line, after)) return line;
    if (has_mark(before)) return std::nullopt;
    line = typed_plain(after);
    return reads_as(line, after) ? std::optional(line) : std::nullopt;
}

std::optional<std::vector<std::string>> retyped(const std::vector<Text>& before, const std::string& after) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at <= after.size();) {
        const std::size_t end = std::min(after.find('\n', at), after.size());
        lines.push_back(after.substr(at, end - at));
        at = end + 1;
    }
    const std::size_t most = std::min(lines.size(), before.size());
    std::size_t first = 0, last = 0;
    while (first < most && collapse_spaces(plain(before[first])) == lines[first])
        ++first;
    while (last < most - first &&
           collapse_spaces(plain(before[before.size() - 1 - last])) == lines[lines.size() - 1 - last])
        ++last;
    const bool is_one_to_one = lines.size() == before.size();
    for (std::size_t i = first; i < before.size() - last; ++i)
        if (!is_one_to_one && has_mark(before[i])) return std::nullopt;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool is_behind = i >= lines.size() - last;
        std::optional<std::string> line;
        if (i < first)
            line = typed(before[i]);
        else if (is_behind)
            line = typed(before[before.size() - (lines.size() - i)]);
        else
            line = retyped(is_one_to_one ? before[i] : Text{}, lines[i]);
        if (!line) return std::nullopt;
        lines[i] = *line;
    }
    return lines;
}

}  // namespace kehoach::intake
