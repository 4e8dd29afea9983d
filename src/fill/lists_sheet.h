// The hidden sheet "Danh mục": lists that cells choose from, and what formulas look for.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "document/workbook.h"
#include "fill/task_book.h"

namespace kehoach::fill {

// The names that formulas and validations have for the lists.
inline constexpr const char* status_list = "DanhMuc_TrangThai";
inline constexpr const char* group_list = "DanhMuc_Nhom";
inline constexpr const char* unit_list = "DanhMuc_DonVi";
inline constexpr const char* unit_name_list = "DanhMuc_TenDonVi";  // all that texts may call them
inline constexpr const char* recurring_list = "DanhMuc_TuThuongXuyen";
inline constexpr const char* plan_year = "NamKeHoach";

// Of the unit_name_list the cell with name `name` of unit `unit`.
std::string unit_name_cell(const UnitNames& units, std::size_t unit, std::size_t name);

document::Sheet lists_sheet(const TaskBook& tasks);
// A list without items has no name.
std::vector<document::DefinedName> list_names(const TaskBook& tasks);

}  // namespace kehoach::fill
