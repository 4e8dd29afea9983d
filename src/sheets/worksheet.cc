#include "sheets/worksheet.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <tuple>
#include <utility>

#include "base/text.h"
#include "sheets/moment.h"
#include "sheets/sheet_source.h"
#include "sheets/xml.h"

namespace kehoach::sheets {
namespace {

constexpr std::size_t most_merged = 100'000;

std::optional<double> parse_number(std::string_view text) {
    double number = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc() || stop != end || !std::isfinite(number)) return std::nullopt;
    return number;
}

// Rows and columns that follow each other become one band.
void add_band(std::vector<Band>& bands, int first, int last) {
    if (!bands.empty() && first <= bands.back().last + 1 && first >= bands.back().first)
        bands.back().last = std::max(bands.back().last, last);
    else
        bands.push_back({first, last});
}

// What stands between <c> and </c>.
struct OpenCell {
    CellPlace place;
    std::string type;  // of the attribute t
    int look = 0;
    std::string value;  // of <v>
    std::string formula;
    bool has_value = false;
    bool has_formula = false;
};

class Handler : public XmlHandler {
  public:
    Handler(const Package& package, Sheet& sheet, const WorkbookParts& workbook, Diagnostics& diagnostics)
        : package_(package), sheet_(sheet), workbook_(workbook), diagnostics_(diagnostics) {}

    bool start(const XmlElement& element) override {
        const std::string_view name = element.name();
        if (is_in_cell_) return start_in_cell(element);
        if (name == "row") return start_row(element);
        if (name == "c" && is_in_row_) return start_cell(element);
        if (name == "col") return add_columns(element);
        if (name == "mergeCell") return add_merged(element);
        return true;
    }

    bool text(std::string_view piece) override {
        if (is_in_inline_text_) inline_text_.text(piece);
        if (taking_ != nullptr) *taking_ += piece;
        return has_room(inline_text_.size() + cell_.value.size() + cell_.formula.size());
    }

    bool end(std::string_view name) override {
        if (name == "row") is_in_row_ = false;
        if (!is_in_cell_) return true;
        if (is_in_inline_text_) {
            if (name == "is")
                is_in_inline_text_ = false;
            else
                inline_text_.end(name);
        } else if (name == "v" || name == "f") {
            taking_ = nullptr;
        } else if (name == "c") {
            is_in_cell_ = false;
            return finish_cell();
        }
        return true;
    }

  private:
    // About the sheet, or a cell of it.
    bool refuse(std::string_view slug, std::vector<std::string> arguments, std::string cell = {}) {
        Diagnostic diagnostic;
        diagnostic.slug = slug;
        diagnostic.file = package_.shown_name();
        diagnostic.cell = cell.empty() ? sheet_.name : std::move(cell);
        diagnostic.arguments = std::move(arguments);
        diagnostics_.add(std::move(diagnostic));
        return false;
    }

    bool refuse_cell(std::string_view slug, std::vector<std::string> arguments) {
        return refuse(slug, std::move(arguments), cell_name(sheet_.name, cell_.place));
    }

    bool has_room(std::size_t more) {
        if (bytes_ + more <= workbook_.limits.text_bytes) return true;
        return refuse("too-much-text", {std::to_string(workbook_.limits.text_bytes >> 20)});
    }

    // Rows and cells without a reference follow the ones before.
    bool start_row(const XmlElement& element) {
        const auto typed = element.attribute("r");
        const auto number = typed ? element.number("r") : std::optional(row_ + 2);
        if (!number || *number < 1 || *number > most_rows)
            return refuse("bad-cell-reference", {std::string(typed.value_or(std::to_string(row_ + 2)))});
        row_ = *number - 1;
        column_ = -1;
        is_in_row_ = true;
        const bool is_flat = element.attribute("ht") == "0" && element.flag("customHeight", false);
        if (is_flat || element.flag("hidden", false)) add_band(sheet_.hidden_rows, row_, row_);
        return true;
    }

    bool start_cell(const XmlElement& element) {
        const auto typed = element.attribute("r");
        const auto place = typed ? parse_cell(*typed) : std::optional(CellPlace{row_, column_ + 1});
        if (!place || place->row != row_ || place->column >= most_columns)
            return refuse("bad-cell-reference", {std::string(typed.value_or(""))});
        column_ = place->column;
        cell_ = {};
        cell_.place = *place;
        cell_.type = element.attribute("t").value_or("n");
        cell_.look = element.number("s").value_or(0);
        is_in_cell_ = true;
        return true;
    }

