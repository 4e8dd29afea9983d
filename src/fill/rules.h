// The rule table of templates/nd30: each element's range, our default inside it, and its clause of the
// decree.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "base/length.h"
#include "base/value.h"
#include "document/document.h"

namespace kehoach::fill {

// What the law allows and what we print; absent bounds are open.
struct Range {
    std::optional<Length> from;
    std::optional<Length> to;
    Length standard;
    std::string clause;
};

struct StyleRanges {
    Range size;
    Range first_line;
    Range before;
    Range stamp_width;
    Range stamp_height;
};

// A drawn line under a text: percent of the width of its last line.
struct LineRule {
    int from = 0;
    int to = 100;
    int percent = 100;
    Length thickness;
    Length least;  // it is not shorter
    Length gap;
    Length after;
    std::string clause;
};

struct ColumnsRule {
    Length left;    // width; the right column takes the rest
    Length before;  // space above
};

// A place for a digital signature that templates can name.
struct FieldRule {
    document::SignatureField field;
    std::string clause;
};

struct DocumentType {
    std::string name;          // Kế hoạch
    std::string abbreviation;  // KH; empty where the decree has none
};

struct Rules {
    std::string name;
    std::string font;                            // family that the law demands
    std::map<std::string, Range> page;           // top, bottom, left, right, width, height, header
    std::map<std::string, ColumnsRule> columns;  // heading, signature
    std::map<std::string, LineRule> lines;
    std::map<std::string, FieldRule> fields;
    Range border;
    Range cell_margin;
    Range table_before;                 // space between a paragraph of the body and a table below it
    std::map<std::string, int> blanks;  // slot → NBSPs that it keeps while empty
    document::StyleSheet styles;
    std::map<std::string, StyleRanges> ranges;  // by style
    std::map<std::string, DocumentType> types;  // by plan type

    // As read: a landscape page keeps the four margins of the portrait one (the decree is silent).
    document::PageSetup page_setup(bool landscape) const;
};

// Reads `folder`/rules.yaml and types.yaml, and over them `house_style` unless that is null: a map
// (kehoach-house-style/1) that gives other defaults inside the ranges, as `styles: {than-bai: {size: 13pt}}`.
// Nothing when something is wrong. Throws FileError.
std::optional<Rules> load_rules(const std::filesystem::path& folder, const Value* house_style,
                                Diagnostics& diagnostics);

}  // namespace kehoach::fill
