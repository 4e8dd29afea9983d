// The plan as its author means it: heading data, body, annexes and the agency that issues it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/length.h"
#include "base/source.h"
#include "base/value.h"
#include "plan/amount.h"
#include "plan/deadline.h"
#include "plan/marker.h"
#include "plan/text.h"

namespace kehoach::plan {

// ---- the agency (kehoach-agency/1)

enum class Level { province, commune, ward, special_zone, department };

struct Unit {
    std::string name;
    std::string abbreviation;
    std::vector<std::string> aliases;
};

struct Signer {
    std::vector<Text> authority;  // TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH, one line each
    Text name;
};

struct Superior {
    std::string name;
    std::string short_name;
};

struct Agency {
    std::string name;        // Ủy ban nhân dân xã Vĩnh Linh
    std::string short_name;  // UBND xã Vĩnh Linh
    Level level = Level::commune;
    std::string place;                 // Vĩnh Linh, as the date line begins
    std::vector<std::string> heading;  // lines of the name at the top left: ỦY BAN NHÂN DÂN / XÃ VĨNH LINH
    std::vector<std::string> superior_heading;  // lines above it, not bold; an UBND has none
    std::optional<Superior> superior;
    std::string symbol;         // UBND in 47/KH-UBND
    std::vector<Text> address;  // lines at the foot of the first page; none: nothing is printed there
    std::vector<Unit> units;
    std::vector<std::string> collectives;
    std::vector<std::string> posts;
    std::vector<std::pair<std::string, std::string>> signers;  // name, post
    std::string file;   // its path as found from the plan; empty: a map of the plan itself
    std::string rules;  // house style over templates/nd30: its path as found from the agency file, or empty
    std::optional<Value> house_style;       // or what that file says
    std::vector<std::string> derive_rules;  // paths of its own rules for drafts, found likewise
};

// ---- the body

enum class CellAlign { left, center, right };

enum class BlockKind { heading, item, paragraph, table };

struct TableBlock {
    std::vector<std::vector<Text>> rows;  // the first is the header
    std::vector<CellAlign> aligns;        // of the columns below it: |---|, |:--:| or |--:|
};

// One line of plan.md, and the indented lines that belong to it.
struct Block {
    BlockKind kind = BlockKind::paragraph;
    int heading_level = 0;         // 1 to 3 for a heading
    std::optional<Marker> marker;  // as typed; auto numbering adds none here (fill does)
    Text text;
    std::vector<Text> further;  // indented paragraphs of an item
    TableBlock table;
    Span span;
};

struct Footnote {
    std::string label;
    Text text;
    Span span;
    int scope = 0;  // as FootnoteMark::scope
};

// ---- annexes (kehoach-annex/1)

enum class Role { number, task, product, lead, support, due, amount, other };

struct Column {
    Text title;
    Role role = Role::other;  // of a column without sub-columns
    std::optional<Length> width;
    std::optional<CellAlign> align;  // asked for; else the role's
    std::vector<Column> columns;     // sub-columns under one header cell
    Span span;
};

// nullopt: the part of a cell that a row above covers.
using Cell = std::optional<std::vector<Text>>;

// By cell of a row.
using Amounts = std::map<std::size_t, Amount>;

enum class TaskStatus { todo, doing, done, dropped };

// What the office notes about the work on a task; never printed on the paper.
struct Work {
    TaskStatus status = TaskStatus::todo;
    std::optional<int> progress;  // in percent
    std::string result;           // a link to it, or words
    std::string note;             // lines end in LF

