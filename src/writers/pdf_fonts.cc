#include "writers/pdf_fonts.h"

#include <podofo/podofo.h>

#include "base/files.h"
#include "writers/pdf_content.h"
#include "writers/pdf_numbers.h"
#include "writers/pdf_to_unicode.h"

namespace kehoach::writers {
namespace {

using namespace PoDoFo;

// Font descriptor flags (ISO 32000-1, table 123). Symbolic: the characters are beyond the standard Latin set.
constexpr int flag_serif = 1 << 1;
constexpr int flag_symbolic = 1 << 2;
constexpr int flag_italic = 1 << 6;

// Six letters in front of the name of a subset (9.6.4), from its bytes: equal subsets have equal names.
std::string subset_name(const PdfFontProgram& program) {
    const std::string hash = sha256(program.bytes);
    std::string name;
    for (std::size_t i = 0; i < 6; ++i) {
        const int pair = std::stoi(hash.substr(2 * i, 2), nullptr, 16);
        name += static_cast<char>('A' + pair % 26);
    }
    return name + '+' + program.postscript_name;
}

// TrueType fonts do not say how thick their stems are; this is the usual estimate from the weight class.
int stem_width(int weight) { return 50 + weight * weight / (65 * 65); }

PdfObject& add_program(PdfFile& file, const PdfFontProgram& program) {
    PdfObject& stream = file.add("");
    stream.GetDictionary().AddKey("Length1", pdf_integer(static_cast<std::int64_t>(program.bytes.size())));
    file.set_stream(stream, program.bytes, PdfFile::Filter::flate);
    return stream;
}

PdfObject& add_descriptor(PdfFile& file, const PdfFont& font, const std::string& name,
                          const layout::FaceMetrics& metrics) {
    const PdfFontProgram& program = font.program;
    const auto scaled = [&](int value) {
        return pdf_integer(divide_rounded(std::int64_t{value} * 1000, metrics.units_per_em));
    };
    std::string box = "[";
    for (const int edge : {program.x_min, program.y_min, program.x_max, program.y_max}) {
        box += std::to_string(edge) + ' ';
    }
    box.back() = ']';

    PdfObject& descriptor = file.add("FontDescriptor");
    PdfDictionary& keys = descriptor.GetDictionary();
    keys.AddKey("FontName", PdfName(name));
    keys.AddKey("Flags", pdf_integer(flag_symbolic | (program.serif ? flag_serif : 0) |
                                     (program.italic ? flag_italic : 0)));
    keys.AddKey("FontBBox", pdf_raw(box));
    keys.AddKey("ItalicAngle", pdf_number(program.italic_angle));
    keys.AddKey("Ascent", scaled(metrics.ascent));
    keys.AddKey("Descent", scaled(-metrics.descent));
    keys.AddKey("CapHeight", pdf_integer(program.cap_height));
    keys.AddKey("StemV", pdf_integer(stem_width(program.weight)));
    keys.AddKey("FontFile2", add_program(file, program).Reference());
    return descriptor;
}

// Exact to three decimals: readers place the next glyph by these numbers, the layout did by the font's own.
std::string widths(layout::Face face, const std::vector<char32_t>& characters,
                   const layout::FontFiles& files) {
    const std::int64_t units = files.metrics(face).units_per_em;
    std::string out = "[1[";
    for (const char32_t character : characters) {
        append_thousandths(out,
                           divide_rounded(files.advance(face, character) * std::int64_t{1'000'000}, units));
        out += ' ';
    }
    out.back() = ']';
    return out + ']';
}

// Two bytes for each code, from 0, which is never used.
std::string code_to_glyph(const std::vector<std::uint16_t>& glyphs) {
    std::string out(2, '\0');
    for (const std::uint16_t glyph : glyphs) {
        out += static_cast<char>(glyph >> 8);
        out += static_cast<char>(glyph & 0xFF);
    }
    return out;
}

PdfObject& add_flate(PdfFile& file, std::string_view bytes) {
    PdfObject& stream = file.add("");
    file.set_stream(stream, bytes, PdfFile::Filter::flate);
    return stream;
}

PdfObject& add_cid_font(PdfFile& file, const PdfFont& font, const std::string& name,
                        const std::vector<char32_t>& characters, const layout::FontFiles& files) {
    PdfObject& cid_font = file.add("Font");
    PdfDictionary& keys = cid_font.GetDictionary();
    keys.AddKey("Subtype", PdfName("CIDFontType2"));
    keys.AddKey("BaseFont", PdfName(name));
    keys.AddKey("CIDSystemInfo", pdf_raw("<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"));
    keys.AddKey("FontDescriptor", add_descriptor(file, font, name, files.metrics(font.face)).Reference());
    keys.AddKey("W", pdf_raw(widths(font.face, characters, files)));
    keys.AddKey("CIDToGIDMap", add_flate(file, code_to_glyph(font.program.glyphs)).Reference());
    return cid_font;
}

PdfObject& add_font(PdfFile& file, const PdfFont& font, const PdfCodes& codes,
                    const layout::FontFiles& files) {
    const std::string name = subset_name(font.program);
    const std::vector<char32_t>& characters = codes.characters(font.face);
    PdfArray descendants;
    descendants.push_back(add_cid_font(file, font, name, characters, files).Reference());

    PdfObject& composite = file.add("Font");
    PdfDictionary& keys = composite.GetDictionary();
    keys.AddKey("Subtype", PdfName("Type0"));
    keys.AddKey("BaseFont", PdfName(name));
    keys.AddKey("Encoding", PdfName("Identity-H"));
    keys.AddKey("DescendantFonts", descendants);
    keys.AddKey("ToUnicode", add_flate(file, pdf_to_unicode(characters)).Reference());
    return composite;
}

}  // namespace

std::vector<PdfFont> cut_fonts(const PdfCodes& codes, const layout::FontFiles& files) {
    std::vector<PdfFont> fonts;
    for (int i = 0; i < layout::face_count; ++i) {
        const auto face = static_cast<layout::Face>(i);
        if (codes.characters(face).empty()) continue;
        fonts.push_back({face, cut_font(files.bytes(face), codes.characters(face))});
    }
    return fonts;
}

PdfObject& add_fonts(PdfFile& file, const std::vector<PdfFont>& fonts, const PdfCodes& codes,
                     const layout::FontFiles& files) {
    PdfDictionary by_name;
    for (const PdfFont& font : fonts) {
        by_name.AddKey(PdfName(pdf_font_name(font.face)), add_font(file, font, codes, files).Reference());
    }
    PdfObject& resources = file.add("");
    resources.GetDictionary().AddKey("Font", by_name);
    return resources;
}

}  // namespace kehoach::writers
