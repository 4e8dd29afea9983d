// The elements of a paper (Phụ lục I, Phần I of the decree), as a finished file shows them.
#pragma once

#include <string_view>

#include "check/finding.h"

namespace kehoach::check::form {

enum class Element {
    none,  // empty, or nothing that a rule knows
    circulation,
    draft_mark,
    superior,
    agency,
    country,  // Quốc hiệu
    motto,    // Tiêu ngữ
    number,
    date,
    letter_subject,  // V/v …
    urgency,
    type,       // Tên loại
    title,      // Trích yếu
    reference,  // (Kèm theo …) under the title of a text attached to a decision
    addressee_label,
    addressee,
    base,
    authority,  // who decides
    verb,       // QUYẾT ĐỊNH:
    chapter,
    article,
    section,         // I. MỤC ĐÍCH
    clause_heading,  // 1. Mục đích, bold
    clause,          // 1. …
    point,           // a) …
    dash,
    body,
    table,
    sign_authority,
    signer,
    recipients_label,
    recipient,
    drafter,
    address,
    annex_label,
    annex_title,
    annex_reference,
};

// What messages call it.
Words name_of(Element element);
// Its style in templates/nd30/rules.yaml; empty when it has none.
std::string_view style_of(Element element);

// Paragraphs of the running text, which share size, indent and spacing.
bool is_running_text(Element element);

}  // namespace kehoach::check::form
