// What the operators of a PDF work on: the graphics state and their operands (ISO 32000-1, 8.4, 8.6).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <qpdf/QPDFObjectHandle.hh>

#include "papers/pdf_font.h"
#include "papers/pdf_matrix.h"

namespace kehoach::papers {

struct State {
    Matrix page;  // user space → page
    const PdfFont* font = nullptr;
    double size = 0;
    double character_spacing = 0;
    double word_spacing = 0;
    double stretch = 1;
    double leading = 0;
    double rise = 0;
    int mode = 0;
    std::optional<std::string> fill = "000000";
    std::optional<std::string> stroke = "000000";
    bool fill_is_special = false;  // a colour space whose values say nothing
    bool stroke_is_special = false;
    bool is_dashed = false;
    double line_width = 1;
};

using Operands = std::vector<QPDFObjectHandle>;

// The operand as a number that is not absurd; 0 when it is none.
double number(const Operands& operands, std::size_t index);
// RRGGBB, by the number of values: grey, RGB, CMYK. Nothing for another number.
std::optional<std::string> color_of(const Operands& operands);
Matrix matrix_of(const Operands& operands);

}  // namespace kehoach::papers
