#include "cli/import_command.h"

#include <ostream>

#include "cli/common_options.h"
#include "cli/report.h"
#include "intake/report.h"
#include "job/import_job.h"

namespace kehoach::cli {

namespace {

constexpr const char* help_vi = R"(kehoach import: đưa bảng nhiệm vụ đã sửa trở lại kế hoạch

Cách dùng:
  kehoach import BẢNG --into KẾ-HOẠCH [tùy chọn]

BẢNG là tệp .xlsx mà kehoach build đã tạo (trang Theo dõi), trang ấy lưu thành .csv, hoặc bảng nhiệm vụ của
đơn vị khác. Không có --apply thì chỉ xem bảng khác kế hoạch ở đâu, không ghi gì.

Tùy chọn:
  --into KẾ-HOẠCH        thư mục kế hoạch, tệp plan.md của nó
  --apply                ghi vào các tệp phụ lục của kế hoạch; chỗ không sửa giữ nguyên từng chữ
  --sheet TÊN            trang tính có bảng, khi bảng của đơn vị khác có nhiều trang
  --remove               bỏ khỏi kế hoạch cả những dòng mà bảng .csv hoặc bảng của đơn vị khác không có
  --format text|json     dạng báo cáo (mặc định: text)
  --templates THƯ-MỤC    danh sách tên cột khác
  --lang vi|en           ngôn ngữ của thông báo (mặc định: vi)
  -h, --help             in trang này

Ví dụ:
  kehoach build fixtures/plans/thuy-hung
  kehoach import out/thuy-hung.xlsx --into fixtures/plans/thuy-hung
)";

constexpr const char* help_en = R"(kehoach import: an edited table of tasks back into its plan

Usage:
  kehoach import TABLE --into PLAN [options]

TABLE is an .xlsx file that kehoach build has made (its sheet Theo dõi), that sheet saved as .csv, or some
other office's table of tasks. Without --apply it only shows where table and plan differ, and writes nothing.

Options:
  --into PLAN            the plan's folder, or its plan.md
  --apply                write into the plan's annex files; what was not edited stays as it is, byte for byte
  --sheet NAME           the sheet with the table, where another office's workbook has several
  --remove               take those rows out of the plan, too, that a .csv file or another office's table lacks
  --format text|json     form of the report (default: text)
  --templates FOLDER     other lists of column titles
  --lang vi|en           language of the messages (default: vi)
  -h, --help             print this page

Example:
  kehoach build fixtures/plans/thuy-hung
  kehoach import out/thuy-hung.xlsx --into fixtures/plans/thuy-hung
)";

job::ImportJob read_import(const Arguments& arguments) {
    job::ImportJob job;
    const auto plan = arguments.value("into");
    if (arguments.operands().empty())
        throw UsageError{"thiếu bảng nhiệm vụ; viết kehoach import BẢNG --into KẾ-HOẠCH",
                         "no table is named; write kehoach import TABLE --into PLAN"};
    if (arguments.operands().size() > 1)
        throw UsageError{"mỗi lần chỉ nhận một bảng, \"" + arguments.operands()[1] + "\" là bảng thứ hai",
                         "one table at a time: \"" + arguments.operands()[1] + "\" is a second one"};
    if (!plan)
        throw UsageError{"thiếu --into KẾ-HOẠCH: kế hoạch nhận các chỗ đã sửa",
                         "--into PLAN is missing: the plan that takes the changes"};
    job.table = arguments.operands().front();
    job.plan = *plan;
    job.sheet = arguments.value("sheet").value_or("");
    job.apply = arguments.has("apply");
    job.remove_absent = arguments.has("remove");
    if (const auto folder = arguments.value("templates")) job.templates = *folder;
    return job;
}

ExitCode import(const Invocation& call) {
    const bool is_json = reads_json(call.arguments);
    job::ImportJob job = read_import(call.arguments);
    if (job.templates.empty()) job.templates = find_templates(call.environment);
    const job::ImportResult result = job::run(job);
    call.err << to_text(result.diagnostics, call.language);
    if (result.report)
        call.out << (is_json ? intake::to_json(*result.report)
                             : intake::to_text(*result.report, call.language));
    if (result.diagnostics.has_errors()) return input_errors;
    return result.diagnostics.has_warnings() ? done_with_warnings : done;
}

}  // namespace

Command import_command() {
    using Kind = Option::Kind;
    return {
        .name = "import",
        .usage = {"import BẢNG --into …", "import TABLE --into …"},
        .summary = {"đưa bảng nhiệm vụ đã sửa trở lại kế hoạch",
                    "an edited table of tasks back into its plan"},
        .help = {help_vi, help_en},
        .options =
            {{"into"}, {"apply", Kind::flag}, {"sheet"}, {"remove", Kind::flag}, {"format"}, {"templates"}},
        .run = import};
}

}  // namespace kehoach::cli
