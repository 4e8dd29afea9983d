// XML as text, written front to back into one string: elements, attributes, escaped characters.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kehoach::writers::ooxml {

// Appends `text` (UTF-8) so that a reader of XML 1.0 gets the same characters back, in element content and in
// attributes. Nothing is dropped: what XML 1.0 (section 2.2) cannot hold becomes U+FFFD.
void append_escaped(std::string& out, std::string_view text);

// Writes one document. Names are literals: the writer keeps views of the open ones.
//
//     XmlWriter xml;
//     xml.open("w:p").attribute("w:rsidR", "00A1");
//     xml.leaf("w:br");
//     xml.close();
//     std::string bytes = xml.finish();
class XmlWriter {
  public:
    // Begins with the XML declaration (UTF-8, standalone).
    explicit XmlWriter(std::size_t expected_bytes = 4096);

    XmlWriter& open(std::string_view name);
    // Of the element just opened; nothing may have been put into it.
    XmlWriter& attribute(std::string_view name, std::string_view value);
    XmlWriter& attribute(std::string_view name, std::int64_t value);
    XmlWriter& text(std::string_view text);
    // The innermost open element; without content it becomes an empty-element tag.
    XmlWriter& close();
    // The same, but an element with neither attributes nor content is taken back.
    XmlWriter& close_if_filled();

    // An element without content, with at most one attribute.
    XmlWriter& leaf(std::string_view name);
    XmlWriter& leaf(std::string_view name, std::string_view attribute_name, std::string_view value);
    XmlWriter& leaf(std::string_view name, std::string_view attribute_name, std::int64_t value);

    // The document; every element must be closed. The writer is spent.
    std::string finish();

  private:
    void end_start_tag();

    std::string out_;
    std::vector<std::string_view> open_;
    bool in_start_tag_ = false;
};

}  // namespace kehoach::writers::ooxml
