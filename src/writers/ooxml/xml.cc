#include "writers/ooxml/xml.h"

#include <array>
#include <cassert>
#include <charconv>
#include <utility>

namespace kehoach::writers::ooxml {
namespace {

constexpr std::string_view replacement_character = "\xEF\xBF\xBD";  // U+FFFD

// What stands for one byte of the text; empty: the byte itself.
// A CR, and in attributes tab and LF, would be read back as something else (XML 1.0, sections 2.11
// and 3.3.3).
std::string_view escape_of(char c) {
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\t':
            return "&#9;";
        case '\n':
            return "&#10;";
        case '\r':
            return "&#13;";
        default:
            return static_cast<unsigned char>(c) < 0x20 ? replacement_character : std::string_view();
    }
}

// U+FFFE and U+FFFF, the only ones above U+001F that well-formed UTF-8 can hold and XML cannot.
bool is_forbidden_at(std::string_view text, std::size_t i) {
    return text[i] == '\xEF' && i + 2 < text.size() && text[i + 1] == '\xBF' &&
           (text[i + 2] == '\xBE' || text[i + 2] == '\xBF');
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
    std::size_t done = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool forbidden = is_forbidden_at(text, i);
        const std::string_view escape = forbidden ? replacement_character : escape_of(text[i]);
        if (escape.empty()) continue;
        out.append(text, done, i - done).append(escape);
        if (forbidden) i += 2;
        done = i + 1;
    }
    out.append(text, done);
}

XmlWriter::XmlWriter(std::size_t expected_bytes) {
    out_.reserve(expected_bytes);
    out_ += "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
}

void XmlWriter::end_start_tag() {
    if (in_start_tag_) out_ += '>';
    in_start_tag_ = false;
}

XmlWriter& XmlWriter::open(std::string_view name) {
    end_start_tag();
    out_ += '<';
    out_ += name;
    open_.push_back(name);
    in_start_tag_ = true;
    return *this;
}

XmlWriter& XmlWriter::attribute(std::string_view name, std::string_view value) {
    assert(in_start_tag_);
    out_ += ' ';
    out_ += name;
    out_ += "=\"";
    append_escaped(out_, value);
    out_ += '"';
    return *this;
}

XmlWriter& XmlWriter::attribute(std::string_view name, std::int64_t value) {
    std::array<char, 20> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return attribute(name, std::string_view(digits.data(), end));
}

XmlWriter& XmlWriter::text(std::string_view text) {
    end_start_tag();
    append_escaped(out_, text);
    return *this;
}

XmlWriter& XmlWriter::close() {
    assert(!open_.empty());
    if (in_start_tag_) {
        out_ += "/>";
    } else {
        out_ += "</";
        out_ += open_.back();
        out_ += '>';
    }
    in_start_tag_ = false;
    open_.pop_back();
    return *this;
}

XmlWriter& XmlWriter::close_if_filled() {
    assert(!open_.empty());
    const bool bare =
        in_start_tag_ && out_.ends_with(open_.back()) && out_[out_.size() - open_.back().size() - 1] == '<';
    if (!bare) return close();
    out_.resize(out_.size() - open_.back().size() - 1);
    in_start_tag_ = false;
    open_.pop_back();
    return *this;
}

XmlWriter& XmlWriter::leaf(std::string_view name) { return open(name).close(); }

XmlWriter& XmlWriter::leaf(std::string_view name, std::string_view attribute_name, std::string_view value) {
    return open(name).attribute(attribute_name, value).close();
}

XmlWriter& XmlWriter::leaf(std::string_view name, std::string_view attribute_name, std::int64_t value) {
    return open(name).attribute(attribute_name, value).close();
}

std::string XmlWriter::finish() {
    assert(open_.empty());
    return std::move(out_);
}

}  // namespace kehoach::writers::ooxml
