// A text that is too long to be held as a whole: it comes in pieces.
#pragma once

#include <functional>
#include <string>

namespace kehoach::writers::ooxml {

// The next piece, whenever it is asked for; an empty one is the end.
using Pieces = std::function<std::string()>;

Pieces one_piece(std::string text);
std::string joined(const Pieces& pieces);

}  // namespace kehoach::writers::ooxml
