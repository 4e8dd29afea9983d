// The sheet "Theo dõi", which people work with: one row a task (plan/task_sheet.h has its form).
#pragma once

#include <memory>

#include "document/workbook.h"
#include "fill/task_book.h"

namespace kehoach::fill {

document::Sheet working_sheet(const std::shared_ptr<const TaskBook>& tasks);

}  // namespace kehoach::fill
