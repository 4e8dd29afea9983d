// Content controls: what is put in after drafting (number, day …) is typed once and stands wherever it is
// printed, because all its controls show one value of the data part (ECMA-376 Part 1, 17.5.2).
#pragma once

#include <string>
#include <string_view>

#include "document/document.h"
#include "writers/docx_fields.h"
#include "writers/ooxml/xml.h"

namespace kehoach::writers::word {

// The namespace of the data part, and the identity by which controls find it.
inline constexpr std::string_view data_namespace = "urn:kehoach:plan-data:1";
inline constexpr std::string_view data_identity = "{C3A5C1D2-5E0B-4E6F-9B3B-2B7E1F6A4D90}";

// The value's element in the data part: "number".
std::string_view data_name(document::SlotName name);
// The building block that a control without value shows.
std::string block_name(document::SlotName name);

// Opens w:sdt for the run that shows `slot`; `emphasis` is that run's. `id` is unique in the file.
void open_control(ooxml::XmlWriter& xml, const document::Slot& slot, int id, Emphasis emphasis);
void close_control(ooxml::XmlWriter& xml);

}  // namespace kehoach::writers::word
