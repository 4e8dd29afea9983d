// What is said: sections of blocks in named styles. DOCX is written from it, pages are laid out from it.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/length.h"
#include "base/revision.h"
#include "base/source.h"
#include "document/structure.h"

namespace kehoach::document {

// ---- styles: every size comes from the rule table (templates/nd30), none from code

enum class Align { left, center, right, justify };

// Papers are black; the marks of urgency are red (Phụ lục I, mục III.2.b).
enum class Ink { black, red };

// A rectangle of fixed size around a line of text, both centred in their column: a stamp. Width and height
// count from middle to middle of its lines. In DOCX it is the border of the paragraph, whose line is exactly
// high, with spaces of whole points to the border; Word puts the baseline at four fifths of such a line.
struct Stamp {
    Length width, height;
    Length border;  // thickness
    // Set by layout::measure(): from the border's inner edge to the line, and the line's height.
    Length above = {}, below = {};
    Length line = {};
};

struct Style {
    std::string name;      // shown in Word: Quốc hiệu
    std::string based_on;  // id of another style, or empty
    Length size;           // of the type
    bool bold = false;
    bool italic = false;
    Ink ink = Ink::black;
    Align align = Align::left;
    Length left;        // indent of all lines
    Length first_line;  // and of the first line, on top of it
    Length before;  // paragraph spacing: of a paragraph's after and the next one's before the larger counts
    Length after;
    int line_percent = 100;  // line spacing, 100 = single
    bool keep_with_next = false;
    bool keep_together = false;
    int outline_level = 0;       // 1 to 9 for headings, 0 for text
    std::optional<Stamp> stamp;  // around its paragraphs, which have neither indents nor line spacing
    std::string clause;          // of the decree: "Phụ lục I, mục II.1.a"
};

using StyleSheet = std::map<std::string, Style>;  // by id: "quoc-hieu"

// ---- inlines

// What the text of a link repeats of its target, so that a word processor can keep it up to date.
enum class Reference {
    none,         // words of the author's own
    content,      // the text that has the anchor: a literal number, a label
    number,       // the target's automatic number without its full stop: 3
    full_number,  // that with the numbers of the levels above: II.3
};

struct Run {
    std::string text;
    bool bold = false;  // over the style's: a bold style stays bold
    bool italic = false;
    std::string link;  // "#anchor", or empty
    Span span;
    Reference reference = Reference::none;   // of a link
    std::vector<std::size_t> comments = {};  // about it: indices in Document::comments
    // Of a comparison of two papers. In DOCX this and all other revisions below are tracked changes; in a
    // workbook the text is struck through or underlined.
    Revision revision = Revision::none;
};

enum class SlotName { number, day, month, year, blank, signer };

// As authors write it between braces: "number", "_" for a blank.
std::string slot_name(SlotName name);

// A value that is put in by hand or machine after drafting; prints `text`, which is NBSPs while it is blank.
struct Slot {
    SlotName name = SlotName::blank;
    std::string text;
    bool filled = false;
    bool bold = false;
    bool italic = false;
    Span span;
    int spaces = 5;  // NBSPs that it prints while it is blank
};

struct FootnoteMark {
    int number = 1;  // from 1 through the document; Document::footnotes[number - 1]
    Span span;
    Revision revision = Revision::none;
};

using Inline = std::variant<Run, Slot, FootnoteMark>;

// ---- numbering

enum class NumberFormat { roman, arabic, letter, bullet };  // I 1 a -

struct ListLevel {
    NumberFormat format = NumberFormat::arabic;
    int start = 1;
    std::string pattern;  // "%1.", "%1.%2.", "%1)"; bullet: the bullet itself
    // The style whose paragraphs belong to this level by themselves, or empty; no style has two levels.
    std::string style = {};
};

// One list: levels count from their start and restart below a higher one, as in Word. At most nine.
struct List {
    std::vector<ListLevel> levels;
};

// The number before a paragraph. With a list it is automatic and `text` is what it computes to; without one
// it is literal text. Printed as `text`, a space, then the paragraph.
struct Marker {
    std::string text;
    std::optional<std::size_t> list;     // index in Document::lists
    int level = 0;                       // in that list
    Revision revision = Revision::none;  // of a literal one
};

// ---- signature fields

// Where a field stands, seen from the paragraph that carries it.
enum class FieldPlace {
    below,  // centred in the room between it and the next one
    seal,  // so too, its right edge at a third of the field before it: a seal covers that much of a signature
    beside,  // to the right of its last line, or under that when the line is full
    corner,  // top margin of the page, at the right; only where its section is the first of the file
};

// An empty field that a signing tool fills (ISO 32000-1, 12.7.4.5). It prints nothing; DOCX has none.
struct SignatureField {
    std::string name;     // lanh_dao
    std::string title;    // what it is for, as people read it
    std::string content;  // what is to stand there
    FieldPlace place = FieldPlace::below;
    Length width, height;
    int element = no_element;  // set by layout::measure()
};

// ---- blocks

// The look of a paragraph before it was changed: its style, and its list if it had one.
struct FormerLook {
    std::string style;
    std::optional<Marker> marker;
};

struct Paragraph {
    std::string style;
    std::optional<Marker> marker;
    std::vector<Inline> content;
    bool keep_with_next = false;  // over the style's
    std::optional<Length> after;  // the same
    bool continues_item = false;  // a further paragraph of the item above
    std::string anchor;           // bookmark, or empty
    std::vector<SignatureField> fields = {};
    Span span;
    ParagraphElements elements = {};         // set by layout::measure()
    std::vector<std::size_t> comments = {};  // about the whole paragraph, as a run's
    Revision mark = Revision::none;          // of its end: without it the text below joins this one
    std::optional<FormerLook> former = {};   // where it is another
};

// Height of the empty paragraph that carries a rule: one point.
inline constexpr Length rule_paragraph_height = Length::twips(20);

// That of the paragraph without text between two tables: Word takes them for one without it.
inline constexpr Length filler_height = Length::twips(1);

// A drawn line under the paragraph above it, which is centred; so the rule is centred in its column (Phụ lục
// I, mục II.1, II.2, II.5). In DOCX it is the top border, at no distance, of an empty paragraph that is
// exactly rule_paragraph_height high, has `gap` as its space before, `after` behind it, and the two indents
// that leave `length` between them. So it takes gap + thickness + rule_paragraph_height below the line of
// text above, and the stroke begins `gap` below that line.
struct Rule {
    int percent = 100;  // of the width of that paragraph's longest line, as rendered; 0: of the column
    Length thickness;
    Length gap;         // from the bottom of the text line above (its descent) to the rule's upper edge
    Length after;       // space below, as a paragraph's
    Length length;      // set by layout::measure()
    Length least = {};  // it is not shorter
    Revision mark = Revision::none;
};

using CellBlock = std::variant<Paragraph, Rule>;

// Two columns side by side without borders: the heading, the signature block. Rows share a baseline.
struct SideBySide {
    enum class Role { heading, signature };
    struct Row {
        std::vector<CellBlock> left;
        std::vector<CellBlock> right;
        // Set by layout::measure(): space over the first paragraph of a side, on top of its style's, that
        // puts its first baseline on that of the other side.
        Length left_drop = {};
        Length right_drop = {};
        Revision revision = Revision::none;
    };
    Role role = Role::heading;
    Length left_width;
    Length right_width;
    Length before;          // space above the block, part of its first row: it stays at the top of a page
    std::vector<Row> rows;  // never divided by a page break, none of them
};

// What a cell says to a program that calculates. Paper prints the cell's paragraphs, which say the same.
struct Number {
    double value = 0;
    std::string format;   // as spreadsheets write it (ECMA-376 Part 1, 18.8.31): "#,##0.0"
    std::string printed;  // 1.250.000,5
};

// A number that is added up from others in its column.
struct Sum {
    Number total;
    std::vector<int> rows;  // of the table, from 0, in rising order
};

using CellValue = std::variant<std::monostate, Number, Sum, Date>;

enum class RowKind { header, group, task, subtask, total };

struct Cell {
    int column = 0;  // of its left edge, from 0
    int column_span = 1;
    int row_span = 1;  // the rows below leave its columns out
    bool center_vertically = false;
    std::vector<Paragraph> paragraphs;  // at least one; an empty cell has one without content
    CellValue value = {};
};

struct Row {
    RowKind kind = RowKind::task;
    std::vector<Cell> cells;  // by column; they and the spans from above fill the row
    bool keep_with_next = false;
    std::string anchor;  // "task-VI.3", or empty
    // From this row's upper rule to the next. Set by layout::measure() where a table has several header rows
    // (0 elsewhere): LibreOffice forgets what a merged cell adds to the last of them when it repeats them.
    Length least_height = {};
    Revision revision = Revision::none;
};

struct Column {
    std::optional<Length> wanted;  // the author's width
    Length width;                  // set by layout::measure(); they add up to the text width
};

// Rows that are made one after the other whenever they are asked for, the same each time. The visitor may use
// them up.
using RowMaker = std::function<void(const std::function<void(Row&)>&)>;

struct Table {
    std::vector<Column> columns;
    std::vector<Row> rows;  // the header rows first; they repeat on every page
    int header_rows = 0;
    Length border;       // thickness of the rules
    Length cell_margin;  // left and right of the text in a cell
    Span span;
    // The rows below, where only a workbook is made of the document: a hundred thousand need the memory of
    // one. Empty: there are none.
    RowMaker further_rows = {};
};

// All rows, in their order.
void for_each_row(const Table& table, const std::function<void(const Row&)>& visit);

using Block = std::variant<Paragraph, Rule, SideBySide, Table>;

// ---- sections

struct PageSetup {
    Length width, height;  // of the page as read
    Length top, bottom, left, right;
    Length header;  // from the page's top edge to the page number's line