    bool operator==(const Work&) const = default;
};
enum class State { none, kept, adapted, local };  // against the superior's task; local: it has none

struct Task {
    std::string id;                    // typed, or the path: VI.3, II.2.1
    Text number;                       // as typed; empty when the paper prints none
    std::vector<Cell> cells;           // one for each leaf column but the number column
    Amounts amounts;                   // what the cells of amount columns say
    std::optional<Deadline> deadline;  // of the due column's words
    std::vector<Task> tasks;           // sub-tasks
    Work work;
    // Of a plan derived from a superior's; never printed.
    std::string source;  // "lang-son VI.3": the superior plan's name and its task's id
    State state = State::none;
    Span span;
};

struct Group {
    std::string id;  // path of the group: VII, VII.1
    Text number;     // printed in the number column; empty: the label spans the table
    Text label;
    std::vector<Task> tasks;
    std::vector<Group> groups;
    Span span;
};

// A task of the superior that this plan leaves out.
struct LeftOut {
    std::string source;  // as Task::source
    std::string task;    // its words
    std::string reason;
};

// ---- plain tables, whose columns mean nothing to the program (csv, xlsx, rows)

struct TableCell {
    int column = 0;
    int column_span = 1;
    int row_span = 1;
    std::vector<Text> paragraphs;  // at least one
    // What the text says: an amount of an amount column, a day.
    std::variant<std::monostate, Amount, Date> value;
    Span span;
};

struct TableRow {
    std::vector<TableCell> cells;  // by column; spans from above leave theirs out
    bool is_bold = false;          // a group's row, the total
};

struct TableColumn {
    Role role = Role::other;  // number, due, amount or other
    std::optional<Length> width;
    CellAlign align = CellAlign::left;
};

struct PlainTable {
    std::vector<TableColumn> columns;
    std::vector<TableRow> rows;  // the header's first
    int header_rows = 1;
    std::optional<std::size_t> total_row;  // of rows: typed there, or added because it was asked for
    bool is_total_added = false;
};

struct Annex {
    std::string id;              // by its place: phu-luc, or of several phu-luc-II
    Text label;                  // Phụ lục, Phụ lục II
    bool is_label_typed = true;  // false: made by the program
    Text title;
    Text reference;                 // (Ban hành kèm theo …)
    Text unit;                      // of the amounts: printed as Đơn vị tính: triệu đồng
    std::optional<bool> landscape;  // the page, where the author asks for it
    // One of three kinds: a table of tasks, a plain table, or a text.
    std::optional<PlainTable> table;
    std::vector<Block> body;
    int scope = 0;  // of the body's footnotes
    std::vector<Column> columns;
    std::vector<Text> column_numbers;  // second header row 1 2 3 …, or empty
    std::vector<Task> tasks;           // tasks that stand before or without groups
    std::vector<Group> groups;
    Text total;                     // the last row, or its label
    Amounts total_amounts;          // in that row, by cell; without any the total is one text over the table
    bool is_total_summed = false;   // they were asked for as sums, not typed
    std::vector<LeftOut> left_out;  // of a derived plan; never printed
    Span span;
    std::string file;  // as shown in messages
};

// Of a table, of an annex or in a body: Word makes no more.
inline constexpr std::size_t most_columns = 63;
// Groups, tasks and sub-tasks of an annex together, and rows of a plain table.
inline constexpr std::size_t most_rows = 200'000;

// Leaves of the column tree, left to right.
std::vector<const Column*> leaf_columns(const std::vector<Column>& columns);
int count_tasks(const Annex& annex);  // without sub-tasks
// As asked for; else a text stands upright, and so does a plain table of up to six columns.
bool is_landscape(const Annex& annex);

// ---- the plan

enum class Numbering { typed, automatic };
enum class Status { draft, final };

// What slots print. An empty one prints its blank.
struct Slots {
    std::optional<std::string> number;
    Span number_span;  // where it is typed
    std::optional<int> year;
    std::optional<int> month;
    std::optional<int> day;
};

// The decision that issues a plan, when both are one paper (Phụ lục III, Mẫu 1.3): number, date, bases,
// signer and recipients of the plan are then the decision's.
struct Decision {
    Text title;
    Text authority;           // CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ …; empty: the agency itself
    std::vector<Block> body;  // Điều 1. …
    Span span;
};

struct Plan {
    std::string name;  // of the folder: the outputs' name
    std::string type = "plan";
    Text title;
    Agency agency;
    Slots slots;
    Signer signer;
    std::vector<Text> recipients;
    std::vector<Text> bases;
    Text reference;                // of a plan attached to a decision: (Kèm theo Quyết định số …)
    std::vector<Text> addressees;  // Kính gửi
    std::string unit;              // that drafts it: the abbreviation of one of the agency's, else as typed
    std::string urgency;           // hỏa tốc, thượng khẩn, khẩn, or nothing
    std::string circulation;       // xem xong trả lại, lưu hành nội bộ, or nothing
    Text drafter;                  // PL in PL.(300)
    Text copies;                   // 300
    std::optional<Decision> decision;
    std::vector<Block> body;
    std::vector<Footnote> footnotes;  // in the order of their first marks
    std::vector<Annex> annexes;
    Numbering numbering = Numbering::typed;
    Status status = Status::final;
    std::string template_name;       // "plan"
    Span template_span;              // of that name, or of the type that it follows from
    Span span;                       // of the front matter
    std::vector<SourcePtr> sources;  // keeps every span alive
};

// The year that a plan is for: that of its title ("… năm 2026"), else of its date. Plans for a year are often
// signed in the December before it.
std::optional<int> year_of(const Plan& plan);

}  // namespace kehoach::plan
