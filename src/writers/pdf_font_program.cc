#include "writers/pdf_font_program.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <stdexcept>

#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>

namespace kehoach::writers {
namespace {

template <auto destroy>
struct Destroy {
    template <typename T>
    void operator()(T* object) const {
        destroy(object);
    }
};
using Blob = std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>>;
using Face = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;
using Font = std::unique_ptr<hb_font_t, Destroy<hb_font_destroy>>;
using Input = std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_destroy>>;
using Plan = std::unique_ptr<hb_subset_plan_t, Destroy<hb_subset_plan_destroy>>;

std::string_view bytes_of(const Blob& blob) {
    unsigned size = 0;
    const char* data = hb_blob_get_data(blob.get(), &size);
    return {data, size};
}

// A signed 16-bit number of a table; 0 when the table is shorter (OpenType: numbers are big-endian).
int number_at(std::string_view table, std::size_t offset) {
    if (offset + 2 > table.size()) return 0;
    const auto high = static_cast<unsigned char>(table[offset]);
    const auto low = static_cast<unsigned char>(table[offset + 1]);
    return static_cast<std::int16_t>(high << 8 | low);
}

std::vector<hb_codepoint_t> find_glyphs(hb_font_t* font, const std::vector<char32_t>& characters) {
    std::vector<hb_codepoint_t> glyphs;
    glyphs.reserve(characters.size());
    for (const char32_t character : characters) {
        hb_codepoint_t glyph = 0;
        hb_font_get_nominal_glyph(font, character, &glyph);
        glyphs.push_back(glyph);
    }
    return glyphs;
}

// Keeps what a CIDFontType2 without hints needs (ISO 32000-1, 9.9) and nothing that names or looks up
// characters: codes reach glyphs through CIDToGIDMap.
void drop_other_tables(hb_face_t* face, hb_set_t* dropped) {
    constexpr std::array kept = {HB_TAG('g', 'l', 'y', 'f'), HB_TAG('l', 'o', 'c', 'a'),
                                 HB_TAG('h', 'e', 'a', 'd'), HB_TAG('h', 'h', 'e', 'a'),
                                 HB_TAG('h', 'm', 't', 'x'), HB_TAG('m', 'a', 'x', 'p')};
    std::array<hb_tag_t, 64> tags;
    unsigned count = static_cast<unsigned>(tags.size());
    hb_face_get_table_tags(face, 0, &count, tags.data());
    for (unsigned i = 0; i < count; ++i) {
        if (std::ranges::find(kept, tags[i]) == kept.end()) hb_set_add(dropped, tags[i]);
    }
}

void cut(hb_face_t* face, const std::vector<hb_codepoint_t>& glyphs, PdfFontProgram& program) {
    const Input input(hb_subset_input_create_or_fail());
    if (!input) throw std::bad_alloc();
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
    for (const hb_codepoint_t glyph : glyphs)
        hb_set_add(hb_subset_input_glyph_set(input.get()), glyph);
    drop_other_tables(face, hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG));

    const Plan plan(hb_subset_plan_create_or_fail(face, input.get()));
    const Face subset(plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr);
    if (!subset) throw std::runtime_error("HarfBuzz cannot make a subset of the font");

    program.bytes = bytes_of(Blob(hb_face_reference_blob(subset.get())));
    const hb_map_t* new_glyphs = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
    program.glyphs.reserve(glyphs.size());
    for (const hb_codepoint_t glyph : glyphs) {
        program.glyphs.push_back(static_cast<std::uint16_t>(hb_map_get(new_glyphs, glyph)));
    }
}

std::string postscript_name(hb_face_t* face) {
    std::array<char, 64> name{};  // the standard ends it at 63 characters
    unsigned size = static_cast<unsigned>(name.size());
    hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, name.data());
    return name.data();
}

void describe(hb_face_t* face, hb_font_t* font, PdfFontProgram& program) {
    const double units = hb_face_get_upem(face);
    const auto scaled = [units](int value) { return static_cast<int>(std::lround(value * 1000.0 / units)); };

    const Blob head(hb_face_reference_table(face, HB_TAG('h', 'e', 'a', 'd')));
    program.x_min = scaled(number_at(bytes_of(head), 36));
    program.y_min = scaled(number_at(bytes_of(head), 38));
    program.x_max = scaled(number_at(bytes_of(head), 40));
    program.y_max = scaled(number_at(bytes_of(head), 42));

    // PANOSE of a text face (family type 2): serif styles 2 to 10 have serifs, 11 to 15 none.
    const Blob os2(hb_face_reference_table(face, HB_TAG('O', 'S', '/', '2')));
    const int panose = number_at(bytes_of(os2), 32);
    program.serif = panose >> 8 == 2 && (panose & 0xFF) >= 2 && (panose & 0xFF) <= 10;

    hb_position_t cap_height = 0;
    hb_ot_metrics_get_position_with_fallback(font, HB_OT_METRICS_TAG_CAP_HEIGHT, &cap_height);
    program.cap_height = scaled(cap_height);
    program.weight = static_cast<int>(hb_style_get_value(font, HB_STYLE_TAG_WEIGHT));
    program.italic = hb_style_get_value(font, HB_STYLE_TAG_ITALIC) != 0;
    const double slant = static_cast<double>(hb_style_get_value(font, HB_STYLE_TAG_SLANT_ANGLE));
    program.italic_angle = static_cast<int>(std::lround(slant * 1000.0));
    program.postscript_name = postscript_name(face);
}

}  // namespace

PdfFontProgram cut_font(std::string_view font, const std::vector<char32_t>& characters) {
    const Blob blob(hb_blob_create(font.data(), static_cast<unsigned>(font.size()), HB_MEMORY_MODE_READONLY,
                                   nullptr, nullptr));
    const Face face(hb_face_create(blob.get(), 0));
    if (bytes_of(Blob(hb_face_reference_table(face.get(), HB_TAG('g', 'l', 'y', 'f')))).empty()) {
        throw std::runtime_error("a font without TrueType outlines cannot be embedded");
    }
    const Font opened(hb_font_create(face.get()));
    PdfFontProgram program;
    cut(face.get(), find_glyphs(opened.get(), characters), program);
    describe(face.get(), opened.get(), program);
    return program;
}

}  // namespace kehoach::writers
