// Texts of spreadsheets: runs with their looks, escaped characters, phonetic hints left out (ECMA-376 Part 1,
// 18.4).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sheets/sheet.h"
#include "sheets/xml.h"

namespace kehoach::sheets {

struct RichText {
    std::string text;                // in NFC, lines end in LF
    std::vector<Emphasis> emphasis;  // empty where no run has a look of its own
};

// _x000A_ and the like are the characters they name; _x005F_ is an underline that is meant as one (22.9.2.19,
// ST_Xstring). Half a surrogate pair becomes U+FFFD.
std::string without_escapes(std::string_view text);

// Collects the text of the element `si` or `is` from its events.
class RichTextReader {
  public:
    void start(const XmlElement& element);
    void text(std::string_view piece);
    void end(std::string_view name);
    // Bytes of text collected so far.
    std::size_t size() const { return text_.size() + piece_.size(); }
    // The finished text; the reader is as new.
    RichText take();

  private:
    void end_text();

    std::string text_;
    std::vector<Emphasis> emphasis_;
    Emphasis run_;       // look of the run that is open
    std::string piece_;  // of the <t> that is open
    bool is_in_text_ = false;
    bool keeps_space_ = false;
    int phonetic_ = 0;  // depth in <rPh>
    bool is_in_run_properties_ = false;
};

}  // namespace kehoach::sheets
