// The package of an Office file: parts in a ZIP archive, read piece by piece within limits that no file can
// pass (ECMA-376 Part 2).
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"

struct zip;

namespace kehoach::sheets {

class Package {
  public:
    // Nothing, and a diagnostic, when `bytes` are no package: an old .xls, an encrypted workbook, another
    // kind of file, an archive that is damaged or has too many parts. `bytes` are kept.
    static std::optional<Package> open(std::string bytes, std::string shown_name, Diagnostics& diagnostics,
                                       std::uint64_t most_unpacked = 256u << 20);

    // Names have no slash in front ("xl/workbook.xml"); the case of Latin letters does not matter.
    bool has(std::string_view part) const;

    // Hands the part's bytes over, in pieces, as long as `take` returns true. False when it did not, and,
    // with a diagnostic, when the part is missing, damaged, encrypted or too large: all that is ever unpacked
    // is limited, and so is how many times larger than its archive a part may grow.
    bool read(std::string_view part, const std::function<bool(std::string_view)>& take,
              Diagnostics& diagnostics);

    const std::string& shown_name() const { return shown_name_; }

  private:
    struct Discard {
        void operator()(struct zip* archive) const;
    };
    struct Part {
        std::uint64_t index = 0;
        std::uint64_t packed = 0;  // bytes in the archive
        bool is_encrypted = false;
    };

    Package() = default;
    bool list(Diagnostics& diagnostics);
    // Counts what was unpacked; false, and a diagnostic, beyond the limits.
    bool count(std::string_view name, const Part& part, std::uint64_t unpacked, std::size_t more,
               Diagnostics& diagnostics);

    std::string shown_name_;
    std::unique_ptr<std::string> bytes_;  // libzip reads from them: they must not move
    std::unique_ptr<struct zip, Discard> archive_;
    std::map<std::string, Part, std::less<>> parts_;  // by name in lower case
    std::uint64_t unpacked_ = 0;                      // bytes, of all parts so far
    std::uint64_t most_unpacked_ = 0;
};

}  // namespace kehoach::sheets
