#include "fill/body.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "fill/numbering.h"
#include "fill/table_styles.h"

namespace kehoach::fill {

namespace {

constexpr std::array<const char*, 3> heading_styles{"muc", "khoan-tieu-de", "tieu-de-3"};
constexpr const char* body_style = "than-bai";
constexpr const char* dash_style = "gach-dau-dong";

// A Roman number in capitals is a Mục even where the author typed no "#" (text pasted from Word).
std::string item_style(const plan::Block& block) {
    switch (block.marker->kind) {
        case plan::MarkerKind::article:
            return "dieu";
        case plan::MarkerKind::roman:
            return is_upper(plan::plain(block.text)) ? "muc" : "khoan";
        case plan::MarkerKind::arabic:
        case plan::MarkerKind::decimal:
            return "khoan";
        case plan::MarkerKind::letter:
        case plan::MarkerKind::parenthesised:
            return "diem";
        case plan::MarkerKind::dash:
        case plan::MarkerKind::plus:
            return dash_style;
    }
    return body_style;
}

std::string style_of(const plan::Block& block) {
    if (block.kind == plan::BlockKind::heading)
        return heading_styles.at(static_cast<std::size_t>(block.heading_level - 1));
    return block.marker ? item_style(block) : body_style;
}

// An article with a heading of its own is a heading, and bold as a whole.
bool is_article(const plan::Block& block) {
    return block.kind == plan::BlockKind::item && block.marker &&
           block.marker->kind == plan::MarkerKind::article;
}

// "Điều 1." is bold, what it says is not (Phụ lục III, Mẫu 1.2, 1.3).
void begin_article(const plan::Marker& marker, document::Paragraph& paragraph) {
    paragraph.content.insert(paragraph.content.begin(),
                             {document::Run{marker.typed, true, false, "", paragraph.span},
                              document::Run{" ", false, false, "", paragraph.span}});
}

document::Table fill_table(const plan::Block& block, const Rules& rules, const Texts& texts) {
    document::Table table;
    table.border = rules.border.standard;
    table.cell_margin = rules.cell_margin.standard;
    table.header_rows = 1;
    table.span = block.span;
    const std::vector<plan::CellAlign>& aligns = block.table.aligns;
    for (std::size_t r = 0; r < block.table.rows.size(); ++r) {
        document::Row row;
        row.kind = r == 0 ? document::RowKind::header : document::RowKind::task;
        int column = 0;
        for (const plan::Text& text : block.table.rows[r]) {
            document::Cell cell;
            cell.column = column++;
            cell.center_vertically = true;
            cell.paragraphs.push_back(
                texts.paragraph(r == 0 ? header_style : cell_style(aligns.at(row.cells.size())), text));
            row.cells.push_back(std::move(cell));
        }
        table.columns.resize(std::max(table.columns.size(), row.cells.size()));
        table.rows.push_back(std::move(row));
    }
    return table;
}

// The paragraph above a table stays with it, at a small distance.
void introduce_table(document::Block& above, const Rules& rules) {
    auto* paragraph = std::get_if<document::Paragraph>(&above);
    if (!paragraph) return;
    paragraph->keep_with_next = true;
    paragraph->after = rules.table_before.standard;
}

// Applied by hand, these styles bring the next number or dash with them. Khoản and Điểm do not: their lists
// are many, and the paragraph above knows which one goes on.
bool numbers_by_itself(const std::string& style) {
    return std::ranges::find(heading_styles, style) != heading_styles.end() || style == dash_style;
}

// Ties such a style to the list of its first numbered paragraph.
void tie_style(const document::Paragraph& paragraph, std::vector<document::List>& lists) {
    if (!paragraph.marker || !paragraph.marker->list || !numbers_by_itself(paragraph.style)) return;
    const auto is_tied = [&](const document::ListLevel& level) { return level.style == paragraph.style; };
    const auto ties = [&](const document::List& list) { return std::ranges::any_of(list.levels, is_tied); };
    const auto level = static_cast<std::size_t>(paragraph.marker->level);
    std::string& tied = lists[*paragraph.marker->list].levels[level].style;
    if (tied.empty() && std::ranges::none_of(lists, ties)) tied = paragraph.style;
}

}  // namespace

BodyMarkers number_body(const std::vector<plan::Block>& body, plan::Numbering numbering,
                        std::vector<document::List>& lists) {
    BodyMarkers markers;
    Numberer numberer(lists);
    for (const plan::Block& block : body) {
        std::optional<document::Marker>& marker = markers.emplace_back();
        if (block.marker)
            marker = numberer.typed(*block.marker);
        else if (block.kind == plan::BlockKind::heading && numbering == plan::Numbering::automatic)
            marker = numberer.heading(block.heading_level);
    }
    return markers;
}

std::vector<document::Block> fill_body(const std::vector<plan::Block>& body, const BodyMarkers& markers,
                                       const References* references, const Rules& rules, const Texts& texts,
                                       std::vector<document::List>& lists) {
    std::vector<document::Block> blocks;
    for (std::size_t i = 0; i < body.size(); ++i) {
        const plan::Block& block = body[i];
        if (block.kind == plan::BlockKind::table) {
            if (!blocks.empty()) introduce_table(blocks.back(), rules);
            blocks.push_back(fill_table(block, rules, texts));
            continue;
        }
        document::Paragraph paragraph = texts.paragraph(style_of(block), block.text);
        if (is_article(block))
            begin_article(*block.marker, paragraph);
        else
            paragraph.marker = markers[i];
        if (references) paragraph.anchor = references->block_anchor(i);
        tie_style(paragraph, lists);
        blocks.push_back(std::move(paragraph));
        for (const plan::Text& further : block.further) {
            document::Paragraph& below =
                std::get<document::Paragraph>(blocks.emplace_back(texts.paragraph(body_style, further)));
            below.continues_item = true;
        }
    }
    return blocks;
}

}  // namespace kehoach::fill
