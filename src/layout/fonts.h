// Four faces of one family and what layout asks of them: advances and line metrics. No kerning, no shaping:
// Word prints official papers without either, and NFC text needs neither.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "base/length.h"

namespace kehoach::layout {

enum class Face { regular, bold, italic, bold_italic };
inline constexpr int face_count = 4;
Face face_of(bool bold, bool italic);

// In font units; single line spacing is ascent + descent + line_gap (hhea), the baseline `ascent` below its
// top plus what line_metrics() says.
struct FaceMetrics {
    int units_per_em = 1000;
    int ascent = 0;
    int descent = 0;  // positive, below the baseline
    int line_gap = 0;
};

class Fonts {
  public:
    virtual ~Fonts() = default;

    virtual bool has(Face face, char32_t character) const = 0;
    virtual int advance(Face face, char32_t character) const = 0;  // font units; 0 when the font lacks it
    virtual FaceMetrics metrics(Face face) const = 0;

    // Sum of plain advances, rounded once.
    Length width(Face face, Length size, std::string_view utf8) const;
};

// Fonts from files, read once. Widths are cached; safe to share between threads after construction.
class FontFiles : public Fonts {
  public:
    // `folder` holds fonts.yaml (family, and a file for each face). Throws FileError, or SetupError
    // for a file that is not a usable font.
    explicit FontFiles(const std::filesystem::path& folder);
    ~FontFiles() override;

    bool has(Face face, char32_t character) const override;
    int advance(Face face, char32_t character) const override;
    FaceMetrics metrics(Face face) const override;

    const std::string& family() const;  // "Liberation Serif"
    const std::filesystem::path& folder() const;
    std::string_view bytes(Face face) const;  // the whole file

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace kehoach::layout
