// PoDoFo's values as a PDF file spells them (ISO 32000-1, 7.3), without a byte that is not needed.
#pragma once

#include <string>
#include <string_view>

namespace PoDoFo {
class PdfDictionary;
class PdfVariant;
}  // namespace PoDoFo

namespace kehoach::writers {

void append_value(std::string& out, const PoDoFo::PdfVariant& value);

// The keys and values between << and >>, but not /Length: whoever writes a stream's data knows it best.
void append_entries(std::string& out, const PoDoFo::PdfDictionary& dictionary);

// One byte of a literal string (7.3.4.2).
inline void append_string_byte(std::string& out, char byte) {
    if (byte == '\r') {  // bare, it would be read back as a line feed
        out += "\\r";
        return;
    }
    if (byte == '(' || byte == ')' || byte == '\\') out += '\\';
    out += byte;
}

}  // namespace kehoach::writers
