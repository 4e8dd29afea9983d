#include "job/stale_outputs.h"

#include <algorithm>
#include <string_view>

#include "base/text.h"

namespace kehoach::job {

namespace {

// "a-phu-luc-I" of "a-phu-luc-I.pdf" and "a-phu-luc-I.signing.json"; nothing for other files.
std::string_view stem_of_pdf(std::string_view file) {
    for (const std::string_view end : {".signing.json", ".pdf"})
        if (file.ends_with(end)) return file.substr(0, file.size() - end.size());
    return {};
}

// Only a plan has a Word file: what has one is no part of another plan.
bool is_plan(std::string_view stem, const std::vector<std::string>& known) {
    return std::ranges::find(known, std::string(stem) + ".docx") != known.end();
}

bool is_of(const std::string& name, const std::string& file, const std::vector<std::string>& known,
           const Job& job) {
    if (job.formats.contains(Format::xlsx) && file == name + ".xlsx") return true;
    if (!job.formats.contains(Format::pdf)) return false;
    const std::string_view stem = stem_of_pdf(file);
    return stem == name || (stem.starts_with(name + "-phu-luc") && !is_plan(stem, known));
}

std::string key_of(const std::string& name) { return find_bad_utf8(name) ? name : to_nfc(name); }

}  // namespace

std::vector<std::string> stale_outputs(const std::vector<std::string>& known, const std::string& name,
                                       const Job& job, const std::vector<Output>& outputs) {
    std::vector<std::string> stale;
    for (const std::string& file : known) {
        const bool is_made =
            std::ranges::any_of(outputs, [&](const Output& output) { return key_of(output.name) == file; });
        if (!is_made && is_of(key_of(name), file, known, job)) stale.push_back(file);
    }
    return stale;
}

}  // namespace kehoach::job
