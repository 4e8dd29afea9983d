#include "cli/report_options.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <ostream>

#include "base/text.h"
#include "cli/common_options.h"
#include "cli/report.h"

namespace kehoach::cli {

namespace {

// What a file is by its name's ending: "docx", "xlsx" or "json"; else nothing.
std::string form_of_name(const std::optional<std::string>& file) {
    if (!file) return {};
    const std::string ending = to_lower(std::filesystem::path(*file).extension().string());
    return ending == ".docx" || ending == ".xlsx" || ending == ".json" ? ending.substr(1) : std::string();
}

void expect_known(const std::string& form, const std::vector<std::string>& forms) {
    if (std::ranges::find(forms, form) != forms.end()) return;
    std::string list;
    for (const std::string& known : forms)
        list += (list.empty() ? "" : ", ") + known;
    throw UsageError{"--format không có dạng \"" + form + "\"; viết một trong: " + list,
                     "--format has no form \"" + form + "\"; write one of: " + list};
}

// Word and Excel refuse a file whose name says that it is something else.
void expect_agreement(const std::string& form, const std::string& of_name, const std::string& file) {
    const bool is_office = form == "xlsx" || form == "docx";
    if (of_name.empty() ? !is_office : form == of_name) return;
    throw UsageError{
        "--format " + form + " không khớp với đuôi của tên tệp \"" + file + "\"; đặt đuôi ." +
            (form == "text" ? "txt" : form) + (of_name.empty() ? "" : ", hoặc viết --format " + of_name),
        "--format " + form + " does not go with the ending of \"" + file + "\"; end it in ." +
            (form == "text" ? "txt" : form) + (of_name.empty() ? "" : ", or write --format " + of_name)};
}

job::ReportFormat read_format(const Arguments& arguments, const std::vector<std::string>& forms) {
    const auto typed = arguments.value("format"), file = arguments.value("output");
    const std::string of_name = form_of_name(file);
    const std::string form = typed.value_or(of_name.empty() ? "text" : of_name);
    expect_known(form, forms);
    if (file) expect_agreement(form, of_name, *file);
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
    const std::string program = setup.format == job::ReportFormat::docx ? "Word" : "Excel";
    if (is_office_file(setup.format) && !setup.output)
        throw UsageError{"thiếu -o TỆP: tên tệp " + program + " sẽ ghi",
                         "-o FILE is missing: the name of the " + program + " file"};
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
