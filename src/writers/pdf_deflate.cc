#include "writers/pdf_deflate.h"

#include <cassert>
#include <memory>
#include <new>

#include <libdeflate.h>

namespace kehoach::writers {
namespace {

// Higher levels take twice the time for a file that is half a percent smaller.
constexpr int level = 6;

struct Free {
    void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

// Some hundred KB of tables, so it is kept; it must not be shared between threads.
libdeflate_compressor* compressor() {
    static thread_local const std::unique_ptr<libdeflate_compressor, Free> kept(
        libdeflate_alloc_compressor(level));
    if (!kept) throw std::bad_alloc();
    return kept.get();
}

}  // namespace

std::string pdf_deflate(std::string_view bytes) {
    std::string out(libdeflate_zlib_compress_bound(compressor(), bytes.size()), '\0');
    out.resize(libdeflate_zlib_compress(compressor(), bytes.data(), bytes.size(), out.data(), out.size()));
    assert(!out.empty());  // it only fails for want of room
    return out;
}

}  // namespace kehoach::writers
