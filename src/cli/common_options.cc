#include "cli/common_options.h"

#include <charconv>

namespace kehoach::cli {

Date read_date(const Arguments& arguments, const Environment& environment) {
    if (const auto text = arguments.value("date")) {
        const auto given = parse_date(*text);
        if (!given)
            throw UsageError{"--date \"" + *text + "\" không phải là ngày; viết như 2026-02-09",
                             "--date \"" + *text + "\" is no date; write it as 2026-02-09"};
        return *given;
    }
    const auto& epoch = environment.source_date_epoch;
    if (!epoch) return environment.today;
    long long seconds = 0;
    const auto [end, error] = std::from_chars(epoch->data(), epoch->data() + epoch->size(), seconds);
    const bool whole = error == std::errc() && end == epoch->data() + epoch->size();
    if (!whole || seconds < 0 || seconds > 253402300799)
        throw UsageError{"SOURCE_DATE_EPOCH \"" + *epoch + "\" không phải là số giây từ 1970",
                         "SOURCE_DATE_EPOCH \"" + *epoch + "\" is not a number of seconds since 1970"};
    return from_unix_time(seconds);
}

bool reads_json(const Arguments& arguments) {
    const std::string format = arguments.value("format").value_or("text");
    if (format != "text" && format != "json")
        throw UsageError{"--format không có dạng \"" + format + "\"; viết text hoặc json",
                         "--format has no form \"" + format + "\"; write text or json"};
    return format == "json";
}

bool find_data(job::Job& job, const Environment& environment) {
    const auto data = job::find_data_folder(environment.program);
    if (job.templates.empty() && data) job.templates = *data / "templates";
    if (job.fonts.empty() && data) job.fonts = *data / "fonts";
    return !job.templates.empty() && !job.fonts.empty();
}

namespace {

std::filesystem::path find_in_data(const char* name, const Environment& environment) {
    const auto data = job::find_data_folder(environment.program);
    if (!data) throw SetupError("no-data-folder", environment.program.string());
    return *data / name;
}

}  // namespace

std::filesystem::path find_templates(const Environment& environment) {
    return find_in_data("templates", environment);
}

std::filesystem::path find_fonts(const Environment& environment) {
    return find_in_data("fonts", environment);
}

}  // namespace kehoach::cli
