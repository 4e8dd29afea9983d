// Template + plan → document and workbook.
#pragma once

#include <string>

#include "base/date.h"
#include "base/diagnostics.h"
#include "document/document.h"
#include "document/workbook.h"
#include "fill/template.h"
#include "plan/plan.h"

namespace kehoach::fill {

// The paper: the template's sections with the plan's texts. `date` is the job's, for metadata only.
document::Document fill(const Template& form, const plan::Plan& plan, Date date, Diagnostics& diagnostics);

// A print sheet for each annex that is a table, out of its section in `document`, which must be fill()'s. No
// sheets without such annexes.
document::Workbook fill_workbook(const plan::Plan& plan, const document::Document& document);

}  // namespace kehoach::fill
