#include "papers/docx_drawing.h"

#include <charconv>
#include <cmath>
#include <cstdlib>
#include <string>

namespace kehoach::papers {
namespace {

// What is flatter than that is a line: 1 mm.
const Length flat = Length::mm(1);

void collect(const Node& node, std::string_view name, std::vector<const Node*>& found) {
    if (node.name == name) {
        found.push_back(&node);
        return;
    }
    for (const Node& child : node.children)
        if (child.name != "mc:Fallback") collect(child, name, found);
}

std::vector<const Node*> all(const Node& node, std::string_view name) {
    std::vector<const Node*> found;
    collect(node, name, found);
    return found;
}

std::optional<Length> emu(const Node* node, const char* attribute) {
    const auto value = node ? node->attribute(attribute) : std::nullopt;
    std::int64_t number = 0;
    if (!value || std::from_chars(value->data(), value->data() + value->size(), number).ec != std::errc())
        return std::nullopt;
    if (std::abs(number) > (std::int64_t{1} << 40)) return std::nullopt;
    return Length::emu(number);
}

// A length of CSS: "106.3pt", "3cm"; without a unit points, as VML means them.
std::optional<Length> css(std::string_view text) {
    while (text.starts_with(' '))
        text.remove_prefix(1);
    double value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || !(std::abs(value) < 1e6)) return std::nullopt;
    const std::string_view unit = text.substr(static_cast<std::size_t>(stop - text.data()));
    if (unit.starts_with("mm")) return Length::mm(value);
    if (unit.starts_with("cm")) return Length::mm(value * 10);
    if (unit.starts_with("in")) return Length::pt(value * 72);
    if (unit.starts_with("px")) return Length::pt(value * 0.75);
    return Length::pt(value);
}

// A declaration of a style attribute: "width:85pt;height:0".
std::optional<Length> declared(std::string_view style, std::string_view property) {
    for (std::size_t at = 0; at < style.size();) {
        const std::size_t end = std::min(style.find(';', at), style.size());
        std::string_view item = style.substr(at, end - at);
        while (item.starts_with(' '))
            item.remove_prefix(1);
        if (item.starts_with(property) && item.substr(property.size()).starts_with(':'))
            return css(item.substr(property.size() + 1));
        at = end + 1;
    }
    return std::nullopt;
}

bool is_line_shape(const Node& shape) {
    const Node* geometry = shape.descend({"wps:spPr", "a:prstGeom"});
    const auto kind = geometry ? geometry->attribute("prst") : std::nullopt;
    return kind == "line" || kind == "straightConnector1" || kind == "rect";
}

// wp:inline or wp:anchor.
void add_drawing(const Node& frame, std::vector<Drawing>& drawings) {
    const Node* extent = frame.child("wp:extent");
    const auto width = emu(extent, "cx"), height = emu(extent, "cy");
    const std::vector<const Node*> shapes = all(frame, "wps:wsp");
    if (!width || !height || *height > flat || shapes.empty() || !is_line_shape(*shapes.front())) return;
    Drawing drawing;
    drawing.line.length = width;
    for (const Node* dash : all(*shapes.front(), "a:prstDash"))
        drawing.line.is_solid = dash->attribute("val") == "solid";
    const Node* position = frame.child("wp:positionV");
    const Node* offset = position ? position->child("wp:posOffset") : nullptr;
    std::int64_t number = 0;
    if (offset && position->attribute("relativeFrom") == "paragraph" &&
        std::from_chars(offset->text.data(), offset->text.data() + offset->text.size(), number).ec ==
            std::errc())
        drawing.below = Length::emu(number);
    drawings.push_back(drawing);
}

void add_vml(const Node& shape, std::vector<Drawing>& drawings) {
    const std::string_view style = shape.attribute("style").value_or("");
    Drawing drawing;
    drawing.below = declared(style, "margin-top");
    if (shape.name == "v:line") {
        const std::string_view from = shape.attribute("from").value_or(""),
                               to = shape.attribute("to").value_or("");
        const auto left = css(from), right = css(to);
        if (left && right) drawing.line.length = *left < *right ? *right - *left : *left - *right;
        if (const std::size_t comma = from.find(','); !drawing.below && comma != from.npos)
            drawing.below = css(from.substr(comma + 1));
    } else {
        const auto width = declared(style, "width"), height = declared(style, "height");
        if (!width || !height || *height > flat) return;
        drawing.line.length = width;
    }
    if (const Node* stroke = shape.child("v:stroke"))
        drawing.line.is_solid = stroke->attribute("dashstyle").value_or("solid") == "solid";
    drawings.push_back(drawing);
}

}  // namespace

std::vector<Drawing> lines_of(const Node& drawing) {
    std::vector<Drawing> drawings;
    for (const char* frame : {"wp:inline", "wp:anchor"})
        for (const Node* each : all(drawing, frame))
            add_drawing(*each, drawings);
    for (const char* shape : {"v:line", "v:shape", "v:rect"})
        for (const Node* each : all(drawing, shape))
            add_vml(*each, drawings);
    return drawings;
}

std::vector<const Node*> text_boxes_of(const Node& drawing) { return all(drawing, "w:txbxContent"); }

}  // namespace kehoach::papers
