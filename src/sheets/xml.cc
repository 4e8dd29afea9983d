#include "sheets/xml.h"

#include <array>
#include <charconv>
#include <memory>
#include <new>
#include <string>
#include <type_traits>

#include <expat.h>

namespace kehoach::sheets {
namespace {

constexpr char separator = ' ';  // between a namespace and a local name
constexpr int deepest = 100;
// Expat keeps an unfinished tag whole, and looks at it anew with each piece of input.
constexpr XML_Index longest_tag = 1 << 20;

// Transitional and strict (ECMA-376 Part 1 and Part 4, annex A), and the package's own (Part 2).
constexpr std::array<std::string_view, 4> known_namespaces{
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://schemas.openxmlformats.org/package/2006/relationships",
    "http://schemas.openxmlformats.org/package/2006/content-types",
};
constexpr std::array<std::string_view, 2> relationship_namespaces{
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
};
constexpr std::string_view xml_namespace = "http://www.w3.org/XML/1998/namespace";

struct QualifiedName {
    std::string_view space;
    std::string_view local;
};

QualifiedName split(std::string_view name) {
    const std::size_t end = name.rfind(separator);
    if (end == name.npos) return {{}, name};
    return {name.substr(0, end), name.substr(end + 1)};
}

template <class Names>
bool is_one_of(const Names& names, std::string_view name) {
    for (const std::string_view known : names)
        if (known == name) return true;
    return false;
}

// A part without any namespace is not by the book, but clear.
std::string_view element_name(std::string_view typed) {
    const QualifiedName name = split(typed);
    return name.space.empty() || is_one_of(known_namespaces, name.space) ? name.local : std::string_view();
}

bool is_attribute(std::string_view typed, std::string_view wanted) {
    const QualifiedName name = split(typed);
    if (wanted.starts_with("r:"))
        return name.local == wanted.substr(2) && is_one_of(relationship_namespaces, name.space);
    if (wanted.starts_with("xml:")) return name.local == wanted.substr(4) && name.space == xml_namespace;
    return name.local == wanted && name.space.empty();
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
            return reader.handler_.start(XmlElement(element_name(name), attributes));
        });
    }

    static void XMLCALL on_end(void* self, const XML_Char* name) {
        guarded(self, [&](Reader& reader) {
            --reader.depth_;
            return reader.handler_.end(element_name(name));
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
