#include "cli/check_command.h"

#include <array>
#include <ostream>
#include <utility>

#include "check/output.h"
#include "cli/common_options.h"
#include "cli/report.h"
#include "job/check_job.h"

namespace kehoach::cli {

namespace {

constexpr const char* help_vi = R"(kehoach check: soát nội dung và thể thức, chỉ ra lỗi và cách sửa

Cách dùng:
  kehoach check [tùy chọn] KẾ-HOẠCH…
  kehoach check [tùy chọn] TỆP…

KẾ-HOẠCH là thư mục có tệp plan.md, chính tệp ấy, hoặc một tệp plan.json: soát nội dung, và soát
thể thức của các văn bản xuất từ đó. TỆP là một văn bản đã có, DOCX, XLSX hay PDF, do bất kỳ
chương trình nào làm ra: soát thể thức theo Nghị định 30/2020/NĐ-CP.

Tùy chọn:
  --format text|json     dạng báo cáo (mặc định: text)
  --fix                  tự sửa những chỗ không thể sửa sai (khoảng trắng, số 0 của
                         ngày tháng, dấu ./., Unicode tổ hợp) và in các dòng đã sửa; chỉ với KẾ-HOẠCH
  -o, --output THƯ-MỤC   ghi thêm bản Word TÊN.check.docx, mỗi phát hiện là một nhận xét bên lề;
                         chỉ với KẾ-HOẠCH
  --date NGÀY            ngày của các nhận xét (mặc định: hôm nay)
  --force                ghi đè cả bản Word ấy khi đã có người sửa
  --settings TỆP         check.yaml của cơ quan, cho TỆP và cho kế hoạch chưa có check.yaml riêng
  --rules                in bảng quy tắc kèm căn cứ (Markdown), không soát gì
  --templates THƯ-MỤC    danh sách từ, bảng quy định và mẫu văn bản khác
  --fonts THƯ-MỤC        phông chữ của cơ quan, để đo chữ và cho bản Word
  --lang vi|en           ngôn ngữ của thông báo (mặc định: vi)
  -h, --help             in trang này

Mã kết thúc: 2 có lỗi, 3 có cảnh báo, 0 chỉ có ghi chú hoặc không có gì.

Ví dụ:
  kehoach check fixtures/plans/vinh-linh
  kehoach check ke-hoach-chuyen-doi-so.docx
)";

constexpr const char* help_en =
    R"(kehoach check: what is wrong with content and form, and what to do about it

Usage:
  kehoach check [options] PLAN…
  kehoach check [options] FILE…

PLAN is a folder with a plan.md, that file itself, or a plan.json: its content is checked, and the
form of the papers that are built from it. FILE is a finished paper, DOCX, XLSX or PDF, whoever made
it: its form is checked against Nghị định 30/2020/NĐ-CP.

Options:
  --format text|json     form of the report (default: text)
  --fix                  mend what cannot be mended wrongly (spaces, zeros of dates, the
                         mark ./., NFC) and print the lines that were changed; for PLANs only
  -o, --output FOLDER    write a Word copy, NAME.check.docx, too: each finding a comment in its margin;
                         for PLANs only
  --date DATE            date of the comments (default: today)
  --force                overwrite a copy that somebody edited, too
  --settings FILE        the office's check.yaml, for FILEs and for plans that have none of their own
  --rules                print the table of rules with their clauses (Markdown) and check nothing
  --templates FOLDER     other word lists, rule tables and document templates
  --fonts FOLDER         the office's own fonts, to measure texts with and for the Word copy
  --lang vi|en           language of the messages (default: vi)
  -h, --help             print this page

Exit codes: 2 errors, 3 warnings, 0 notes only or nothing.

Examples:
  kehoach check fixtures/plans/vinh-linh
  kehoach check digital-plan.docx
)";

// Errors, warnings, notes.
using Counts = std::array<int, 3>;

void add(const Diagnostics& diagnostics, Counts& counts) {
    for (const Diagnostic& diagnostic : diagnostics.all())
        ++counts[diagnostic.severity == Severity::error ? 0 : 1];
}

void add(const std::vector<check::Finding>& findings, Counts& counts) {
    for (const check::Finding& finding : findings)
        ++counts[static_cast<std::size_t>(finding.severity)];
}

