#include "cli/diff_command.h"

#include <ostream>

#include "cli/report_options.h"
#include "job/diff_job.h"

namespace kehoach::cli {

namespace {

constexpr const char* help_vi = R"(kehoach diff: so sánh hai kế hoạch, từng mục, từng nhiệm vụ

Cách dùng:
  kehoach diff [tùy chọn] TRƯỚC SAU

Phần đầu, nội dung, phụ lục: chỗ thêm (+), bỏ (-), chuyển chỗ (>), sửa (~), từng chữ: [-chữ bỏ-]{+chữ thêm+}.

Tùy chọn:
  --format text|json|xlsx|docx
                         dạng báo cáo (mặc định: theo đuôi của TỆP, không thì text);
                         docx là tệp Word của SAU với các chỗ sửa được theo dõi:
                         chấp nhận hết thì thành SAU, từ chối hết thì thành TRƯỚC
  -o, --output TỆP       ghi vào tệp này
  --force                ghi đè cả tệp đã có người sửa
  --date NGÀY            ngày ghi trong thuộc tính của tệp
  --templates THƯ-MỤC    mẫu khác
  --fonts THƯ-MỤC        phông chữ khác
  --lang vi|en           ngôn ngữ (mặc định: vi)
  -h, --help             in trang này

Ví dụ:
  kehoach diff ke-hoach-2025 ke-hoach-2026
)";

constexpr const char* help_en = R"(kehoach diff: compare two plans, section by section and task by task

Usage:
  kehoach diff [options] BEFORE AFTER

Heading, body, annexes: what came (+), went (-), moved (>), changed (~), word by word: [-went-]{+came+}.

Options:
  --format text|json|xlsx|docx
                         form of the report (default: by the ending of FILE, else text);
                         docx is the Word file of AFTER with tracked changes:
                         accept all for AFTER, reject all for BEFORE
  -o, --output FILE      write it into this file
  --force                overwrite a file that somebody edited, too
  --date DATE            date in the file's properties
  --templates FOLDER     other templates
  --fonts FOLDER         other fonts
  --lang vi|en           language (default: vi)
  -h, --help             print this page

Example:
  kehoach diff plan-2025 plan-2026
)";

ExitCode diff(const Invocation& call) {
    const std::vector<std::string>& plans = call.arguments.operands();
    if (plans.size() != 2)
        throw UsageError{"viết hai kế hoạch để so sánh: kehoach diff TRƯỚC SAU",
                         "name two plans to compare: kehoach diff BEFORE AFTER"};
    const job::DiffJob job{plans[0], plans[1], read_report(call, {"text", "json", "xlsx", "docx"})};
    const job::DiffResult result = job::run(job);
    call.err << to_text(result.diagnostics, call.language);
    if (!result.is_done) return input_errors;
    print_report(result.report, job.report, call);
    return result.diagnostics.has_warnings() ? done_with_warnings : done;
}

}  // namespace

Command diff_command() {
    return {.name = "diff",
            .usage = {"diff TRƯỚC SAU", "diff BEFORE AFTER"},
            .summary = {"so sánh hai kế hoạch, từng nhiệm vụ", "compare two plans, task by task"},
            .help = {help_vi, help_en},
            .options = report_options(),
            .run = diff};
}

}  // namespace kehoach::cli
