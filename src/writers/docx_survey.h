// One walk through a document for what its parts must agree on before they are written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace kehoach::writers::word {

struct Survey {
    // In the order of the paper, some perhaps twice; they and the pointers belong to the document.
    std::vector<std::string_view> anchors;
    const document::Rule* first_rule = nullptr;  // null: there is none
    const document::Table* first_table = nullptr;
    // Ids of the styles in the order of Word's list: those of the running text as they come, then those of
    // columns, tables, notes, heads and feet, then those that nothing has.
    std::vector<std::string> styles;
};

Survey survey(const document::Document& document);

}  // namespace kehoach::writers::word
