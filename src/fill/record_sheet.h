// The sheet "kehoach", which people do not see: what was exported (plan/task_sheet.h has its form).
#pragma once

#include <memory>

#include "document/workbook.h"
#include "fill/task_book.h"

namespace kehoach::fill {

document::Sheet record_sheet(const std::shared_ptr<const TaskBook>& tasks);

}  // namespace kehoach::fill
