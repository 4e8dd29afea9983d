#include "papers/pdf_path.h"

#include <algorithm>
#include <cmath>

namespace kehoach::papers {
namespace {

constexpr double thickest = 4;             // points; what is thicker is an area
constexpr std::size_t most_points = 2000;  // of a part: pictures have more

Stroke span_of(Point a, Point b) {
    Stroke stroke;
    stroke.left = std::min(a.x, b.x);
    stroke.right = std::max(a.x, b.x);
    stroke.bottom = std::min(a.y, b.y);
    stroke.top = std::max(a.y, b.y);
    return stroke;
}

}  // namespace

void PdfPath::move(Point point) { parts_.push_back({{point}, false, false}); }

void PdfPath::line(Point point) {
    if (parts_.empty()) return move(point);
    if (parts_.back().points.size() < most_points) parts_.back().points.push_back(point);
}

void PdfPath::curve(Point end) {
    line(end);
    parts_.back().has_curves = true;
}

void PdfPath::close() {
    if (!parts_.empty()) parts_.back().is_closed = true;
}

void PdfPath::rectangle(Point a, Point b, Point c, Point d) { parts_.push_back({{a, b, c, d}, false, true}); }

void PdfPath::stroke(double width, bool is_dashed, const std::optional<std::string>& color,
                     std::vector<Stroke>& strokes) const {
    if (width > thickest) return;
    for (const Part& part : parts_) {
        if (part.has_curves) continue;
        const std::size_t count = part.points.size();
        const std::size_t lines = part.is_closed && count > 2 ? count : count - 1;
        for (std::size_t i = 0; i < lines; ++i) {
            Stroke stroke = span_of(part.points[i], part.points[(i + 1) % count]);
            if (stroke.width() > 0.5 && stroke.height() > 0.5) continue;  // aslant
            stroke.is_dashed = is_dashed;
            stroke.color = color;
            strokes.push_back(stroke);
        }
    }
}

void PdfPath::fill(const std::optional<std::string>& color, std::vector<Stroke>& strokes) const {
    for (const Part& part : parts_) {
        if (part.has_curves || part.points.size() < 3) continue;
        Stroke stroke = span_of(part.points.front(), part.points.front());
        for (const Point& point : part.points) {
            stroke.left = std::min(stroke.left, point.x);
            stroke.right = std::max(stroke.right, point.x);
            stroke.bottom = std::min(stroke.bottom, point.y);
            stroke.top = std::max(stroke.top, point.y);
        }
        if (std::min(stroke.width(), stroke.height()) > thickest || color == "FFFFFF") continue;
        stroke.color = color;
        strokes.push_back(stroke);
    }
}

}  // namespace kehoach::papers
