// The table by which readers turn the codes of a font back into text.
#pragma once

#include <string>
#include <vector>

namespace kehoach::writers {

// A ToUnicode CMap (ISO 32000-1, 9.10.3) in which code i + 1 means characters[i]; they are sorted and below
// U+10000.
std::string pdf_to_unicode(const std::vector<char32_t>& characters);

}  // namespace kehoach::writers
