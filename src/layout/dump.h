// Pages as text, for golden files. Lengths are points; a widened line tells by how much each space is wider:
//
//     page 2 100.00 x 60.00 main 2
//        10.00   22.00  regular 10.00 "five six" +1.25
//        10.00   34.00  bold 10.00 "seven" -> #anchor
//        10.00   40.00  line to 90.00 40.00 thick 0.50
#pragma once

#include <string>

#include "layout/pages.h"

namespace kehoach::layout {

std::string dump(const Pages& pages);

}  // namespace kehoach::layout
