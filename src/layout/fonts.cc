#include "layout/fonts.h"

#include <array>
#include <cstdint>
#include <stdexcept>
#include <vector>

#include <ft2build.h>

#include "base/files.h"
#include "base/text.h"
#include "base/yaml_reader.h"

// FreeType's headers want their own macros and an order.
#include FT_FREETYPE_H
#include FT_ADVANCES_H
#include FT_TRUETYPE_TABLES_H

namespace kehoach::layout {
namespace {

constexpr std::array<const char*, face_count> face_keys = {"regular", "bold", "italic", "bold-italic"};

// fonts.yaml: a family name and a file name for each face.
struct Catalogue {
    std::string family;
    std::array<std::string, face_count> files;
};

Catalogue read_catalogue(const std::filesystem::path& file) {
    Diagnostics problems;
    const SourcePtr source = make_source(file.string(), read_file(file), problems);
    const std::optional<Value> tree = source ? read_yaml(*source, problems) : std::nullopt;
    if (problems.has_errors()) {
        throw SetupError(problems);
    }
    Catalogue catalogue;
    if (const Value* family = tree ? tree->find("family") : nullptr) {
        catalogue.family = family->text;
    }
    const Value* faces = tree ? tree->find("faces") : nullptr;
    for (std::size_t i = 0; i < face_keys.size(); ++i) {
        const Value* name = faces ? faces->find(face_keys[i]) : nullptr;
        catalogue.files[i] = name ? name->text : "";
        if (catalogue.files[i].empty()) {
            throw SetupError("missing-face", file.string(), {face_keys[i]});
        }
    }
    return catalogue;
}

// One font file and what was read from it. FreeType itself is left again after construction.
struct FontFile {
    std::string bytes;
    FaceMetrics metrics;
    // Of the characters to U+FFFF: the advance plus one, 0 for a character that the font lacks.
    std::vector<std::uint16_t> advances;
};

class FreeType {
  public:
    FreeType() {
        if (FT_Init_FreeType(&library_) != 0) {
            throw std::runtime_error("FreeType does not start");
        }
    }
    ~FreeType() { FT_Done_FreeType(library_); }
    FreeType(const FreeType&) = delete;
    FreeType& operator=(const FreeType&) = delete;

    // The face that `bytes` holds, or null. `bytes` must outlive it.
    FT_Face open(const std::string& bytes) const {
        FT_Face face = nullptr;
        const auto* data = reinterpret_cast<const FT_Byte*>(bytes.data());
        const bool opened =
            FT_New_Memory_Face(library_, data, static_cast<FT_Long>(bytes.size()), 0, &face) == 0;
        return opened ? face : nullptr;
    }

  private:
    FT_Library library_ = nullptr;
};

// Without scaling FreeType answers all advances straight from hmtx, and loads no outline.
std::vector<std::uint16_t> read_advances(FT_Face face) {
    std::vector<FT_Fixed> by_glyph(static_cast<std::size_t>(face->num_glyphs));
    if (FT_Get_Advances(face, 0, static_cast<FT_UInt>(face->num_glyphs), FT_LOAD_NO_SCALE, by_glyph.data()) !=
        0) {
        return {};
    }
    std::vector<std::uint16_t> by_character(0x10000);
    FT_UInt glyph = 0;
    for (FT_ULong c = FT_Get_First_Char(face, &glyph); glyph != 0 && c <= 0xFFFF;
         c = FT_Get_Next_Char(face, c, &glyph)) {
        by_character[c] = static_cast<std::uint16_t>(by_glyph[glyph] + 1);
    }
    return by_character;
}

FontFile load(const FreeType& freetype, const std::filesystem::path& path) {
    FontFile font;
    font.bytes = read_file(path);
    FT_Face face = freetype.open(font.bytes);
    if (!face) {
        throw SetupError("not-a-font", path.string());
    }
    const auto* hhea = static_cast<const TT_HoriHeader*>(FT_Get_Sfnt_Table(face, FT_SFNT_HHEA));
    const bool usable = hhea && FT_IS_SCALABLE(face) && FT_Select_Charmap(face, FT_ENCODING_UNICODE) == 0;
    if (usable) {
        font.metrics = {face->units_per_EM, hhea->Ascender, -hhea->Descender, hhea->Line_Gap};
        font.advances = read_advances(face);
    }
    FT_Done_Face(face);
    if (font.advances.empty()) {
        throw SetupError("not-a-font", path.string());
    }
    return font;
}

}  // namespace

Face face_of(bool bold, bool italic) { return static_cast<Face>((bold ? 1 : 0) + (italic ? 2 : 0)); }

Length Fonts::width(Face face, Length size, std::string_view utf8) const {
    std::int64_t units = 0;
    for (std::size_t position = 0; position < utf8.size();) {
        units += advance(face, next_character(utf8, position));
    }
    return size.scaled(units, metrics(face).units_per_em);
}

struct FontFiles::Impl {
    std::string family;
    std::filesystem::path folder;
    std::array<FontFile, face_count> faces;

    const FontFile& operator[](Face face) const { return faces[static_cast<std::size_t>(face)]; }
};

FontFiles::FontFiles(const std::filesystem::path& folder) : impl_(std::make_unique<Impl>()) {
    std::error_code ignored;
    const std::filesystem::path list = folder / "fonts.yaml";
    if (!std::filesystem::exists(list, ignored) && !ignored)
        throw SetupError("no-fonts-in-folder", folder.string(), {folder.string()});
    const Catalogue catalogue = read_catalogue(list);
    const FreeType freetype;
    impl_->family = catalogue.family;
    impl_->folder = folder;
    for (std::size_t i = 0; i < catalogue.files.size(); ++i) {
        impl_->faces[i] = load(freetype, folder / catalogue.files[i]);
        // Sums of advances are in one unit, whatever the faces of a line.
        if (impl_->faces[i].metrics.units_per_em != impl_->faces[0].metrics.units_per_em) {
            throw SetupError("other-font-units", (folder / catalogue.files[i]).string());
        }
    }
}

FontFiles::~FontFiles() = default;

// What stands in the Private Use Area is a sign of one font's own, no text: nobody could copy, search or hear
// it, and PDF/A refuses it without other words (ISO 19005-2, 6.2.11.7.3).
bool FontFiles::has(Face face, char32_t character) const {
    const bool is_private = character >= 0xE000 && character <= 0xF8FF;
    return character <= 0xFFFF && !is_private && (*impl_)[face].advances[character] != 0;
}

int FontFiles::advance(Face face, char32_t character) const {
    return has(face, character) ? (*impl_)[face].advances[character] - 1 : 0;
}

FaceMetrics FontFiles::metrics(Face face) const { return (*impl_)[face].metrics; }
const std::string& FontFiles::family() const { return impl_->family; }
const std::filesystem::path& FontFiles::folder() const { return impl_->folder; }
std::string_view FontFiles::bytes(Face face) const { return (*impl_)[face].bytes; }

}  // namespace kehoach::layout
