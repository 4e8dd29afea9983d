#include "papers/docx_body.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "papers/docx_drawing.h"
#include "papers/docx_text.h"
#include "papers/paragraph_text.h"

namespace kehoach::papers {
namespace {

// Where a paragraph stands.
struct Context {
    int table = -1;
    int row = -1;
    Side side = Side::whole;
    bool is_in_grid = false;
    Length width;  // of its column
    std::string table_style;
    int depth = 0;
    bool is_in_text_box = false;
};

constexpr int deepest = 30;

bool has_visible(const Node* borders, std::initializer_list<std::string_view> edges) {
    if (!borders) return false;
    return std::ranges::any_of(edges, [&](std::string_view edge) {
        const Node* border = borders->child(edge);
        const auto value = border ? border->attribute("w:val") : std::nullopt;
        return value && *value != "none" && *value != "nil";
    });
}

// Rows and cells may be wrapped in content controls.
void collect(const Node& parent, std::string_view name, std::vector<const Node*>& found) {
    for (const Node& node : parent.children) {
        if (node.name == name)
            found.push_back(&node);
        else if (node.name == "w:sdt" || node.name == "w:sdtContent" || node.name == "w:customXml")
            collect(node, name, found);
    }
}

std::vector<const Node*> all(const Node& parent, std::string_view name) {
    std::vector<const Node*> found;
    collect(parent, name, found);
    return found;
}

bool is_on(const Node* node) { return node && node->is_on(); }

class BodyReader {
  public:
    BodyReader(Zone zone, const DocxStyles& styles, DocxNumbering numbering, Paper& paper)
        : zone_(zone),
          styles_(styles),
          numbering_(std::move(numbering)),
          paper_(paper),
          first_(paper.paragraphs.size()) {}

    void read(const Node& body) {
        Context context;
        context.width = text_width();
        blocks(body, context);
        collapse_spaces_between_alike();
    }

  private:
    const Section& section() const { return paper_.sections[section_index_]; }

    Length text_width() const {
        const Section& page = section();
        const Length width = page.width.value_or(Length());
        return width - page.left.value_or(Length()) - page.right.value_or(Length()) - page.gutter;
    }

    void blocks(const Node& parent, const Context& context) {
        if (context.depth > deepest) return;
        for (const Node& node : parent.children) {
            // Another file, which Word unpacks when it opens this one.
            if (node.name == "w:altChunk") paper_.has_unread_text = true;
            if (node.name == "w:p")
                paragraph(node, context);
            else if (node.name == "w:tbl")
                table(node, context);
            else if (node.name == "mc:AlternateContent" || node.name == "mc:Choice" || node.name == "w:sdt" ||
                     node.name == "w:sdtContent" || node.name == "w:customXml" || node.name == "w:ins")
                blocks(node, context);
        }
    }

    // ---- paragraphs

    void paragraph(const Node& node, const Context& context) {
        const Node* properties = node.child("w:pPr");
        DocxStyles::Resolved resolved = styles_.resolve(properties, context.table_style);
        const RunProperties& look = resolved.run;
        if (is_deleted(node, look)) return;
        const std::string label = number(properties, resolved.paragraph);
        DocxText text = read_text(node, styles_, look, label);

        Paragraph& added = paper_.paragraphs.emplace_back();
        added.runs = std::move(text.runs);
        finish_text(added);
        added.form = form_of(resolved.paragraph);
        const bool follows_break = text.breaks_before || broke_page_;
        added.form.page_break_before = added.form.page_break_before || follows_break;
        added.has_manual_break = follows_break || text.breaks_inside;
        broke_page_ = text.breaks_after || (added.is_empty() && (text.breaks_before || broke_page_));
        place(added, context);
        added.holds_drawing = !text.drawings.empty();
        added.keeps_with_next = resolved.paragraph.keeps_with_next;
        alike_.push_back({resolved.paragraph.style, resolved.paragraph.ignores_space_between_alike});
        const std::size_t index = paper_.paragraphs.size() - 1;
        add_lines(index, resolved.paragraph, look, text.drawings, context);
        // Text boxes come after the paragraph that holds them.
        for (const Node* drawing : text.drawings)
            for (const Node* box : text_boxes_of(*drawing)) {
                Context inner = context;
                ++inner.depth;
                inner.is_in_text_box = true;
                blocks(*box, inner);
            }
        if (properties && properties->child("w:sectPr") && section_index_ + 1 < paper_.sections.size())
            ++section_index_;
    }

    void place(Paragraph& added, const Context& context) {
        added.zone = zone_;
        if (zone_ == Zone::text) added.spot.paragraph = ++paragraphs_;
        added.section = static_cast<int>(section_index_);
        added.table = context.table;
        added.row = context.row;
        added.side = context.side;
        added.is_in_grid = context.is_in_grid;
        added.is_in_text_box = context.is_in_text_box;
        added.column_width = context.table < 0 ? text_width() : context.width;
    }

