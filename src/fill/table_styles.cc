#include "fill/table_styles.h"

#include <variant>

namespace kehoach::fill {

const char* cell_style(plan::CellAlign align) {
    switch (align) {
        case plan::CellAlign::left:
            return "bang-chu";
        case plan::CellAlign::center:
            return "bang-giua";
        case plan::CellAlign::right:
            return "bang-so";
    }
    return "bang-chu";
}

void make_bold(std::vector<document::Paragraph>& paragraphs) {
    for (document::Paragraph& paragraph : paragraphs)
        for (document::Inline& part : paragraph.content) {
            if (auto* run = std::get_if<document::Run>(&part)) run->bold = true;
            if (auto* slot = std::get_if<document::Slot>(&part)) slot->bold = true;
        }
}

}  // namespace kehoach::fill
