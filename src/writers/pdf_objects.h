// One PDF file in the making: PoDoFo's objects, without PoDoFo's traps.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "base/length.h"

namespace PoDoFo {
class PdfArray;
class PdfDictionary;
class PdfMemDocument;
class PdfObject;
class PdfVariant;
}  // namespace PoDoFo

namespace kehoach::writers {

// PoDoFo is not fully thread-safe (PdfDate, its encodings): a PdfFile keeps all others waiting while it
// lives.
class PdfFile {
  public:
    PdfFile();
    ~PdfFile();
    PdfFile(const PdfFile&) = delete;
    PdfFile& operator=(const PdfFile&) = delete;

    // A new object: a dictionary with that /Type, without it when `type` is empty.
    PoDoFo::PdfObject& add(const char* type);
    // A new object that set_syntax() makes: far quicker than PoDoFo's dictionaries, where there are
    // thousands.
    PoDoFo::PdfObject& add_syntax();
    void set_syntax(PoDoFo::PdfObject& object, std::string_view syntax);  // well-formed PDF
    enum class Filter { none, flate };
    void set_stream(PoDoFo::PdfObject& object, std::string_view bytes, Filter filter);

    PoDoFo::PdfDictionary& catalog();
    // Puts a tree of names into the catalog: "Dests", "EmbeddedFiles" (ISO 32000-1, table 31).
    void add_name_tree(const char* kind, const PoDoFo::PdfObject& tree);
    PoDoFo::PdfDictionary& information();
    PoDoFo::PdfObject& page_tree();

    // The file, PDF 1.7. Its /ID comes from all of its bytes, so that two documents never share one.
    std::string bytes();

  private:
    std::unique_lock<std::mutex> lock_;  // released last
    std::unique_ptr<PoDoFo::PdfMemDocument> document_;
};

// Values for dictionaries. Numbers other than whole ones go in as text of ours, PoDoFo would write six
// decimals.
PoDoFo::PdfVariant pdf_integer(std::int64_t value);
PoDoFo::PdfVariant pdf_points(Length length);
PoDoFo::PdfVariant pdf_number(std::int64_t thousandths);
PoDoFo::PdfVariant pdf_raw(std::string_view syntax);   // well-formed PDF
PoDoFo::PdfVariant pdf_bytes(std::string_view bytes);  // a byte string
// A text string (ISO 32000-1, 7.9.2.2): UTF-16BE, or plain bytes for ASCII, as dates must be. What is too
// long for one is clipped.
PoDoFo::PdfVariant pdf_text(const std::string& utf8);
// What a text string has room for: PDF/A allows 32,767 bytes (ISO 19005-2, 6.1.13).
std::string_view pdf_clipped(std::string_view utf8);

// The place `from_bottom` of a page at the top of the window; zoom and left edge stay as they are (12.3.2.2).
PoDoFo::PdfArray pdf_destination(const PoDoFo::PdfObject& page, Length from_bottom);

}  // namespace kehoach::writers
