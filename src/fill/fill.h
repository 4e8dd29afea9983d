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

// When the rows of annex tables are made.
enum class Rows {
    now,
    later,  // whenever they are asked for: of a document that only a workbook is made of
};

// The paper: the template's sections with the plan's texts. `date` is the job's, for metadata only. `form`
// and `plan` must outlive a document whose rows are made later.
document::Document fill(const Template& form, const plan::Plan& plan, Date date, Diagnostics& diagnostics,
                        Rows rows = Rows::now);

// Of `document`, which must be fill()'s with the same template: a print sheet for each annex that is a table;
// then, where tasks stand in one, the sheets for work on them (plan/task_sheet.h). No sheets without such
// annexes. `form` and `plan` must outlive the workbook, whose long sheets make their rows of them.
// Diagnostics (warnings): what sheets cannot hold.
document::Workbook fill_workbook(const Template& form, const plan::Plan& plan, document::Document document,
                                 Diagnostics& diagnostics);

}  // namespace kehoach::fill
