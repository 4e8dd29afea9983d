#include "writers/pdf_cross_reference.h"

#include <algorithm>
#include <bit>
#include <cstddef>

#include "writers/pdf_deflate.h"

namespace kehoach::writers {
namespace {

using Places = std::map<std::uint32_t, PdfObjectPlace>;

constexpr int index_bytes = 2;

int bytes_for(std::uint64_t number) {
    return std::max(1, (static_cast<int>(std::bit_width(number)) + 7) / 8);
}

void append_big_endian(std::string& out, std::uint64_t number, int bytes) {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        out += static_cast<char>(number >> shift & 0xFF);
}

std::string row_of(const PdfObjectPlace& object, int place_bytes) {
    std::string row(1, static_cast<char>(object.kind));
    append_big_endian(row, object.place, place_bytes);
    append_big_endian(row, object.index, index_bytes);
    return row;
}

// Each row as its difference to the one above, which Flate packs ten times better: PNG's predictor Up (RFC
// 2083, 6.4), that a reader undoes by the /DecodeParms.
std::string differences(const Places& places, int place_bytes) {
    constexpr char up = 2;
    std::string out;
    std::string above(static_cast<std::size_t>(1 + place_bytes + index_bytes), '\0');
    for (const auto& [number, place] : places) {
        const std::string row = row_of(place, place_bytes);
        out += up;
        for (std::size_t i = 0; i < row.size(); ++i)
            out += static_cast<char>(row[i] - above[i]);
        above = row;
    }
    return out;
}

// First number and length of each run of numbers.
std::string index_entry(const Places& places) {
    std::string index = "/Index[";
    for (auto first = places.begin(); first != places.end();) {
        auto end = first;
        std::uint32_t length = 0;
        while (end != places.end() && end->first == first->first + length) {
            ++end;
            ++length;
        }
        index += std::to_string(first->first) + ' ' + std::to_string(length) + ' ';
        first = end;
    }
    index.back() = ']';
    return index;
}

}  // namespace

PdfCrossReference pdf_cross_reference(const Places& places) {
    std::uint64_t greatest = 0;
    for (const auto& [number, place] : places)
        greatest = std::max(greatest, place.place);
    const int place_bytes = bytes_for(greatest);
    const std::string columns = std::to_string(1 + place_bytes + index_bytes);
    return {index_entry(places) + "/W[1 " + std::to_string(place_bytes) + ' ' + std::to_string(index_bytes) +
                "]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns " + columns + ">>",
            pdf_deflate(differences(places, place_bytes))};
}

}  // namespace kehoach::writers
