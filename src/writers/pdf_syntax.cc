#include "writers/pdf_syntax.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <stdexcept>

#include <podofo/podofo.h>

#include "writers/pdf_numbers.h"

namespace kehoach::writers {
namespace {

using namespace PoDoFo;

constexpr std::string_view delimiters = "()<>[]{}/%";
constexpr std::string_view white_space{"\0\t\n\f\r ", 6};

bool is_regular(char c) {
    return delimiters.find(c) == std::string_view::npos && white_space.find(c) == std::string_view::npos;
}

// Two words that follow one another need a space between them, nothing else does (7.2.2).
void append_word(std::string& out, std::string_view word) {
    if (!out.empty() && !word.empty() && is_regular(out.back()) && is_regular(word.front())) out += ' ';
    out += word;
}

void append_integer(std::string& out, std::int64_t value) {
    std::array<char, 20> digits;
    const auto written = std::to_chars(digits.begin(), digits.end(), value);
    append_word(out, {digits.data(), static_cast<std::size_t>(written.ptr - digits.data())});
}

void append_real(std::string& out, double value) {
    std::string number;
    append_thousandths(number, std::llround(value * 1000));
    append_word(out, number);
}

void append_name(std::string& out, const PdfName& name) {
    out += '/';
    out += name.GetEscapedName();
}

// A text string of PoDoFo's is UTF-16BE without its byte order mark.
void append_string(std::string& out, const PdfString& string) {
    out += string.IsUnicode() ? "(\xFE\xFF" : "(";
    const std::string_view bytes(string.GetString(), static_cast<std::size_t>(string.GetLength()));
    for (const char byte : bytes)
        append_string_byte(out, byte);
    out += ')';
}

void append_array(std::string& out, const PdfArray& array) {
    out += '[';
    for (const PdfObject& element : array)
        append_value(out, element);
    out += ']';
}

void append_reference(std::string& out, const PdfReference& reference) {
    append_integer(out, reference.ObjectNumber());
    append_integer(out, reference.GenerationNumber());
    out += " R";
}

}  // namespace

void append_value(std::string& out, const PdfVariant& value) {
    switch (value.GetDataType()) {
        case ePdfDataType_Null:
            return append_word(out, "null");
        case ePdfDataType_Bool:
            return append_word(out, value.GetBool() ? "true" : "false");
        case ePdfDataType_Number:
            return append_integer(out, value.GetNumber());
        case ePdfDataType_Real:
            return append_real(out, value.GetReal());
        case ePdfDataType_Name:
            return append_name(out, value.GetName());
        case ePdfDataType_String:
        case ePdfDataType_HexString:
            return append_string(out, value.GetString());
        case ePdfDataType_Array:
            return append_array(out, value.GetArray());
        case ePdfDataType_Dictionary:
            out += "<<";
            append_entries(out, value.GetDictionary());
            out += ">>";
            return;
        case ePdfDataType_Reference:
            return append_reference(out, value.GetReference());
        case ePdfDataType_RawData:
            return append_word(out, value.GetRawData().data());
        case ePdfDataType_Unknown:
            break;
    }
    throw std::logic_error("a PDF value without a type");
}

void append_entries(std::string& out, const PdfDictionary& dictionary) {
    for (const auto& [key, value] : dictionary.GetKeys()) {
        if (key == PdfName::KeyLength) continue;
        append_name(out, key);
        append_value(out, *value);
    }
}

}  // namespace kehoach::writers
