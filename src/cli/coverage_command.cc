#include "cli/coverage_command.h"

#include <ostream>

#include "cli/report_options.h"
#include "job/coverage_job.h"

namespace kehoach::cli {

namespace {

constexpr const char* help_vi = R"(kehoach coverage: đối chiếu kế hoạch với kế hoạch của cấp trên

Cách dùng:
  kehoach coverage --superior KẾ-HOẠCH [tùy chọn] KẾ-HOẠCH

Nhiệm vụ nào của cấp trên đã có, nghi ngờ, đã bỏ (vì sao) hay còn thiếu; nhiệm vụ nào là của riêng mình; chỗ nào cơ
quan chủ trì, sản phẩm, thời hạn yếu hơn. Khớp theo nguồn ghi trong kế hoạch (source), không có thì theo từ ngữ.

Tùy chọn:
  --superior KẾ-HOẠCH    kế hoạch của cấp trên: thư mục, plan.md hoặc plan.json
  --rules TỆP            quy tắc soạn riêng của tỉnh, của xã (như kehoach derive); viết được nhiều lần
  --format text|json|xlsx  dạng báo cáo (mặc định: theo đuôi của TỆP, không thì text)
  -o, --output TỆP       ghi vào tệp này
  --force                ghi đè cả tệp đã có người sửa
  --date NGÀY            ngày ghi trong thuộc tính của tệp
  --templates THƯ-MỤC    mẫu và quy tắc khác
  --fonts THƯ-MỤC        phông chữ khác
  --lang vi|en           ngôn ngữ (mặc định: vi)
  -h, --help             in trang này

Mã kết thúc: 0 đủ cả, 3 có nhiệm vụ thiếu, nghi ngờ hoặc yếu hơn.

Ví dụ:
  kehoach coverage --superior fixtures/plans/lang-son fixtures/plans/loi-bac
)";

constexpr const char* help_en = R"(kehoach coverage: compare a plan with its superior's

Usage:
  kehoach coverage --superior PLAN [options] PLAN

Which of the superior's tasks have a counterpart, which are doubtful, left out (and why) or missing; which tasks are the
plan's own; where lead, product or deadline is weaker. Tasks are matched by the source that the plan notes, else by words.

Options:
  --superior PLAN        the superior's plan: a folder, plan.md or plan.json
  --rules FILE           derive rules of the province's or commune's own; may be repeated
  --format text|json|xlsx  form of the report (default: by the ending of FILE, else text)
  -o, --output FILE      write it into this file
  --force                overwrite a file that somebody edited, too
  --date DATE            date in the file's properties
  --templates FOLDER     other templates and rules
  --fonts FOLDER         other fonts
  --lang vi|en           language (default: vi)
  -h, --help             print this page

Exit codes: 0 all is answered, 3 a task is missing, doubtful or weaker.

Example:
  kehoach coverage --superior fixtures/plans/lang-son fixtures/plans/loi-bac
)";

ExitCode coverage(const Invocation& call) {
    job::CoverageJob job;
    const auto superior = call.arguments.value("superior");
    if (!superior)
        throw UsageError{"thiếu --superior KẾ-HOẠCH: kế hoạch của cấp trên",
                         "--superior PLAN is missing: the superior's plan"};
    if (call.arguments.operands().size() != 1)
        throw UsageError{"viết một kế hoạch để đối chiếu: kehoach coverage --superior CẤP-TRÊN KẾ-HOẠCH",
                         "name one plan to compare: kehoach coverage --superior SUPERIOR PLAN"};
    job.superior = *superior;
    job.plan = call.arguments.operands().front();
    for (const std::string& file : call.arguments.values("rules"))
        job.rules.emplace_back(file);
    job.report = read_report(call, {"text", "json", "xlsx"});

    const job::CoverageResult result = job::run(job);
    call.err << to_text(result.diagnostics, call.language);
    if (!result.is_done) return input_errors;
    print_report(result.report, job.report, call);
    return result.needs_look || result.diagnostics.has_warnings() ? done_with_warnings : done;
}

}  // namespace

Command coverage_command() {
    std::vector<Option> options = report_options();
    options.push_back({"superior"});
    options.push_back({"rules", Option::Kind::values});
    return {.name = "coverage",
            .usage = {"coverage --superior …", "coverage --superior …"},
            .summary = {"đối chiếu kế hoạch với kế hoạch của cấp trên", "compare a plan with its superior's"},
            .help = {help_vi, help_en},
            .options = options,
            .run = coverage};
}

}  // namespace kehoach::cli
