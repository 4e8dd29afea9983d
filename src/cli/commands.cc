#include "base/text.h"
#include "cli/build_command.h"
#include "cli/check_command.h"
#include "cli/command.h"
#include "cli/coverage_command.h"
#include "cli/derive_command.h"
#include "cli/diff_command.h"
#include "cli/import_command.h"
#include "cli/new_command.h"

namespace kehoach::cli {

namespace {

constexpr std::size_t summary_column = 28;

std::string overview_line(const Words& usage, const Words& summary, Language language) {
    std::string line = "  kehoach " + usage.in(language);
    const auto width = static_cast<std::size_t>(count_characters(line));
    line += std::string(width < summary_column - 2 ? summary_column - width : 2, ' ');
    return line + summary.in(language) + '\n';
}

}  // namespace

const std::vector<Command>& commands() {
    static const std::vector<Command> all{build_command(),  check_command(),    new_command(),
                                          derive_command(), coverage_command(), diff_command(),
                                          import_command()};
    return all;
}

std::string overview(Language language) {
    const bool english = language == Language::english;
    std::string text =
        english
            ? "kehoach: plan data in, official papers laid out by Nghị định 30/2020/NĐ-CP out\n\nUsage:\n"
            : "kehoach: từ dữ liệu kế hoạch ra văn bản đúng thể thức Nghị định 30/2020/NĐ-CP\n\nCách dùng:\n";
    for (const Command& command : commands())
        text += overview_line(command.usage, command.summary, language);
    text += overview_line({"help", "help"}, {"in trang này", "print this page"}, language);
    text += overview_line({"--version", "--version"}, {"in phiên bản", "print the version"}, language);
    text += english ? R"(
Example:
  kehoach build fixtures/plans/vinh-linh

"kehoach COMMAND --help" lists a command's options. Messages are Vietnamese unless --lang en is given.
Exit codes: 0 done, 1 usage, 2 errors in the input, 3 done with warnings, 4 the machine refused.
)"
                    : R"(
Ví dụ:
  kehoach build fixtures/plans/vinh-linh

Gõ "kehoach LỆNH --help" để xem các tùy chọn của một lệnh. Thêm --lang en để đọc tiếng Anh.
Mã kết thúc: 0 xong, 1 gõ sai lệnh, 2 dữ liệu có lỗi, 3 xong nhưng có cảnh báo, 4 máy không cho phép.
)";
    return text;
}

}  // namespace kehoach::cli
