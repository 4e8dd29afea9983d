// One table of known cells, made by four programs, reads the same (fixtures/sheets).
#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include <gtest/gtest.h>
#include <xlsxwriter.h>

#include "base/files.h"
#include "sheets/small_book.h"

namespace kehoach::sheets {
namespace {

namespace fs = std::filesystem;

using Lines = std::vector<std::string>;

const fs::path fixtures = fs::path(KEHOACH_SOURCE_DIR) / "fixtures" / "sheets";

// The value of each cell; formulas differ in how they are spelt.
const Lines known_cells{"A1 STT",
                        "B1 Nội dung",
                        "C1 Kinh phí",
                        "A2 number 1",
                        "B2 Mua sắm máy tính",
                        "C2 number 1250000",
                        "D2 number 0.985",
                        "E2 moment 2026-02-05",
                        "F2 boolean TRUE",
                        "G2 cột ẩn",
                        "A3 number 2",
                        "B3 dòng một\ndòng hai",
                        "C3 number 2500000 calculated",
                        "D3 error #DIV/0! calculated",
                        "E3 moment 2026-02-05 52200s",
                        "F3 =5",
                        "A4   hai cách ",
                        "B4 Mục một",
                        "C4 number -12.5",
                        "D4 A & B <C>",
                        "E4 Mua sắm máy tính! calculated",
                        "A5 hàng ẩn"};

Lines values(Sheet sheet) {
    Lines lines;
    for (Cell& cell : sheet.cells) {
        const bool is_formula = cell.formula >= 0;
        cell.formula = -1;
        lines.push_back(shown(cell, sheet) + (is_formula && cell.is_calculated ? " calculated" : ""));
    }
    return lines;
}

class Makers : public testing::Test {
  protected:
    void SetUp() override {
        std::string pattern = (fs::temp_directory_path() / "kehoach-makers-XXXXXX").string();
        ASSERT_NE(mkdtemp(pattern.data()), nullptr);
        folder_ = pattern;
    }
    void TearDown() override { fs::remove_all(folder_); }

    static bool run(const std::string& command) {
        return std::system((command + " >/dev/null 2>&1").c_str()) == 0;
    }

    // Everything but the cells' values. `index`: of the visible sheet; the other is hidden.
    static void expect_known_sheets(const std::string& bytes, std::size_t index) {
        Diagnostics diagnostics;
        auto file = XlsxFile::open(bytes, "bang.xlsx", diagnostics);
        ASSERT_TRUE(file) << to_text(diagnostics, Language::english);
        ASSERT_EQ(file->sheets().size(), 2u);
        EXPECT_EQ(file->sheets()[1 - index].name, "Ẩn");
        EXPECT_EQ(file->sheets()[1 - index].visibility, Visibility::hidden);
        EXPECT_EQ(file->sheets()[index].name, "Số liệu");
        EXPECT_EQ(file->sheets()[index].visibility, Visibility::visible);
        const Sheet sheet = read_clean(bytes, index);
        EXPECT_EQ(sheet.merged, (std::vector<CellRange>{{0, 2, 0, 3}}));
        EXPECT_TRUE(contains(sheet.hidden_rows, 4));
        EXPECT_FALSE(contains(sheet.hidden_rows, 3));
        EXPECT_TRUE(contains(sheet.hidden_columns, 6));
        EXPECT_FALSE(contains(sheet.hidden_columns, 5));
        EXPECT_TRUE(look(sheet, "B1").bold);
        EXPECT_FALSE(look(sheet, "A1").bold);
        EXPECT_TRUE(look(sheet, "C2").format.grouped);
        EXPECT_EQ(look(sheet, "D2").format, parse_number_format("0.0%"));
    }

    static const Look& look(const Sheet& sheet, std::string_view name) {
        const CellPlace place = parse_cell(name).value();
        const auto cell = std::ranges::find_if(sheet.cells, [&](const Cell& each) {
            return each.row == place.row && each.column == place.column;
        });
        EXPECT_NE(cell, sheet.cells.end()) << name;
        return sheet.looks.at(static_cast<std::size_t>(cell->look));
    }

    static void expect_bold_run(const Sheet& sheet) {
        const auto cell = std::ranges::find(sheet.cells, "Mục một", &Cell::text);
        ASSERT_NE(cell, sheet.cells.end());
        EXPECT_EQ(cell->emphasis, (std::vector<Emphasis>{{6, false, false}, {5, true, false}}));
    }