    Length text_width() const { return width - left - right; }
    Length text_height() const { return height - top - bottom; }
    bool landscape() const { return width > height; }

    bool operator==(const PageSetup&) const = default;
};

// Starts on a new page; its page numbers start at 1 and the first is not shown (Phụ lục I, mục I.7 and
// III.1.đ).
struct Section {
    std::string id;    // "main", "phu-luc", "phu-luc-II"
    std::string name;  // for bookmarks
    PageSetup page;
    std::vector<Block> blocks;
    // On the first page only: from PageSetup::header on in the top margin (what is higher than it pushes the
    // text down), and at the foot of the text, which is so much shorter there.
    std::vector<Block> top = {};
    std::vector<Block> foot = {};
    bool is_annex = false;
    Revision end = Revision::none;  // of the break behind it
    std::optional<PageSetup> former_page = {};
};

struct Footnote {
    std::vector<Paragraph> paragraphs;
};

// What a reader says beside the text. No paper prints it; a word processor shows it in the margin. Only
// paragraphs of a section's blocks have any.
struct Comment {
    std::string author;
    std::string initials;
    std::string text;  // line feeds part its paragraphs
};

struct Properties {
    std::string title;  // KẾ HOẠCH Cải cách …
    std::string subject;
    std::string author;  // the agency
    std::string language = "vi-VN";
    Date date;                  // the job's, for metadata only
    std::string category = {};  // Kế hoạch
    std::string keywords = {};
};

struct Document {
    Properties properties;
    StyleSheet styles;  // has every style that a paragraph names, and the four below
    std::vector<List> lists;
    std::vector<Section> sections;
    std::vector<Footnote> footnotes;
    std::vector<Comment> comments = {};
    Structure structure;  // set by layout::measure()
};

// Styles that writers need by name.
inline constexpr const char* normal_style = "binh-thuong";  // based on by all others
inline constexpr const char* page_number_style = "so-trang";
inline constexpr const char* footnote_style = "chu-thich";
inline constexpr const char* rule_style = "duong-ke";  // DOCX's 1 pt paragraph that carries a rule

const Style& style_of(const Document& document, const Paragraph& paragraph);

// What a slot of so many spaces prints while it is blank: NBSPs, which neither collapse nor break.
std::string blank(int spaces);

// The characters of a paragraph as printed: marker, text, slots; footnote marks as [1].
std::string printed(const Paragraph& paragraph);

}  // namespace kehoach::document
