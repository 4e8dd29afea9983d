#include "cli/derive_command.h"

#include <ostream>

#include "cli/common_options.h"
#include "cli/report.h"
#include "job/derive_job.h"

namespace kehoach::cli {

namespace {

constexpr const char* help_vi = R"(kehoach derive: soạn dự thảo kế hoạch của xã từ kế hoạch của cấp trên

Cách dùng:
  kehoach derive --from KẾ-HOẠCH --agency TỆP [tùy chọn]

Mỗi nhiệm vụ của cấp trên được giữ, sửa hoặc bỏ theo quy tắc; mọi chỗ sửa và chỗ chưa chắc ghi trong
review.md, và bên lề bản Word review.docx.

Tùy chọn:
  --from KẾ-HOẠCH        kế hoạch của cấp trên: thư mục, plan.md hoặc plan.json
  --agency TỆP           tệp của cơ quan soạn thảo
  --rules TỆP            quy tắc riêng của tỉnh, của xã; viết được nhiều lần, tệp sau đứng trên tệp trước
  -o, --output THƯ-MỤC   thư mục của dự thảo (mặc định: du-thao)
  --date NGÀY            ngày của các nhận xét trong review.docx (mặc định: hôm nay)
  --fonts THƯ-MỤC        phông chữ của cơ quan
  --templates THƯ-MỤC    mẫu và quy tắc khác
  --force                ghi đè cả tệp đã có người sửa
  --lang vi|en           ngôn ngữ của thông báo (mặc định: vi)
  -h, --help             in trang này

Ví dụ:
  kehoach derive --from fixtures/plans/lang-son --agency fixtures/agencies/thuy-hung.yaml -o du-thao
)";

constexpr const char* help_en = R"(kehoach derive: draft a commune's plan from its superior's

Usage:
  kehoach derive --from PLAN --agency FILE [options]

Each task of the superior is kept, adapted or left out by rules; review.md lists all that was changed or is doubtful, and the
Word draft review.docx has it in its margin.

Options:
  --from PLAN            the superior's plan: a folder, plan.md or plan.json
  --agency FILE          the agency file of the office that drafts
  --rules FILE           a province's or commune's own rules; may be repeated, the later over the earlier
  -o, --output FOLDER    the draft's folder (default: du-thao)
  --date DATE            date of the comments in review.docx (default: today)
  --fonts FOLDER         the office's own fonts
  --templates FOLDER     other templates and rules
  --force                overwrite files that somebody edited, too
  --lang vi|en           language of the messages (default: vi)
  -h, --help             print this page

Example:
  kehoach derive --from fixtures/plans/lang-son --agency fixtures/agencies/thuy-hung.yaml -o draft
)";

job::DeriveJob read_derive(const Arguments& arguments) {
    job::DeriveJob job;
    if (!arguments.operands().empty())
        throw UsageError{
            "không hiểu \"" + arguments.operands().front() + "\"; kế hoạch cấp trên ghi sau --from",
            "\"" + arguments.operands().front() +
                "\" is not understood; the superior's plan goes behind --from"};
    const auto superior = arguments.value("from");
    const auto agency = arguments.value("agency");
    if (!superior)
        throw UsageError{"thiếu --from KẾ-HOẠCH: kế hoạch của cấp trên",
                         "--from PLAN is missing: the superior's plan"};
    if (!agency)
        throw UsageError{"thiếu --agency TỆP: tệp của cơ quan soạn thảo",
                         "--agency FILE is missing: the drafting office's agency file"};
    job.superior = *superior;
    job.agency = *agency;
    for (const std::string& file : arguments.values("rules"))
        job.rules.emplace_back(file);
    job.output_folder = arguments.value("output").value_or("du-thao");
    job.force = arguments.has("force");
    if (const auto folder = arguments.value("templates")) job.templates = *folder;
    return job;
}

ExitCode derive(const Invocation& call) {
    job::DeriveJob job = read_derive(call.arguments);
    job::Job data;
    data.templates = job.templates;
    data.fonts = call.arguments.value("fonts").value_or("");
    if (!find_data(data, call.environment))
        return report_machine(in(call.language, "không tìm thấy thư mục templates đi kèm chương trình",
                                 "the program's templates folder is not found"),
                              call.language, call.err);
    job.templates = data.templates;
    job.fonts = data.fonts;
    job.date = read_date(call.arguments, call.environment);
    const job::DeriveResult result = job::run(job);
    call.err << to_text(result.diagnostics, call.language);
    if (result.files.empty()) return input_errors;
    for (const auto& file : result.files)
        call.out << in(call.language, "đã ghi ", "wrote ") << file.string() << '\n';
    call.out << in(call.language, "giữ nguyên ", "kept ") << result.kept
             << in(call.language, ", sửa ", ", adapted ") << result.adapted
             << in(call.language, ", bỏ ", ", left out ") << result.left_out
             << in(call.language, "; cần xem lại ", "; to look at: ") << result.doubtful
             << in(call.language, " chỗ (review.md, review.docx)", " (review.md, review.docx)") << '\n';
    return result.diagnostics.has_warnings() ? done_with_warnings : done;
}

}  // namespace

Command derive_command() {
    using Kind = Option::Kind;
    return {.name = "derive",
            .usage = {"derive --from …", "derive --from …"},
            .summary = {"soạn dự thảo của xã từ kế hoạch của cấp trên",
                        "draft a commune's plan from its superior's"},
            .help = {help_vi, help_en},
            .options = {{"from"},
                        {"agency"},
                        {"rules", Kind::values},
                        {"output,o"},
                        {"date"},
                        {"fonts"},
                        {"templates"},
                        {"force", Kind::flag}},
            .run = derive};
}

}  // namespace kehoach::cli