    fs::path folder_;
};

TEST_F(Makers, ExcelJs) {
    const std::string bytes = read_file(fixtures / "exceljs.xlsx");
    expect_known_sheets(bytes, 1);
    EXPECT_EQ(values(read_clean(bytes, 1)), known_cells);
    expect_bold_run(read_clean(bytes, 1));
}

TEST_F(Makers, LibreOffice) {
    ASSERT_TRUE(run("command -v soffice")) << "LibreOffice is missing";
    ASSERT_TRUE(run("soffice -env:UserInstallation=file://" + (folder_ / "profile").string() +
                    " --headless --convert-to xlsx --outdir " + folder_.string() + " " +
                    (fixtures / "known-cells.fods").string()));
    // Without a window LibreOffice shows the first sheet, so the hidden one is the second here.
    const std::string bytes = read_file(folder_ / "known-cells.xlsx");
    expect_known_sheets(bytes, 0);
    EXPECT_EQ(values(read_clean(bytes, 0)), known_cells);
    expect_bold_run(read_clean(bytes, 0));
}

TEST_F(Makers, Openpyxl) {
    const fs::path file = folder_ / "openpyxl.xlsx";
    ASSERT_TRUE(run("/usr/bin/python3 -B " + (fixtures / "make_openpyxl.py").string() + " " + file.string()));
    const std::string bytes = read_file(file);
    expect_known_sheets(bytes, 1);
    Lines expected = known_cells;
    std::ranges::replace(expected, "C3 number 2500000 calculated", "C3  uncalculated");
    std::ranges::replace(expected, "D3 error #DIV/0! calculated", "D3  uncalculated");
    std::ranges::replace(expected, "E4 Mua sắm máy tính! calculated", "E4  uncalculated");
    EXPECT_EQ(values(read_clean(bytes, 1)), expected);
}

void write_known_cells(const fs::path& path) {
    lxw_workbook* book = workbook_new(path.c_str());
    lxw_worksheet* hidden = workbook_add_worksheet(book, "Ẩn");
    lxw_worksheet* sheet = workbook_add_worksheet(book, "Số liệu");
    worksheet_write_string(hidden, 0, 0, "không in", nullptr);
    worksheet_hide(hidden);
    worksheet_activate(sheet);
    const auto format = [&](const char* code) {
        lxw_format* made = workbook_add_format(book);
        format_set_num_format(made, code);
        return made;
    };
    lxw_format* bold = workbook_add_format(book);
    format_set_bold(bold);
    const auto text = [&](lxw_row_t row, lxw_col_t column, const char* typed, lxw_format* look = nullptr) {
        worksheet_write_string(sheet, row, column, typed, look);
    };
    text(0, 0, "STT");
    text(0, 1, "Nội dung", bold);
    worksheet_merge_range(sheet, 0, 2, 0, 3, "Kinh phí", nullptr);
    worksheet_write_number(sheet, 1, 0, 1, nullptr);
    text(1, 1, "Mua sắm máy tính");
    worksheet_write_number(sheet, 1, 2, 1250000, format("#,##0"));
    worksheet_write_number(sheet, 1, 3, 0.985, format("0.0%"));
    lxw_datetime day{2026, 2, 5, 0, 0, 0};
    worksheet_write_datetime(sheet, 1, 4, &day, format("dd/mm/yyyy"));
    worksheet_write_boolean(sheet, 1, 5, 1, nullptr);
    text(1, 6, "cột ẩn");
    worksheet_write_number(sheet, 2, 0, 2, nullptr);
    text(2, 1, "dòng một\ndòng hai");
    worksheet_write_formula_num(sheet, 2, 2, "=C2*2", nullptr, 2500000);
    worksheet_write_formula_str(sheet, 2, 3, "=1/0", nullptr, "#DIV/0!");
    lxw_datetime time{2026, 2, 5, 14, 30, 0};
    worksheet_write_datetime(sheet, 2, 4, &time, format("dd/mm/yyyy hh:mm"));
    text(2, 5, "=5");
    text(3, 0, "  hai cách ");
    lxw_rich_string_tuple plain_run{nullptr, const_cast<char*>("Mục ")};
    lxw_rich_string_tuple bold_run{bold, const_cast<char*>("một")};
    lxw_rich_string_tuple* runs[] = {&plain_run, &bold_run, nullptr};
    worksheet_write_rich_string(sheet, 3, 1, runs, nullptr);
    worksheet_write_number(sheet, 3, 2, -12.5, nullptr);
    text(3, 3, "A & B <C>");
    worksheet_write_formula_str(sheet, 3, 4, "=B2&\"!\"", nullptr, "Mua sắm máy tính!");
    text(4, 0, "hàng ẩn");
    lxw_row_col_options options{1, 0, 0};
    worksheet_set_row_opt(sheet, 4, LXW_DEF_ROW_HEIGHT, nullptr, &options);
    worksheet_set_column_opt(sheet, 6, 6, LXW_DEF_COL_WIDTH, nullptr, &options);
    ASSERT_EQ(workbook_close(book), LXW_NO_ERROR);
}

TEST_F(Makers, Libxlsxwriter) {
    write_known_cells(folder_ / "book.xlsx");
    const std::string bytes = read_file(folder_ / "book.xlsx");
    expect_known_sheets(bytes, 1);
    Lines expected = known_cells;
    // It knows no error values: the result of that formula is a text.
    std::ranges::replace(expected, "D3 error #DIV/0! calculated", "D3 #DIV/0! calculated");
    EXPECT_EQ(values(read_clean(bytes, 1)), expected);
    expect_bold_run(read_clean(bytes, 1));
}

}  // namespace
}  // namespace kehoach::sheets
