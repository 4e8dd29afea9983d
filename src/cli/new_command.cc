#include "cli/new_command.h"

#include <charconv>
#include <ostream>

#include "base/text.h"
#include "cli/common_options.h"
#include "cli/report.h"
#include "job/new_job.h"

namespace kehoach::cli {

namespace {

constexpr const char* help_vi = R"(kehoach new: tạo thư mục kế hoạch mới

Cách dùng:
  kehoach new --template MẪU --agency TỆP [tùy chọn]
  kehoach new --from KẾ-HOẠCH-NĂM-TRƯỚC --year NĂM [tùy chọn]
  kehoach new --list

Từ mẫu khởi đầu: kế hoạch đủ các phần, phụ lục nhiệm vụ, nơi nhận; chỗ đơn vị phải quyết định để trống.
Từ kế hoạch năm trước: đổi năm và thời hạn, bỏ số, ngày và tiến độ, bỏ việc đã xong; mọi chỗ đổi và chỗ cần xem ghi
trong review.md.

Tùy chọn:
  --template MẪU         tên mẫu khởi đầu (xem --list)
  --agency TỆP           tệp của cơ quan ban hành
  --from KẾ-HOẠCH        kế hoạch năm trước: thư mục, plan.md hoặc plan.json
  --year NĂM             năm của kế hoạch mới (mặc định với --template: năm nay, từ tháng 10 là năm sau)
  -o, --output THƯ-MỤC   thư mục của kế hoạch mới (mặc định: ke-hoach-moi)
  --list                 in danh sách mẫu khởi đầu
  --templates THƯ-MỤC    mẫu khác
  --date NGÀY            ngày để tính năm nay
  --force                ghi cả vào thư mục đã có tệp
  --lang vi|en           ngôn ngữ của thông báo (mặc định: vi)
  -h, --help             in trang này

Ví dụ:
  kehoach new --template cai-cach-hanh-chinh --agency fixtures/agencies/vinh-linh.yaml -o cchc-2027 --year 2027
  kehoach new --from fixtures/plans/vinh-linh --year 2027 -o vinh-linh-2027
)";

constexpr const char* help_en = R"(kehoach new: make a new plan folder

Usage:
  kehoach new --template STARTER --agency FILE [options]
  kehoach new --from LAST-YEARS-PLAN --year YEAR [options]
  kehoach new --list

From a starter: a plan with all its parts, an annex of tasks, recipients; what the office must decide is left blank.
From last year's plan: years and deadlines are moved, number, date and progress cleared, finished tasks left out;
review.md lists every change and every doubt.

Options:
  --template STARTER     name of a starter (see --list)
  --agency FILE          the agency file of the office that issues the plan
  --from PLAN            last year's plan: a folder, plan.md or plan.json
  --year YEAR            of the new plan (default with --template: this year, from October on the next)
  -o, --output FOLDER    the new plan's folder (default: ke-hoach-moi)
  --list                 print the list of starters
  --templates FOLDER     other templates
  --date DATE            the day that tells this year
  --force                write into a folder that has files, too
  --lang vi|en           language of the messages (default: vi)
  -h, --help             print this page

Examples:
  kehoach new --template cai-cach-hanh-chinh --agency fixtures/agencies/vinh-linh.yaml -o cchc-2027 --year 2027
  kehoach new --from fixtures/plans/vinh-linh --year 2027 -o vinh-linh-2027
)";

std::optional<int> read_year(const Arguments& arguments) {
    const auto text = arguments.value("year");
    if (!text) return std::nullopt;
    int year = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), year);
    if (error != std::errc() || end != text->data() + text->size() || year < 2000 || year > 2100)
        throw UsageError{"--year \"" + *text + "\" không phải là năm từ 2000 đến 2100; viết như 2027",
                         "--year \"" + *text + "\" is no year from 2000 to 2100; write it as 2027"};
    return year;
}

// Plans for a year are written from the autumn before it.
int year_of_day(Date date) { return date.month >= 10 ? date.year + 1 : date.year; }

