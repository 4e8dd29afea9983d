// Files of an output folder, kept apart from what people did to them: DIR/.kehoach.json holds the SHA-256 of
// each output, and a file with another hash, or none, is somebody's work.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostics.h"

namespace kehoach::job {

struct Output {
    std::string name;  // vinh-linh.docx
    std::string bytes;
};

class OutputFolder {
  public:
    // Reads the record; a damaged one counts as empty, so that everything there is somebody's work. Throws
    // FileError.
    explicit OutputFolder(std::filesystem::path folder);

    // Writes all of them, each whole, or none: a file that someone edited is an `edited-output` error unless
    // `force`. At every moment the record knows the file that stands there, so that a killed run loses no
    // edit and refuses no file of its own. Throws FileError.
    bool write(const std::vector<Output>& outputs, bool force, Diagnostics& diagnostics);

  private:
    bool is_edited(const Output& output, const std::string& new_hash) const;
    void save() const;

    std::filesystem::path folder_;
    std::map<std::string, std::set<std::string>> hashes_;  // by file name; two while one replaces the other
};

}  // namespace kehoach::job
