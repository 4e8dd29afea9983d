#include "cli/build_command.h"

#include <algorithm>
#include <ostream>

#include "base/text.h"
#include "cli/common_options.h"
#include "cli/report.h"

namespace kehoach::cli {

namespace {

const std::vector<std::string> slot_names{"number", "date", "title", "status", "numbering", "template"};

constexpr const char* help_vi = R"(kehoach build: làm bản Word, phụ lục Excel và bản PDF

Cách dùng:
  kehoach build [tùy chọn] KẾ-HOẠCH…

KẾ-HOẠCH là thư mục có tệp plan.md, chính tệp ấy, hoặc một tệp plan.json.

Tùy chọn:
  -o, --output THƯ-MỤC   nơi ghi kết quả (mặc định: out)
  --formats DANH-SÁCH    docx,xlsx,pdf hoặc một phần trong đó (mặc định: cả ba)
  --annex same|separate  phụ lục chung tệp PDF với văn bản, hay mỗi phụ lục một tệp (mặc định: same)
  --name TÊN             tên tệp kết quả (mặc định: tên thư mục kế hoạch)
  --set TÊN=GIÁ-TRỊ      điền number, date, title, status, numbering hoặc template; viết được nhiều lần
  --date NGÀY            ngày ghi trong thuộc tính tệp, như 2026-02-09 (mặc định: hôm nay); không in ra giấy
  --no-data              bản PDF không mang theo dữ liệu của kế hoạch (plan.json)
  --fonts THƯ-MỤC        phông chữ của cơ quan, thay cho Liberation Serif
  --templates THƯ-MỤC    mẫu văn bản khác
  --strict               có cảnh báo cũng coi là lỗi
  --force                ghi đè cả tệp kết quả đã có người sửa
  --lang vi|en           ngôn ngữ của thông báo (mặc định: vi)
  -h, --help             in trang này

Ví dụ:
  kehoach build fixtures/plans/vinh-linh --set number=47 --set date=2026-02-09 -o van-ban
)";

constexpr const char* help_en = R"(kehoach build: make the Word plan, the Excel annexes and the PDF

Usage:
  kehoach build [options] PLAN…

PLAN is a folder with a plan.md, that file itself, or a plan.json.

Options:
  -o, --output FOLDER    where the results go (default: out)
  --formats LIST         docx,xlsx,pdf or some of them (default: all three)
  --annex same|separate  annexes in the PDF of their document, or each in a file of its own (default: same)
  --name NAME            name of the result files (default: the plan folder's)
  --set NAME=VALUE       fill number, date, title, status, numbering or template; may be repeated
  --date DATE            date in the files' properties, as 2026-02-09 (default: today); never printed
  --no-data              the PDF does not carry the plan's data (plan.json)
  --fonts FOLDER         the office's own fonts instead of Liberation Serif
  --templates FOLDER     other document templates
  --strict               treat warnings as errors
  --force                overwrite results that somebody edited, too
  --lang vi|en           language of the messages (default: vi)
  -h, --help             print this page

Example:
  kehoach build fixtures/plans/vinh-linh --set number=47 --set date=2026-02-09 -o papers
)";

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (c == separator)
            parts.emplace_back();
        else
            parts.back() += c;
    }
    return parts;
}

std::set<job::Format> read_formats(const std::string& text) {
    std::set<job::Format> formats;
    for (const std::string& word : split(text, ',')) {
        if (word == "docx")
            formats.insert(job::Format::docx);
        else if (word == "xlsx")
            formats.insert(job::Format::xlsx);
        else if (word == "pdf")
            formats.insert(job::Format::pdf);
        else
            throw UsageError{
                "--formats không có định dạng \"" + word + "\"; viết docx, xlsx, pdf cách nhau bằng dấu phẩy",
                "--formats has no format \"" + word + "\"; write docx, xlsx, pdf with commas between"};
    }
    return formats;
}

job::AnnexFiles read_annex_files(const std::string& text) {
    if (text == "same") return job::AnnexFiles::same;
    if (text == "separate") return job::AnnexFiles::separate;
    throw UsageError{"--annex là same hoặc separate, không phải \"" + text + "\"",
                     "--annex is same or separate, not \"" + text + "\""};
}

plan::Overrides read_settings(const std::vector<std::string>& settings) {
    plan::Overrides overrides;
    for (const std::string& setting : settings) {
        const auto equals = setting.find('=');
        const std::string key = setting.substr(0, equals);
        if (equals == std::string::npos)
            throw UsageError{
                "--set cần dạng tên=giá trị, ví dụ --set number=47, không phải \"" + setting + "\"",
                "--set needs name=value, as --set number=47, not \"" + setting + "\""};
        if (std::ranges::find(slot_names, key) == slot_names.end()) {
            const auto guess = nearest(key, slot_names);
            throw UsageError{
                "--set không có tên \"" + key + "\"" +
                    (guess ? "; có phải là " + *guess + " không?" : "; đặt được number, date, title …"),
                "--set has no name \"" + key + "\"" +
                    (guess ? "; did you mean " + *guess + "?" : "; it sets number, date, title …")};
        }
        overrides[key] = setting.substr(equals + 1);
    }
    return overrides;
}

