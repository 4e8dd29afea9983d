#include "writers/ooxml/zip_bytes.h"

#include <cerrno>
#include <new>

namespace kehoach::writers::ooxml {

zip_int64_t ZipBytes::answer(void* data, zip_uint64_t length, zip_source_cmd_t command) {
    switch (command) {
        case ZIP_SOURCE_SUPPORTS:
            return ZIP_SOURCE_SUPPORTS_WRITABLE;
        case ZIP_SOURCE_STAT:
            return tell_size(data);
        case ZIP_SOURCE_BEGIN_WRITE:
        case ZIP_SOURCE_ROLLBACK_WRITE:
        case ZIP_SOURCE_REMOVE:
            return begin();
        case ZIP_SOURCE_WRITE:
            return write(static_cast<const char*>(data), length);
        case ZIP_SOURCE_SEEK_WRITE:
            return seek(data, length);
        case ZIP_SOURCE_TELL_WRITE:
            return static_cast<zip_int64_t>(position_);
        case ZIP_SOURCE_OPEN:  // before it writes a new archive, too
        case ZIP_SOURCE_CLOSE:
        case ZIP_SOURCE_COMMIT_WRITE:
        case ZIP_SOURCE_FREE:
            return 0;
        case ZIP_SOURCE_ERROR:
            return zip_error_to_data(&error_, data, length);
        default:
            zip_error_set(&error_, ZIP_ER_OPNOTSUPP, 0);
            return -1;
    }
}

zip_int64_t ZipBytes::begin() {
    bytes_.clear();
    position_ = 0;
    return 0;
}

zip_int64_t ZipBytes::tell_size(void* data) {
    auto* stat = static_cast<zip_stat_t*>(data);
    zip_stat_init(stat);
    stat->size = bytes_.size();
    stat->valid |= ZIP_STAT_SIZE;
    return sizeof *stat;
}

// No exception may pass through libzip. It goes back to write sizes before what it has written.
zip_int64_t ZipBytes::write(const char* data, std::size_t length) {
    try {
        if (position_ + length > bytes_.size()) bytes_.resize(position_ + length);
    } catch (const std::bad_alloc&) {
        zip_error_set(&error_, ZIP_ER_MEMORY, ENOMEM);
        return -1;
    }
    bytes_.replace(position_, length, data, length);
    position_ += length;
    return static_cast<zip_int64_t>(length);
}

zip_int64_t ZipBytes::seek(void* data, zip_uint64_t length) {
    const zip_int64_t offset =
        zip_source_seek_compute_offset(position_, bytes_.size(), data, length, &error_);
    if (offset < 0) return -1;
    position_ = static_cast<std::size_t>(offset);
    return 0;
}

}  // namespace kehoach::writers::ooxml
