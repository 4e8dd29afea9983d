#include "job/outputs.h"

#include <utility>

#include "base/files.h"
#include "plan/json.h"

namespace kehoach::job {

namespace fs = std::filesystem;

namespace {

constexpr const char* record_name = ".kehoach.json";
constexpr const char* record_format = "kehoach-outputs/1";

std::string quoted(const std::string& text) {
    std::string json = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') json += '\\';
        json += c;
    }
    return json + '"';
}

}  // namespace

OutputFolder::OutputFolder(fs::path folder) : folder_(std::move(folder)) {
    const fs::path record = folder_ / record_name;
    if (!fs::exists(record)) return;
    Diagnostics ignored;
    const SourcePtr source = make_source(record_name, read_file(record), ignored);
    const auto value = source ? plan::read_json(*source, ignored) : std::nullopt;
    const Value* format = value ? value->find("format") : nullptr;
    const Value* files = value ? value->find("files") : nullptr;
    if (!format || format->text != record_format || !files) return;
    for (const Entry& entry : files->entries)
        for (const Value& hash : entry.value.items)
            hashes_[entry.key].insert(hash.text);
}

bool OutputFolder::is_edited(const Output& output, const std::string& new_hash) const {
    const fs::path path = folder_ / output.name;
    if (!fs::is_regular_file(path)) return false;
    const std::string hash = sha256(read_file(path));
    const auto known = hashes_.find(output.name);
    return hash != new_hash && (known == hashes_.end() || !known->second.contains(hash));
}

bool OutputFolder::write(const std::vector<Output>& outputs, bool force, Diagnostics& diagnostics) {
    std::vector<std::string> new_hashes;
    bool edited = false;
    for (const Output& output : outputs) {
        new_hashes.push_back(sha256(output.bytes));
        if (force || !is_edited(output, new_hashes.back())) continue;
        diagnostics.error("edited-output", (folder_ / output.name).string(), {output.name});
        edited = true;
    }
    if (edited) return false;

    for (std::size_t i = 0; i < outputs.size(); ++i)
        hashes_[outputs[i].name].insert(new_hashes[i]);
    save();
    for (const Output& output : outputs)
        write_file(folder_ / output.name, output.bytes);
    for (std::size_t i = 0; i < outputs.size(); ++i)
        hashes_[outputs[i].name] = {new_hashes[i]};
    save();
    return true;
}

void OutputFolder::save() const {
    std::string json = "{\"format\": \"" + std::string(record_format) + "\", \"files\": {";
    const char* separator = "\n  ";
    for (const auto& [name, hashes] : hashes_) {
        json += separator + quoted(name) + ": [";
        const char* comma = "";
        for (const std::string& hash : hashes) {
            json += comma + quoted(hash);
            comma = ", ";
        }
        json += "]";
        separator = ",\n  ";
    }
    write_file(folder_ / record_name, json + "\n}}\n");
}

}  // namespace kehoach::job
