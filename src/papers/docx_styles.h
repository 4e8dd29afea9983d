// From docDefaults through styles to direct properties: what a paragraph and a run of a DOCX look like in the
// end (ECMA-376 Part 1, 17.7.2).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "papers/paper.h"
#include "papers/xml_tree.h"

namespace kehoach::papers {

struct RunProperties {
    std::string ascii_font;  // of ASCII letters
    std::string high_font;   // of the others, nearly all with Vietnamese marks among them
    Length size = Length::pt(10);
    bool bold = false;
    bool italic = false;
    bool underline = false;
    bool capitals = false;
    bool hidden = false;
    std::string color = "000000";
};

struct ParagraphProperties {
    Align align = Align::left;
    Length left;
    Length right;
    Length first_line;
    Length before;
    Length after;
    LineSpacing line;
    bool ignores_space_between_alike = false;  // contextualSpacing
    bool keeps_with_next = false;
    bool page_break_before = false;
    std::string style;
    int numbering = 0;  // w:numId; 0: none
    int level = 0;      // w:ilvl
    bool numbering_is_direct = false;
    // Edges with a border that can be seen: top, left, bottom, right.
    std::map<std::string, const Node*> borders;
};

class DocxStyles {
  public:
    DocxStyles() = default;
    // `styles` and `theme` are the roots of those parts, null when the file has none.
    DocxStyles(const Node* styles, const Node* theme);

    struct Resolved {
        ParagraphProperties paragraph;
        RunProperties run;
    };
    // Of a paragraph with these w:pPr (null: none) in a table of that style (empty: in none).
    Resolved resolve(const Node* paragraph_properties, const std::string& table_style) const;
    // Of a run with these w:rPr (null: none) in such a paragraph.
    RunProperties resolve_run(const Node* run_properties, const RunProperties& paragraph) const;

    // What a table of that style has of its w:tblPr; null when it has none. An empty name is the default's.
    const Node* table_property(const std::string& table_style, std::string_view name) const;

    static void apply(const Node& paragraph_properties, ParagraphProperties& properties);

  private:
    // The style and those it is based on, the farthest first.
    std::vector<const Node*> chain(const std::string& style) const;
    void apply_run(const Node& run_properties, RunProperties& properties) const;
    std::string theme_font(std::string_view name) const;

    std::map<std::string, const Node*, std::less<>> styles_;  // by id
    std::string default_paragraph_;
    std::string default_table_;
    const Node* run_defaults_ = nullptr;
    const Node* paragraph_defaults_ = nullptr;
    std::string major_font_;
    std::string minor_font_;
};

}  // namespace kehoach::papers
