#include "writers/xlsx_chart.h"

#include <algorithm>
#include <cmath>
#include <new>
#include <string>
#include <vector>

#include <xlsxwriter.h>

#include "writers/xlsx_check.h"
#include "writers/xlsx_formats.h"
#include "writers/xlsx_units.h"

namespace kehoach::writers {
namespace {

using document::Chart;
using document::Sheet;

// Of a chart that is inserted without a scale, in pixels.
constexpr double default_width = 480;
constexpr double default_height = 288;

constexpr double pixels_per_point = 96.0 / 72;

constexpr lxw_color_t series_color = 0x2F75B5;

lxw_chart_font font_of(double points, bool bold) {
    lxw_chart_font font{};
    font.name = const_cast<char*>(xlsx_font);
    font.size = points;
    font.bold = bold ? LXW_TRUE : LXW_EXPLICIT_FALSE;
    font.pitch_family = 18;  // ECMA-376 Part 1, 21.1.2.3.7: variable pitch, Roman
    return font;
}

// What the cells of a column come to; charts have numbers only.
double number_in(const Sheet& sheet, int row, int column) {
    for (const document::SheetCell& cell : sheet.rows[static_cast<std::size_t>(row)].cells) {
        if (cell.column != column) continue;
        if (const auto* number = std::get_if<double>(&cell.value)) return *number;
        const auto* formula = std::get_if<document::Formula>(&cell.value);
        const auto* result = formula ? std::get_if<double>(&formula->result) : nullptr;
        if (result) return *result;
    }
    return 0;
}

// libxlsxwriter takes formulas for zeros: programs that show a chart without calculating need the numbers.
void set_results(lxw_series_range* values, const Sheet& sheet, const document::CellRange& range) {
    const int count = range.last_row - range.first_row + 1;
    std::vector<std::uint8_t> zeros(static_cast<std::size_t>(count));
    if (lxw_chart_add_data_cache(values, zeros.data(), static_cast<std::uint16_t>(count), 1, 0) !=
        LXW_NO_ERROR)
        throw std::bad_alloc();
    int row = range.first_row;
    lxw_series_data_point* point = nullptr;
    STAILQ_FOREACH(point, values->data_cache, list_pointers) {
        point->number = number_in(sheet, row++, range.first_column);
    }
}

void add_series(lxw_chart* chart, const Sheet& sheet, const Chart& content) {
    const std::string prefix = "=" + document::sheet_prefix(sheet.name);
    const std::string names = prefix + document::fixed_range_name(content.names);
    const std::string values = prefix + document::fixed_range_name(content.values);
    lxw_chart_series* series = chart_add_series(chart, names.c_str(), values.c_str());
    if (series == nullptr) throw std::bad_alloc();
    set_results(series->values, sheet, content.values);
    chart_series_set_name(series, content.value_title.c_str());
    lxw_chart_fill fill{};
    fill.color = series_color;
    chart_series_set_fill(series, &fill);
    chart_series_set_labels(series);
    chart_series_set_labels_num_format(series, "0;;");  // a month without tasks has no number
    lxw_chart_font font = font_of(10, false);
    chart_series_set_labels_font(series, &font);
}

// The numbers stand at the bars: an axis of numbers would say them twice.
void set_axes(lxw_chart* chart, const Chart& content) {
    const bool is_bars = content.kind == Chart::Kind::bars;
    lxw_chart_axis* names = is_bars ? chart->y_axis : chart->x_axis;
    lxw_chart_axis* values = is_bars ? chart->x_axis : chart->y_axis;
    lxw_chart_font font = font_of(10, false);
    chart_axis_set_num_font(names, &font);
    chart_axis_set_major_tick_mark(names, LXW_CHART_AXIS_TICK_MARK_NONE);
    chart_axis_major_gridlines_set_visible(values, LXW_FALSE);
    chart_axis_set_min(values, 0);
    chart_axis_off(values);
    if (is_bars) chart_axis_set_reverse(names);  // the first name on top
}

double width_in_pixels(const Sheet& sheet, const document::CellRange& place) {
    const std::vector<int> pixels = column_pixels(sheet.columns);
    double width = 0;
    for (int column = place.first_column; column <= place.last_column; ++column)
        width += pixels[static_cast<std::size_t>(column)];
    return width;
}

double height_in_pixels(const Sheet& sheet, const document::CellRange& place) {
    double height = 0;
    for (int row = place.first_row; row <= place.last_row; ++row)
        height += std::round(row_points(sheet.rows[static_cast<std::size_t>(row)].height) * pixels_per_point);
    return height;
}

}  // namespace

void write_xlsx_chart(lxw_workbook* book, lxw_worksheet* worksheet, const Sheet& sheet,
                      const Chart& content) {
    const bool is_bars = content.kind == Chart::Kind::bars;
    lxw_chart* chart = workbook_add_chart(book, is_bars ? LXW_CHART_BAR : LXW_CHART_COLUMN);
    if (chart == nullptr) throw std::bad_alloc();
    add_series(chart, sheet, content);
    set_axes(chart, content);
    chart_set_series_gap(chart, 50);
    chart_title_set_name(chart, content.title.c_str());
    lxw_chart_font font = font_of(12, true);
    chart_title_set_name_font(chart, &font);
    chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);

    lxw_chart_options options{};
    options.x_scale = width_in_pixels(sheet, content.place) / default_width;
    options.y_scale = height_in_pixels(sheet, content.place) / default_height;
    options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
    options.description = const_cast<char*>(content.title.c_str());
    check_xlsx(
        worksheet_insert_chart_opt(worksheet, static_cast<lxw_row_t>(content.place.first_row),
                                   static_cast<lxw_col_t>(content.place.first_column), chart, &options),
        worksheet);
}

}  // namespace kehoach::writers
