// The looks of a workbook's cells as libxlsxwriter's formats, one for each look that occurs.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "document/workbook.h"

struct lxw_format;
struct lxw_workbook;

namespace kehoach::writers {

// The typeface that the decree prescribes (Phụ lục I, mục I.4).
inline constexpr const char* xlsx_font = "Times New Roman";

class XlsxFormats {
  public:
    // Makes `normal` the look of the workbook's default style. `book` must outlive the formats and own none
    // yet.
    XlsxFormats(lxw_workbook* book, const document::CellLook& normal);

    // An empty number format is Excel's "General". Throws std::bad_alloc.
    lxw_format* find(const document::CellLook& look, std::string_view number_format = {});

  private:
    lxw_workbook* book_;
    std::map<std::pair<document::CellLook, std::string>, lxw_format*> formats_;
};

}  // namespace kehoach::writers
