// The path that a page is drawing; what of it people see as straight lines.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "papers/pdf_matrix.h"
#include "papers/pdf_page.h"

namespace kehoach::papers {

class PdfPath {
  public:
    void move(Point point);
    void line(Point point);
    void curve(Point end);
    void close();
    void rectangle(Point a, Point b, Point c, Point d);

    // Adds the straight lines, across and down.
    void stroke(double width, bool is_dashed, const std::optional<std::string>& color,
                std::vector<Stroke>& strokes) const;
    // Adds what is so thin that it looks like a line.
    void fill(const std::optional<std::string>& color, std::vector<Stroke>& strokes) const;

  private:
    struct Part {
        std::vector<Point> points;
        bool has_curves = false;
        bool is_closed = false;
    };

    std::vector<Part> parts_;
};

}  // namespace kehoach::papers
