#include "sheets/sheet_source.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "base/text.h"
#include "sheets/moment.h"

namespace kehoach::sheets {
namespace {

constexpr std::size_t most_lines = 4'000'000;

// A formula stands for the result that it has not, a day for the serial number that nobody has typed.
std::string shown_text(const Cell& cell, const Sheet& sheet) {
    if (cell.is_calculated) {
        const auto moment =
            cell.kind == CellKind::moment ? moment_of_serial(cell.number, sheet.dates) : std::nullopt;
        return moment ? day_and_time(*moment) : cell.text;
    }
    return "=" + sheet.formulas[static_cast<std::size_t>(cell.formula)];
}
}  // namespace

bool give_places(Sheet& sheet, const std::string& shown_name, Diagnostics& diagnostics) {
    std::string text;
    std::vector<CellPlace> places;
    for (Cell& cell : sheet.cells) {
        const std::string shown = shown_text(cell, sheet);
        const std::string_view first_line = std::string_view(shown).substr(0, shown.find('\n'));
        cell.place = {nullptr, static_cast<int>(places.size()) + 1, 1, count_characters(first_line)};
        const auto lines = static_cast<std::size_t>(std::ranges::count(shown, '\n')) + 1;
        if (places.size() + lines > most_lines) {
            diagnostics.error("too-many-lines-in-cells", shown_name, {std::to_string(most_lines)});
            return false;
        }
        places.insert(places.end(), lines, {cell.row, cell.column});
        text.append(shown).append("\n");
    }
    sheet.source = std::make_shared<Source>(shown_name, std::move(text), sheet.name, std::move(places));
    for (Cell& cell : sheet.cells)
        cell.place.source = sheet.source.get();
    return true;
}

}  // namespace kehoach::sheets
