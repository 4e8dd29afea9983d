#include "writers/ooxml/zip.h"

#include <cassert>
#include <cstdint>
#include <memory>
#include <stdexcept>

#include <zip.h>

namespace kehoach::writers::ooxml {
namespace {

// MS-DOS date of 1980-01-01: years since 1980 << 9 | month << 5 | day (APPNOTE.TXT 4.4.6).
constexpr std::uint16_t first_dos_date = (0 << 9) | (1 << 5) | 1;
constexpr std::uint16_t midnight = 0;

// zlib's level: on the XML of a plan of 35 pages 1 is three times as fast as 6 for a quarter more bytes
// (libzip's own default is 9).
constexpr std::uint32_t deflate_level = 1;
// Below this a deflate stream costs more time to set up than it saves bytes.
constexpr std::size_t smallest_deflated = 256;

[[noreturn]] void refuse(const char* action, zip_error_t* error) {
    const std::string message = std::string(action) + ": " + zip_error_strerror(error);
    zip_error_fini(error);
    throw std::runtime_error(message);
}

struct SourceDeleter {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using SourcePointer = std::unique_ptr<zip_source_t, SourceDeleter>;

// Closes without writing: a finished archive has been released by then.
struct ArchiveDeleter {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
using ArchivePointer = std::unique_ptr<zip_t, ArchiveDeleter>;

struct FileDeleter {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using FilePointer = std::unique_ptr<zip_file_t, FileDeleter>;

// The archive in `source`; libzip takes the source over only when it succeeds.
ArchivePointer open_archive(SourcePointer source, int flags, const char* action) {
    zip_error_t error;
    zip_error_init(&error);
    ArchivePointer archive(zip_open_from_source(source.get(), flags, &error));
    if (!archive) refuse(action, &error);
    static_cast<void>(source.release());
    return archive;
}

SourcePointer make_source(std::string_view bytes, const char* action) {
    zip_error_t error;
    zip_error_init(&error);
    SourcePointer source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error));
    if (!source) refuse(action, &error);
    return source;
}

void add(zip_t* archive, const ZipEntry& entry, const char* action) {
    SourcePointer source(zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0));
    if (!source) refuse(action, zip_get_error(archive));
    const zip_int64_t added = zip_file_add(archive, entry.name.c_str(), source.get(), 0);
    if (added < 0) refuse(action, zip_get_error(archive));
    static_cast<void>(source.release());

    const auto index = static_cast<zip_uint64_t>(added);
    const bool deflated = entry.bytes.size() >= smallest_deflated;
    if (zip_set_file_compression(archive, index, deflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE,
                                 deflated ? deflate_level : 0) < 0 ||
        zip_file_set_dostime(archive, index, midnight, first_dos_date, 0) < 0) {
        refuse(action, zip_get_error(archive));
    }
}

std::string read_all(zip_source_t* source, const char* action) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_stat(source, &stat) < 0 || zip_source_open(source) < 0) {
        refuse(action, zip_source_error(source));
    }
    std::string bytes(stat.size, '\0');
    const zip_int64_t count = zip_source_read(source, bytes.data(), bytes.size());
    if (count != static_cast<zip_int64_t>(bytes.size())) refuse(action, zip_source_error(source));
    zip_source_close(source);
    return bytes;
}

}  // namespace

std::vector<ZipEntry> read_zip(std::string_view bytes) {
    constexpr const char* action = "cannot read the ZIP archive";
    const ArchivePointer archive = open_archive(make_source(bytes, action), ZIP_RDONLY, action);
    const auto count = static_cast<zip_uint64_t>(zip_get_num_entries(archive.get(), 0));
    std::vector<ZipEntry> entries;
    entries.reserve(count);
    for (zip_uint64_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        zip_stat_init(&stat);
        const FilePointer file(zip_fopen_index(archive.get(), i, 0));
        if (!file || zip_stat_index(archive.get(), i, 0, &stat) < 0)
            refuse(action, zip_get_error(archive.get()));
        ZipEntry entry{stat.name, std::string(stat.size, '\0')};
        if (entry.name.ends_with('/')) continue;
        // libzip compares the checksum when it meets the end, so the read must go past the last byte.
        char past_the_end = 0;
        const zip_int64_t got = zip_fread(file.get(), entry.bytes.data(), entry.bytes.size());
        if (got != static_cast<zip_int64_t>(stat.size) || zip_fread(file.get(), &past_the_end, 1) != 0) {
            throw std::runtime_error(std::string(action) + ": " + entry.name + " is damaged");
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::string write_zip(const std::vector<ZipEntry>& entries) {
    constexpr const char* action = "cannot write the ZIP archive";
    assert(!entries.empty());
    SourcePointer target = make_source({}, action);
    zip_source_keep(target.get());  // one for the archive, one for us, to read the result from
    const SourcePointer result(target.get());
    ArchivePointer archive = open_archive(std::move(target), ZIP_TRUNCATE, action);
    for (const ZipEntry& entry : entries)
        add(archive.get(), entry, action);
    if (zip_close(archive.get()) < 0) refuse(action, zip_get_error(archive.get()));
    static_cast<void>(archive.release());
    return read_all(result.get(), action);
}

}  // namespace kehoach::writers::ooxml
