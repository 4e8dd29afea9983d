#include "papers/docx_text.h"

#include "base/text.h"

namespace kehoach::papers {
namespace {

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

class TextReader {
  public:
    TextReader(const DocxStyles& styles, const RunProperties& look, DocxText& text)
        : styles_(styles), look_(look), text_(text) {}

    void walk(const Node& parent) {
        for (const Node& node : parent.children) {
            if (node.name == "w:r")
                run(node);
            else if (node.name == "mc:AlternateContent")
                drawing(node);
            else if (node.name == "w:ins" || node.name == "w:hyperlink" || node.name == "w:sdt" ||
                     node.name == "w:sdtContent" || node.name == "w:smartTag" || node.name == "w:fldSimple" ||
                     node.name == "w:customXml" || node.name == "w:moveTo" || node.name == "w:dir" ||
                     node.name == "w:bdo")
                walk(node);
        }
    }

    // ASCII letters and the others may have different fonts.
    void add(std::string_view piece, const RunProperties& look) {
        for (std::size_t at = 0; at < piece.size();) {
            std::size_t end = piece.size();
            const bool is_plain = is_ascii(piece[at]);
            if (look.ascii_font != look.high_font)
                for (end = at; end < piece.size() && is_ascii(piece[end]) == is_plain;)
                    ++end;
            const std::string& font = is_plain ? look.ascii_font : look.high_font;
            const Look seen{font, look.size, look.bold, look.italic, look.underline, look.color};
            // What seemed to be the end was not.
            if (text_.breaks_after) text_.breaks_inside = true;
            text_.breaks_after = false;
            if (text_.runs.empty() || text_.runs.back().look != seen) text_.runs.push_back({{}, seen});
            text_.runs.back().text += piece.substr(at, end - at);
            at = end;
        }
    }

  private:
    void run(const Node& node) {
        const RunProperties look = styles_.resolve_run(node.child("w:rPr"), look_);
        for (const Node& child : node.children) {
            if (child.name == "w:drawing" || child.name == "w:pict" || child.name == "mc:AlternateContent")
                drawing(child);
            else if (!look.hidden)
                piece(child, look);
        }
    }

    void piece(const Node& node, const RunProperties& look) {
        if (node.name == "w:t")
            add(look.capitals ? to_upper(node.text) : node.text, look);
        else if (node.name == "w:tab" || node.name == "w:ptab")
            add("\t", look);
        else if (node.name == "w:noBreakHyphen")
            add("-", look);
        else if (node.name == "w:cr")
            add("\n", look);
        else if (node.name == "w:br" && node.attribute("w:type").value_or("textWrapping") == "textWrapping")
            add("\n", look);
        else if (node.name == "w:br" && node.attribute("w:type") == "page")
            (text_.runs.empty() ? text_.breaks_before : text_.breaks_after) = true;
    }

    void drawing(const Node& node) { text_.drawings.push_back(&node); }

    const DocxStyles& styles_;
    const RunProperties& look_;
    DocxText& text_;
};

}  // namespace

DocxText read_text(const Node& paragraph, const DocxStyles& styles, const RunProperties& look,
                   const std::string& label) {
    DocxText text;
    TextReader reader(styles, look, text);
    if (!label.empty()) reader.add(label + " ", look);
    reader.walk(paragraph);
    return text;
}

}  // namespace kehoach::papers