void print_text(const std::vector<check::Finding>& findings, const Counts& counts, const Invocation& call) {
    for (const check::Finding& finding : findings)
        call.out << check::to_text(finding, call.language);
    const auto [errors, warnings, notes] = counts;
    const auto text = [](int number) { return std::to_string(number); };
    const auto counted = [&](int number, const std::string& name) {
        return text(number) + " " + name + (number == 1 ? "" : "s");
    };
    call.out << in(call.language,
                   text(errors) + " lỗi, " + text(warnings) + " cảnh báo, " + text(notes) + " ghi chú",
                   counted(errors, "error") + ", " + counted(warnings, "warning") + ", " +
                       counted(notes, "note"))
             << '\n';
}

std::optional<job::CommentedCopies> read_copies(const Invocation& call) {
    const auto folder = call.arguments.value("output");
    if (!folder) return std::nullopt;
    job::CommentedCopies copies;
    copies.output_folder = *folder;
    copies.date = read_date(call.arguments, call.environment);
    copies.language = call.language;
    copies.force = call.arguments.has("force");
    return copies;
}

// A finished file is only read: what would be left undone without a word is refused.
void expect_plans(const char* option, const Invocation& call) {
    if (!call.arguments.has(option)) return;
    const std::string name = std::string("--") + option;
    for (const std::string& paper : call.arguments.operands())
        if (job::is_finished(paper))
            throw UsageError{
                name + " chỉ dùng cho kế hoạch; \"" + paper +
                    "\" là văn bản đã có, chương trình không sửa tệp ấy",
                name + " is for plans only; \"" + paper + "\" is a finished paper, which is not changed"};
}

ExitCode check(const Invocation& call) {
    const bool is_json = reads_json(call.arguments);
    expect_plans("fix", call);
    expect_plans("output", call);
    if (call.arguments.has("rules")) {
        if (is_json)
            throw UsageError{"--rules in bảng chữ, không dùng với --format json",
                             "--rules prints a table of text, it does not go with --format json"};
        call.out << check::rules_table(call.language) << '\n' << check::form_rules_table(call.language);
        return done;
    }
    job::CheckJob job;
    for (const std::string& paper : call.arguments.operands())
        job.papers.emplace_back(paper);
    if (job.papers.empty())
        throw UsageError{"thiếu thư mục kế hoạch hoặc tệp; viết kehoach check THƯ-MỤC",
                         "no plan or file is named; write kehoach check FOLDER"};
    job.templates = call.arguments.value("templates").value_or("");
    if (job.templates.empty()) job.templates = find_templates(call.environment);
    job.fonts = call.arguments.value("fonts").value_or("");
    if (job.fonts.empty()) job.fonts = find_fonts(call.environment);

    job.settings = call.arguments.value("settings").value_or("");
    job.fix = call.arguments.has("fix");
    job.copies = read_copies(call);

    std::vector<check::Finding> findings;
    Counts counts{};
    for (job::CheckResult& result : job::run(job)) {
        call.err << to_text(result.diagnostics, call.language);
        add(result.diagnostics, counts);
        // In JSON the changes are no part of the report.
        for (const job::FixedFile& file : result.fixed)
            (is_json ? call.err : call.out) << check::to_diff(file.name, file.changes);
        for (const std::filesystem::path& file : result.files)
            call.err << in(call.language, "đã ghi ", "wrote ") << file.string() << '\n';
        for (check::Finding& finding : result.findings)
            findings.push_back(std::move(finding));
    }
    add(findings, counts);
    if (is_json)
        call.out << check::to_json(findings, call.language);
    else
        print_text(findings, counts, call);
    if (counts[0] > 0) return input_errors;
    return counts[1] > 0 ? done_with_warnings : done;
}

}  // namespace

Command check_command() {
    using Kind = Option::Kind;
    return {.name = "check",
            .usage = {"check THƯ-MỤC|TỆP…", "check PLAN|FILE…"},
            .summary = {"soát nội dung và thể thức, chỉ ra lỗi và cách sửa",
                        "find what is wrong with content and form, and the remedy"},
            .help = {help_vi, help_en},
            .options = {{"format"},
                        {"fix", Kind::flag},
                        {"output,o"},
                        {"date"},
                        {"force", Kind::flag},
                        {"fonts"},
                        {"rules", Kind::flag},
                        {"settings"},
                        {"templates"}},
            .run = check};
}

}  // namespace kehoach::cli
