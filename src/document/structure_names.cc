#include "document/structure_names.h"

#include <cassert>

namespace kehoach::document {

std::string name_of(const Element& element) {
    switch (element.tag) {
        case Tag::document:
            return "Document";
        case Tag::section:
            return "Sect";
        case Tag::heading:
            return "H" + std::to_string(element.level);
        case Tag::paragraph:
            return "P";
        case Tag::list:
            return "L";
        case Tag::list_item:
            return "LI";
        case Tag::label:
            return "Lbl";
        case Tag::list_body:
            return "LBody";
        case Tag::table:
            return "Table";
        case Tag::table_head:
            return "THead";
        case Tag::table_body:
            return "TBody";
        case Tag::table_foot:
            return "TFoot";
        case Tag::row:
            return "TR";
        case Tag::header_cell:
            return "TH";
        case Tag::cell:
            return "TD";
        case Tag::note:
            return "Note";
        case Tag::reference:
            return "Reference";
        case Tag::link:
            return "Link";
        case Tag::span:
            return "Span";
        case Tag::form:
            return "Form";
    }
    assert(false);
    return {};
}

const char* name_of(ListNumbering numbering) {
    switch (numbering) {
        case ListNumbering::none:
            return "None";
        case ListNumbering::decimal:
            return "Decimal";
        case ListNumbering::upper_roman:
            return "UpperRoman";
        case ListNumbering::lower_alpha:
            return "LowerAlpha";
    }
    assert(false);
    return "";
}

}  // namespace kehoach::document
