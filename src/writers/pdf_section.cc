#include "writers/pdf_section.h"

#include <algorithm>
#include <cassert>

#include "base/files.h"
#include "writers/pdf_deflate.h"
#include "writers/pdf_syntax.h"

namespace kehoach::writers {
namespace {

// A reader must unpack a whole stream for one object of it; larger ones save nothing worth the wait.
constexpr std::size_t objects_per_stream = 200;

constexpr std::uint16_t never_reused = 65535;  // generation of object 0 (7.5.4)

constexpr std::size_t id_bytes = 16;

std::uint8_t value_of(char hex) { return static_cast<std::uint8_t>(hex <= '9' ? hex - '0' : hex - 'a' + 10); }

// Sixteen bytes, as an MD5 would have.
std::string hash(std::string_view bytes) {
    const std::string hex = sha256(bytes);
    std::string out;
    for (std::size_t i = 0; i < id_bytes; ++i)
        out += static_cast<char>(value_of(hex[2 * i]) << 4 | value_of(hex[2 * i + 1]));
    return out;
}

void append_string(std::string& out, std::string_view bytes) {
    out += '(';
    for (const char byte : bytes)
        append_string_byte(out, byte);
    out += ')';
}

}  // namespace

// Bytes above 127 in a comment tell programs that the file is not text (7.5.2).
PdfSection::PdfSection() : out_("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n") {
    places_[0] = {PdfObjectPlace::Kind::free, 0, never_reused};
}

PdfSection::PdfSection(const PdfFileEnd& file) : before_(file), out_("\n"), size_(file.size) {}

void PdfSection::put(std::uint32_t number, const PdfObjectPlace& place) {
    const bool is_new = places_.insert({number, place}).second;
    assert(is_new);
    (void)is_new;
    size_ = std::max(size_, number + 1);
}

void PdfSection::put_here(std::uint32_t number) {
    put(number, {PdfObjectPlace::Kind::in_file, before_.bytes + out_.size(), 0});
}

void PdfSection::add(std::uint32_t number, std::string_view value) {
    compressed_.push_back({number, compressed_text_.size()});
    compressed_text_ += value;
    compressed_text_ += '\n';
    size_ = std::max(size_, number + 1);
}

std::size_t PdfSection::add_uncompressed(std::uint32_t number, std::string_view value) {
    put_here(number);
    out_ += std::to_string(number) + " 0 obj\n";
    const std::size_t place = before_.bytes + out_.size();
    out_ += value;
    out_ += "\nendobj\n";
    return place;
}

void PdfSection::add_stream(std::uint32_t number, std::string_view entries, std::string_view data) {
    put_here(number);
    append_stream(number, entries, data);
}

void PdfSection::append_stream(std::uint32_t number, std::string_view entries, std::string_view data) {
    out_ += std::to_string(number) + " 0 obj\n<<";
    out_ += entries;
    out_ += "/Length " + std::to_string(data.size()) + ">>\nstream\n";
    out_ += data;
    out_ += "\nendstream\nendobj\n";
}

void PdfSection::add_object_streams() {
    for (std::size_t first = 0; first < compressed_.size(); first += objects_per_stream)
        add_object_stream(first, std::min(first + objects_per_stream, compressed_.size()));
}

// The numbers and places of its objects, then their values (7.5.7).
void PdfSection::add_object_stream(std::size_t first, std::size_t end) {
    const std::uint32_t number = new_number();
    const std::size_t begin = compressed_[first].begin;
    std::string content;
    for (std::size_t i = first; i < end; ++i) {
        content += std::to_string(compressed_[i].number) + ' ';
        content += std::to_string(compressed_[i].begin - begin) + ' ';
        put(compressed_[i].number,
            {PdfObjectPlace::Kind::in_stream, number, static_cast<std::uint16_t>(i - first)});
    }
    const std::string entries = "/Type/ObjStm/N " + std::to_string(end - first) + "/First " +
                                std::to_string(content.size()) + "/Filter/FlateDecode";
    const std::size_t text_end = end < compressed_.size() ? compressed_[end].begin : compressed_text_.size();
    content.append(compressed_text_, begin, text_end - begin);
    add_stream(number, entries, pdf_deflate(content));
}

std::string PdfSection::id_entry() const {
    const std::string id = hash(before_.first_id + out_);
    std::string entry = "/ID[";
    append_string(entry, before_.first_id.empty() ? id : before_.first_id);
    append_string(entry, id);
    return entry + ']';
}

std::string PdfSection::finish(std::string_view entries) {
    add_object_streams();
    const std::size_t offset = before_.bytes + out_.size();
    const std::uint32_t number = new_number();
    put_here(number);  // it lists itself
    const PdfCrossReference table = pdf_cross_reference(places_);
    std::string keys = "/Type/XRef/Size " + std::to_string(size_) + table.entries + std::string(entries);
    if (before_.bytes != 0) keys += "/Prev " + std::to_string(before_.cross_reference);
    append_stream(number, keys + id_entry(), table.data);
    return std::move(out_) + "startxref\n" + std::to_string(offset) + "\n%%EOF\n";
}

}  // namespace kehoach::writers
