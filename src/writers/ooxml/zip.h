// ZIP archives in memory, as Office packages want them: parts in a given order, the same bytes on every run.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kehoach::writers::ooxml {

// One file of the archive: its name with slashes ("word/document.xml", ASCII) and its uncompressed bytes.
struct ZipEntry {
    std::string name;
    std::string bytes;
};

// The files of an archive in their order; folder entries are left out.
// Throws std::runtime_error when `bytes` is not a sound archive.
std::vector<ZipEntry> read_zip(std::string_view bytes);

// An archive of `entries` (at least one, no name twice) in their order, all dated 1980-01-01 00:00, as the
// format's clock starts. Equal entries give equal bytes. Throws std::runtime_error when libzip refuses.
std::string write_zip(const std::vector<ZipEntry>& entries);

}  // namespace kehoach::writers::ooxml
