// The words that elements of a paper are known by. All look at text in capitals without accents (plain()).
#pragma once

#include <string_view>

namespace kehoach::check::form {

bool is_country(std::string_view plain);  // CONG HOA XA HOI CHU NGHIA VIET NAM, however shortened
bool is_motto(std::string_view plain);    // DOC LAP - TU DO - HANH PHUC
bool is_number(std::string_view plain);   // SO: 47/KH-UBND
bool is_date(std::string_view plain);     // …, NGAY … THANG … NAM …, or with slashes
bool is_letter_subject(std::string_view plain);
bool is_urgency(std::string_view plain);
bool is_secrecy(std::string_view plain);  // MAT, TOI MAT, TUYET MAT
bool is_circulation(std::string_view plain);
bool is_draft_mark(std::string_view plain);
bool is_reference(std::string_view plain);  // (KEM THEO …
bool is_base(std::string_view plain);
bool is_annex_label(std::string_view plain);       // PHU LUC, PHU LUC II, PHU LUC 02: TEN
bool is_bare_annex_label(std::string_view plain);  // PHU LUC, PHU LUC II, and nothing else
bool is_recipients_label(std::string_view plain);
bool is_post(std::string_view plain);  // CHU TICH, TM. UY BAN NHAN DAN …
bool is_department(std::string_view plain);
bool is_drafter(std::string_view plain);  // PL.(300)

}  // namespace kehoach::check::form