bool is_file_name(const std::string& name) {
    return !name.empty() && name != "." && name != ".." && name.find_first_of("/\\") == std::string::npos;
}

std::string read_name(const std::string& name, std::size_t plans) {
    if (plans > 1) throw UsageError{"--name chỉ dùng khi có một kế hoạch", "--name goes with one plan only"};
    if (!is_file_name(name))
        throw UsageError{"--name \"" + name + "\" không dùng làm tên tệp được",
                         "--name \"" + name + "\" cannot be a file name"};
    return name;
}

struct Counts {
    int errors = 0;
    int warnings = 0;
};

Counts print_plan(const job::PlanResult& plan, Language language, std::ostream& out, std::ostream& err) {
    Counts counts;
    err << to_text(plan.diagnostics, language);
    for (const Diagnostic& diagnostic : plan.diagnostics.all()) {
        counts.errors += diagnostic.severity == Severity::error;
        counts.warnings += diagnostic.severity == Severity::warning;
    }
    for (const auto& file : plan.files) {
        out << in(language, "đã ghi ", "wrote ") << file.string();
        if (const auto pages = plan.pages.find(file); pages != plan.pages.end())
            out << " (" << pages->second << in(language, " trang", pages->second == 1 ? " page" : " pages")
                << ')';
        out << '\n';
    }
    if (plan.files.empty())
        err << plan.plan.string()
            << in(language, ": chưa xuất được, xem các lỗi ở trên", ": nothing made, see the errors above")
            << '\n';
    return counts;
}

ExitCode build(const Invocation& call) {
    const Language language = call.language;
    job::Job job = read_build(call.arguments, call.environment);
    if (!find_data(job, call.environment))
        return report_machine(in(language, "không tìm thấy thư mục templates và fonts đi kèm chương trình",
                                 "the program's templates and fonts folders are not found"),
                              language, call.err);
    job::Progress progress;
    if (call.environment.terminal && job.plans.size() > 1)
        progress = [&](std::size_t index, const std::filesystem::path& plan) {
            call.err << "\r\033[K[" << index + 1 << '/' << job.plans.size() << "] " << plan.string()
                     << std::flush;
        };
    const job::Result result = job::run(job, progress);
    if (progress) call.err << "\r\033[K";

    int errors = 0, warnings = 0;
    bool all_made = true;
    for (const job::PlanResult& plan : result.plans) {
        const Counts counts = print_plan(plan, language, call.out, call.err);
        errors += counts.errors;
        warnings += counts.warnings;
        all_made = all_made && !plan.files.empty();
    }
    call.out << in(language, "phông chữ: ", "font: ") << result.font_family << " (" << result.fonts.string()
             << ")\n";
    if (errors > 0 || !all_made) return input_errors;
    return warnings > 0 ? done_with_warnings : done;
}

}  // namespace

job::Job read_build(const Arguments& arguments, const Environment& environment) {
    if (arguments.operands().empty())
        throw UsageError{"thiếu thư mục kế hoạch; viết kehoach build THƯ-MỤC",
                         "no plan is named; write kehoach build FOLDER"};
    job::Job job;
    for (const std::string& plan : arguments.operands())
        job.plans.emplace_back(plan);
    if (const auto folder = arguments.value("output")) job.output_folder = *folder;
    if (const auto folder = arguments.value("fonts")) job.fonts = *folder;
    if (const auto folder = arguments.value("templates")) job.templates = *folder;
    job.strict = arguments.has("strict");
    job.force = arguments.has("force");
    job.attach_data = !arguments.has("no-data");
    if (const auto name = arguments.value("name")) job.name = read_name(*name, job.plans.size());
    if (const auto formats = arguments.value("formats")) job.formats = read_formats(*formats);
    if (const auto annex = arguments.value("annex")) job.annex_files = read_annex_files(*annex);
    job.overrides = read_settings(arguments.values("set"));
    job.date = read_date(arguments, environment);
    return job;
}

Command build_command() {
    using Kind = Option::Kind;
    return {.name = "build",
            .usage = {"build THƯ-MỤC…", "build PLAN…"},
            .summary = {"làm bản Word, phụ lục Excel và bản PDF của kế hoạch",
                        "make the Word plan, the Excel annexes and the PDF"},
            .help = {help_vi, help_en},
            .options = {{"output,o"},
                        {"formats"},
                        {"annex"},
                        {"name"},
                        {"set", Kind::values},
                        {"date"},
                        {"no-data", Kind::flag},
                        {"fonts"},
                        {"templates"},
                        {"strict", Kind::flag},
                        {"force", Kind::flag}},
            .run = build};
}

}  // namespace kehoach::cli
