// Lines of a body become blocks, one by one.
#include "plan/body.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/text.h"
#include "plan/marker.h"

namespace kehoach::plan {

namespace {

constexpr std::size_t deepest_heading = 3;
constexpr std::size_t most_lines = 500'000;
constexpr std::size_t most_body_cells = 200'000;
constexpr std::size_t indent_spaces = 2;  // of a further paragraph

// Cuts pieces out of a line, from left to right: every character is counted once.
class Cutter {
  public:
    explicit Cutter(const BodyLine& line) : line_(line), column_(line.span.column) {}

    // From one byte to another, with its place.
    BodyLine cut(std::size_t begin, std::size_t end) {
        BodyLine part{line_.text.substr(begin, end - begin), line_.span, line_.is_exact};
        if (!line_.is_exact) return part;
        column_ += count_characters(line_.text.substr(byte_, begin - byte_));
        byte_ = begin;
        part.span.column = column_;
        part.span.length = count_characters(part.text);
        return part;
    }

  private:
    const BodyLine& line_;
    std::size_t byte_ = 0;
    int column_;
};

BodyLine piece(const BodyLine& line, std::size_t begin, std::size_t end) {
    return Cutter(line).cut(begin, end);
}

BodyLine trimmed(const BodyLine& line) {
    const std::string_view text = trim(line.text);
    if (text.empty()) return piece(line, 0, 0);
    const auto begin = static_cast<std::size_t>(text.data() - line.text.data());
    return piece(line, begin, begin + text.size());
}

BodyLine without(const BodyLine& line, std::size_t bytes) { return piece(line, bytes, line.text.size()); }

bool is_indented(std::string_view line) {
    const std::size_t spaces = std::min(line.find_first_not_of(' '), line.size());
    return spaces >= indent_spaces || line.substr(spaces).starts_with('\t');
}

// Cells of "| a | b |", at bars that no backslash precedes.
std::vector<BodyLine> split_cells(const BodyLine& row) {
    std::vector<BodyLine> cells;
    Cutter cutter(row);
    std::size_t begin = 1;
    for (std::size_t i = 1; i < row.text.size(); ++i) {
        if (row.text[i] == '\\')
            ++i;
        else if (row.text[i] == '|') {
            cells.push_back(trimmed(cutter.cut(begin, i)));
            begin = i + 1;
        }
    }
    const BodyLine last = trimmed(cutter.cut(begin, row.text.size()));
    if (!last.text.empty()) cells.push_back(last);
    return cells;
}

// "|---|:--:|"
bool is_table_rule(const BodyLine& line) {
    if (!line.text.starts_with('|') || line.text.find_first_not_of("|:- \t") != std::string_view::npos)
        return false;
    const std::vector<BodyLine> cells = split_cells(line);
    return !cells.empty() && std::ranges::all_of(cells, [](const BodyLine& cell) {
        std::string_view dashes = cell.text;
        if (dashes.starts_with(':')) dashes.remove_prefix(1);
        if (dashes.ends_with(':')) dashes.remove_suffix(1);
        return !dashes.empty() && dashes.find_first_not_of('-') == std::string_view::npos;
    });
}

// Of a cell of the rule.
CellAlign align_of(std::string_view dashes) {
    if (!dashes.ends_with(':')) return CellAlign::left;
    return dashes.starts_with(':') ? CellAlign::center : CellAlign::right;
}

class Reader {
  public:
    Reader(const std::vector<BodyLine>& lines, Diagnostics& diagnostics)
        : lines_(lines), diagnostics_(diagnostics) {}

    Body read() && {
        while (next_ < lines_.size()) {
            const BodyLine& typed = lines_[next_++];
            const BodyLine line = trimmed(typed);
            if (line.text.empty()) continue;
            if (take_table(line)) continue;  // indented or not: it spans the page
            if (is_indented(typed.text))
                add_further(line);
            else if (!(take_heading(line) || take_footnote(line) || take_item(line)))
                add_block(BlockKind::paragraph, line).text = text(line);
        }
        return std::move(body_);
    }

