// What a revision did to a piece of text.
#pragma once

namespace kehoach {

enum class Revision { none, inserted, deleted };

}  // namespace kehoach
