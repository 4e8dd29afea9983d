// The places of a section's objects, as a cross-reference stream holds them (ISO 32000-1, 7.5.8).
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace kehoach::writers {

// Where an object is: an entry of a cross-reference stream (7.5.8.3, table 18).
struct PdfObjectPlace {
    enum class Kind : std::uint8_t { free = 0, in_file = 1, in_stream = 2 };
    Kind kind = Kind::free;
    std::uint64_t place = 0;  // offset in the file, or number of the object stream
    std::uint16_t index = 0;  // within that stream; the generation for the others
};

struct PdfCrossReference {
    std::string entries;  // of the stream's dictionary: /W, /Index, and how the data are packed
    std::string data;
};

PdfCrossReference pdf_cross_reference(const std::map<std::uint32_t, PdfObjectPlace>& places);

}  // namespace kehoach::writers
