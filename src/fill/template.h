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
#include "fill/condition.h"
#include "fill/rules.h"

namespace kehoach::fill {

// A paragraph with the template's own words: Mustache names and slots in them.
struct FixedText {
    std::string text;
    std::string style;
};

// One paragraph for each text of a part of the plan ("recipients", "annex.title").
struct EachText {
    std::string part;
    std::string style;
    std::string before;  // "- "
    std::string after;   // ";" unless the text ends in one already
    std::string last;    // "." in place of `after` for the last
};

struct LinePiece {
    std::string line;  // of Rules::lines
};

// A signature field at the text above.
struct FieldPiece {
    std::string field;  // of Rules::fields
};

struct Piece;

struct ColumnsPiece {
    struct Row {
        std::vector<Piece> left;  // texts and lines only
        std::vector<Piece> right;
    };
    std::string columns;  // of Rules::columns: heading, signature
    std::vector<Row> rows;
};

enum class Insertion { body, decision_body, table, progress };

// One block, and when it is printed.
struct Piece {
    std::variant<FixedText, EachText, LinePiece, FieldPiece, ColumnsPiece, Insertion> content;
    Conditions when;
    Span span;
};

struct SectionTemplate {
    std::string id;
    std::string name;  // Mustache; for bookmarks
    Conditions when;
    bool landscape = false;
    std::vector<Piece> pieces;
    std::vector<Piece> top;   // in the top margin of the first page
    std::vector<Piece> foot;  // at the foot of the first page
    Span span;
};

struct Template {
    std::string name;
    std::string model;               // Mẫu 1.4
    std::string title;               // Mustache; of the files' properties
    std::string symbol;              // Mustache; what stands behind the number: KH-UBND
    std::vector<std::string> needs;  // parts that the plan must have
    std::vector<SectionTemplate> sections;
    std::vector<SectionTemplate> annexes;  // for each annex of the plan, after the sections
    // Their references have that paper's number and date: a report's on a plan are the plan's.
    bool has_annexes_of_another_paper = false;
    Rules rules;
    Span span;
    std::vector<SourcePtr> sources;  // keeps spans alive
};

// Whether one of its sections prints the progress of the plan's tasks.
bool prints_progress(const Template& form);

// Reads templates/nd30 (with the office's house style over its rules, unless that is null; and the blocks
// that templates share) and templates/<name> below `folder`; `named` is where the plan asks for that name.
// Every style, line and field that a template names must be in the rules. Nothing when something is wrong.
// Throws FileError.
std::optional<Template> load_template(const std::filesystem::path& folder, const std::string& name,
                                      const Span& named, const Value* house_style, Diagnostics& diagnostics);

}  // namespace kehoach::fill
