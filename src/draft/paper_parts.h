// Parts of a paper that are the same in every plan of an agency.
#pragma once

#include "plan/plan.h"

namespace kehoach::draft {

// TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH, with the chairman's name where the agency file has it.
plan::Signer chairman_of(const plan::Agency& agency);

// (Kèm theo Kế hoạch số {number}/KH-UBND ngày {day} tháng {month} năm {year} của UBND xã …)
plan::Text annex_reference(const plan::Agency& agency);

}  // namespace kehoach::draft