    static Form form_of(const ParagraphProperties& from) {
        Form form;
        form.align = from.align;
        form.left = from.left;
        form.right = from.right;
        form.first_line = from.first_line;
        form.before = from.before;
        form.after = from.after;
        form.line = from.line;
        form.page_break_before = from.page_break_before;
        return form;
    }

    // All of it, by tracked changes: it joins the next one, and no number is spent on it.
    bool is_deleted(const Node& node, const RunProperties& look) const {
        if (!node.descend({"w:pPr", "w:rPr", "w:del"})) return false;
        const DocxText text = read_text(node, styles_, look, {});
        return text.runs.empty() && text.drawings.empty();
    }

    // The paragraph's automatic label; its level's indents come into the paragraph's.
    std::string number(const Node* properties, ParagraphProperties& paragraph) {
        if (paragraph.numbering == 0) return {};
        if (!paragraph.numbering_is_direct)
            if (const auto level = numbering_.level_of_style(paragraph.numbering, paragraph.style))
                paragraph.level = *level;
        const Node* own = numbering_.paragraph_properties(paragraph.numbering, paragraph.level);
        if (const Node* indents = own ? own->child("w:ind") : nullptr) {
            Node only;
            only.children.push_back(*indents);
            DocxStyles::apply(only, paragraph);
            if (const Node* direct = properties ? properties->child("w:ind") : nullptr) {
                only.children.front() = *direct;
                DocxStyles::apply(only, paragraph);
            }
        }
        return numbering_.next(paragraph.numbering, paragraph.level);
    }

    // ---- rules under texts

    // The text that a rule below `index` belongs to: the nearest above it in the same column.
    Paragraph* text_above(std::size_t index) {
        const Paragraph& rule = paper_.paragraphs[index];
        while (index-- > 0) {
            Paragraph& above = paper_.paragraphs[index];
            if (above.section != rule.section || above.table != rule.table || above.side != rule.side)
                return nullptr;
            if (!above.is_empty()) return &above;
        }
        return nullptr;
    }

    void add_lines(std::size_t index, const ParagraphProperties& properties, const RunProperties& look,
                   const std::vector<const Node*>& drawings, const Context&) {
        Paragraph& own = paper_.paragraphs[index];
        if (is_typed_line(own.text)) {
            if (Paragraph* above = text_above(index)) above->line_below = DrawnLine{std::nullopt, true, true};
        } else {
            add_borders(index, properties, look);
        }
        for (const Node* node : drawings)
            for (const Drawing& drawing : lines_of(*node)) {
                // A shape near the top of its paragraph stands under the text above it.
                const bool is_near_top = !drawing.below || *drawing.below < look.size.scaled(6, 10);
                Paragraph* above =
                    own.is_empty() || (is_near_top && drawing.below) ? text_above(index) : nullptr;
                if (!above && !own.is_empty()) above = &paper_.paragraphs[index];
                if (above) above->line_below = drawing.line;
            }
    }

    void add_borders(std::size_t index, const ParagraphProperties& properties, const RunProperties& look) {
        Paragraph& own = paper_.paragraphs[index];
        const auto& borders = properties.borders;
        const bool has_top = borders.contains("top"), has_bottom = borders.contains("bottom");
        const Length width = *own.column_width - properties.left - properties.right;
        if (has_top && has_bottom && borders.contains("left") && borders.contains("right")) {
            own.box = Box{width, box_height(properties, look), color_of(*borders.at("left"))};
            return;
        }
        if (!has_top && !has_bottom) return;
        DrawnLine line{width, is_solid(*borders.at(has_bottom ? "bottom" : "top")), false};
        Paragraph* above = own.is_empty() || !has_bottom ? text_above(index) : &own;
        if (above) above->line_below = line;
    }

    static bool is_solid(const Node& border) {
        const auto value = border.attribute("w:val");
        return value == "single" || value == "thick";
    }

    static std::string color_of(const Node& border) {
        const std::string color = to_upper(border.attribute("w:color").value_or("auto"));
        return color == "AUTO" ? "000000" : color;
    }

    // From middle to middle of its lines.
    static Length box_height(const ParagraphProperties& properties, const RunProperties& look) {
        Length height = properties.line.kind == LineSpacing::Kind::multiple ? look.size.scaled(115, 100)
                                                                            : properties.line.height;
        for (const char* edge : {"top", "bottom"}) {
            const Node& border = *properties.borders.at(edge);
            height += Length::pt(border.number("w:space").value_or(0));
            height += Length::pt(border.number("w:sz").value_or(4) / 8.0).scaled(1, 2);
        }
        return height;
    }

    // ---- tables

    Length cell_margin(const Node* own_margins, const std::string& style, const char* edge) const {
        for (const Node* margins : {own_margins, styles_.table_property(style, "w:tblCellMar")})
            if (const Node* margin = margins ? margins->child(edge) : nullptr)
                return margin->length("w:w").value_or(Length());
        return Length::twips(std::string_view(edge) == "w:left" || std::string_view(edge) == "w:right" ? 108
                                                                                                       : 0);
    }

