#include "sheets/styles.h"

#include <map>
#include <string>
#include <utility>

#include "sheets/xml.h"

namespace kehoach::sheets {
namespace {

constexpr std::size_t most_looks = 100'000;  // Excel has 65,490
constexpr std::size_t longest_code = 1000;   // Excel has 255 characters

struct Font {
    bool bold = false;
    bool italic = false;
};

Alignment alignment_of(std::string_view horizontal) {
    if (horizontal == "left") return Alignment::left;
    if (horizontal == "center" || horizontal == "centerContinuous") return Alignment::center;
    return horizontal == "right" ? Alignment::right : Alignment::general;
}

// Fonts and formats come before the looks that name them.
class Handler : public XmlHandler {
  public:
    Handler(const Package& package, Diagnostics& diagnostics)
        : package_(package), diagnostics_(diagnostics) {}

    bool start(const XmlElement& element) override {
        const std::string_view name = element.name();
        if (name == "numFmts" || name == "fonts" || name == "cellXfs")
            list_ = name;
        else if (list_ == "numFmts" && name == "numFmt")
            add_format(element);
        else if (list_ == "fonts" && name == "font")
            fonts_.emplace_back();
        else if (list_ == "fonts" && !fonts_.empty() && name == "b")
            fonts_.back().bold = element.flag("val", true);
        else if (list_ == "fonts" && !fonts_.empty() && name == "i")
            fonts_.back().italic = element.flag("val", true);
        else if (list_ == "cellXfs" && name == "xf")
            add_look(element);
        else if (list_ == "cellXfs" && !looks_.empty() && name == "alignment")
            looks_.back().alignment = alignment_of(element.attribute("horizontal").value_or(""));
        return is_within_limits();
    }

    bool end(std::string_view name) override {
        if (name == list_) list_.clear();
        return true;
    }

    std::vector<Look> take() {
        if (looks_.empty()) looks_.emplace_back();
        return std::move(looks_);
    }

  private:
    void add_format(const XmlElement& element) {
        const auto id = element.number("numFmtId");
        const auto code = element.attribute("formatCode");
        if (id && code && code->size() <= longest_code) formats_[*id] = parse_number_format(*code);
    }

    void add_look(const XmlElement& element) {
        Look& look = looks_.emplace_back();
        const int format = element.number("numFmtId").value_or(0);
        const auto own = formats_.find(format);
        look.format = own != formats_.end() ? own->second : builtin_number_format(format);
        const auto font = static_cast<std::size_t>(element.number("fontId").value_or(0));
        if (font >= fonts_.size()) return;
        look.bold = fonts_[font].bold;
        look.italic = fonts_[font].italic;
    }

    bool is_within_limits() {
        if (looks_.size() + fonts_.size() + formats_.size() <= most_looks) return true;
        diagnostics_.error("too-many-looks", package_.shown_name(), {std::to_string(most_looks)});
        return false;
    }

    const Package& package_;
    Diagnostics& diagnostics_;
    std::string list_;  // the one that is open
    std::map<int, NumberFormat> formats_;
    std::vector<Font> fonts_;
    std::vector<Look> looks_;
};

}  // namespace

std::optional<std::vector<Look>> read_looks(Package& package, std::string_view part,
                                            Diagnostics& diagnostics) {
    Handler handler(package, diagnostics);
    if (!read_xml(package, part, handler, diagnostics)) return std::nullopt;
    return handler.take();
}

}  // namespace kehoach::sheets
