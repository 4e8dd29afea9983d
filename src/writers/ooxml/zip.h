// ZIP archives in memory, as Office packages want them: parts in a given order, the same bytes on every run.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "writers/ooxml/pieces.h"

namespace kehoach::writers::ooxml {

// One file of the archive: its name with slashes ("word/document.xml", ASCII) and its uncompressed bytes.
struct ZipEntry {
    std::string name;
    std::string bytes;
};

// The files of an archive in their order; folder entries are left out.
// Throws std::runtime_error when `bytes` is not a sound archive.
std::vector<ZipEntry> read_zip(std::string_view bytes);

// An archive whose files are unpacked one by one: one of them may be hundreds of megabytes.
class ZipArchive {
  public:
    // Both throw std::runtime_error when there is no archive.
    explicit ZipArchive(std::string bytes);
    explicit ZipArchive(const std::filesystem::path& file);
    ~ZipArchive();
    ZipArchive(const ZipArchive&) = delete;
    ZipArchive& operator=(const ZipArchive&) = delete;

    // In their order; folder entries are left out.
    const std::vector<std::string>& names() const;
    // Throws std::runtime_error, here or with a piece, when the file is damaged. The archive must outlive the
    // pieces.
    Pieces open(std::size_t index) const;

  private:
    struct Opened;
    std::unique_ptr<Opened> opened_;
};

// An archive of `entries` (at least one, no name twice) in their order, all dated 1980-01-01 00:00, as the
// format's clock starts. Equal entries give equal bytes. Throws std::runtime_error when libzip refuses.
std::string write_zip(const std::vector<ZipEntry>& entries);
// The same of files that are made when their turn comes: `open` gives a file by its number, the same each
// time, and may throw, as may its pieces. `room` is about what the archive will take: one that grows beyond
// it is held twice for a moment.
std::string write_zip(const std::vector<std::string>& names, const std::function<Pieces(std::size_t)>& open,
                      std::size_t room = 0);

}  // namespace kehoach::writers::ooxml