    void table(const Node& node, const Context& outer) {
        const Node nothing;
        const Node* found = node.child("w:tblPr");
        const Node& properties = found ? *found : nothing;
        Context context = outer;
        ++context.depth;
        if (const Node* style = properties.child("w:tblStyle"))
            context.table_style = style->attribute("w:val").value_or("");
        const int index = static_cast<int>(paper_.tables.size());
        context.table = outer.table >= 0 ? outer.table : index;

        const std::vector<Length> grid = grid_of(node);
        Length width;
        for (const Length column : grid)
            width += column;
        const std::vector<const Node*> rows = all(node, "w:tr");
        const bool has_grid = has_lines(properties, context.table_style, rows);
        if (outer.table < 0) add_table(rows, width, has_grid);
        context.is_in_grid = outer.is_in_grid || has_grid;

        const Node* own_margins = properties.child("w:tblCellMar");
        const Length margins = cell_margin(own_margins, context.table_style, "w:left") +
                               cell_margin(own_margins, context.table_style, "w:right");
        for (const Node* row : rows) {
            if (outer.table < 0) context.row = ++rows_;
            read_row(*row, grid, width, margins, context, outer);
        }
    }

    static std::vector<Length> grid_of(const Node& table) {
        std::vector<Length> grid;
        if (const Node* node = table.child("w:tblGrid"))
            for (const Node& column : node->children)
                if (column.name == "w:gridCol") grid.push_back(column.length("w:w").value_or(Length()));
        return grid;
    }

    bool has_lines(const Node& properties, const std::string& style,
                   const std::vector<const Node*>& rows) const {
        const auto edges = {std::string_view("w:left"), std::string_view("w:start"),
                            std::string_view("w:right"), std::string_view("w:insideV")};
        const Node* own = properties.child("w:tblBorders");
        if (has_visible(own ? own : styles_.table_property(style, "w:tblBorders"), edges)) return true;
        for (const Node* row : rows)
            for (const Node* cell : all(*row, "w:tc"))
                if (has_visible(cell->descend({"w:tcPr", "w:tcBorders"}), edges)) return true;
        return false;
    }

    void add_table(const std::vector<const Node*>& rows, Length width, bool has_grid) {
        Table& table = paper_.tables.emplace_back();
        table.width = width;
        table.section = static_cast<int>(section_index_);
        table.rows = static_cast<int>(rows.size());
        table.has_grid = has_grid;
        table.repeats_header = !rows.empty() && is_on(rows.front()->descend({"w:trPr", "w:tblHeader"}));
        table.splits_rows = std::ranges::any_of(rows, [](const Node* row) {
            return !is_on(row->descend({"w:trPr", "w:cantSplit"}));
        });
        table.spot.paragraph = paragraphs_ + 1;
    }

    void read_row(const Node& row, const std::vector<Length>& grid, Length table_width, Length margins,
                  Context context, const Context& outer) {
        Length left;
        std::size_t column = 0;
        for (const Node* cell : all(row, "w:tc")) {
            const Node* span = cell->descend({"w:tcPr", "w:gridSpan"});
            const int columns = std::clamp(span ? span->number("w:val").value_or(1) : 1, 1, 64);
            Length width;
            for (int i = 0; i < columns && column < grid.size(); ++i)
                width += grid[column++];
            if (const Node* own = cell->descend({"w:tcPr", "w:tcW"}); own && width == Length())
                width = own->length("w:w").value_or(Length());
            context.width = width - margins;
            if (outer.table < 0)
                context.side = context.is_in_grid ? Side::whole : side_of(left, width, table_width);
            left += width;
            blocks(*cell, context);
        }
    }

    static Side side_of(Length left, Length width, Length table_width) {
        if (table_width <= Length() || width * 4 > table_width * 3) return Side::whole;
        return left * 2 + width < table_width ? Side::left : Side::right;
    }

    // contextualSpacing: no space between paragraphs of one style.
    void collapse_spaces_between_alike() {
        for (std::size_t i = 0; i + 1 < alike_.size(); ++i) {
            if (alike_[i].first != alike_[i + 1].first) continue;
            if (alike_[i].second) paper_.paragraphs[first_ + i].form.after = Length();
            if (alike_[i + 1].second) paper_.paragraphs[first_ + i + 1].form.before = Length();
        }
    }

    Zone zone_;
    const DocxStyles& styles_;
    DocxNumbering numbering_;
    Paper& paper_;
    std::size_t first_;  // paragraph of this reading
    std::size_t section_index_ = 0;
    int paragraphs_ = 0;
    int rows_ = 0;
    bool broke_page_ = false;                          // behind the last text
    std::vector<std::pair<std::string, bool>> alike_;  // by paragraph: style, whether it takes no space
};

}  // namespace

void read_body(const Node& body, Zone zone, const DocxStyles& styles, DocxNumbering numbering, Paper& paper) {
    BodyReader(zone, styles, std::move(numbering), paper).read(body);
}

}  // namespace kehoach::papers
