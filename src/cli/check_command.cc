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

constexpr const char* help_vi = R"(kehoach check: soát nội dung kế hoạch, chỉ ra lỗi và cách sửa

Cách dùng:
  kehoach check [tùy chọn] KẾ-HOẠCH…

KẾ-HOẠCH là thư mục có tệp plan.md, chính tệp ấy, hoặc một tệp plan.json.

Tùy chọn:
  --format text|json     dạng báo cáo (mặc định: text)
  --fix                  tự sửa những chỗ không thể sửa sai (khoảng trắng, số 0 của
                         ngày tháng, dấu ./., Unicode tổ hợp) và in các dòng đã sửa
  -o, --output THƯ-MỤC   ghi thêm bản Word TÊN.check.docx, mỗi phát hiện là một nhận xét bên lề
  --date NGÀY            ngày của các nhận xét (mặc định: hôm nay)
  --force                ghi đè cả bản Word ấy khi đã có người sửa
  --rules                in danh sách quy tắc kèm căn cứ, không soát gì
  --templates THƯ-MỤC    danh sách từ và mẫu văn bản khác
  --fonts THƯ-MỤC        phông chữ của cơ quan, cho bản Word
  --lang vi|en           ngôn ngữ của thông báo (mặc định: vi)
  -h, --help             in trang này

Mã kết thúc: 2 có lỗi, 3 có cảnh báo, 0 chỉ có ghi chú hoặc không có gì.

Ví dụ:
  kehoach check fixtures/plans/vinh-linh
)";

constexpr const char* help_en =
    R"(kehoach check: what is wrong with the content of plans, and what to do about it

Usage:
  kehoach check [options] PLAN…

PLAN is a folder with a plan.md, that file itself, or a plan.json.

Options:
  --format text|json     form of the report (default: text)
  --fix                  mend what cannot be mended wrongly (spaces, zeros of dates, the
                         mark ./., NFC) and print the lines that were changed
  -o, --output FOLDER    write a Word copy, NAME.check.docx, too: each finding a comment in its margin
  --date DATE            date of the comments (default: today)
  --force                overwrite a copy that somebody edited, too
  --rules                print the list of rules with their clauses and check nothing
  --templates FOLDER     other word lists and document templates
  --fonts FOLDER         the office's own fonts, for the Word copy
  --lang vi|en           language of the messages (default: vi)
  -h, --help             print this page

Exit codes: 2 errors, 3 warnings, 0 notes only or nothing.

Example:
  kehoach check fixtures/plans/vinh-linh
)";

// Findings by severity: errors, warnings, notes.
using Counts = std::array<int, 3>;

Counts count(const std::vector<check::Finding>& findings) {
    Counts counts{};
    for (const check::Finding& finding : findings)
        ++counts[static_cast<std::size_t>(finding.severity)];
    return counts;
}

void print_text(const std::vector<check::Finding>& findings, const Counts& counts, const Invocation& call) {
    for (const check::Finding& finding : findings)
        call.out << check::to_text(finding, call.language);
    const auto [errors, warnings, notes] = counts;
    const auto text = [](int number) { return std::to_string(number); };
    call.out << in(call.language,
                   text(errors) + " lỗi, " + text(warnings) + " cảnh báo, " + text(notes) + " ghi chú",
                   text(errors) + " errors, " + text(warnings) + " warnings, " + text(notes) + " notes")
             << '\n';
}

std::optional<job::CommentedCopies> read_copies(const Invocation& call) {
    const auto folder = call.arguments.value("output");
    if (!folder) return std::nullopt;
    job::CommentedCopies copies;
    copies.output_folder = *folder;
    copies.fonts = call.arguments.value("fonts").value_or("");
    if (copies.fonts.empty()) copies.fonts = find_fonts(call.environment);
    copies.date = read_date(call.arguments, call.environment);
    copies.language = call.language;
    copies.force = call.arguments.has("force");
    return copies;
}

ExitCode check(const Invocation& call) {
    const bool is_json = reads_json(call.arguments);
    if (call.arguments.has("rules")) {
        call.out << check::rules_table(call.language);
        return done;
    }
    job::CheckJob job;
    for (const std::string& plan : call.arguments.operands())
        job.plans.emplace_back(plan);
    if (job.plans.empty())
        throw UsageError{"thiếu thư mục kế hoạch; viết kehoach check THƯ-MỤC",
                         "no plan is named; write kehoach check FOLDER"};
    if (const auto folder = call.arguments.value("templates")) job.templates = *folder;
    if (job.templates.empty()) job.templates = find_templates(call.environment);

    job.fix = call.arguments.has("fix");
    job.copies = read_copies(call);

    std::vector<check::Finding> findings;
    bool unread = false, warned = false;
    for (job::CheckResult& result : job::run(job)) {
        call.err << to_text(result.diagnostics, call.language);
        unread = unread || result.diagnostics.has_errors();
        warned = warned || result.diagnostics.has_warnings();
        // In JSON the changes are no part of the report.
        for (const job::FixedFile& file : result.fixed)
            (is_json ? call.err : call.out) << check::to_diff(file.name, file.changes);
        for (const std::filesystem::path& file : result.files)
            call.err << in(call.language, "đã ghi ", "wrote ") << file.string() << '\n';
        for (check::Finding& finding : result.findings)
            findings.push_back(std::move(finding));
    }
    const Counts counts = count(findings);
    if (is_json)
        call.out << check::to_json(findings, call.language);
    else
        print_text(findings, counts, call);
    if (unread || counts[0] > 0) return input_errors;
    return warned || counts[1] > 0 ? done_with_warnings : done;
}

}  // namespace

Command check_command() {
    using Kind = Option::Kind;
    return {.name = "check",
            .usage = {"check THƯ-MỤC…", "check PLAN…"},
            .summary = {"soát nội dung kế hoạch, chỉ ra lỗi và cách sửa",
                        "find what is wrong with a plan's content, and the remedy"},
            .help = {help_vi, help_en},
            .options = {{"format"},
                        {"fix", Kind::flag},
                        {"output,o"},
                        {"date"},
                        {"force", Kind::flag},
                        {"fonts"},
                        {"rules", Kind::flag},
                        {"templates"}},
            .run = check};
}

}  // namespace kehoach::cli
