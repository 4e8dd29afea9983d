#include "sheets/xml.h"

#include <charconv>
#include <memory>
#include <new>
#include <string>
#include <type_traits>
#include <utility>

#include <expat.h>

namespace kehoach::sheets {
namespace {

constexpr char separator = ' ';  // between a namespace and a local name
constexpr int deepest = 100;
// Expat keeps an unfinished tag whole, and looks at it anew with each piece of input.
constexpr XML_Index longest_tag = 1 << 20;

struct Namespace {
    std::string_view name;
    std::string_view prefix;  // before the local name
};

// Transitional and strict (ECMA-376 Part 1 and Part 4, annex A), the package's own (Part 2), and what Office
// programs draw lines with.
constexpr Namespace known_namespaces[]{
    {"http://schemas.openxmlformats.org/spreadsheetml/2006/main", ""},
    {"http://purl.oclc.org/ooxml/spreadsheetml/main", ""},
    {"http://schemas.openxmlformats.org/package/2006/relationships", ""},
    {"http://schemas.openxmlformats.org/package/2006/content-types", ""},
    {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r:"},
    {"http://purl.oclc.org/ooxml/officeDocument/relationships", "r:"},
    {"http://www.w3.org/XML/1998/namespace", "xml:"},
    {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w:"},
    {"http://purl.oclc.org/ooxml/wordprocessingml/main", "w:"},
    {"http://schemas.openxmlformats.org/markup-compatibility/2006", "mc:"},
    {"http://schemas.openxmlformats.org/drawingml/2006/main", "a:"},
    {"http://purl.oclc.org/ooxml/drawingml/main", "a:"},
    {"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "wp:"},
    {"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", "wp:"},
    {"http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps:"},
    {"urn:schemas-microsoft-com:vml", "v:"},
};

// The name with its usual prefix; nothing for a namespace that nobody here reads. An element without any
// namespace is not by the book, but clear.
std::optional<std::string> usual_name(std::string_view typed) {
    const std::size_t end = typed.rfind(separator);
    if (end == typed.npos) return std::string(typed);
    for (const Namespace& known : known_namespaces)
        if (known.name == typed.substr(0, end))
            return std::string(known.prefix) + std::string(typed.substr(end + 1));
    return std::nullopt;
}

bool is_attribute(std::string_view typed, std::string_view wanted) {
    const std::size_t colon = wanted.find(':');
    const std::size_t end = typed.rfind(separator);
    if (colon == wanted.npos) return typed == wanted;
    return end != typed.npos && typed.substr(end + 1) == wanted.substr(colon + 1) &&
           usual_name(typed) == wanted;
}

class Reader {
  public:
    Reader(Package& package, std::string_view part, XmlHandler& handler, Diagnostics& diagnostics)
        : package_(package), part_(part), handler_(handler), diagnostics_(diagnostics) {
        parser_.reset(XML_ParserCreateNS(nullptr, separator));
        if (!parser_) throw std::bad_alloc();
        XML_SetUserData(parser_.get(), this);
        XML_SetElementHandler(parser_.get(), on_start, on_end);
        XML_SetCharacterDataHandler(parser_.get(), on_text);
        XML_SetStartDoctypeDeclHandler(parser_.get(), on_doctype);
    }

    bool read() {
        const bool is_read = package_.read(
            part_, [&](std::string_view piece) { return feed(piece, false); }, diagnostics_);
        return is_read && feed({}, true);
    }

  private:
    // `body` runs inside Expat, which no exception may cross: it is kept and thrown when Expat has returned.
    template <class Body>
    static void guarded(void* self, Body body) {
        auto& reader = *static_cast<Reader*>(self);
        if (reader.is_stopped_) return;  // events may still come after a stop
        try {
            if (body(reader)) return;
        } catch (...) {
            reader.thrown_ = std::current_exception();
        }
        reader.is_stopped_ = true;
        XML_StopParser(reader.parser_.get(), XML_FALSE);
    }

    static void XMLCALL on_start(void* self, const XML_Char* name, const XML_Char** attributes) {
        guarded(self, [&](Reader& reader) {
            if (++reader.depth_ > deepest) return reader.refuse("xml-too-deep");
            const std::string usual = usual_name(name).value_or("");
            return reader.handler_.start(XmlElement(usual, attributes));
        });
    }

    static void XMLCALL on_end(void* self, const XML_Char* name) {
        guarded(self, [&](Reader& reader) {
            --reader.depth_;
            return reader.handler_.end(usual_name(name).value_or(""));
        });
    }

    static void XMLCALL on_text(void* self, const XML_Char* text, int size) {
        guarded(self, [&](Reader& reader) {
            return reader.handler_.text({text, static_cast<std::size_t>(size)});
        });
    }

    static void XMLCALL on_doctype(void* self, const XML_Char*, const XML_Char*, const XML_Char*, int) {
        guarded(self, [](Reader& reader) { return reader.refuse("xml-doctype"); });
    }

    bool feed(std::string_view piece, bool is_last) {
        fed_ += static_cast<XML_Index>(piece.size());
        const XML_Status status =
            XML_Parse(parser_.get(), piece.data(), static_cast<int>(piece.size()), is_last ? 1 : 0);
        if (thrown_) std::rethrow_exception(thrown_);
        if (is_stopped_) return false;
        if (status != XML_STATUS_OK) {
            const std::string line = std::to_string(XML_GetCurrentLineNumber(parser_.get()));
            diagnostics_.error("xml-syntax", package_.shown_name(), {std::string(part_), line});
            return false;
        }
        if (fed_ - XML_GetCurrentByteIndex(parser_.get()) > longest_tag) return refuse("xml-too-long");
        return true;
    }

    bool refuse(std::string_view slug) {
        diagnostics_.error(slug, package_.shown_name(), {std::string(part_)});
        return false;
    }

    struct Free {
        void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
    };

    Package& package_;
    std::string_view part_;
    XmlHandler& handler_;
    Diagnostics& diagnostics_;
    std::unique_ptr<std::remove_pointer_t<XML_Parser>, Free> parser_;
    XML_Index fed_ = 0;
    int depth_ = 0;
    bool is_stopped_ = false;
    std::exception_ptr thrown_;
};

}  // namespace

std::optional<std::string_view> XmlElement::attribute(std::string_view name) const {
    for (const char* const* pair = attributes_; *pair != nullptr; pair += 2)
        if (is_attribute(pair[0], name)) return pair[1];
    return std::nullopt;
}

std::vector<std::pair<std::string, std::string>> XmlElement::attributes() const {
    std::vector<std::pair<std::string, std::string>> all;
    for (const char* const* pair = attributes_; *pair != nullptr; pair += 2)
        if (auto name = usual_name(pair[0])) all.emplace_back(std::move(*name), pair[1]);
    return all;
}

bool XmlElement::flag(std::string_view attribute_name, bool otherwise) const {
    const auto value = attribute(attribute_name);
    if (value == "1" || value == "true") return true;
    if (value == "0" || value == "false") return false;
    return otherwise;
}

std::optional<int> XmlElement::number(std::string_view attribute_name) const {
    const auto value = attribute(attribute_name);
    int number = 0;
    if (!value) return std::nullopt;
    const char* end = value->data() + value->size();
    const auto [stop, error] = std::from_chars(value->data(), end, number);
    if (error != std::errc() || stop != end || number < 0) return std::nullopt;
    return number;
}

bool read_xml(Package& package, std::string_view part, XmlHandler& handler, Diagnostics& diagnostics) {
    return Reader(package, part, handler, diagnostics).read();
}

}  // namespace kehoach::sheets
