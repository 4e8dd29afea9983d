#include "writers/ooxml/pieces.h"

#include <utility>

namespace kehoach::writers::ooxml {

Pieces one_piece(std::string text) {
    return [text = std::move(text)]() mutable { return std::exchange(text, {}); };
}

std::string joined(const Pieces& pieces) {
    std::string text = pieces();
    for (std::string piece = pieces(); !piece.empty(); piece = pieces())
        text += piece;
    return text;
}

}  // namespace kehoach::writers::ooxml