  private:
    enum class Above { nothing, block, footnote };

    Text text(const BodyLine& line) { return parse_text(line.text, line.span, diagnostics_); }

    Block& add_block(BlockKind kind, const BodyLine& line) {
        above_ = Above::block;
        Block& block = body_.blocks.emplace_back();
        block.kind = kind;
        block.span = line.span;
        return block;
    }

    // The marker at the beginning of a line goes to the block, the rest is its text.
    void split_marker(const BodyLine& line, Block& block) {
        std::size_t bytes = 0;
        if (auto match = match_marker(line.text)) {
            bytes = match->bytes;
            block.marker = std::move(match->marker);
            warn_beyond_alphabet(*block.marker, piece(line, 0, block.marker->typed.size()).span);
        }
        block.text = text(without(line, bytes));
    }

    // An item goes on; below a heading, a paragraph or a table the line is a paragraph like any other.
    void add_further(const BodyLine& line) {
        if (above_ != Above::block) diagnostics_.error("indent-without-item", line.span);
        if (above_ == Above::block && body_.blocks.back().kind == BlockKind::item)
            body_.blocks.back().further.push_back(text(line));
        else
            add_block(BlockKind::paragraph, line).text = text(line);
    }

    bool take_heading(const BodyLine& line) {
        const std::size_t signs = std::min(line.text.find_first_not_of('#'), line.text.size());
        const BodyLine title = trimmed(without(line, signs));
        const bool is_apart = title.text.empty() || title.text.data() > line.text.data() + signs;
        if (signs > 0 && signs <= deepest_heading && !is_apart && match_marker(title.text))
            diagnostics_.warning("heading-without-space", piece(line, 0, signs).span);
        if (signs == 0 || !is_apart) return false;
        const int level = static_cast<int>(std::min<std::size_t>(signs, deepest_heading));
        const Span place = piece(line, 0, signs).span;
        if (title.text.empty())
            diagnostics_.error("empty-heading", line.span);
        else if (signs > deepest_heading)
            diagnostics_.error("deep-heading", place);
        else if (level > last_heading_ + 1)
            diagnostics_.warning("heading-jump", place,
                                 {std::to_string(level), std::to_string(last_heading_ + 1)});
        last_heading_ = level;
        Block& heading = add_block(BlockKind::heading, line);
        heading.heading_level = level;
        split_marker(title, heading);
        return true;
    }

    bool take_footnote(const BodyLine& line) {
        const auto mark = match_footnote_mark(line.text);
        if (!mark || !line.text.substr(mark->bytes).starts_with(':')) return false;
        above_ = Above::footnote;
        const BodyLine note = trimmed(without(line, mark->bytes + 1));
        const Span place = piece(line, 0, mark->bytes).span;
        if (note.text.empty()) diagnostics_.error("empty-footnote", place, {std::string(mark->label)});
        body_.footnotes.push_back({std::string(mark->label), text(note), place});
        return true;
    }

    bool take_table(const BodyLine& line) {
        if (!line.text.starts_with('|') || next_ >= lines_.size() || !is_table_rule(trimmed(lines_[next_])))
            return false;
        TableBlock& table = add_block(BlockKind::table, line).table;
        const std::size_t width = split_cells(line).size();
        if (width > most_columns)
            diagnostics_.error("table-too-wide", line.span,
                               {std::to_string(width), std::to_string(most_columns)});
        add_row(line, width, table);
        const BodyLine rule = trimmed(lines_[next_++]);
        const std::vector<BodyLine> dashes = split_cells(rule);
        check_cells(dashes.size(), width, rule);
        for (const BodyLine& cell : dashes)
            table.aligns.push_back(align_of(cell.text));
        for (; next_ < lines_.size(); ++next_) {
            const BodyLine row = trimmed(lines_[next_]);
            if (!row.text.starts_with('|')) break;
            add_row(row, width, table);
        }
        return true;
    }

