#include "layout/line_metrics.h"

namespace kehoach::layout {
namespace {

// Font units at `size` in sixths of a twip, the grid on which LibreOffice rounds the metrics of a font.
std::int64_t sixths(int units, const FaceMetrics& face, Length size) {
    return Length::emu(units).scaled(size.to_emu() * 6, std::int64_t{face.units_per_em} * 635).to_emu();
}

std::int64_t sixths_to_twips(std::int64_t sixths) { return Length::emu(sixths).scaled(1, 6).to_emu(); }

// Word stores 240ths of a line, and LibreOffice reads whole per cents from them, both cut off.
std::int64_t stored_percent(int percent) { return std::int64_t{percent} * 240 / 100 * 100 / 240; }

}  // namespace

Length to_whole_twips(Length length) { return Length::twips(length.to_twips()); }

LineMetrics line_metrics(const FaceMetrics& face, Length size) {
    const std::int64_t ascent = sixths(face.ascent, face, size);
    const std::int64_t descent = sixths(face.descent, face, size);
    const std::int64_t gap = sixths_to_twips(sixths(face.line_gap, face, size));
    return {Length::twips(sixths_to_twips(ascent + descent) + gap),
            Length::twips(sixths_to_twips(ascent) + gap)};
}

Length line_extra(Length height, int percent) {
    return Length::twips(height.to_twips() * stored_percent(percent) / 100) - height;
}

Length last_line_extra(const FaceMetrics& face, Length size, int percent) {
    const std::int64_t height = (sixths(face.ascent, face, size) + sixths(face.descent, face, size) +
                                 sixths(face.line_gap, face, size)) /
                                6;
    return Length::twips(height * stored_percent(percent) / 100 - height);
}

}  // namespace kehoach::layout
