#include "sheets/package.h"

#include <algorithm>
#include <array>
#include <utility>

#include <zip.h>

#include "base/text.h"

namespace kehoach::sheets {
namespace {

constexpr std::uint64_t most_parts = 20'000;
// XML of spreadsheets shrinks ten to forty times. Small parts are let be.
constexpr std::uint64_t highest_ratio = 200;
constexpr std::uint64_t never_a_bomb = 4u << 20;

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using FilePointer = std::unique_ptr<zip_file_t, CloseFile>;

// Latin letters in lower case and slashes as ZIP has them; some programs write "\".
std::string folded(std::string_view name) {
    std::string result(name);
    for (char& c : result) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (c == '\\') c = '/';
    }
    return result;
}

// UTF-16LE, as names stand in compound files.
std::string wide(std::string_view ascii) {
    std::string result;
    for (const char c : ascii) {
        result += c;
        result += '\0';
    }
    return result;
}

// The slug for a file that is no ZIP archive at all.
std::string_view other_kind(std::string_view bytes) {
    const bool is_compound = bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    if (!is_compound) return "not-a-workbook";
    return bytes.find(wide("EncryptedPackage")) != bytes.npos ? "encrypted-workbook" : "old-workbook";
}

bool is_archive(std::string_view bytes) {
    return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
}

}  // namespace

void Package::Discard::operator()(struct zip* archive) const { zip_discard(archive); }

std::optional<Package> Package::open(std::string bytes, std::string shown_name, Diagnostics& diagnostics,
                                     std::uint64_t most_unpacked) {
    if (!is_archive(bytes)) {
        diagnostics.error(other_kind(bytes), shown_name);
        return std::nullopt;
    }
    Package package;
    package.shown_name_ = std::move(shown_name);
    package.most_unpacked_ = most_unpacked;
    package.bytes_ = std::make_unique<std::string>(std::move(bytes));
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source =
        zip_source_buffer_create(package.bytes_->data(), package.bytes_->size(), 0, &error);
    if (source != nullptr) package.archive_.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    zip_error_fini(&error);
    if (!package.archive_) {
        zip_source_free(source);
        diagnostics.error("damaged-archive", package.shown_name_);
        return std::nullopt;
    }
    if (!package.list(diagnostics)) return std::nullopt;
    return package;
}

bool Package::list(Diagnostics& diagnostics) {
    const zip_int64_t count = zip_get_num_entries(archive_.get(), 0);
    if (count < 0 || static_cast<std::uint64_t>(count) > most_parts) {
        diagnostics.error("too-many-parts", shown_name_, {std::to_string(most_parts)});
        return false;
    }
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
        zip_stat_t stat;
        if (zip_stat_index(archive_.get(), i, 0, &stat) != 0 || (stat.valid & ZIP_STAT_NAME) == 0) continue;
        Part part;
        part.index = i;
        part.packed = (stat.valid & ZIP_STAT_COMP_SIZE) != 0 ? stat.comp_size : 0;
        part.is_encrypted = (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != 0;
        // Two parts of one name: nobody could say which is meant.
        if (parts_.emplace(folded(stat.name), part).second) continue;
        diagnostics.error("damaged-part", shown_name_, {stat.name});
        return false;
    }
    return true;
}

bool Package::has(std::string_view part) const { return parts_.contains(folded(part)); }

bool Package::count(std::string_view name, const Part& part, std::uint64_t unpacked, std::size_t more,
                    Diagnostics& diagnostics) {
    unpacked_ += more;
    if (unpacked > never_a_bomb && unpacked / highest_ratio > part.packed) {
        diagnostics.error("zip-bomb", shown_name_, {std::string(name), std::to_string(highest_ratio)});
        return false;
    }
    if (unpacked_ <= most_unpacked_) return true;
    diagnostics.error("workbook-too-large", shown_name_, {std::to_string(most_unpacked_ >> 20)});
    return false;
}

bool Package::read(std::string_view name, const std::function<bool(std::string_view)>& take,
                   Diagnostics& diagnostics) {
    const auto found = parts_.find(folded(name));
    if (found == parts_.end()) {
        diagnostics.error("missing-part", shown_name_, {std::string(name)});
        return false;
    }
    const Part& part = found->second;
    if (part.is_encrypted) {
        diagnostics.error("encrypted-workbook", shown_name_);
        return false;
    }
    const FilePointer file(zip_fopen_index(archive_.get(), part.index, 0));
    std::array<char, 64u << 10> piece;
    for (std::uint64_t unpacked = 0; file;) {
        // libzip compares checksum and size when it meets the end.
        const zip_int64_t size = zip_fread(file.get(), piece.data(), piece.size());
        if (size == 0) return true;
        if (size < 0) break;
        unpacked += static_cast<std::uint64_t>(size);
        if (!count(name, part, unpacked, static_cast<std::size_t>(size), diagnostics)) return false;
        if (!take({piece.data(), static_cast<std::size_t>(size)})) return false;
    }
    diagnostics.error("damaged-part", shown_name_, {std::string(name)});
    return false;
}

}  // namespace kehoach::sheets
