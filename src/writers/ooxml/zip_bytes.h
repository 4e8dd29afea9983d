// Where libzip writes an archive that is to be a string: its own buffer would have to be copied in the end.
#pragma once

#include <cstddef>
#include <string>
#include <utility>

#include <zip.h>

namespace kehoach::writers::ooxml {

// What an archive's target says to libzip (zip_source_function(3)); it can only be written to.
class ZipBytes {
  public:
    // For an archive of about `room` bytes.
    explicit ZipBytes(std::size_t room) {
        zip_error_init(&error_);
        bytes_.reserve(room);
    }
    ~ZipBytes() { zip_error_fini(&error_); }
    ZipBytes(const ZipBytes&) = delete;
    ZipBytes& operator=(const ZipBytes&) = delete;

    // `target` is a ZipBytes.
    static zip_int64_t answer(void* target, void* data, zip_uint64_t length, zip_source_cmd_t command) {
        return static_cast<ZipBytes*>(target)->answer(data, length, command);
    }

    std::string take() && { return std::move(bytes_); }

  private:
    zip_int64_t answer(void* data, zip_uint64_t length, zip_source_cmd_t command);
    zip_int64_t begin();
    zip_int64_t tell_size(void* data);
    zip_int64_t write(const char* data, std::size_t length);
    zip_int64_t seek(void* data, zip_uint64_t length);

    std::string bytes_;
    std::size_t position_ = 0;  // where it writes next
    zip_error_t error_{};
};

}  // namespace kehoach::writers::ooxml
