#include "plan/annex_file.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "base/files.h"
#include "plan/sheet_table.h"
#include "plan/unknown.h"
#include "sheets/cell_reference.h"
#include "sheets/csv.h"
#include "sheets/xlsx.h"

namespace kehoach::plan {

namespace {

namespace fs = std::filesystem;

// Old, binary and OpenDocument workbooks are opened to be told what they are.
constexpr std::array<std::string_view, 7> workbooks{".xlsx", ".xlsm", ".xltx", ".xltm",
                                                    ".xls",  ".xlsb", ".ods"};
constexpr std::array<std::string_view, 2> text_tables{".csv", ".tsv"};

template <class Extensions>
bool has_extension(const fs::path& path, const Extensions& extensions) {
    return std::ranges::find(extensions, extension_of(path)) != extensions.end();
}

class TableFile {
  public:
    TableFile(Fields& annex, const fs::path& folder, Input& input)
        : annex_(annex), folder_(folder), input_(input) {}

    std::optional<RawTable> read() {
        const Value* file = annex_.text_value("file");
        if (!file) return std::nullopt;
        place_ = input_.reader.place(*file);
        if (!is_table_file(file->text)) {
            diagnostics().error("table-file-kind", place_, {file->text});
            return std::nullopt;
        }
        const bool is_workbook = has_extension(file->text, workbooks);
        const auto range = read_range();
        const auto sheet = is_workbook ? read_workbook(file->text) : read_text_table(file->text);
        if (!sheet) return std::nullopt;
        input_.sources.push_back(sheet->source);
        return read_sheet_table(*sheet, range, place_, diagnostics());
    }

  private:
    Diagnostics& diagnostics() { return input_.diagnostics(); }

    std::string shown(const std::string& typed) const {
        return fs::path(typed).is_absolute() ? typed : input_.shown_prefix + typed;
    }

    std::optional<sheets::CellRange> read_range() {
        const Value* typed = annex_.text_value("range");
        if (!typed) return std::nullopt;
        const auto range = sheets::parse_range(typed->text);
        if (!range) diagnostics().error("bad-range", input_.reader.place(*typed), {typed->text});
        return range;
    }

    std::optional<sheets::Sheet> read_text_table(const std::string& typed) {
        for (const char* key : {"sheet", "range"})
            if (const Value* value = annex_.value(key))
                diagnostics().error("workbook-only-key", value->span, {key});
        const SourcePtr source = read_source(folder_ / typed, shown(typed), place_, diagnostics());
        if (!source) return std::nullopt;
        input_.sources.push_back(source);
        return sheets::read_csv(source, diagnostics());
    }

    std::optional<sheets::Sheet> read_workbook(const std::string& typed) {
        auto bytes = read_input(folder_ / typed, shown(typed), place_, diagnostics());
        if (!bytes) return std::nullopt;
        auto file = sheets::XlsxFile::open(std::move(*bytes), shown(typed), diagnostics());
        if (!file) return std::nullopt;
        const auto index = find_sheet(*file, typed);
        return index ? file->read(*index, diagnostics()) : std::nullopt;
    }

    std::optional<std::size_t> find_sheet(const sheets::XlsxFile& file, const std::string& typed) {
        const auto& entries = file.sheets();
        const Value* wanted = annex_.text_value("sheet");
        const auto found = std::ranges::find_if(entries, [&](const sheets::XlsxFile::Entry& entry) {
            return wanted ? entry.name == wanted->text : entry.visibility == sheets::Visibility::visible;
        });
        if (found != entries.end()) return static_cast<std::size_t>(found - entries.begin());
        std::vector<std::string> names;
        for (const sheets::XlsxFile::Entry& entry : entries)
            names.push_back(entry.name);
        if (wanted)
            report_unknown({"unknown-sheet", "misspelt-sheet"}, input_.reader.place(*wanted), {wanted->text},
                           wanted->text, names, diagnostics());
        else
            diagnostics().error("no-visible-sheet", place_, {typed});
        return std::nullopt;
    }

    Fields& annex_;
    const fs::path& folder_;
    Input& input_;
    Span place_;  // of the file's name
};

}  // namespace

bool is_table_file(const fs::path& path) {
    return has_extension(path, workbooks) || has_extension(path, text_tables);
}

std::optional<RawTable> read_table_file(Fields& annex, const fs::path& folder, Input& input) {
    return TableFile(annex, folder, input).read();
}

}  // namespace kehoach::plan
