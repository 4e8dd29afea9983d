#include "writers/pdf_objects.h"

#include <algorithm>

#include <podofo/podofo.h>

#include "writers/pdf_deflate.h"
#include "writers/pdf_numbers.h"
#include "writers/pdf_section.h"
#include "writers/pdf_syntax.h"

namespace kehoach::writers {
namespace {

using namespace PoDoFo;

std::mutex podofo_mutex;

std::string_view data_of(const PdfObject& object) {
    const auto& stream =
        dynamic_cast<const PdfMemStream&>(*object.GetStream());  // a file in memory has no other
    return {stream.Get(), static_cast<std::size_t>(stream.GetLength())};
}

void add_object(PdfSection& section, const PdfObject& object) {
    std::string text;
    if (object.HasStream()) {
        append_entries(text, object.GetDictionary());
        section.add_stream(object.Reference().ObjectNumber(), text, data_of(object));
    } else {
        append_value(text, object);
        section.add(object.Reference().ObjectNumber(), text);
    }
}

std::string reference(const PdfObject& object) {
    return std::to_string(object.Reference().ObjectNumber()) + " 0 R";
}

}  // namespace

PdfFile::PdfFile() : lock_(podofo_mutex) {
    PdfError::EnableDebug(false);
    PdfError::EnableLogging(false);
    document_ = std::make_unique<PdfMemDocument>();
}

PdfFile::~PdfFile() = default;

PdfObject& PdfFile::add(const char* type) {
    PdfDocument& document = *document_;  // PdfMemDocument hides the list that can be changed
    return *document.GetObjects()->CreateObject(*type == '\0' ? nullptr : type);
}

PdfObject& PdfFile::add_syntax() {
    PdfDocument& document = *document_;
    return *document.GetObjects()->CreateObject(PdfVariant());
}

void PdfFile::set_syntax(PdfObject& object, std::string_view syntax) {
    object.PdfVariant::operator=(pdf_raw(syntax));
}

void PdfFile::set_stream(PdfObject& object, std::string_view bytes, Filter filter) {
    const std::string packed = filter == Filter::flate ? pdf_deflate(bytes) : std::string();
    const std::string_view data = filter == Filter::flate ? packed : bytes;
    object.GetStream()->Set(data.data(), static_cast<pdf_long>(data.size()), TVecFilters());
    if (filter == Filter::flate) object.GetDictionary().AddKey(PdfName::KeyFilter, PdfName("FlateDecode"));
}

PdfDictionary& PdfFile::catalog() { return document_->GetCatalog()->GetDictionary(); }

void PdfFile::add_name_tree(const char* kind, const PdfObject& tree) {
    if (!catalog().HasKey("Names")) catalog().AddKey("Names", PdfDictionary());
    catalog().GetKey("Names")->GetDictionary().AddKey(kind, tree.Reference());
}

PdfDictionary& PdfFile::information() { return document_->GetInfo()->GetObject()->GetDictionary(); }

PdfObject& PdfFile::page_tree() { return *document_->GetPagesTree()->GetObject(); }

std::string PdfFile::bytes() {
    PdfDocument& document = *document_;
    PdfSection section;
    for (const PdfObject* object : *document.GetObjects())
        add_object(section, *object);
    return section.finish("/Root " + reference(*document_->GetCatalog()) + "/Info " +
                          reference(*document_->GetInfo()->GetObject()));
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
    const std::string text(pdf_clipped(utf8));
    const bool is_ascii =
        std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (is_ascii) return pdf_bytes(text);
    return PdfVariant(PdfString(reinterpret_cast<const pdf_utf8*>(text.c_str())));
}

// No character of UTF-8 has more than twice as many bytes in UTF-16.
std::string_view pdf_clipped(std::string_view utf8) {
    constexpr std::size_t most_bytes = 16'000;
    if (utf8.size() <= most_bytes) return utf8;
    std::size_t end = most_bytes;
    while ((static_cast<unsigned char>(utf8[end]) & 0xC0) == 0x80)  // within a character
        --end;
    return utf8.substr(0, end);
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
