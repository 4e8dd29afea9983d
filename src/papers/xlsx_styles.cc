#include "papers/xlsx_styles.h"

#include <string_view>

#include "base/text.h"

namespace kehoach::papers {
namespace {

std::string value_of(const Node* node) {
    return node ? std::string(node->attribute("val").value_or("")) : "";
}

bool is_on(const Node& parent, const char* name) {
    const Node* node = parent.child(name);
    if (!node) return false;
    const auto value = node->attribute("val");
    return value != "0" && value != "false";
}

// AARRGGBB; a theme's colour 1 is its dark text.
std::optional<std::string> color_of(const Node* color) {
    if (!color) return "000000";
    if (const auto rgb = color->attribute("rgb"); rgb && rgb->size() >= 6)
        return to_upper(rgb->substr(rgb->size() - 6));
    if (color->attribute("theme") == "1" && !color->attribute("tint")) return "000000";
    const auto indexed = color->number("indexed");
    if (indexed == 8 || indexed == 0 || indexed == 64) return "000000";
    if (color->attribute("auto")) return "000000";
    return std::nullopt;
}

void apply_font(const Node& font, const char* name_element, Look& look) {
    if (const Node* name = font.child(name_element)) look.font = value_of(name);
    if (const Node* size = font.child("sz"); size)
        if (const auto points = size->length("val")) look.size = *points * 20;
    look.bold = is_on(font, "b");
    look.italic = is_on(font, "i");
    look.underline = font.child("u") != nullptr && value_of(font.child("u")) != "none";
    look.color = color_of(font.child("color"));
}

std::optional<Align> align_of(const Node* alignment) {
    const auto word = alignment ? alignment->attribute("horizontal") : std::nullopt;
    if (word == "center" || word == "centerContinuous") return Align::center;
    if (word == "left") return Align::left;
    if (word == "right") return Align::right;
    if (word == "justify" || word == "distributed") return Align::justify;
    return std::nullopt;
}

bool has_side_lines(const Node& border) {
    for (const char* side : {"left", "right", "start", "end"})
        if (const Node* line = border.child(side))
            if (const auto style = line->attribute("style"); style && *style != "none") return true;
    return false;
}

template <class Value>
const Value* at(const std::vector<Value>& values, std::optional<int> index) {
    const auto place = static_cast<std::size_t>(index.value_or(0));
    return index.value_or(0) >= 0 && place < values.size() ? &values[place] : nullptr;
}

}  // namespace

XlsxStyles read_styles(const Node* root) {
    XlsxStyles styles;
    std::vector<Look> fonts;
    std::vector<bool> grids;
    if (root) {
        if (const Node* list = root->child("fonts"))
            for (const Node& font : list->children)
                if (font.name == "font") apply_font(font, "name", fonts.emplace_back());
        if (const Node* list = root->child("borders"))
            for (const Node& border : list->children)
                if (border.name == "border") grids.push_back(has_side_lines(border));
        if (const Node* list = root->child("cellXfs"))
            for (const Node& format : list->children) {
                if (format.name != "xf") continue;
                CellLook& cell = styles.cells.emplace_back();
                if (const Look* look = at(fonts, format.number("fontId"))) cell.look = *look;
                const auto border = static_cast<std::size_t>(format.number("borderId").value_or(0));
                cell.has_grid = border < grids.size() && grids[border];
                cell.align = align_of(format.child("alignment"));
            }
    }
    if (styles.cells.empty()) styles.cells.emplace_back();
    if (!fonts.empty()) styles.default_font = fonts.front().font.value_or("");
    return styles;
}

Look look_of_run(const Node* properties, const Look& cell) {
    if (!properties) return cell;
    Look look = cell;
    apply_font(*properties, "rFont", look);
    return look;
}

}  // namespace kehoach::papers
