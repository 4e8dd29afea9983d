// Parts of a paper that are the same in every plan of an agency.
#pragma once

#include "plan/plan.h"

namespace kehoach::draft {

// TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH, with the chairman's name where the agency file has it.
plan::Signer chairman_of(const plan::Agency& agency);

// (Kèm theo Kế hoạch số {number}/KH-UBND ngày {day} tháng {month} năm {year} của UBND xã …)
plan::Text annex_reference(const plan::Agency& agency);

// `reference` whose typed number and parts of the date are slots, too: "ngày {day} tháng 01 năm 2026" is
// "ngày {day} tháng {month} năm {year}". What is a slot already stays the only one of its name.
plan::Text with_open_date(const plan::Text& reference);

}  // namespace kehoach::draft
