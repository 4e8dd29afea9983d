// What the bytes of a text file are: UTF-8, or something that must be saved anew first.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostics.h"

namespace kehoach {

// Without the UTF-8 byte order mark that Windows editors put at the start.
std::string_view without_byte_order_mark(std::string_view bytes);

// True when `bytes` are UTF-8 text without control characters. Otherwise one diagnostic says where the first
// fault is and how to mend the file: UTF-16, an old Vietnamese encoding (TCVN3, VNI, Windows-1258), a binary
// file.
bool check_encoding(const std::string& shown_name, std::string_view bytes, Diagnostics& diagnostics);

// CR LF and a CR alone become LF.
std::string with_line_feeds(std::string_view text);

}  // namespace kehoach
