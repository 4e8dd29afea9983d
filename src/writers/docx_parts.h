// The XML parts of a DOCX, one function and one file for each (ECMA-376 Part 1, 11.3 and 15.2).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "writers/docx_context.h"

namespace kehoach::writers::word {

// A part of the package, and how it is reached.
struct Part {
    std::string name;  // "word/styles.xml"
    std::string
        content_type;    // without the common "application/vnd.openxmlformats-" and "+xml"; empty: just XML
    std::string source;  // name of the part that leads to it; empty: the package itself
    std::string relationship;  // of the source to it, without the common "http://schemas.openxmlformats.org/"
    std::string id;            // of the relationship: "styles"
    std::string bytes;
};

// [Content_Types].xml, and the relationships of one source to the parts that it leads to.
std::string content_types(const std::vector<Part>& parts);
std::string relationships(const std::vector<Part>& parts, const std::string& source);

std::string app_properties(const document::Properties& properties);

// Must come first: it tells `context` what the other parts need to know.
std::string main_document(Context& context);
std::string footnotes(Context& context);
std::string comments(const document::Document& document);
std::string numbering(const Context& context);
std::string styles(const Context& context);
// The same with the styles only that building blocks need.
std::string glossary_styles(const Context& context);
std::string glossary(const Context& context);
std::string plan_data(const Context& context);
std::string plan_data_properties();
std::string settings(const document::Document& document);
std::string font_table();

// Headers of a section (from 0): its first page shows what Section::top holds, the others the page number.
// The ids are those of the relationships, and the parts' names.
std::string first_page_header(Context& context, const document::Section& section);
std::string page_number_header(const Context& context);
std::string first_page_header_id(std::size_t section);
std::string page_number_header_id(std::size_t section);

// Footers, of a section with a foot only. That of the other pages has next to no height: LibreOffice gives
// them one as high as a line of text if they have none.
std::string first_page_footer(Context& context, const document::Section& section);
std::string empty_footer(Context& context);
std::string first_page_footer_id(std::size_t section);
std::string empty_footer_id(std::size_t section);

// The typeface of official papers (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.2).
inline constexpr std::string_view typeface = "Times New Roman";

}  // namespace kehoach::writers::word