    bool start_in_cell(const XmlElement& element) {
        const std::string_view name = element.name();
        if (is_in_inline_text_) {
            inline_text_.start(element);
        } else if (name == "is") {
            is_in_inline_text_ = true;
        } else if (name == "v") {
            cell_.has_value = true;
            taking_ = &cell_.value;
        } else if (name == "f") {
            cell_.has_formula = true;
            taking_ = &cell_.formula;
        }
        return true;
    }

    bool add_columns(const XmlElement& element) {
        const auto first = element.number("min");
        const auto last = element.number("max");
        if (!first || !last || *first < 1 || *last < *first)
            return refuse("bad-cell-reference", {std::string(element.attribute("min").value_or(""))});
        const bool is_flat = element.attribute("width") == "0";
        if (is_flat || element.flag("hidden", false))
            add_band(sheet_.hidden_columns, *first - 1, std::min(*last, most_columns) - 1);
        return true;
    }

    bool add_merged(const XmlElement& element) {
        const std::string_view typed = element.attribute("ref").value_or("");
        const auto range = parse_range(typed);
        if (!range) return refuse("bad-cell-reference", {std::string(typed)});
        if (sheet_.merged.size() == most_merged)
            return refuse("too-many-merged", {std::to_string(most_merged)});
        sheet_.merged.push_back(*range);
        return true;
    }

    bool finish_cell() {
        Cell cell;
        cell.row = cell_.place.row;
        cell.column = cell_.place.column;
        cell.look = static_cast<std::size_t>(cell_.look) < workbook_.looks.size() ? cell_.look : 0;
        if (!set_value(cell)) return false;
        if (cell_.has_formula) {
            if (!workbook_.limits.keeps_formulas) cell_.formula.clear();
            const bool is_shared = !workbook_.limits.keeps_formulas && !sheet_.formulas.empty();
            if (!is_shared) sheet_.formulas.push_back(to_nfc(cell_.formula));
            cell.formula = static_cast<int>(sheet_.formulas.size()) - 1;
            cell.is_calculated = is_calculated(cell);
        }
        if (cell.text.empty() && cell.formula < 0) return true;
        bytes_ += cell.text.size() + cell_.formula.size();
        if (!has_room(0)) return false;
        if (sheet_.cells.size() == workbook_.limits.cells)
            return refuse("too-many-cells", {std::to_string(workbook_.limits.cells)});
        sheet_.cells.push_back(std::move(cell));
        return true;
    }

    // A result that is the empty text is a result, too.
    bool is_calculated(const Cell& cell) const {
        if (cell_.type == "str") return true;
        const bool is_placeholder = workbook_.is_uncalculated && cell_.type == "n" && cell_.value == "0";
        return !cell.text.empty() && !is_placeholder;
    }

    bool set_value(Cell& cell) {
        const std::string_view value = trim(cell_.value);
        if (cell_.type == "inlineStr") {
            set_text(cell, inline_text_.take());
        } else if (cell_.type == "s") {
            return value.empty() || set_shared_text(cell, value);
        } else if (cell_.type == "str") {
            cell.text = to_nfc(without_escapes(cell_.value));
        } else if (cell_.type == "b" || cell_.type == "e") {
            cell.kind = cell_.type == "b" ? CellKind::boolean : CellKind::error;
            cell.number = value == "1" ? 1 : 0;
            cell.text = cell_.type == "e" ? to_nfc(value)
                        : value.empty()   ? ""
                        : value == "1"    ? "TRUE"
                                          : "FALSE";
        } else {
            return value.empty() || set_number(cell, value);
        }
        return true;
    }

    static void set_text(Cell& cell, RichText text) {
        cell.text = std::move(text.text);
        cell.emphasis = std::move(text.emphasis);
    }

    bool set_shared_text(Cell& cell, std::string_view index) {
        std::size_t number = 0;
        const char* end = index.data() + index.size();
        const auto [stop, error] = std::from_chars(index.data(), end, number);
        if (error != std::errc() || stop != end || number >= workbook_.strings.size())
            return refuse_cell("bad-string-number", {std::string(index)});
        set_text(cell, workbook_.strings[number]);
        return true;
    }