    // A row that is wider than any may be has been reported: what else it has is left out.
    void add_row(const BodyLine& line, std::size_t width, TableBlock& table) {
        std::vector<BodyLine> cells = split_cells(line);
        check_cells(cells.size(), width, line);
        if (cells.size() > most_columns) cells.resize(most_columns);
        if (!has_room(cells.size(), line)) return;
        std::vector<Text>& row = table.rows.emplace_back();
        for (const BodyLine& cell : cells)
            row.push_back(text(cell));
    }

    void check_cells(std::size_t found, std::size_t expected, const BodyLine& line) {
        if (found == expected) return;
        diagnostics_.error("table-cells", line.span, {std::to_string(found), std::to_string(expected)});
    }

    // For further cells in the tables of the body.
    bool has_room(std::size_t cells, const BodyLine& line) {
        cells_ += cells;
        if (cells_ <= most_body_cells) return true;
        if (!body_.is_cut)
            diagnostics_.error("too-many-table-cells", line.span, {std::to_string(most_body_cells)});
        body_.is_cut = true;
        return false;
    }

    void warn_beyond_alphabet(const Marker& marker, const Span& place) {
        if (marker.kind != MarkerKind::letter || marker.numbers.front() <= point_letters) return;
        diagnostics_.warning("beyond-alphabet", place,
                             {marker.typed, std::to_string(marker.numbers.front())});
    }

    bool take_item(const BodyLine& line) {
        if (!match_marker(line.text)) return false;
        split_marker(line, add_block(BlockKind::item, line));
        return true;
    }

    const std::vector<BodyLine>& lines_;
    Diagnostics& diagnostics_;
    Body body_;
    std::size_t next_ = 0;  // the line after the one that is read
    Above above_ = Above::nothing;
    int last_heading_ = 0;
    std::size_t cells_ = 0;  // of all tables
};

// One line beyond the limit is enough to see that it is passed.
bool is_full(const std::vector<BodyLine>& lines) { return lines.size() > most_lines; }

void add_lines(std::string_view text, const Span& span, std::vector<BodyLine>& lines) {
    const bool is_exact = span.length == count_characters(text);
    while (true) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        lines.push_back({line, span, is_exact});
        if (end == text.size() || is_full(lines)) return;
        text.remove_prefix(end + 1);
    }
}

}  // namespace

Body read_body(std::vector<BodyLine> lines, Diagnostics& diagnostics) {
    bool is_cut = false;
    if (lines.size() > most_lines) {
        diagnostics.error("too-many-lines", lines.back().span, {std::to_string(most_lines)});
        lines.resize(most_lines);
        is_cut = true;
    }
    for (BodyLine& line : lines) {
        if (line.text.size() <= longest_text) continue;
        diagnostics.error("text-too-long", line.span, {std::to_string(longest_text)});
        line.text = {};
        line.is_exact = false;
        is_cut = true;
    }
    Body body = Reader(lines, diagnostics).read();
    body.is_cut = body.is_cut || is_cut;
    return body;
}

std::vector<BodyLine> body_lines(const Source& source, int first_line) {
    std::vector<BodyLine> lines;
    for (int number = first_line; number <= source.line_count() && !is_full(lines); ++number) {
        const std::string_view line = source.line(number);
        lines.push_back({line, {&source, number, 1, count_characters(line)}, true});
    }
    return lines;
}

std::vector<BodyLine> body_lines(const Value& body, TextReader& reader) {
    std::vector<BodyLine> lines;
    if (body.kind == Value::Kind::map) expect_list(body, "body", reader.diagnostics());
    if (body.kind == Value::Kind::text) add_lines(body.text, reader.place(body), lines);
    for (const Value& line : body.items) {
        if (line.kind == Value::Kind::null) continue;
        if (is_full(lines)) break;
        if (expect_text_item(line, "body", reader.diagnostics()))
            add_lines(line.text, reader.place(line), lines);
    }
    return lines;
}

}  // namespace kehoach::plan
