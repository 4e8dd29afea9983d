// Which element a paragraph of the running text is.
#pragma once

#include <string_view>

#include "check/form/element.h"
#include "papers/paper.h"

namespace kehoach::check::form {

bool is_centered(const papers::Paragraph& paragraph);
// All of it that can be seen.
bool is_bold(const papers::Paragraph& paragraph);
// Its last line, on a page: it looks the same in any alignment.
bool fills_column(const papers::Paragraph& paragraph);
// Centred, or bold from edge to edge.
bool may_be_heading(const papers::Paragraph& paragraph);

// What stands before the paragraph.
struct Above {
    std::string_view type;  // of the document: decision …
    bool is_before_heading = true;
    bool names_addressees = false;  // Kính gửi, or one of its lines, is right above
    bool follows_chapter = false;
};

Element running_element(const papers::Paragraph& paragraph, const Above& above);

}  // namespace kehoach::check::form