    // A number in a date format is a moment, and so is the ISO 8601 text of the type "d".
    bool set_number(Cell& cell, std::string_view value) {
        cell.text = value;
        cell.kind = CellKind::number;
        if (cell_.type == "d") {
            const auto moment = parse_iso_moment(value);
            if (!moment) return refuse_cell("bad-stored-value", {std::string(value)});
            cell.kind = CellKind::moment;
            cell.number = serial_of(*moment, workbook_.dates);
            return true;
        }
        const auto number = parse_number(value);
        if (!number) return refuse_cell("bad-stored-value", {std::string(value)});
        cell.number = *number;
        const Look& look = workbook_.looks[static_cast<std::size_t>(cell.look)];
        if (look.format.kind == NumberFormat::Kind::moment && moment_of_serial(*number, workbook_.dates))
            cell.kind = CellKind::moment;
        return true;
    }

    const Package& package_;
    Sheet& sheet_;
    const WorkbookParts& workbook_;
    Diagnostics& diagnostics_;
    int row_ = -1;
    int column_ = -1;
    bool is_in_row_ = false;
    bool is_in_cell_ = false;
    bool is_in_inline_text_ = false;
    OpenCell cell_;
    std::string* taking_ = nullptr;  // what the text events go into
    RichTextReader inline_text_;
    std::size_t bytes_ = 0;  // of all texts so far
};

// Rows by number, as the file should have them but need not.
void sort_rows(Sheet& sheet) {
    const auto place = [](const Cell& cell) { return std::pair(cell.row, cell.column); };
    if (!std::ranges::is_sorted(sheet.cells, {}, place)) std::ranges::stable_sort(sheet.cells, {}, place);
    for (std::vector<Band>* bands : {&sheet.hidden_rows, &sheet.hidden_columns}) {
        std::ranges::sort(*bands, {}, &Band::first);
        std::vector<Band> joined;
        for (const Band& band : *bands)
            add_band(joined, band.first, band.last);
        *bands = std::move(joined);
    }
}

const Cell* find_twice(const Sheet& sheet) {
    const auto twice = std::ranges::adjacent_find(
        sheet.cells, [](const Cell& a, const Cell& b) { return a.row == b.row && a.column == b.column; });
    return twice == sheet.cells.end() ? nullptr : &*twice;
}

// A merged range that shares a cell with one before it.
const CellRange* find_overlap(std::vector<CellRange>& merged) {
    std::ranges::sort(merged, {}, [](const CellRange& range) {
        return std::tuple(range.first_row, range.first_column, range.last_row, range.last_column);
    });
    std::vector<int> covered_to(most_columns, -1);  // the last row that is taken, by column
    for (const CellRange& range : merged) {
        for (int column = range.first_column; column <= range.last_column; ++column) {
            int& last_row = covered_to[static_cast<std::size_t>(column)];
            if (last_row >= range.first_row) return &range;
            last_row = range.last_row;
        }
    }
    return nullptr;
}

void report_at(std::string_view slug, const Package& package, const Sheet& sheet, CellPlace place,
               Diagnostics& diagnostics) {
    Diagnostic diagnostic;
    diagnostic.slug = slug;
    diagnostic.file = package.shown_name();
    diagnostic.cell = cell_name(sheet.name, place);
    diagnostics.add(std::move(diagnostic));
}

}  // namespace

std::optional<Sheet> read_worksheet(Package& package, std::string_view part, std::string name,
                                    const WorkbookParts& workbook, Diagnostics& diagnostics) {
    Sheet sheet;
    sheet.name = std::move(name);
    sheet.dates = workbook.dates;
    sheet.looks = workbook.looks;
    Handler handler(package, sheet, workbook, diagnostics);
    if (!read_xml(package, part, handler, diagnostics)) return std::nullopt;
    sort_rows(sheet);
    if (const Cell* twice = find_twice(sheet)) {
        report_at("cell-twice", package, sheet, {twice->row, twice->column}, diagnostics);
        return std::nullopt;
    }
    if (const CellRange* overlap = find_overlap(sheet.merged)) {
        report_at("merged-overlap", package, sheet, {overlap->first_row, overlap->first_column}, diagnostics);
        return std::nullopt;
    }
    if (!give_places(sheet, package.shown_name(), diagnostics)) return std::nullopt;
    return sheet;
}

}  // namespace kehoach::sheets
