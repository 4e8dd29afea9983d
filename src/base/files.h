// Files in and out: read whole with a size limit, written whole or not at all.
#pragma once

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "base/source.h"

namespace kehoach {

// The machine refused: caught once, in the CLI, which exits with 4. what() is one finished English line;
// the parts are there so that the CLI can say it in Vietnamese.
class FileError : public std::runtime_error {
  public:
    enum class Action { read, write, rename, make_folder, lock };
    FileError(Action action, std::filesystem::path path, int error_number);

    Action action() const { return action_; }
    const std::filesystem::path& path() const { return path_; }
    int error_number() const { return error_number_; }

  private:
    Action action_;
    std::filesystem::path path_;
    int error_number_;
};

inline constexpr std::size_t max_input_bytes = 64u << 20;

// The bytes of a file. Throws FileError.
std::string read_file(const std::filesystem::path& path);

// A text file the user wrote, as UTF-8 in NFC without BOM, named `shown_name` in messages.
// Nothing, and a diagnostic, when it is missing, a folder, too large, or not UTF-8 (UTF-16 and old Vietnamese
// encodings are named as such), or has control characters. Throws FileError when the machine refuses.
// `asked_by` is the place that names the file (empty span for a file named on the command line).
SourcePtr read_source(const std::filesystem::path& path, std::string shown_name, const Span& asked_by,
                      Diagnostics& diagnostics);
// The bytes of a file the user named, a workbook say: nothing, and the same diagnostics, when there are none.
std::optional<std::string> read_input(const std::filesystem::path& path, const std::string& shown_name,
                                      const Span& asked_by, Diagnostics& diagnostics);
// A text file from bytes already in memory.
SourcePtr make_source(std::string shown_name, std::string_view bytes, Diagnostics& diagnostics);

// One file by a FolderWriter: at every moment the old file or the new one is there, whole. Makes missing
// folders; a file that is replaced keeps its permissions. Throws FileError.
void write_file(const std::filesystem::path& path, std::string_view bytes);

// Lower-case hexadecimal SHA-256 (FIPS 180-4).
std::string sha256(std::string_view bytes);
// Lower-case hexadecimal MD5 (RFC 1321), for formats that check with it what arrives; it protects nothing.
std::string md5(std::string_view bytes);

}  // namespace kehoach
