// What every fuzz target needs: files out of one input, and what must hold of the messages about it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <stdlib.h>

#include "base/diagnostics.h"
#include "base/text.h"
#include "base/value.h"

namespace kehoach::fuzz {

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

inline void require(bool holds) {
    if (!holds) std::abort();
}

// Both languages, always UTF-8, and never silent.
inline void check(const Diagnostics& diagnostics) {
    for (const Language language : {Language::vietnamese, Language::english}) {
        const std::string said = to_text(diagnostics, language);
        require(!find_bad_utf8(said));
        require(said.empty() == diagnostics.empty());
    }
}

// Whether two trees say the same; where they stood does not matter.
inline bool is_same(const Value& a, const Value& b) {
    return a.kind == b.kind && a.text == b.text && std::ranges::equal(a.items, b.items, is_same) &&
           std::ranges::equal(a.entries, b.entries, [](const Entry& x, const Entry& y) {
               return x.key == y.key && is_same(x.value, y.value);
           });
}

// Several files are one input, each below a line "%% NAME".
using Files = std::vector<std::pair<std::string_view, std::string_view>>;
inline Files files_in(std::string_view input) {
    constexpr std::string_view mark = "%% ";
    Files files;
    while (input.starts_with(mark)) {
        const std::size_t line = std::min(input.find('\n'), input.size());
        const std::string_view name = input.substr(mark.size(), line - mark.size());
        input.remove_prefix(std::min(line + 1, input.size()));
        const std::size_t next = input.starts_with(mark) ? 0 : input.find("\n%% ");
        const std::size_t end = next == input.npos ? input.size() : next + (next > 0 ? 1 : 0);
        files.emplace_back(name, input.substr(0, end));
        input.remove_prefix(end);
    }
    return files;
}

// In memory, where the machine has such a place.
class Folder {
  public:
    Folder() {
        const std::filesystem::path shared = "/dev/shm";
        const auto parent = std::filesystem::exists(shared) ? shared : std::filesystem::temp_directory_path();
        std::string pattern = (parent / "kehoach-fuzz-XXXXXX").string();
        require(::mkdtemp(pattern.data()) != nullptr);
        path_ = pattern;
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { std::filesystem::remove_all(path_); }

    const std::filesystem::path& path() const { return path_; }
    void write(const std::string& name, std::string_view bytes) const {
        std::ofstream(path_ / name, std::ios::binary) << bytes;
    }

  private:
    std::filesystem::path path_;
};

}  // namespace kehoach::fuzz
