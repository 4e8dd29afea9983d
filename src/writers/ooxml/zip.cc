#include "writers/ooxml/zip.h"

#include <cassert>
#include <cstdint>
#include <deque>
#include <exception>
#include <memory>
#include <stdexcept>
#include <utility>

#include <zip.h>

#include "writers/ooxml/zip_bytes.h"

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

// An assignment would keep the memory.
void forget(std::string& text) { std::string().swap(text); }

// One file, as libzip asks for it: first for its size, later for its bytes. A big one is made anew for each.
class MadeFile {
  public:
    MadeFile(const std::function<Pieces(std::size_t)>& open, std::size_t index) : open_(open), index_(index) {
        const Pieces pieces = open_(index_);
        for (std::string piece = pieces(); !piece.empty(); piece = pieces()) {
            size_ += piece.size();
            if (is_kept())
                kept_ += piece;
            else
                forget(kept_);
        }
    }

    std::size_t size() const { return size_; }
    const std::exception_ptr& failure() const { return failure_; }

    static zip_int64_t answer(void* file, void* data, zip_uint64_t length, zip_source_cmd_t command) {
        return static_cast<MadeFile*>(file)->answer(data, length, command);
    }

  private:
    bool is_kept() const {
        constexpr std::size_t most_kept = 1u << 20;
        return size_ <= most_kept;
    }

    zip_int64_t answer(void* data, zip_uint64_t length, zip_source_cmd_t command) {
        switch (command) {
            case ZIP_SOURCE_SUPPORTS:
                return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE,
                                                      ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
            case ZIP_SOURCE_STAT:
                return tell_size(static_cast<zip_stat_t*>(data));
            case ZIP_SOURCE_OPEN:
                return guarded([&] { return open(); });
            case ZIP_SOURCE_READ:
                return guarded([&] { return read(static_cast<char*>(data), length); });
            case ZIP_SOURCE_CLOSE:
                pieces_ = nullptr;
                forget(piece_);
                forget(kept_);
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
    template <class Step>
    zip_int64_t guarded(const Step& step) {
        try {
            return step();
        } catch (...) {
            failure_ = std::current_exception();
            zip_error_set(&error_, ZIP_ER_INTERNAL, 0);
            return -1;
        }
    }

    zip_int64_t open() {
        pieces_ = is_kept() ? one_piece(std::exchange(kept_, {})) : open_(index_);
        piece_ = pieces_();
        position_ = 0;
        return 0;
    }

    // As many bytes as fit; none at the end.
    zip_int64_t read(char* data, zip_uint64_t length) {
        const std::size_t count = piece_.copy(data, length, position_);
        position_ += count;
        if (position_ == piece_.size() && count > 0) {
            piece_ = pieces_();
            position_ = 0;
        }
        return static_cast<zip_int64_t>(count);
    }

    const std::function<Pieces(std::size_t)>& open_;
    std::size_t index_;
    std::size_t size_ = 0;
    std::string kept_;  // all of a small one
    Pieces pieces_;     // of one that is open
    std::string piece_;
    std::size_t position_ = 0;  // in that
    zip_error_t error_{};
    std::exception_ptr failure_;
};

// A new archive in memory: `fill` adds its files.
template <class Fill>
std::string write_archive(std::size_t room, const Fill& fill) {
    ZipBytes bytes(room);
    zip_error_t error;
    zip_error_init(&error);
    SourcePointer target(zip_source_function_create(ZipBytes::answer, &bytes, &error));
    if (!target) refuse(writing, &error);
    ArchivePointer archive = open_archive(std::move(target), ZIP_TRUNCATE, writing);
    fill(archive.get());
    if (zip_close(archive.get()) < 0) refuse(writing, zip_get_error(archive.get()));
    static_cast<void>(archive.release());
    return std::move(bytes).take();
}

}  // namespace

struct ZipArchive::Opened {
    std::string bytes;
    ArchivePointer archive;
    std::vector<std::string> names;
    std::vector<zip_uint64_t> numbers;  // in the archive

    void open(SourcePointer source) {
        archive = open_archive(std::move(source), ZIP_RDONLY, reading);
        const auto count = static_cast<zip_uint64_t>(zip_get_num_entries(archive.get(), 0));
        for (zip_uint64_t i = 0; i < count; ++i) {
            const char* name = zip_get_name(archive.get(), i, 0);
            if (!name) refuse(reading, zip_get_error(archive.get()));
            if (std::string_view(name).ends_with('/')) continue;
            names.emplace_back(name);
            numbers.push_back(i);
        }
    }
};

ZipArchive::ZipArchive(std::string bytes) : opened_(std::make_unique<Opened>()) {
    opened_->bytes = std::move(bytes);
    opened_->open(make_source(opened_->bytes, reading));
}

ZipArchive::ZipArchive(const std::filesystem::path& file) : opened_(std::make_unique<Opened>()) {
    zip_error_t error;
    zip_error_init(&error);
    SourcePointer source(zip_source_file_create(file.c_str(), 0, -1, &error));
    if (!source) refuse(reading, &error);
    opened_->open(std::move(source));
}

ZipArchive::~ZipArchive() = default;

const std::vector<std::string>& ZipArchive::names() const { return opened_->names; }

// libzip compares the checksum when it meets the end.
Pieces ZipArchive::open(std::size_t index) const {
    zip_t* archive = opened_->archive.get();
    FilePointer file(zip_fopen_index(archive, opened_->numbers[index], 0));
    if (!file) refuse(reading, zip_get_error(archive));
    return [file = std::shared_ptr<zip_file_t>(std::move(file)), &name = opened_->names[index]] {
        constexpr std::size_t piece_size = 1u << 16;
        std::string piece(piece_size, '\0');
        const zip_int64_t got = zip_fread(file.get(), piece.data(), piece.size());
        if (got < 0) throw std::runtime_error(std::string(reading) + ": " + name + " is damaged");
        piece.resize(static_cast<std::size_t>(got));
        return piece;
    };
}

std::vector<ZipEntry> read_zip(std::string_view bytes) {
    const ZipArchive archive{std::string(bytes)};
    std::vector<ZipEntry> entries;
    for (std::size_t i = 0; i < archive.names().size(); ++i)
        entries.push_back({archive.names()[i], joined(archive.open(i))});
    return entries;
}

std::string write_zip(const std::vector<ZipEntry>& entries) {
    assert(!entries.empty());
    return write_archive(0, [&](zip_t* archive) {
        for (const ZipEntry& entry : entries) {
            SourcePointer source(zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0));
            if (!source) refuse(writing, zip_get_error(archive));
            add(archive, entry.name, entry.bytes.size(), std::move(source), writing);
        }
    });
}

std::string write_zip(const std::vector<std::string>& names, const std::function<Pieces(std::size_t)>& open,
                      std::size_t room) {
    assert(!names.empty());
    std::deque<MadeFile> files;  // libzip keeps pointers to them
    try {
        return write_archive(room, [&](zip_t* archive) {
            for (std::size_t i = 0; i < names.size(); ++i) {
                MadeFile& file = files.emplace_back(open, i);
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
