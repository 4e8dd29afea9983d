#include "papers/read.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "papers/docx.h"
#include "papers/pdf.h"
#include "papers/xlsx.h"
#include "sheets/package.h"
#include "sheets/relationships.h"

namespace kehoach::papers {
namespace {

// What stands before the header of a PDF is let be (ISO 32000-1, annex H).
bool is_pdf(std::string_view bytes) { return bytes.substr(0, 1024).find("%PDF-") != bytes.npos; }

// UTF-16LE, as names stand in compound files.
bool names_wide(std::string_view bytes, std::string_view ascii) {
    std::string wide;
    for (const char c : ascii)
        wide += {c, '\0'};
    return bytes.find(wide) != bytes.npos;
}

std::optional<Paper> read_package(std::string bytes, const std::string& shown_name,
                                  Diagnostics& diagnostics) {
    auto package = sheets::Package::open(std::move(bytes), shown_name, diagnostics);
    if (!package) return std::nullopt;
    const auto roots = sheets::read_relationships(*package, "", diagnostics);
    if (!roots) return std::nullopt;
    const sheets::Relationship* main = find_type(*roots, "officeDocument");
    const std::string part = main ? main->part : "";
    if (part.starts_with("word/")) return read_docx(std::move(*package), diagnostics);
    if (part.starts_with("xl/") && !part.ends_with(".bin"))
        return read_xlsx(std::move(*package), part, diagnostics);
    diagnostics.error("not-a-paper", shown_name);
    return std::nullopt;
}

}  // namespace

std::optional<Paper> read_paper(std::string bytes, const std::string& shown_name, Diagnostics& diagnostics) {
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06"))
        return read_package(std::move(bytes), shown_name, diagnostics);
    if (is_pdf(bytes)) return read_pdf(bytes, shown_name, diagnostics);
    const bool is_compound = bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    const bool is_encrypted = is_compound && names_wide(bytes, "EncryptedPackage");
    diagnostics.error(is_encrypted  ? "encrypted-paper"
                      : is_compound ? "old-paper"
                                    : "not-a-paper",
                      shown_name);
    return std::nullopt;
}

bool has_name_of_paper(const std::filesystem::path& path) {
    // Those that cannot be read have a message of their own.
    constexpr std::array<std::string_view, 17> endings{".docx", ".docm", ".dotx", ".dotm", ".doc",  ".dot",
                                                       ".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb", ".xls",
                                                       ".xlt",  ".pdf",  ".odt",  ".ods",  ".rtf"};
    const std::string extension = to_lower(path.extension().string());
    return std::ranges::find(endings, extension) != endings.end();
}

}  // namespace kehoach::papers
