// Compression of PDF streams.
#pragma once

#include <string>
#include <string_view>

namespace kehoach::writers {

// What /FlateDecode takes back (ISO 32000-1, 7.4.4): the zlib format. The same bytes give the same bytes.
std::string pdf_deflate(std::string_view bytes);

}  // namespace kehoach::writers
