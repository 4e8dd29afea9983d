// A font of a PDF: which characters its codes mean, how wide they are, what the letters look like (ISO
// 32000-1, 9.5 to 9.10).
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <qpdf/QPDFObjectHandle.hh>

namespace kehoach::papers {

class PdfFont {
  public:
    // `read` gives the bytes of a stream within the limits of the file.
    template <class Read>
    PdfFont(QPDFObjectHandle font, Read read) {
        load(font);
        if (QPDFObjectHandle map = font.getKey("/ToUnicode"); map.isStream()) read_to_unicode(read(map));
        finish();
    }

    struct Code {
        std::string text;       // empty: nobody can tell
        double width = 0;       // of 1
        bool is_space = false;  // the one-byte code 32, to which word spacing applies
    };
    // Calls use(Code) for each code of a string.
    template <class Use>
    void decode(std::string_view bytes, Use use) const {
        for (std::size_t at = 0; at < bytes.size();) {
            unsigned code = static_cast<unsigned char>(bytes[at++]);
            if (is_composite_ && at < bytes.size())
                code = code << 8 | static_cast<unsigned char>(bytes[at++]);
            use(code_of(code));
        }
    }

    const std::string& name() const { return name_; }
    bool is_bold() const { return is_bold_; }
    bool is_italic() const { return is_italic_; }
    bool is_embedded() const { return is_embedded_; }
    bool can_be_read() const { return can_be_read_; }

  private:
    void load(QPDFObjectHandle font);
    void load_descriptor(QPDFObjectHandle descriptor);
    void load_widths(QPDFObjectHandle font);
    void load_composite_widths(QPDFObjectHandle descendant);
    void load_encoding(QPDFObjectHandle encoding);
    void read_to_unicode(const std::string& cmap);
    void finish();
    Code code_of(unsigned code) const;

    std::string name_;
    bool is_composite_ = false;
    bool is_bold_ = false;
    bool is_italic_ = false;
    bool is_embedded_ = false;
    bool can_be_read_ = true;
    bool has_known_codes_ = false;  // a one-byte encoding that says what ASCII codes are
    double usual_width_ = 0;
    double scale_ = 0.001;  // of widths; a Type 3 font has its own
    std::map<unsigned, double> widths_;
    std::map<unsigned, std::string> texts_;
};

}  // namespace kehoach::papers
