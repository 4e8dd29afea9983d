// Document templates: which blocks in which order, as data (templates/<name>/template.yaml).
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"
#include "fill/rules.h"

namespace kehoach::fill {

// A paragraph with the template's own words: Mustache names and slots in them.
struct FixedText {
    std::string text;
    std::string style;
    std::string when;  // printed only when this part of the plan is there; empty: always
    Span span;
};

// One paragraph for each text of a part of the plan ("recipients", "annex.title").
struct EachText {
    std::string part;
    std::string style;
    std::string before;  // "- "
    std::string after;   // ";" unless the text ends in one already
    std::string last;    // "." in place of `after` for the last
    Span span;
};

struct LinePiece {
    std::string line;  // of Rules::lines
    Span span;
};

// A signature field at the text above.
struct FieldPiece {
    std::string field;  // of Rules::fields
    Span span;
};

using CellPiece = std::variant<FixedText, EachText, LinePiece, FieldPiece>;

struct ColumnsPiece {
    struct Row {
        std::vector<CellPiece> left;
        std::vector<CellPiece> right;
    };
    std::string columns;  // of Rules::columns: heading, signature
    std::vector<Row> rows;
};

enum class Insertion { body, table };

using Piece = std::variant<FixedText, EachText, LinePiece, FieldPiece, ColumnsPiece, Insertion>;

struct SectionTemplate {
    std::string id;
    std::string name;  // Mustache; for bookmarks
    std::string when;
    bool landscape = false;
    std::vector<Piece> pieces;
    Span span;
};

struct Template {
    std::string name;
    std::string model;  // Mẫu 1.4
    std::vector<SectionTemplate> sections;
    std::vector<SectionTemplate> annexes;  // for each annex of the plan, after the sections
    Rules rules;
    std::vector<SourcePtr> sources;  // keeps spans alive
};

// Reads templates/nd30 (with the office's house style over it, unless that path is empty) and
// templates/<name> below `folder`. Every style, line and field that a template names must be in the rules.
// Nothing when something is wrong. Throws FileError.
std::optional<Template> load_template(const std::filesystem::path& folder, const std::string& name,
                                      const std::filesystem::path& house_style, Diagnostics& diagnostics);

}  // namespace kehoach::fill
