// A workbook or a CSV file: bytes that begin as a ZIP archive does are a workbook, "%% NAME" begins the parts
// of one (an archive that is mutated is hardly ever one afterwards), everything else is CSV.
#include <exception>
#include <set>
#include <string>

#include "base/files.h"
#include "fuzzing.h"
#include "sheets/csv.h"
#include "sheets/xlsx.h"
#include "writers/ooxml/zip.h"

using namespace kehoach;

namespace {

const sheets::Limits limits{50'000, 4u << 20};

void check(const sheets::Sheet& sheet) {
    int row = -1, column = -1;
    for (const sheets::Cell& cell : sheet.cells) {
        fuzz::require(cell.row > row || (cell.row == row && cell.column > column));
        row = cell.row;
        column = cell.column;
        fuzz::require(column >= 0 && column < sheets::most_columns && row < sheets::most_rows);
        fuzz::require(cell.look >= 0 && static_cast<std::size_t>(cell.look) < sheet.looks.size());
        fuzz::require(cell.formula < static_cast<int>(sheet.formulas.size()));
        fuzz::require(!find_bad_utf8(cell.text));
        fuzz::require(cell.place.source == sheet.source.get() && cell.place.line >= 1);
    }
}

void read_csv(std::string_view text, Diagnostics& diagnostics) {
    const SourcePtr source = make_source("a.csv", text, diagnostics);
    const auto sheet = source ? sheets::read_csv(source, diagnostics, limits) : std::nullopt;
    fuzz::require(sheet.has_value() == !diagnostics.has_errors());
    if (sheet) check(*sheet);
}

void read_xlsx(std::string bytes, Diagnostics& diagnostics) {
    auto file = sheets::XlsxFile::open(std::move(bytes), "a.xlsx", diagnostics, limits);
    fuzz::require(file.has_value() == !diagnostics.has_errors());
    for (std::size_t i = 0; file && i < std::min<std::size_t>(file->sheets().size(), 4); ++i) {
        Diagnostics found;
        const auto sheet = file->read(i, found);
        fuzz::require(sheet.has_value() == !found.has_errors());
        fuzz::check(found);
        if (sheet) check(*sheet);
    }
}

std::string package_of(const fuzz::Files& files) {
    std::vector<writers::ooxml::ZipEntry> parts;
    std::set<std::string_view> names;
    for (const auto& [name, text] : files)
        if (!name.empty() && !find_bad_utf8(name) && names.insert(name).second)
            parts.push_back({std::string(name), std::string(text)});
    try {
        return parts.empty() ? std::string() : writers::ooxml::write_zip(parts);
    } catch (const std::exception&) {  // names that no archive may have, or not both
        return {};
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input = fuzz::text_of(data, size);
    Diagnostics diagnostics;
    if (input.starts_with("PK"))
        read_xlsx(std::string(input), diagnostics);
    else if (const fuzz::Files files = fuzz::files_in(input); !files.empty())
        read_xlsx(package_of(files), diagnostics);
    else
        read_csv(input, diagnostics);
    fuzz::check(diagnostics);
    return 0;
}
