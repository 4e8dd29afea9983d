// One typed line: runs of text with their emphasis, slots, footnote marks and links, each with its place.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"

namespace kehoach::plan {

enum class SlotName { number, day, month, year, blank };  // {number} {day} {month} {year} {_}

struct Run {
    std::string text;  // empty only in a link: what it prints is made of its target
    bool bold = false;
    bool italic = false;
    std::string link;  // "#anchor" of [text](#anchor); empty: no link
    Span span;
};

struct Slot {
    SlotName name = SlotName::blank;
    bool bold = false;
    bool italic = false;
    Span span;
};

struct FootnoteMark {
    std::string label;
    Span span;
    int scope = 0;  // labels are unique in one text: 0 is the plan's own, n that of its nth text annex
};

using Inline = std::variant<Run, Slot, FootnoteMark>;

struct Text {
    std::vector<Inline> inlines;  // no two neighbouring runs of the same look; empty: nothing typed
    Span span;

    bool empty() const { return inlines.empty(); }
};

// The footnote mark [^label] that `typed` begins with, and its bytes.
struct MatchedMark {
    std::string_view label;
    std::size_t bytes = 0;
};
std::optional<MatchedMark> match_footnote_mark(std::string_view typed);

// The characters of the runs, with {number} … for slots and nothing for footnote marks.
std::string plain(const Text& text);

// No line of a plan is longer than this, in bytes: beyond it, memory would be at the mercy of the input.
inline constexpr std::size_t longest_text = 1'000'000;

// How much of the mark-up means something: a cell, title or recipient has slots, emphasis and footnotes too.
// Reads `typed` (a part of one line at `span`): **bold** and *italic* around text that begins and ends with a
// letter or digit, [text](#anchor) and [](#anchor), [^1], slots, and backslash escapes; everything else is
// text. White space collapses to single spaces. Where `span` is as long as `typed`, every inline has its own
// exact place; else the file says the same in other characters (escapes, several lines), and they all have
// `span`. Diagnostics: text-too-long, unknown slot (`{nubmer}`, with a suggestion).
Text parse_text(std::string_view typed, const Span& span, Diagnostics& diagnostics);

}  // namespace kehoach::plan
