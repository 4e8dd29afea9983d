#include "writers/pdf_color_profile.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include <podofo/podofo.h>

namespace kehoach::writers {
namespace {

using namespace PoDoFo;

constexpr const char* color_space = "sRGB IEC61966-2.1";

constexpr std::size_t header_size = 128;

// ---- numbers, most significant byte first

void append(std::string& out, std::uint32_t number, int bytes) {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        out += static_cast<char>(number >> shift & 0xFF);
}
void append32(std::string& out, std::uint32_t number) { append(out, number, 4); }
void append16(std::string& out, std::uint32_t number) { append(out, number, 2); }

// ---- values in 65,536ths (s15Fixed16Number, 4.6)

// The white of the profile connection space, D50 (7.2.16).
constexpr std::array<std::int32_t, 3> d50 = {0xF6D6, 0x10000, 0xD32D};

// The primaries of sRGB, adapted from D65 to D50 by the matrix below; white is their sum.
constexpr std::array<std::int32_t, 3> red = {28576, 14581, 912};
constexpr std::array<std::int32_t, 3> green = {25239, 46983, 6361};
constexpr std::array<std::int32_t, 3> blue = {9375, 3972, 46787};

// The linear Bradford transformation from D65 to D50 (annex E.3).
constexpr std::array<std::int32_t, 9> adaptation = {68674, 1502, -3291, 1939, 64912, -1119, -606, 988, 49262};

// ((x + 0.055) / 1.055) ^ 2.4 from 0.04045 on, x / 12.92 below: g, a, b, c, d of function type 3 (10.16).
constexpr std::array<std::int32_t, 5> curve = {157286, 62119, 3417, 5072, 2651};

// ---- tags: a signature, and an element of a type

template <class Numbers>
std::string fixed_numbers(std::string_view type, const Numbers& numbers) {
    std::string element(type);
    append32(element, 0);
    for (const std::int32_t number : numbers)
        append32(element, static_cast<std::uint32_t>(number));
    return element;
}

// multiLocalizedUnicodeType (10.13) with one text, which is ASCII.
std::string text_element(std::string_view text) {
    std::string element = "mluc";
    append32(element, 0);
    append32(element, 1);   // texts
    append32(element, 12);  // bytes of the record of each
    element += "enUS";
    append32(element, static_cast<std::uint32_t>(2 * text.size()));
    append32(element, 28);  // where it begins
    for (const char c : text)
        append16(element, static_cast<unsigned char>(c));
    return element;
}

std::string curve_element() {
    std::string element = "para";
    append32(element, 0);
    append16(element, 3);
    append16(element, 0);
    for (const std::int32_t number : curve)
        append32(element, static_cast<std::uint32_t>(number));
    return element;
}

struct Tag {
    std::string_view signature;
    std::string element;
};

// Those of a display with three components (8.4). Tags that are equal share their bytes.
std::vector<Tag> tags() {
    const std::string tone = curve_element();
    return {{"desc", text_element("sRGB")},
            {"cprt", text_element("No copyright, use freely")},
            {"wtpt", fixed_numbers("XYZ ", d50)},
            {"chad", fixed_numbers("sf32", adaptation)},
            {"rXYZ", fixed_numbers("XYZ ", red)},
            {"gXYZ", fixed_numbers("XYZ ", green)},
            {"bXYZ", fixed_numbers("XYZ ", blue)},
            {"rTRC", tone},
            {"gTRC", tone},
            {"bTRC", tone}};
}

// The profile header (7.2) of a file of `size` bytes.
std::string header(std::size_t size) {
    std::string out;
    append32(out, static_cast<std::uint32_t>(size));
    append32(out, 0);  // no preferred colour management module
    append32(out, 0x04200000);
    out += "mntrRGB XYZ ";
    for (const std::uint32_t part : {2026U, 1U, 1U, 0U, 0U, 0U})  // the date of this profile, not of the file
        append16(out, part);
    out += "acsp";
    out.append(68 - out.size(),
               '\0');  // platform, flags, maker, model, attributes, intent: none or perceptual
    for (const std::int32_t part : d50)
        append32(out, static_cast<std::uint32_t>(part));
    out.append(header_size - out.size(), '\0');  // creator, identifier: not computed
    return out;
}

}  // namespace

std::string srgb_profile() {
    const std::vector<Tag> all = tags();
    const std::size_t data_begin = header_size + 4 + 12 * all.size();
    std::string table;
    std::string data;
    append32(table, static_cast<std::uint32_t>(all.size()));
    for (const Tag& tag : all) {
        std::size_t place = data.find(tag.element);
        if (place == std::string::npos) {
            data.append((4 - data.size() % 4) % 4, '\0');  // each begins at a multiple of four (7.3.1)
            place = data.size();
            data += tag.element;
        }
        table += tag.signature;
        append32(table, static_cast<std::uint32_t>(data_begin + place));
        append32(table, static_cast<std::uint32_t>(tag.element.size()));
    }
    data.append((4 - data.size() % 4) % 4, '\0');
    return header(data_begin + data.size()) + table + data;
}

void add_output_intent(PdfFile& file) {
    PdfObject& profile = file.add("");
    profile.GetDictionary().AddKey("N", pdf_integer(3));
    file.set_stream(profile, srgb_profile(), PdfFile::Filter::flate);

    PdfDictionary intent;
    intent.AddKey("Type", PdfName("OutputIntent"));
    intent.AddKey("S", PdfName("GTS_PDFA1"));
    intent.AddKey("OutputConditionIdentifier", pdf_bytes(color_space));
    intent.AddKey("Info", pdf_bytes(color_space));
    intent.AddKey("DestOutputProfile", profile.Reference());
    PdfArray intents;
    intents.push_back(intent);
    file.catalog().AddKey("OutputIntents", intents);
}

}  // namespace kehoach::writers
