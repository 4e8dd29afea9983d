// What the three readers have in common about the text of a paragraph.
#pragma once

#include <string_view>

#include "papers/paper.h"

namespace kehoach::papers {

// Sets typed and text from the runs, and drops runs without text.
void finish_text(Paragraph& paragraph);

// "------", "______": a rule made of characters.
bool is_typed_line(std::string_view text);

}  // namespace kehoach::papers
