#include "sheets/sheet.h"

#include <algorithm>

namespace kehoach::sheets {

bool contains(const std::vector<Band>& bands, int index) {
    const auto after = std::ranges::upper_bound(bands, index, {}, &Band::first);
    return after != bands.begin() && std::prev(after)->last >= index;
}

}  // namespace kehoach::sheets
