#include "papers/paragraph_text.h"

#include "base/text.h"

namespace kehoach::papers {

void finish_text(Paragraph& paragraph) {
    std::erase_if(paragraph.runs, [](const Run& run) { return run.text.empty(); });
    for (const Run& run : paragraph.runs)
        paragraph.typed += run.text;
    paragraph.leads_with_tab = paragraph.typed.starts_with('\t');
    paragraph.text = collapse_spaces(to_nfc(paragraph.typed));
}

bool is_typed_line(std::string_view text) {
    int characters = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t character = next_character(text, at);
        if (character == U' ') continue;
        ++characters;
        if (character != U'-' && character != U'_' && character != U'–' && character != U'—' &&
            character != U'=')
            return false;
    }
    return characters >= 3;
}

}  // namespace kehoach::papers
