// Workbooks of Excel, LibreOffice and their kin (.xlsx, .xlsm), opened once and read sheet by sheet.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "sheets/sheet.h"

namespace kehoach::sheets {

enum class Visibility { visible, hidden, very_hidden };

class XlsxFile {
  public:
    // A worksheet; sheets that are one chart are not listed.
    struct Entry {
        std::string name;
        Visibility visibility = Visibility::visible;
        std::string part;
    };

    // `bytes` of the file, and its name in messages. Nothing, and a diagnostic, when it is no workbook that
    // can be read.
    static std::optional<XlsxFile> open(std::string bytes, std::string shown_name, Diagnostics& diagnostics,
                                        const Limits& limits = {});
    XlsxFile(XlsxFile&&) noexcept;
    XlsxFile& operator=(XlsxFile&&) noexcept;
    ~XlsxFile();

    // In the order of the workbook's tabs; never empty.
    const std::vector<Entry>& sheets() const;
    // Nothing, and a diagnostic, when that sheet is damaged or too large.
    std::optional<Sheet> read(std::size_t index, Diagnostics& diagnostics);

  private:
    struct Parts;

    explicit XlsxFile(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> parts_;
};

}  // namespace kehoach::sheets
