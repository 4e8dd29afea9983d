// XML parts of an Office package as a stream of events, so that memory does not grow with the part. The only
// place that uses Expat.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "sheets/package.h"

namespace kehoach::sheets {

// A start tag. Elements of the namespaces of SpreadsheetML and of packages, transitional and strict alike,
// have their local name; those of WordprocessingML, drawings and VML have the usual prefix before it ("w:p",
// whatever prefix the file uses); all others have none (""). Attributes without a namespace have their local
// name, those of a known namespace its prefix: "r:id", "w:val", "xml:space".
class XmlElement {
  public:
    XmlElement(std::string_view name, const char* const* attributes) : name_(name), attributes_(attributes) {}

    std::string_view name() const { return name_; }
    std::optional<std::string_view> attribute(std::string_view name) const;
    // All that have a name, in the order of the file.
    std::vector<std::pair<std::string, std::string>> attributes() const;
    // "1" or "true"; "0" or "false"; `otherwise` when it is absent or anything else.
    bool flag(std::string_view attribute_name, bool otherwise) const;
    // A whole number that is not negative; nothing when it is absent or anything else.
    std::optional<int> number(std::string_view attribute_name) const;

  private:
    std::string_view name_;
    const char* const* attributes_;
};

// What is done with the events. A handler that returns false has reported why, and reading stops.
class XmlHandler {
  public:
    virtual ~XmlHandler() = default;
    virtual bool start(const XmlElement& element) = 0;
    virtual bool end(std::string_view name) = 0;
    // A piece of text: one text may come in several.
    virtual bool text(std::string_view) { return true; }
};

// False, and a diagnostic, when the part cannot be read (Package::read), is no well-formed XML, declares a
// document type (so there are no entities), or has tags deeper or longer than any workbook.
bool read_xml(Package& package, std::string_view part, XmlHandler& handler, Diagnostics& diagnostics);

}  // namespace kehoach::sheets
