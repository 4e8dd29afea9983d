#include "job/outputs.h"

#include <array>
#include <utility>

#include "base/files.h"
#include "base/text.h"
#include "plan/json.h"

namespace kehoach::job {

namespace fs = std::filesystem;

namespace {

constexpr const char* record_name = ".kehoach.json";
constexpr const char* record_format = "kehoach-outputs/1";

std::string quoted(const std::string& text) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string json = "\"";
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        if (code < 0x20) {
            json.append("\\u00").append({digits[code >> 4], digits[code & 15]});
            continue;
        }
        if (c == '"' || c == '\\') json += '\\';
        json += c;
    }
    return json + '"';
}

std::string to_json(const std::map<std::string, std::set<std::string>>& hashes_by_name) {
    std::string json = "{\"format\": \"" + std::string(record_format) + "\", \"files\": {";
    const char* separator = "\n  ";
    for (const auto& [name, hashes] : hashes_by_name) {
        json += separator + quoted(name) + ": [";
        const char* comma = "";
        for (const std::string& hash : hashes) {
            json += comma + quoted(hash);
            comma = ", ";
        }
        json += "]";
        separator = ",\n  ";
    }
    return json + "\n}}\n";
}

// How a file is called in the record: names that look the same are the same, and bytes that are no text are
// spelt.
std::string record_key(const std::string& name) {
    if (!find_bad_utf8(name)) return to_nfc(name);
    constexpr std::string_view digits = "0123456789abcdef";
    std::string key;
    for (const char c : name) {
        const auto code = static_cast<unsigned char>(c);
        if (code < 0x80)
            key += c;
        else
            key.append("%").append({digits[code >> 4], digits[code & 15]});
    }
    return key;
}

// The hidden file by which an office program says that it has the document open; empty when there is none.
// LibreOffice: .~lock.NAME#; Excel: ~$NAME; Word: ~$ in place of NAME's first two letters, or before a short
// name.
std::string owner_file(const fs::path& folder, const std::string& name) {
    const auto without = [&](int characters) { return name.substr(byte_of_character(name, characters)); };
    const std::array<std::string, 4> names{".~lock." + name + "#", "~$" + name, "~$" + without(1),
                                           "~$" + without(2)};
    std::error_code ignored;
    for (const std::string& candidate : names)
        if (fs::exists(folder / candidate, ignored)) return candidate;
    return {};
}

}  // namespace

OutputFolder::Hashes OutputFolder::read_record() const {
    Hashes hashes;
    const fs::path record = folder_ / record_name;
    std::error_code ignored;
    if (!fs::exists(record, ignored)) return hashes;
    Diagnostics unread;
    const SourcePtr source = make_source(record_name, read_file(record), unread);
    const auto value = source ? plan::read_json(*source, unread) : std::nullopt;
    const Value* format = value ? value->find("format") : nullptr;
    const Value* files = value ? value->find("files") : nullptr;
    if (!format || format->text != record_format || !files) return hashes;
    for (const Entry& entry : files->entries)
        for (const Value& hash : entry.value.items)
            hashes[entry.key].insert(hash.text);
    return hashes;
}

std::vector<std::string> OutputFolder::known_files() const {
    std::vector<std::string> names;
    std::error_code ignored;
    for (const auto& [name, hashes] : read_record())
        if (fs::is_regular_file(folder_ / name, ignored)) names.push_back(name);
    return names;
}

OutputFolder::Found OutputFolder::look_at(const FolderWriter& writer, const std::string& name) const {
    Found found;
    found.stamp = writer.look_at(name);
    const fs::path path = folder_ / name;
    std::error_code ignored;
    const bool can_be_ours =
        found.stamp && fs::is_regular_file(path, ignored) && found.stamp->size <= max_input_bytes;
    if (can_be_ours) found.hash = sha256(read_file(path));
    return found;
}

bool OutputFolder::is_refused(const Found& found, const std::string& name, const Hashes& hashes,
                              Diagnostics& diagnostics) const {
    const std::string shown = (folder_ / name).string();
    const auto known = hashes.find(record_key(name));
    const bool is_ours = !found.stamp || (known != hashes.end() && known->second.contains(found.hash));
    if (!is_ours) {
        diagnostics.error("edited-output", shown, {name});
        return true;
    }
    const std::string owner = owner_file(folder_, name);
    if (owner.empty()) return false;
    diagnostics.error("open-output", shown, {name, owner});
    return true;
}

bool OutputFolder::write(const std::vector<Output>& outputs, bool force, Diagnostics& diagnostics) {
    FolderWriter writer(folder_);
    if (!std::exchange(is_clean_, true)) writer.remove_leftovers();
    const Hashes before = read_record();
    Hashes hashes = before;
    std::vector<std::pair<const Output*, Found>> to_write;
    bool is_any_refused = false;
    for (const Output& output : outputs) {
        const Found found = look_at(writer, output.name);
        const std::string hash = sha256(output.bytes);
        if (found.hash != hash) {
            is_any_refused =
                (!force && is_refused(found, output.name, before, diagnostics)) || is_any_refused;
            to_write.emplace_back(&output, found);
        }
        // The old file is ours, too, until the new one has its name; what somebody edited never is.
        std::set<std::string>& known = hashes[record_key(output.name)];
        const bool old_is_ours = known.contains(found.hash);
        known = {hash};
        if (old_is_ours) known.insert(found.hash);
    }
    if (is_any_refused) return false;

    if (hashes != before) writer.stage(record_name, to_json(hashes));
    for (const auto& [output, found] : to_write)
        writer.stage_over(found.stamp, output->name, output->bytes);
    const std::vector<std::string> changed = writer.publish();
    for (const std::string& name : changed)
        diagnostics.error("edited-output", (folder_ / name).string(), {name});
    return changed.empty();
}

}  // namespace kehoach::job
