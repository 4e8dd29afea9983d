#include "writers/pdf_objects.h"

#include <algorithm>
#include <cassert>

#include <podofo/podofo.h>

#include "base/files.h"
#include "writers/pdf_numbers.h"

namespace kehoach::writers {
namespace {

using namespace PoDoFo;

std::mutex podofo_mutex;

constexpr std::size_t id_digits = 32;

// PoDoFo makes the /ID from the Info dictionary alone; both halves are replaced in place by a hash of the
// file.
void set_id(std::string& file) {
    const std::size_t key = file.rfind("/ID");
    assert(key != std::string::npos);
    std::string id = sha256(file).substr(0, id_digits);
    std::ranges::transform(id, id.begin(),
                           [](char c) { return c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c; });
    std::size_t place = key;
    for (int half = 0; half < 2; ++half) {
        place = file.find('<', place) + 1;
        assert(file.find('>', place) == place + id_digits);
        file.replace(place, id_digits, id);
    }
}

}  // namespace

PdfFile::PdfFile() : lock_(podofo_mutex) {
    PdfError::EnableDebug(false);
    PdfError::EnableLogging(false);
    document_ = std::make_unique<PdfMemDocument>();
    document_->SetPdfVersion(ePdfVersion_1_7);
    document_->SetWriteMode(ePdfWriteMode_Clean);  // the default leaves out line ends that PDF/A asks for
}

PdfFile::~PdfFile() = default;

PdfObject& PdfFile::add(const char* type) {
    PdfDocument& document = *document_;  // PdfMemDocument hides the list that can be changed
    return *document.GetObjects()->CreateObject(*type == '\0' ? nullptr : type);
}

void PdfFile::set_stream(PdfObject& object, std::string_view bytes, Filter filter) {
    TVecFilters filters;
    if (filter == Filter::flate) filters.push_back(ePdfFilter_FlateDecode);
    object.GetStream()->Set(bytes.data(), static_cast<pdf_long>(bytes.size()), filters);
}

PdfDictionary& PdfFile::catalog() { return document_->GetCatalog()->GetDictionary(); }

PdfDictionary& PdfFile::information() { return document_->GetInfo()->GetObject()->GetDictionary(); }

PdfObject& PdfFile::page_tree() { return *document_->GetPagesTree()->GetObject(); }

std::string PdfFile::bytes() {
    PdfRefCountedBuffer buffer;
    PdfOutputDevice device(&buffer);
    document_->Write(&device);
    std::string file(buffer.GetBuffer(), device.GetLength());  // the buffer itself is larger
    set_id(file);
    return file;
}

PdfVariant pdf_integer(std::int64_t value) { return PdfVariant(static_cast<pdf_int64>(value)); }

PdfVariant pdf_points(Length length) { return pdf_number(thousandths_of_point(length)); }

PdfVariant pdf_number(std::int64_t thousandths) {
    std::string number;
    append_thousandths(number, thousandths);
    return pdf_raw(number);
}

PdfVariant pdf_raw(std::string_view syntax) { return PdfVariant(PdfData(syntax.data(), syntax.size())); }

PdfVariant pdf_bytes(std::string_view bytes) {
    return PdfVariant(PdfString(bytes.data(), static_cast<pdf_long>(bytes.size())));
}

PdfVariant pdf_text(const std::string& utf8) {
    const bool is_ascii =
        std::ranges::all_of(utf8, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (is_ascii) return pdf_bytes(utf8);
    return PdfVariant(PdfString(reinterpret_cast<const pdf_utf8*>(utf8.c_str())));
}

PdfArray pdf_destination(const PdfObject& page, Length from_bottom) {
    PdfArray destination;
    destination.push_back(page.Reference());
    destination.push_back(PdfName("XYZ"));
    destination.push_back(PdfVariant());
    destination.push_back(pdf_points(from_bottom));
    destination.push_back(PdfVariant());
    return destination;
}

}  // namespace kehoach::writers
