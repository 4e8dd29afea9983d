#include "sheets/xlsx.h"

#include <utility>

#include "base/text.h"
#include "sheets/package.h"
#include "sheets/relationships.h"
#include "sheets/shared_strings.h"
#include "sheets/styles.h"
#include "sheets/worksheet.h"
#include "sheets/xml.h"

namespace kehoach::sheets {
namespace {

constexpr std::size_t most_sheets = 10'000;

struct WorkbookSheet {
    std::string name;
    Visibility visibility = Visibility::visible;
    std::string id;  // of the relationship
};

// xl/workbook.xml
class WorkbookHandler : public XmlHandler {
  public:
    WorkbookHandler(const Package& package, Diagnostics& diagnostics)
        : package_(package), diagnostics_(diagnostics) {}

    bool start(const XmlElement& element) override {
        if (element.name() == "workbookPr")
            dates = element.flag("date1904", false) ? DateSystem::from_1904 : DateSystem::from_1900;
        else if (element.name() == "calcPr")
            is_uncalculated = element.flag("fullCalcOnLoad", false);
        else if (element.name() == "sheet")
            return add_sheet(element);
        return true;
    }
    bool end(std::string_view) override { return true; }

    std::vector<WorkbookSheet> sheets;
    DateSystem dates = DateSystem::from_1900;
    bool is_uncalculated = false;

  private:
    bool add_sheet(const XmlElement& element) {
        if (sheets.size() == most_sheets) {
            diagnostics_.error("too-many-parts", package_.shown_name(), {std::to_string(most_sheets)});
            return false;
        }
        const std::string_view state = element.attribute("state").value_or("visible");
        WorkbookSheet& sheet = sheets.emplace_back();
        sheet.name = to_nfc(without_escapes(element.attribute("name").value_or("")));
        sheet.id = element.attribute("r:id").value_or("");
        if (state != "visible")
            sheet.visibility = state == "veryHidden" ? Visibility::very_hidden : Visibility::hidden;
        return true;
    }

    const Package& package_;
    Diagnostics& diagnostics_;
};

// Why a package without a workbook is none.
std::string_view other_package(const Package& package) {
    if (package.has("xl/workbook.bin")) return "binary-workbook";
    if (package.has("content.xml") && package.has("mimetype")) return "open-document";
    return "not-a-workbook";
}

}  // namespace

struct XlsxFile::Parts {
    Parts(Package opened, const Limits& limits_given) : package(std::move(opened)), limits(limits_given) {}

    bool read_workbook(Diagnostics& diagnostics);
    bool read_strings_and_looks(Diagnostics& diagnostics);

    Package package;
    Limits limits;
    std::vector<Entry> sheets;
    DateSystem dates = DateSystem::from_1900;
    bool is_uncalculated = false;
    std::string strings_part;  // empty: none
    std::string styles_part;
    std::optional<std::vector<RichText>> strings;  // read when the first sheet is
    std::optional<std::vector<Look>> looks;
};

bool XlsxFile::Parts::read_workbook(Diagnostics& diagnostics) {
    const auto roots = read_relationships(package, "", diagnostics);
    if (!roots) return false;
    const Relationship* workbook = find_type(*roots, "officeDocument");
    const bool is_binary = workbook != nullptr && workbook->part.ends_with(".bin");
    const bool is_sheets = workbook != nullptr && !workbook->part.starts_with("word/") &&
                           !workbook->part.starts_with("ppt/") && !is_binary;
    if (!is_sheets) {
        diagnostics.error(other_package(package), package.shown_name());
        return false;
    }
    WorkbookHandler handler(package, diagnostics);
    if (!read_xml(package, workbook->part, handler, diagnostics)) return false;
    const auto related = read_relationships(package, workbook->part, diagnostics);
    if (!related) return false;
    for (WorkbookSheet& sheet : handler.sheets) {
        const auto found = related->find(sheet.id);
        if (found != related->end() && found->second.type == "worksheet")
            sheets.push_back({std::move(sheet.name), sheet.visibility, found->second.part});
    }
    if (sheets.empty()) {
        diagnostics.error("no-worksheets", package.shown_name());
        return false;
    }
    if (const Relationship* found = find_type(*related, "sharedStrings")) strings_part = found->part;
    if (const Relationship* found = find_type(*related, "styles")) styles_part = found->part;
    dates = handler.dates;
    is_uncalculated = handler.is_uncalculated;
    return true;
}

bool XlsxFile::Parts::read_strings_and_looks(Diagnostics& diagnostics) {
    if (!strings) {
        strings = strings_part.empty() ? std::vector<RichText>()
                                       : read_shared_strings(package, strings_part, limits, diagnostics);
        if (!strings) return false;
    }
    if (!looks)
        looks = styles_part.empty() ? std::vector<Look>(1) : read_looks(package, styles_part, diagnostics);
    return looks.has_value();
}

XlsxFile::XlsxFile(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
XlsxFile::XlsxFile(XlsxFile&&) noexcept = default;
XlsxFile& XlsxFile::operator=(XlsxFile&&) noexcept = default;
XlsxFile::~XlsxFile() = default;

std::optional<XlsxFile> XlsxFile::open(std::string bytes, std::string shown_name, Diagnostics& diagnostics,
                                       const Limits& limits) {
    auto package = Package::open(std::move(bytes), std::move(shown_name), diagnostics, limits.unpacked_bytes);
    if (!package) return std::nullopt;
    auto parts = std::make_unique<Parts>(std::move(*package), limits);
    if (!parts->read_workbook(diagnostics)) return std::nullopt;
    return XlsxFile(std::move(parts));
}

const std::vector<XlsxFile::Entry>& XlsxFile::sheets() const { return parts_->sheets; }

std::optional<Sheet> XlsxFile::read(std::size_t index, Diagnostics& diagnostics) {
    if (!parts_->read_strings_and_looks(diagnostics)) return std::nullopt;
    const Entry& entry = parts_->sheets.at(index);
    return read_worksheet(
        parts_->package, entry.part, entry.name,
        {*parts_->strings, *parts_->looks, parts_->dates, parts_->is_uncalculated, parts_->limits},
        diagnostics);
}

}  // namespace kehoach::sheets
