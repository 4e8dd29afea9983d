// What a worksheet or a CSV file says, cell by cell, before anyone asks what it means.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/source.h"
#include "sheets/cell_reference.h"
#include "sheets/number_format.h"

namespace kehoach::sheets {

enum class CellKind { text, number, moment, boolean, error };

// A stretch of a cell's text in one look.
struct Emphasis {
    std::size_t bytes = 0;
    bool bold = false;
    bool italic = false;

    bool operator==(const Emphasis&) const = default;
};

struct Cell {
    int row = 0;  // from 0
    int column = 0;
    CellKind kind = CellKind::text;
    bool is_calculated = true;  // false: a formula without a result
    int formula = -1;           // in Sheet::formulas; -1: none
    int look = 0;               // in Sheet::looks
    double number = 0;          // of a number; of a moment its serial number; of a boolean 1 or 0
    // In NFC, lines end in LF. Of numbers and moments as stored, of a boolean TRUE or FALSE, of an error its
    // name (#DIV/0!).
    std::string text;
    std::vector<Emphasis> emphasis;  // of a text in several looks: they add up to it; else empty
    Span place;                      // of the text's first line
};

enum class Alignment { general, left, center, right };

struct Look {
    NumberFormat format;
    bool bold = false;
    bool italic = false;
    Alignment alignment = Alignment::general;
};

// Neighbouring rows or columns, first and last included.
struct Band {
    int first = 0;
    int last = 0;
};

// The first day of a workbook's calendar (ECMA-376 Part 1, 18.17.4.1).
enum class DateSystem { from_1900, from_1904 };

struct Sheet {
    std::string name;  // empty: a CSV file
    DateSystem dates = DateSystem::from_1900;
    std::vector<Cell> cells;            // that hold something, row by row, left to right
    std::vector<CellRange> merged;      // none overlap
    std::vector<Band> hidden_rows;      // in rising order
    std::vector<Band> hidden_columns;   // in rising order
    std::vector<Look> looks;            // never empty
    std::vector<std::string> formulas;  // without "="; empty for the further cells of a shared formula
    SourcePtr source;                   // what the places point into
};

// Whether one of `bands` has `index`.
bool contains(const std::vector<Band>& bands, int index);

// How much a reader takes, so that memory is bounded: some 100 bytes a cell, and its text twice.
struct Limits {
    std::size_t cells = 2'000'000;  // with content
    std::size_t text_bytes = 64u << 20;
    std::uint64_t unpacked_bytes = 256u << 20;  // of all parts together; two million cells have about 120 MB
    bool keeps_formulas = true;                 // false: that a cell has one is known, but not how it reads
};

}  // namespace kehoach::sheets
