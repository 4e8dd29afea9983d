// A text is typed inline by inline; what changes between two of them (emphasis, a link) becomes mark-up.
#include "plan/typed.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "plan/marker.h"
#include "plan/text_tokens.h"

namespace kehoach::plan {

namespace {

bool is_ascii_punctuation(char c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
           (c >= '{' && c <= '~');
}

// {word} is a slot or a misspelt one; other braces are text.
bool looks_like_slot(std::string_view text) {
    const std::size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_", 1);
    return end != std::string_view::npos && text[end] == '}';
}

// The characters of a run.
std::string escaped(std::string_view text, bool is_link) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool at_end = i + 1 == text.size();
        const bool needs_escape = c == '*' || (c == '^' && i == 0 && is_link) ||
                                  (c == '\\' && (at_end || is_ascii_punctuation(text[i + 1]))) ||
                                  (c == '{' && (at_end || looks_like_slot(text.substr(i)))) || c == '[' ||
                                  (c == ']' && is_link);
        if (needs_escape) result += '\\';
        result += c;
    }
    return result;
}

struct Look {
    bool bold = false;
    bool italic = false;
    std::string_view link;
};

// A link without words is typed whole.
bool is_bare_link(const Run& run) { return run.text.empty() && !run.link.empty(); }

Look look_of(const Inline& part) {
    if (const auto* run = std::get_if<Run>(&part))
        return {run->bold, run->italic, is_bare_link(*run) ? std::string_view() : run->link};
    if (const auto* slot = std::get_if<Slot>(&part)) return {slot->bold, slot->italic, {}};
    return {};
}

// A footnote mark has no look of its own, and a slot no link: they take what both their neighbours have.
std::vector<Look> looks_of(const Text& text) {
    std::vector<Look> looks;
    for (const Inline& part : text.inlines)
        looks.push_back(look_of(part));
    for (std::size_t i = 0; i < looks.size(); ++i) {
        if (!std::holds_alternative<FootnoteMark>(text.inlines[i])) continue;
        std::size_t next = i;
        while (next < looks.size() && std::holds_alternative<FootnoteMark>(text.inlines[next]))
            ++next;
        if (i == 0 || next == looks.size()) continue;
        const Look before = looks[i - 1], after = looks[next];
        looks[i] = {before.bold && after.bold, before.italic && after.italic,
                    before.link == after.link ? before.link : std::string_view{}};
    }
    return looks;
}

std::string stars(bool bold, bool italic) { return std::string((bold ? 2U : 0U) + (italic ? 1U : 0U), '*'); }

std::string between(const Look& before, const Look& after) {
    std::string result = stars(before.bold && !after.bold, before.italic && !after.italic);
    if (before.link != after.link && !before.link.empty()) result += "](" + std::string(before.link) + ")";
    if (before.link != after.link && !after.link.empty()) result += '[';
    return result + stars(after.bold && !before.bold, after.italic && !before.italic);
}

std::string typed_inline(const Inline& part) {
    if (const auto* run = std::get_if<Run>(&part))
        return is_bare_link(*run) ? "[](" + run->link + ")" : escaped(run->text, !run->link.empty());
    if (const auto* mark = std::get_if<FootnoteMark>(&part)) return "[^" + mark->label + "]";
    return "{" + std::string(word_of(std::get<Slot>(part).name)) + "}";
}

// A text that begins like a heading, a table, a footnote or an item, at the start of a line where it is none.
std::string at_line_start(std::string line) {
    const bool begins_block = line.starts_with('#') || line.starts_with('|');
    if (begins_block) return "\\" + line;
    if (const auto mark = match_footnote_mark(line); mark && line.substr(mark->bytes).starts_with(':'))
        line.insert(mark->bytes, "\\");
    if (const auto match = match_marker(line)) {
        const std::size_t sign = match->marker.typed.find_first_of(".)-+");
        if (sign != std::string::npos) line.insert(sign, "\\");
    }
    return line;
}

std::string typed_cell(const Text& text) {
    std::string result;
    for (const char c : typed(text)) {
        if (c == '|') result += '\\';
        result += c;
    }
    return result;
}

std::string typed_row(const std::vector<std::string>& cells) {
    std::string line = "|";
    for (const std::string& cell : cells)
        line += " " + cell + " |";
    return line;
}

std::string typed_dashes(CellAlign align) {
    switch (align) {
        case CellAlign::left:
            return "---";
        case CellAlign::center:
            return ":---:";
        case CellAlign::right:
            return "---:";
    }
    return {};
}

void add_table(const TableBlock& table, std::vector<std::string>& lines) {
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        std::vector<std::string> cells;
        for (const Text& cell : table.rows[i])
            cells.push_back(typed_cell(cell));
        lines.push_back(typed_row(cells));
        if (i > 0) continue;
        std::vector<std::string> rule;
        for (const CellAlign align : table.aligns)
            rule.push_back(typed_dashes(align));
        lines.push_back(typed_row(rule));
    }
}

void add_block(const Block& block, std::vector<std::string>& lines) {
    if (block.kind == BlockKind::table) return add_table(block.table, lines);
    std::string line = block.marker ? block.marker->typed + " " + typed(block.text) : typed(block.text);
    if (block.kind == BlockKind::heading)
        line = std::string(static_cast<std::size_t>(block.heading_level), '#') + " " + line;
    else if (!block.marker)
        line = at_line_start(std::move(line));
    lines.push_back(std::move(line));
    for (const Text& further : block.further)
        lines.push_back("  " + typed(further));
}

std::vector<Footnote> notes_of(int scope, const std::vector<Footnote>& notes) {
    std::vector<Footnote> own;
    std::ranges::copy_if(notes, std::back_inserter(own),
                         [scope](const Footnote& note) { return note.scope == scope; });
    return own;
}

}  // namespace

std::string typed(const Text& text) {
    const std::vector<Look> looks = looks_of(text);
    std::string result;
    Look before;
    for (std::size_t i = 0; i < looks.size(); ++i) {
        result += between(before, looks[i]) + typed_inline(text.inlines[i]);
        before = looks[i];
    }
    return result + between(before, {});
}

std::vector<std::string> typed_body(const std::vector<Block>& body, const std::vector<Footnote>& footnotes) {
    std::vector<std::string> lines;
    for (const Block& block : body)
        add_block(block, lines);
    for (const Footnote& note : footnotes)
        lines.push_back("[^" + note.label + "]: " + typed(note.text));
    return lines;
}

std::vector<std::string> typed_body(const Plan& plan) {
    return typed_body(plan.body, notes_of(0, plan.footnotes));
}

std::vector<std::string> typed_body(const Annex& annex, const std::vector<Footnote>& notes) {
    return typed_body(annex.body, notes_of(annex.scope, notes));
}

}  // namespace kehoach::plan
