#include "fill/sheet_looks.h"

namespace kehoach::fill {

document::CellLook look_of(const document::Style& style) {
    document::CellLook look;
    look.size = style.size;
    look.bold = style.bold;
    look.italic = style.italic;
    look.align = style.align;
    return look;
}

}  // namespace kehoach::fill
