#include "writers/ooxml/zip.h"

#include <cassert>
#include <cstdint>
#include <deque>
#include <exception>
#include <memory>
#include <stdexcept>
#include <utility>

#include <zip.h>

namespace kehoach::writers::ooxml {
namespace {

constexpr const char* reading = "cannot read the ZIP archive";
constexpr const char* writing = "cannot write the ZIP archive";

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

void add(zip_t* archive, const std::string& name, std::size_t size, SourcePointer source,
         const char* action) {
    const zip_int64_t added = zip_file_add(archive, name.c_str(), source.get(), 0);
    if (added < 0) refuse(action, zip_get_error(archive));
    static_cast<void>(source.release());

    const auto index = static_cast<zip_uint64_t>(added);
    const bool deflated = size >= smallest_deflated;
    if (zip_set_file_compression(archive, index, deflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE,
                                 deflated ? deflate_level : 0) < 0 ||
        zip_file_set_dostime(archive, index, midnight, first_dos_date, 0) < 0) {
        refuse(action, zip_get_error(archive));
    }
}

// ---- files that are made when their turn comes

// One file, as libzip asks for it: first for its size, later for its bytes. A big one is made anew for each.
class MadeFile {
  public:
    MadeFile(const std::function<std::string(std::size_t)>& make, std::size_t index)
        : make_(make), index_(index) {
        open();
        size_ = bytes_.size();
        if (size_ > most_kept) close();
    }

    std::size_t size() const { return size_; }
    const std::exception_ptr& failure() const { return failure_; }

    static zip_int64_t answer(void* file, void* data, zip_uint64_t length, zip_source_cmd_t command) {
        return static_cast<MadeFile*>(file)->answer(data, length, command);
    }

  private:
    static constexpr std::size_t most_kept = 1u << 20;

    zip_int64_t answer(void* data, zip_uint64_t length, zip_source_cmd_t command) {
        switch (command) {
            case ZIP_SOURCE_SUPPORTS:
                return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE,
                                                      ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
            case ZIP_SOURCE_STAT:
                return tell_size(static_cast<zip_stat_t*>(data));
            case ZIP_SOURCE_OPEN:
                return open_for_c();
            case ZIP_SOURCE_READ:
                return read(static_cast<char*>(data), length);
            case ZIP_SOURCE_CLOSE:
                close();
                return 0;
            case ZIP_SOURCE_ERROR:
                return zip_error_to_data(&error_, data, length);
            default:
                return 0;
        }
    }

    zip_int64_t tell_size(zip_stat_t* stat) const {
        zip_stat_init(stat);
        stat->size = size_;
        stat->valid |= ZIP_STAT_SIZE;
        return sizeof *stat;
    }

    // No exception may pass through libzip.
    zip_int64_t open_for_c() {
        try {
            open();
            return 0;
        } catch (...) {
            failure_ = std::current_exception();
            zip_error_set(&error_, ZIP_ER_INTERNAL, 0);
            return -1;
        }
    }

    void open() {
        if (bytes_.empty()) bytes_ = make_(index_);
        position_ = 0;
    }

    zip_int64_t read(char* data, zip_uint64_t length) {
        const std::size_t count = bytes_.copy(data, length, position_);
        position_ += count;
        return static_cast<zip_int64_t>(count);
    }

    // An assignment would keep the memory.
    void close() { std::string().swap(bytes_); }

