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
  --rules                in danh sách quy tắc kèm căn cứ, không soát gì
  --templates THƯ-MỤC    danh sách từ khác
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
  --rules                print the list of rules with their clauses and check nothing
  --templates FOLDER     other word lists
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

    std::vector<check::Finding> findings;
    bool unread = false, warned = false;
    for (job::CheckResult& result : job::run(job)) {
        call.err << to_text(result.diagnostics, call.language);
        unread = unread || result.diagnostics.has_errors();
        warned = warned || result.diagnostics.has_warnings();
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
            .options = {{"format"}, {"rules", Kind::flag}, {"templates"}},
            .run = check};
}

}  // namespace kehoach::cli
