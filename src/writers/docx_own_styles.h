// The styles of a DOCX that no style of the document stands for: what Word takes where a file names none,
// tables, footnote marks, the paragraphs that Word wants and the paper does not have.
#pragma once

#include <string_view>

#include "writers/docx_context.h"
#include "writers/ooxml/xml.h"

namespace kehoach::writers::word {

inline constexpr std::string_view footnote_mark_style = "DauChuThich";
inline constexpr std::string_view table_style = "BangKeO";        // ruled tables
inline constexpr std::string_view side_by_side_style = "HaiCot";  // columns without rules
inline constexpr std::string_view filler_style = "DoanDem";

// Opens w:style.
void open_style(ooxml::XmlWriter& xml, std::string_view type, std::string_view id, bool is_default = false);

// Word's hundreds of styles are hidden until one is used, so that its list shows those of the paper.
void add_latent_styles(ooxml::XmlWriter& xml);
// The styles of characters, tables and lists that name none, as Word itself writes them.
void add_default_styles(ooxml::XmlWriter& xml);
void add_own_styles(ooxml::XmlWriter& xml, const Context& context);

}  // namespace kehoach::writers::word
