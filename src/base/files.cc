// Files of the machine: read whole, checked for what a text may hold.
#include "base/files.h"

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <openssl/evp.h>
#include <sys/stat.h>

#include "base/descriptor.h"
#include "base/encoding.h"
#include "base/folder_writer.h"
#include "base/text.h"

namespace kehoach {
namespace {

// Not strerror(): its text depends on the locale.
std::string describe(FileError::Action action, const std::filesystem::path& path, int error_number) {
    std::string text = "cannot ";
    switch (action) {
        case FileError::Action::read:
            text += "read ";
            break;
        case FileError::Action::write:
            text += "write ";
            break;
        case FileError::Action::rename:
            text += "replace ";
            break;
        case FileError::Action::make_folder:
            text += "make the folder ";
            break;
        case FileError::Action::lock:
            text += "use the folder ";
            break;
    }
    const char* cause = strerrordesc_np(error_number);
    return text + path.string() + ": " + (cause != nullptr ? cause : "error " + std::to_string(error_number));
}

// 0, or the number of the error; EFBIG beyond max_input_bytes.
int read_bytes(const std::filesystem::path& path, std::string& bytes) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file.is_open()) return errno;
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) return errno;
    if (S_ISDIR(status.st_mode)) return EISDIR;
    if (!S_ISREG(status.st_mode)) return ENODEV;  // a pipe or a device may never end
    // The size is a first guess: files of the kernel have none, and a file can grow while it is read.
    const auto expected = static_cast<std::size_t>(std::max<off_t>(status.st_size, 0));
    if (expected > max_input_bytes) return EFBIG;
    std::size_t used = 0;
    while (true) {
        if (used == bytes.size()) bytes.resize(used == 0 ? expected + 1 : used + (64u << 10));
        const ssize_t count = ::read(file.number(), bytes.data() + used, bytes.size() - used);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return errno;
        if (count == 0) break;
        used += static_cast<std::size_t>(count);
        if (used > max_input_bytes) return EFBIG;
    }
    bytes.resize(used);
    return 0;
}

void report(std::string_view slug, const std::string& shown_name, const Span& asked_by,
            Diagnostics& diagnostics) {
    if (asked_by.source != nullptr) {
        diagnostics.error(slug, asked_by, {shown_name});
    } else {
        // A path of the command line starts from no file.
        diagnostics.error(slug == "missing-file" ? "no-such-file" : slug, std::string_view(), {shown_name});
    }
}

// The slug of what the author can mend; empty when the machine is at fault.
std::string_view slug_of(int error_number) {
    switch (error_number) {
        case ENOENT:
        case ENOTDIR:
        case ENAMETOOLONG:
            return "missing-file";
        case EISDIR:
            return "is-a-folder";
        case EFBIG:
            return "file-too-large";
        case ENODEV:
        case ENXIO:
            return "not-a-file";
        default:
            return {};
    }
}

}  // namespace

FileError::FileError(Action action, std::filesystem::path path, int error_number)
    : std::runtime_error(describe(action, path, error_number)),
      action_(action),
      path_(std::move(path)),
      error_number_(error_number) {}

std::string read_file(const std::filesystem::path& path) {
    std::string bytes;
    const int error_number = read_bytes(path, bytes);
    if (error_number != 0) throw FileError(FileError::Action::read, path, error_number);
    return bytes;
}

std::optional<std::string> read_input(const std::filesystem::path& path, const std::string& shown_name,
                                      const Span& asked_by, Diagnostics& diagnostics) {
    std::string bytes;
    const int error_number = read_bytes(path, bytes);
    if (error_number == 0) return bytes;
    const std::string_view slug = slug_of(error_number);
    if (slug.empty()) throw FileError(FileError::Action::read, path, error_number);
    report(slug, shown_name, asked_by, diagnostics);
    return std::nullopt;
}

namespace {

// The first line, from 1, in which two texts differ; 0 when they are equal.
int line_of_difference(std::string_view a, std::string_view b) {
    const auto [first, second] = std::ranges::mismatch(a, b);
    if (first == a.end() && second == b.end()) return 0;
    return 1 + static_cast<int>(std::count(a.begin(), first, '\n'));
}

}  // namespace

SourcePtr read_source(const std::filesystem::path& path, std::string shown_name, const Span& asked_by,
                      Diagnostics& diagnostics) {
    const auto bytes = read_input(path, shown_name, asked_by, diagnostics);
    return bytes ? make_source(std::move(shown_name), *bytes, diagnostics) : nullptr;
}

SourcePtr make_source(std::string shown_name, std::string_view bytes, Diagnostics& diagnostics) {
    if (bytes.size() > max_input_bytes) {
        report("file-too-large", shown_name, {}, diagnostics);
        return nullptr;
    }
    const std::string_view body = without_byte_order_mark(bytes);
    if (!check_encoding(shown_name, body, diagnostics)) return nullptr;
    const bool has_returns = body.find('\r') != body.npos;
    const std::string with_feeds = has_returns ? with_line_feeds(body) : std::string();
    const std::string_view typed = has_returns ? std::string_view(with_feeds) : body;
    std::string text = to_nfc(typed);
    const int composed = line_of_difference(typed, text);
    return std::make_shared<Source>(std::move(shown_name), std::move(text), composed);
}

void write_file(const std::filesystem::path& path, std::string_view bytes) {
    FolderWriter folder(path.parent_path());
    folder.stage(path.filename(), bytes);
    folder.publish();
}

namespace {

std::string digest(std::string_view bytes, const EVP_MD* method) {
    // Without the machine's OpenSSL configuration: it could change providers, and reading it takes time.
    static const bool is_ready = OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, nullptr) == 1;
    unsigned char value[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    if (!is_ready || EVP_Digest(bytes.data(), bytes.size(), value, &size, method, nullptr) != 1) {
        throw std::runtime_error("OpenSSL refuses to compute a digest");
    }
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (unsigned int i = 0; i < size; ++i) {
        text += digits[value[i] >> 4];
        text += digits[value[i] & 15];
    }
    return text;
}

}  // namespace

std::string sha256(std::string_view bytes) { return digest(bytes, EVP_sha256()); }

std::string md5(std::string_view bytes) { return digest(bytes, EVP_md5()); }

}  // namespace kehoach
