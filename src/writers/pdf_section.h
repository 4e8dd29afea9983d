// One section of a PDF file: objects, then the cross-reference stream that finds them (ISO 32000-1, 7.5). The
// first is a whole file; a further one, put behind it, changes the file without touching a byte of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "writers/pdf_cross_reference.h"

namespace kehoach::writers {

// What an appended section must know of the file before it.
struct PdfFileEnd {
    std::size_t bytes = 0;            // length of the file
    std::size_t cross_reference = 0;  // the number behind its last startxref
    std::uint32_t size = 0;           // /Size: one more than its highest object number
    std::string first_id;             // the first string of its /ID
};

// Objects have generation 0. The layout of each is the strict one of PDF/A (ISO 19005-2, 6.1.7 to 6.1.9):
// "N 0 obj", "endobj" and "endstream" each on a line of its own.
class PdfSection {
  public:
    PdfSection();                                 // the first of a file
    explicit PdfSection(const PdfFileEnd& file);  // one to append (7.5.6)

    // An object number that neither the file nor this section uses.
    std::uint32_t new_number() { return size_++; }

    // Each number once. `value` is well-formed PDF; it goes into an object stream, where objects of a kind
    // take a tenth of their room (7.5.7).
    void add(std::uint32_t number, std::string_view value);
    // An object that others must find at its place in the file, such as a signature with its /ByteRange. The
    // place where `value` begins, counted from the file's first byte.
    std::size_t add_uncompressed(std::uint32_t number, std::string_view value);
    // `entries` of its dictionary, without /Length; `data` as it is to stand in the file.
    void add_stream(std::uint32_t number, std::string_view entries, std::string_view data);

    // The section's bytes, from the header, or from the end of the file before it. `entries` of the trailer:
    // "/Root 1 0 R/Info 2 0 R". /ID comes from all that the section says, so that two documents never share
    // one; its first half stays that of the file (14.4). Nothing can be added afterwards.
    std::string finish(std::string_view entries);

  private:
    struct Compressed {
        std::uint32_t number = 0;
        std::size_t begin = 0;  // in compressed_text_
    };

    void put(std::uint32_t number, const PdfObjectPlace& place);
    void put_here(std::uint32_t number);
    void append_stream(std::uint32_t number, std::string_view entries, std::string_view data);
    void add_object_streams();
    void add_object_stream(std::size_t first, std::size_t end);
    std::string id_entry() const;

    PdfFileEnd before_;
    std::string out_;
    std::uint32_t size_ = 1;  // object 0 is the head of the list of free ones
    std::map<std::uint32_t, PdfObjectPlace> places_;
    std::vector<Compressed> compressed_;
    std::string compressed_text_;
};

}  // namespace kehoach::writers