std::filesystem::path templates_of(const Invocation& call) {
    if (const auto folder = call.arguments.value("templates")) return *folder;
    return find_templates(call.environment);
}

ExitCode list(const Invocation& call) {
    for (const auto& starter : job::starters_of(templates_of(call)).names)
        call.out << starter.name << "  " << starter.summary << '\n';
    return done;
}

job::NewResult from_starter(const Invocation& call, const std::filesystem::path& folder) {
    const Arguments& arguments = call.arguments;
    if (!arguments.has("agency"))
        throw UsageError{"thiếu --agency TỆP: tệp của cơ quan ban hành",
                         "--agency FILE is missing: the issuing office's agency file"};
    const int year = read_year(arguments).value_or(year_of_day(read_date(arguments, call.environment)));
    return job::run(job::StarterJob{*arguments.value("template"), *arguments.value("agency"), year, folder,
                                    arguments.has("force"), templates_of(call)});
}

job::NewResult from_last_year(const Invocation& call, const std::filesystem::path& folder) {
    const auto year = read_year(call.arguments);
    if (!year)
        throw UsageError{"thiếu --year NĂM: năm của kế hoạch mới",
                         "--year YEAR is missing: that of the new plan"};
    return job::run(
        job::CarryOnJob{*call.arguments.value("from"), *year, folder, call.arguments.has("force")});
}

void print_counts(const job::NewResult& result, bool is_carried, const Invocation& call) {
    if (is_carried)
        call.out << in(call.language, "giữ nguyên ", "kept ") << result.kept
                 << in(call.language, ", sửa ", ", adapted ") << result.adapted
                 << in(call.language, ", bỏ ", ", left out ") << result.left_out
                 << in(call.language, "; cần xem lại ", "; to look at: ") << result.doubtful
                 << in(call.language, " chỗ (review.md)", " (review.md)") << '\n';
    if (result.blanks > 0)
        call.out << in(call.language, "chỗ trống {_} cần điền: ", "blanks {_} to fill: ") << result.blanks
                 << '\n';
}

ExitCode make_new(const Invocation& call) {
    const Arguments& arguments = call.arguments;
    if (!arguments.operands().empty())
        throw UsageError{
            "không hiểu \"" + arguments.operands().front() + "\"; mẫu ghi sau --template",
            "\"" + arguments.operands().front() + "\" is not understood; the starter goes behind --template"};
    if (arguments.has("list")) return list(call);
    if (arguments.has("template") == arguments.has("from"))
        throw UsageError{"viết --template MẪU hoặc --from KẾ-HOẠCH, một trong hai",
                         "write --template STARTER or --from PLAN, one of the two"};
    const std::filesystem::path folder = arguments.value("output").value_or("ke-hoach-moi");
    const bool is_carried = arguments.has("from");
    const job::NewResult result = is_carried ? from_last_year(call, folder) : from_starter(call, folder);
    call.err << to_text(result.diagnostics, call.language);
    if (result.files.empty()) return input_errors;
    for (const auto& file : result.files)
        call.out << in(call.language, "đã ghi ", "wrote ") << file.string() << '\n';
    print_counts(result, is_carried, call);
    return result.diagnostics.has_warnings() ? done_with_warnings : done;
}

}  // namespace

Command new_command() {
    using Kind = Option::Kind;
    return {.name = "new",
            .usage = {"new --template …", "new --template …"},
            .summary = {"tạo kế hoạch từ mẫu khởi đầu, hoặc từ kế hoạch năm trước",
                        "make a plan from a starter, or from last year's"},
            .help = {help_vi, help_en},
            .options = {{"template"},
                        {"agency"},
                        {"from"},
                        {"year"},
                        {"output,o"},
                        {"list", Kind::flag},
                        {"templates"},
                        {"date"},
                        {"force", Kind::flag}},
            .run = make_new};
}

}  // namespace kehoach::cli
