#include "intake/open_table.h"

#include <algorithm>
#include <utility>

#include "base/files.h"
#include "base/text.h"
#include "intake/working_table.h"
#include "plan/task_sheet.h"
#include "sheets/csv.h"
#include "sheets/xlsx.h"

namespace kehoach::intake {

namespace {

using sheets::XlsxFile;

constexpr sheets::Limits office_limits{.keeps_formulas = false};
// As many tasks as an annex may have, twice: on the working sheet with its calculated columns and in the
// record.
constexpr sheets::Limits own_limits{
    .cells = 4'000'000, .text_bytes = 192u << 20, .unpacked_bytes = 768u << 20, .keeps_formulas = false};

bool has_record(const XlsxFile& file) {
    return std::ranges::find(file.sheets(), plan::record_sheet, &XlsxFile::Entry::name) !=
           file.sheets().end();
}

bool is_text_table(const std::filesystem::path& path) {
    const std::string extension = to_lower(path.extension().string());
    return extension == ".csv" || extension == ".tsv" || extension == ".txt";
}

std::optional<OpenedTable> open_text(const std::filesystem::path& path, const std::string& shown,
                                     Diagnostics& diagnostics) {
    const SourcePtr source = read_source(path, shown, {}, diagnostics);
    if (!source) return std::nullopt;
    auto sheet = sheets::read_csv(source, diagnostics);
    auto grid = sheet ? Grid::make(std::move(*sheet), diagnostics) : std::nullopt;
    if (!grid) return std::nullopt;
    OpenedTable table;
    table.is_ours = is_working_sheet(*grid);
    table.sheets.push_back(std::move(*grid));
    return table;
}

class Workbook {
  public:
    Workbook(XlsxFile file, std::string shown, Diagnostics& diagnostics)
        : file_(std::move(file)), shown_(std::move(shown)), diagnostics_(diagnostics) {}

    std::optional<OpenedTable> open(const std::string& wanted) {
        const auto record = index_of(plan::record_sheet);
        const auto working = index_of(plan::working_sheet);
        const bool is_asked_for = wanted.empty() || wanted == plan::working_sheet;
        if (record && is_asked_for) return open_ours(*record, working);
        OpenedTable table;
        for (std::size_t i = 0; i < file_.sheets().size(); ++i) {
            const XlsxFile::Entry& entry = file_.sheets()[i];
            const bool is_visible = entry.visibility == sheets::Visibility::visible;
            if (wanted.empty() ? !is_visible : entry.name != wanted) continue;
            auto grid = read(i);
            if (!grid) return std::nullopt;
            table.sheets.push_back(std::move(*grid));
        }
        if (table.sheets.empty()) return refuse_sheet(wanted);
        // A working sheet whose record somebody has taken away.
        const auto ours = std::ranges::find_if(table.sheets, [](const Grid& grid) {
            return grid.sheet().name == plan::working_sheet && is_working_sheet(grid);
        });
        if (ours != table.sheets.end()) {
            table.is_ours = true;
            Grid grid = std::move(*ours);
            table.sheets.clear();
            table.sheets.push_back(std::move(grid));
        }
        return table;
    }

  private:
    std::optional<std::size_t> index_of(std::string_view name) const {
        const auto& entries = file_.sheets();
        const auto found = std::ranges::find(entries, name, &XlsxFile::Entry::name);
        if (found == entries.end()) return std::nullopt;
        return static_cast<std::size_t>(found - entries.begin());
    }

    std::optional<Grid> read(std::size_t index) {
        auto sheet = file_.read(index, diagnostics_);
        if (!sheet) return std::nullopt;
        return Grid::make(std::move(*sheet), diagnostics_);
    }

    std::optional<OpenedTable> open_ours(std::size_t record, std::optional<std::size_t> working) {
        if (!working) {
            diagnostics_.error("import-no-working-sheet", shown_, {plan::working_sheet});
            return std::nullopt;
        }
        OpenedTable table;
        table.is_ours = true;
        auto kept = read(record);
        if (!kept) return std::nullopt;
        table.record = Record::read(std::move(*kept), diagnostics_);
        auto edited = table.record ? read(*working) : std::nullopt;
        if (!edited) return std::nullopt;
        table.sheets.push_back(std::move(*edited));
        return table;
    }

    std::optional<OpenedTable> refuse_sheet(const std::string& wanted) {
        std::string names;
        for (const XlsxFile::Entry& entry : file_.sheets())
            names.append(names.empty() ? "" : ", ").append(entry.name);
        diagnostics_.error("import-unknown-sheet", shown_, {wanted, names});
        return std::nullopt;
    }

    XlsxFile file_;
    std::string shown_;
    Diagnostics& diagnostics_;
};

}  // namespace

std::optional<OpenedTable> open_table(const std::filesystem::path& path, const std::string& sheet,
                                      Diagnostics& diagnostics) {
    const std::string shown = path.filename().empty() ? path.string() : path.filename().string();
    if (is_text_table(path)) return open_text(path, shown, diagnostics);
    auto bytes = read_input(path, shown, {}, diagnostics);
    if (!bytes) return std::nullopt;
    auto file = XlsxFile::open(*bytes, shown, diagnostics, office_limits);
    if (!file) return std::nullopt;
    if (has_record(*file)) file = XlsxFile::open(std::move(*bytes), shown, diagnostics, own_limits);
    return Workbook(std::move(*file), shown, diagnostics).open(sheet);
}

}  // namespace kehoach::intake