    const std::function<std::string(std::size_t)>& make_;
    std::size_t index_;
    std::string bytes_;
    std::size_t size_ = 0;
    std::size_t position_ = 0;
    zip_error_t error_{};
    std::exception_ptr failure_;
};

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

// A new archive in memory: `fill` adds its files.
template <class Fill>
std::string write_archive(const Fill& fill) {
    SourcePointer target = make_source({}, writing);
    zip_source_keep(target.get());  // one for the archive, one for us, to read the result from
    const SourcePointer result(target.get());
    ArchivePointer archive = open_archive(std::move(target), ZIP_TRUNCATE, writing);
    fill(archive.get());
    if (zip_close(archive.get()) < 0) refuse(writing, zip_get_error(archive.get()));
    static_cast<void>(archive.release());
    return read_all(result.get(), writing);
}

}  // namespace

struct ZipArchive::Opened {
    std::string bytes;
    ArchivePointer archive;
    std::vector<std::string> names;
    std::vector<zip_uint64_t> numbers;  // in the archive
};

ZipArchive::ZipArchive(std::string bytes) : opened_(std::make_unique<Opened>()) {
    opened_->bytes = std::move(bytes);
    opened_->archive = open_archive(make_source(opened_->bytes, reading), ZIP_RDONLY, reading);
    zip_t* archive = opened_->archive.get();
    const auto count = static_cast<zip_uint64_t>(zip_get_num_entries(archive, 0));
    for (zip_uint64_t i = 0; i < count; ++i) {
        const char* name = zip_get_name(archive, i, 0);
        if (!name) refuse(reading, zip_get_error(archive));
        if (std::string_view(name).ends_with('/')) continue;
        opened_->names.emplace_back(name);
        opened_->numbers.push_back(i);
    }
}

ZipArchive::~ZipArchive() = default;

const std::vector<std::string>& ZipArchive::names() const { return opened_->names; }

std::string ZipArchive::read(std::size_t index) const {
    zip_t* archive = opened_->archive.get();
    const zip_uint64_t number = opened_->numbers[index];
    zip_stat_t stat;
    zip_stat_init(&stat);
    const FilePointer file(zip_fopen_index(archive, number, 0));
    if (!file || zip_stat_index(archive, number, 0, &stat) < 0) refuse(reading, zip_get_error(archive));
    constexpr std::size_t room_for_changes = 1u << 16;  // a text that outgrows its room is in memory thrice
    std::string bytes;
    bytes.reserve(stat.size + room_for_changes);
    bytes.resize(stat.size);
    // libzip compares the checksum when it meets the end, so the read must go past the last byte.
    char past_the_end = 0;
    const zip_int64_t got = zip_fread(file.get(), bytes.data(), bytes.size());
    if (got != static_cast<zip_int64_t>(stat.size) || zip_fread(file.get(), &past_the_end, 1) != 0)
        throw std::runtime_error(std::string(reading) + ": " + opened_->names[index] + " is damaged");
    return bytes;
}

std::vector<ZipEntry> read_zip(std::string_view bytes) {
    const ZipArchive archive{std::string(bytes)};
    std::vector<ZipEntry> entries;
    for (std::size_t i = 0; i < archive.names().size(); ++i)
        entries.push_back({archive.names()[i], archive.read(i)});
    return entries;
}

std::string write_zip(const std::vector<ZipEntry>& entries) {
    assert(!entries.empty());
    return write_archive([&](zip_t* archive) {
        for (const ZipEntry& entry : entries) {
            SourcePointer source(zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0));
            if (!source) refuse(writing, zip_get_error(archive));
            add(archive, entry.name, entry.bytes.size(), std::move(source), writing);
        }
    });
}

std::string write_zip(const std::vector<std::string>& names,
                      const std::function<std::string(std::size_t)>& make) {
    assert(!names.empty());
    std::deque<MadeFile> files;  // libzip keeps pointers to them
    try {
        return write_archive([&](zip_t* archive) {
            for (std::size_t i = 0; i < names.size(); ++i) {
                MadeFile& file = files.emplace_back(make, i);
                SourcePointer source(zip_source_function(archive, MadeFile::answer, &file));
                if (!source) refuse(writing, zip_get_error(archive));
                add(archive, names[i], file.size(), std::move(source), writing);
            }
        });
    } catch (const std::runtime_error&) {
        for (const MadeFile& file : files)
            if (file.failure()) std::rethrow_exception(file.failure());
        throw;
    }
}

}  // namespace kehoach::writers::ooxml
