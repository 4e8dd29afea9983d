// A small plan as a measured document: heading, title, numbered body with a note and a link, signatures, and
// a landscape annex with merged cells. Tests change what they are about.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"

namespace kehoach::test {

document::Run run(std::string text);
document::Run linked(std::string text, std::string link);
document::Paragraph paragraph(std::string style, std::vector<document::Inline> content = {});
document::Paragraph paragraph(std::string style, std::string text);
document::Paragraph item(std::string style, document::Marker marker, std::string text);
document::Style style(std::string name, std::string based_on, double points);
document::Style centred(std::string name, double points, bool bold);
document::StyleSheet sample_styles();
document::PageSetup portrait();
document::PageSetup landscape();
document::Rule rule(double millimetres);
document::SideBySide sample_heading();
document::SideBySide sample_signature();
document::Cell cell(int column, std::string text, std::string style = "bang-chu");
document::Cell spanning(document::Cell cell, int columns, int rows);
document::Row row(document::RowKind kind, std::vector<document::Cell> cells, std::string anchor = {});
// Four columns under a header of two rows; a group row over all; a task whose product covers its sub-task's.
document::Table sample_table();
document::Document sample_document();

}  // namespace kehoach::test
