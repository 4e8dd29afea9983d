#include "base/descriptor.h"

#include <unistd.h>

namespace kehoach {

Descriptor::~Descriptor() {
    if (is_open()) ::close(number_);
}

bool Descriptor::close() { return ::close(std::exchange(number_, -1)) == 0; }

}  // namespace kehoach
