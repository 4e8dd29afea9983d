#include "cli/report_options.h"

#include <algorithm>
#include <ostream>

#include "cli/common_options.h"
#include "cli/report.h"

namespace kehoach::cli {

namespace {

job::ReportFormat read_format(const Arguments& arguments, const std::vector<std::string>& forms) {
    const std::string form = arguments.value("format").value_or("text");
    if (std::ranges::find(forms, form) == forms.end()) {
        std::string list;
        for (const std::string& known : forms)
            list += (list.empty() ? "" : ", ") + known;
        throw UsageError{"--format không có dạng \"" + form + "\"; viết một trong: " + list,
                         "--format has no form \"" + form + "\"; write one of: " + list};
    }
    if (form == "json") return job::ReportFormat::json;
    if (form == "xlsx") return job::ReportFormat::xlsx;
    if (form == "docx") return job::ReportFormat::docx;
    return job::ReportFormat::text;
}

bool is_office_file(job::ReportFormat format) {
    return format == job::ReportFormat::xlsx || format == job::ReportFormat::docx;
}

}  // namespace

std::vector<Option> report_options() {
    return {{"format"}, {"output,o"}, {"force", Option::Kind::flag}, {"date"}, {"templates"}, {"fonts"}};
}

job::ReportSetup read_report(const Invocation& call, const std::vector<std::string>& forms) {
    job::ReportSetup setup;
    setup.format = read_format(call.arguments, forms);
    setup.language = call.language;
    if (const auto file = call.arguments.value("output")) setup.output = *file;
    if (is_office_file(setup.format) && !setup.output)
        throw UsageError{"thiếu -o TỆP: tên tệp Word hoặc Excel sẽ ghi",
                         "-o FILE is missing: the name of the Word or Excel file"};
    setup.force = call.arguments.has("force");
    setup.colours = call.environment.prints_to_terminal && !setup.output;
    setup.date = read_date(call.arguments, call.environment);
    job::Job data;
    if (const auto folder = call.arguments.value("templates")) data.templates = *folder;
    if (const auto folder = call.arguments.value("fonts")) data.fonts = *folder;
    if (!find_data(data, call.environment))
        throw SetupError("no-data-folder", call.environment.program.string());
    setup.templates = data.templates;
    setup.fonts = data.fonts;
    return setup;
}

void print_report(const std::string& report, const job::ReportSetup& setup, const Invocation& call) {
    if (setup.output)
        call.out << in(call.language, "đã ghi ", "wrote ") << setup.output->string() << '\n';
    else
        call.out << report;
}

}  // namespace kehoach::cli
