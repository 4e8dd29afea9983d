// How high lines are. All heights are whole twips, because LibreOffice lays out in twips and Word stores
// them.
#pragma once

#include "base/length.h"
#include "layout/fonts.h"

namespace kehoach::layout {

// A line of single spacing: the gap that the font asks for stands above the letters.
struct LineMetrics {
    Length height;
    Length ascent;  // from the line's top to its baseline
};

// `length` rounded to a whole twip; what DOCX can say.
Length to_whole_twips(Length length);

LineMetrics line_metrics(const FaceMetrics& face, Length size);

// What line spacing of `percent` adds below a line of `height`; negative below 100.
Length line_extra(Length height, int percent);

// What it adds below the last line of a cell, which LibreOffice reckons from the font's unrounded height.
Length last_line_extra(const FaceMetrics& face, Length size, int percent);

}  // namespace kehoach::layout
