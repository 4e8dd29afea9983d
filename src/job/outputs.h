// Files of an output folder, kept apart from what people did to them: DIR/.kehoach.json holds the SHA-256 of
// each output, and a file with another hash, or none, is somebody's work.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/folder_writer.h"

namespace kehoach::job {

struct Output {
    std::string name;  // vinh-linh.docx
    std::string bytes;
};

class OutputFolder {
  public:
    explicit OutputFolder(std::filesystem::path folder) : folder_(std::move(folder)) {}

    // Writes all of them, each whole, or none: a file that someone edited is an `edited-output` error, one
    // that an office program has open an `open-output` error, unless `force`. A file that is right already is
    // not touched. At every moment the record knows the file that stands there, so that a killed run loses no
    // edit and refuses no file of its own. A damaged record counts as empty, so that everything there is
    // somebody's work. Removes what killed runs left behind. Throws FileError.
    bool write(const std::vector<Output>& outputs, bool force, Diagnostics& diagnostics);

    // The files of the record that are there, by their names in it, in the order of names.
    std::vector<std::string> known_files() const;

  private:
    // What stands where an output shall go.
    struct Found {
        std::optional<FileStamp> stamp;  // nothing: no file
        std::string hash;                // empty: not a file that could be one of ours
    };
    using Hashes =
        std::map<std::string, std::set<std::string>>;  // by record_key(); two while one replaces the other

    Found look_at(const FolderWriter& writer, const std::string& name) const;
    // Says what speaks against replacing the file; nothing: it may be replaced.
    bool is_refused(const Found& found, const std::string& name, const Hashes& hashes,
                    Diagnostics& diagnostics) const;
    Hashes read_record() const;

    std::filesystem::path folder_;
    bool is_clean_ = false;  // leftovers were removed
};

}  // namespace kehoach::job
