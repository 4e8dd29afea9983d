// Fonts whose widths can be counted by eye: every character is one em wide, but i, l, full stop, comma, space
// and NBSP are half; ten-point lines are 10 pt high with the baseline 8 pt down.
#pragma once

#include "layout/fonts.h"

namespace kehoach::layout {

class SquareFonts : public Fonts {
  public:
    bool has(Face, char32_t character) const override {
        return character >= U' ' && character <= 0xFFFF && character != U'☹';
    }
    int advance(Face face, char32_t character) const override {
        const std::u32string_view half = U"il., \u00A0";
        return !has(face, character) ? 0 : half.find(character) != half.npos ? 500 : 1000;
    }
    FaceMetrics metrics(Face) const override { return {1000, 800, 200, 0}; }
};

}  // namespace kehoach::layout
