// Automatic numbers of a DOCX: which label a paragraph has (ECMA-376 Part 1, 17.9).
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>

#include "papers/xml_tree.h"

namespace kehoach::papers {

class DocxNumbering {
  public:
    DocxNumbering() = default;
    // The root of the numbering part; null when the file has none.
    explicit DocxNumbering(const Node* numbering);

    // The next label of that list and level, "II." or "a)"; empty for one without text, "-" for a bullet.
    std::string next(int numbering, int level);
    // The level that a list keeps for paragraphs of that style; nothing when none is.
    std::optional<int> level_of_style(int numbering, const std::string& style) const;
    // The indents that the level gives; null when it gives none.
    const Node* paragraph_properties(int numbering, int level) const;

  private:
    static constexpr int levels = 9;

    struct List {
        int abstract = 0;
        std::map<int, int> starts;              // by level, over the abstract list's
        std::map<int, const Node*> own_levels;  // over the abstract list's
        bool has_begun = false;
    };

    const Node* level_of(const List& list, int level) const;
    void begin(List& list);

    std::map<int, List> lists_;
    std::map<int, std::array<const Node*, levels>> abstract_levels_;
    // By abstract list, which lists share: the last number of each level; nothing before the first.
    std::map<int, std::array<std::optional<int>, levels>> counters_;
};

}  // namespace kehoach::papers
