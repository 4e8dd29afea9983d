#include "writers/xlsx_table.h"

#include <cassert>
#include <vector>

#include <xlsxwriter.h>

#include "writers/xlsx_check.h"

namespace kehoach::writers {
namespace {

std::string escaped(std::string_view text) {
    std::string xml;
    for (const char c : text) {
        if (c == '&')
            xml += "&amp;";
        else if (c == '<')
            xml += "&lt;";
        else if (c == '>')
            xml += "&gt;";
        else
            xml += c;
    }
    return xml;
}

}  // namespace

// libxlsxwriter refuses tables on a sheet whose rows go straight to the disk, because it could not write its
// cells there. Its own copies of the titles stay in its memory and are not written.
void write_xlsx_table(lxw_worksheet* worksheet, const document::SheetTable& table) {
    std::vector<lxw_table_column> columns(table.columns.size());
    std::vector<lxw_table_column*> list;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        columns[i].header = const_cast<char*>(table.columns[i].title.c_str());
        list.push_back(&columns[i]);
    }
    list.push_back(nullptr);
    lxw_table_options options{};
    options.name = const_cast<char*>(table.name.c_str());
    options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
    options.style_type_number = 15;  // lines only, no colours of its own
    options.no_banded_rows = LXW_TRUE;
    options.columns = list.data();

    const std::uint8_t streams = worksheet->optimize;
    worksheet->optimize = LXW_FALSE;
    const lxw_error error = worksheet_add_table(worksheet, 0, 0, static_cast<lxw_row_t>(table.last_row),
                                                static_cast<lxw_col_t>(table.columns.size() - 1), &options);
    worksheet->optimize = streams;
    check_xlsx(error, worksheet);
}

void add_column_formulas(std::string& table_xml, const document::SheetTable& table) {
    std::size_t at = 0;
    for (const document::SheetTable::Column& column : table.columns) {
        at = table_xml.find("<tableColumn ", at);
        at = table_xml.find("/>", at);
        assert(at != std::string::npos);
        if (column.formula.empty()) continue;
        table_xml.replace(at, 2,
                          "><calculatedColumnFormula>" + escaped(column.formula) +
                              "</calculatedColumnFormula></tableColumn>");
    }
}

}  // namespace kehoach::writers
